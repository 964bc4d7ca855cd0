import { beforeEach, describe, expect, test } from 'vitest';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { outcome } from './claims.fixtures.ts';
import { createScopedWorld, nominee, type PersonKey, type ScopedWorld } from './participants.fixtures.ts';

const target = { participant: nominee.participant, meeting: MEETING };
const NEEDS = `trv_${nominee.participant}`;
const LINK = `lnk_${nominee.participant}`;
const renamed = (name: string | null) => ({
  ...{ nomination: 'nom_a', meeting: MEETING },
  fields: { name },
});
let world: ScopedWorld;
const act = (name: string, args: object, as: PersonKey) => outcome(world.act(name, args, as));
const diet = (text: string) => ({ ...target, fields: { diet: text } });

beforeEach(() => {
  world = createScopedWorld();
  act('nominations.make', nominee, 'chileLiaison');
});

describe('what is written after the change of a name is the new person’s', () => {
  test('in one request with it', () => {
    act('needs.set', { ...target, fields: { diet: 'vegana', access: 'rampa' } }, 'chileLiaison');
    const done = world.push(
      [
        ['nominations.edit', renamed('Otra Distinta')],
        ['needs.set', diet('sin gluten')],
      ],
      'chileLiaison',
    );
    expect(done.map(outcome)).toEqual(['yes', 'yes']);
    expect(world.one('travelNeeds', NEEDS)?.body).toMatchObject({ diet: 'sin gluten', access: null });
  });

  test('before the server has followed up', () => {
    act('participants.claim', target, 'chileDelegate');
    act('needs.set', diet('vegana'), 'chileDelegate');
    world.holdForwards([['nominations.edit', renamed('Otra Distinta')]], 'chileLiaison');
    expect(act('participants.claim', target, 'chileOther')).toBe('yes');
    expect(act('needs.set', diet('sin gluten'), 'chileOther')).toBe('yes');
    world.settles('participants.forget_former', target);
    expect(world.one('participantLinks', LINK)?.body).toMatchObject({ person: 'per_chileOther' });
    expect(world.one('travelNeeds', NEEDS)?.body).toMatchObject({ diet: 'sin gluten' });
  });
});

test.each([[[null, 'Otra Distinta']], [['Inés', 'Inés Soto']], [['Inés Núñes']]])(
  'nobody comes to what another gave by %j',
  (names) => {
    act('participants.claim', target, 'chileDelegate');
    act('needs.set', diet('vegana'), 'chileDelegate');
    for (const name of names) act('nominations.edit', renamed(name), 'chileLiaison');
    expect(world.one('travelNeeds', NEEDS)).toBeNull();
    expect(world.one('participantLinks', LINK)).toBeNull();
    expect(act('needs.set', diet('x'), 'chileDelegate')).toBe('access.not_allowed');
  },
);

describe('an id under which somebody was nominated', () => {
  const another = { ...nominee, nomination: 'nom_b', name: 'Otra Distinta' };

  test('is of no use to another delegation', () => {
    const theirs = { ...another, delegation: 'dlg_EC' };
    expect(act('nominations.make', theirs, 'ecuadorLiaison')).toBe('sync.already_exists');
  });

  test('ends nothing of another delegation, as earlier versions took it', () => {
    act('participants.claim', target, 'chileDelegate');
    act('needs.set', diet('vegana'), 'chileDelegate');
    world.copyAsBefore('nominations', 'nom_a', 'nom_b', {
      ...{ audience: 'nominations/EC', fields: { delegation: 'dlg_EC' } },
    });
    const edited = { ...renamed('Otra Distinta'), nomination: 'nom_b' };
    for (const as of ['ecuadorLiaison', 'admin'] as const)
      expect(act('nominations.edit', edited, as)).toBe('yes');
    expect(world.one('travelNeeds', NEEDS)).not.toBeNull();
    expect(world.one('participantLinks', LINK)).not.toBeNull();
  });

  test('is not given to another person together with what the first one gave', () => {
    act('participants.claim', target, 'chileDelegate');
    act('needs.set', diet('vegana'), 'chileDelegate');
    const withdrawn = { nomination: 'nom_a', meeting: MEETING };
    const done = world.push(
      [
        ['nominations.withdraw', withdrawn],
        ['nominations.make', another],
      ],
      'chileLiaison',
    );
    expect(done.map(outcome)).toEqual(['yes', 'sync.id_gone']);
    expect(world.one('travelNeeds', NEEDS)).toBeNull();
    expect(world.one('participantLinks', LINK)).toBeNull();
  });
});
