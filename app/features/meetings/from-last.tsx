import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { type NewIds, useNewIds } from '#app/kit/new-ids.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { type Act, act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { type Action, may } from '#shared/access/rules.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import {
  COMES_ALONG,
  type ComesAlong,
  type LastMeeting,
  lastOf,
  lengthOf,
  type NextMeeting,
  planNextMeeting,
  type Wished,
} from '#shared/logistics/next-meeting.rules.ts';
import { noteItems, runningSteps, venues } from '#shared/logistics/venues.schemas.ts';
import { agendaItems, type Meeting, meetings, NOTE_SECTIONS } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { meetingFieldsOf, type TypedMeeting } from './meeting-form.ts';
import { datesText } from './meeting-words.ts';

/** A new meeting while it is typed, with what it begins from. */
export interface TypedNew extends TypedMeeting {
  /** Id of the earlier meeting; empty if it begins from nothing. */
  readonly from: string;
  readonly along: readonly ComesAlong[];
}

/** Who may make what comes along. */
const NEEDS: Readonly<Record<ComesAlong, Action>> = {
  delegations: 'participants.edit',
  agenda: 'meetings.edit',
  deadlines: 'meetings.edit',
  venues: 'logistics.edit',
  note: 'logistics.edit',
  interpretation: 'meetings.edit',
  running: 'logistics.edit',
};

export interface FromLast {
  /** The meetings to begin from, latest first. */
  readonly options: Accessor<readonly Doc<Meeting>[]>;
  /** The earlier meeting with all that this person reads of it; null if the new one begins from nothing. */
  lastIn(typed: TypedNew): LastMeeting | null;
  /** The whole new meeting as far as it is typed; null if it begins from nothing, or on a day not typed yet. */
  planOf(typed: TypedNew): NextMeeting | null;
}

/** What the typed text says of the new meeting: without a last day it is as long as the one it begins from. */
function wishedOf(typed: TypedNew, last: Meeting): Wished {
  const { startsOn, endsOn, precision } = typed;
  const isOpen = precision !== 'day' || startsOn === '' || endsOn !== '';
  return meetingFieldsOf(isOpen ? typed : { ...typed, endsOn: addDays(startsOn, lengthOf(last)) }, null);
}

export function useFromLast(): FromLast {
  const client = useClient();
  const ids: Readonly<Record<Parameters<Parameters<typeof planNextMeeting>[0]['idOf']>[0], NewIds>> = {
    dlg: useNewIds('dlg'),
    agi: useNewIds('agi'),
    ven: useNewIds('ven'),
    nit: useNewIds('nit'),
    run: useNewIds('run'),
  };
  const options = createMemo(() =>
    client.replica
      .all(meetings)
      .filter(({ body }) => body.type !== 'partner' && body.state !== 'cancelled')
      .sort((one, other) => (one.body.startsOn < other.body.startsOn ? 1 : -1)),
  );
  function lastIn({ from }: TypedNew): LastMeeting | null {
    const meeting = from === '' ? null : client.replica.one(meetings, from);
    if (meeting === null) return null;
    return {
      meeting,
      items: client.replica.within(agendaItems, from),
      delegations: client.replica.within(delegations, from),
      venues: client.replica.within(venues, from),
      noteItems: client.replica.within(noteItems, from),
      steps: client.replica.within(runningSteps, from),
    };
  }
  return {
    options,
    lastIn,
    planOf(typed) {
      const last = lastIn(typed);
      if (last === null || typed.startsOn === '') return null;
      return planNextMeeting({
        last,
        // Without a title there is nothing to save yet, only to foresee.
        wished: wishedOf(
          textOf(typed.title) === null ? { ...typed, title: typedOf({ es: '-' }) } : typed,
          last.meeting.body,
        ),
        along: typed.along.filter((what) => may(client.actor(), NEEDS[what])),
        idOf: (prefix, source) => ids[prefix].of(source),
      });
    },
  };
}

