import { expect, test } from 'vitest';
import { SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import {
  correctionDoc,
  minutesDoc,
  CHILE as SPEECH,
  sentDocs,
  spokenDocs,
} from './minutes-pages.fixtures.ts';
import { minutesToday } from './minutes-today.ts';

const HOUR = 3_600_000;
const { until: UNTIL } = minutesDoc().body;
const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const CHILE = of('CL', 'delegate');
const BRAZIL = of('BR', 'delegate');
const NOTES = of(null, 'programmeSupport');
const CHAIR = of(null, 'presidencyDelegate');

function linesOf(docs: readonly Doc[], as: object, now = SECOND_DAY) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string, said: { n?: number; day?: string } = {}) =>
    [key.replace('minutes.today.', ''), said.n, said.day].filter((each) => each !== undefined).join(' ');
  const asker = { client: { replica: replicaOf(docs) }, actor, now, t, locale: 'es' };
  return minutesToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, tone, waiting }) => `${words} ${tone ?? ''} ${waiting ?? ''}`.trim());
}

test('a delegation that spoke is told until when it can correct, and more loudly on the last day', () => {
  expect(linesOf(spokenDocs, CHILE)).toEqual([]);
  expect(linesOf(sentDocs, CHILE)).toEqual(['until 22 oct 2026']);
  expect(linesOf(sentDocs, CHILE, UNTIL - 24 * HOUR)).toEqual(['until 22 oct 2026 decide']);
  expect(linesOf(sentDocs, CHILE, UNTIL)).toEqual([]);
  expect(linesOf(sentDocs, BRAZIL)).toEqual([]);
  const unsent = [...spokenDocs, minutesDoc({ takenAt: null })];
  expect(linesOf(unsent, CHILE)).toEqual([]);
});

test('its correction is told as long as it waits on this device, and for a week that it was answered', () => {
  const waits = [...sentDocs, correctionDoc(SPEECH, 'CL', { takenAt: null })];
  expect(linesOf(waits, CHILE)).toEqual(['waiting 22 oct 2026 act']);
  expect(linesOf(waits, CHILE, UNTIL)).toEqual(['waiting_late 22 oct 2026 act']);
  const answer = { reason: null, by: 'per_notes', at: SECOND_DAY, takenAt: SECOND_DAY };
  const answered = [...sentDocs, correctionDoc(SPEECH, 'CL', { state: 'accepted', answer })];
  expect(linesOf(answered, CHILE)).toEqual(['answered', 'until 22 oct 2026']);
  expect(linesOf(answered, CHILE, SECOND_DAY + 8 * 24 * HOUR)).toEqual([]);
  expect(linesOf(answered, BRAZIL)).toEqual([]);
});

test('whoever takes notes is told how many corrections wait, and whoever presides when the minutes can be adopted', () => {
  const open = [...sentDocs, correctionDoc(SPEECH, 'CL')];
  for (const who of [NOTES, CHAIR]) expect(linesOf(open, who)).toEqual(['open 1 act 1']);
  expect(linesOf(open, CHAIR, UNTIL)).toEqual(['open 1 act 1']);
  expect(linesOf(sentDocs, CHAIR, UNTIL - 1)).toEqual([]);
  expect(linesOf(sentDocs, CHAIR, UNTIL)).toEqual(['adopt act']);
  expect(linesOf(sentDocs, NOTES, UNTIL)).toEqual([]);
  const by = { by: 'per_x', at: UNTIL, takenAt: UNTIL };
  const adopted = minutesDoc({ state: 'adopted', adopted: { on: '2026-10-23', ...by } });
  const done = [...sentDocs.filter(({ collection }) => collection !== 'minutes'), adopted];
  for (const who of [CHILE, NOTES, CHAIR]) expect(linesOf(done, who, UNTIL + 1)).toEqual([]);
});
