import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { checkIns } from '#shared/checkins/checkins.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type DecideInput,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  set,
  underRequest,
  within,
} from '#shared/kernel/mutation.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { RULES_READS } from '#shared/rules/rules.rules.ts';
import {
  type FloorMove,
  floorAudience,
  floorMoves,
  floorRequests,
  interventions,
  Milliseconds,
  MoveIdSchema,
  RequestIdSchema,
  type Sitting,
  type Speaking,
} from './floor.schemas.ts';
import { isInside, nextTurn } from './requests.mutations.ts';
import { endSpeech, floorRuleOf, momentOf, openSitting, setSitting, sittingReads } from './sitting.rules.ts';
import { budgetOf, limitOf, type Moment, startClock, stopClock } from './time.rules.ts';

/** The sitting, for whoever leads it. */
function ledSitting({
  docs,
  actor,
  meeting,
}: {
  docs: Docs;
  actor: Actor;
  meeting: string;
}): Sitting | Decision {
  const problem = must(actor, 'floor.lead');
  if (problem !== null) return problem;
  const sitting = openSitting(docs, meeting);
  return 'accepted' in sitting ? sitting : sitting.body;
}

/** Gives the floor. Whoever had it has spoken, and the clock of the next begins. */
const call = defineMutation({
  name: 'floor.call',
  args: v.strictObject({
    meeting: IdSchema,
    request: RequestIdSchema,
    /** Instead of what the rules say, in milliseconds; null: none. */
    limit: v.exactOptional(v.nullable(Milliseconds)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, request }) => [
    ...sittingReads(meeting),
    one(floorRequests, request),
    within(interventions, meeting),
    within(delegations, meeting),
    within(participants, meeting),
    ...RULES_READS,
  ],
  facts: ({ meeting }) => [underRequest(checkIns, meeting)],
  decide({ args: { meeting, request, limit }, docs, actor, now, madeAt, facts }) {
    const sitting = ledSitting({ docs, actor, meeting });
    if ('accepted' in sitting) return sitting;
    // Tapped twice.
    if (sitting.speaking?.request === request) return accept([]);
    const known = docs.get(floorRequests, request);
    if (known === null || known.parent !== meeting) return refuse('floor.unknown_request', { request });
    const { delegation, kind, item, state } = known.body;
    if (state !== 'waiting' || sitting.item?.id !== item) return refuse('floor.not_waiting', { state });
    const rule = floorRuleOf(docs, sitting);
    // Whoever asked inside may have left since.
    if (rule?.isPresentOnly === true && !isInside({ meeting, delegation, docs, facts, day: sitting.day }))
      return refuse('floor.not_present', { delegation });
    const moment = momentOf({ actor, now, madeAt });
    const { restMs } = budgetOf({
      ...{ rule, delegation, item, now },
      interventions: docs.within(interventions, meeting),
      speaking: sitting.speaking === null ? null : stopClock(sitting.speaking, moment),
    });
    const speaking: Speaking = {
      ...{ request, delegation, kind, startedAt: now, usedMs: 0, runningSince: null },
      limitMs: limit === undefined ? limitOf({ rule, kind, restMs }) : limit,
      added: null,
    };
    return accept([
      ...endSpeech({ meeting, sitting, moment }),
      set(floorRequests, { id: request, fields: { state: 'called' } }),
      setSitting(meeting, { speaking: startClock(speaking, moment) }),
    ]);
  },
});

const ofMeeting = v.strictObject({ meeting: IdSchema });

/** An act on the clock of whoever has the floor. */
function clockAct(change: (speaking: Speaking, moment: Moment) => Speaking | null) {
  return {
    args: ofMeeting,
    compartment: () => COMMITTEE,
    reads: ({ meeting }: v.InferOutput<typeof ofMeeting>) => sittingReads(meeting),
    decide({ args: { meeting }, docs, actor, now, madeAt }: DecideInput<v.InferOutput<typeof ofMeeting>>) {
      const sitting = ledSitting({ docs, actor, meeting });
      if ('accepted' in sitting) return sitting;
      if (sitting.speaking === null) return refuse('floor.nobody_speaks');
      const speaking = change(sitting.speaking, momentOf({ actor, now, madeAt }));
      // Tapped twice.
      return accept(speaking === null ? [] : [setSitting(meeting, { speaking })]);
    },
  };
}
const pause = defineMutation({
  name: 'floor.pause',
  ...clockAct((speaking, moment) => (speaking.runningSince === null ? null : stopClock(speaking, moment))),
});
const resume = defineMutation({
  name: 'floor.resume',
  ...clockAct((speaking, moment) => (speaking.runningSince === null ? startClock(speaking, moment) : null)),
});

const end = defineMutation({
  name: 'floor.end',
  args: ofMeeting,
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => sittingReads(meeting),
  decide({ args: { meeting }, docs, actor, now, madeAt }) {
    const sitting = ledSitting({ docs, actor, meeting });
    if ('accepted' in sitting) return sitting;
    if (sitting.speaking === null) return accept([]);
    const moment = momentOf({ actor, now, madeAt });
    return accept([...endSpeech({ meeting, sitting, moment }), setSitting(meeting, { speaking: null })]);
  },
});

/** More time for whoever has the floor, and why. */
const addTime = defineMutation({
  name: 'floor.add_time',
  args: v.strictObject({
    meeting: IdSchema,
    /** Who had the floor on the chair's screen: nobody else gets their time. */
    request: RequestIdSchema,
    ms: v.pipe(Milliseconds, v.minValue(1000), v.maxValue(3_600_000)),
    reason: ReasonSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => sittingReads(meeting),
  decide({ args: { meeting, request, ms, reason }, docs, actor }) {
    const sitting = ledSitting({ docs, actor, meeting });
    if ('accepted' in sitting) return sitting;
    const { speaking } = sitting;
    if (speaking === null || speaking.request !== request) return refuse('floor.speaks_no_more', { request });
    if (speaking.limitMs === null) return refuse('floor.no_limit');
    const added = { ms: (speaking.added?.ms ?? 0) + ms, reason };
    return accept([
      setSitting(meeting, { speaking: { ...speaking, limitMs: speaking.limitMs + ms, added } }),
    ]);
  },
});

/** Elsewhere in the list, with a reason that everybody reads. Points of order stand by their rank, and nobody before them. */
const move = defineMutation({
  name: 'floor.move',
  args: v.strictObject({
    move: MoveIdSchema,
    meeting: IdSchema,
    item: IdSchema,
    request: RequestIdSchema,
    before: v.nullable(RequestIdSchema),
    reason: ReasonSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ move: id, meeting }) => [
    ...sittingReads(meeting),
    one(floorMoves, id),
    within(floorMoves, meeting),
    within(floorRequests, meeting),
  ],
  decide({ args: { move: id, meeting, item, request, before, reason }, docs, actor, now, facts }) {
    const sitting = ledSitting({ docs, actor, meeting });
    if ('accepted' in sitting) return sitting;
    const known = docs.get(floorMoves, id);
    if (known !== null)
      return known.body.by === actor.person && known.body.request === request
        ? accept([])
        : refuse('sync.already_exists', { collection: floorMoves.name, id });
    if (sitting.item?.id !== item) return refuse('floor.other_item', { item });
    if (before === request) return refuse('floor.before_itself');
    for (const each of before === null ? [request] : [request, before]) {
      const waiting = docs.within(floorRequests, meeting).find((other) => other.id === each)?.body;
      if (waiting === undefined || waiting.item !== item)
        return refuse('floor.unknown_request', { request: each });
      if (waiting.state !== 'waiting') return refuse('floor.not_waiting', { state: waiting.state });
      if (waiting.kind === 'order') return refuse('floor.points_by_rank');
    }
    const body: FloorMove = {
      ...{ item, request, before, reason, by: actor.person, at: now },
      turn: nextTurn(docs.within(floorMoves, meeting), facts),
    };
    return accept([create(floorMoves, { id, parent: meeting, audience: floorAudience(meeting), body })]);
  },
});

export const speakingMutations = [call, pause, resume, end, addTime, move] as const;
