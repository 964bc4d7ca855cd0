import { describe, expect, test } from 'vitest';
import { fromUtf8, joinBytes, toUtf8 } from './bytes.ts';
import { readSegment, toSegmentBytes, toSegmentRows } from './segment-row.ts';
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
  const { v, bytes } = toSegmentBytes(given);
  expect(readSegment(v, bytes)).toEqual(segment);
});

test('an answer is kept byte by byte', () => {
  const arrived = toUtf8(` ${answer}\n`);
  const { bytes } = toSegmentBytes({ ...segment, arrived });
  expect(fromUtf8(bytes)).toContain(fromUtf8(arrived));
});

test('an answer without the page is damaged, never an empty page', () => {
  const arrived = toUtf8(JSON.stringify({ pages: [other] }));
  const { v, bytes } = toSegmentBytes({ ...segment, arrived });
  expect(() => readSegment(v, bytes)).toThrow('no page of all');
});

test('the number beside it says which format it is, and one that does not fit is damaged', () => {
  const written = toSegmentBytes(segment);
  const kept = toSegmentBytes({ ...segment, arrived: toUtf8(answer) });
  expect([written.v, kept.v]).toEqual([1, 2]);
  expect(() => readSegment(1, kept.bytes)).toThrow('has no page');
});

test('a page that an earlier program noted as format 2 is still read', () => {
  expect(readSegment(2, toSegmentBytes(segment).bytes)).toEqual(segment);
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
  expect(readSegment(3, joinBytes(rows.map(({ content }) => content)))).toEqual(segment);
});

/** A report with its answers, and one with those to the questions of its state. */
const ANSWERS = `<data>${'año – 日本 "x" '.repeat(600)}</data>`;
const longPage = (count: number): Segment['page'] => ({
  ...page,
  entries: Array.from({ length: count }, (_, index) => [
    'reports',
    `rep_${index}`,
    null,
    'all',
    1,
    index,
    index % 2 === 0
      ? { title: 'x', instanceXml: `${ANSWERS}${index}`, place: null, list: [ANSWERS] }
      : { title: 'y', instanceXml: null, national: { form: 'n', instanceXml: `\ufeff${ANSWERS}${index}` } },
  ]),
});

describe('long texts', () => {
  const given: Segment = { ...segment, page: longPage(60) };
  const read = () => {
    const { v, bytes } = toSegmentBytes(given);
    return { v, bytes, ...readSegment(v, bytes) };
  };

  test('are kept apart where there are many, and the page is what it was, in the same order', () => {
    const { v, page: again } = read();
    expect(v).toBe(4);
    expect(again).toEqual(given.page);
    expect(JSON.stringify(read().page)).toBe(JSON.stringify(given.page));
    expect(toSegmentBytes({ ...segment, page: longPage(4) }).v).toBe(1);
  });

  test('are read when somebody asks for them, once, and can be set like any other', () => {
    const { page: again } = read();
    const body = again.entries[0]?.[6] as Record<string, unknown>;
    expect(Object.getOwnPropertyDescriptor(body, 'instanceXml')?.get).toBeDefined();
    expect(body.instanceXml).toBe(`${ANSWERS}0`);
    expect(Object.getOwnPropertyDescriptor(body, 'instanceXml')).toEqual({
      value: `${ANSWERS}0`,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    const copy = { ...(again.entries[2]?.[6] as object), title: 'z' };
    expect(copy).toEqual({ ...(given.page.entries[2]?.[6] as object), title: 'z' });
  });

  test('half a character stays as it was', () => {
    const half = `${ANSWERS}\ud800`;
    const entries = given.page.entries.map(([collection, id, parent, audience, rev, seq, body], index) => [
      ...[collection, id, parent, audience, rev, seq],
      index === 0 ? { ...body, instanceXml: half } : body,
    ]) as unknown as Segment['page']['entries'];
    const { v, bytes } = toSegmentBytes({ ...segment, page: { ...given.page, entries } });
    expect([v, readSegment(v, bytes).page.entries[0]?.[6]?.instanceXml]).toEqual([4, half]);
  });

  test('a page with less behind it than it says is damaged', () => {
    const { v, bytes } = read();
    expect(() => readSegment(v, bytes.slice(0, -1))).toThrow('no place');
  });

  test('are sealed in rows of format 4, which an earlier program refuses', () => {
    const rows = toSegmentRows(given);
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map(({ v }) => v))).toEqual(new Set([4]));
    expect(readSegment(4, joinBytes(rows.map(({ content }) => content)))).toEqual(given);
  });
});
