import { beforeEach, expect, test } from 'vitest';
import { createRuling, delegates, presidency, QUORUM, SET } from '#test/support/ruling.ts';
import { TEXT_VOTES, type TextVote, textVotes, textVotesId } from './text-votes.schemas.ts';

const RESULT = { isCarried: true, yes: 5, no: 0, abstain: 0, members: 6, present: 5 };
const VOTES = { for: 5, against: 0, abstained: 0, members: 6 };
const OTHER_WORDS = Array.from({ length: 8 }, () => '00000000').join('-');
const vote = { mode: 'vote', votes: VOTES };

let ruling = createRuling();
beforeEach(() => {
  ruling = createRuling();
  ruling.inForce();
  ruling.proposed('amd_cl', 'CL');
});

/** What was voted on the amendment, with the words that it has. */
function voted(change: Partial<TextVote> = {}, id = 'amd_cl', kind: 'amendment' | 'article' = 'amendment') {
  const last = {
    ballot: 'blt_1',
    words: ruling.votedWords('amd_cl'),
    day: '2026-09-20',
    result: RESULT,
    ...change,
  };
  const body = { kind, text: id, votes: [last] };
  const audience = TEXT_VOTES;
  ruling.plant(textVotes.name, textVotesId({ kind, id }), SET, body, { audience });
}

test('an amendment is adopted by the numbers of the last vote on its words', () => {
  voted();
  expect(ruling.adopts('amd_cl', { ...vote, present: 6 })).toBe('ballots.other_numbers');
  expect(ruling.adopts('amd_cl', { ...vote, on: '2026-09-19' })).not.toBe('accepted');
  for (const other of [{ for: 6 }, { against: 1 }, { abstained: 1 }, { members: 7 }])
    expect(ruling.adopts('amd_cl', { ...vote, votes: { ...VOTES, ...other } })).toBe('ballots.other_numbers');
  expect(ruling.adopts('amd_cl', vote)).toBe('accepted');
});

test('not by a vote on other words, nor by one that did not carry it', () => {
  voted({ words: OTHER_WORDS });
  expect(ruling.adopts('amd_cl', vote)).toBe('ballots.adopted_other_words');
  voted({ result: { ...RESULT, isCarried: false } });
  expect(ruling.adopts('amd_cl', vote)).toBe('ballots.not_carried');
  // That all agreed since is another thing than that they voted, and said of other words.
  expect(ruling.adopts('amd_cl')).toBe('ballots.not_carried');
  voted({ words: OTHER_WORDS, result: { ...RESULT, isCarried: false } });
  expect(ruling.adopts('amd_cl')).toBe('accepted');
});

test('it is rejected by the numbers of the last vote on its words, and not where that carried it', () => {
  const lost = { isCarried: false, yes: 1, no: 5, abstain: 0, members: 6, present: 6 };
  const votes = { for: 1, against: 5, abstained: 0, members: 6 };
  voted();
  expect(ruling.rejects('amd_cl', { ...vote, votes })).toBe('ballots.carried');
  expect(ruling.rejects('amd_cl')).toBe('ballots.carried');
  voted({ result: lost, isAnnulled: true });
  expect(ruling.rejects('amd_cl', { ...vote, votes })).toBe('ballots.vote_annulled');
  voted({ result: lost });
  const other = { ...votes, for: 0, against: 6 };
  expect(ruling.rejects('amd_cl', { ...vote, votes: other })).toBe('ballots.other_numbers');
  expect(ruling.adopts('amd_cl')).toBe('ballots.objected');
  expect(ruling.rejects('amd_cl', { ...vote, votes })).toBe('accepted');
});

test('while it is voted on, its authors do not withdraw it, and nothing is decided', () => {
  voted({ result: null });
  for (const answer of [
    ruling.adopts('amd_cl', vote),
    ruling.adopts('amd_cl'),
    ruling.rejects('amd_cl'),
    ruling.does(delegates.CL, 'amendments.withdraw', { amendment: 'amd_cl' }),
  ])
    expect(answer).toBe('ballots.text_at_vote');
});

test('what amends an article is not adopted while the article itself is voted on', () => {
  voted({ result: null }, QUORUM, 'article');
  expect(ruling.adopts('amd_cl')).toBe('ballots.text_at_vote');
  expect(ruling.does(presidency, 'amendments.put_in_order', { amendments: ['amd_cl'] })).toBe('accepted');
});
