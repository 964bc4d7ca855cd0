import { describe, expect, test } from 'vitest';
import { utcDay } from '#shared/kernel/days.ts';
import { hashOfSummaries } from '#shared/minutes/minutes.rules.ts';
import { minutesId } from '#shared/minutes/minutes.schemas.ts';
import { BALLOT, chair, createVoting, delegateOf, ITEM, MEETING, type Voting } from './voting.fixtures.ts';

const ofMeeting = { meeting: MEETING };
const goingOn = { ...ofMeeting, ballot: BALLOT, about: null };
const ofPaper = { ...ofMeeting, ballot: 'pbt_1', about: null };
const totals = { papers: 6, blank: 0, invalid: 0, votes: [6, 0] };
const secret = {
  ...({ kind: 'question', item: ITEM, question: { es: '¿Se aprueba?' }, matter: 'procedure' } as const),
  ...{ candidates: [], seats: 1, after: null, tellers: ['AR', 'BR'] },
};
const ends = (voting: Voting) => voting.does(chair, 'floor.close_sitting', ofMeeting);
const movesTo = (voting: Voting, state: string) =>
  voting.does(chair, 'meetings.move_to', { ...ofMeeting, state });
const sends = (voting: Voting) =>
  voting.does(chair, 'minutes.send', { ...ofMeeting, words: hashOfSummaries([]), calendar: null });

/** Every way to vote, with what a vote is ended by. */
const WAYS = [
  ['recorded', (voting: Voting) => voting.opens(), (voting: Voting) => voting.closes()],
  [
    'roll call',
    (voting: Voting) => voting.opens({ method: 'roll_call' }),
    (voting: Voting) => voting.closes(),
  ],
  [
    'hands',
    (voting: Voting) => voting.opens({ method: 'hands' }),
    (voting: Voting) => voting.does(chair, 'ballots.enter_hands', { ...goingOn, yes: 6, no: 0, abstain: 0 }),
  ],
  [
    'paper',
    (voting: Voting) => voting.does(chair, 'ballots.open_paper', { ...ofPaper, ...secret }),
    (voting: Voting) => voting.does(chair, 'ballots.void_paper', { ...ofPaper, reason: 'x' }),
  ],
] as const;

/** As no act leaves it: the sitting ended, and its vote is open. */
function leftOpen(voting: Voting) {
  voting.setSitting({ closedAt: voting.world.now });
}

describe.each(WAYS)('while a vote is open (%s)', (_way, opens, closes) => {
  test('neither the sitting nor the session ends, and no minutes go out; once it was ended they do', () => {
    const voting = createVoting();
    expect(opens(voting)).toBe('accepted');
    expect(ends(voting)).toBe('ballots.still_open');
    for (const state of ['closed', 'convened', 'postponed'])
      expect(movesTo(voting, state)).not.toBe('accepted');
    expect(closes(voting)).toBe('accepted');
    expect(ends(voting)).toBe('accepted');
    expect(movesTo(voting, 'closed')).toBe('accepted');
    expect(sends(voting)).toBe('accepted');
  });

  test('of a meeting that is over it is annulled, and the minutes go out then', () => {
    const voting = createVoting();
    opens(voting);
    leftOpen(voting);
    expect(movesTo(voting, 'closed')).toBe('ballots.still_open');
    voting.setMeeting({ state: 'closed' });
    expect(sends(voting)).toBe('ballots.still_open');
    const paper = voting.paper('pbt_1') !== undefined;
    const annulled = paper
      ? voting.does(chair, 'ballots.void_paper', { ...ofPaper, reason: 'x' })
      : voting.voids();
    expect(annulled).toBe('accepted');
    expect(sends(voting)).toBe('accepted');
  });
});

