import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { DECIDED } from '#shared/decisions/decisions.schemas.ts';
import { closingId, minutesClosings } from '#shared/decisions/voices.schemas.ts';
import {
  floorRequests,
  interventionId,
  interventions,
  RequestIdSchema,
  sittings,
} from '#shared/floor/floor.schemas.ts';
import { workingDaysFrom, workingDaysReads } from '#shared/holidays/days-off.rules.ts';
import { HOLIDAYS } from '#shared/holidays/holidays.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { RULES_READS, rulesInForce } from '#shared/rules/rules.rules.ts';
import { correctionWindow, hashOfSummaries, openCorrections } from './minutes.rules.ts';
import {
  MINUTES,
  type Minutes,
  minutes,
  minutesId,
  NOTED,
  type Summary,
  SummaryTextSchema,
  summaries,
  summaryCorrections,
  summaryId,
} from './minutes.schemas.ts';

/** What an act must read to know whether somebody had the floor with a request. */
export const spokeReads = (request: string): Read[] => [
  one(floorRequests, request),
  one(interventions, interventionId(request)),
];
/** Who has, or had, the floor with this request in this meeting; null where nobody did. */
export function spokeIn(
  docs: Docs,
  { meeting, request }: { meeting: string; request: string },
): Pick<Summary, 'item' | 'delegation'> | null {
  const asked = docs.get(floorRequests, request);
  if (asked === null || asked.parent !== meeting) return null;
  // Who gave way while speaking has spoken.
  const hasSpoken =
    asked.body.state === 'called' || docs.get(interventions, interventionId(request)) !== null;
  return hasSpoken ? { item: asked.body.item, delegation: asked.body.delegation } : null;
}

/**
 * What the minutes say of one speech, while it is held or afterwards. Once they went out, only corrections add or change
 * anything: delegations have the days of the rules for all that the minutes say of them.
 */
