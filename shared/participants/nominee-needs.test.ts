import { expect, test } from 'vitest';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { outcome } from './claims.fixtures.ts';
import { forgettingMutations } from './forgetting.mutations.ts';
import { createScopedWorld, nominee, type PersonKey, type ScopedWorld } from './participants.fixtures.ts';

const target = { participant: nominee.participant, meeting: MEETING };
const NEEDS = `trv_${nominee.participant}`;

function nominated(): ScopedWorld {
  const world = createScopedWorld({ more: forgettingMutations });
  world.act('nominations.make', nominee, 'chileLiaison');
  return world;
}
const visa = (world: ScopedWorld, as: PersonKey) =>
  outcome(world.act('needs.set', { ...target, fields: { visa: 'letter_wanted' } }, as));
const accredit = (world: ScopedWorld) =>
  world.act(
    'nominations.accredit',
    { nomination: 'nom_a', ...target, rev: world.one('nominations', 'nom_a')?.rev ?? 0, standsFor: null },
    'admin',
  );

test.each<[PersonKey, string]>([
  ['chileLiaison', 'yes'],
  ['support', 'yes'],
  ['chileDelegate', 'access.not_allowed'],
  ['ecuadorLiaison', 'participants.unknown_participant'],
  ['analyst', 'participants.unknown_participant'],
])('%s writes the visa of somebody who is nominated: %s', (as, expected) => {
  expect(visa(nominated(), as)).toBe(expected);
});

test('a nominee says who they are, reads what the liaison wrote, and writes the rest', () => {
  const world = nominated();
  visa(world, 'chileLiaison');
  expect(world.reads('chileDelegate', 'travelNeeds', NEEDS)).toBe(false);
  expect(outcome(world.act('participants.claim', target, 'chileDelegate'))).toBe('yes');
  expect(world.reads('chileDelegate', 'travelNeeds', NEEDS)).toBe(true);
  expect(world.reads('chileOther', 'travelNeeds', NEEDS)).toBe(false);
  expect(visa(world, 'chileDelegate')).toBe('yes');
  expect(world.one('travelNeeds', NEEDS)?.body).toMatchObject({ saidBy: 'per_chileDelegate' });
});

test('what was given stays when the person is put on the list', () => {
  const world = nominated();
  world.act('participants.claim', target, 'chileDelegate');
  visa(world, 'chileDelegate');
  expect(outcome(accredit(world))).toBe('yes');
  expect(world.one('travelNeeds', NEEDS)).toMatchObject({
    audience: 'personal/CL/per_chileDelegate',
    body: { visa: 'letter_wanted' },
  });
  expect(world.one('participantLinks', `lnk_${nominee.participant}`)).not.toBeNull();
});

test('it goes with a nomination that is withdrawn, and with "this is me"', () => {
  const world = nominated();
  world.act('participants.claim', target, 'chileDelegate');
  visa(world, 'chileDelegate');
  world.act('nominations.withdraw', { nomination: 'nom_a', meeting: MEETING }, 'chileLiaison');
  expect(world.one('travelNeeds', NEEDS)).toBeNull();
  expect(world.one('participantLinks', `lnk_${nominee.participant}`)).toBeNull();
  expect(visa(world, 'chileLiaison')).toBe('participants.unknown_participant');
});

test('it goes with a nomination that nobody decided, when that is forgotten', () => {
  const world = nominated();
  world.act('participants.claim', target, 'chileDelegate');
  visa(world, 'chileDelegate');
  world.passes(Date.UTC(2027, 0));
  world.settles('nominations.forget', { collection: 'nominations', id: 'nom_a' });
  expect(world.one('travelNeeds', NEEDS)).toBeNull();
  expect(world.one('participantLinks', `lnk_${nominee.participant}`)).toBeNull();
});

test('a state withdraws nobody who sits elsewhere, even before the move was followed up', () => {
  const world = nominated();
  accredit(world);
  const moved = { participant: nominee.participant, fields: { delegation: 'dlg_EC' } };
  world.holdForwards([['participants.edit', moved]], 'admin');
  const withdrawn = { nomination: 'nom_a', meeting: MEETING };
  expect(outcome(world.act('nominations.withdraw', withdrawn, 'chileLiaison'))).toBe('yes');
  expect(world.one('participants', nominee.participant)?.body).toMatchObject({ delegation: 'dlg_EC' });
});

