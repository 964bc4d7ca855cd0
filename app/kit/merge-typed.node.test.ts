import { expect, test } from 'vitest';
import { mergeTyped, withTheirs } from './merge-typed.ts';

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
    conflicts: [{ key: 'room', part: [], theirs: 'B' }],
  });
});

test('a text is merged by language: a translator and an author do not get in each other’s way', () => {
  const title = { es: 'Apertura', pt: '', en: '' };
  const at = (change: Partial<typeof title>) => ({ title: { ...title, ...change } });
  const both = mergeTyped({
    begun: at({}),
    mine: at({ es: 'Apertura y saludo' }),
    theirs: at({ pt: 'Abertura' }),
  });
  expect(both).toEqual({
    merged: at({ es: 'Apertura y saludo', pt: 'Abertura' }),
    base: at({ pt: 'Abertura' }),
    conflicts: [],
  });
  const same = mergeTyped({
    begun: at({}),
    mine: at({ es: 'A', en: 'C' }),
    theirs: at({ es: 'B', pt: 'D' }),
  });
  expect(same.conflicts).toEqual([{ key: 'title', part: ['es'], theirs: 'B' }]);
  expect(same.merged).toEqual(at({ es: 'A', pt: 'D', en: 'C' }));
  expect(withTheirs(same.merged, same.conflicts)).toEqual(at({ es: 'B', pt: 'D', en: 'C' }));
});