const summarize = defineMutation({
  name: 'minutes.summarize',
  args: v.strictObject({
    meeting: IdSchema,
    request: RequestIdSchema,
    /** Null takes it away. */
    text: v.nullable(SummaryTextSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, request }) => [
    ...spokeReads(request),
    one(summaries, summaryId(request)),
    one(minutes, minutesId(meeting)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { meeting, request, text }, docs, ...input }) {
    const denied = must(input.actor, 'floor.note');
    if (denied !== null) return denied;
    const spoke = spokeIn(docs, { meeting, request });
    if (spoke === null) return refuse('minutes.nobody_spoke');
    const id = summaryId(request);
    const known = docs.get(summaries, id);
    const sent = docs.get(minutes, minutesId(meeting))?.body;
    if (sent !== undefined)
      return refuse(sent.state === 'adopted' ? 'minutes.adopted' : 'minutes.already_sent');
    if (text === null) return accept(known === null ? [] : [remove(summaries, id)]);
    if (known !== null) return accept([set(summaries, { id, fields: { text, ...signedAt(input) } })]);
    const body: Summary = { request, ...spoke, text, ...signedAt(input) };
    return accept([create(summaries, { id, parent: meeting, audience: NOTED, body, isDerived: true })]);
  },
});

/** Whether something is still said, or can be, that the minutes do not have. */
function isInSession(docs: Docs, meeting: string): boolean {
  return docs.within(sittings, meeting).some(({ body }) => body.closedAt === null);
}

/**
 * The minutes of a meeting that is over go out, as they stand on the screen of whoever sends them: if anybody changed a
 * word meanwhile, they do not. By whose days off the last day counts is for nobody to choose: what the arguments say is
 * what the device had found.
 */
const send = defineMutation({
  name: 'minutes.send',
  args: v.strictObject({
    meeting: IdSchema,
    /** `hashOfSummaries` of what was shown. */
    words: ContentHashSchema,
    calendar: v.nullable(StateCodeSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, calendar }) => [
    one(meetings, meeting),
    one(minutes, minutesId(meeting)),
    within(summaries, meeting),
    within(sittings, meeting),
    ...RULES_READS,
    ...workingDaysReads(calendar),
  ],
  facts: () => [LABEL_REQUEST, { kind: 'lying', audiences: [HOLIDAYS] }],
  // The days off of every state.
  labour: 1,
  decide({ args: { meeting, words, calendar: named }, docs, ...input }) {
    const { actor, now, facts } = input;
    const denied = must(actor, 'minutes.issue');
    if (denied !== null) return denied;
    const held = docs.get(meetings, meeting)?.body;
    if (held === undefined) return refuse('meetings.unknown_meeting', { meeting });
    if (held.state === 'cancelled') return refuse('meetings.already_over', { state: held.state });
    const id = minutesId(meeting);
    if (docs.get(minutes, id) !== null) return refuse('minutes.already_sent');
    if (isInSession(docs, meeting)) return refuse('minutes.in_session');
    if (held.state !== 'closed') return refuse('minutes.meeting_open');
    const list = docs.within(summaries, meeting);
    if (hashOfSummaries(list) !== words) return refuse('minutes.changed_meanwhile');
    const { timeZone } = held;
    const sentOn = dayAt({ instant: now, timeZone });
    const { calendar, holidays } = workingDaysFrom({ docs, facts, day: sentOn, given: named });
    const parameters = rulesInForce(docs, sentOn)?.parameters ?? null;
    const given = correctionWindow({ sentOn, parameters, holidays, timeZone });
    if (given === null) return refuse('silences.unknown_zone', { timeZone });
    const body: Minutes = {
      ...{ state: 'window', ...given, timeZone, calendar, adopted: null },
      ...signedAt(input),
    };
    return accept([
      create(minutes, { id, parent: meeting, audience: MINUTES, body, isDerived: true }),
      ...list.map((each) => set(summaries, { id: each.id, fields: {}, audience: MINUTES })),
    ]);
  },
});

/** The same words as on the screen become the minutes, and nothing more is put on record of this meeting. */
const adopt = defineMutation({
  name: 'minutes.adopt',
  args: v.strictObject({ meeting: IdSchema, words: ContentHashSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [
    one(minutes, minutesId(meeting)),
    one(minutesClosings, closingId(meeting)),
    within(summaries, meeting),
    within(summaryCorrections, meeting),
    within(sittings, meeting),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { meeting, words }, docs, ...input }) {
    const { actor, now } = input;
    const denied = must(actor, 'minutes.issue');
    if (denied !== null) return denied;
    const id = minutesId(meeting);
    const sent = docs.get(minutes, id)?.body;
    if (sent === undefined) return refuse('minutes.not_sent');
    if (sent.state === 'adopted') return refuse('minutes.adopted');
    if (now < sent.until) return refuse('minutes.window_open', { day: sent.lastDay });
    if (isInSession(docs, meeting)) return refuse('minutes.in_session');
    const n = openCorrections(docs.within(summaryCorrections, meeting)).length;
    if (n > 0) return refuse('minutes.corrections_open', { n });
    if (hashOfSummaries(docs.within(summaries, meeting)) !== words)
      return refuse('minutes.changed_meanwhile');
    const who = signedAt(input);
    const adopted = { on: dayAt({ instant: now, timeZone: sent.timeZone }), ...who };
    const closing = closingId(meeting);
    const isClosed = docs.get(minutesClosings, closing) !== null;
    const body = { of: meeting, ...who };
    return accept([
      set(minutes, { id, fields: { state: 'adopted', adopted } }),
      ...(isClosed
        ? []
        : [
            create(minutesClosings, {
              ...{ id: closing, parent: meeting, audience: DECIDED, body },
              isDerived: true,
            }),
          ]),
    ]);
  },
});

export const minutesMutations = [summarize, send, adopt] as const;
