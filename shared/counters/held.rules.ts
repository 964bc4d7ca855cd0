import * as v from 'valibot';
import { type Decision, type Doc, refuse } from '#shared/kernel/mutation.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { labelled } from '#shared/kernel/signed.ts';
import type { setAsides } from '#shared/states/set-asides.schemas.ts';
import { isAroundDay, isEarlier, type OfDay } from './at-post.rules.ts';
import type { Count, Post, PostCrew, StateDay } from './counters.schemas.ts';
import { correct, correctedBody, count, countedBody } from './counts.mutations.ts';

/** Of one act. */
export const MOST_TAKEN_IN = 100;

type SetAside = Doc<v.InferOutput<typeof setAsides.body>>;

/** What a phone had counted, or corrected, and had not sent when it was revoked. */
export interface HeldCount {
  /** The entry that it was to make. */
  readonly entry: string;
  readonly post: string;
  readonly person: string;
  /** By the clock of the phone. */
  readonly madeAt: number;
  readonly act:
    | { readonly kind: 'count'; readonly args: v.InferOutput<typeof count.args> }
    | { readonly kind: 'correct'; readonly args: v.InferOutput<typeof correct.args> };
}

/** What of that was laid aside is an entry of a day; null of everything else. */
export function heldCount({ body: { person, mutation } }: SetAside, { state, day }: OfDay): HeldCount | null {
  const { name, args, madeAt } = mutation;
  if (typeof madeAt !== 'number') return null;
  const read =
    name === count.name
      ? v.safeParse(count.args, args)
      : name === correct.name
        ? v.safeParse(correct.args, args)
        : null;
  if (read?.success !== true || read.output.state !== state || read.output.day !== day) return null;
  const { output } = read;
  const made = { post: output.post, person, madeAt };
  return 'correction' in output
    ? { ...made, entry: output.correction, act: { kind: 'correct', args: output } }
    : { ...made, entry: output.count, act: { kind: 'count', args: output } };
}

/** As the phone made them: a correction comes after what it corrects. */
export function inOrderMade<D extends SetAside>(list: readonly D[]): D[] {
  const counter = ({ body }: D) => (typeof body.mutation.counter === 'number' ? body.mutation.counter : 0);
  return list.toSorted(
    (left, right) => counter(left) - counter(right) || left.body.receivedAt - right.body.receivedAt,
  );
}

/** What is known at the post where something held is to count. */
export interface AtHeldPost {
  readonly day: Pick<StateDay, 'counters' | 'from' | 'until'>;
  readonly post: Pick<Post, 'endedAt'>;
  readonly crew: readonly Pick<Doc<PostCrew>, 'body'>[];
  /** An entry of this post, also one that is taken in with it. */
  readonly known: (id: string) => Count | null;
  readonly isShift: (id: string) => boolean;
  /** Who takes it in, and when. */
  readonly taker: SignedAt;
}

function workerOf({ person }: HeldCount, { crew }: Pick<AtHeldPost, 'crew'>): PostCrew | null {
  return crew.find(({ body }) => body.person === person)?.body ?? null;
}

/**
 * Whether somebody who does not work at the post had written it down for it, as coordinators do: it then counts by the name of
 * whoever takes it in, who answers for it.
 */
export function isForTaker(held: HeldCount, at: Pick<AtHeldPost, 'crew'>): boolean {
  return workerOf(held, at) === null && (held.act.kind === 'correct' || held.act.args.isForPost);
}

/** The entry that what was held makes here, or why it makes none. */
export function entryOfHeld(held: HeldCount, at: AtHeldPost): Count | Decision {
  const { act, madeAt, person } = held;
  const worker = workerOf(held, at);
  if (worker === null && !isForTaker(held, at)) return refuse('counters.held_stranger');
  const said = act.kind === 'count' ? (act.args.at ?? null) : null;
  const isForPost = act.kind === 'count' && act.args.isForPost;
  if (said !== null && !(isForPost ? isAroundDay(at.day, said) : isEarlier(said, madeAt)))
    return refuse('counters.at_not_of_day');
  const by = worker === null ? at.taker : { by: person, ...labelled(worker.label) };
  const written = { ...by, at: madeAt, takenAt: at.taker.takenAt };
  if (act.kind === 'correct') {
    const { count: id, value, reason } = act.args;
    const first = at.known(id);
    if (first === null) return refuse('counters.entry_unknown');
    return correctedBody(first, { id, value, reason, isForPost: true, counted: written });
  }
  const { shift, counter } = act.args;
  if (shift !== null && !at.isShift(shift)) return refuse('counters.shift_unknown');
  if (!at.day.counters.includes(counter)) return refuse('counters.not_of_day', { counter });
  return countedBody({ ...act.args, isForPost: true }, { written, said });
}

/** What an act of whoever made it would have been refused for, so that a person looks at it before it is taken in. */
export function doubtOfHeld(
  held: HeldCount,
  at: Pick<AtHeldPost, 'crew' | 'post'>,
): 'after_posting' | 'after_post' | null {
  const { act, madeAt } = held;
  const endedAt = workerOf(held, at)?.endedAt ?? null;
  if (endedAt !== null && madeAt > endedAt) return 'after_posting';
  const isAfterPost = at.post.endedAt !== null && madeAt > at.post.endedAt;
  return act.kind === 'count' && !act.args.isForPost && isAfterPost ? 'after_post' : null;
}
