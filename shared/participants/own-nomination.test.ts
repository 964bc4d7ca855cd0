import { expect, test } from 'vitest';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { createScopedWorld, nominee, type PersonKey, type ScopedWorld } from './participants.fixtures.ts';

const HEAD = 'prt_CL-head';

function accredit(world: ScopedWorld, as: PersonKey) {
  const known = world.one('nominations', 'nom_a');
  const { participant, standsIn } = (known?.body ?? {}) as {
    participant: string;
    standsIn: { participant: string } | null;
  };
  const args = { nomination: 'nom_a', meeting: MEETING, rev: known?.rev ?? 0, participant };
  return world.act('nominations.accredit', { ...args, standsFor: standsIn?.participant ?? null }, as);
}
const edit = (world: ScopedWorld, fields: object, as: PersonKey) =>
  world.act('nominations.edit', { nomination: 'nom_a', meeting: MEETING, fields }, as);

test('a person who nominated for another delegation does not accept it, even if somebody else edited it since', () => {
  const world = createScopedWorld();
  world.act('nominations.make', nominee, 'admin');
  edit(world, { order: 20 }, 'support');
  edit(world, { order: 30 }, 'support');
  expect(accredit(world, 'admin')).toMatchObject({ code: 'nominations.own_nomination' });
  edit(world, { name: 'Otro Nombre' }, 'delegate');
  edit(world, { order: 40 }, 'support');
  for (const as of ['admin', 'delegate'] as const)
    expect(accredit(world, as)).toMatchObject({ code: 'nominations.own_nomination' });
});

test('a delegation’s own corrections exclude nobody of the presidency', () => {
  const world = createScopedWorld();
  world.act('nominations.make', nominee, 'chileLiaison');
  edit(world, { order: 20 }, 'chileLiaison');
  expect(accredit(world, 'admin')).toMatchObject({ accepted: true });
});

test.each(['substitute', 'proxy'] as const)(
  'nobody becomes the %s of somebody who sits with another state by then',
  (kind) => {
    const world = createScopedWorld();
    world.act('nominations.make', { ...nominee, standsIn: { kind, participant: HEAD } }, 'chileLiaison');
    world.act('participants.edit', { participant: HEAD, fields: { delegation: 'dlg_EC' } }, 'support');
    expect(accredit(world, 'admin')).toMatchObject({ code: 'nominations.other_delegation' });
    expect(world.one('participants', HEAD)?.body).toMatchObject({ delegation: 'dlg_EC' });
    expect(world.one('participants', 'prt_a')).toBeNull();
  },
);

test('the last author is named once, however often they wrote', () => {
  const world = createScopedWorld();
  world.act('nominations.make', nominee, 'admin');
  edit(world, { order: 20 }, 'admin');
  expect(world.one('nominations', 'nom_a')?.body).not.toHaveProperty('writtenBy');
  edit(world, { order: 30 }, 'support');
  edit(world, { order: 40 }, 'admin');
  expect(world.one('nominations', 'nom_a')?.body).toMatchObject({
    nominatedBy: 'per_presidency',
    writtenBy: ['per_support'],
  });
});
