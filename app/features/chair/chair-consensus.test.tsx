import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createAtOnceServer } from '#app/at-once-server.fixtures.ts';
import { Desk } from '#app/desk.fixtures.tsx';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { SET } from '#app/features/rules/rules-pages.fixtures.ts';
import { chair as words } from '#app/i18n/locales/es/chair.ts';
import { errorsCommittee } from '#app/i18n/locales/es/errors-committee.ts';
import type { TextVote } from '#shared/ballots/text-votes.schemas.ts';
import { textVotesId } from '#shared/ballots/text-votes.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import ChairPage from './chair.page.tsx';
import { docsOfChair, HALF_PAST_TEN, HERE_CHAIR } from './chair-pages.fixtures.ts';

let phone: Phone | undefined;
beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  phone?.close();
  phone = undefined;
});

async function open(docs: Doc[]): Promise<Phone> {
  phone = await openPhone({
    ...{ root: Desk, pages: { '/meetings/:id/chair': ChairPage, '*': () => null } },
    ...{ docs, now: HALF_PAST_TEN, as: 'presidency-admin', path: HERE_CHAIR },
    request: createAtOnceServer(HALF_PAST_TEN).request,
  });
  await expect.element(page.getByText('Tiene la palabra').first()).toBeVisible();
  return phone;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const vote = ({ host }: Phone) => host.querySelector('.chair-vote')?.textContent ?? '';

/** What a vote counted of the words that stand on the desk. */
function votedOn(change: Partial<TextVote>): Doc {
  const docs = docsOfChair();
  const { body, parent } = docs.find(({ id }) => id === 'amd_3') as Doc<Amendment>;
  const article = (docs.find(({ id }) => id === body.article) as Doc<Article> | undefined)?.body ?? null;
  const vote = {
    ...{ ballot: 'blt_9', words: hashOfVoted({ kind: 'amendment', body, article }), day: '2026-10-14' },
    result: { isCarried: false, yes: 7, no: 1, abstain: 0, members: 11, present: 10 },
    ...change,
  };
  const text = { kind: 'amendment', id: 'amd_3' } as const;
  const about = { kind: text.kind, text: text.id, votes: [vote] };
  return docWith('textVotes', textVotesId(text), about, parent ?? SET);
}

test('who opposed or reserved is named before the room is taken to agree', async () => {
  await open(docsOfChair());
  await button(words.decide.consensus).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText('Consultar consenso', { exact: false })).toBeVisible();
  await expect.element(dialog.getByText('Se opone: Brasil.')).toBeVisible();
  await expect.element(dialog.getByText('Reserva: México.')).toBeVisible();
  await expect.element(dialog.getByText(words.text.not_shown)).not.toBeInTheDocument();
});

test('that nobody opposed is said, and that the room has another text before it', async () => {
  const docs = docsOfChair({ sitting: { text: null } });
  await open(docs.filter(({ collection }) => collection !== 'amendmentPositions'));
  await button(words.decide.consensus).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog.getByText(words.decide.no_objection)).toBeVisible();
  await expect.element(dialog.getByText(words.text.not_shown)).toBeVisible();
});

test('consensus is not offered on words that were voted against; it says so beforehand', async () => {
  const here = await open([...docsOfChair(), votedOn({})]);
  await expect.poll(() => vote(here)).toContain(errorsCommittee.ballots.objected);
  await expect.element(button(words.decide.consensus)).not.toBeInTheDocument();
});

test('of other words, or where nobody was against, consensus is asked', async () => {
  await open([...docsOfChair(), votedOn({ words: 'a'.repeat(64) })]);
  await expect.element(button(words.decide.consensus)).toBeVisible();
});

test('only what the room has before it is said to be in discussion', async () => {
  const tabs = ({ host }: Phone) => host.querySelector('.chair-tabs')?.textContent ?? '';
  const here = await open(docsOfChair());
  await expect.poll(() => tabs(here)).toContain('E3 en debate');
  here.close();
  const other = await open(docsOfChair({ sitting: { text: null } }));
  await expect.poll(() => tabs(other)).toContain('E3');
  expect(tabs(other)).not.toContain('en debate');
});
