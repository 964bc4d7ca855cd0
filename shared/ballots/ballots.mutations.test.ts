import { describe, expect, test } from 'vitest';
import { decideOn } from '#test/support/deciding.ts';
import { ballotsFeature } from './ballots.feature.ts';
import { ballotsMutations } from './ballots.mutations.ts';
import { voteId } from './ballots.schemas.ts';
import { hashOfVoted, matterOf } from './voted-kinds.rules.ts';
import {
  BALLOT,
  chair,
  createVoting,
  delegateOf,
  ITEM,
  MEETING,
  NOW,
  opened,
  parameters,
} from './voting.fixtures.ts';

const GOING_ON = { ballot: BALLOT, meeting: MEETING, about: null };

test('what a vote does counts at its moment or not at all; only an explanation may wait for a network', () => {
  const acts = ballotsFeature.mutations.filter(({ internal }) => internal !== true);
  expect(acts.filter(({ online }) => online !== true).map(({ name }) => name)).toEqual(['ballots.explain']);
});

test('what is not said to be procedure asks for no smaller majority', () => {
  expect(matterOf(null)).toBe('substance');
  expect(matterOf({ kind: 'decision' })).toBe('substance');
  expect(matterOf({ kind: 'amendment' })).toBe('amendments');
});

describe('opening', () => {
  test('freezes who votes, in precedence, and the majority with its article', () => {
    const voting = createVoting();
    voting.scan('EC', 'out');
    expect(voting.opens()).toBe('accepted');
    expect(voting.ballot()).toMatchObject({
      ...{ state: 'open', majority: 'simple_of_present', article: 'art_majority', day: '2026-06-25' },
      ...{ members: 6, present: 5, quorum: 4 },
      roll: ['AR', 'BR', 'CL', 'CO', 'PE'].map((delegation) => ({ delegation })),
      notVoting: [{ delegation: 'EC', why: 'absent' }],
    });
    voting.scan('EC', 'in');
    voting.addDelegation('UY');
    expect(voting.ballot().roll).toHaveLength(5);
    expect(voting.casts('EC')).toBe('ballots.not_on_roll');
  });

  test('who is there and may not vote is named, with the reason', () => {
    const voting = createVoting();
    // Only an interpreter of Peru is left; of Ecuador a proxy, by note, for its head.
    for (const state of ['PE', 'EC']) voting.scan(state, 'out');
    voting.addPerson('PE2', 'PE', 'interpreter');
    voting.scan('PE2', 'in');
    voting.addPerson('EC2', 'EC', 'liaison', { person: 'per_proxy', actsFor: 'prt_EC' });
    voting.proxy('EC2', 'EC', 'EC');
    voting.scan('EC2', 'in');
    voting.addDelegation('MX');
    voting.addPerson('MX', 'MX', 'head');
    voting.scan('MX', 'in');
    voting.addDelegation('europol', 'agency');
    voting.addPerson('europol', 'europol', 'head');
    voting.scan('europol', 'in');
    expect(voting.opens()).toBe('accepted');
    const { roll, notVoting, present } = voting.ballot();
    expect(roll.at(-1)).toEqual({ delegation: 'EC', isProxy: true });
    expect(notVoting).toEqual([
      { delegation: 'MX', why: 'no_right' },
      { delegation: 'PE', why: 'no_mandate' },
    ]);
    expect(present).toBe(5);
    const proxy = { ...delegateOf('EC'), person: 'per_proxy', device: 'dev_proxy' };
    expect(voting.casts('EC', 'yes', proxy)).toBe('accepted');
  });

  test('a member without a delegation at the meeting is absent', () => {
    const voting = createVoting();
    voting.plant('delegations', 'dlg_PE', 'mtg_none', {});
    voting.opens();
    expect(voting.ballot()).toMatchObject({ members: 6, notVoting: [{ delegation: 'PE', why: 'absent' }] });
  });

  test('needs the quorum of the rules and that of the meeting, and says by how many it is missed', () => {
    const voting = createVoting();
    for (const state of ['AR', 'BR', 'CL']) voting.scan(state, 'out');
    expect(voting.act(chair, 'ballots.open', opened)).toMatchObject({
      code: 'ballots.no_quorum',
      details: { present: 3, needed: 4 },
    });
    voting.scan('AR', 'in');
    voting.setMeeting({ quorum: { present: 5, of: 6 } });
    expect(voting.act(chair, 'ballots.open', opened)).toMatchObject({ details: { present: 4, needed: 5 } });
    voting.scan('BR', 'in');
    expect(voting.opens()).toBe('accepted');
  });

  test('nobody votes where nobody is, though nothing asks for a quorum', () => {
    const voting = createVoting({ rules: { ...parameters, quorum: null } });
    for (const state of ['AR', 'BR', 'CL', 'CO', 'EC', 'PE']) voting.scan(state, 'out');
    expect(voting.opens()).toBe('ballots.nobody_votes');
  });

  test('those who were there yesterday are not there today', () => {
    const voting = createVoting();
    voting.world.now = NOW + 24 * 3_600_000;
    voting.setSitting();
    voting.scan('AR', 'in');
    expect(voting.opens()).toBe('ballots.no_quorum');
  });

  test('on a day without a scan at the doors all who are accredited are on the roll, whatever was scanned before', () => {
    const voting = createVoting();
    voting.world.now = NOW + 24 * 3_600_000;
    voting.setSitting();
    expect(voting.opens()).toBe('accepted');
    expect(voting.ballot()).toMatchObject({ present: 6, roll: { length: 6 }, isPresenceTaken: false });
  });

  test('takes no article that was removed', () => {
    const voting = createVoting();
    const words = { number: '7', title: { es: 'Quórum' }, text: { es: 'La mitad.' } };
    const about = {
      kind: 'article' as const,
      id: 'art_7',
      words: hashOfVoted({ kind: 'article', body: words }),
    };
    const plant = (isRemoved: boolean) =>
      voting.plant('articles', 'art_7', 'rst_1', { ...words, isRemoved }, 'members/rules');
    plant(true);
    expect(voting.opens({ about })).toBe('ballots.unknown_text');
    plant(false);
    expect(voting.opens({ about })).toBe('accepted');
  });

  test('of a meeting that keeps no doors all who are accredited are on the roll, and that is said', () => {
    const voting = createVoting();
    for (const { id } of voting.docsOf('checkIns')) voting.plant('checkIns', id, 'mtg_none', {});
    expect(voting.opens()).toBe('accepted');
    expect(voting.ballot()).toMatchObject({ present: 6, roll: { length: 6 }, isPresenceTaken: false });
  });

  test('goes by the day of the sitting, also after midnight, and by the clock of the venue', () => {
    const voting = createVoting();
    voting.setMeeting({ timeZone: 'America/Santiago', offset: -240 });
    voting.setSitting({ day: '2026-06-25' });
    voting.world.now = Date.parse('2026-06-26T05:00:00Z');
    expect(voting.opens()).toBe('accepted');
    expect(voting.ballot()).toMatchObject({ day: '2026-06-25', present: 6, isPresenceTaken: true });
    voting.voids();
    voting.setSitting({ day: '2026-06-26' });
    voting.scan('AR', 'in');
    expect(voting.opens({ ballot: 'blt_2' })).toBe('ballots.no_quorum');
  });

  test('opens only in a sitting: neither before, nor after it, nor in a meeting that does not meet', () => {
    const voting = createVoting();
    for (const state of ['planned', 'to_be_confirmed', 'postponed', 'convened']) {
      voting.setMeeting({ state });
      expect([state, voting.opens()]).toEqual([state, 'floor.not_in_session']);
    }
    voting.setMeeting();
    voting.setSitting({ closedAt: NOW });
    expect(voting.opens()).toBe('floor.not_in_session');
    voting.setSitting();
    expect(voting.opens()).toBe('accepted');
  });

  test('where the rules say nothing of it, only consensus decides', () => {
    const voting = createVoting({ rules: null });
    expect(voting.opens()).toBe('accepted');
    expect(voting.ballot()).toMatchObject({ majority: 'consensus', article: null, quorum: null });
  });

  test('only whoever presides, only one at a time, and not in a meeting that is over', () => {
    const voting = createVoting();
    expect(voting.opens({}, delegateOf('CL'))).toBe('access.not_allowed');
    for (const state of ['closed', 'cancelled']) {
      voting.setMeeting({ state });
      expect(voting.opens()).toBe('ballots.meeting_over');
    }
    voting.setMeeting();
    expect(voting.opens({ item: 'agi_9' })).toBe('ballots.unknown_item');
    expect(voting.opens()).toBe('accepted');
    expect(voting.opens({ ballot: 'blt_2' })).toBe('ballots.other_open');
    voting.closes();
    expect(voting.opens({ ballot: 'blt_2' })).toBe('accepted');
  });

  test('is about the words that the chair saw: others are another vote', () => {
    const voting = createVoting();
    const body = { title: { es: 'Quórum' }, text: { es: 'Dos tercios.' }, number: null, article: null };
    const amend = (es: string) => {
      const submitted = { ...body, text: { es }, state: 'submitted' };
      voting.plant('amendments', 'amd_1', 'rst_1', submitted, 'members/rules');
    };
    amend('Dos tercios.');
    const words = hashOfVoted({ kind: 'amendment', body, article: null });
    const about = { kind: 'amendment', id: 'amd_1', words } as const;
    expect(voting.opens({ about: { ...about, id: 'amd_2' } })).toBe('ballots.unknown_text');
    amend('Tres cuartos.');
    expect(voting.opens({ about })).toBe('ballots.words_changed');
    amend('Dos tercios.');
    expect(voting.opens({ about })).toBe('accepted');
    expect(voting.ballot().about).toEqual(about);
  });
});

