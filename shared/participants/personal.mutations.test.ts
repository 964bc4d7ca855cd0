import { describe, expect, test } from 'vitest';
import { offsetKey } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { createScopedWorld, type PersonKey, type ScopedWorld } from './participants.fixtures.ts';

const HEAD = 'prt_CL-head';
const target = { participant: HEAD, meeting: MEETING };
const contact = {
  ...target,
  phone: '+56 2 2345 6789',
  email: null,
  languages: ['es'],
  pronunciation: null,
  consent: 'meeting',
};

function outcome(decision: ReturnType<ScopedWorld['act']>): string {
  return decision.accepted ? 'yes' : decision.code;
}
function claimed(as: PersonKey = 'chileDelegate') {
  const world = createScopedWorld();
  world.act('participants.claim', target, as);
  return world;
}

describe('"this is me"', () => {
  test.each<[PersonKey, string]>([
    ['chileDelegate', 'yes'],
    ['chileLiaison', 'yes'],
    ['chileOfficer', 'access.not_allowed'],
    ['ecuadorDelegate', 'access.not_allowed'],
    ['analyst', 'access.not_allowed'],
    ['admin', 'access.not_allowed'],
    ['support', 'access.not_allowed'],
  ])('%s of the head of Chile: %s', (as, expected) => {
    expect(outcome(createScopedWorld().act('participants.claim', target, as))).toBe(expected);
  });

  test('is one person for a participant and one participant for a person', () => {
    const world = claimed();
    expect(outcome(world.act('participants.claim', target, 'chileOther'))).toBe(
      'participants.claimed_by_other',
    );
    const second = { ...target, participant: 'prt_CL-adviser' };
    expect(outcome(world.act('participants.claim', second, 'chileDelegate'))).toBe(
      'participants.claimed_another',
    );
    expect(outcome(world.act('participants.claim', target, 'chileDelegate'))).toBe('yes');
  });

  test('opens what the liaison wrote before to the person, and to no other delegate', () => {
    const world = createScopedWorld();
    world.act('needs.set', { ...target, fields: { diet: 'sin gluten' } }, 'chileLiaison');
    expect(world.reads('chileDelegate', 'travelNeeds', `trv_${HEAD}`)).toBe(false);
    world.act('participants.claim', target, 'chileDelegate');
    expect(world.one('travelNeeds', `trv_${HEAD}`)?.audience).toBe('personal/CL/per_chileDelegate');
    expect(world.reads('chileDelegate', 'travelNeeds', `trv_${HEAD}`)).toBe(true);
    expect(world.reads('chileOther', 'travelNeeds', `trv_${HEAD}`)).toBe(false);
    expect(world.handedOver.at(-1)).toMatchObject({ name: 'badges.issue' });
  });

  test.each<[PersonKey, string]>([
    ['chileDelegate', 'yes'],
    ['chileLiaison', 'yes'],
    ['admin', 'yes'],
    ['chileOther', 'access.not_allowed'],
    ['ecuadorLiaison', 'participants.not_claimed'],
  ])('is taken back by %s: %s', (as, expected) => {
    const world = claimed();
    expect(outcome(world.act('participants.unclaim', target, as))).toBe(expected);
  });

  test('taken back, the needs are the liaison’s again', () => {
    const world = claimed();
    world.act('needs.set', { ...target, fields: { diet: 'sin gluten' } }, 'chileDelegate');
    world.act('participants.unclaim', target, 'chileLiaison');
    expect(world.reads('chileDelegate', 'travelNeeds', `trv_${HEAD}`)).toBe(false);
    expect(world.reads('chileLiaison', 'travelNeeds', `trv_${HEAD}`)).toBe(true);
  });
});

