import { beforeEach, describe, expect, test } from 'vitest';
import { closingId } from '#shared/decisions/voices.schemas.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { actorWith } from '#test/support/deciding.ts';
import { turnoutId } from './ballots.schemas.ts';
import { namedChoices } from './result.rules.ts';
import { BALLOT, chair, createVoting, delegateOf, MEETING, type Voting } from './voting.fixtures.ts';

let voting: Voting;
beforeEach(() => {
  voting = createVoting();
  voting.opens();
});

describe('rebuilt from what the public tests of an assembly system describe: it is refused', () => {
  test('a second time, whatever is chosen', () => {
    expect(voting.casts('CL', 'yes')).toBe('accepted');
    expect(voting.casts('CL', 'no')).toBe('ballots.already_voted');
    const other = { ...delegateOf('CL'), person: 'per_other', device: 'dev_other' };
    voting.addPerson('CL2', 'CL', 'adviser', { person: 'per_other' });
    expect(voting.casts('CL', 'no', other)).toBe('ballots.already_voted');
    voting.closes();
    expect(voting.ballot().result).toMatchObject({ yes: 1, no: 0 });
  });

  test('for another delegation, or by people who do not vote for theirs', () => {
    expect(voting.casts('PE', 'yes', delegateOf('CL'))).toBe('access.not_allowed');
    expect(voting.casts('CL', 'yes', chair)).toBe('access.not_allowed');
    for (const role of ['delegationLiaison', 'fieldOfficer', 'nationalAdmin'] as const) {
      const who = { ...delegateOf('CL'), roles: [role] };
      expect(voting.casts('CL', 'yes', who)).toBe('access.not_allowed');
    }
  });

  test('when it is closed, of another meeting, or not there at all', () => {
    expect(voting.casts('CL', 'yes', undefined, { meeting: 'mtg_2' })).toBe('ballots.unknown_ballot');
    expect(voting.casts('CL', 'yes', undefined, { ballot: 'blt_9' })).toBe('ballots.unknown_ballot');
    expect(voting.casts('CL', 'maybe')).toBe('sync.bad_arguments');
    voting.closes();
    expect(voting.casts('CL')).toBe('ballots.closed');
  });

  test('when nobody has voted by the end, nothing is carried', () => {
    voting.closes();
    expect(voting.ballot().result).toMatchObject({ yes: 0, no: 0, absent: 6, isCarried: false });
    expect(namedChoices(voting.ballot())).toEqual([]);
  });
});

describe('a vote is of one ballot', () => {
  test('though its id is made to look like what is derived from another', () => {
    const long = `blt_${'B'.repeat(60)}`;
    expect(voting.voids()).toBe('accepted');
    expect(voting.opens({ ballot: long })).toBe('sync.bad_arguments');
    expect(voting.opens({ ballot: `blt_${idPart(long, 40)}` })).toBe('sync.bad_arguments');
    expect(voting.opens({ ballot: `blt_${'B'.repeat(40)}` })).toBe('accepted');
  });

  test('that a delegation voted in another says nothing of this one', () => {
    const id = turnoutId({ ballot: BALLOT, delegation: 'CL' });
    const body = { delegation: 'CL', choice: null, at: 1 };
    voting.plant('turnouts', id, 'blt_other', body, `floor/${MEETING}`);
    expect(voting.casts('CL')).not.toBe('ballots.already_voted');
  });
});

describe('between opening and voting', () => {
  test('who has left the delegation has no vote, and neither has who lost the role', () => {
    const moved = { ...delegateOf('CL'), delegation: null };
    expect(voting.casts('CL', 'yes', moved)).toBe('access.not_allowed');
    expect(voting.casts('CL', 'yes', { ...delegateOf('CL'), roles: [] })).toBe('access.not_allowed');
  });

  test('who was taken from the list, or put in a capacity that does not vote, has none', () => {
    voting.addPerson('CL', 'CL', 'observer', { person: 'per_CL' });
    expect(voting.casts('CL')).toBe('ballots.no_mandate');
    voting.leaves('CL');
    expect(voting.casts('CL')).toBe('ballots.not_on_list');
  });

  test('a proxy has it as long as the one they stand in for is on the list', () => {
    voting.addPerson('CL2', 'CL', 'liaison', { person: 'per_proxy', actsFor: 'prt_CL' });
    const proxy = actorWith(['delegate'], { ...delegateOf('CL'), person: 'per_proxy', device: 'dev_proxy' });
    voting.leaves('CL');
    expect(voting.casts('CL', 'yes', proxy)).toBe('ballots.no_mandate');
    voting.addPerson('CL', 'CL', 'head', { person: 'per_CL' });
    expect(voting.casts('CL', 'yes', proxy)).toBe('accepted');
  });

  test('whoever never said who they are on the list is told so', () => {
    voting.addPerson('CL2', 'CL', 'adviser');
    const other = { ...delegateOf('CL'), person: 'per_other' };
    expect(voting.casts('CL', 'yes', other)).toBe('ballots.not_on_list');
  });

  test('who came too late for the roll has no vote, though everybody sees that they came', () => {
    expect(voting.ballot().roll).toHaveLength(6);
    voting.addDelegation('UY');
    voting.addPerson('UY', 'UY', 'head', { person: 'per_UY' });
    voting.scan('UY', 'in');
    expect(voting.casts('UY')).toBe('ballots.not_on_roll');
  });
});

describe('an explanation of vote', () => {
  const explains = (text = 'Votamos así por la soberanía.', who = delegateOf('CL'), delegation = 'CL') =>
    voting.does(who, 'ballots.explain', { ballot: BALLOT, meeting: MEETING, delegation, text: { es: text } });

  test('comes after the vote, by the delegation’s own people, and is written anew until the minutes are closed', () => {
    expect(explains()).toBe('ballots.not_counted');
    voting.closes();
    expect(explains('x', delegateOf('PE'))).toBe('access.not_allowed');
    expect(explains('x', delegateOf('UY'), 'UY')).toBe('ballots.not_on_roll');
    expect(explains()).toBe('accepted');
    const home = { ...delegateOf('CL'), person: 'per_home', device: 'dev_home' };
    expect(explains('x', home)).toBe('floor.not_on_list');
    voting.addPerson('booth', 'CL', 'interpreter', { person: 'per_home' });
    expect(explains('x', home)).toBe('floor.does_not_speak');
    voting.addPerson('booth', 'CL', 'interpreter', { person: 'per_home', actsFor: 'prt_CL' });
    expect(explains('x', home)).toBe('accepted');
    expect(explains('De otro modo.')).toBe('accepted');
    expect(voting.docsOf('explanations')).toMatchObject([
      { audience: `floor/${MEETING}`, body: { delegation: 'CL', text: { es: 'De otro modo.' } } },
    ]);
    voting.plant('minutesClosings', closingId(MEETING), MEETING, {});
    expect(explains('Tarde.')).toBe('decisions.minutes_closed');
  });
});
