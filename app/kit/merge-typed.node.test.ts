import { expect, test } from 'vitest';
import { mergeTyped } from './merge-typed.ts';

const begun = { room: 'A', title: 'Apertura', minutes: '30' };

test('a field that only the others changed follows, one that only the person changed stays', () => {
  const mine = { ...begun, title: 'Apertura y saludo' };
  const theirs = { ...begun, room: 'B' };
  expect(mergeTyped({ begun, mine, theirs })).toEqual({
    merged: { room: 'B', title: 'Apertura y saludo', minutes: '30' },
    base: { ...begun, room: 'B' },
    conflicts: [],
  });
});

test('a field that both changed is a conflict and keeps the own words, unless both wrote the same', () => {
  const mine = { ...begun, room: 'C', minutes: '45' };
  const theirs = { ...begun, room: 'B', minutes: '45' };
  expect(mergeTyped({ begun, mine, theirs })).toEqual({
    merged: { room: 'C', title: 'Apertura', minutes: '45' },
    base: { ...begun, minutes: '45' },
    conflicts: [{ key: 'room', theirs: 'B' }],
  });
});