describe('a recorded vote', () => {
  test('is counted by the server, which then keeps nobody’s vote', () => {
    const voting = createVoting();
    voting.opens();
    voting.casts('AR');
    voting.casts('BR', 'no');
    voting.casts('CL', 'abstain');
    voting.casts('CO');
    expect(voting.docsOf('votes')).toHaveLength(4);
    expect(voting.closes()).toBe('accepted');
    expect(voting.docsOf('votes')).toEqual([]);
    expect(voting.docsOf('turnouts')).toHaveLength(4);
    expect(voting.ballot()).toMatchObject({
      state: 'counted',
      result: {
        ...{ yes: 2, no: 1, abstain: 1, absent: 2, needed: 2, isCarried: true },
        named: ['yes', 'no', 'abstain', 'yes', null, null],
      },
    });
  });

  test('lies where nobody reads it, and says only that somebody voted', () => {
    const voting = createVoting();
    voting.opens();
    voting.casts('CL', 'no');
    const id = voteId({ ballot: BALLOT, delegation: 'CL' });
    for (const who of [chair, delegateOf('CL'), delegateOf('PE')])
      expect(voting.world.readBy(who, 'committee').some((doc) => doc.id === id)).toBe(false);
    const [turnout] = voting.world
      .readBy(delegateOf('PE'), 'committee')
      .filter(({ id }) => id.startsWith('trn_'));
    expect(turnout?.body).toEqual({ delegation: 'CL', choice: null, at: NOW });
  });

  test('that is void throws away what was given', () => {
    const voting = createVoting();
    voting.opens();
    voting.casts('CL', 'no');
    expect(voting.voids()).toBe('accepted');
    expect(voting.docsOf('votes')).toEqual([]);
    expect(voting.ballot()).toMatchObject({ state: 'void', result: null, voidReason: 'Se abrió por error.' });
    expect(voting.voids()).toBe('ballots.closed');
    expect(voting.casts('PE')).toBe('ballots.closed');
    expect(voting.opens({ ballot: 'blt_2' })).toBe('accepted');
  });
});

