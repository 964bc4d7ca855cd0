import { expect, test } from 'vitest';
import { editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Panel } from '#shared/panels/panels.schemas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { panelsToday } from './panels-today.ts';
import {
  all,
  areaDoc,
  figureDoc,
  handInDoc,
  NOW,
  panelDoc,
  RATER,
  seatDocs,
  seatsDocs,
  sheetDoc,
} from './rating-docs.fixtures.ts';

const DAY = 86_400_000;
const HERE = `/ideal/${editionDoc().id}`;
const OFFICER = { person: RATER, state: 'CL', institution: 'prison', unit: null, roles: ['fieldOfficer'] };
const CONTACT = {
  ...OFFICER,
  person: 'per_chile-contact',
  institution: 'ministry',
  roles: ['pointOfContact'],
};
const AUTHORISER = { ...CONTACT, person: 'per_chile-authoriser', roles: ['nationalAuthoriser'] };

function linesOf(docs: readonly Doc[], { as = OFFICER, now = NOW }: { as?: object; now?: number } = {}) {
  const actor = as as TodayAsker['actor'];
  const client = { replica: replicaOf(docs), remembered: () => null };
  const t = (key: string, said: { day?: string; n?: number } = {}) =>
    [key, said.day, said.n].filter((each) => each !== undefined).join(' ');
  const asker = { client, actor, now, t, locale: 'es' } as unknown as TodayAsker;
  return panelsToday
    .filter((source) => source.isFor(actor))
    .flatMap((source) => source.lines(asker))
    .map(({ subject, words, waiting, href }) => [subject, words, waiting, href]);
}

const SECOND = areaDoc('firearms', {
  ...{ status: 'second_round', contested: ['V4'], spread: { V4: [1, 1, 4] }, closedAt: 3 },
});
const HANDED_IN = [sheetDoc('firearms', { ratings: all(2), handedIn: 2 }), handInDoc('firearms', 2)];

test('whoever rates is told what waits, until when, and what is asked again', () => {
  const docs = [panelDoc(), ...seatDocs(), SECOND, ...HANDED_IN, areaDoc('cocaine')];
  const title = panelDoc().body.title.es;
  const again = ['rating.today.again', 1, `${HERE}/rate/firearms`];
  // Who rates may take no part in a meeting, and then reads of the edition what the panel says of it.
  const lines = linesOf(docs);
  expect(lines[0]).toEqual([title, ...again]);
  expect(lines[1]?.[1]).toMatch(/^rating\.until \d/);
  expect(lines[1]?.slice(2)).toEqual([1, `${HERE}/rate`]);
  const late = linesOf(docs, { now: NOW + 900 * DAY });
  expect(late[1]?.[1]).toMatch(/^rating\.late \d/);
  // Somebody else of the state, and whoever held the seat before.
  expect(linesOf(docs, { as: { ...OFFICER, person: 'per_other' } })).toEqual([]);
  expect(linesOf([panelDoc(), ...seatDocs({ endedAt: 4 }), areaDoc('cocaine')])).toEqual([]);
});

test('the point of contact is told of a round that can be closed, and of figures that nobody has prepared', () => {
  const sheets = ['pst_prison', 'pst_police', 'pst_prosecution', 'pst_customs'];
  const open = [editionDoc(), panelDoc(), ...seatsDocs(), areaDoc('firearms')];
  const waiting = open.concat(sheets.slice(0, 3).map((seat) => handInDoc('firearms', 5, seat)));
  expect(linesOf(waiting, { as: CONTACT })).toEqual([]);
  const whole = open.concat(sheets.map((seat) => handInDoc('firearms', 5, seat)));
  expect(linesOf(whole, { as: CONTACT }).map((line) => line.slice(1))).toEqual([
    ['rating.today.close', 1, `${HERE}/panel/areas/firearms`],
  ]);
  const final = [editionDoc(), panelDoc(), areaDoc('firearms', { status: 'final' }), figureDoc('firearms')];
  expect(linesOf(final, { as: CONTACT }).map((line) => line.slice(1))).toEqual([
    ['rating.today.release', undefined, `${HERE}/panel/release`],
  ]);
  expect(linesOf(final, { as: AUTHORISER })).toEqual([]);
});

test('after the day the point of contact is told of the rounds that lack sheets', () => {
  const sheets = ['pst_prison', 'pst_police', 'pst_prosecution', 'pst_customs'];
  const docs = [
    ...[editionDoc(), panelDoc(), ...seatsDocs()],
    ...[SECOND, areaDoc('cocaine'), areaDoc('extortion', { status: 'final' })],
    ...sheets.map((seat) => handInDoc('cocaine', 5, seat)),
  ];
  const on = (day: string) =>
    linesOf(docs, { as: CONTACT, now: Date.parse(`${day}T12:00:00Z`) }).map((line) => line.slice(1));
  const ready = ['rating.today.close', 1, `${HERE}/panel/areas/cocaine`];
  expect(on('2026-11-20')).toEqual([ready]);
  expect(on('2026-11-30')).toEqual([ready, ['rating.panel.late 1', undefined, `${HERE}/panel`]]);
});

test('what one pair of eyes prepared waits for the other', () => {
  const prepared = (by: string) => {
    const release: Panel['release'] = {
      ...panelDoc().body.release,
      status: 'prepared',
      prepared: { by, at: 1, hash: 'b'.repeat(8) },
    };
    return [editionDoc(), panelDoc({ release })];
  };
  expect(linesOf(prepared(CONTACT.person), { as: AUTHORISER }).map((line) => line.slice(1))).toEqual([
    ['rating.today.authorise', undefined, `${HERE}/panel/release`],
  ]);
  expect(linesOf(prepared(AUTHORISER.person), { as: AUTHORISER })).toEqual([]);
});
