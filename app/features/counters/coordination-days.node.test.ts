import { expect, test } from 'vitest';
import type { StateDay } from '#shared/counters/counters.schemas.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { knownDays } from './coordination-days.ts';

const about = (id: string, body: object) => ({ id, body }) as unknown;
const entry = (id: string, change: Partial<JointActionDay> = {}) =>
  about(id, {
    ...{ title: { es: id }, from: '2026-06-07', until: '2026-06-11', state: 'preparing' },
    ...{ participants: ['CL', 'EC'], ...change },
  }) as Doc<JointActionDay>;
const opened = (day: string, state: StateDay['state'], from = '2026-06-07') =>
  about(`sdy_${day}`, { day, state, from, until: '2026-06-11', title: { es: day } }) as Doc<StateDay>;
const of = (entries: readonly Doc<JointActionDay>[], here: readonly Doc<StateDay>[] = []) =>
  knownDays({ state: 'CL', entries, opened: here }).map(({ day, standing }) => `${day} ${standing}`);

test('a day waits to be opened in each state that takes part, until it is', () => {
  expect(of([entry('jad_1')])).toEqual(['jad_1 waiting']);
  expect(of([entry('jad_1')], [opened('jad_1', 'open')])).toEqual(['jad_1 open']);
  expect(of([entry('jad_1', { participants: ['EC', 'PE'] })])).toEqual([]);
});

test('neither a concept nor what is over waits, and what was opened stays, the last first', () => {
  expect(of([entry('jad_1', { state: 'concept' }), entry('jad_2', { state: 'reported' })])).toEqual([]);
  expect(of([], [opened('jad_1', 'closed', '2026-03-01'), opened('jad_2', 'open')])).toEqual([
    'jad_2 open',
    'jad_1 closed',
  ]);
});
