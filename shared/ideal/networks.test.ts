import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { likelySame } from '#test/support/likely-same.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { nameKey, profileHash, statusOf } from './networks.rules.ts';
import type { Network, NetworkMerger } from './networks.schemas.ts';

const of = (state: string, person: string) => ({
  state,
  delegation: state,
  person,
  institution: null,
  unit: null,
});
const people = (state: string) => ({
  contact: actorWith(['pointOfContact'], of(state, `per_${state}1`)),
  authoriser: actorWith(['nationalAuthoriser'], of(state, `per_${state}2`)),
});
const cl = people('CL');
const ec = people('EC');
const pe = people('PE');
const analyst = actorWith(['partnerAnalyst'], { ...of('XA', 'per_xa'), delegation: 'ameripol' });
const officer = actorWith(['fieldOfficer'], { person: 'per_off' });

const profile = {
  codeName: 'Los Ñandúes',
  aliases: ['La Línea'],
  type: 'prison_gang',
  operatesIn: ['CL-TA'],
  areas: ['cocaine'],
  traits: ['agile'],
  prisons: null,
  trend: 'growing',
  summary: null,
};
let world: RuleWorld;
beforeEach(() => {
  world = createRuleWorld({ now: Date.UTC(2027, 2, 1) });
});
const made = (who: Parameters<RuleWorld['act']>[0], name: string, args: object) =>
  codeOf(world.act(who, name, args));
const inCommittee = (id: string) =>
  world.docs('committee').find((doc) => doc.id === id)?.body as unknown as Network;

/** What somebody of the state has before them. */
const seen = (network: string, state: string) => ({
  network,
  state,
  hash: profileHash(world.docs(`state:${state}`).find(({ id }) => id === network)?.body ?? {}),
});
const stateOf = (who: typeof cl) => who.contact.state ?? '';
const prepare = (who: typeof cl, network: string) =>
  made(who.contact, 'networks.prepare', seen(network, stateOf(who)));
const authorise = (who: typeof cl, network: string) =>
  made(who.authoriser, 'networks.authorise', seen(network, stateOf(who)));

function release({ contact, authoriser }: typeof cl, network: string, change: object = {}) {
  const state = contact.state ?? '';
  expect(made(contact, 'networks.describe', { network, state, ...profile, ...change })).toBe('accepted');
  expect(prepare({ contact, authoriser }, network)).toBe('accepted');
  expect(authorise({ contact, authoriser }, network)).toBe('accepted');
}
const pair = { left: 'ntw_cl', right: 'ntw_ec' };

test('a profile is its state’s alone until two of its people release it', () => {
  expect(made(cl.contact, 'networks.describe', { network: 'ntw_cl', state: 'CL', ...profile })).toBe(
    'accepted',
  );
  expect(authorise(cl, 'ntw_cl')).toBe('contributions.not_prepared');
  expect(world.docs('committee')).toEqual([]);
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  const fields = { codeName: 'Otro nombre' };
  expect(made(cl.contact, 'networks.edit', { network: 'ntw_cl', state: 'CL', fields })).toBe('accepted');
  expect(authorise(cl, 'ntw_cl')).toBe('contributions.not_prepared');
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  expect(authorise(cl, 'ntw_cl')).toBe('accepted');
  expect(JSON.stringify(world.readBy(ec.contact, 'committee'))).toContain('Otro nombre');
  expect(JSON.stringify(world.readBy(officer, 'committee'))).not.toContain('Otro nombre');
});

test('two become one only when people of both states have said so, and part without loss', () => {
  release(cl, 'ntw_cl');
  release(ec, 'ntw_ec', { codeName: 'Ñandues', operatesIn: ['EC', 'CL'] });
  expect(made(pe.contact, 'networks.propose_merger', pair)).toBe('access.not_allowed');
  expect(made(analyst, 'networks.propose_merger', pair)).toBe('accepted');
  expect(made(analyst, 'networks.agree_to_merger', pair)).toBe('access.not_allowed');
  expect(made(cl.contact, 'networks.agree_to_merger', pair)).toBe('accepted');
  expect(statusOf(inCommittee('ntw_cl'))).toBe('candidate');
  expect(made(cl.authoriser, 'networks.agree_to_merger', pair)).toBe('accepted');
  expect(statusOf(inCommittee('ntw_cl'))).toBe('candidate');
  expect(made(ec.contact, 'networks.agree_to_merger', pair)).toBe('accepted');
  expect([statusOf(inCommittee('ntw_cl')), statusOf(inCommittee('ntw_ec'))]).toEqual(['merged', 'merged']);
  expect(made(ec.contact, 'networks.step', { network: 'ntw_ec', state: 'EC', step: 'confirm' })).toBe(
    'accepted',
  );
  expect(statusOf(inCommittee('ntw_ec'))).toBe('merged');
  expect(made(pe.contact, 'networks.end_merger', { ...pair, reason: 'No' })).toBe('access.not_allowed');
  expect(made(cl.contact, 'networks.end_merger', { ...pair, reason: 'Son dos' })).toBe('accepted');
  // What its state said meanwhile stays there until two release it.
  expect([statusOf(inCommittee('ntw_cl')), statusOf(inCommittee('ntw_ec'))]).toEqual([
    'candidate',
    'candidate',
  ]);
  expect(prepare(ec, 'ntw_ec')).toBe('accepted');
  expect(authorise(ec, 'ntw_ec')).toBe('accepted');
  expect(statusOf(inCommittee('ntw_ec'))).toBe('confirmed');
  expect(inCommittee('ntw_ec').codeName).toBe('Ñandues');
});

