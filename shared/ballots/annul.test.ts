import { expect, test } from 'vitest';
import { closingId } from '#shared/decisions/voices.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { hashOfVoted } from './voted-kinds.rules.ts';
import { chair, createVoting, delegateOf, ITEM, MEETING, NOW } from './voting.fixtures.ts';

const TEXT = { es: 'Se aprueban 10 controles.' };
const ABOUT = {
  ...({ kind: 'decision', id: 'dcs_1' } as const),
  words: hashOfVoted({ kind: 'decision', body: { text: TEXT } }),
};
const about = { about: ABOUT };
const decision = { decision: 'dcs_1', meeting: MEETING };

/** A draft that the room sees; `votes` takes a vote on it that everybody carries or nobody. */
function setUp() {
  const voting = createVoting();
  voting.does(chair, 'decisions.draft', { ...decision, item: ITEM, text: TEXT, mode: 'vote' });
  voting.does(chair, 'floor.show_text', { meeting: MEETING, text: { kind: 'decision', id: 'dcs_1' } });
  const votes = (ballot: string, choice: 'yes' | 'no') => {
    expect(voting.opens({ ...about, ballot })).toBe('accepted');
    voting.casts('AR', choice, undefined, { ...about, ballot });
    expect(voting.closes(chair, { ...about, ballot })).toBe('accepted');
  };
  const adopts = (mode: 'vote' | 'consensus' = 'vote') =>
    voting.does(chair, 'decisions.adopt_text', { ...decision, decidedOn: utcDay(NOW), text: TEXT, mode });
  const annuls = (ballot: string) => voting.voids('Se contó mal.', chair, { ...about, ballot });
  const closesMinutes = () => voting.plant('minutesClosings', closingId(MEETING), MEETING, {});
  return { ...voting, votes, adopts, annuls, closesMinutes };
}

test('a vote by which its text was adopted stands; one that carried nothing can be annulled', () => {
  const voting = setUp();
  voting.votes('blt_1', 'no');
  voting.votes('blt_2', 'yes');
  expect(voting.adopts()).toBe('accepted');
  expect(voting.annuls('blt_2')).toBe('ballots.adopted_by_it');
  expect(voting.ballot('blt_2').state).toBe('counted');
  expect(voting.annuls('blt_1')).toBe('accepted');
});

test('before its text is adopted, and where that was by consensus, a counted vote can be annulled', () => {
  const voting = setUp();
  voting.votes('blt_1', 'yes');
  expect(voting.annuls('blt_1')).toBe('accepted');
  voting.votes('blt_2', 'yes');
  expect(voting.adopts('consensus')).toBe('accepted');
  expect(voting.annuls('blt_2')).toBe('accepted');
});

test('once the minutes are closed a result stands, and what never came to one can still be annulled', () => {
  const voting = setUp();
  voting.votes('blt_1', 'no');
  voting.opens({ ...about, ballot: 'blt_2' });
  voting.closesMinutes();
  voting.setMeeting({ state: 'closed' });
  expect(voting.annuls('blt_1')).toBe('decisions.minutes_closed');
  expect(voting.annuls('blt_2')).toBe('accepted');
});

test('the same of a secret vote', () => {
  const voting = setUp();
  const paper = { ballot: 'pbt_1', meeting: MEETING, ...about };
  voting.does(chair, 'ballots.open_paper', {
    ...{ ...paper, kind: 'question', item: ITEM, question: TEXT, matter: 'substance' },
    ...{ candidates: [], seats: 1, after: null, tellers: ['AR', 'BR'] },
  });
  const totals = { papers: 6, blank: 0, invalid: 0, votes: [6, 0] };
  voting.does(chair, 'ballots.enter_paper', { ...paper, totals });
  for (const delegation of ['AR', 'BR'])
    voting.does(delegateOf(delegation), 'ballots.confirm_paper', {
      ...{ ...paper, delegation, isOnPaper: false, totals },
    });
  const annuls = () => voting.does(chair, 'ballots.void_paper', { ...paper, reason: 'x' });
  expect(voting.adopts()).toBe('accepted');
  expect(annuls()).toBe('ballots.adopted_by_it');
  voting.closesMinutes();
  expect(annuls()).toBe('decisions.minutes_closed');
});

test('whoever annuls it says which words it was about', () => {
  const voting = setUp();
  voting.votes('blt_1', 'yes');
  expect(voting.voids('x', chair, { about: null })).toBe('ballots.other_words');
});
