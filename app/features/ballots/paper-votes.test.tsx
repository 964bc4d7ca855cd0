import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { heldDocs, SECOND_DAY, tidy } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { errorsCommittee } from '#app/i18n/locales/es/errors-committee.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { closingId } from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import BallotPage from './ballot.page.tsx';
import BallotNewPage from './ballot-new.page.tsx';
import { BallotNow, LastBallot } from './ballot-now.tsx';
import { counted, HERE_BALLOT, HERE_PAPER, paperDoc, VOTES } from './ballots-pages.fixtures.ts';
import PaperBallotPage from './paper-ballot.page.tsx';
import PaperBallotNewPage from './paper-ballot-new.page.tsx';
import { votedText } from './voted-text.tsx';
import VotesPage from './votes.page.tsx';

const NOW = `/meetings/${MEETING}/now`;
const pages = {
  '/meetings/:id/now': () => (
    <>
      <h1>Ahora</h1>
      <BallotNow meeting={MEETING} />
      <LastBallot meeting={MEETING} />
    </>
  ),
  '/meetings/:id/votes': VotesPage,
  '/meetings/:id/votes/new': BallotNewPage,
  '/meetings/:id/votes/:ballot': BallotPage,
  '/meetings/:id/votes/paper/new': PaperBallotNewPage,
  '/meetings/:id/votes/paper/:paper': PaperBallotPage,
};

let phone: Phone | undefined;
beforeEach(() => page.viewport(360, 740));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(path: string, docs: readonly Doc[], as?: 'presidency-admin') {
  const held = { docs: [...heldDocs, ...docs], now: SECOND_DAY, pages, path, isOffline: () => false };
  phone = await openPhone(as === undefined ? held : { ...held, as });
  return phone;
}

test('while the room votes in secret the phone says so, and not what came of the vote before', async () => {
  const { host } = await open(NOW, [paperDoc(), counted()]);
  expect(tidy(host)).toContain('Se vota ahora');
  expect(tidy(host)).toContain('Presidencia de la mesa');
  expect(tidy(host)).toContain('Se vota en la sala, en papel y en secreto.');
  expect(tidy(host)).not.toContain('¿Se aprueba la hoja de ruta?');
  expect(host.querySelector(`a[href="${HERE_PAPER}"]`)).not.toBeNull();
});

test('an open election shows its candidates and how many are elected', async () => {
  const { host } = await open(NOW, [paperDoc()]);
  expect(tidy(host)).toContain('Se elige 1 cargo');
  expect(tidy(host)).toContain('Ana Ríos');
  expect(tidy(host)).toContain('Bruno Sá');
});

test('what came of an election is the last result, and the list of votes says who', async () => {
  const done = paperDoc({
    ...{ state: 'counted', openedAt: SECOND_DAY, closedAt: SECOND_DAY },
    ...{ totals: { papers: 3, blank: 0, invalid: 0, votes: [1, 2] } },
    result: { needed: 2, isCarried: true, elected: [1], next: [] },
  });
  const { host } = await open(NOW, [done, counted({ openedAt: SECOND_DAY - 1_000 })]);
  expect(tidy(host)).toContain('Con mayoría: Bruno Sá. Presidencia de la mesa');
  expect(tidy(host)).toContain('2 votos');
  expect(tidy(host)).not.toContain('¿Se aprueba la hoja de ruta?');
  const list = await open(VOTES, [done]);
  expect(tidy(list.host)).toContain('Con mayoría: Bruno Sá');
});

test('once it is over the last result is there again', async () => {
  const { host } = await open(NOW, [paperDoc({ state: 'void', voidReason: 'x' }), counted()]);
  expect(tidy(host)).toContain('¿Se aprueba la hoja de ruta?');
  expect(tidy(host)).not.toContain('Presidencia de la mesa');
});

test('while the room votes in secret no other vote is offered, and the form says why', async () => {
  const list = await open(VOTES, [paperDoc()], 'presidency-admin');
  expect(list.host.querySelector(`a[href="${VOTES}/new"]`)).toBeNull();
  list.close();
  const { host } = await open(`${VOTES}/new`, [paperDoc()], 'presidency-admin');
  await expect.poll(() => tidy(host)).toContain('Ya hay otra votación abierta.');
});

test('a result that stands offers no annulment and says why; before that it does', async () => {
  const minutes = { ...docWith('minutesClosings', closingId(MEETING), {}), parent: MEETING };
  const before = await open(HERE_BALLOT, [counted()], 'presidency-admin');
  expect(before.host.querySelector('#void-reason')).not.toBeNull();
  before.close();
  const { host } = await open(HERE_BALLOT, [counted(), minutes], 'presidency-admin');
  await expect.poll(() => tidy(host)).toContain('El acta está cerrada');
  expect(host.querySelector('#void-reason')).toBeNull();
});

test('before a sitting is open the form says that none is', async () => {
  const { host } = await open(`${VOTES}/new`, [], 'presidency-admin');
  await expect.poll(() => tidy(host)).toContain(errorsCommittee.floor.not_in_session);
});

test('what a secret vote is about is chosen, and never supposed to be procedure', async () => {
  const { host } = await open(`${VOTES}/paper/new`, [], 'presidency-admin');
  await expect.poll(() => host.querySelectorAll('input[type=radio]').length).toBeGreaterThan(2);
  const checked = [...host.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')];
  expect(checked.map(({ value }) => value)).toEqual(['question', 'substance']);
});

test('a removed article is no text that can be put to the vote', () => {
  const words = { number: '7', title: { es: 'Quórum' }, text: { es: 'La mitad.' } };
  const article = (isRemoved: boolean) =>
    docWith('articles', 'art_7', { ...words, order: 7, version: 1, isRemoved });
  const read = (isRemoved: boolean) =>
    votedText({ one: () => article(isRemoved) as never, within: () => [] }, { kind: 'article', id: 'art_7' });
  expect(read(false)?.text).toEqual(words.text);
  expect(read(true)).toBeNull();
});