test('who is in two mergers stays merged when one of them ends', () => {
  release(cl, 'ntw_cl');
  release(ec, 'ntw_ec');
  release(pe, 'ntw_pe');
  const other = { left: 'ntw_cl', right: 'ntw_pe' };
  for (const [both, second] of [
    [pair, ec],
    [other, pe],
  ] as const) {
    expect(made(cl.contact, 'networks.propose_merger', both)).toBe('accepted');
    expect(made(second.contact, 'networks.agree_to_merger', both)).toBe('accepted');
  }
  expect(made(ec.contact, 'networks.end_merger', { ...pair, reason: 'No es la misma' })).toBe('accepted');
  expect([statusOf(inCommittee('ntw_cl')), statusOf(inCommittee('ntw_ec'))]).toEqual(['merged', 'candidate']);
});

test('names are compared without accents, articles and words that every second network bears', () => {
  expect(nameKey('Los Ñandúes')).toBe(nameKey('NANDUES'));
  expect(nameKey('Primeiro Comando da Capital')).toBe('capital');
  expect(nameKey('La Banda')).toBe('la banda');
});

const named = (change: object) => ({
  id: 'ntw_1',
  state: 'CL',
  codeName: 'Los Ñandúes',
  aliases: [],
  operatesIn: ['CL-TA'],
  areas: ['cocaine'],
  ...change,
});

test('a name in common is not enough: a place or an area is needed, and two states', () => {
  const one = named({});
  const other = named({
    id: 'ntw_2',
    state: 'EC',
    aliases: ['nandues'],
    codeName: 'Otro',
    operatesIn: ['EC'],
  });
  expect(likelySame([one, other])).toEqual([
    {
      ...{ one: 'ntw_1', other: 'ntw_2', name: 'Los Ñandúes', otherName: 'nandues' },
      ...{ sharedPlaces: [], sharedAreas: ['cocaine'] },
    },
  ]);
  expect(likelySame([one, { ...other, areas: ['fraud'] }])).toEqual([]);
  expect(likelySame([one, { ...other, state: 'CL' }])).toEqual([]);
});

test('the order of profiles does not matter', () => {
  const some = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 50 }).map((count) => `ntw_${count}`),
      state: fc.constantFrom('CL', 'EC', 'PE'),
      codeName: fc.constantFrom('Uno', 'los unos', 'Dos', 'DÓS'),
      aliases: fc.array(fc.constantFrom('Tres', 'Uno'), { maxLength: 2 }),
      operatesIn: fc.array(fc.constantFrom('CL', 'EC-G', 'PE'), { maxLength: 2 }),
      areas: fc.array(fc.constantFrom('cocaine', 'fraud'), { maxLength: 2 }),
    }),
    { maxLength: 12 },
  );
  const keys = (found: ReturnType<typeof likelySame>) =>
    found.map(({ one, other }) => `${one} ${other}`).sort();
  fc.assert(
    fc.property(some, (profiles) => {
      const unique = [...new Map(profiles.map((each) => [each.id, each])).values()];
      expect(keys(likelySame([...unique].reverse()))).toEqual(keys(likelySame(unique)));
    }),
  );
});

test('a profile that is taken back is no longer one with another', () => {
  release(cl, 'ntw_cl');
  release(ec, 'ntw_ec');
  expect(made(cl.contact, 'networks.propose_merger', pair)).toBe('accepted');
  expect(made(ec.contact, 'networks.agree_to_merger', pair)).toBe('accepted');
  expect(made(cl.contact, 'networks.take_back', { network: 'ntw_cl', state: 'CL' })).toBe('accepted');
  expect(inCommittee('ntw_cl')).toBeUndefined();
  expect(statusOf(inCommittee('ntw_ec'))).toBe('candidate');
  const merger = world.docs('committee').find(({ collection }) => collection === 'networkMergers');
  expect(merger?.body).toMatchObject({ status: 'undone' });
  // Released again, it may be joined again.
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  expect(authorise(cl, 'ntw_cl')).toBe('accepted');
  expect(made(cl.contact, 'networks.propose_merger', pair)).toBe('accepted');
});

const written = (state: string, codeName: string) => ({
  id: `ntw_${state}`,
  state,
  codeName,
  aliases: [],
  operatesIn: ['EC'],
  areas: ['cocaine'],
});

