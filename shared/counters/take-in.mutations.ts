import * as v from 'valibot';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Effect,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { coordinatedPost, dayReads, type OfPost } from './at-post.rules.ts';
import {
  type Count,
  CountIdSchema,
  counts,
  DayIdSchema,
  PostIdSchema,
  postCrew,
  posts,
  shifts,
} from './counters.schemas.ts';
import { type AtHeldPost, entryOfHeld, heldCount, MOST_TAKEN_IN } from './held.rules.ts';

const AsideIdSchema = v.pipe(IdSchema, v.startsWith('set_'));
const HeldSchema = v.strictObject({
  aside: AsideIdSchema,
  /** What the phone called the entry that it made. */
  entry: CountIdSchema,
  /** Of a correction: the entry that it corrects. */
  corrects: v.nullable(CountIdSchema),
});
type Held = v.InferOutput<typeof HeldSchema>;
/** What one of them comes to: nothing if somebody has taken it in meanwhile. */
function takenIn(
  docs: Docs,
  {
    held,
    of,
    at,
    audience,
    isMade,
  }: { held: Held; of: OfPost; at: AtHeldPost; audience: string; isMade: boolean },
): { readonly effects: Effect[]; readonly entry: Count | null } | Decision {
  const lying = docs.get(setAsides, held.aside);
  const there = docs.get(counts, held.entry);
  const isThere = isMade || there !== null;
  if (lying === null)
    return isThere ? { effects: [], entry: null } : refuse('counters.aside_unknown', { aside: held.aside });
  const found = heldCount(lying, of);
  const corrects = found?.act.kind === 'correct' ? found.act.args.count : null;
  if (found === null || found.post !== of.post || found.entry !== held.entry || corrects !== held.corrects)
    return refuse('counters.aside_unknown', { aside: held.aside });
  // It had arrived before the phone was lost, and only the answer had not.
  if (isMade || there?.parent === of.post) return { effects: [remove(setAsides, lying.id)], entry: null };
  if (there !== null) return refuse('counters.aside_unknown', { aside: held.aside });
  const entry = entryOfHeld(found, at);
  if ('accepted' in entry) return entry;
  const created = create(counts, { id: held.entry, parent: of.post, audience, body: entry });
  return { effects: [created, remove(setAsides, lying.id)], entry };
}

/**
 * What a lost phone had counted and not sent, and handed in when it was revoked: a coordinator who believes it takes it in.
 * Each entry has the id that the phone gave it, so that one which had arrived after all is not counted twice. What cannot be
 * taken in keeps none of the others out: it stays where it lies, and `entryOfHeld` says why.
 */
const takeIn = defineMutation({
  name: 'counters.take_in',
  args: v.strictObject({
    ...{ state: StateCodeSchema, day: DayIdSchema, post: PostIdSchema },
    /** In the order in which the phone made them. */
    held: v.pipe(v.array(HeldSchema), v.minLength(1), v.maxLength(MOST_TAKEN_IN)),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: (args) => [
    ...dayReads(args),
    one(posts, args.post),
    within(postCrew, args.post),
    within(shifts, args.post),
    ...args.held.flatMap(({ aside, entry, corrects }) => [
      one(setAsides, aside),
      one(counts, entry),
      ...(corrects === null ? [] : [one(counts, corrects)]),
    ]),
  ],
  facts: () => [LABEL_REQUEST],
  decide(input) {
    const { docs } = input;
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    if (found.day.body.state === 'closed') return refuse('counters.day_closed');
    const { held: all, ...of } = input.args;
    const made = new Map<string, Count>();
    // As whoever corrects: only what lies at this post, since a correction has what it corrects, and is read where it lies.
    const lyingHere = (id: string) => {
      const there = docs.get(counts, id);
      return there?.parent === of.post ? there.body : null;
    };
    const at: AtHeldPost = {
      ...{ day: found.day.body, post: found.post.body, crew: docs.within(postCrew, of.post) },
      known: (id) => made.get(id) ?? lyingHere(id),
      isShift: (id) => docs.within(shifts, of.post).some((shift) => shift.id === id),
      taker: signedAt(input),
    };
    const effects: Effect[] = [];
    const faults: Decision[] = [];
    const once = new Map(all.map((held) => [held.aside, held]));
    for (const held of once.values()) {
      const isMade = made.has(held.entry);
      const taken = takenIn(docs, { held, of, at, audience: found.post.audience, isMade });
      if ('accepted' in taken) faults.push(taken);
      else {
        effects.push(...taken.effects);
        if (taken.entry !== null) made.set(held.entry, taken.entry);
      }
    }
    return (faults.length === once.size ? faults[0] : null) ?? accept(effects);
  },
});

/**
 * What a lost phone had counted and nobody believes, or what cannot be taken in: it counts for nothing and waits no longer.
 * Also of a day that is closed.
 */
const leaveOut = defineMutation({
  name: 'counters.leave_out',
  args: v.strictObject({
    ...{ state: StateCodeSchema, day: DayIdSchema, post: PostIdSchema },
    asides: v.pipe(v.array(AsideIdSchema), v.minLength(1), v.maxLength(MOST_TAKEN_IN)),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: (args) => [
    ...dayReads(args),
    one(posts, args.post),
    ...args.asides.map((aside) => one(setAsides, aside)),
  ],
  decide(input) {
    const { docs, args } = input;
    const found = coordinatedPost(input);
    if ('accepted' in found) return found;
    const { asides, ...of } = args;
    const lying = [...new Set(asides)].flatMap((aside) => docs.get(setAsides, aside) ?? []);
    const other = lying.find((each) => heldCount(each, of)?.post !== of.post);
    if (other !== undefined) return refuse('counters.aside_unknown', { aside: other.id });
    return accept(lying.map(({ id }) => remove(setAsides, id)));
  },
});

export const takeInMutations = [takeIn, leaveOut] as const;
