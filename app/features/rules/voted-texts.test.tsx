import { createComponent, type JSX } from 'solid-js';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { errorsCommittee } from '#app/i18n/locales/es/errors-committee.ts';
import { type TextVote, textVotesId, type VotedText } from '#shared/ballots/text-votes.schemas.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import AmendmentPage from './amendment.page.tsx';
import { amendmentDoc, articleDoc, DRAFT_DOCS, HERE_RULES, QUORUM, SET } from './rules-pages.fixtures.ts';
import SetAdoptPage from './set-adopt.page.tsx';

const NOW = Date.parse('2026-06-20T15:00:00Z');
let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});
async function open(path: string, docs: readonly Doc[], as = 'chile-delegate') {
  await page.viewport(360, 740);
  phone = await openPhone({
    ...{ docs, now: NOW, as, path },
    pages: {
      '/rules/:set/adopt': draw(SetAdoptPage),
      '/rules/:set/amendments/:amendment': draw(AmendmentPage),
      '*': () => null,
    },
  });
}
const text = () => phone?.host.textContent ?? '';
const button = (name: string) => page.getByRole('button', { name, exact: true });

const RESULT = { isCarried: true, yes: 9, no: 0, abstain: 0, members: 11, present: 9 };
function votedOn(text: VotedText, words: string, change: Partial<TextVote> = {}): Doc {
  const vote = { ballot: 'blt_1', words, day: '2026-06-20', result: RESULT, ...change };
  const body = { kind: text.kind, text: text.id, votes: [vote] };
  return docWith('textVotes', textVotesId(text), body, SET);
}
const AMENDMENT = amendmentDoc();
const ABOUT = { kind: 'amendment', id: AMENDMENT.id } as const;
const WORDS = hashOfVoted({ kind: 'amendment', body: AMENDMENT.body, article: articleDoc().body });
const HERE = `${HERE_RULES}/amendments/${AMENDMENT.id}`;
const SETTLED = errorsCommittee.ballots.vote_settles;

test.each([
  [true, 0],
  [false, 1],
])('who proposed what was voted on (carried: %s) is not offered to withdraw it', async (isCarried, edits) => {
  const vote = votedOn(ABOUT, WORDS, { result: { ...RESULT, isCarried } });
  await open(HERE, [...DRAFT_DOCS, AMENDMENT, vote]);
  await expect.poll(text).toContain(SETTLED);
  await expect.element(button('Retirar la enmienda')).not.toBeInTheDocument();
  expect(phone?.host.querySelectorAll('a[href$="/edit"]')).toHaveLength(edits);
});

test('where the vote was annulled, the amendment is withdrawn as before', async () => {
  await open(HERE, [...DRAFT_DOCS, AMENDMENT, votedOn(ABOUT, WORDS, { isAnnulled: true })]);
  await expect.element(button('Retirar la enmienda')).toBeVisible();
  expect(text()).not.toContain(SETTLED);
});

test('who records the adoption of a set is told which article was voted down', async () => {
  const about = { kind: 'article', id: QUORUM } as const;
  const words = hashOfVoted({ kind: 'article', body: articleDoc().body });
  const lost = votedOn(about, words, { result: { ...RESULT, isCarried: false } });
  await open(`${HERE_RULES}/adopt`, [...DRAFT_DOCS, lost], 'presidency-delegate');
  await expect.poll(text).toContain(errorsCommittee.ballots.article_lost);
  expect(phone?.host.querySelector(`a[href="${HERE_RULES}/articles/${QUORUM}"]`)).not.toBeNull();
});
