import type { Doc } from '#shared/kernel/mutation.ts';
import type { Shift } from './counters.schemas.ts';
import { countedAt } from './totals.rules.ts';

/** By the hour: a shift that was added later, with a greater number, may come before the others. */
function byHour(left: Doc<Shift>, right: Doc<Shift>): number {
  return left.body.from - right.body.from || left.body.number - right.body.number;
}
/** The shifts of a post as they follow one another. */
export const inOrder = (list: readonly Doc<Shift>[]) => list.toSorted(byHour);

/**
 * The shift that works now: the last that has begun by the clock, or whose forerunner was handed over early. One that nobody
 * hands over ends where the next begins; the last one goes on until it is handed over.
 */
export function currentShift(list: readonly Doc<Shift>[], now: number): Doc<Shift> | null {
  const begun = inOrder(list).filter(
    ({ body }, index, all) => body.from <= now || (all[index - 1]?.body.handed ?? null) !== null,
  );
  const last = begun.at(-1) ?? null;
  return last?.body.handed === null ? last : null;
}

/**
 * The shift that worked at an instant, whatever was handed over since: the last that had begun by then, by the clock or
 * because its forerunner was handed over early.
 */
export function shiftDuring(list: readonly Doc<Shift>[], instant: number): Doc<Shift> | null {
  const handedBy = (shift: Doc<Shift> | undefined) => {
    const handed = shift?.body.handed ?? null;
    return handed !== null && countedAt(handed) <= instant;
  };
  const begun = inOrder(list).filter(
    ({ body }, index, all) => body.from <= instant || handedBy(all[index - 1]),
  );
  const last = begun.at(-1);
  return last === undefined || handedBy(last) ? null : last;
}

/** The shift that is to be handed over: the first that has begun and was not. */
export function shiftToHandOver(list: readonly Doc<Shift>[], now: number): Doc<Shift> | null {
  const current = currentShift(list, now);
  const open = inOrder(list).filter(
    ({ id, body }) => body.handed === null && (body.from <= now || id === current?.id),
  );
  return open[0] ?? null;
}

/** The one that follows a shift. */
export function shiftAfter(list: readonly Doc<Shift>[], shift: Doc<Shift>): Doc<Shift> | null {
  return inOrder(list).find((each) => byHour(shift, each) < 0) ?? null;
}
