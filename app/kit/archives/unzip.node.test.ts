import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isArchive, UnusableArchive, unzip } from './unzip.ts';

const text = (words: string) => new TextEncoder().encode(words);
const pack = (files: Record<string, Uint8Array>, level: 0 | 9 = 9) =>
  new Uint8Array(zipSync(files, { level, mtime: '2000-01-01' }));

test('the files of an archive come without their folders, and without what systems add', () => {
  const archive = pack({
    'form/ruta.xml': text('<x/>'),
    'form/media/países.csv': text('a,b'),
    '__MACOSX/form/._ruta.xml': text('mac'),
    'form/.DS_Store': text('mac'),
    'Thumbs.db': text('windows'),
  });
  expect(isArchive(archive)).toBe(true);
  const read = unzip(archive).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  expect(read).toEqual([
    ['ruta.xml', '<x/>'],
    ['países.csv', 'a,b'],
  ]);
});

test.each([
  ['text', text('PK is no archive')],
  ['an archive cut short', pack({ 'a.csv': text('x'.repeat(1000)) }).slice(0, 40)],
  ['too many files', pack(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`${n}.csv`, text('')])))],
  ['more than fits', pack({ 'a.csv': new Uint8Array(60_000_000), 'b.csv': new Uint8Array(60_000_000) })],
])('%s is refused', (_, bytes) => {
  expect(() => unzip(bytes)).toThrow(UnusableArchive);
});

/** Says another size, and another place, for the entries of an archive. */
function patched(
  archive: Uint8Array<ArrayBuffer>,
  { announced, packed, offset }: { announced: number; packed?: number; offset?: number },
): Uint8Array<ArrayBuffer> {
  const view = new DataView(archive.buffer);
  for (let at = 0; at < archive.length - 4; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, announced, true);
    if (packed !== undefined) view.setUint32(at + 20, packed, true);
    if (offset !== undefined) view.setUint32(at + 42, offset, true);
  }
  return archive;
}

test.each([
  ['larger', 9, 10],
  ['smaller', 9, 20_000],
  ['stored and larger', 0, 10],
  ['stored and smaller', 0, 20_000],
] as const)('an entry that is %s than it announces is refused', (_, level, announced) => {
  const archive = patched(pack({ 'a.csv': text('x'.repeat(10_000)) }, level), { announced });
  expect(() => unzip(archive)).toThrow(UnusableArchive);
});

test.each([0, 1_000_000])(
  'stored entries that lie over each other count, though they announce %i',
  (announced) => {
    const names = Array.from({ length: 400 }, (_, index) => [`${index}.csv`, text('')] as const);
    const archive = pack({ 'a.csv': new Uint8Array(1_000_100), ...Object.fromEntries(names) }, 0);
    expect(() => unzip(patched(archive, { announced, packed: 1_000_000, offset: 0 }))).toThrow(
      UnusableArchive,
    );
  },
);

test('two files of one name are refused, though they lie in different folders', () => {
  const archive = pack({ 'a/ruta.csv': text('a'), 'b/ruta.csv': text('b') });
  expect(() => unzip(archive)).toThrow(UnusableArchive);
});

test('what the archive stores without packing it, an empty file and a comment are read', () => {
  const archive = pack({ 'a.csv': text('a,b'), 'b.csv': text('') }, 0);
  const commented = new Uint8Array([...archive, ...text('note')]);
  new DataView(commented.buffer).setUint16(archive.length - 2, 4, true);
  expect(unzip(commented).map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['a.csv', 3],
    ['b.csv', 0],
  ]);
});