describe('contact by consent', () => {
  test.each<[PersonKey, string]>([
    ['chileDelegate', 'yes'],
    ['chileLiaison', 'contacts.not_yours'],
    ['admin', 'contacts.not_yours'],
    ['ecuadorDelegate', 'contacts.not_yours'],
  ])('%s shares the contact of the head of Chile: %s', (as, expected) => {
    expect(outcome(claimed().act('contacts.share', contact, as))).toBe(expected);
  });

  test('reaches those it was meant for, and ends thirty days after the meeting', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    expect(world.one('contacts', `ctc_${HEAD}`)?.body).toMatchObject({ expiresOn: '2026-07-25' });
    expect(world.reads('ecuadorDelegate', 'contacts', `ctc_${HEAD}`)).toBe(true);
    world.act('contacts.share', { ...contact, consent: 'delegation' }, 'chileDelegate');
    expect(world.reads('ecuadorDelegate', 'contacts', `ctc_${HEAD}`)).toBe(false);
    expect(world.reads('chileOther', 'contacts', `ctc_${HEAD}`)).toBe(true);
    expect(world.reads('chileOfficer', 'contacts', `ctc_${HEAD}`)).toBe(false);
  });

  test('withdrawn, nobody has it', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    expect(outcome(world.act('contacts.withdraw', target, 'chileLiaison'))).toBe('contacts.not_yours');
    expect(outcome(world.act('contacts.withdraw', target, 'chileDelegate'))).toBe('yes');
    expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
  });

  test('ends with "this is me": nobody goes on sharing what nobody there agreed to', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    world.act('participants.unclaim', target, 'chileLiaison');
    expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
    const handedIn = { name: 'states.forget_about', args: { ...target, what: 'contact' } };
    expect(world.handedOver).toContainEqual(expect.objectContaining(handedIn));
  });

  test.each([
    ['2026-12-01', '2026-12-31'],
    ['2026-03-01', '2026-03-31'],
  ])('of a meeting that is moved to %s it ends, as do needs, on %s', (endsOn, expiresOn) => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    const dates = { startsOn: endsOn, endsOn, precision: 'day', timeZone: 'Europe/Madrid' };
    const wallTime = `${endsOn}T12:00`;
    const offsets = { [offsetKey({ timeZone: 'Europe/Madrid', wallTime })]: 60 };
    const moved = world.act('meetings.edit', { meeting: MEETING, dates }, 'admin', { numbers: {}, offsets });
    expect(outcome(moved)).toBe('yes');
    expect(world.one('contacts', `ctc_${HEAD}`)?.body).toMatchObject({ expiresOn });
    expect(world.one('travelNeeds', `trv_${HEAD}`)?.body).toMatchObject({ expiresOn });
  });

  test('needs a number or an address, and a meeting that is not long past', () => {
    expect(outcome(claimed().act('contacts.share', { ...contact, phone: null }, 'chileDelegate'))).toBe(
      'contacts.empty',
    );
    const late = createScopedWorld({ now: Date.parse('2026-07-26T00:00:00Z') });
    late.act('participants.claim', target, 'chileDelegate');
    expect(outcome(late.act('contacts.share', contact, 'chileDelegate'))).toBe('contacts.too_late');
  });
});

describe('needs and travel', () => {
  test.each<[PersonKey, object, string]>([
    ['chileDelegate', { diet: 'vegana' }, 'yes'],
    ['chileDelegate', { visa: 'letter_wanted' }, 'yes'],
    ['chileDelegate', { visa: 'letter_issued' }, 'needs.letter_not_yours'],
    ['chileDelegate', { budget: 'programme' }, 'needs.budget_not_yours'],
    ['chileLiaison', { budget: 'programme' }, 'yes'],
    ['chileLiaison', { visaLetter: null }, 'needs.letter_not_yours'],
    ['support', { visa: 'letter_issued' }, 'yes'],
    ['admin', { hotel: 'ven_a' }, 'yes'],
    ['chileOther', { diet: 'vegana' }, 'access.not_allowed'],
    ['ecuadorLiaison', { diet: 'vegana' }, 'access.not_allowed'],
    ['analyst', { diet: 'vegana' }, 'access.not_allowed'],
  ])('%s sets %o for the head of Chile: %s', (as, fields, expected) => {
    expect(outcome(claimed().act('needs.set', { ...target, fields }, as))).toBe(expected);
  });

  test('only the named fields change', () => {
    const world = claimed();
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    world.act('needs.set', { ...target, fields: { interpretation: 'pt' } }, 'chileLiaison');
    expect(world.one('travelNeeds', `trv_${HEAD}`)?.body).toMatchObject({
      diet: 'vegana',
      interpretation: 'pt',
      budget: null,
      delegation: 'CL',
      expiresOn: '2026-07-25',
    });
  });

  const trip = { at: '2026-06-24T18:30', timeZone: 'Europe/Madrid', number: 'IB 6844', place: null };
  const facts = (offset: number, at = trip.at) => ({
    numbers: {},
    offsets: { [offsetKey({ timeZone: 'Europe/Madrid', wallTime: at })]: offset },
  });
  test('the offset of a flight is the server’s', () => {
    const world = claimed();
    const args = { ...target, direction: 'arrival', trip };
    expect(outcome(world.act('needs.set_trip', args, 'chileDelegate', facts(120)))).toBe('yes');
    expect(world.one('travelNeeds', `trv_${HEAD}`)?.body).toMatchObject({
      arrival: { ...trip, offset: 120 },
    });
    expect(outcome(world.act('needs.set_trip', args, 'chileDelegate'))).toBe('meetings.unknown_time_zone');
    const early = { ...args, direction: 'departure', trip: { ...trip, at: '2026-06-24T18:29' } };
    expect(outcome(world.act('needs.set_trip', early, 'chileDelegate', facts(120, early.trip.at)))).toBe(
      'needs.leaves_before_arriving',
    );
    world.act('needs.set_trip', { ...args, trip: null }, 'chileDelegate');
    expect(world.one('travelNeeds', `trv_${HEAD}`)?.body).toMatchObject({ arrival: null });
  });

  test('of somebody who said who they are, end where somebody else says the same', () => {
    const world = claimed();
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    world.act('participants.unclaim', target, 'chileLiaison');
    world.act('participants.claim', target, 'chileOther');
    expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
  });

  test('that the liaison wrote stay, whoever says who they are after whom', () => {
    const world = createScopedWorld();
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileLiaison');
    world.act('participants.claim', target, 'chileDelegate');
    world.act('participants.unclaim', target, 'chileLiaison');
    world.act('participants.claim', target, 'chileOther');
    expect(world.reads('chileOther', 'travelNeeds', `trv_${HEAD}`)).toBe(true);
  });
});

