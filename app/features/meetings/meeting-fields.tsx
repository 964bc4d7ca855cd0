import { createMemo, For, type JSX, Show } from 'solid-js';
import * as v from 'valibot';
import { capitalise, formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageName } from '#app/kit/language-name.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { zoneChoices } from '#app/kit/zones.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { DateField, TextField } from '#app/ui/text-field.tsx';
import { LANGUAGES } from '#shared/kernel/text.ts';
import {
  MEETING_FORMATS,
  MEETING_TYPES,
  meetingFields,
  NOTE_SECTIONS,
} from '#shared/meetings/meetings.schemas.ts';
import { CardFields } from './card-fields.tsx';
import type { MeetingFault, TypedMeeting } from './meeting-form.ts';
import { datesText } from './meeting-words.ts';

export const TITLE = 'meeting-title';
export const STARTS = 'meeting-starts-on';
const PRECISIONS = ['day', 'month', 'open'] as const;

/** Where each thing that is missing is said. */
const FAULT_FIELDS = {
  title: TITLE,
  dates: STARTS,
  languages: 'meeting-languages',
  pickUp: 'meeting-pick-up',
  pickUpHour: 'meeting-pick-up-at',
  liaison: 'meeting-liaison',
  emergency: 'meeting-emergency',
  hotel: 'meeting-hotel',
} as const satisfies Record<MeetingFault, string>;

export interface MeetingFieldsProps {
  typed: TypedMeeting;
  onType: (change: Partial<TypedMeeting>) => void;
  errorOf: (fieldId: string) => string | undefined;
}

/** Turns what is missing into what the page says. */
export function useFaultWords(): (faults: readonly MeetingFault[]) => FieldError[] {
  const { t } = useI18n();
  return (faults) =>
    faults.map((fault) => ({ fieldId: FAULT_FIELDS[fault], message: t(`meetings.editing.need.${fault}`) }));
}

/** Title, kind and days. */
export function MainFields(props: MeetingFieldsProps): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <>
      <TextInputs
        id={TITLE}
        label={t('meetings.editing.name')}
        value={props.typed.title}
        onInput={(title) => props.onType({ title })}
        error={props.errorOf(TITLE)}
      />
      <SelectField
        id="meeting-type"
        label={t('meetings.editing.type')}
        value={props.typed.type}
        onChange={(value) => props.onType({ type: v.parse(meetingFields.type, value) })}
        options={MEETING_TYPES.map((value) => ({ value, label: t(`meetings.type.${value}`) }))}
      />
      <SelectField
        id="meeting-format"
        label={t('meetings.editing.format')}
        value={props.typed.format ?? ''}
        blank={t('meetings.editing.format_open')}
        onChange={(value) =>
          props.onType({ format: value === '' ? null : v.parse(meetingFields.format, value) })
        }
        options={MEETING_FORMATS.map((value) => ({ value, label: t(`meetings.format.${value}`) }))}
      />
      <SectionHeader kind="band" title={t('meetings.editing.dates')} />
      <RadioList
        id="meeting-precision"
        label={t('meetings.editing.precision')}
        value={props.typed.precision}
        onChange={(value) => props.onType({ precision: v.parse(meetingFields.precision, value) })}
        options={PRECISIONS.map((value) => ({ value, label: t(`meetings.editing.precisions.${value}`) }))}
      />
      <DayFields {...props} />
      <SelectField
        id="meeting-zone"
        label={t('meetings.editing.time_zone')}
        value={props.typed.timeZone}
        onChange={(timeZone) => props.onType({ timeZone })}
        options={zoneChoices({ locale: locale(), chosen: props.typed.timeZone })}
      />
    </>
  );
}

