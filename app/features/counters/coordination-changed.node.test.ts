import { expect, test } from 'vitest';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import { changedSince, copiedOf } from './coordination-changed.ts';

const entry = {
  title: { es: 'Jornada en puertos' },
  from: '2026-06-07',
  until: '2026-06-11',
  timeZone: 'America/Guayaquil',
  counters: ['drugs', 'cash'],
} as unknown as JointActionDay;

const here = (change = {}) => ({ ...copiedOf(entry), copied: copiedOf(entry), ...change });

test('what a state copied is told once the committee’s entry says otherwise', () => {
  const copied = here();
  expect(changedSince(entry, copied)).toEqual({});
  expect(changedSince({ ...entry, until: '2026-06-12' }, copied)).toEqual({ until: '2026-06-12' });
  expect(changedSince({ ...entry, title: { es: 'Otra' }, counters: ['drugs'] }, copied)).toEqual({
    title: { es: 'Otra' },
    counters: ['drugs'],
  });
});

test('neither the order of counters nor the hours of the centre are a change for the state', () => {
  const copied = here();
  expect(changedSince({ ...entry, counters: ['cash', 'drugs'] }, copied)).toEqual({});
  expect(changedSince({ ...entry, timeZone: 'America/Lima' }, copied)).toEqual({});
});

test('what the state chose otherwise is no change of the committee, and what both changed alike is none', () => {
  const chosen = here({ counters: ['drugs'], title: { es: 'Puertos' } });
  expect(changedSince(entry, chosen)).toEqual({});
  expect(changedSince({ ...entry, until: '2026-06-12' }, chosen)).toEqual({ until: '2026-06-12' });
  expect(changedSince({ ...entry, counters: ['drugs'] }, chosen)).toEqual({});
  expect(changedSince({ ...entry, counters: ['cash'] }, chosen)).toEqual({ counters: ['cash'] });
});
