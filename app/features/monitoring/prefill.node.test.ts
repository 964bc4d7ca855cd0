import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Milestone } from '#shared/plans/pao.schemas.ts';
import { knownStatus, knownWords } from './prefill.ts';

const PERIOD = { from: '2027-01-01', until: '2027-03-31' };
const NEXT = { from: '2027-04-01', until: '2027-06-30' };
const milestone = (text: string, day: string, doneOn: string | null): Doc<Milestone> => ({
  ...{ collection: 'milestones', id: `mls_${text}`, parent: 'opa_1', audience: 'plans/pao_1', rev: 1 },
  body: { text: { es: text }, day, doneOn },
});

describe('how an action stands by what is known', () => {
  const status = (change: object) =>
    knownStatus({
      operation: { state: 'running', from: '2027-01-01' },
      light: 'on_time',
      milestones: [],
      period: PERIOD,
      ...change,
    });
  test('follows its state, its light and its milestones', () => {
    expect(status({})).toBe('on_time');
    expect(status({ light: 'attention' })).toBe('delayed');
    expect(status({ light: 'none' })).toBe('on_time');
    expect(status({ milestones: [{ day: '2027-02-01', doneOn: null }] })).toBe('delayed');
    expect(status({ milestones: [{ day: '2027-04-01', doneOn: null }] })).toBe('on_time');
    expect(status({ operation: { state: 'completed', from: null } })).toBe('done');
    expect(status({ operation: { state: 'postponed', from: null } })).toBe('stopped');
    expect(status({ operation: { state: 'agreed', from: '2027-05-01' } })).toBe('not_begun');
  });
});

test('a report begins with the milestones of its period, and those of the next', () => {
  const words = knownWords({
    milestones: [
      milestone('Segundo', '2027-03-01', '2027-03-05'),
      milestone('Primero', '2027-02-01', '2027-02-02'),
      milestone('Antes', '2026-12-01', '2026-12-05'),
      milestone('Viene', '2027-05-01', null),
      milestone('Lejos', '2027-09-01', null),
    ],
    ...{ period: PERIOD, next: NEXT, language: 'es', said: (day: string) => day },
  });
  expect(words).toEqual({
    done: { es: 'Primero (2027-02-02)\nSegundo (2027-03-05)' },
    next: { es: 'Viene (2027-05-01)' },
  });
  expect(
    knownWords({ milestones: [], period: PERIOD, next: null, language: 'es', said: (day) => day }),
  ).toEqual({ done: null, next: null });
});
