import { afterEach, expect, test, vi } from 'vitest';
import { toUtf8 } from './bytes.ts';
import { findUnsent } from './leave.ts';
import {
  closeAll,
  largeSegment,
  open,
  openNew,
  reopen,
  row,
  segment,
  WORDS,
} from './profile-store.fixtures.ts';
import type { ProfileParts } from './profile-store.ts';
import type { SealedRow } from './rows.ts';
import { toSegmentBytes } from './segment-row.ts';
import type { Segment } from './store-port.ts';

afterEach(closeAll);

/** As a pull leaves it. */
function answered(given: Segment): Segment {
  return { ...given, arrived: toUtf8(JSON.stringify({ kind: 'clasi.pull', pages: [given.page] })) };
}

const CURSOR = { compartment: 'committee', instance: 'i', epoch: 1, settled: 1, streams: { all: 1 } };

function stored({ database }: ProfileParts): Promise<SealedRow[]> {
  return database.all('segments');
}

async function idsOf({ database }: ProfileParts): Promise<string[]> {
  return database.ids('segments');
}

test.each([
  ['a page that is written', (given: Segment) => given],
  ['an answer as it arrived', answered],
])('%s comes back whole from rows that stay below 64 KiB', async (_title, make) => {
  const parts = await openNew();
  const given = largeSegment('s1', 700);
  await parts.store.commit({ segments: [make(given), segment('s2')] });
  const rows = await stored(parts);
  expect(rows.length).toBeGreaterThan(11);
  for (const { box } of rows) expect(box.buffer.byteLength).toBeLessThan(65_000);
  expect(rows.filter(({ v }) => v === 3)).toHaveLength(rows.length - 1);
  expect(rows.find(({ id }) => id === 's2')?.v).toBe(1);

  const again = await reopen(parts);
  const { segments, segmentIds } = await again.store.load();
  expect(segments).toEqual([given, segment('s2')]);
  expect(segmentIds).toEqual(['s1', 's2']);
  expect(again.store.finding()).toMatchObject({ damaged: 0 });
  const rest = await again.store.load({ without: new Set(['s1']) });
  expect([rest.segments, rest.segmentIds]).toEqual([[segment('s2')], ['s1', 's2']]);
});

test('long texts lie behind their page, and come back with it or not at all', async () => {
  const parts = await openNew();
  const { page, ...rest } = largeSegment('s1', 60);
  const entries = page.entries.map(([collection, id, parent, audience, rev, seq], index) => [
    ...[collection, id, parent, audience, rev, seq],
    { id, text: `${index} ${'ñ日 '.repeat(2_000)}` },
  ]) as unknown as Segment['page']['entries'];
  const given = { ...rest, page: { ...page, entries } };
  await parts.store.commit({ segments: [given] });
  const rows = await stored(parts);
  expect(new Set(rows.map(({ v }) => v))).toEqual(new Set([4]));
  const again = await reopen(parts);
  expect((await again.store.load()).segments).toEqual([given]);
  await again.database.write([{ table: 'segments', drop: [rows.at(-1)?.id ?? ''] }]);
  const short = await reopen(again);
  expect((await short.store.load()).segments).toEqual([]);
  expect(short.store.finding()).toMatchObject({ damaged: 1 });
});

type Harm = (rows: ReadonlyMap<string, SealedRow>) => { put?: SealedRow[]; drop?: string[] };

/** The row of one id with what another contains. */
function swap(rows: ReadonlyMap<string, SealedRow>, id: string, other: string): SealedRow {
  const [to, from] = [rows.get(id), rows.get(other)];
  if (to === undefined || from === undefined) throw new Error('not stored');
  return { ...to, box: from.box };
}

const HARMS: [string, Harm][] = [
  ['the first part is gone', () => ({ drop: ['s1'] })],
  ['a part is gone', () => ({ drop: ['s1.1'] })],
  ['the last part is gone', () => ({ drop: ['s1.2'] })],
  ['only the first part is left', () => ({ drop: ['s1.1', 's1.2'] })],
  ['two parts are swapped', (rows) => ({ put: [swap(rows, 's1', 's1.1'), swap(rows, 's1.1', 's1')] })],
  ['a part is that of another', (rows) => ({ put: [swap(rows, 's1.1', 's2.1')] })],
  ['a part came twice', (rows) => ({ put: [{ ...swap(rows, 's1.2', 's1.1'), id: 's1.3' }] })],
  [
    'a byte of a part is another',
    (rows) => {
      const harmed = swap(rows, 's1.2', 's1.2');
      harmed.box[40] = (harmed.box[40] ?? 0) ^ 1;
      return { put: [harmed] };
    },
  ],
];

/** Past the store: of a segment's rows only these. */
async function harm({ database }: ProfileParts, { put = [], drop = [] }: ReturnType<Harm>): Promise<void> {
  const all = await database.all('segments');
  const changed = new Map([...all, ...put].map((each) => [each.id, each]));
  for (const id of drop) changed.delete(id);
  await database.write([{ table: 'segments', drop: all.map(({ id }) => id), put: [...changed.values()] }]);
}

