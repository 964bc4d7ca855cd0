import type { StateDay } from '#shared/counters/counters.schemas.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import { isSameJson } from '#shared/kernel/json.ts';

/** What a state copies of the committee's entry, so that a phone at a post has it. Its hours are its own. */
export const COPIED = ['title', 'from', 'until', 'counters'] as const;
export type Copied = Pick<StateDay, (typeof COPIED)[number]>;

export function copiedOf(entry: JointActionDay): Copied {
  const { title, from, until, counters } = entry;
  return { title, from, until, counters };
}

/**
 * What the committee changed in its entry since this state looked at it: the fields as they are there now. What the state itself
 * chose otherwise is no change, and what it has already says the same.
 */
export function changedSince(
  entry: JointActionDay,
  here: Copied & Pick<StateDay, 'copied'>,
): Partial<Copied> {
  const sorted = (body: Copied) => ({ ...body, counters: [...body.counters].sort() });
  const there = copiedOf(entry);
  const [now, before, own] = [sorted(there), sorted(here.copied ?? here), sorted(here)];
  const differs = COPIED.filter(
    (name) => !(isSameJson(now[name], before[name]) || isSameJson(now[name], own[name])),
  );
  return Object.fromEntries(differs.map((name) => [name, there[name]]));
}