test.each([
  ['Primeiro Comando da Capital (PCC)', 'P.C.C.'],
  ['Primeiro Comando da Capital (PCC)', 'Primer Comando Capital'],
  ['Tren de Aragua', 'TdA'],
  ['Comando Vermelho', 'Comando Vermelho (CV)'],
  ['Cártel Jalisco Nueva Generación', 'CJNG'],
  ['MS-13', 'MS 13'],
  ['MS-13', 'MS13'],
  ['三合会', '三合会'],
  ['Clã do Norte', 'Clan Norte'],
])('%s and %s are proposed as one', (one, other) => {
  expect(likelySame([written('CL', one), written('PE', other)])).toHaveLength(1);
});

test.each([
  ['Tren de Aragua', 'Tropa del Alba'],
  ['Los Lobos', 'Los Choneros'],
  ['Comando Rojo Norte', 'Clan Rama Nueva'],
])('%s and %s are not, whatever their initials', (one, other) => {
  expect(likelySame([written('CL', one), written('PE', other)])).toEqual([]);
});

test('what goes out is what both pairs of eyes saw, to the letter', () => {
  const own = { network: 'ntw_cl', state: 'CL' };
  expect(made(cl.contact, 'networks.describe', { ...own, ...profile })).toBe('accepted');
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  const first = seen('ntw_cl', 'CL');
  const both = actorWith(['pointOfContact', 'nationalAuthoriser'], of('CL', 'per_CL1'));
  expect(made(both, 'networks.authorise', first)).toBe('contributions.four_eyes');
  // Changed and prepared again while the other was reading.
  const fields = { codeName: 'WORD_unseen_' };
  expect(made(cl.contact, 'networks.edit', { ...own, fields })).toBe('accepted');
  expect(made(cl.contact, 'networks.prepare', first)).toBe('contributions.changed_meanwhile');
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  expect(made(cl.authoriser, 'networks.authorise', first)).toBe('contributions.changed_meanwhile');
  expect(JSON.stringify(world.docs('committee'))).not.toContain('WORD_unseen_');
  expect(authorise(cl, 'ntw_cl')).toBe('accepted');
  expect(inCommittee('ntw_cl').codeName).toBe('WORD_unseen_');
});

test('where a released network stands reaches nobody by one person alone', () => {
  release(cl, 'ntw_cl');
  const own = { network: 'ntw_cl', state: 'CL' };
  expect(made(cl.contact, 'networks.step', { ...own, step: 'confirm' })).toBe('accepted');
  expect(made(cl.contact, 'networks.step', { ...own, step: 'dismantle' })).toBe('accepted');
  expect(inCommittee('ntw_cl').status).toBe('candidate');
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  // Prepared as dismantled, and awake again by then.
  expect(made(cl.contact, 'networks.step', { ...own, step: 'wake' })).toBe('accepted');
  expect(authorise(cl, 'ntw_cl')).toBe('contributions.not_prepared');
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  expect(authorise(cl, 'ntw_cl')).toBe('accepted');
  expect(inCommittee('ntw_cl').status).toBe('confirmed');
});

test('an id of another state’s network takes nothing of it', () => {
  release(cl, 'ntw_cl');
  release(ec, 'ntw_cl', { codeName: 'WORD_taken_' });
  expect(inCommittee('ntw_cl')).toMatchObject({ state: 'CL', codeName: 'Los Ñandúes' });
  expect(made(ec.contact, 'networks.take_back', { network: 'ntw_cl', state: 'EC' })).toBe('accepted');
  expect(inCommittee('ntw_cl')).toMatchObject({ state: 'CL' });
});

const mergerNow = () =>
  world.docs('committee').find(({ collection }) => collection === 'networkMergers')
    ?.body as unknown as NetworkMerger;

test('what is proposed ends with the profile that is taken back, and ended ones are proposed again', () => {
  release(cl, 'ntw_cl');
  release(ec, 'ntw_ec');
  expect(made(analyst, 'networks.propose_merger', pair)).toBe('accepted');
  expect(inCommittee('ntw_ec').proposed).toHaveLength(1);
  expect(made(cl.contact, 'networks.take_back', { network: 'ntw_cl', state: 'CL' })).toBe('accepted');
  expect(mergerNow().status).toBe('undone');
  expect(inCommittee('ntw_ec').proposed).toEqual([]);
  expect(made(ec.contact, 'networks.agree_to_merger', pair)).toBe('networks.merger_ended');
  expect(prepare(cl, 'ntw_cl')).toBe('accepted');
  expect(authorise(cl, 'ntw_cl')).toBe('accepted');
  expect(made(cl.contact, 'networks.propose_merger', pair)).toBe('accepted');
  expect(made(ec.contact, 'networks.end_merger', { ...pair, reason: 'No es la misma' })).toBe('accepted');
  expect(mergerNow().status).toBe('declined');
  expect(inCommittee('ntw_cl').proposed).toEqual([]);
  expect(made(ec.contact, 'networks.propose_merger', pair)).toBe('accepted');
  expect(made(cl.contact, 'networks.agree_to_merger', pair)).toBe('accepted');
  expect(inCommittee('ntw_cl')).toMatchObject({ proposed: [], mergers: [expect.stringMatching(/^mgr_/)] });
});
