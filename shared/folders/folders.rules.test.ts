import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { movePoint, orderAtEnd, sortPoints } from './folders.rules.ts';
import { MAX_ORDER, type TalkingPoint } from './folders.schemas.ts';

function pointsOf(orders: readonly number[]): Doc<TalkingPoint>[] {
  return orders.map((order, index) => ({
    collection: 'talkingPoints',
    id: `tlk_${String(index).padStart(3, '0')}`,
    parent: 'mtg_1',
    audience: 'folder/CL',
    rev: 1,
    body: { item: 'agi_1', delegation: 'CL', text: 'x', order, by: 'x' },
  }));
}
const idsOf = (points: readonly Doc<TalkingPoint>[]) => sortPoints(points).map(({ id }) => id);

test('a point moves exactly one place, whatever the gaps, and every position is valid', () => {
  const orders = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: MAX_ORDER })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(orders, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (list, pick, by) => {
      const points = pointsOf(list);
      const before = idsOf(points);
      const from = pick % before.length;
      const id = before[from] ?? '';
      const moves = movePoint({ points, id, by });
      const placed = new Map(moves.map(({ point, order }) => [point, order]));
      for (const order of placed.values()) {
        expect(Number.isInteger(order)).toBe(true);
        expect(order).toBeGreaterThanOrEqual(0);
        expect(order).toBeLessThanOrEqual(MAX_ORDER);
      }
      const after = idsOf(
        points.map((each) => ({
          ...each,
          body: { ...each.body, order: placed.get(each.id) ?? each.body.order },
        })),
      );
      const wished = before.toSpliced(from, 1);
      const to = Math.min(Math.max(from + by, 0), wished.length);
      wished.splice(to, 0, id);
      expect(after).toEqual(wished);
    }),
  );
});

test('if there is room one act is enough, and at the ends nothing moves', () => {
  const points = pointsOf([1024, 2048, 3072]);
  expect(movePoint({ points, id: 'tlk_002', by: -1 })).toEqual([{ point: 'tlk_002', order: 1536 }]);
  expect(movePoint({ points, id: 'tlk_000', by: -1 })).toEqual([]);
  expect(movePoint({ points, id: 'tlk_002', by: 1 })).toEqual([]);
  expect(movePoint({ points, id: 'tlk_unknown', by: 1 })).toEqual([]);
});

test('a new point is last', () => {
  expect(orderAtEnd([])).toBe(1024);
  expect(orderAtEnd(pointsOf([5, 4096]))).toBe(5120);
  expect(orderAtEnd(pointsOf([MAX_ORDER]))).toBe(MAX_ORDER);
});
