import { expect, test } from 'vitest';
import { splitFields, timedFields } from './act-fields.ts';

const wished = { title: 'x', startsAt: '2026-07-15T09:00', timeZone: 'America/Asuncion' };
const names = ['startsAt', 'timeZone'] as const;

test('fields of two acts are told apart, and none that was not changed appears', () => {
  expect(splitFields<Partial<typeof wished>, 'startsAt' | 'timeZone'>({ title: 'x' }, names)).toEqual([
    {},
    { title: 'x' },
  ]);
});

test('an hour takes its zone along, and without a new hour neither is sent', () => {
  const { title, startsAt, timeZone } = wished;
  expect(timedFields({ fields: { startsAt }, wished, names })).toEqual({
    fields: {},
    when: { startsAt, timeZone },
  });
  expect(timedFields({ fields: { title }, wished, names })).toEqual({ fields: { title } });
});
