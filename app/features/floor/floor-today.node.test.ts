import { expect, test } from 'vitest';
import type { CountAsker } from '#app/kit/feature-words.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { floorWords } from './floor.words.ts';
import { docsOfRoom, HALF_PAST_TEN, sittingDoc, speakingOf } from './floor-pages.fixtures.ts';
import { floorToday } from './floor-today.ts';

const of = (state: string | null, role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state, delegation: state ?? 'presidency', institution: null },
  ...{ unit: null, roles: [role] },
});
const CHILE = of('CL', 'delegate');
const OFFICER = of('CL', 'fieldOfficer');
const CHAIR = of(null, 'presidencyDelegate');

function linesOf(docs: readonly Doc[], as: object = CHILE, { now = HALF_PAST_TEN, isOffline = false } = {}) {
  const actor = as as TodayAsker['actor'];
  const t = (key: string, said: { name?: string } = {}) =>
    [key, said.name].filter((each) => each !== undefined).join(' ');
  const asker = {
    client: { replica: replicaOf(docs), isOffline: () => isOffline },
    actor,
    now,
    t,
    locale: 'es',
  };
  return floorToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ subject, words, tone, href }) => [subject, words, tone ?? '', href].join(' | '));
}
const here = `/meetings/${MEETING}/now`;

test('while a meeting sits Hoy leads there, with the item and whoever speaks', () => {
  expect(linesOf(docsOfRoom())).toEqual([`Hoja de ruta 2027 | floor.today.speaks Argentina |  | ${here}`]);
  expect(linesOf(docsOfRoom(sittingDoc({ speaking: speakingOf('CL') })))).toEqual([
    `Hoja de ruta 2027 | floor.today.yours | act | ${here}`,
  ]);
  expect(linesOf(docsOfRoom(sittingDoc({ item: null, speaking: null })))).toEqual([
    `Reunión de trabajo presencial | floor.today.words |  | ${here}`,
  ]);
});

test('it does not where the sitting is closed or the meeting is, nor for whoever takes no part', () => {
  expect(linesOf(docsOfRoom(sittingDoc({ closedAt: HALF_PAST_TEN })))).toEqual([]);
  const closed = docsOfRoom().map((doc) =>
    doc.collection === 'meetings' ? { ...doc, body: { ...doc.body, state: 'closed' } } : doc,
  );
  expect(linesOf(closed)).toEqual([]);
  expect(linesOf(docsOfRoom(), OFFICER)).toEqual([]);
});

test('without a network it names nobody; once the day of the sitting is over it says nothing', () => {
  const ours = docsOfRoom(sittingDoc({ speaking: speakingOf('CL') }));
  expect(linesOf(ours, CHILE, { isOffline: true })).toEqual([
    `Hoja de ruta 2027 | floor.today.offline |  | ${here}`,
  ]);
  const hours = 3_600_000;
  // Two in the night still belongs to the day; half past six does not, whoever forgot to close the sitting.
  expect(linesOf(ours, CHILE, { now: HALF_PAST_TEN + 15.5 * hours })).toHaveLength(1);
  expect(linesOf(ours, CHILE, { now: HALF_PAST_TEN + 20 * hours })).toEqual([]);
});

test('a meeting has the page while it sits; whoever may open it has it before', () => {
  const [entry] = floorWords.menu;
  const has = (docs: readonly Doc[], as: object) =>
    entry?.isIn?.(MEETING, { replica: replicaOf(docs), actor: as } as unknown as CountAsker);
  const none = docsOfRoom().filter(({ collection }) => collection !== 'sittings');
  expect([has(docsOfRoom(), CHILE), has(none, CHILE), has(none, CHAIR)]).toEqual([true, false, true]);
  const planned = none.map((doc) =>
    doc.collection === 'meetings' ? { ...doc, body: { ...doc.body, state: 'planned' } } : doc,
  );
  expect(has(planned, CHAIR)).toBe(false);
});
