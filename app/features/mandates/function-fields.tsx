import type { JSX } from 'solid-js';
import { type PlainKey, type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import type { Edit, Faults } from '#app/kit/edit-plan.ts';
import { TextInputs, type TypedText } from '#app/kit/text-inputs.tsx';
import { field } from '#app/kit/typed-fields.ts';
import { TextField } from '#app/ui/text-field.tsx';
import type { Appointment } from '#shared/mandates/appointments.schemas.ts';
import { NoteFields, noteField, type TypedNote } from './note-fields.tsx';

/** What stands on the page of every function, new or old. */
export const commonFields = (initial: { scope?: string | null; office?: Appointment['office'] } = {}) => ({
  scope: field.from(field.lineOrNull, initial.scope),
  office: field.from(field.text, initial.office),
  name: field.lineOrNull,
  phone: field.phoneOrNull,
  email: field.lineOrNull,
  until: field.choiceOrNull<string>(),
  note: noteField(),
});
export const commonNeed = {
  office: 'mandates.ring.need.office',
  note: 'mandates.ring.need.note',
} as const satisfies Record<string, PlainKey>;
export const commonWrong = {
  phone: 'kit.need.phone',
  email: 'kit.need.email',
} as const satisfies Record<string, PlainKey>;

export interface CommonTyped {
  readonly scope: string;
  readonly office: TypedText;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly from: string;
  readonly until: string;
  readonly note: TypedNote;
}
export function commonFaults({ from, until }: Pick<CommonTyped, 'from' | 'until'>, t: Translate): Faults {
  return { until: until !== '' && until < from ? t('mandates.ring.need.after') : null };
}

export function FunctionFields<T extends CommonTyped>(props: { edit: Edit<T> }): JSX.Element {
  const { t } = useI18n();
  // What is common to both pages is all that this part names.
  const edit = props.edit as unknown as Edit<CommonTyped>;
  return (
    <>
      <TextField {...edit.bind('scope')} hint={t('mandates.ring.hint.scope')} autocomplete="off" />
      <TextInputs {...edit.bind('office')} />
      <TextField {...edit.bind('name')} hint={t('mandates.ring.hint.name')} autocomplete="off" />
      <TextField
        {...edit.bind('phone')}
        type="tel"
        inputmode="tel"
        hint={t('mandates.ring.hint.contact')}
        autocomplete="off"
      />
      <TextField {...edit.bind('email')} type="email" inputmode="email" autocomplete="off" />
      <div class="columns">
        <DayField {...edit.bind('from')} />
        <DayField {...edit.bind('until')} hint={t('mandates.ring.hint.until')} />
      </div>
      <NoteFields {...edit.bind('note')} />
    </>
  );
}
