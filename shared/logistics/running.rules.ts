import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { instantOf, type OffsetAt } from '#shared/kernel/zones.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { RunningStep } from './venues.schemas.ts';

const MINUTE = 60_000;

/** A line of the running order: something to be done, or an item of the agenda. */
export type RunningEntry = {
  readonly id: string;
  /** `YYYY-MM-DDTHH:mm` in its own zone. */
  readonly wallTime: string;
  readonly timeZone: string;
  /** Milliseconds since 1970; a step without a length ends when it begins. */
  readonly startsAt: number;
  readonly endsAt: number;
} & (
  | { readonly kind: 'step'; readonly step: RunningStep }
  | { readonly kind: 'item'; readonly item: TimedItem }
);

function entryOfStep({ doc, offsetAt }: { doc: Doc<RunningStep>; offsetAt: OffsetAt }): RunningEntry {
  const { body } = doc;
  const { startsAt: wallTime, timeZone } = body;
  const startsAt = instantOf({ wallTime, offset: body.offset ?? offsetAt(body) });
  const endsAt = startsAt + body.durationMinutes * MINUTE;
  return { kind: 'step', id: doc.id, wallTime, timeZone, startsAt, endsAt, step: body };
}

function entryOfItem(item: TimedItem): RunningEntry {
  const { startsAt: wallTime, timeZone } = item.item;
  const { id, startsAt, endsAt } = item;
  return { kind: 'item', id, wallTime, timeZone, startsAt, endsAt, item };
}

/** Steps and agenda items on one scale. If they begin together, the step comes before the item. */
export function mergeRunning({
  steps,
  items,
  offsetAt,
}: {
  steps: readonly Doc<RunningStep>[];
  items: readonly TimedItem[];
  offsetAt: OffsetAt;
}): RunningEntry[] {
  const rank = (entry: RunningEntry) => (entry.kind === 'step' ? 0 : 1);
  const order = (entry: RunningEntry) => (entry.kind === 'step' ? entry.step.order : entry.item.item.order);
  return [...steps.map((doc) => entryOfStep({ doc, offsetAt })), ...items.map(entryOfItem)].sort(
    (left, right) =>
      left.startsAt - right.startsAt ||
      rank(left) - rank(right) ||
      order(left) - order(right) ||
      (left.id < right.id ? -1 : 1),
  );
}

/** The entries of each local day, in order. */
export function runningByDay(
  entries: readonly RunningEntry[],
): { readonly date: string; readonly entries: readonly RunningEntry[] }[] {
  return [...groupBy(entries, ({ wallTime }) => wallTime.slice(0, 10))].map(([date, list]) => ({
    date,
    entries: list,
  }));
}

/** Should have begun, and nobody has marked it done. */
export function isStepLate({ entry, now }: { entry: RunningEntry; now: number }): boolean {
  return entry.kind === 'step' && !entry.step.done && entry.endsAt < now;
}
