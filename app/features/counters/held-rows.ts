import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Count, counts, type Post, postCrew, shifts } from '#shared/counters/counters.schemas.ts';
import { type AtHeldPost, doubtOfHeld, entryOfHeld, isForTaker } from '#shared/counters/held.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { useCounterWords } from './counter-amount.ts';
import type { LaidAside } from './held-counts.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

export interface HeldRow {
  readonly held: LaidAside;
  readonly title: string;
  readonly notes: readonly string[];
  /** The code that says why it cannot be taken in; null if it can. */
  readonly fault: string | null;
  /** Whether it is ticked before anybody chooses: nothing speaks against it. */
  readonly isOffered: boolean;
}

/** What an entry counts: of a correction, what the one that it corrects counted. */
function countedBy(
  { act }: LaidAside,
  { all, entryOf }: { all: readonly LaidAside[]; entryOf: (id: string) => Count | null },
): Pick<Count, 'counter' | 'kind' | 'value'> | null {
  if (act.kind === 'count') return act.args;
  const other = all.find(({ entry }) => entry === act.args.count);
  const first = entryOf(act.args.count) ?? (other?.act.kind === 'count' ? other.act.args : null);
  return first === null ? null : { counter: first.counter, kind: first.kind, value: act.args.value };
}

/** What waits at one post, each with what it would count, who made it when, and what speaks against it. */
export function useHeldRows(of: {
  readonly operation: Operation;
  readonly post: Doc<Post>;
  readonly held: readonly LaidAside[];
}): Accessor<readonly HeldRow[]> {
  const client = useClient();
  const { t } = useI18n();
  const words = useCounterWords();
  const times = useStateTimes(of.operation);
  const entryOf = (id: string) => client.replica.one(counts, id)?.body ?? null;
  function titleOf(held: LaidAside): string {
    const known = countedBy(held, { all: of.held, entryOf });
    if (known === null) return t('operations.things.entry');
    const amount = words.amountOf(known);
    const said = held.act.kind === 'correct' ? t('operations.lost.corrects', { amount }) : amount;
    return `${words.counterOf(known)}: ${said}`;
  }
  return createMemo(() => {
    const day = of.operation.body();
    if (day === null) return [];
    const crew = client.replica.within(postCrew, of.post.id);
    const own = new Set(client.replica.within(shifts, of.post.id).map(({ id }) => id));
    const taken = new Map<string, Count>();
    const lyingHere = (id: string) => {
      const there = client.replica.one(counts, id);
      return there?.parent === of.post.id ? there.body : null;
    };
    const at: AtHeldPost = {
      ...{ day, post: of.post.body, crew },
      known: (id) => taken.get(id) ?? lyingHere(id),
      isShift: (id) => own.has(id),
      taker: { by: client.actor().person, at: of.operation.now(), takenAt: null },
    };
    return of.held.map((held) => {
      const hasArrived = entryOf(held.entry) !== null;
      const made = entryOfHeld(held, at);
      if (!('accepted' in made)) taken.set(held.entry, made);
      const fault = !hasArrived && 'accepted' in made && !made.accepted ? made.code : null;
      const doubt = hasArrived ? null : doubtOfHeld(held, at);
      const isOwnName = fault === null && !hasArrived && isForTaker(held, at);
      const label = crew.find(({ body }) => body.person === held.person)?.body.label;
      return {
        ...{ held, title: titleOf(held), fault },
        isOffered: fault === null && doubt === null && !isOwnName,
        notes: [
          label ?? t('operations.lost.stranger'),
          times.moment('accepted' in made ? held.madeAt : made.counted.at),
          ...(hasArrived ? [t('operations.lost.arrived')] : []),
          ...(doubt === null ? [] : [t(`operations.lost.${doubt}`)]),
          ...(isOwnName ? [t('operations.lost.own_name')] : []),
          ...(fault === null ? [] : [errorText({ t, code: fault })]),
        ],
      };
    });
  });
}