describe('a move to another delegation', () => {
  const to = (delegation: string) => ({ participant: HEAD, fields: { delegation } });
  const notice = `end_${MEETING.slice(4)}-chileDelegate`;

  test('ends what was given in the old one: contact, needs, and "this is me"', () => {
    for (const consent of ['delegation', 'meeting']) {
      const world = claimed();
      world.act('contacts.share', { ...contact, consent }, 'chileDelegate');
      world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
      world.act('participants.release', { ...target, released: true }, 'chileLiaison');
      expect(outcome(world.act('participants.edit', to('dlg_ameripol'), 'support'))).toBe('yes');
      expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
      expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
      expect(world.one('participantLinks', `lnk_${HEAD}`)).toBeNull();
      const handedIn = { name: 'states.forget_about', args: { ...target, what: 'all' } };
      expect(world.handedOver).toContainEqual(expect.objectContaining(handedIn));
    }
  });

  test('leaves nothing of what the old liaison wrote to the new one', () => {
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
    expect(outcome(world.act('participants.edit', to('dlg_ameripol'), as))).toBe(expected);
    // Taking back "this is me" for them is no way around it.
    world.act('participants.unclaim', target, as);
    expect(outcome(world.act('participants.edit', to('dlg_ameripol'), as))).toBe(expected);
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    expect(outcome(world.act('participants.edit', to('dlg_ameripol'), as))).toBe('yes');
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

  test('is no longer allowed once the state takes its word back, or somebody says "this is me" anew', () => {
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

  test('of a body’s people is the organisers’ to make', () => {
    const world = createScopedWorld();
    const analyst = { participant: 'prt_ameripol-head', meeting: MEETING };
    world.act('participants.claim', analyst, 'analyst');
    world.act('contacts.share', { ...contact, ...analyst, consent: 'delegation' }, 'analyst');
    const move = { participant: analyst.participant, fields: { delegation: 'dlg_EC' } };
    expect(outcome(world.act('participants.edit', move, 'support'))).toBe('yes');
    expect(world.one('contacts', 'ctc_prt_ameripol-head')).toBeNull();
    expect(outcome(world.act('contacts.share', { ...contact, ...analyst }, 'analyst'))).toBe(
      'contacts.not_yours',
    );
  });

  test('is told to the person alone, until they say anew who they are', () => {
    const world = claimed();
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.act('participants.edit', to('dlg_ameripol'), 'support');
    expect(world.one('endedClaims', notice)).toMatchObject({
      audience: 'person/per_chileDelegate',
      body: { participant: HEAD, from: 'CL', to: 'ameripol' },
    });
    expect(world.reads('admin', 'endedClaims', notice)).toBe(false);
    world.act('participants.claim', { ...target, participant: 'prt_CL-adviser' }, 'chileDelegate');
    expect(world.one('endedClaims', notice)).toBeNull();
  });

  test('made before this rule was: what its person shares does not go to the new delegation', () => {
    const world = claimed();
    world.act('participants.release', { ...target, released: true }, 'chileLiaison');
    world.moveUnsettled(HEAD, 'dlg_ameripol');
    const shared = world.act('contacts.share', { ...contact, consent: 'delegation' }, 'chileDelegate');
    expect(outcome(shared)).toBe('contacts.not_yours');
    const needs = world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    expect(outcome(needs)).toBe('access.not_allowed');
  });
});