describe('a show of hands', () => {
  const enters = (
    voting: ReturnType<typeof createVoting>,
    yes: number,
    no: number,
    abstain: number,
    who = chair,
  ) => voting.does(who, 'ballots.enter_hands', { ...GOING_ON, yes, no, abstain });

  test('ends with what the chair counted, at most as many as are on the roll, and names nobody', () => {
    const voting = createVoting();
    voting.opens({ method: 'hands' });
    expect(voting.casts('CL')).toBe('ballots.other_method');
    expect(voting.closes()).toBe('ballots.hands_not_entered');
    expect(enters(voting, 4, 2, 1)).toBe('ballots.too_many_hands');
    expect(enters(voting, 3, 2, 0, delegateOf('CL'))).toBe('access.not_allowed');
    expect(enters(voting, 3, 2, 0)).toBe('accepted');
    expect(voting.ballot()).toMatchObject({
      state: 'counted',
      result: { yes: 3, no: 2, abstain: 0, absent: 1, named: null, isCarried: true },
    });
    expect(enters(voting, 1, 2, 0)).toBe('ballots.closed');
  });
});

describe('a roll call', () => {
  const answers = (
    voting: ReturnType<typeof createVoting>,
    delegation: string,
    choice: string,
    who = chair,
  ) => voting.does(who, 'ballots.answer_roll', { ...GOING_ON, delegation, choice });

  test('takes the answers as the room hears them, the last one of each', () => {
    const voting = createVoting();
    voting.opens({ method: 'roll_call', matter: 'substance' });
    expect(answers(voting, 'AR', 'yes', delegateOf('AR'))).toBe('access.not_allowed');
    expect(answers(voting, 'MX', 'yes')).toBe('ballots.not_on_roll');
    for (const state of ['AR', 'BR', 'CL']) expect(answers(voting, state, 'yes')).toBe('accepted');
    answers(voting, 'CO', 'yes');
    expect(answers(voting, 'CO', 'no')).toBe('accepted');
    voting.closes();
    expect(voting.ballot().result).toMatchObject({ yes: 3, no: 1, absent: 2, needed: 3, isCarried: true });
    expect(voting.ballot().result?.named).toEqual(['yes', 'yes', 'yes', 'no', null, null]);
    expect(answers(voting, 'PE', 'no')).toBe('ballots.closed');
  });
});

test('nobody counts but the server', () => {
  const voting = createVoting();
  voting.opens();
  expect(() => voting.does(chair, 'ballots.tally', { ballot: BALLOT, meeting: MEETING })).toThrow('no act');
  expect(voting.does(delegateOf('CL'), 'ballots.close', GOING_ON)).toBe('access.not_allowed');
  expect(voting.does(chair, 'ballots.close', { ...GOING_ON, meeting: 'mtg_2' })).toBe(
    'ballots.unknown_ballot',
  );
  expect(ITEM).toBe(voting.ballot().item);
});

test('what is counted is not counted again', () => {
  const voting = createVoting();
  voting.opens();
  voting.casts('CL');
  voting.closes();
  const args = { ballot: BALLOT, meeting: MEETING, text: null, hands: null };
  const docs = voting.world.docs('committee');
  const again = decideOn({
    ...{ mutations: ballotsMutations, name: 'ballots.tally', args },
    ...{ actor: chair, docs },
  });
  expect(again).toMatchObject({ accepted: true, effects: [] });
});
