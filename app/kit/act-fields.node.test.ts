import { expect, test } from 'vitest';
import { splitFields, timedFields } from './act-fields.ts';

const wished = { title: 'x', startsAt: '2026-07-15T09:00', timeZone: 'America/Asuncion' };
const names = ['startsAt', 'timeZone'] as const;

test('changed fields are split between the two acts, and unchanged ones are left out', () => {
  expect(splitFields<Partial<typeof wished>, 'startsAt' | 'timeZone'>({ title: 'x' }, names)).toEqual([
    {},
    { title: 'x' },
  ]);
});

test('a changed time is sent with its zone; without a change neither is sent', () => {
  const { title, startsAt, timeZone } = wished;
  expect(timedFields({ fields: { startsAt }, wished, names })).toEqual({
    fields: {},
    when: { startsAt, timeZone },
  });
  expect(timedFields({ fields: { title }, wished, names })).toEqual({ fields: { title } });
});