describe('after the sitting in which a vote was opened', () => {
  function answers(voting: Voting) {
    return [
      voting.casts('CL'),
      voting.does(chair, 'ballots.enter_paper', { ...ofPaper, totals }),
      voting.does(chair, 'ballots.enter_hands', { ...goingOn, ballot: 'blt_h', yes: 6, no: 0, abstain: 0 }),
      voting.does(chair, 'ballots.answer_roll', {
        ...{ ...goingOn, ballot: 'blt_r', delegation: 'CL', choice: 'yes' },
      }),
    ];
  }
  /** One of each way, as if no other were open. */
  function allOpen() {
    const voting = createVoting();
    voting.opens({ ballot: 'blt_h', method: 'hands' });
    const body = voting.ballot('blt_h');
    voting.does(chair, 'ballots.void', { ...goingOn, ballot: 'blt_h', reason: 'x' });
    voting.does(chair, 'ballots.open_paper', { ...ofPaper, ...secret });
    const audience = `floor/${MEETING}`;
    for (const [id, method] of [
      [BALLOT, 'recorded'],
      ['blt_h', 'hands'],
      ['blt_r', 'roll_call'],
    ] as const)
      voting.plant('ballots', id, MEETING, { ...body, method }, audience);
    return voting;
  }
  const OVER = Array.from({ length: 4 }, () => 'ballots.sitting_over');

  test('in its own sitting all of them go on', () => {
    expect(answers(allOpen())).toEqual(Array.from({ length: 4 }, () => 'accepted'));
  });

  test('nothing more is given, and what was given is counted', () => {
    const voting = createVoting();
    voting.opens();
    expect(voting.casts('AR')).toBe('accepted');
    leftOpen(voting);
    voting.world.now += 12 * 3_600_000;
    expect(voting.casts('CL')).toBe('ballots.sitting_over');
    expect(voting.closes()).toBe('accepted');
    expect(voting.ballot()).toMatchObject({ state: 'counted', result: { yes: 1 } });
    const all = allOpen();
    leftOpen(all);
    expect(answers(all)).toEqual(OVER);
  });

  test('nor in the next one', () => {
    const voting = allOpen();
    leftOpen(voting);
    voting.world.now += 18 * 3_600_000;
    const day = utcDay(voting.world.now);
    expect(voting.does(chair, 'floor.open_sitting', { ...ofMeeting, day })).toBe('accepted');
    expect(answers(voting)).toEqual(OVER);
  });

  test.each(['postponed', 'convened', 'planned', 'to_be_confirmed'])(
    'nor in a meeting that is %s',
    (state) => {
      const voting = createVoting();
      voting.opens();
      voting.setMeeting({ state });
      expect(voting.casts('CL')).toBe('ballots.sitting_over');
    },
  );
});

describe.each(['window', 'adopted'])('once the minutes were sent (%s)', (state) => {
  const withMinutes = (voting: Voting) =>
    voting.plant('minutes', minutesId(MEETING), MEETING, { state }, 'members/minutes');

  test('no vote is opened, cast, counted or annulled', () => {
    const voting = createVoting();
    voting.opens();
    voting.casts('AR');
    withMinutes(voting);
    expect(voting.casts('CL')).toBe('ballots.minutes_sent');
    expect(voting.closes()).toBe('ballots.minutes_sent');
    expect(voting.voids()).toBe('ballots.minutes_sent');
    const other = createVoting();
    withMinutes(other);
    expect(other.opens()).toBe('ballots.minutes_sent');
    expect(other.does(chair, 'ballots.open_paper', { ...ofPaper, ...secret })).toBe('ballots.minutes_sent');
  });

  test('what a roll call, hands or papers say comes too late, and a result is not annulled', () => {
    const roll = createVoting();
    roll.opens({ method: 'roll_call' });
    const says = (choice: string) =>
      roll.does(chair, 'ballots.answer_roll', { ...goingOn, delegation: 'CL', choice });
    expect(says('yes')).toBe('accepted');
    withMinutes(roll);
    expect(says('no')).toBe('ballots.minutes_sent');
    const hands = createVoting();
    hands.opens({ method: 'hands' });
    withMinutes(hands);
    const counts = { yes: 6, no: 0, abstain: 0 };
    expect(hands.does(chair, 'ballots.enter_hands', { ...goingOn, ...counts })).toBe('ballots.minutes_sent');
    const paper = createVoting();
    paper.does(chair, 'ballots.open_paper', { ...ofPaper, ...secret });
    const enters = () => paper.does(chair, 'ballots.enter_paper', { ...ofPaper, totals });
    expect(enters()).toBe('accepted');
    withMinutes(paper);
    expect(enters()).toBe('ballots.minutes_sent');
    const confirm = { ...ofPaper, delegation: 'AR', isOnPaper: false, totals };
    expect(paper.does(delegateOf('AR'), 'ballots.confirm_paper', confirm)).toBe('ballots.minutes_sent');
    expect(paper.does(chair, 'ballots.void_paper', { ...ofPaper, reason: 'x' })).toBe('ballots.minutes_sent');
    const counted = createVoting();
    counted.opens();
    counted.closes();
    withMinutes(counted);
    expect(counted.voids()).toBe('ballots.minutes_sent');
  });
});
