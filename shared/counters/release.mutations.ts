import * as v from 'valibot';
import { coordinationAudience } from '#shared/access/joint-days.ts';
import { counterRule, isKindOf } from '#shared/jointdays/counter-set.ts';
import { releaseFields } from '#shared/jointdays/totals.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  defineMutation,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { stateDayId } from '#shared/postings/postings.schemas.ts';
import { coordinatedDay, dayReads } from './at-post.rules.ts';
import {
  type Count,
  CountIdSchema,
  type CountRelease,
  countReleases,
  counts,
  DayIdSchema,
  doubleJudgementId,
  doubleJudgements,
  MOST_PROVISIONAL,
  MOST_RELEASES,
  posts,
  type StateDay,
} from './counters.schemas.ts';

const ofDay = { state: StateCodeSchema, day: DayIdSchema };
const inState = ({ state }: { state: string }) => stateCompartment(state);

/** Whether an entry is the first one of a seizure. */
const isFirstSeizure = (entry: Doc<Count> | null): entry is Doc<Count> =>
  entry !== null && entry.body.corrects === null && counterRule(entry.body.counter).isSeizure;

/** Two entries that could be one seizure: a person decides, and can decide otherwise later. */
const judgeDouble = defineMutation({
  name: 'counters.judge_double',
  args: v.strictObject({
    ...ofDay,
    one: CountIdSchema,
    other: CountIdSchema,
    isSame: v.boolean(),
    keeps: v.nullable(CountIdSchema),
    reason: ReasonSchema,
  }),
  compartment: inState,
  reads: (args) => [
    ...dayReads(args),
    one(counts, args.one),
    one(counts, args.other),
    within(posts, stateDayId(args.day)),
    one(doubleJudgements, doubleJudgementId(args.one, args.other)),
  ],
  facts: () => [LABEL_REQUEST],
  decide(input): Decision {
    const { args, docs } = input;
    const day = coordinatedDay(input);
    if ('accepted' in day) return day;
    const pair = [docs.get(counts, args.one), docs.get(counts, args.other)];
    if (args.one === args.other || !pair.every(isFirstSeizure)) return refuse('counters.entry_unknown');
    // The one that does not count must be the same seizure of the same day: else it would count on no day.
    const ofDay = new Set(docs.within(posts, day.id).map(({ id }) => id));
    if (!pair.every(({ parent }) => parent !== null && ofDay.has(parent)))
      return refuse('counters.entry_unknown');
    const [left, right] = pair.map(({ body: { counter, kind } }) => `${counter} ${kind}`);
    if (left !== right) return refuse('counters.not_comparable');
    const isOneOfThem = args.keeps === args.one || args.keeps === args.other;
    if (args.isSame ? !isOneOfThem : args.keeps !== null) return refuse('counters.keeps_which');
    const id = doubleJudgementId(args.one, args.other);
    const fields = {
      ...{ one: args.one, other: args.other, isSame: args.isSame, keeps: args.keeps },
      ...{ reason: args.reason, judged: signedAt(input) },
    };
    if (docs.get(doubleJudgements, id) !== null) return accept([set(doubleJudgements, { id, fields })]);
    return accept([
      create(doubleJudgements, {
        id,
        parent: day.id,
        audience: coordinationAudience(args.day),
        body: fields,
        isDerived: true,
      }),
    ]);
  },
});

type Given = Pick<CountRelease, 'kind' | 'asOf' | 'lines' | 'cards' | 'reason'>;

function isTwice(things: readonly string[]): boolean {
  return new Set(things).size < things.length;
}

/** Why this is no release of the day, whatever was released before. */
function contentProblem({ kind, lines, cards }: Given, { counters }: StateDay): Decision | null {
  const all = [...lines, ...cards];
  const other = all.find((each) => !(counters.includes(each.counter) && isKindOf(each.counter, each.kind)));
  if (other !== undefined) return refuse('counters.not_of_day', { counter: other.counter });
  if (
    isTwice(lines.map((each) => `${each.counter} ${each.kind}`)) ||
    isTwice(cards.map((each) => each.count))
  )
    return refuse('counters.line_twice');
  if (cards.some(({ counter }) => !counterRule(counter).isSeizure)) return refuse('counters.no_seizure');
  const of = (counter: string) => lines.find((each) => each.counter === counter)?.value ?? 0;
  // While counts of victims still wait on phones, those of minors may have arrived.
  if (kind === 'verified' && of('minors') > of('victims')) return refuse('counters.more_minors');
  return null;
}

/** Why it cannot follow what was released before. */
function orderProblem({ kind, asOf, reason }: Given, before: readonly CountRelease[]): Decision | null {
  const most = kind === 'provisional' ? MOST_PROVISIONAL : MOST_RELEASES;
  if (before.length >= most) return refuse('counters.too_many_releases', { most });
  const verified = before.filter((each) => each.kind === 'verified');
  if (kind === 'provisional' && verified.length > 0) return refuse('counters.verified_already');
  if (kind === 'verified' && verified.length > 0 && reason === null) return refuse('counters.reason_missing');
  const isOlder = before.some((each) => each.kind === kind && each.asOf > asOf);
  return isOlder ? refuse('counters.newer_released') : null;
}

/**
 * What the coordinator saw goes to the coordination centre: totals since the beginning of the day, never differences, so
 * that it does not matter how often, when or in which order they arrive. No post, no service, no person, no hour.
 */
const release = defineMutation({
  name: 'counters.release',
  args: v.strictObject({
    ...ofDay,
    release: v.pipe(IdSchema, v.startsWith('crl_'), v.maxLength(30)),
    ...releaseFields,
  }),
  compartment: inState,
  reads: (args) => [...dayReads(args), within(countReleases, stateDayId(args.day))],
  facts: () => [LABEL_REQUEST],
  decide(input) {
    const { args, docs, now } = input;
    const day = coordinatedDay(input);
    if ('accepted' in day) return day;
    const { state, day: of, release: id, ...said } = args;
    // A clock that runs fast would keep out what is released after.
    const given = { ...said, asOf: Math.min(said.asOf, now) };
    const former = docs.within(countReleases, day.id);
    const before = former.map(({ body }) => body);
    const problem = contentProblem(given, day.body) ?? orderProblem(given, before);
    if (problem !== null) return problem;
    const number = Math.max(0, ...before.map((each) => each.number)) + 1;
    return accept([
      create(countReleases, {
        id,
        parent: day.id,
        audience: coordinationAudience(of),
        body: { ...given, number, released: signedAt(input) },
      }),
      // What was compared with those of others is what counts now: hour by hour the same seizures would lie here again.
      ...former
        .filter(({ body }) => body.kind === 'provisional' && body.cards.length > 0)
        .map((each) => set(countReleases, { id: each.id, fields: { cards: [] } })),
      forward({
        compartment: COMMITTEE,
        name: 'jointdays.receive',
        args: { state, day: of, release: id, number, ...given },
      }),
    ]);
  },
});

export const releaseMutations = [judgeDouble, release] as const;
