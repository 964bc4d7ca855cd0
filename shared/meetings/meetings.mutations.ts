import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { connections, joiningFollows } from '#shared/connections/connections.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  defineMutation,
  type FactRequest,
  type Facts,
  forward,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { agendaMutations } from './agenda.mutations.ts';
import {
  canMoveTo,
  dayRequest,
  findMeetingFault,
  findMoveFault,
  offsetFrom,
  offsetRequest,
  timeBar,
} from './meetings.rules.ts';
import {
  DeadlinesSchema,
  type Meeting,
  type MeetingCard,
  MeetingStateSchema,
  meetingFields,
  meetings,
  OWED,
  QuorumSchema,
} from './meetings.schemas.ts';
import { editableMeeting } from './open-meeting.rules.ts';

function cardRequests(card: MeetingCard | undefined): FactRequest[] {
  return card?.pickUp ? [offsetRequest(card.pickUp)] : [];
}

/** The card with the server's offset of its pick-up, or why there is none. */
function withOffset(card: MeetingCard, facts: Facts | null): MeetingCard | Decision {
  if (card.pickUp === null) return card;
  const offset = offsetFrom(facts, card.pickUp) ?? null;
  return timeBar(facts, card.pickUp) ?? { ...card, pickUp: { ...card.pickUp, offset } };
}

const schedule = defineMutation({
  name: 'meetings.schedule',
  args: v.strictObject({
    meeting: IdSchema,
    ...meetingFields,
    state: v.picklist(['planned', 'to_be_confirmed']),
  }),
  compartment: () => COMMITTEE,
  reads: () => [],
  facts: (args) => [offsetRequest(dayRequest(args)), ...cardRequests(args.card)],
  decide({ args: { meeting, ...fields }, actor, facts }) {
    if (!may(actor, 'meetings.edit')) return refuse('access.not_allowed', { action: 'meetings.edit' });
    const fault = findMeetingFault(fields);
    if (fault !== null) return refuse(fault);
    const offset = offsetFrom(facts, dayRequest(fields));
    if (offset === undefined) return refuse('meetings.unknown_time_zone');
    const card = withOffset(fields.card, facts);
    if ('accepted' in card) return card;
    return accept([create(meetings, { id: meeting, audience: 'all', body: { ...fields, card, offset } })]);
  },
});

/** Day and zone belong together: the offset depends on both. */
const { startsOn, endsOn, precision, timeZone, ...editableFields } = meetingFields;
const EditSchema = v.strictObject({
  meeting: IdSchema,
  dates: v.exactOptional(v.strictObject({ startsOn, endsOn, precision, timeZone })),
  fields: v.exactOptional(
    v.strictObject({
      title: v.exactOptional(editableFields.title),
      summary: v.exactOptional(editableFields.summary),
      type: v.exactOptional(editableFields.type),
      format: v.exactOptional(editableFields.format),
      city: v.exactOptional(editableFields.city),
      venue: v.exactOptional(editableFields.venue),
      condition: v.exactOptional(editableFields.condition),
      decideBy: v.exactOptional(editableFields.decideBy),
      fallback: v.exactOptional(editableFields.fallback),
      languages: v.exactOptional(editableFields.languages),
      interpretation: v.exactOptional(editableFields.interpretation),
      orderLanguage: v.exactOptional(editableFields.orderLanguage),
      practicalNote: v.exactOptional(editableFields.practicalNote),
      card: v.exactOptional(editableFields.card),
    } satisfies Record<keyof typeof editableFields, unknown>),
  ),
});

