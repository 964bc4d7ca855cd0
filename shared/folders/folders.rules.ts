import type { Doc } from '#shared/kernel/mutation.ts';
import { MAX_ORDER, type TalkingPoint } from './folders.schemas.ts';

/** Gap between two points, so that one can move in between without changing others. */
const STEP = 1024;

/** The points of one item in their order; of two at one position the older comes first. */
export function sortPoints(points: readonly Doc<TalkingPoint>[]): Doc<TalkingPoint>[] {
  return [...points].sort(
    (left, right) => left.body.order - right.body.order || (left.id < right.id ? -1 : 1),
  );
}

export function orderAtEnd(points: readonly Doc<TalkingPoint>[]): number {
  const last = points.reduce((most, { body }) => Math.max(most, body.order), 0);
  return Math.min(MAX_ORDER, last + STEP);
}

export interface Move {
  readonly point: string;
  readonly order: number;
}

/** The points that need another position so that `list`, in this order, is the order: as few as possible. */
function spread(list: readonly Doc<TalkingPoint>[]): Move[] {
  const step = Math.max(1, Math.min(STEP, Math.floor(MAX_ORDER / (list.length + 1))));
  return list.flatMap(({ id, body }, index) => {
    const order = (index + 1) * step;
    return order === body.order ? [] : [{ point: id, order }];
  });
}

/**
 * Moves one point up or down. One act if there is room between the neighbours, which leaves the other points to others
 * who edit them meanwhile.
 */
export function movePoint({
  points,
  id,
  by,
}: {
  points: readonly Doc<TalkingPoint>[];
  id: string;
  by: -1 | 1;
}): readonly Move[] {
  const sorted = sortPoints(points);
  const from = sorted.findIndex((each) => each.id === id);
  const to = from + by;
  const moved = sorted[from];
  if (moved === undefined || to < 0 || to >= sorted.length) return [];
  sorted.splice(from, 1);
  const low = sorted[to - 1]?.body.order ?? -1;
  const high = sorted[to]?.body.order ?? Math.min(MAX_ORDER, low + 2 * STEP) + 1;
  const middle = Math.floor((low + high) / 2);
  if (middle > low && middle < high) return [{ point: id, order: middle }];
  return spread(sorted.toSpliced(to, 0, moved));
}
