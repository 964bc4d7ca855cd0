import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { textAudience } from '#shared/access/scopes.ts';
import { stepTaken } from '#shared/ideal/editions.mutations.ts';
import { EditionIdSchema, editions, requirements } from '#shared/ideal/ideal.schemas.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { endOfDay, utcDay, WrittenDaySchema } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { isOver, lastRound } from './assessment.rules.ts';
import {
  comments,
  paragraphs,
  type Round,
  RoundIdSchema,
  rounds,
  STATEMENTS,
  statementId,
  statements,
} from './assessment.schemas.ts';
import { ISSUE } from './issuing.mutations.ts';

const DAY = 86_400_000;
/** States need time to verify: a round ends tomorrow at the earliest. */
function firstLastDay(now: number): string {
  return utcDay(now + DAY);
}

/** A year is more than any committee waits. */
function lastLastDay(now: number): string {
  return utcDay(now + 366 * DAY);
}

/** States whose word is waited for: those that the edition asked something, and still does. */
export function askedStates(
  asked: readonly { readonly askedOf: readonly string[]; readonly withdrawn: boolean }[],
): string[] {
  return [...new Set(asked.flatMap(({ askedOf, withdrawn }) => (withdrawn ? [] : askedOf)))].sort();
}

const ofRound = { round: RoundIdSchema, edition: EditionIdSchema };

function maySend(actor: Actor): Decision | null {
  return may(actor, 'assessment.send') ? null : refuse('access.not_allowed', { action: 'assessment.send' });
}

/** The text goes to the states, once more if a round is over: each round verifies a version of its own. */
const openRound = defineMutation({
  name: 'assessment.open_round',
  args: v.strictObject({
    ...ofRound,
    /** Id of the entry in the history of the edition. */
    entry: IdSchema,
    until: WrittenDaySchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ round, edition }) => [
    one(editions, edition),
    one(rounds, round),
    within(rounds, edition),
    within(paragraphs, edition),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { round, edition, entry, until }, docs, actor, now, madeAt, facts }) {
    const problem = maySend(actor);
    if (problem !== null) return problem;
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    const { status } = known.body;
    if (status !== 'analysing' && status !== 'validating')
      return refuse('ideal.edition_elsewhere', { status });
    if (docs.get(rounds, round) !== null) return refuse('assessment.round_known', { round });
    const last = lastRound(docs.within(rounds, edition));
    if (last !== null && !isOver(last.body, now))
      return refuse('assessment.round_open', { until: last.body.until });
    const first = firstLastDay(now);
    if (until < first) return refuse('assessment.day_too_soon', { first });
    const latest = lastLastDay(now);
    if (until > latest) return refuse('assessment.day_too_far', { last: latest });
    // Whoever presides reads none of the paragraphs.
    const isKnown = may(actor, 'assessment.write');
    const written = docs.within(paragraphs, edition).filter(({ body }) => !body.takenOut);
    if (isKnown && written.length === 0) return refuse('assessment.nothing_written');
    const number = (last?.body.number ?? 0) + 1;
    const body: Round = { edition, number, openedAt: now, until, version: null, closed: null };
    const taken = { edition, entry, step: 'send_to_states', reason: null } as const;
    return accept([
      create(rounds, {
        ...{ id: round, parent: edition, audience: textAudience({ level: 'members', edition }), body },
      }),
      ...(last !== null && last.body.closed === null
        ? [set(rounds, { id: last.id, fields: { closed: { at: now, why: 'deadline' } } })]
        : []),
      ...(status === 'analysing' ? stepTaken({ ...taken, actor, label: facts?.label, at: madeAt }) : []),
      forward({
        compartment: COMMITTEE,
        name: ISSUE,
        args: { edition, kind: 'draft', round, only: null, corrections: [] },
      }),
    ]);
  },
});

function openedRound(
  docs: Docs,
  { round, edition }: { round: string; edition: string },
): Doc<Round> | Decision {
  const known = docs.get(rounds, round);
  if (known === null || known.parent !== edition) return refuse('assessment.round_unknown', { round });
  return known.body.closed === null ? known : refuse('assessment.round_ended', { until: known.body.until });
}

/** Whether or not the server has closed it yet: its last day decides. */
function runningRound(docs: Docs, of: { round: string; edition: string }, now: number) {
  const known = openedRound(docs, of);
  if ('accepted' in known || !isOver(known.body, now)) return known;
  return refuse('assessment.round_ended', { until: known.body.until });
}

/** More time, never less. */
const extendRound = defineMutation({
  name: 'assessment.extend_round',
  args: v.strictObject({ ...ofRound, until: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ round }) => [one(rounds, round)],
  decide({ args: { until, ...of }, docs, actor, now }) {
    const problem = maySend(actor);
    if (problem !== null) return problem;
    const known = runningRound(docs, of, now);
    if ('accepted' in known) return known;
    if (until === known.body.until) return accept([]);
    const latest = lastLastDay(now);
    if (until > latest) return refuse('assessment.day_too_far', { last: latest });
    if (until < known.body.until) return refuse('assessment.day_earlier', { until: known.body.until });
    return accept([set(rounds, { id: known.id, fields: { until } })]);
  },
});

