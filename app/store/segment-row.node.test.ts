import { expect, test } from 'vitest';
import { fromUtf8, toUtf8 } from './bytes.ts';
import { readSegment, toSegmentJson } from './segment-row.ts';
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
  expect(readSegment(JSON.parse(fromUtf8(toSegmentJson(given))))).toEqual(segment);
});

test('an answer is kept byte by byte', () => {
  const arrived = toUtf8(` ${answer}\n`);
  const json = fromUtf8(toSegmentJson({ ...segment, arrived }));
  expect(json).toContain(fromUtf8(arrived));
});

test('an answer without the page is damaged, never an empty page', () => {
  const arrived = toUtf8(JSON.stringify({ pages: [other] }));
  const stored: unknown = JSON.parse(fromUtf8(toSegmentJson({ ...segment, arrived })));
  expect(() => readSegment(stored)).toThrow('no page of all');
});