/** The acts that make what comes along, after the meeting itself. */
export function actsAlong(meeting: string, plan: NextMeeting): Act[] {
  return [
    ...plan.delegations.map((args) => act('participants.add_delegation', { ...args, meeting })),
    ...plan.venues.map((args) => act('venues.add', { ...args, meeting })),
    ...plan.items.map((args) => act('agenda.add_item', { ...args, meeting })),
    ...plan.details.map((args) => act('agenda.describe_item', { ...args, meeting })),
    ...plan.noteItems.map((args) => act('note.add_item', { ...args, meeting })),
    ...plan.steps.map((args) => act('running.add', { ...args, meeting })),
    ...(plan.deadlines === null
      ? []
      : [act('meetings.set_deadlines', { meeting, deadlines: plan.deadlines })]),
    ...(plan.quorum === null ? [] : [act('meetings.set_quorum', { meeting, quorum: plan.quorum })]),
  ];
}

/** From which meeting it begins, and what of it comes along. */
export function FromLastFields(props: { edit: Edit<TypedNew>; from: FromLast }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const typed = () => props.edit.typed();
  const last = createMemo(() => props.from.lastIn(typed()));
  const plan = createMemo(() => props.from.planOf(typed()));
  const isFromLast = () => typed().from !== '';

  function begin(id: string) {
    const body = id === '' ? null : (client.replica.one(meetings, id)?.body ?? null);
    if (body === null) return props.edit.type({ from: '' });
    props.edit.type({
      from: id,
      type: body.type,
      format: body.format ?? '',
      timeZone: body.timeZone,
      city: typedOf(body.city),
    });
  }

  const counts = (known: LastMeeting): Readonly<Record<ComesAlong, number>> => ({
    delegations: known.delegations.length,
    agenda: known.items.length,
    deadlines: Object.keys(known.meeting.body.deadlines ?? {}).length,
    venues: known.venues.length,
    note:
      known.noteItems.length +
      NOTE_SECTIONS.filter((name) => known.meeting.body.practicalNote[name] !== undefined).length,
    interpretation: known.meeting.body.languages.length,
    running: known.steps.length,
  });
  const isThere = (known: LastMeeting, what: ComesAlong) =>
    counts(known)[what] > 0 ||
    (what === 'venues' && (known.meeting.body.venue !== null || known.meeting.body.card.hotel !== null));
  const choices = (known: LastMeeting) =>
    COMES_ALONG.filter((what) => isThere(known, what) && may(client.actor(), NEEDS[what])).map((value) => ({
      value,
      label: t(`meetings.from_last.along.${value}`, { n: counts(known)[value] }),
    }));
  const nameOf = ({ body }: Doc<Meeting>) =>
    `${readText(body.title, locale()).value}, ${datesText({ meeting: body, t, locale: locale() })}`;
  return (
    <Show when={props.from.options().length > 0}>
      <RadioList
        id={props.edit.idOf('begin')}
        label={t('meetings.from_last.label')}
        value={isFromLast() ? 'last' : 'nothing'}
        onChange={(value) =>
          begin(value === 'last' ? (lastOf(props.from.options(), typed().type)?.id ?? '') : '')
        }
        options={[
          { value: 'nothing', label: t('meetings.from_last.nothing') },
          { value: 'last', label: t('meetings.from_last.last'), hint: t('meetings.from_last.last_hint') },
        ]}
      />
      <Show when={last()}>
        {(known) => (
          <>
            <SelectField
              id={props.edit.idOf('from')}
              label={t('meetings.from_last.which')}
              value={typed().from}
              onChange={begin}
              options={props.from.options().map((each) => ({ value: each.id, label: nameOf(each) }))}
            />
            <CheckList
              id={props.edit.idOf('along')}
              label={t('meetings.from_last.comes')}
              hint={t('meetings.from_last.stays')}
              values={typed().along}
              onChange={(along) => props.edit.type({ along: along as ComesAlong[] })}
              options={choices(known())}
            />
            <Show when={(plan()?.left ?? 0) > 0}>
              <Banner
                tone="change"
                icon="triangle-alert"
                fact={t('meetings.from_last.left', { n: plan()?.left ?? 0 })}
              />
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
