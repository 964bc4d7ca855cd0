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

test('an entry that is larger than it says gets no more room than it says', () => {
  const archive = pack({ 'a.csv': text('x'.repeat(10_000)) });
  const view = new DataView(archive.buffer);
  for (let at = 0; at < archive.length - 4; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  const sizes = () => unzip(archive).map(({ bytes }) => bytes.length);
  let outcome: unknown;
  try {
    outcome = sizes();
  } catch (error) {
    outcome = error;
  }
  expect(outcome instanceof UnusableArchive || JSON.stringify(outcome) === '[10]').toBe(true);
});
