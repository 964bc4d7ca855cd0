import { expect, test } from 'vitest';
import { createBoxes } from './boxes.ts';
import type { OutboxRow } from './store-port.ts';

function rowOf(n: number, text = ''): OutboxRow {
  const id = `mut_${n}`;
  const envelope = { id, args: { text } } as unknown as OutboxRow['envelope'];
  const rest = { verdict: null, attempts: 0, lastError: null, retryAt: null };
  return { id, counter: n, envelope, state: 'queued', ...rest };
}
function rowsOf(count: number, text?: string): OutboxRow[] {
  return Array.from({ length: count }, (_, index) => rowOf(index + 1, text));
}
function start() {
  let names = 0;
  return createBoxes({
    createId: () => {
      names += 1;
      return `box_${names}`;
    },
  });
}

test('a few rows get no box; many go into several, all of them and in order', () => {
  expect(start().pack(rowsOf(3))).toBeNull();
  const rows = rowsOf(1_000);
  const packed = start().pack(rows) ?? [];
  expect(packed.map(({ rows: held }) => held.length)).toEqual([250, 250, 250, 250]);
  expect(packed.flatMap(({ json }) => JSON.parse(json) as OutboxRow[])).toEqual(rows);
});

test('long rows go into smaller boxes, and one too long for any into its own', () => {
  const rows = [...rowsOf(4, 'x'.repeat(25_000)), rowOf(5, 'x'.repeat(600_000)), rowOf(6)];
  expect(
    start()
      .pack(rows)
      ?.map(({ rows: held }) => held.length),
  ).toEqual([2, 2, 1, 1]);
});

test('a box stays below the size from which the browser stores a value as a file of its own', () => {
  const text = 'La autoridad de aplicación comunicó la situación de la región según el índice. ';
  const packed = start().pack(rowsOf(1_000, text.repeat(6))) ?? [];
  expect(packed.length).toBeGreaterThan(1);
  for (const { json } of packed) expect(new TextEncoder().encode(json).length).toBeLessThan(65_000);
});

test('it knows which boxes rows leave, and when a box becomes empty', () => {
  const boxes = start();
  const packed = boxes.pack(rowsOf(500)) ?? [];
  for (const box of packed) boxes.took(box);
  const touched = boxes.touched(['mut_1', 'mut_251', 'mut_252', 'mut_900']);
  expect([...touched].map(([id, leaving]) => [id, [...leaving]])).toEqual([
    ['box_1', ['mut_1']],
    ['box_2', ['mut_251', 'mut_252']],
  ]);
  expect(boxes.isEmptied('box_1', new Set(['mut_1']))).toBe(false);
  boxes.took({ id: 'box_1', rows: [rowOf(1)] });
  expect(boxes.isEmptied('box_1', new Set(['mut_1']))).toBe(true);
  boxes.dropped('box_1');
  expect(boxes.ids).toEqual(['box_2']);
  expect(boxes.touched(['mut_1', 'mut_2']).size).toBe(0);
});