/** Before its last day, once every state that was asked has spoken; nobody loses days that they were given. */
const endRound = defineMutation({
  name: 'assessment.end_round',
  args: v.strictObject(ofRound),
  compartment: () => COMMITTEE,
  reads: ({ round, edition }) => [
    one(rounds, round),
    within(requirements, edition),
    within(statements, round),
  ],
  decide({ args, docs, actor, now }) {
    const problem = maySend(actor);
    if (problem !== null) return problem;
    const known = openedRound(docs, args);
    if ('accepted' in known) return known;
    const spoke = new Set(docs.within(statements, known.id).map(({ body }) => body.state));
    const asked = askedStates(docs.within(requirements, args.edition).map(({ body }) => body));
    const waiting = asked.filter((state) => !spoke.has(state));
    if (waiting.length > 0 && !isOver(known.body, now))
      return refuse('assessment.states_waited_for', { n: waiting.length });
    // Nobody was asked: then nobody has spoken either.
    const hasAll = asked.length > 0 && waiting.length === 0;
    if (!hasAll && !isOver(known.body, now))
      return refuse('assessment.round_open', { until: known.body.until });
    const why = hasAll ? 'all_spoke' : 'deadline';
    return accept([set(rounds, { id: known.id, fields: { closed: { at: now, why } } })]);
  },
});

export function roundHour({ until, closed }: Pick<Round, 'until' | 'closed'>): number | null {
  const at = endOfDay(until);
  return closed !== null || Number.isNaN(at) ? null : at;
}

/** The server's own, when the last day of a round is over everywhere. */
export const closeRound = defineMutation({
  name: 'assessment.close_round',
  internal: true,
  args: v.strictObject({ round: RoundIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ round }) => [one(rounds, round)],
  decide({ args: { round }, docs, now }) {
    const known = docs.get(rounds, round);
    const at = known === null ? null : roundHour(known.body);
    if (known === null || at === null || now < at) return accept([]);
    return accept([set(rounds, { id: known.id, fields: { closed: { at: now, why: 'deadline' } } })]);
  },
});

/** Back to the analysts. What was said stays. */
const takeBack = defineMutation({
  name: 'assessment.take_back',
  args: v.strictObject({ edition: EditionIdSchema, entry: IdSchema, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [one(editions, edition), within(rounds, edition)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { edition, entry, reason }, docs, actor, now, madeAt, facts }) {
    const problem = maySend(actor);
    if (problem !== null) return problem;
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    if (known.body.status === 'analysing') return accept([]);
    if (known.body.status !== 'validating')
      return refuse('ideal.edition_elsewhere', { status: known.body.status });
    const open = docs.within(rounds, edition).filter(({ body }) => body.closed === null);
    return accept([
      ...stepTaken({ edition, entry, step: 'take_back', reason, actor, label: facts?.label, at: madeAt }),
      ...open.map(({ id, body }) =>
        set(rounds, {
          id,
          fields: { closed: { at: now, why: isOver(body, now) ? 'deadline' : 'taken_back' } },
        }),
      ),
    ]);
  },
});

const byState = { ...ofRound, state: StateCodeSchema };
const speakReads = ({ round, edition, state }: { round: string; edition: string; state: string }) => [
  one(editions, edition),
  one(rounds, round),
  one(statements, statementId({ round, state })),
  within(comments, edition),
];

/** A state says that it has said all: it agrees, or its comments stand. Until the round is over it may change its mind. */
const speak = defineMutation({
  name: 'assessment.speak',
  args: v.strictObject({ ...byState, says: v.picklist(STATEMENTS) }),
  compartment: () => COMMITTEE,
  reads: speakReads,
  facts: () => [LABEL_REQUEST],
  decide({ args: { round, edition, state, says }, docs, actor, now, madeAt, facts }) {
    if (!may(actor, 'assessment.comment', { state }))
      return refuse('access.not_allowed', { action: 'assessment.comment' });
    const known = runningRound(docs, { round, edition }, now);
    if ('accepted' in known) return known;
    const hasCommented = docs
      .within(comments, edition)
      .some(({ body }) => body.round === round && body.state === state && body.withdrawn === null);
    if (says === 'agrees' && hasCommented) return refuse('assessment.agrees_and_comments');
    const id = statementId({ round, state });
    const body = { edition, round, state, says, ...signed({ actor, label: facts?.label, at: madeAt }) };
    const audience = textAudience({ level: 'members', edition });
    return accept([
      docs.get(statements, id) === null
        ? create(statements, { id, parent: round, audience, body, isDerived: true })
        : set(statements, { id, fields: body }),
    ]);
  },
});

const speakAgain = defineMutation({
  name: 'assessment.speak_again',
  args: v.strictObject(byState),
  compartment: () => COMMITTEE,
  reads: speakReads,
  decide({ args: { round, edition, state }, docs, actor, now }) {
    if (!may(actor, 'assessment.comment', { state }))
      return refuse('access.not_allowed', { action: 'assessment.comment' });
    const known = runningRound(docs, { round, edition }, now);
    if ('accepted' in known) return known;
    const said = docs.get(statements, statementId({ round, state }));
    return accept(said === null ? [] : [remove(statements, said.id)]);
  },
});

export const roundsMutations = [
  openRound,
  extendRound,
  endRound,
  closeRound,
  takeBack,
  speak,
  speakAgain,
] as const;