/** Changes only the named fields, so that two people who edit different ones do not collide. */
const edit = defineMutation({
  name: 'meetings.edit',
  args: EditSchema,
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), within(connections, meeting)],
  facts: ({ dates, fields }) => [
    ...(dates === undefined ? [] : [offsetRequest(dayRequest(dates))]),
    ...cardRequests(fields?.card),
  ],
  decide({ args, docs, actor, facts, now }) {
    if (!may(actor, 'meetings.edit')) return refuse('access.not_allowed', { action: 'meetings.edit' });
    const known = docs.get(meetings, args.meeting);
    if (known === null) return refuse('meetings.unknown_meeting', { meeting: args.meeting });
    const change: Partial<Meeting> = { ...args.fields, ...args.dates };
    const to = { ...known.body, ...change };
    const fault = findMeetingFault(to) ?? findMoveFault({ from: known.body, to, now });
    if (fault !== null) return refuse(fault);
    if (args.dates !== undefined) {
      const offset = offsetFrom(facts, dayRequest(args.dates));
      if (offset === undefined) return refuse('meetings.unknown_time_zone');
      change.offset = offset;
    }
    if (args.fields?.card !== undefined) {
      const card = withOffset(args.fields.card, facts);
      if ('accepted' in card) return card;
      change.card = card;
    }
    const { meeting, dates: { endsOn = known.body.endsOn } = {} } = args;
    return accept([
      set(meetings, { id: meeting, fields: change }),
      ...joiningFollows(docs, meeting),
      // How long its people's papers are kept depends on it; the feature that owns them decides that.
      ...(endsOn === known.body.endsOn
        ? []
        : [forward({ compartment: COMMITTEE, name: 'participants.follow_dates', args: { meeting } })]),
    ]);
  },
});

const moveTo = defineMutation({
  name: 'meetings.move_to',
  args: v.strictObject({ meeting: IdSchema, state: MeetingStateSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), within(connections, meeting)],
  decide({ args: { meeting, state }, docs, actor }) {
    if (!may(actor, 'meetings.edit')) return refuse('access.not_allowed', { action: 'meetings.edit' });
    const known = docs.get(meetings, meeting);
    if (known === null) return refuse('meetings.unknown_meeting', { meeting });
    const from = known.body.state;
    if (!canMoveTo({ from, to: state })) return refuse('meetings.no_such_step', { from, to: state });
    const fault = findMeetingFault({ ...known.body, state });
    if (fault !== null) return refuse(fault);
    return accept([set(meetings, { id: meeting, fields: { state } }), ...joiningFollows(docs, meeting)]);
  },
});

/** Cancels it for good: that state is final, so everybody learns the reason. */
const cancel = defineMutation({
  name: 'meetings.cancel',
  args: v.strictObject({ meeting: IdSchema, reason: TextSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), within(connections, meeting)],
  decide({ args: { meeting, reason }, docs, actor, now }) {
    if (!may(actor, 'meetings.edit')) return refuse('access.not_allowed', { action: 'meetings.edit' });
    const from = docs.get(meetings, meeting)?.body.state;
    if (from === undefined) return refuse('meetings.unknown_meeting', { meeting });
    if (!canMoveTo({ from, to: 'cancelled' }))
      return refuse('meetings.no_such_step', { from, to: 'cancelled' });
    const fields = { state: 'cancelled', cancelled: { reason, at: now } } as const;
    return accept([set(meetings, { id: meeting, fields }), ...joiningFollows(docs, meeting)]);
  },
});

const setDeadlines = defineMutation({
  name: 'meetings.set_deadlines',
  args: v.strictObject({ meeting: IdSchema, deadlines: DeadlinesSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  decide({ args: { meeting, deadlines }, docs, actor }) {
    const known = editableMeeting({ docs, actor, action: 'meetings.edit', id: meeting });
    if ('accepted' in known) return known;
    const late = OWED.find((owed) => (deadlines[owed] ?? '') > known.endsOn);
    if (late !== undefined) return refuse('meetings.deadline_too_late', { owed: late });
    return accept([set(meetings, { id: meeting, fields: { deadlines } })]);
  },
});

const setQuorum = defineMutation({
  name: 'meetings.set_quorum',
  args: v.strictObject({ meeting: IdSchema, quorum: v.nullable(QuorumSchema) }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  decide({ args: { meeting, quorum }, docs, actor }) {
    const known = editableMeeting({ docs, actor, action: 'meetings.edit', id: meeting });
    if ('accepted' in known) return known;
    if (quorum !== null && quorum.present > quorum.of) return refuse('meetings.quorum_too_large');
    return accept([set(meetings, { id: meeting, fields: { quorum } })]);
  },
});

export const meetingsMutations = [
  schedule,
  edit,
  moveTo,
  cancel,
  setDeadlines,
  setQuorum,
  ...agendaMutations,
] as const;
