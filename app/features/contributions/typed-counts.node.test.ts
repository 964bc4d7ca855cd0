import { expect, test } from 'vitest';
import { lastNote, NEW_COUNT, type NotedAt } from './typed-counts.ts';

const noted = (change: Partial<NotedAt>): NotedAt => ({
  ...{ what: 'Cocaína', counted: 'kilogram', stage: 'seized', place: '', note: 'Peso neto' },
  ...{ who: 'Aduanas', at: 1 },
  ...change,
});
const asked = { ...NEW_COUNT, what: 'cocaina', counted: 'kilogram', stage: 'seized' } as const;

test('the note offered is the last one of the same thing, unit, stage and place, with whose it is', () => {
  expect(lastNote(asked, [])).toBeNull();
  expect(lastNote(asked, [noted({ what: 'Armas' }), noted({ note: ' ' })])).toBeNull();
  expect(lastNote(asked, [noted({}), noted({ note: 'Peso bruto', at: 2 })])).toEqual({
    note: 'Peso bruto',
    who: 'Aduanas',
  });
  const others = [{ counted: 'item' }, { stage: 'detected' }, { place: 'CL-VS' }] as const;
  for (const other of others) expect(lastNote(asked, [noted({ ...other, at: 9 })])).toBeNull();
  expect(
    lastNote({ ...asked, place: 'cl-vs' }, [noted({}), noted({ place: 'CL-VS', who: 'Puerto' })]),
  ).toEqual({
    note: 'Peso neto',
    who: 'Puerto',
  });
});