test('a nomination that names somebody else begins anew; a further name is the same person', () => {
  const world = nominated();
  world.act('participants.claim', target, 'chileDelegate');
  visa(world, 'chileDelegate');
  const rename = (name: string) =>
    outcome(
      world.act(
        'nominations.edit',
        { nomination: 'nom_a', meeting: MEETING, fields: { name } },
        'chileLiaison',
      ),
    );
  expect(rename(`${nominee.name ?? ''} Rojas`)).toBe('yes');
  expect(world.one('travelNeeds', NEEDS)).not.toBeNull();
  expect(rename('Otra Distinta')).toBe('yes');
  expect(world.one('travelNeeds', NEEDS)).toBeNull();
  expect(world.one('participantLinks', `lnk_${nominee.participant}`)).toBeNull();
  expect(world.reads('chileDelegate', 'travelNeeds', NEEDS)).toBe(false);
  expect(outcome(world.act('participants.claim', target, 'chileOther'))).toBe('yes');
});

test('another person who says that they are the nominee does not read what the first one gave', () => {
  const world = nominated();
  world.act('participants.claim', target, 'chileDelegate');
  visa(world, 'chileDelegate');
  world.act('participants.unclaim', target, 'chileLiaison');
  expect(outcome(world.act('participants.claim', target, 'chileOther'))).toBe('yes');
  expect(world.one('travelNeeds', NEEDS)).toBeNull();
});

test('nobody of another delegation is a nominee', () => {
  expect(outcome(nominated().act('participants.claim', target, 'ecuadorDelegate'))).toBe(
    'participants.unknown_participant',
  );
});

test('no state lets a nominee sit elsewhere', () => {
  const world = nominated();
  world.act('participants.claim', target, 'chileDelegate');
  for (const released of [true, false])
    expect(outcome(world.act('participants.release', { ...target, released }, 'chileLiaison'))).toBe(
      'participants.unknown_participant',
    );
});

test('one person is nominated once at a time', () => {
  const world = nominated();
  const again = { ...nominee, nomination: 'nom_b' };
  expect(outcome(world.act('nominations.make', again, 'chileLiaison'))).toBe('sync.already_exists');
  world.act('nominations.withdraw', { nomination: 'nom_a', meeting: MEETING }, 'chileLiaison');
  expect(outcome(world.act('nominations.make', again, 'chileLiaison'))).toBe('yes');
});

test.each(['withdrawn', 'expired'] as const)(
  'a second nomination, as earlier versions took it, that is %s takes nobody away who sits elsewhere by then',
  (end) => {
    const world = nominated();
    world.copyAsBefore('nominations', 'nom_a', 'nom_b');
    accredit(world);
    world.act('participants.edit', { participant: 'prt_a', fields: { delegation: 'dlg_EC' } }, 'admin');
    world.act('participants.claim', target, 'ecuadorDelegate');
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'ecuadorDelegate');
    if (end === 'withdrawn')
      expect(
        outcome(world.act('nominations.withdraw', { nomination: 'nom_b', meeting: MEETING }, 'chileLiaison')),
      ).toBe('yes');
    else {
      world.passes(Date.UTC(2027, 0));
      world.settles('nominations.forget', { collection: 'nominations', id: 'nom_b' });
      expect(world.one('nominations', 'nom_b')).toBeNull();
    }
    expect(world.one('participants', 'prt_a')).not.toBeNull();
    expect(world.one('participantLinks', 'lnk_prt_a')).not.toBeNull();
    expect(world.one('travelNeeds', NEEDS)?.body).toMatchObject({ delegation: 'EC' });
  },
);

test('who is nominated twice goes with the last of both nominations', () => {
  const world = nominated();
  world.copyAsBefore('nominations', 'nom_a', 'nom_b');
  visa(world, 'chileLiaison');
  world.act('nominations.withdraw', { nomination: 'nom_a', meeting: MEETING }, 'chileLiaison');
  expect(world.one('travelNeeds', NEEDS)).not.toBeNull();
  world.act('nominations.withdraw', { nomination: 'nom_b', meeting: MEETING }, 'chileLiaison');
  expect(world.one('travelNeeds', NEEDS)).toBeNull();
});
