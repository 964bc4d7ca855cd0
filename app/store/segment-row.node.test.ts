import { expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from './bytes.ts';
import { NEWEST_SEGMENT, readSegment, toSegmentJson } from './segment-row.ts';
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
  expect([written.v, kept.v]).toEqual([1, NEWEST_SEGMENT]);
  expect(() => readSegment(1, JSON.parse(fromUtf8(kept.json)))).toThrow('has no page');
});

test('a page that an earlier program noted as format 2 is still read', () => {
  expect(readSegment(2, JSON.parse(fromUtf8(toSegmentJson(segment).json)))).toEqual(segment);
});
