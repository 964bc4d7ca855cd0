import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { ballotDoc, counted, turnoutDoc } from './ballots-pages.fixtures.ts';
import { ballotsToday } from './ballots-today.ts';

const actor = {
  ...{ person: 'per_x', device: 'dev_x', state: 'CL', delegation: 'CL', institution: null },
  ...{ unit: null, roles: ['delegate'] },
} as unknown as TodayAsker['actor'];

function linesOf(docs: readonly Doc[], status: string | null = null) {
  const t = (key: string, said: { question?: string } = {}) =>
    [key, said.question].filter((each) => each !== undefined).join(' ');
  const client = { replica: replicaOf(docs), onlineAct: () => (status === null ? null : { status }) };
  const asker = { client, actor, t, locale: 'es' } as unknown as TodayAsker;
  return ballotsToday
    .flatMap((source) => source.lines(asker))
    .map(({ subject, words, tone, href }) => [subject, words, tone, href]);
}
const subject = 'ballots.today.subject ¿Se aprueba la hoja de ruta?';
const here = `/meetings/${MEETING}/now`;

test('a vote that is open is what Hoy says first, until the delegation has voted', () => {
  expect(ballotsToday.map(({ rank }) => rank)).toEqual([0]);
  expect(linesOf([ballotDoc()])).toEqual([[subject, 'ballots.today.due', 'act', here]]);
  expect(linesOf([ballotDoc(), turnoutDoc('CL')])).toEqual([]);
  expect(linesOf([ballotDoc()], 'accepted')).toEqual([]);
  expect(linesOf([counted()])).toEqual([]);
  expect(linesOf([ballotDoc({ method: 'hands' })])).toEqual([]);
  expect(linesOf([ballotDoc({ roll: [{ delegation: 'AR' }] })])).toEqual([]);
});

test('a vote of which nobody knows whether it counted is said until it is known', () => {
  expect(linesOf([ballotDoc()], 'unknown')).toEqual([[subject, 'ballots.cast.unknown', 'act', here]]);
  expect(linesOf([ballotDoc(), turnoutDoc('CL')], 'unknown')).toHaveLength(1);
});
