import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import type { BoundText } from '#app/kit/edit-plan.ts';
import type { FieldKind } from '#app/kit/typed-fields.ts';
import { TextField } from '#app/ui/text-field.tsx';

/** A note verbale, as it is typed. */
export type TypedNote = { readonly number: string; readonly day: string };

const NONE: TypedNote = { number: '', day: '' };

/** @param former one that stands there already and is no answer: another is wanted for a further term */
export const noteField = (former?: TypedNote): FieldKind<TypedNote, TypedNote> => ({
  type: (value = NONE) => (value.number === former?.number && value.day === former.day ? NONE : value),
  make: ({ number, day }) => ({ number: number.trim(), day }),
});

export function NoteFields(props: BoundText<TypedNote>): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <TextField
        id={props.id}
        label={t('mandates.ring.fields.note_number')}
        value={props.value.number}
        error={props.error}
        notice={props.notice}
        maxlength={80}
        autocomplete="off"
        onInput={(number) => props.onInput({ ...props.value, number })}
      />
      <DayField
        id={`${props.id}-day`}
        label={t('mandates.ring.fields.note_day')}
        value={props.value.day}
        onInput={(day) => props.onInput({ ...props.value, day })}
      />
    </>
  );
}
