import { describe, expect, test } from 'vitest';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { claimed, contact, HEAD, outcome, target } from './claims.fixtures.ts';
import { createScopedWorld, type PersonKey } from './participants.fixtures.ts';

describe('a move to another delegation', () => {
  const to = (delegation: string) => ({ participant: HEAD, fields: { delegation } });
  const notice = `end_${MEETING.slice(4)}-chileDelegate`;

  test('ends what was given in the old one: contact, needs and "this is me"', () => {
    for (const consent of ['delegation', 'meeting']) {
      const world = claimed();
      world.act('contacts.share', { ...contact, consent }, 'chileDelegate');
      world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
      world.act('participants.release', { ...target, released: true }, 'chileLiaison');
      expect(outcome(world.act('participants.edit', to('dlg_europol'), 'support'))).toBe('yes');
      expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
      expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
      expect(world.one('participantLinks', `lnk_${HEAD}`)).toBeNull();
      const handedIn = { name: 'states.forget_about', args: { ...target, what: 'all' } };
      expect(world.handedOver).toContainEqual(expect.objectContaining(handedIn));
    }
  });

  test('passes nothing that the old liaison wrote to the new one', () => {
    const world = createScopedWorld();
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileLiaison');
    expect(outcome(world.act('participants.edit', to('dlg_EC'), 'admin'))).toBe('yes');
    expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
    const anew = { ...target, fields: { diet: 'sin sal' } };
    expect(outcome(world.act('needs.set', anew, 'ecuadorLiaison'))).toBe('yes');
    expect(world.reads('chileLiaison', 'travelNeeds', `trv_${HEAD}`)).toBe(false);
  });

  test.each<[PersonKey, string]>([
    ['admin', 'participants.held_by_state'],
    ['support', 'participants.held_by_state'],
  ])('of somebody who said "this is me" needs the word of their state: %s gets %s', (as, expected) => {
    const world = claimed();
    expect(outcome(world.act('participants.edit', to('dlg_europol'), as))).toBe(expected);
    // Withdrawing "this is me" for them does not bypass the rule.
    world.act('participants.unclaim', target, as);
    expect(outcome(world.act('participants.edit', to('dlg_europol'), as))).toBe(expected);
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    expect(outcome(world.act('participants.edit', to('dlg_europol'), as))).toBe('yes');
  });

  test.each<[PersonKey, string]>([
    ['chileLiaison', 'yes'],
    ['chileAdmin', 'yes'],
    ['chileDelegate', 'access.not_allowed'],
    ['ecuadorLiaison', 'access.not_allowed'],
    ['admin', 'access.not_allowed'],
    ['support', 'access.not_allowed'],
  ])('is allowed by %s: %s', (as, expected) => {
    expect(outcome(claimed().act('participants.release', { ...target, released: true }, as))).toBe(expected);
  });

  test('is no longer allowed once the state withdraws its permission, or somebody says "this is me" again', () => {
    for (const again of ['release', 'claim'] as const) {
      const world = claimed();
      world.act('participants.release', { ...target, released: true }, 'chileLiaison');
      if (again === 'release')
        world.act('participants.release', { ...target, released: false }, 'chileLiaison');
      else {
        world.act('participants.unclaim', target, 'chileDelegate');
        world.act('participants.claim', target, 'chileDelegate');
      }
      expect(outcome(world.act('participants.edit', to('dlg_EC'), 'admin'))).toBe(
        'participants.held_by_state',
      );
    }
  });

  test('of a body’s people is made by the organisers', () => {
    const world = createScopedWorld();
    const analyst = { participant: 'prt_europol-head', meeting: MEETING };
    world.act('participants.claim', analyst, 'analyst');
    world.act('contacts.share', { ...contact, ...analyst, consent: 'delegation' }, 'analyst');
    const move = { participant: analyst.participant, fields: { delegation: 'dlg_EC' } };
    expect(outcome(world.act('participants.edit', move, 'support'))).toBe('yes');
    expect(world.one('contacts', 'ctc_prt_europol-head')).toBeNull();
    expect(outcome(world.act('contacts.share', { ...contact, ...analyst }, 'analyst'))).toBe(
      'contacts.not_yours',
    );
  });

  test('is announced only to the person, until they say again who they are', () => {
    const world = claimed();
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.act('participants.edit', to('dlg_europol'), 'support');
    expect(world.one('endedClaims', notice)).toMatchObject({
      audience: 'person/per_chileDelegate',
      body: { participant: HEAD, from: 'CL', to: 'europol' },
    });
    expect(world.reads('admin', 'endedClaims', notice)).toBe(false);
    world.act('participants.claim', { ...target, participant: 'prt_CL-adviser' }, 'chileDelegate');
    expect(world.one('endedClaims', notice)).toBeNull();
  });

  test('made before this rule existed: what its person shares does not go to the new delegation', () => {
    const world = claimed();
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.moveAsBefore(HEAD, 'dlg_europol');
    const shared = world.act('contacts.share', { ...contact, consent: 'delegation' }, 'chileDelegate');
    expect(outcome(shared)).toBe('contacts.not_yours');
    const needs = world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    expect(outcome(needs)).toBe('access.not_allowed');
  });

  test('overtaken by other acts of the same request ends as much, and is announced', () => {
    for (const consent of ['delegation', 'meeting']) {
      const world = claimed();
      world.act('contacts.share', { ...contact, consent }, 'chileDelegate');
      world.act('participants.release', { ...target, released: true }, 'chileLiaison');
      const done = world.push(
        [
          ['participants.edit', to('dlg_europol')],
          ['participants.unclaim', target],
          ['participants.edit', to('dlg_EC')],
          ['participants.edit', to('dlg_el-paccto')],
          ['participants.claim', target],
        ],
        'support',
      );
      expect(done.map(outcome)).toEqual(['yes', 'yes', 'yes', 'yes', 'yes']);
      expect(world.one('participantLinks', `lnk_${HEAD}`)?.body).toMatchObject({ person: 'per_support' });
      expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
      expect(world.one('endedClaims', notice)?.body).toMatchObject({
        from: 'CL',
        to: 'europol',
        hadContact: true,
      });
    }
  });

  test('and back again in one request leaves who they are as it was', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.push(
      [
        ['participants.edit', to('dlg_europol')],
        ['participants.edit', to('dlg_CL')],
      ],
      'support',
    );
    expect(world.one('contacts', `ctc_${HEAD}`)).not.toBeNull();
    expect(world.one('endedClaims', notice)).toBeNull();
  });

  test('a seat taken over in one request does not pass on another person’s contact', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    world.push(
      [
        ['participants.unclaim', target],
        ['participants.claim', target],
      ],
      'chileLiaison',
    );
    expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
  });

  test('lets the giver withdraw what they gave, whoever sits there now', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    const acts = [
      ['participants.unclaim', target],
      ['participants.claim', target],
    ] as const;
    world.holdForwards(acts, 'chileLiaison');
    expect(outcome(world.act('contacts.withdraw', target, 'chileOther'))).toBe('contacts.not_yours');
    expect(outcome(world.act('contacts.withdraw', target, 'chileDelegate'))).toBe('yes');
  });

  test('its announcement is deleted with the rest: after the last day, on new dates, and on leaving the list', () => {
    const world = claimed();
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.act('participants.edit', to('dlg_europol'), 'support');
    expect(world.one('endedClaims', notice)?.body).toMatchObject({ expiresOn: '2026-07-25' });
    world.act('participants.remove', target, 'admin');
    expect(world.one('endedClaims', notice)).toBeNull();
  });
});
