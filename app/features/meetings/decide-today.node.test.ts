import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { decideToday, isDecidable } from './decide-today.ts';

const { meeting: _, ...fields } = meetingArgs as { meeting: string } & Record<string, unknown>;
function meeting(change: Partial<Meeting>): Doc<Meeting> {
  const body = {
    ...fields,
    title: { es: 'Reunión' },
    startsOn: '2026-10-20',
    endsOn: '2026-10-21',
    ...change,
  };
  return {
    ...{ collection: 'meetings', id: MEETING, parent: null, audience: 'all', rev: 1 },
    body,
  } as unknown as Doc<Meeting>;
}
const onCondition = meeting({ state: 'to_be_confirmed', decideBy: '2026-09-15', decider: 'EC' });

function linesOf(doc: Doc, day: string, { delegation, role }: { delegation: string; role: string }) {
  const actor = {
    ...{ person: 'per_x', device: 'dev_x', state: delegation === 'EC' ? 'EC' : null, delegation },
    ...{ institution: null, unit: null, roles: [role] },
  } as unknown as TodayAsker['actor'];
  const t = (key: string) => key.replace('logistics.decide.', '');
  const now = Date.parse(`${day}T12:00:00Z`);
  const asker = { client: { replica: replicaOf([doc]) }, actor, now, t, locale: 'es' };
  return decideToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, tone }) => `${words} ${tone ?? ''}`.trim());
}
const presidency = { delegation: 'presidency', role: 'presidencyDelegate' };
const ecuador = { delegation: 'EC', role: 'delegate' };

test('a decision waits on Hoy from two months before its day, and its day still counts', () => {
  expect(linesOf(onCondition, '2026-07-01', presidency)).toEqual([]);
  expect(linesOf(onCondition, '2026-07-17', presidency)).toEqual(['awaited decide']);
  expect(linesOf(onCondition, '2026-09-15', presidency)).toEqual(['awaited decide']);
  expect(linesOf(onCondition, '2026-09-17', presidency)).toEqual(['late act']);
});

test('in a delegation that decides its liaison is asked, and the others learn until when', () => {
  expect(linesOf(onCondition, '2026-09-01', ecuador)).toEqual(['yours decide']);
  expect(linesOf(onCondition, '2026-09-01', { ...ecuador, role: 'delegationLiaison' })).toEqual([
    'due decide',
  ]);
  expect(linesOf(onCondition, '2026-09-01', { delegation: 'PE', role: 'delegationLiaison' })).toEqual([]);
  const own = meeting({ state: 'to_be_confirmed', decideBy: '2026-09-15', decider: null });
  expect(linesOf(own, '2026-09-01', ecuador)).toEqual([]);
  expect(linesOf(own, '2026-09-01', presidency)).toEqual(['due decide']);
});

test('a meeting in session that nobody can join stands first', () => {
  const sitting = meeting({ state: 'in_session', format: 'virtual' });
  expect(linesOf(sitting, '2026-10-20', presidency)).toEqual(['no_link act']);
  expect(linesOf(meeting({ state: 'convened', format: 'virtual' }), '2026-10-20', presidency)).toEqual([
    'no_link',
  ]);
  const [first, ...others] = decideToday.map(({ rank }) => rank);
  expect(first).toBeLessThan(Math.min(...others));
});

test('only what is not convened can be decided', () => {
  expect(isDecidable(onCondition.body)).toBe(true);
  expect(isDecidable(meeting({ state: 'convened' }).body)).toBe(false);
  expect(isDecidable(meeting({ state: 'in_session' }).body)).toBe(false);
  expect(isDecidable(meeting({ state: 'cancelled' }).body)).toBe(false);
  expect(isDecidable(undefined)).toBe(false);
});
