import * as v from 'valibot';
import { counterRule, isKindOf } from '#shared/jointdays/counter-set.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type DecideInput,
  type Decision,
  defineMutation,
  one,
  type Read,
  refuse,
  set,
  underFact,
  underRequest,
} from '#shared/kernel/mutation.ts';
import { Instant } from '#shared/kernel/scalars.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { cleanedText, ReasonSchema } from '#shared/kernel/text.ts';
import {
  type AtPost,
  asCoordinator,
  atPost,
  coordinates,
  isAround,
  isEarlier,
  type OfPost,
  postFacts,
  postReads,
  shiftAt,
  shiftFacts,
  shiftPlaces,
} from './at-post.rules.ts';
import {
  type Count,
  CountIdSchema,
  countFields,
  counts,
  DayIdSchema,
  PostIdSchema,
  ShiftIdSchema,
  SITUATIONS,
  shiftFields,
  shifts,
  situations,
} from './counters.schemas.ts';
import { LIFTED_BY_OTHERS } from './lifted.rules.ts';

const ofPost = { state: StateCodeSchema, day: DayIdSchema, post: PostIdSchema };
const inState = ({ state }: { state: string }) => stateCompartment(state);
const ofShift = { ...ofPost, shift: v.nullable(ShiftIdSchema) };
const shiftReads = (args: OfPost & { shift: string | null }, actor: Actor): Read[] => [
  ...postReads(args, actor),
  ...(args.shift === null ? [] : [one(shifts, args.shift)]),
];
const note = v.nullable(v.pipe(v.string(), v.maxLength(500), cleanedText));

/** Whether a shift is none of the post. */
function isOtherShift(
  input: Pick<DecideInput<OfPost & { readonly shift: string | null }>, 'args' | 'docs' | 'facts'>,
  at: AtPost,
): boolean {
  const { shift } = input.args;
  return shift !== null && shiftAt(input, shift, at) === null;
}

function fieldsProblem({
  counter,
  kind,
  value,
  seizure,
}: Pick<Count, 'counter' | 'kind' | 'value' | 'seizure'>): Decision | null {
  if (!isKindOf(counter, kind)) return refuse('counters.other_kind', { counter });
  const { isSeizure } = counterRule(counter);
  if (seizure !== null && !isSeizure) return refuse('counters.no_seizure', { counter });
  if (value === 0) return refuse('counters.nothing_counted');
  // Only of things that are alike can some be taken away without saying which.
  return value < 0 && isSeizure ? refuse('counters.correct_instead') : null;
}

type Fields = Pick<Count, 'counter' | 'kind' | 'value' | 'seizure' | 'shift' | 'isForPost'>;
/** The entry that counting makes, or why it makes none. */
export function countedBody(
  fields: Fields,
  {
    written,
    said,
  }: { readonly written: SignedAt /** When it was, if that was chosen. */; readonly said: number | null },
): Count | Decision {
  const { counter, kind, value, seizure, shift, isForPost } = fields;
  const problem = fieldsProblem(fields);
  if (problem !== null) return problem;
  return {
    ...{ counter, kind, value, seizure, shift, corrects: null, reason: null, isForPost },
    ...(said === null ? { counted: written } : { counted: { ...written, at: said }, writtenAt: written.at }),
  };
}

/** The entry that a correction makes of another one, or why it makes none. */
export function correctedBody(
  known: Count,
  { id, value, ...said }: Pick<Count, 'value' | 'reason' | 'isForPost' | 'counted'> & { id: string },
): Count | Decision {
  // A correction of a correction is one of the first entry, whose sign is not told by a zero.
  const isTurned = known.value !== 0 && value !== 0 && Math.sign(value) !== Math.sign(known.value);
  if (isTurned || (value < 0 && counterRule(known.counter).isSeizure)) return refuse('counters.other_sign');
  const { reason, isForPost, counted } = said;
  const { writtenAt: _, ...first } = known;
  return { ...first, value, corrects: known.corrects ?? id, reason, isForPost, counted };
}

/** Writes down something that was counted. What a coordinator writes for a post says so, and when it was. */
export const count = defineMutation({
  name: 'counters.count',
  args: v.strictObject({
    ...ofShift,
    count: CountIdSchema,
    ...countFields,
    isForPost: v.boolean(),
    /** When it was: what stands on the paper of a post for which it is written, or a seizure of some hours ago. */
    at: v.exactOptional(v.nullable(Instant)),
  }),
  compartment: inState,
  sentAgainAfter: LIFTED_BY_OTHERS,
  reads: shiftReads,
  facts: shiftFacts,
  decide(input) {
    const { args, docs, actor, madeAt } = input;
    const { state, isForPost, at: said = null } = args;
    if (isForPost && !coordinates(actor, state))
      return refuse('access.not_allowed', { action: 'counters.coordinate' });
    const at = isForPost ? asCoordinator(input) : atPost(input);
    if ('accepted' in at) return at;
    if (at.counters?.includes(args.counter) === false)
      return refuse('counters.not_of_day', { counter: args.counter });
    if (!isForPost && at.endedAt !== null && madeAt > at.endedAt) return refuse('counters.post_ended');
    if (isOtherShift(input, at)) return refuse('counters.shift_unknown');
    if (said !== null && !(isForPost ? isAround(docs, args.day, said) : isEarlier(said, madeAt)))
      return refuse('counters.at_not_of_day');
    const entry = { ...args, isForPost: at.isForPost };
    const body = countedBody(entry, { written: signedAt(input), said });
    if ('accepted' in body) return body;
    return accept([create(counts, { id: args.count, parent: args.post, audience: at.audience, body })]);
  },
});

