import { createMemo, For, type JSX, Show } from 'solid-js';
import { capitalise } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import type { Edit, Faults } from '#app/kit/edit-plan.ts';
import { languageName } from '#app/kit/language-name.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, textOf } from '#app/kit/text-inputs.tsx';
import { ZoneField } from '#app/kit/zone-field.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { NOTE_SECTIONS } from '#shared/meetings/meetings.schemas.ts';
import { CardFields } from './card-fields.tsx';
import { findFaults, type TypedMeeting } from './meeting-form.ts';
import { datesText } from './meeting-words.ts';

export interface MeetingFieldsProps {
  readonly edit: Edit<TypedMeeting>;
}

/** The common parts of the pages that create and edit a meeting. */
export const meetingPlan = {
  prefix: 'mtg',
  field: 'meeting',
  ids: { timeZone: 'meeting-zone', dates: 'meeting-starts-on', pickUpHour: 'meeting-pick-up-at' },
  errorAt: 'startsOn',
} as const;

/** What is missing, in words. */
export function meetingFaults(typed: TypedMeeting, t: Translate): Faults {
  const isOpen = typed.state === 'to_be_confirmed' && textOf(typed.condition) === null;
  return {
    ...Object.fromEntries(findFaults(typed).map((fault) => [fault, t(`meetings.editing.need.${fault}`)])),
    condition: isOpen ? t('errors.meetings.condition_missing') : null,
  };
}

/** Title, kind and days. */
export function MainFields(props: MeetingFieldsProps): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <TextInputs {...props.edit.bind('title')} />
      <SelectField {...props.edit.pick('type')} />
      <SelectField {...props.edit.pick('format')} blank={t('meetings.editing.format_open')} />
      <SectionHeader kind="band" title={t('meetings.editing.dates')} />
      <RadioList {...props.edit.pick('precision')} />
      <DayFields {...props} />
      <ZoneField {...props.edit.pick('timeZone')} />
    </>
  );
}

function DayFields(props: MeetingFieldsProps): JSX.Element {
  const { t, locale } = useI18n();
  const typed = () => props.edit.typed();
  const startWords = () => {
    const { startsOn, precision } = typed();
    if (startsOn === '' || precision !== 'month') return undefined;
    return datesText({ meeting: { startsOn, endsOn: startsOn, precision }, t, locale: locale() });
  };
  return (
    <>
      <DayField
        {...props.edit.bind('startsOn')}
        label={t(`meetings.editing.starts.${typed().precision}`)}
        inWords={startWords()}
      />
      <Show when={typed().precision === 'day'}>
        <DayField
          {...props.edit.bind('endsOn')}
          optional={t('kit.optional')}
          hint={t('meetings.editing.ends_hint')}
        />
      </Show>
    </>
  );
}

/** What a meeting to be confirmed depends on, when it is decided, and the alternative. */
export function ConditionFields(props: MeetingFieldsProps): JSX.Element {
  const { t } = useI18n();
  const isNeeded = () => props.edit.typed().state === 'to_be_confirmed';
  return (
    <>
      <TextInputs {...props.edit.bind('condition')} optional={!isNeeded() && t('kit.optional')} />
      <DayField {...props.edit.bind('decideBy')} />
      <TextInputs {...props.edit.bind('fallback')} />
    </>
  );
}

/** Place, languages, card and practical note; on a page that has the city elsewhere, without it. */
export function MoreFields(props: MeetingFieldsProps & { hasCity?: boolean }): JSX.Element {
  const { t, locale } = useI18n();
  const typed = () => props.edit.typed();
  const channelOf = (code: string) =>
    typed().interpretation.find(({ language }) => language === code)?.channel ?? '';
  function hear(language: string, channel: string) {
    const others = typed().interpretation.filter((each) => each.language !== language);
    props.edit.type({ interpretation: [...others, { language, channel }] });
  }
  // A language of another body's meeting stays an option, as does one with interpretation only.
  const { languages: begun, interpretation } = typed();
  const languages = [...new Set([...LANGUAGES, ...begun, ...interpretation.map(({ language }) => language)])];
  const spoken = createMemo(() =>
    languages.filter((code) => typed().languages.includes(code) || channelOf(code) !== ''),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('meetings.editing.place')} />
      <For each={(['city', 'venue', 'summary'] as const).filter((name) => name !== 'city' || !props.hasCity)}>
        {(name) => <TextInputs {...props.edit.bind(name)} long={name === 'summary'} />}
      </For>
      <SectionHeader kind="band" title={t('meetings.languages')} />
      <CheckList
        id={props.edit.idOf('languages')}
        label={t('meetings.editing.languages')}
        values={typed().languages}
        onChange={(chosen) => props.edit.type({ languages: chosen })}
        options={languages.map((value) => ({
          value,
          label: capitalise(languageName({ t, locale: locale(), value })),
        }))}
        error={props.edit.errorOf('languages')}
      />
      <For each={spoken()}>
        {(code) => (
          <TextField
            id={`meeting-channel-${code}`}
            label={t('meetings.editing.channel', {
              language: languageName({ t, locale: locale(), value: code }),
            })}
            optional={t('kit.optional')}
            width="code"
            maxlength={40}
            autocomplete="off"
            value={channelOf(code)}
            onInput={(channel) => hear(code, channel)}
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('meetings.editing.card')} />
      <CardFields edit={props.edit} />
      <SectionHeader kind="band" title={t('meetings.note')} />
      <For each={NOTE_SECTIONS}>
        {(name) => (
          <Disclosure title={t(`meetings.notes.section.${name}`)}>
            <TextInputs
              id={`meeting-note-${name}`}
              label={t(`meetings.notes.section.${name}`)}
              value={typed().practicalNote[name]}
              onInput={(text) =>
                props.edit.type({ practicalNote: { ...typed().practicalNote, [name]: text } })
              }
              long
            />
          </Disclosure>
        )}
      </For>
    </>
  );
}
