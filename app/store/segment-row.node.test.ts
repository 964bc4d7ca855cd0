import { expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from './bytes.ts';
import { readSegment, toSegmentJson, toSegmentRows } from './segment-row.ts';
import type { Segment } from './store-port.ts';

const page: Segment['page'] = {
  scope: 'all',
  from: 0,
  to: 2,
  entries: [['notes', 'n1', null, 'all', 1, 2, { text: 'año – 日本 "x"' }]],
  left: [],
};
const segment: Segment = { id: 's"1', compartment: 'committee', scope: 'all', page };
const other = { ...page, scope: 'members/', entries: [] };
const answer = JSON.stringify({ kind: 'clasi.pull', pages: [other, page], settled: 2 });

test.each([
  ['a page that is written', segment],
  ['an answer as it arrived', { ...segment, arrived: toUtf8(answer) }],
])('%s reads as the segment it was', (_title, given) => {
  const { v, json } = toSegmentJson(given);
  expect(readSegment(v, JSON.parse(fromUtf8(json)))).toEqual(segment);
});

test('an answer is kept byte by byte', () => {
  const arrived = toUtf8(` ${answer}\n`);
  const { json } = toSegmentJson({ ...segment, arrived });
  expect(fromUtf8(json)).toContain(fromUtf8(arrived));
});

test('an answer without the page is damaged, never an empty page', () => {
  const arrived = toUtf8(JSON.stringify({ pages: [other] }));
  const { v, json } = toSegmentJson({ ...segment, arrived });
  expect(() => readSegment(v, JSON.parse(fromUtf8(json)))).toThrow('no page of all');
});

test('the number beside it says which format it is, and one that does not fit is damaged', () => {
  const written = toSegmentJson(segment);
  const kept = toSegmentJson({ ...segment, arrived: toUtf8(answer) });
  expect([written.v, kept.v]).toEqual([1, 2]);
  expect(() => readSegment(1, JSON.parse(fromUtf8(kept.json)))).toThrow('has no page');
});

test('a page that an earlier program noted as format 2 is still read', () => {
  expect(readSegment(2, JSON.parse(fromUtf8(toSegmentJson(segment).json)))).toEqual(segment);
});

test('a segment that fits into one row keeps its format; a larger one is of format 3, each row with its place', () => {
  const arrived = toUtf8(JSON.stringify({ pages: [page], more: 'x'.repeat(200_000) }));
  const note = (given: Segment) => toSegmentRows(given).map(({ id, v, parts }) => [id, v, parts]);
  expect(note(segment)).toEqual([['s"1', 1, 1]]);
  expect(note({ ...segment, arrived: toUtf8(answer) })).toEqual([['s"1', 2, 1]]);
  const rows = toSegmentRows({ ...segment, arrived });
  expect(rows.map(({ id, v, parts }) => [id, v, parts])).toEqual(
    ['s"1', 's"1.1', 's"1.2', 's"1.3'].map((id) => [id, 3, 4]),
  );
  const json = JSON.parse(rows.map((each) => fromUtf8(each.json)).join(''));
  expect(readSegment(3, json)).toEqual(segment);
});
