import { describe, expect, test } from 'vitest';
import { utcDay } from '#shared/kernel/days.ts';
import { MOST_VOTES, TEXT_VOTES, textVotesId } from './text-votes.schemas.ts';
import { hashOfVoted } from './voted-kinds.rules.ts';
import {
  amendmentVoting,
  BALLOT,
  chair,
  createVoting,
  delegateOf,
  ITEM,
  MEETING,
  NOW,
  STATES,
  type Voting,
} from './voting.fixtures.ts';

const ONE = { es: 'Se aprueban 10 controles.' };
const OTHER = { es: 'Se aprueban 500 controles y un impuesto.' };
const ABOUT = {
  ...({ kind: 'decision', id: 'dcs_1' } as const),
  words: hashOfVoted({ kind: 'decision', body: { text: ONE } }),
};
const ofBallot = { ballot: BALLOT, meeting: MEETING, about: ABOUT };

/** A draft of the presidency that the room has before it. */
function setUp({ isShown = true } = {}) {
  const voting = createVoting();
  const draft = { decision: 'dcs_1', meeting: MEETING, item: ITEM, text: ONE, mode: 'vote' };
  expect(voting.does(chair, 'decisions.draft', draft)).toBe('accepted');
  if (isShown) shows(voting);
  return voting;
}
const secret = {
  ...({ kind: 'question', item: ITEM, question: { es: '¿Se aprueba?' }, matter: 'substance' } as const),
  ...{ candidates: [], seats: 1, after: null, tellers: ['AR', 'BR'] },
};
function shows(voting: Voting) {
  const text = { kind: 'decision', id: 'dcs_1' };
  expect(voting.does(chair, 'floor.show_text', { meeting: MEETING, text })).toBe('accepted');
}
const rewords = (voting: Voting, text: object) =>
  voting.does(chair, 'decisions.edit', { decision: 'dcs_1', meeting: MEETING, fields: { text } });
const casts = (voting: Voting, state: string, about: object | null = ABOUT) =>
  voting.casts(state, 'yes', undefined, { about });

test('a draft that the room was not shown is not put to the vote', () => {
  const voting = setUp({ isShown: false });
  expect(voting.opens({ about: ABOUT })).toBe('ballots.text_not_shown');
  shows(voting);
  expect(voting.opens({ about: ABOUT })).toBe('accepted');
  const read = voting.world.readBy(delegateOf('CL'), 'committee');
  expect(read.some(({ id }) => id === 'dcs_1')).toBe(true);
});

test('what a text says is no procedure, and what an amendment says is nothing else than one', () => {
  const voting = setUp();
  expect(voting.opens({ about: ABOUT, matter: 'procedure' })).toBe('ballots.other_matter');
  expect(voting.opens({ about: ABOUT, matter: 'admission' })).toBe('accepted');
  const { voting: other, about } = amendmentVoting();
  for (const matter of ['procedure', 'substance', 'admission'])
    expect(other.opens({ about, matter })).toBe('ballots.other_matter');
  expect(other.opens({ about })).toBe('accepted');
});

test('what was decided is not put to the vote again', () => {
  const voting = setUp();
  voting.does(chair, 'decisions.adopt_text', {
    ...{ decision: 'dcs_1', meeting: MEETING, decidedOn: utcDay(NOW), text: ONE, mode: 'consensus' },
  });
  expect(voting.opens({ about: ABOUT })).toBe('ballots.text_decided');
  const other = amendmentVoting();
  expect(other.rejects({ mode: 'consensus', votes: null, present: 6 })).toBe('accepted');
  expect(other.voting.opens({ about: other.about })).toBe('ballots.text_decided');
});

/** As no act does it while a vote goes on. */
function planted(voting: Voting, text: object) {
  const known = voting.world.docs('committee').find(({ id }) => id === 'dcs_1');
  if (known === undefined) throw new Error('there is no draft');
  voting.world.plant('committee', { ...known, body: { ...known.body, text } as never });
}

