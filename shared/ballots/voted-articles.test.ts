import { expect, test } from 'vitest';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import { createRuling, decided, delegates, MINUTES, presidency, QUORUM, SET } from '#test/support/ruling.ts';
import { TEXT_VOTES, textVotes, textVotesId } from './text-votes.schemas.ts';
import { amendmentVoting, chair, STATES } from './voting.fixtures.ts';

const OTHER = { title: { es: 'Derechos' }, text: { es: 'Nadie será torturado.' } };
const deletion = { kind: 'delete', title: null, text: null } as const;

test('while an amendment is voted on, nobody touches the article that it changes', () => {
  const { voting, about, adopts } = amendmentVoting(deletion);
  const edits = () => voting.does(chair, 'articles.edit', { article: 'art_5', set: 'rst_2', ...OTHER });
  expect(voting.opens({ about, matter: 'amendments' })).toBe('accepted');
  expect(edits()).toBe('ballots.text_at_vote');
  expect(voting.does(chair, 'articles.remove', { article: 'art_5', set: 'rst_2' })).toBe(
    'ballots.text_at_vote',
  );
  for (const state of STATES) expect(voting.casts(state, 'yes', undefined, { about })).toBe('accepted');
  expect(voting.closes(chair, { about })).toBe('accepted');
  expect(adopts()).toBe('accepted');
});

test.each([3, 4, 5])('what %i of six answer is recorded as it was carried, where all six are there', (n) => {
  const { voting, about, adopts } = amendmentVoting();
  voting.opens({ about, matter: 'amendments' });
  for (const state of STATES.slice(0, n)) voting.casts(state, 'yes', undefined, { about });
  voting.closes(chair, { about });
  expect(voting.ballot().result).toMatchObject({ isCarried: true, yes: n });
  const votes = { for: n, against: 0, abstained: 0, members: 6 };
  expect(adopts({ votes, present: 5 })).toBe('ballots.other_numbers');
  expect(adopts({ votes, present: 6 })).toBe('accepted');
});

test('what was voted to be deleted is not another article that stands there since', () => {
  const { voting, about, adopts } = amendmentVoting(deletion);
  voting.opens({ about, matter: 'amendments' });
  for (const state of STATES) voting.casts(state, 'yes', undefined, { about });
  voting.closes(chair, { about });
  const edits = () => voting.does(chair, 'articles.edit', { article: 'art_5', set: 'rst_2', ...OTHER });
  expect(edits()).toBe('ballots.carried_words');
  // Another amendment that is adopted changes it.
  const article = voting.docsOf('articles').find(({ id }) => id === 'art_5');
  if (article === undefined) throw new Error('there is no article');
  voting.world.plant('committee', { ...article, body: { ...article.body, ...OTHER } });
  expect(adopts()).toBe('ballots.adopted_other_words');
});

test('a vote names the article that an amendment changes, as it stands', () => {
  const { voting, about, aboutNow } = amendmentVoting(deletion);
  const { article: _, ...unnamed } = about;
  expect(voting.opens({ about: unnamed })).toBe('ballots.unknown_text');
  voting.does(chair, 'articles.edit', { article: 'art_5', set: 'rst_2', ...OTHER });
  expect(voting.opens({ about, matter: 'amendments' })).toBe('ballots.words_changed');
  expect(voting.opens({ about: aboutNow(), matter: 'amendments' })).toBe('accepted');
});

test('a set does not move on while something in it is voted on', () => {
  const ruling = createRuling();
  ruling.proposed('amd_cl', 'CL');
  const vote = { ballot: 'blt_1', words: ruling.votedWords('amd_cl'), day: '2026-09-20', result: null };
  const body = { kind: 'amendment', text: 'amd_cl', article: QUORUM, votes: [vote] };
  const id = textVotesId({ kind: 'amendment', id: 'amd_cl' });
  ruling.plant(textVotes.name, id, SET, body, { audience: TEXT_VOTES });
  const moves = () => ruling.does(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  expect(moves()).toBe('ballots.text_at_vote');
  // Another article of the set is nobody's concern.
  expect(ruling.does(presidency, 'articles.edit', { article: MINUTES, order: 30 })).toBe('accepted');
  ruling.submits('amd_ec', 'EC');
  expect(ruling.amendment('amd_ec') as Amendment).toMatchObject({ article: QUORUM });
  if (ruling.amendment('amd_ec')?.isLate) ruling.admits('amd_ec');
  ruling.does(presidency, 'amendments.discuss', { amendment: 'amd_ec' });
  const draft = { ...decided, meeting: null, decision: null, from: null };
  expect(ruling.adopts('amd_ec', draft)).toBe('ballots.text_at_vote');
  expect(ruling.does(delegates.EC, 'amendments.withdraw', { amendment: 'amd_ec' })).toBe('accepted');
  ruling.plant(textVotes.name, id, SET, { ...body, votes: [] }, { audience: TEXT_VOTES });
  expect(moves()).toBe('accepted');
  expect((ruling.article(QUORUM) as Article).isRemoved).toBe(false);
});