test.each(HARMS)(
  'if %s the segment is dropped whole and pulled again, the rest opens',
  async (_title, how) => {
    const parts = await openNew();
    await parts.store.commit({
      segments: [largeSegment('s1', 150), largeSegment('s2', 150), segment('s3')],
      cursors: [CURSOR],
    });
    expect((await idsOf(parts)).filter((id) => id.startsWith('s1'))).toEqual(['s1', 's1.1', 's1.2']);
    await harm(parts, how(new Map((await stored(parts)).map((each) => [each.id, each]))));
    const again = await reopen(parts);
    const { segments, segmentIds, cursors } = await again.store.load();
    expect(again.store.finding()).toMatchObject({ damaged: 1, damagedOwn: 0 });
    expect(segments).toEqual([largeSegment('s2', 150), segment('s3')]);
    expect([segmentIds, cursors]).toEqual([['s2', 's3'], []]);
    expect(await idsOf(again)).toEqual(['s2', 's2.1', 's2.2', 's3']);
  },
);

test('a part opens only in its place and with as many others, even if what is there makes sense', async () => {
  const { vault } = await openNew();
  const content = JSON.stringify(segment('s1'));
  const given = { table: 'segments', at: 1, v: 3 } as const;
  const first = await vault.sealContent({ ...given, id: 's1', content, parts: 2 });
  const second = await vault.sealContent({ ...given, id: 's1.1', content: ' ', parts: 2 });
  const third = await vault.sealContent({ ...given, id: 's1.2', content: ' ', parts: 3 });
  const ofOther = await vault.sealContent({ ...given, id: 's2.1', content: ' ', parts: 2 });
  expect(await vault.openRows('segments', [first, second])).toEqual(segment('s1'));
  for (const rows of [
    [first],
    [{ ...first, v: 1 }],
    [first, second, third],
    [first, { ...second, box: ofOther.box }],
    [
      { ...first, box: second.box },
      { ...second, box: first.box },
    ],
  ]) {
    await expect(vault.openRows('segments', rows)).rejects.toMatchObject({ code: 'store.damaged' });
  }
});

test('a dropped segment leaves no row behind, in a tab that never opened it either', async () => {
  const parts = await openNew();
  await parts.store.commit({
    segments: [largeSegment('s1', 150), largeSegment('s10', 150), largeSegment('s2', 150)],
  });
  await parts.store.commit({ dropSegments: ['s1'] });
  expect(await idsOf(parts)).toEqual(['s10', 's10.1', 's10.2', 's2', 's2.1', 's2.2']);
  const other = await open(parts.profile);
  await other.keyring.unlock(WORDS, other.vault);
  await other.store.commit({ dropSegments: ['s10'], segments: [segment('s3')] });
  expect(await idsOf(parts)).toEqual(['s2', 's2.1', 's2.2', 's3']);
  const { segments, segmentIds } = await parts.store.load({ without: new Set(['s2']) });
  expect([segments, segmentIds]).toEqual([[segment('s3')], ['s2', 's3']]);
});

test('segments read before the key was there are whole, whatever another tab did since', async () => {
  const parts = await openNew();
  await parts.store.commit({ segments: [largeSegment('s1', 150), largeSegment('s2', 150)] });
  parts.close();
  const again = await open(parts.profile);
  const read = vi.spyOn(again.database, 'all');
  again.store.readAhead();
  await read.mock.results[0]?.value;
  await again.keyring.unlock(WORDS, again.vault);
  const other = await open(parts.profile);
  await other.keyring.unlock(WORDS, other.vault);
  await other.store.commit({ dropSegments: ['s1'], segments: [largeSegment('s3', 150)] });
  expect((await again.store.load()).segments).toEqual([largeSegment('s2', 150), largeSegment('s3', 150)]);
  expect(again.store.finding()).toMatchObject({ damaged: 0 });
});

test('a large segment in one row, as earlier programs wrote it, opens and is dropped', async () => {
  const parts = await openNew();
  for (const [id, make] of [
    ['s1', answered],
    ['s2', (given: Segment) => given],
  ] as const) {
    const { v, bytes } = toSegmentBytes(make(largeSegment(id, 150)));
    const former = await parts.vault.sealContent({ table: 'segments', id, at: 1, v, content: bytes });
    await parts.database.write([{ table: 'segments', put: [former] }]);
  }
  const again = await reopen(parts);
  expect((await again.store.load()).segments).toEqual([largeSegment('s1', 150), largeSegment('s2', 150)]);
  await again.store.commit({ dropSegments: ['s1'] });
  expect(await idsOf(again)).toEqual(['s2']);
});

test('who only asks what is unsent leaves a segment without its first part as it is', async () => {
  const parts = await openNew();
  await parts.store.commit({ outbox: [row(1)], segments: [largeSegment('s1', 150)], cursors: [CURSOR] });
  await harm(parts, { drop: ['s1'] });
  expect((await findUnsent(parts)).outbox).toEqual([row(1)]);
  expect(await idsOf(parts)).toEqual(['s1.1', 's1.2']);
});