describe('while a text is voted on', () => {
  test('it is neither reworded nor taken from the room, and afterwards it can be', () => {
    const voting = setUp();
    voting.opens({ about: ABOUT });
    const hides = () => voting.does(chair, 'floor.show_text', { meeting: MEETING, text: null });
    const closes = () => voting.does(chair, 'floor.close_sitting', { meeting: MEETING });
    expect(closes()).toBe('ballots.still_open');
    for (const tried of [rewords(voting, OTHER), hides()]) expect(tried).toBe('ballots.text_at_vote');
    expect(voting.opens({ about: ABOUT, ballot: 'blt_2' })).toBe('ballots.text_at_vote');
    expect(casts(voting, 'BR')).toBe('accepted');
    expect(voting.casts('CL', 'no', undefined, { about: ABOUT })).toBe('accepted');
    expect(voting.casts('AR', 'no', undefined, { about: ABOUT })).toBe('accepted');
    expect(voting.closes(chair, { about: ABOUT })).toBe('accepted');
    expect(voting.ballot().result).toMatchObject({ isCarried: false });
    expect(rewords(voting, OTHER)).toBe('accepted');
    expect(hides()).toBe('accepted');
  });

  test('one that was annulled holds it no longer', () => {
    const voting = setUp();
    voting.opens({ about: ABOUT });
    voting.voids('x', chair, ofBallot);
    expect(rewords(voting, OTHER)).toBe('accepted');
  });

  test('nobody votes on other words, and nothing is counted until they are those again', () => {
    const voting = setUp();
    voting.opens({ about: ABOUT });
    expect(casts(voting, 'AR')).toBe('accepted');
    planted(voting, OTHER);
    const others = { ...ABOUT, words: hashOfVoted({ kind: 'decision', body: { text: OTHER } }) };
    for (const about of [ABOUT, others, null]) expect(casts(voting, 'BR', about)).toBe('ballots.other_words');
    expect(voting.closes(chair, { about: ABOUT })).toBe('ballots.other_words');
    planted(voting, ONE);
    expect(casts(voting, 'BR', others)).toBe('ballots.other_words');
    expect(casts(voting, 'BR')).toBe('accepted');
    expect(voting.closes(chair, { about: ABOUT })).toBe('accepted');
    expect(voting.ballot()).toMatchObject({ state: 'counted', result: { yes: 2 }, about: ABOUT });
  });

  test('neither a hand, nor an answer of a roll call, nor a paper counts of other words', () => {
    const hands = setUp();
    hands.opens({ about: ABOUT, method: 'hands' });
    planted(hands, OTHER);
    const counts = { yes: 6, no: 0, abstain: 0 };
    expect(hands.does(chair, 'ballots.enter_hands', { ...ofBallot, ...counts })).toBe('ballots.other_words');
    expect(hands.voids('x', chair, ofBallot)).toBe('accepted');
    const roll = setUp();
    roll.opens({ about: ABOUT, method: 'roll_call' });
    planted(roll, OTHER);
    const answer = { ...ofBallot, delegation: 'CL', choice: 'yes' };
    expect(roll.does(chair, 'ballots.answer_roll', answer)).toBe('ballots.other_words');
    const paper = setUp();
    const ofPaper = { ballot: 'pbt_1', meeting: MEETING, about: ABOUT };
    expect(paper.does(chair, 'ballots.open_paper', { ...secret, ...ofPaper })).toBe('accepted');
    const totals = { papers: 6, blank: 0, invalid: 0, votes: [6, 0] };
    const enters = () => paper.does(chair, 'ballots.enter_paper', { ...ofPaper, totals });
    const confirms = (delegation: 'AR' | 'BR') =>
      paper.does(delegateOf(delegation), 'ballots.confirm_paper', {
        ...{ ...ofPaper, delegation, isOnPaper: false, totals },
      });
    planted(paper, OTHER);
    expect(enters()).toBe('ballots.other_words');
    planted(paper, ONE);
    expect(enters()).toBe('accepted');
    expect(confirms('AR')).toBe('accepted');
    planted(paper, OTHER);
    expect(confirms('BR')).toBe('ballots.other_words');
    planted(paper, ONE);
    expect(confirms('BR')).toBe('accepted');
    expect(paper.paper('pbt_1')).toMatchObject({ state: 'counted', result: { isCarried: true } });
  });
});

const LOST = { isCarried: false, yes: 0, no: 6, abstain: 0, members: 6 };
/** As if so many votes had come to this, on the draft or on another text that has the same place. */
function votedBefore(voting: Voting, { many = 1, text = 'dcs_1', result = LOST as object | null }) {
  const votes = Array.from({ length: many }, (_, n) => ({ ballot: `blt_0${n}`, words: ABOUT.words, result }));
  voting.plant('textVotes', textVotesId(ABOUT), MEETING, { kind: 'decision', text, votes }, TEXT_VOTES);
}

test('of the votes on a text the last ones are kept', () => {
  const voting = setUp();
  votedBefore(voting, { many: MOST_VOTES });
  expect(voting.opens({ about: ABOUT })).toBe('accepted');
  const votes = voting.docsOf('textVotes')[0]?.body.votes as { ballot: string }[];
  expect([votes.length, votes[0]?.ballot, votes.at(-1)?.ballot]).toEqual([MOST_VOTES, 'blt_01', BALLOT]);
});

