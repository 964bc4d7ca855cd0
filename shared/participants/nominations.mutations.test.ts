import { describe, expect, test } from 'vitest';
import { offsetKey } from '#shared/kernel/mutation.ts';
import { itemArgs, MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { findDecisionBar, findStandInFault } from './nominations.rules.ts';
import {
  actorOf,
  createScopedWorld,
  nominee,
  type PersonKey,
  type ScopedWorld,
} from './participants.fixtures.ts';

const HEAD = 'prt_CL-head';
const PERSONS: readonly PersonKey[] = [
  'admin',
  'delegate',
  'support',
  'chileLiaison',
  'chileDelegate',
  'chileOfficer',
  'ecuadorLiaison',
  'analyst',
];

function decisionArgs(world: ScopedWorld, id = 'nom_a') {
  const body = world.one('nominations', id)?.body as {
    participant?: string;
    standsIn?: { participant: string } | null;
  };
  return {
    nomination: id,
    meeting: MEETING,
    rev: world.one('nominations', id)?.rev ?? 0,
    participant: body?.participant ?? 'prt_a',
    standsFor: body?.standsIn?.participant ?? null,
  };
}
/** Expected answers by person: a code, or `yes`. */
function answers(ask: (as: PersonKey) => ReturnType<ScopedWorld['act']>): Record<string, string> {
  return Object.fromEntries(
    PERSONS.map((as) => {
      const decision = ask(as);
      return [as, decision.accepted ? 'yes' : decision.code];
    }),
  );
}
function nominated(change: object = {}, as: PersonKey = 'chileLiaison') {
  const world = createScopedWorld();
  const made = world.act('nominations.make', { ...nominee, ...change }, as);
  if (!made.accepted) throw new Error(made.code);
  return world;
}

test('nobody is nominated with the id of a person who left: their badge would be valid for the new name', () => {
  const used = { numbers: {}, offsets: {}, used: ['participants/prt_gone'] };
  const make = (participant: string) =>
    createScopedWorld().act('nominations.make', { ...nominee, participant }, 'chileLiaison', used);
  expect(make('prt_gone')).toMatchObject({ accepted: false, code: 'sync.id_gone' });
  expect(make('prt_new')).toMatchObject({ accepted: true });
});

describe('who may do what with a nomination of Chile', () => {
  test('make one', () => {
    expect(answers((as) => createScopedWorld().act('nominations.make', nominee, as))).toEqual({
      admin: 'yes',
      delegate: 'yes',
      support: 'yes',
      chileLiaison: 'yes',
      chileDelegate: 'access.not_allowed',
      chileOfficer: 'access.not_allowed',
      ecuadorLiaison: 'access.not_allowed',
      analyst: 'access.not_allowed',
    });
  });

  test('edit what the liaison made; for people who cannot see it, it does not exist', () => {
    const args = { nomination: 'nom_a', meeting: MEETING, fields: { name: 'Inés Núñez Soto' } };
    expect(answers((as) => nominated().act('nominations.edit', args, as))).toEqual({
      admin: 'yes',
      delegate: 'yes',
      support: 'yes',
      chileLiaison: 'yes',
      chileDelegate: 'access.not_allowed',
      chileOfficer: 'nominations.unknown_nomination',
      ecuadorLiaison: 'nominations.unknown_nomination',
      analyst: 'nominations.unknown_nomination',
    });
  });

  test('withdraw it', () => {
    const args = { nomination: 'nom_a', meeting: MEETING };
    expect(answers((as) => nominated().act('nominations.withdraw', args, as))).toEqual({
      admin: 'yes',
      delegate: 'yes',
      support: 'yes',
      chileLiaison: 'yes',
      chileDelegate: 'access.not_allowed',
      chileOfficer: 'nominations.unknown_nomination',
      ecuadorLiaison: 'nominations.unknown_nomination',
      analyst: 'nominations.unknown_nomination',
    });
  });

  test.each([
    ['nominations.accredit', {}],
    ['nominations.return', { reason: { es: 'Falta la nota verbal' } }],
  ])('%s: the presidency alone', (name, more) => {
    const ask = (as: PersonKey) => {
      const world = nominated();
      return world.act(name, { ...decisionArgs(world), ...more }, as);
    };
    expect(answers(ask)).toEqual({
      admin: 'yes',
      delegate: 'yes',
      support: 'access.not_allowed',
      chileLiaison: 'access.not_allowed',
      chileDelegate: 'access.not_allowed',
      chileOfficer: 'access.not_allowed',
      ecuadorLiaison: 'access.not_allowed',
      analyst: 'access.not_allowed',
    });
  });

  test('nobody accepts their own nomination, or one they edited for another delegation', () => {
    const own = nominated({}, 'admin');
    expect(own.act('nominations.accredit', decisionArgs(own), 'admin')).toMatchObject({
      code: 'nominations.own_nomination',
    });
    expect(own.act('nominations.accredit', decisionArgs(own), 'delegate')).toMatchObject({ accepted: true });
    const edited = nominated();
    const args = { nomination: 'nom_a', meeting: MEETING, fields: { order: 20 } };
    edited.act('nominations.edit', args, 'admin');
    expect(edited.act('nominations.accredit', decisionArgs(edited), 'admin')).toMatchObject({
      code: 'nominations.own_nomination',
    });
  });

  test('nobody accepts nominations of their own delegation, or of themselves', () => {
    const actor = actorOf('p', 'presidencyDelegate', 'presidency');
    const nomination = { nominatedBy: 'per_other', state: 'nominated' } as const;
    expect(findDecisionBar({ actor, nomination, code: 'presidency' })).toBe('nominations.own_delegation');
    const link = { body: { participant: 'prt_a', person: 'per_p', delegation: 'CL' } };
    expect(findDecisionBar({ actor, nomination, code: 'CL', links: [link] })).toBe('nominations.own_person');
    const other = { body: { participant: 'prt_b', person: 'per_q', delegation: 'CL' } };
    expect(findDecisionBar({ actor, nomination, code: 'CL', links: [other, link] })).toBe(
      'nominations.own_person',
    );
    expect(findDecisionBar({ actor, nomination, code: 'CL', links: [other] })).toBeNull();
  });

  test('a person already on the list is not nominated', () => {
    const args = { ...nominee, participant: 'prt_CL-adviser' };
    expect(createScopedWorld().act('nominations.make', args, 'chileLiaison')).toMatchObject({
      code: 'nominations.on_the_list',
    });
  });

  test('nobody stands in for a person of another meeting', () => {
    const world = createScopedWorld();
    const known = world.one('participants', HEAD) as Parameters<typeof findStandInFault>[0]['principal'];
    const of = {
      standsIn: { kind: 'proxy', participant: HEAD },
      delegation: 'dlg_CL',
      principal: known,
    } as const;
    expect(findStandInFault({ ...of, meeting: MEETING })).toBeNull();
    expect(findStandInFault({ ...of, meeting: 'mtg_other' })).toBe('participants.unknown_participant');
  });
});

describe('accreditation', () => {
  test('puts the nominee on the list and asks for a badge', () => {
    const world = nominated();
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    expect(world.one('participants', 'prt_a')).toMatchObject({
      audience: 'all',
      parent: MEETING,
      body: { name: 'Inés Núñez', capacity: 'adviser', delegation: 'dlg_CL' },
    });
    expect(world.one('nominations', 'nom_a')?.body).toMatchObject({
      state: 'accredited',
      decidedBy: 'per_presidency',
    });
    expect(world.handedOver).toEqual([
      {
        op: 'forward',
        compartment: 'committee',
        name: 'badges.issue',
        args: { participant: 'prt_a', meeting: MEETING, delegation: 'CL' },
      },
    ]);
  });

  test('counts only for the text that was seen', () => {
    const world = nominated();
    const seen = decisionArgs(world);
    const args = { nomination: 'nom_a', meeting: MEETING, fields: { name: 'Otra Persona' } };
    world.act('nominations.edit', args, 'chileLiaison');
    expect(world.act('nominations.accredit', seen, 'admin')).toMatchObject({
      code: 'nominations.changed_meanwhile',
    });
    expect(world.one('participants', 'prt_a')).toBeNull();
  });

  test('counts only for the person and the stand-in that were seen', () => {
    const world = nominated({ standsIn: { kind: 'substitute', participant: HEAD } });
    const seen = decisionArgs(world);
    for (const other of [{ participant: 'prt_b' }, { standsFor: null }, { standsFor: 'prt_CL-adviser' }]) {
      expect(world.act('nominations.accredit', { ...seen, ...other }, 'admin')).toMatchObject({
        code: 'nominations.changed_meanwhile',
      });
    }
    expect(world.act('nominations.accredit', seen, 'admin')).toMatchObject({ accepted: true });
  });

  test('happens once', () => {
    const world = nominated();
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    expect(world.act('nominations.accredit', decisionArgs(world), 'delegate')).toMatchObject({
      code: 'nominations.not_waiting',
    });
    const args = { nomination: 'nom_a', meeting: MEETING, fields: { name: 'Otra' } };
    expect(world.act('nominations.edit', args, 'chileLiaison')).toMatchObject({
      code: 'nominations.already_decided',
    });
  });

  test('a returned nomination is pending again once corrected', () => {
    const world = nominated();
    const reason = { es: 'Falta la nota verbal' };
    world.act('nominations.return', { ...decisionArgs(world), reason }, 'admin');
    expect(world.one('nominations', 'nom_a')?.body).toMatchObject({ state: 'returned', reason });
    expect(world.act('nominations.accredit', decisionArgs(world), 'delegate')).toMatchObject({
      code: 'nominations.not_waiting',
    });
    const args = { nomination: 'nom_a', meeting: MEETING, fields: { noteVerbale: 'NV 12/2026' } };
    world.act('nominations.edit', args, 'chileLiaison');
    expect(world.one('nominations', 'nom_a')?.body).toMatchObject({ state: 'nominated', reason: null });
    expect(world.act('nominations.accredit', decisionArgs(world), 'admin')).toMatchObject({ accepted: true });
  });

  test('a substitute takes the place of the other, whose papers are deleted', () => {
    const world = nominated({ standsIn: { kind: 'substitute', participant: HEAD } });
    const target = { participant: HEAD, meeting: MEETING };
    world.act('participants.claim', target, 'chileDelegate');
    world.act('needs.set', { ...target, fields: { diet: 'vegana' } }, 'chileDelegate');
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    expect(world.one('participants', HEAD)).toBeNull();
    expect(world.one('participantLinks', `lnk_${HEAD}`)).toBeNull();
    expect(world.one('travelNeeds', `trv_${HEAD}`)).toBeNull();
    expect(world.one('participants', 'prt_a')?.body).not.toHaveProperty('actsFor');
  });

  test('a proxy is listed as acting for the other, who stays', () => {
    const world = nominated({ standsIn: { kind: 'proxy', participant: HEAD } });
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    expect(world.one('participants', 'prt_a')?.body).toMatchObject({ actsFor: HEAD });
    expect(world.one('participants', HEAD)).not.toBeNull();
  });

  test('nobody is listed as acting for somebody who has left', () => {
    const world = nominated({ standsIn: { kind: 'proxy', participant: HEAD } });
    world.act('participants.remove', { participant: HEAD, meeting: MEETING }, 'support');
    expect(world.act('nominations.accredit', decisionArgs(world), 'admin')).toMatchObject({
      code: 'participants.unknown_participant',
    });
  });

  test('a substitute does not take over the other’s speeches', () => {
    const world = nominated({ standsIn: { kind: 'substitute', participant: HEAD } });
    const speaking = { ...itemArgs, speakers: [{ participant: HEAD }] };
    const { timeZone, startsAt: wallTime } = itemArgs;
    const facts = { numbers: {}, offsets: { [offsetKey({ timeZone, wallTime })]: 120 } };
    expect(world.act('agenda.add_item', speaking, 'admin', facts)).toMatchObject({ accepted: true });
    // The phone that accredits shows it at once, before the server deletes the other's papers.
    expect(world.act('nominations.accredit', decisionArgs(world), 'admin')).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ op: 'set', id: itemArgs.item, fields: { speakers: [] } }),
      ]),
    });
    expect(world.one('agendaItems', itemArgs.item)?.body).toMatchObject({ speakers: [] });
  });

  test('nobody stands in for another delegation', () => {
    const args = { ...nominee, standsIn: { kind: 'proxy', participant: 'prt_EC-head' } };
    expect(createScopedWorld().act('nominations.make', args, 'chileLiaison')).toMatchObject({
      code: 'nominations.other_delegation',
    });
  });

  test('a state withdraws an accredited person, who leaves the list', () => {
    const world = nominated();
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    world.act('nominations.withdraw', { nomination: 'nom_a', meeting: MEETING }, 'chileLiaison');
    expect(world.one('participants', 'prt_a')).toBeNull();
    // Made, accredited, withdrawn: leaving the list changes nothing more.
    expect(world.one('nominations', 'nom_a')).toMatchObject({ rev: 3, body: { state: 'withdrawn' } });
  });

  test('a state withdraws its nomination, even a returned one, and only once', () => {
    const args = { nomination: 'nom_a', meeting: MEETING };
    for (const isReturned of [false, true]) {
      const world = nominated();
      const reason = { es: 'Falta la nota verbal' };
      if (isReturned) world.act('nominations.return', { ...decisionArgs(world), reason }, 'admin');
      expect(world.act('nominations.withdraw', args, 'chileLiaison')).toMatchObject({ accepted: true });
      expect(world.act('nominations.withdraw', args, 'chileLiaison')).toMatchObject({
        code: 'nominations.already_decided',
      });
      // Nobody was on the list, but a nominee may have given some of their journey.
      expect(world.handedOver.map(({ name }) => name)).toEqual(['badges.withdraw', 'states.forget_about']);
    }
  });

  test('the old delegation can no longer withdraw a person who was moved', () => {
    const world = nominated();
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    const fields = { delegation: 'dlg_EC' };
    expect(world.act('participants.edit', { participant: 'prt_a', fields }, 'admin')).toMatchObject({
      accepted: true,
    });
    expect(world.one('nominations', 'nom_a')?.body).toMatchObject({
      state: 'withdrawn',
      delegation: 'dlg_CL',
    });
    const args = { nomination: 'nom_a', meeting: MEETING };
    expect(world.act('nominations.withdraw', args, 'chileLiaison')).toMatchObject({
      code: 'nominations.already_decided',
    });
    expect(world.one('participants', 'prt_a')?.body).toMatchObject({ delegation: 'dlg_EC' });
  });

  test('a person taken off the list is no longer accredited', () => {
    const world = nominated();
    world.act('nominations.accredit', decisionArgs(world), 'admin');
    world.act('participants.remove', { participant: 'prt_a', meeting: MEETING }, 'support');
    expect(world.one('nominations', 'nom_a')?.body).toMatchObject({ state: 'withdrawn' });
  });
});
