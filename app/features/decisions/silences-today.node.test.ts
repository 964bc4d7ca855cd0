import { expect, test } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { SECOND_DAY } from './outcome-pages.fixtures.ts';
import { breakDoc, lookDoc, silenceDoc, UNTIL } from './silence-pages.fixtures.ts';
import { silencesToday } from './silences-today.ts';

const HOUR = 3_600_000;
const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const CHILE = of('CL', 'delegate');
const PERU = of('PE', 'delegate');
const CHAIR = of(null, 'presidencyDelegate');

function linesOf(docs: readonly Doc[], as: object, now = SECOND_DAY) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string, said: { n?: number } = {}) =>
    [key.replace(/silences\.(today\.)?/, ''), said.n].filter((each) => each !== undefined).join(' ');
  const asker = { client: { replica: replicaOf(docs) }, actor, now, t, locale: 'es' };
  return silencesToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, tone }) => `${words} ${tone ?? ''}`.trim());
}

test('a delegation that was asked is told of what it has not looked at, and again a day before the deadline', () => {
  expect(linesOf([silenceDoc()], CHILE)).toEqual(['unseen decide']);
  expect(linesOf([silenceDoc(), lookDoc('CL')], CHILE)).toEqual([]);
  expect(linesOf([silenceDoc(), lookDoc('CL')], CHILE, UNTIL - 25 * HOUR)).toEqual([]);
  expect(linesOf([silenceDoc(), lookDoc('CL')], CHILE, UNTIL - 24 * HOUR)).toEqual(['ends act']);
  expect(linesOf([silenceDoc()], CHILE, UNTIL - HOUR)).toEqual(['unseen act']);
  expect(linesOf([silenceDoc()], CHILE, UNTIL)).toEqual([]);
  expect(linesOf([silenceDoc()], PERU)).toEqual([]);
});

test('a break that waits on this device is told until it is received', () => {
  const waits = breakDoc('CL', { takenAt: null });
  expect(linesOf([silenceDoc(), waits], CHILE)).toEqual(['waiting act']);
  expect(linesOf([silenceDoc(), waits], CHILE, UNTIL)).toEqual(['waiting_late act']);
  expect(linesOf([silenceDoc(), breakDoc('CL')], CHILE)).toEqual(['broken']);
});

test('whoever presides is told on the last day, with how many have not looked', () => {
  expect(linesOf([silenceDoc()], CHAIR)).toEqual([]);
  expect(linesOf([silenceDoc(), lookDoc('EC')], CHAIR, UNTIL - HOUR)).toEqual(['ends. looked.n 2 decide']);
  const looks = ['AR', 'CL', 'EC'].map(lookDoc);
  expect(linesOf([silenceDoc(), ...looks], CHAIR, UNTIL - HOUR)).toEqual(['ends decide']);
});

test('whoever presides is told that what it began has not left this device, and not that it ends', () => {
  const unsent = silenceDoc({ takenAt: null });
  expect(linesOf([unsent], CHAIR)).toEqual(['unsent act']);
  expect(linesOf([unsent], CHAIR, UNTIL - HOUR)).toEqual(['unsent act']);
});

test('what came of it is news for a week', () => {
  const adopted = silenceDoc({ state: 'adopted', endedAt: SECOND_DAY });
  expect(linesOf([adopted], PERU)).toEqual(['adopted']);
  expect(linesOf([adopted], PERU, SECOND_DAY + 8 * 24 * HOUR)).toEqual([]);
  const late = breakDoc('EC', { isLate: true });
  expect(linesOf([adopted, late], PERU)).toEqual(['adopted']);
  expect(linesOf([silenceDoc({ state: 'withdrawn', endedAt: SECOND_DAY })], PERU)).toEqual([]);
});
