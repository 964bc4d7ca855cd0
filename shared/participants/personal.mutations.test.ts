import { describe, expect, test } from 'vitest';
import { offsetKey } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { claimed, contact, HEAD, outcome, target } from './claims.fixtures.ts';
import { createScopedWorld, nominee, type PersonKey } from './participants.fixtures.ts';

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

  test('shows the liaison’s earlier entries to the person, and to no other delegate', () => {
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

  test('when it is withdrawn, the needs are the liaison’s again', () => {
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

  test('reaches its intended readers, and ends thirty days after the meeting', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    expect(world.one('contacts', `ctc_${HEAD}`)?.body).toMatchObject({ expiresOn: '2026-07-25' });
    expect(world.reads('ecuadorDelegate', 'contacts', `ctc_${HEAD}`)).toBe(true);
    world.act('contacts.share', { ...contact, consent: 'delegation' }, 'chileDelegate');
    expect(world.reads('ecuadorDelegate', 'contacts', `ctc_${HEAD}`)).toBe(false);
    expect(world.reads('chileOther', 'contacts', `ctc_${HEAD}`)).toBe(true);
    expect(world.reads('chileOfficer', 'contacts', `ctc_${HEAD}`)).toBe(false);
  });

  test('nobody has it once it is withdrawn', () => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    expect(outcome(world.act('contacts.withdraw', target, 'chileLiaison'))).toBe('contacts.not_yours');
    expect(outcome(world.act('contacts.withdraw', target, 'chileDelegate'))).toBe('yes');
    expect(world.one('contacts', `ctc_${HEAD}`)).toBeNull();
  });

  test('ends with "this is me": nothing stays shared without the consent of the person there', () => {
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
  ])('of a meeting that is moved to %s it ends, as do needs and nominations, on %s', (endsOn, expiresOn) => {
    const world = claimed();
    world.act('contacts.share', contact, 'chileDelegate');
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    world.act('nominations.make', nominee, 'chileLiaison');
    const dates = { startsOn: endsOn, endsOn, precision: 'day', timeZone: 'Europe/Madrid' };
    const wallTime = `${endsOn}T12:00`;
    const offsets = { [offsetKey({ timeZone: 'Europe/Madrid', wallTime })]: 60 };
    const moved = world.act('meetings.edit', { meeting: MEETING, dates }, 'admin', { numbers: {}, offsets });
    expect(outcome(moved)).toBe('yes');
    expect(world.one('contacts', `ctc_${HEAD}`)?.body).toMatchObject({ expiresOn });
    expect(world.one('travelNeeds', `trv_${HEAD}`)?.body).toMatchObject({ expiresOn });
    expect(world.one('nominations', 'nom_a')?.body).toMatchObject({ expiresOn });
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

  test('of a person who said who they are, end when somebody else says the same', () => {
    const world = claimed();
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    world.act('participants.unclaim', target, 'chileLiaison');
    world.act('participants.claim', target, 'chileOther');
    expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
  });

  test('that the liaison wrote stay, whoever says "this is me" afterwards', () => {
    const world = createScopedWorld();
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileLiaison');
    world.act('participants.claim', target, 'chileDelegate');
    world.act('participants.unclaim', target, 'chileLiaison');
    world.act('participants.claim', target, 'chileOther');
    expect(world.reads('chileOther', 'travelNeeds', `trv_${HEAD}`)).toBe(true);
  });
});