interface OfCount extends OfPost {
  readonly count: string;
}
/** The entry that is corrected; also one that whoever corrects it does not read any more. */
function countedAt(
  { args, docs, facts }: Pick<DecideInput<OfCount>, 'args' | 'docs' | 'facts'>,
  { isLate }: AtPost,
) {
  const known = docs.get(counts, args.count);
  if (known !== null || !isLate) return known;
  return underFact(facts, counts, args.post)?.find(({ id }) => id === args.count) ?? null;
}

/**
 * Says what the value of an entry is instead; zero undoes it. The entry stays as it was written. Which of several corrections
 * holds is for `totals.rules.ts`.
 */
export const correct = defineMutation({
  name: 'counters.correct',
  args: v.strictObject({
    ...ofPost,
    correction: CountIdSchema,
    count: CountIdSchema,
    value: countFields.value,
    reason: ReasonSchema,
  }),
  compartment: inState,
  sentAgainAfter: LIFTED_BY_OTHERS,
  reads: (args, actor) => [...postReads(args, actor), one(counts, args.count)],
  facts: (args) => [...postFacts(args), underRequest(counts, args.post)],
  decide(input) {
    const { args } = input;
    const at = atPost(input);
    if ('accepted' in at) return at;
    const known = countedAt(input, at);
    if (known === null || known.parent !== args.post) return refuse('counters.entry_unknown');
    // A clock says anything: once somebody's work there is over, they change nothing that others counted.
    if (at.isLate && known.body.counted.by !== input.actor.person) return refuse('counters.posting_ended');
    const { value, reason } = args;
    const counted = signedAt(input);
    const body = correctedBody(known.body, { id: known.id, value, reason, isForPost: at.isForPost, counted });
    if ('accepted' in body) return body;
    return accept([create(counts, { id: args.correction, parent: args.post, audience: at.audience, body })]);
  },
});

/** Informe de situación: in two taps. */
const saySituation = defineMutation({
  name: 'counters.say_situation',
  args: v.strictObject({
    ...ofShift,
    report: v.pipe(IdSchema, v.startsWith('srp_')),
    situation: v.picklist(SITUATIONS),
    note,
  }),
  compartment: inState,
  sentAgainAfter: LIFTED_BY_OTHERS,
  reads: shiftReads,
  facts: shiftFacts,
  decide(input) {
    const { args } = input;
    const at = atPost(input);
    if ('accepted' in at) return at;
    if (isOtherShift(input, at)) return refuse('counters.shift_unknown');
    const { shift, situation } = args;
    const late = at.isLate ? ({ isLate: true } as const) : {};
    return accept([
      create(situations, {
        id: args.report,
        parent: args.post,
        audience: at.audience,
        body: { shift, situation, note: args.note, said: signedAt(input), ...late },
      }),
    ]);
  },
});

/** One shift ends; how many work in the next one, if it is known. */
const handOver = defineMutation({
  name: 'counters.hand_over',
  args: v.strictObject({
    ...ofPost,
    shift: ShiftIdSchema,
    next: v.nullable(ShiftIdSchema),
    officers: shiftFields.officers,
    note,
  }),
  compartment: inState,
  sentAgainAfter: LIFTED_BY_OTHERS,
  reads: (args, actor) => [
    ...postReads(args, actor),
    one(shifts, args.shift),
    ...(args.next === null ? [] : [one(shifts, args.next)]),
  ],
  facts: (args) => [...shiftFacts(args), shiftPlaces(args)],
  decide(input) {
    const { args } = input;
    const at = atPost(input);
    if ('accepted' in at) return at;
    const shift = shiftAt(input, args.shift, at);
    const next = args.next === null ? null : shiftAt(input, args.next, at);
    if (shift === null || (args.next !== null && next === null) || args.next === args.shift)
      return refuse('counters.shift_unknown');
    // Nothing of it shows on a device that no longer reads the post.
    if (shift === 'unknown' || next === 'unknown') return accept([]);
    if (shift.body.handed !== null) return refuse('counters.handed_already');
    // A clock says anything: once somebody's work there is over, a shift that began after is for those who work in it.
    if (at.isLate && shift.body.from > input.madeAt) return refuse('counters.posting_ended');
    return accept([
      set(shifts, { id: shift.id, fields: { handed: { ...signedAt(input), note: args.note } } }),
      ...(next === null || args.officers === null
        ? []
        : [set(shifts, { id: next.id, fields: { officers: args.officers } })]),
    ]);
  },
});

export const countsMutations = [count, correct, saySituation, handOver] as const;