function DayFields(props: MeetingFieldsProps): JSX.Element {
  const { t, locale } = useI18n();
  /** The browser's own order of day and month differs by country, so the day is also said in words. */
  const startWords = () => {
    const { startsOn, precision } = props.typed;
    if (startsOn === '') return undefined;
    if (precision !== 'month') return formatDay(locale(), startsOn);
    return datesText({ meeting: { startsOn, endsOn: startsOn, precision }, t, locale: locale() });
  };
  return (
    <>
      <DateField
        id={STARTS}
        label={t(`meetings.editing.starts.${props.typed.precision}`)}
        hint={startWords()}
        value={props.typed.startsOn}
        onInput={(startsOn) => props.onType({ startsOn })}
        error={props.errorOf(STARTS)}
      />
      <Show when={props.typed.precision === 'day'}>
        <DateField
          id="meeting-ends-on"
          label={t('meetings.editing.ends_on')}
          optional={t('meetings.optional')}
          hint={
            props.typed.endsOn === ''
              ? t('meetings.editing.ends_hint')
              : formatDay(locale(), props.typed.endsOn)
          }
          value={props.typed.endsOn}
          onInput={(endsOn) => props.onType({ endsOn })}
        />
      </Show>
    </>
  );
}

/** What a meeting to be confirmed depends on, by when it is decided, and what else there would be. */
export function ConditionFields(props: MeetingFieldsProps): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <>
      <TextInputs
        id="meeting-condition"
        label={t('meetings.editing.condition')}
        value={props.typed.condition}
        onInput={(condition) => props.onType({ condition })}
        error={props.errorOf('meeting-condition')}
      />
      <DateField
        id="meeting-decide-by"
        label={t('meetings.editing.decide_by')}
        optional={t('meetings.optional')}
        hint={props.typed.decideBy === '' ? undefined : formatDay(locale(), props.typed.decideBy)}
        value={props.typed.decideBy}
        onInput={(decideBy) => props.onType({ decideBy })}
      />
      <TextInputs
        id="meeting-fallback"
        label={t('meetings.editing.fallback')}
        value={props.typed.fallback}
        onInput={(fallback) => props.onType({ fallback })}
      />
    </>
  );
}

/** Place, languages, card and practical note. */
export function MoreFields(props: MeetingFieldsProps): JSX.Element {
  const { t, locale } = useI18n();
  const begun = props.typed;
  // A language of another body's meeting stays on offer, as does one that is only interpreted.
  const languages = [...new Set([...LANGUAGES, ...begun.languages, ...Object.keys(begun.channels)])];
  const spoken = createMemo(() =>
    languages.filter((code) => props.typed.languages.includes(code) || props.typed.channels[code]),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('meetings.editing.place')} />
      <For each={['city', 'venue', 'summary'] as const}>
        {(name) => (
          <TextInputs
            id={`meeting-${name}`}
            label={t(`meetings.editing.${name}`)}
            value={props.typed[name]}
            onInput={(value) => props.onType({ [name]: value })}
            long={name === 'summary'}
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('meetings.languages')} />
      <CheckList
        id={FAULT_FIELDS.languages}
        label={t('meetings.editing.languages')}
        values={props.typed.languages}
        onChange={(chosen) => props.onType({ languages: chosen })}
        options={languages.map((value) => ({
          value,
          label: capitalise(languageName({ t, locale: locale(), value })),
        }))}
        error={props.errorOf(FAULT_FIELDS.languages)}
      />
      <For each={spoken()}>
        {(code) => (
          <TextField
            id={`meeting-channel-${code}`}
            label={t('meetings.editing.channel', {
              language: languageName({ t, locale: locale(), value: code }),
            })}
            optional={t('meetings.optional')}
            width="code"
            maxlength={40}
            autocomplete="off"
            value={props.typed.channels[code] ?? ''}
            onInput={(channel) => props.onType({ channels: { ...props.typed.channels, [code]: channel } })}
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('meetings.editing.card')} />
      <CardFields {...props} />
      <SectionHeader kind="band" title={t('meetings.note')} />
      <For each={NOTE_SECTIONS}>
        {(name) => (
          <Disclosure title={t(`meetings.notes.section.${name}`)}>
            <TextInputs
              id={`meeting-note-${name}`}
              label={t(`meetings.notes.section.${name}`)}
              value={props.typed.note[name]}
              onInput={(value) => props.onType({ note: { ...props.typed.note, [name]: value } })}
              long
            />
          </Disclosure>
        )}
      </For>
    </>
  );
}
