import { expect, test, vi } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { DAY_DOCS, DAY_HREF, DAY_ID, dayDoc } from './jointdays-pages.fixtures.ts';
import { jointdaysToday } from './jointdays-today.ts';

/** The first day of two, at nine in the morning in Guayaquil. */
const NOW = Date.UTC(2027, 5, 7, 14);
const DAY_MS = 86_400_000;
const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const [ECUADOR, CHILE] = [of('EC', 'nationalCoordinator'), of('CL', 'nationalCoordinator')];
const DELEGATE = of('CL', 'delegate');
const RELEASE = `/operations/${DAY_ID}/release`;

function linesOf(day: Doc, as: object, now = NOW, others: readonly Doc[] = []) {
  const docs = [...DAY_DOCS.filter(({ id }) => id !== DAY_ID), day, ...others];
  const actor = as as TodayAsker['actor'];
  const t = (key: string, { n, said }: { n?: number; said?: string } = {}) =>
    [key.replace('jointdays.centre.today.', ''), n, said].filter(Boolean).join(' ');
  const asker = { client: { replica: replicaOf(docs) }, actor, now, t, locale: 'es' };
  return jointdaysToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ words, href }) => `${words} | ${href}`);
}

test('whoever leads a day learns that it has come and is still being prepared, on its days alone', () => {
  const unbegun = [`unbegun | ${DAY_HREF}`];
  expect(linesOf(dayDoc(), ECUADOR)).toEqual(unbegun);
  expect(linesOf(dayDoc(), of(null, 'presidencyDelegate'))).toEqual(unbegun);
  expect(linesOf(dayDoc(), CHILE)).toEqual([]);
  expect(linesOf(dayDoc(), ECUADOR, NOW - DAY_MS)).toEqual([]);
  expect(linesOf(dayDoc(), ECUADOR, NOW + 2 * DAY_MS)).toEqual([]);
  expect(linesOf(dayDoc({ state: 'concept' }), ECUADOR)).toEqual([]);
});

test('on the day who gives figures of a state learns that they are due, and the centre of whom', () => {
  const running = dayDoc({ state: 'running' });
  expect(linesOf(running, CHILE)).toEqual([`due | ${RELEASE}`]);
  expect(linesOf(running, DELEGATE)).toEqual([]);
  expect(linesOf(running, of('UY', 'nationalCoordinator'))).toEqual([]);
  expect(linesOf(running, ECUADOR)).toEqual([`due | ${RELEASE}`, `late 2 | ${DAY_HREF}/centre`]);
  // Before the first hour is over nothing is due.
  const early = Date.UTC(2027, 5, 7, 5, 30);
  expect(linesOf(running, ECUADOR, early)).toEqual([`running | ${DAY_HREF}/centre`]);
});

test('what is asked of a state stands on Hoy of whoever speaks for it, on any day, until it is answered', () => {
  const asks = (change: object) => ({
    ...{ collection: 'dayLog', id: 'jdl_x', parent: DAY_ID, audience: 'x', rev: 1 },
    body: {
      ...{ kind: 'request', text: { es: 'Diga cuántos' }, from: null, to: 'CL', reference: null },
      ...{ said: { by: 'per_y', at: NOW, takenAt: NOW }, answer: null, ...change },
    },
  });
  const early = NOW - 3 * DAY_MS;
  const preparing = dayDoc();
  const line = `Diga cuántos | ${DAY_HREF}/centre/log/jdl_x`;
  const of = (as: object, change: object = {}) => linesOf(preparing, as, early, [asks(change)] as Doc[]);
  expect(of(CHILE)).toEqual([`centre_asks ${line}`]);
  expect(of(DELEGATE)).toEqual([`centre_asks ${line}`]);
  expect(of(ECUADOR)).toEqual([]);
  expect(of(CHILE, { answer: { text: { es: 'Tres' }, done: { by: 'x', at: 1, takenAt: 1 } } })).toEqual([]);
  expect(of(ECUADOR, { from: 'CL', to: null })).toEqual([`state_asks ${line}`]);
  expect(of(CHILE, { from: 'CL', to: null })).toEqual([]);
  expect(of(CHILE, { kind: 'decision' })).toEqual([]);
});

test('who leads a day learns of seizures of two states that could be one, until they are judged', async () => {
  const card = (state: string) => ({
    ...{ collection: 'seizureCards', id: `szc_${state}-x`, parent: DAY_ID, audience: 'x', rev: 1 },
    body: {
      ...{ state, release: 'crl_x', count: 'cnt_x', counter: 'drugs', kind: 'cocaine', value: 9000 },
      ...{ on: '2027-06-07', subdivision: null, reference: 'SIPA 77' },
    },
  });
  const cards = [card('CL'), card('EC')] as unknown as Doc[];
  const running = dayDoc({ state: 'debriefing' });
  const line = `counters.today.doubles 1 | ${DAY_HREF}/centre`;
  await vi.waitFor(() => expect(linesOf(running, ECUADOR, NOW, cards)).toContain(line), 20_000);
  expect(linesOf(running, CHILE, NOW, cards)).not.toContain(line);
  expect(linesOf(running, ECUADOR, NOW, cards.slice(1))).not.toContain(line);
});