test('a text is neither voted on nor held in the place of another', () => {
  const voting = setUp();
  votedBefore(voting, { text: 'dcs_other', result: null });
  expect(voting.opens({ about: ABOUT })).toBe('ballots.unknown_text');
  expect(rewords(voting, OTHER)).toBe('accepted');
});

describe('what is adopted by a vote', () => {
  const adopts = (voting: Voting, change: object = {}) =>
    voting.does(chair, 'decisions.adopt_text', {
      ...{ decision: 'dcs_1', meeting: MEETING, decidedOn: utcDay(NOW), text: ONE, mode: 'vote' },
      ...change,
    });
  function voted(choice: 'yes' | 'no') {
    const voting = setUp();
    voting.opens({ about: ABOUT });
    expect(adopts(voting)).toBe('ballots.text_at_vote');
    voting.casts('AR', choice, undefined, { about: ABOUT });
    voting.closes(chair, { about: ABOUT });
    return voting;
  }

  test('are the words of the last vote, which carried them', () => {
    const voting = voted('yes');
    expect(adopts(voting, { text: OTHER })).toBe('ballots.adopted_other_words');
    expect(adopts(voting)).toBe('accepted');
  });

  test('are adopted as of the day of the vote, with the day of effect that was voted on', () => {
    const voting = voted('yes');
    expect(adopts(voting, { decidedOn: '2026-06-24' })).toBe('ballots.other_day');
    const effectiveOn = '2020-01-01';
    expect(
      voting.does(chair, 'decisions.adopt_dated', {
        ...{ decision: 'dcs_1', meeting: MEETING, decidedOn: utcDay(NOW), text: ONE, mode: 'vote' },
        effectiveOn,
      }),
    ).toBe('ballots.adopted_other_words');
    const dated = { decision: 'dcs_1', meeting: MEETING, effectiveOn };
    expect(voting.voids('x', chair, { about: ABOUT })).toBe('accepted');
    expect(voting.does(chair, 'decisions.take_effect', dated)).toBe('accepted');
    const again = {
      ...{ ballot: 'blt_2', meeting: MEETING },
      about: { ...ABOUT, words: hashOfVoted({ kind: 'decision', body: { text: ONE, effectiveOn } }) },
    };
    expect(voting.opens({ ...again, about: ABOUT })).toBe('ballots.words_changed');
    expect(voting.opens(again)).toBe('accepted');
    voting.casts('AR', 'yes', undefined, again);
    voting.closes(chair, again);
    const words = { text: ONE, mode: 'vote', decidedOn: utcDay(NOW), effectiveOn };
    expect(
      voting.does(chair, 'decisions.adopt_dated', { decision: 'dcs_1', meeting: MEETING, ...words }),
    ).toBe('accepted');
  });

  test('is nothing that was voted down, unless it is put to the vote again', () => {
    const voting = voted('no');
    expect(adopts(voting)).toBe('ballots.not_carried');
    // That everybody agreed since is another thing.
    expect(adopts(setUp(), { mode: 'consensus' })).toBe('accepted');
    const again = { ballot: 'blt_2', meeting: MEETING, about: ABOUT };
    expect(voting.opens(again)).toBe('accepted');
    voting.casts('AR', 'yes', undefined, again);
    voting.closes(chair, again);
    expect(adopts(voting)).toBe('accepted');
  });

  test('nothing where the last one was annulled: no earlier one counts again', () => {
    const voting = voted('yes');
    const again = { ballot: 'blt_2', meeting: MEETING, about: ABOUT };
    voting.opens(again);
    expect(voting.does(chair, 'ballots.void', { ...again, reason: 'x' })).toBe('accepted');
    expect(adopts(voting)).toBe('ballots.vote_annulled');
  });

  test('nothing that was voted down, by annulling that vote', () => {
    const voting = voted('no');
    expect(voting.voids('Se leyó mal.', chair, { about: ABOUT })).toBe('accepted');
    expect(adopts(voting)).toBe('ballots.vote_annulled');
    expect(adopts(voting, { mode: 'consensus' })).toBe('ballots.objected');
    const again = { ballot: 'blt_2', meeting: MEETING, about: ABOUT };
    expect(voting.opens(again)).toBe('accepted');
    voting.casts('AR', 'yes', undefined, again);
    voting.closes(chair, again);
    expect(adopts(voting)).toBe('accepted');
  });

  test('is not the same words in another draft of the meeting', () => {
    const voting = voted('no');
    const copy = { decision: 'dcs_2', meeting: MEETING };
    voting.does(chair, 'decisions.draft', { ...copy, item: ITEM, text: ONE, mode: 'vote' });
    expect(adopts(voting, copy)).toBe('ballots.not_carried');
    expect(adopts(voting, { ...copy, mode: 'consensus' })).toBe('ballots.objected');
    const again = { ballot: 'blt_2', meeting: MEETING, about: ABOUT };
    voting.opens(again);
    expect(adopts(voting, copy)).toBe('ballots.text_at_vote');
    voting.casts('AR', 'yes', undefined, again);
    voting.closes(chair, again);
    expect(adopts(voting, { ...copy, text: OTHER })).toBe('accepted');
    expect(adopts(voting)).toBe('accepted');
  });

  test('is not by consensus what somebody has just voted against, in the same words', () => {
    const voting = voted('no');
    expect(adopts(voting, { mode: 'consensus' })).toBe('ballots.objected');
    expect(
      voting.does(chair, 'decisions.edit', {
        ...{ decision: 'dcs_1', meeting: MEETING, fields: { text: OTHER } },
      }),
    ).toBe('accepted');
    expect(adopts(voting, { mode: 'consensus', text: OTHER })).toBe('accepted');
    expect(adopts(voted('yes'), { mode: 'consensus' })).toBe('accepted');
  });

  test('is not said not to be adopted, in whatever way', () => {
    const voting = voted('yes');
    const rejects = (text: object, mode: string) =>
      voting.does(chair, 'decisions.not_adopt_text', {
        ...{ decision: 'dcs_1', meeting: MEETING, decidedOn: utcDay(NOW), text, mode },
      });
    for (const mode of ['vote', 'consensus']) expect(rejects(ONE, mode)).toBe('ballots.carried');
    expect(
      voting.does(chair, 'decisions.not_adopt', {
        ...{ decision: 'dcs_1', meeting: MEETING, decidedOn: utcDay(NOW) },
      }),
    ).toBe('ballots.carried');
    expect(rejects(OTHER, 'consensus')).toBe('ballots.carried');
  });

  test('is recorded as before where nothing was voted here', () => {
    expect(adopts(setUp())).toBe('accepted');
  });

  test('of a secret vote, too', () => {
    const paper = setUp();
    const ofPaper = { ballot: 'pbt_1', meeting: MEETING, about: ABOUT };
    const totals = { papers: 6, blank: 0, invalid: 0, votes: [2, 4] };
    paper.does(chair, 'ballots.open_paper', { ...secret, ...ofPaper });
    expect(adopts(paper)).toBe('ballots.text_at_vote');
    paper.does(chair, 'ballots.enter_paper', { ...ofPaper, totals });
    for (const delegation of ['AR', 'BR'])
      paper.does(delegateOf(delegation), 'ballots.confirm_paper', {
        ...{ ...ofPaper, delegation, isOnPaper: false, totals },
      });
    expect(adopts(paper)).toBe('ballots.not_carried');
    const annulled = { ...ofPaper, reason: 'x' };
    expect(paper.does(chair, 'ballots.void_paper', annulled)).toBe('accepted');
    expect(adopts(paper)).toBe('ballots.vote_annulled');
  });
});

test.each(['closed', 'cancelled'])('in a meeting that is %s no vote goes on; it can be annulled', (state) => {
  const voting = createVoting();
  voting.opens();
  expect(voting.casts('CL')).toBe('accepted');
  voting.setMeeting({ state });
  expect(voting.casts('CL')).toBe('ballots.already_voted');
  expect(voting.casts('EC')).toBe('ballots.meeting_over');
  expect(voting.closes()).toBe('ballots.meeting_over');
  expect(voting.voids()).toBe('accepted');
  for (const [method, act, rest] of [
    ['hands', 'ballots.enter_hands', { yes: STATES.length, no: 0, abstain: 0 }],
    ['roll_call', 'ballots.answer_roll', { delegation: 'CL', choice: 'yes' }],
  ] as const) {
    const ballot = `blt_${method}`;
    voting.setMeeting();
    expect(voting.opens({ ballot, method })).toBe('accepted');
    voting.setMeeting({ state });
    const named = { ballot, meeting: MEETING, about: null };
    expect(voting.does(chair, act, { ...named, ...rest })).toBe('ballots.meeting_over');
    voting.does(chair, 'ballots.void', { ...named, reason: 'x' });
  }
});
