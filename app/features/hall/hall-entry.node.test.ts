import { expect, test } from 'vitest';
import { hallAddress, readHallAddress } from './hall-entry.ts';
import { readableRuns } from './readable-runs.ts';

test('the code of an address stands where no server and no log sees it', () => {
  expect(hallAddress({ origin: 'https://clasi.example', code: 'ABC' })).toBe(
    'https://clasi.example/hall#ABC',
  );
});

test.each([
  ['/hall', '', null, null],
  ['/hall/', '', null, null],
  ['/hall', '#ABC', null, 'ABC'],
  ['/hall/ABCDE-FGHJK', '', null, 'ABCDE-FGHJK'],
  ['/hall/dsp_01ABC', '', 'dsp_01ABC', null],
  ['/hall', '#%', null, '%'],
])('%s%s asks for the display %s with the code %s', (pathname, hash, display, code) => {
  expect(readHallAddress({ pathname, hash })).toEqual({ display, code });
});

test('a word or two that stayed between two changes are read with them', () => {
  const runs = [
    { kind: 'same', text: 'por mayoría' },
    { kind: 'gone', text: ' simple' },
    { kind: 'new', text: ' de dos tercios' },
    { kind: 'same', text: ' de los' },
    { kind: 'gone', text: ' presentes' },
    { kind: 'new', text: ' Estados' },
    { kind: 'same', text: ', salvo lo previsto' },
  ] as const;
  expect(readableRuns(runs)).toEqual([
    { kind: 'same', text: 'por mayoría' },
    { kind: 'gone', text: ' simple de los presentes' },
    { kind: 'new', text: ' de dos tercios de los Estados' },
    { kind: 'same', text: ', salvo lo previsto' },
  ]);
});

test('words at the end stay, and both texts can still be read from what is left', () => {
  const runs = [
    { kind: 'gone', text: 'uno' },
    { kind: 'same', text: ' fin' },
  ] as const;
  expect(readableRuns(runs)).toEqual(runs);
});
