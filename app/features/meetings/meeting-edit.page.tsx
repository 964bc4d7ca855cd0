import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { ErrorSummary, type FieldError } from '#app/ui/error-summary.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING_TRANSITIONS } from '#shared/meetings/meetings.rules.ts';
import {
  type Meeting,
  type MeetingState,
  meetings,
  NOTE_SECTIONS,
  type PracticalNote,
} from '#shared/meetings/meetings.schemas.ts';
import { LocalText } from './local-text.tsx';
import { UnknownMeeting } from './meeting-header.tsx';
import { NotAllowed } from './not-allowed.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from './text-inputs.tsx';
import { useEdit } from './use-edit.ts';
import './meetings.css';

const TITLE = 'meeting-title';
const STARTS = 'meeting-starts-on';
const TEXTS = ['summary', 'city', 'venue', 'condition', 'fallback'] as const;

/** The presidency's own page about a meeting: its state, its fields, its practical note. */
export default function MeetingEditPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  return (
    <Show
      when={may(client.actor(), 'meetings.edit')}
      fallback={<NotAllowed back={`/meetings/${params.id}/agenda`} />}
    >
      <Show when={meeting()?.id} keyed fallback={<UnknownMeeting />}>
        {(_known) => <Form meeting={meeting() as Doc<Meeting>} />}
      </Show>
    </Show>
  );
}

/** Opened on one version: what arrives while one types is a conflict, not overwritten. */
function Form(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t, locale } = useI18n();
  const edit = useEdit();
  const begun = props.meeting;
  const { body } = begun;
  const back = `/meetings/${begun.id}/agenda`;
  const [title, setTitle] = createSignal(typedOf(body.title));
  const [texts, setTexts] = createSignal<Readonly<Record<(typeof TEXTS)[number], TypedText>>>({
    summary: typedOf(body.summary),
    city: typedOf(body.city),
    venue: typedOf(body.venue),
    condition: typedOf(body.condition),
    fallback: typedOf(body.fallback),
  });
  const [startsOn, setStartsOn] = createSignal(body.startsOn);
  const [endsOn, setEndsOn] = createSignal(body.endsOn);
  const [decideBy, setDecideBy] = createSignal(body.decideBy ?? '');
  const [note, setNote] = createSignal<Readonly<Record<string, TypedText>>>(
    Object.fromEntries(NOTE_SECTIONS.map((name) => [name, typedOf(body.practicalNote[name]?.text)])),
  );

  function notePractical(): PracticalNote {
    const made: PracticalNote = {};
    for (const name of NOTE_SECTIONS) {
      const text = textOf(note()[name] ?? typedOf(null));
      if (text !== null) made[name] = { text, link: body.practicalNote[name]?.link ?? null };
    }
    return made;
  }

  /** Only what was changed: two people who edit different fields do not get into each other's way. */
  function changed(): { fields?: JsonObject; dates?: JsonObject } {
    const wished: JsonObject = { title: textOf(title()), decideBy: decideBy() === '' ? null : decideBy() };
    for (const name of TEXTS) wished[name] = textOf(texts()[name]);
    wished.practicalNote = notePractical();
    const before: JsonObject = body;
    const fields = Object.fromEntries(
      Object.entries(wished).filter(([name, value]) => !isSameJson(value, before[name])),
    );
    const isMoved = startsOn() !== body.startsOn || endsOn() !== body.endsOn;
    const dates = {
      startsOn: startsOn(),
      endsOn: endsOn(),
      // Somebody who writes other days knows the days.
      precision: 'day',
      timeZone: body.timeZone,
    };
    return {
      ...(Object.keys(fields).length === 0 ? {} : { fields }),
      ...(isMoved ? { dates } : {}),
    };
  }

  /** The browser's own order of day and month differs by country, so the day is also said in words. */
  const inWords = (day: string) => (day === '' ? undefined : formatDay(locale(), day));

  async function save() {
    const found: FieldError[] = [];
    if (textOf(title()) === null) found.push({ fieldId: TITLE, message: t('meetings.editing.need_title') });
    if (startsOn() === '' || endsOn() === '')
      found.push({ fieldId: STARTS, message: t('meetings.editing.need_dates') });
    await edit.save({
      found,
      fieldId: STARTS,
      to: back,
      mutation: {
        name: 'meetings.edit',
        args: { meeting: begun.id, ...changed() },
        seen: { [`meetings/${begun.id}`]: begun.rev },
      },
    });
  }

  async function moveTo(state: MeetingState) {
    await edit.save({
      found: [],
      fieldId: TITLE,
      to: back,
      mutation: { name: 'meetings.move_to', args: { meeting: begun.id, state } },
    });
  }

  return (
    <>
      <PageHeader
        back={{ href: back, label: t('meetings.agenda') }}
        title={t('meetings.editing.meeting')}
        detail={<LocalText text={body.title} silent />}
      />
      <ErrorSummary title={t('meetings.editing.problem')} errors={edit.errors()} />
      <MoveTo meeting={props.meeting} onMove={(state) => void moveTo(state)} />
      <TextInputs
        id={TITLE}
        label={t('meetings.editing.name')}
        value={title()}
        onInput={setTitle}
        error={edit.errorOf(TITLE)}
      />
      <DateField
        id={STARTS}
        label={t('meetings.editing.starts_on')}
        hint={inWords(startsOn())}
        value={startsOn()}
        onInput={setStartsOn}
        error={edit.errorOf(STARTS)}
      />
      <DateField
        id="meeting-ends-on"
        label={t('meetings.editing.ends_on')}
        hint={inWords(endsOn())}
        value={endsOn()}
        onInput={setEndsOn}
      />
      <DateField
        id="meeting-decide-by"
        label={t('meetings.editing.decide_by')}
        optional={t('meetings.optional')}
        hint={inWords(decideBy())}
        value={decideBy()}
        onInput={setDecideBy}
      />
      <For each={TEXTS}>
        {(name) => (
          <TextInputs
            id={`meeting-${name}`}
            label={t(`meetings.editing.${name}`)}
            value={texts()[name]}
            onInput={(value) => setTexts({ ...texts(), [name]: value })}
            long={name === 'summary'}
          />
        )}
      </For>
      <SectionHeader kind="band" title={t('meetings.note')} />
      <For each={NOTE_SECTIONS}>
        {(name) => (
          <Disclosure title={t(`meetings.notes.section.${name}`)}>
            <TextInputs
              id={`meeting-note-${name}`}
              label={t(`meetings.notes.section.${name}`)}
              value={note()[name] ?? typedOf(null)}
              onInput={(value) => setNote({ ...note(), [name]: value })}
              long
            />
          </Disclosure>
        )}
      </For>
      <FooterBar>
        <Button kind="filled" wide onClick={() => void save()}>
          {t('meetings.save')}
        </Button>
      </FooterBar>
    </>
  );
}

/** The states to which the meeting may go from its own. */
function MoveTo(props: { meeting: Doc<Meeting>; onMove: (state: MeetingState) => void }): JSX.Element {
  const { t } = useI18n();
  const targets = (): readonly MeetingState[] => MEETING_TRANSITIONS[props.meeting.body.state];
  return (
    <Show when={targets().length > 0}>
      <SectionHeader
        title={t('meetings.editing.move_to')}
        aside={t(`meetings.state.${props.meeting.body.state}`)}
      />
      <div class="pad button-row">
        <For each={targets()}>
          {(state) => <Button onClick={() => props.onMove(state)}>{t(`meetings.state.${state}`)}</Button>}
        </For>
      </div>
    </Show>
  );
}
