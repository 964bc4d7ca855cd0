import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf, MADE_AT } from '#test/support/deciding.ts';
import { partnerOf } from './partner-units.rules.ts';
import { type PartnerUnit, statesMutations } from './states.mutations.ts';

const mutations = statesMutations;
const profile = { state: 'CL', dutyPhone: '+56 133', dutyLabel: { es: 'Guardia' } };
function configure(change: object = {}, actor = actorWith(['pointOfContact']), docs: readonly Doc[] = []) {
  return decideOn({ mutations, name: 'states.configure', args: { ...profile, ...change }, actor, docs });
}

test('a state’s point of contact and administrator set the emergency contact, only in their state', () => {
  for (const role of ['pointOfContact', 'nationalAdmin'] as const) {
    expect(effectsOf(configure({}, actorWith([role])))).toMatchObject([
      { op: 'create', id: 'sta_CL', body: profile },
    ]);
  }
  expect(codeOf(configure({ state: 'EC' }))).toBe('access.not_allowed');
  expect(codeOf(configure({}, actorWith(['fieldOfficer'])))).toBe('access.not_allowed');
  expect(codeOf(configure({}, actorWith(['presidencyAdmin'], { state: null })))).toBe('access.not_allowed');
});

test('an existing profile is changed, not created again', () => {
  const known = docOf({ collection: 'stateProfiles', id: 'sta_CL', body: profile });
  expect(effectsOf(configure({ dutyPhone: null }, undefined, [known]))).toEqual([
    {
      op: 'set',
      collection: 'stateProfiles',
      id: 'sta_CL',
      fields: { dutyPhone: null, dutyLabel: { es: 'Guardia' } },
    },
  ]);
});

test.each(['133', '+56 2 2345 6789', '112'])('%s is a number one can call', (dutyPhone) => {
  expect(codeOf(configure({ dutyPhone }))).toBe('accepted');
});

test.each(['', 'call me', '+', '+56-133', 'tel:133'])('"%s" is no number one can call', (dutyPhone) => {
  expect(codeOf(configure({ dutyPhone }))).toBe('sync.bad_arguments');
});

const autolock = { hiddenMinutes: 1, idleMinutes: 5 };
const limit = (change: object = {}, actor = actorWith(['nationalAdmin']), docs: readonly Doc[] = []) =>
  decideOn({
    mutations,
    name: 'states.limit_autolock',
    args: { state: 'CL', autolock, ...change },
    actor,
    docs,
  });

test('a state limits the auto-lock of its own people’s phones, and lifts the limit', () => {
  expect(effectsOf(limit())).toMatchObject([{ op: 'create', id: 'sta_CL', body: { autolock } }]);
  const known = docOf({ collection: 'stateProfiles', id: 'sta_CL', body: profile });
  expect(effectsOf(limit({ autolock: null }, undefined, [known]))).toMatchObject([
    { op: 'set', id: 'sta_CL', fields: { autolock: null } },
  ]);
  expect(codeOf(limit({ state: 'EC' }))).toBe('access.not_allowed');
  expect(codeOf(limit({}, actorWith(['fieldOfficer'])))).toBe('access.not_allowed');
  expect(codeOf(limit({}, actorWith(['presidencyAdmin'], { state: null })))).toBe('access.not_allowed');
  expect(codeOf(limit({ autolock: { hiddenMinutes: 90, idleMinutes: 5 } }))).toBe('sync.bad_arguments');
});

const given = {
  id: 'set_1',
  device: 'dev_9',
  person: 'per_9',
  mutation: { id: 'mut_1', name: 'a.b', args: [] },
};
function setAside(compartment: string, docs: readonly Doc[] = [], change: object = {}) {
  const args = { ...given, compartment, readers: 'office', ...change };
  return decideOn({ mutations, name: 'states.lay_aside', args, actor: actorWith([]), docs });
}

test('what a revoked device handed over is set aside complete, for the office of the compartment', () => {
  expect(effectsOf(setAside('state:CL'))).toMatchObject([
    {
      op: 'create',
      audience: 'national/set-aside',
      body: { device: 'dev_9', receivedAt: MADE_AT, mutation: given.mutation },
    },
  ]);
  expect(effectsOf(setAside('committee'))).toMatchObject([{ audience: 'presidency/set-aside' }]);
});

test('a report is set aside for its readers, and the words of one person for them alone', () => {
  const audienceOf = (compartment: string, readers: string) =>
    effectsOf(setAside(compartment, [], { readers }));
  expect(audienceOf('state:CL', 'reports')).toMatchObject([{ audience: 'reports/set-aside' }]);
  // Nobody reads reports there: the device named the wrong place.
  expect(audienceOf('committee', 'reports')).toMatchObject([{ audience: 'person/per_9' }]);
  for (const compartment of ['state:CL', 'committee'])
    expect(audienceOf(compartment, 'author')).toMatchObject([{ audience: 'person/per_9' }]);
});

test('what an earlier version hands over, before acts said who reads them, is of its author', () => {
  const args = { ...given, compartment: 'state:CL' };
  const decision = decideOn({ mutations, name: 'states.set_aside', args, actor: actorWith([]) });
  expect(effectsOf(decision)).toMatchObject([{ op: 'create', audience: 'person/per_9' }]);
});

test('two handovers of the same content are stored once', () => {
  const known = (audience: string) => [docOf({ collection: 'setAsides', id: 'set_1', audience })];
  expect(setAside('state:CL', known('national/set-aside'))).toEqual({ accepted: true, effects: [] });
  // A server of the earlier version gave it to its author alone.
  expect(effectsOf(setAside('state:CL', known('person/per_9'), { readers: 'reports' }))).toMatchObject([
    { op: 'set', id: 'set_1', audience: 'reports/set-aside' },
  ]);
});

const port = { body: 'XA', institution: 'customs', unit: 'puerto-7' } as const;
const mark = (change: object = {}, actor = actorWith(['nationalAdmin']), docs: readonly Doc[] = []) =>
  decideOn({
    mutations,
    name: 'states.mark_partner_unit',
    args: { state: 'CL', ...port, marked: true, ...change },
    actor,
    docs,
  });
const marked = (units: PartnerUnit[]) =>
  docOf({ collection: 'stateProfiles', id: 'sta_CL', body: { ...profile, partnerUnits: units } });

test('a state marks its unit as the national unit of a partner body, once, and takes the mark away', () => {
  expect(effectsOf(mark())).toMatchObject([{ op: 'create', body: { partnerUnits: [port] } }]);
  const police = { ...port, institution: 'police' as const };
  expect(effectsOf(mark({}, undefined, [marked([police])]))).toMatchObject([
    { op: 'set', fields: { partnerUnits: [police, port] } },
  ]);
  expect(effectsOf(mark({ marked: false }, undefined, [marked([port, police])]))).toMatchObject([
    { op: 'set', fields: { partnerUnits: [police] } },
  ]);
  expect(partnerOf({ partnerUnits: [port] }, port)).toBe('XA');
  expect(partnerOf({ partnerUnits: [port] }, { institution: 'customs', unit: null })).toBeNull();
});

test('a mark that is there, or is not there to be taken away, changes nothing', () => {
  for (const docs of [
    [],
    [docOf({ collection: 'stateProfiles', id: 'sta_CL', body: profile })],
    [marked([])],
  ])
    expect(mark({ marked: false }, undefined, docs)).toEqual({ accepted: true, effects: [] });
  expect(mark({}, undefined, [marked([port])])).toEqual({ accepted: true, effects: [] });
});

test('a state marks 50 units and no more', () => {
  const units = (n: number) => Array.from({ length: n }, (_, index) => ({ ...port, unit: `unit-${index}` }));
  expect(effectsOf(mark({}, undefined, [marked(units(49))]))).toHaveLength(1);
  expect(codeOf(mark({}, undefined, [marked(units(50))]))).toBe('states.too_many_partner_units');
  const known = { unit: 'unit-0' };
  expect(codeOf(mark(known, undefined, [marked(units(50))]))).toBe('accepted');
  expect(effectsOf(mark({ ...known, marked: false }, undefined, [marked(units(50))]))).toHaveLength(1);
});

test('a partner body marks no unit of its own', () => {
  const actor = actorWith(['nationalAdmin'], { state: 'XA' });
  for (const marked of [true, false])
    expect(codeOf(mark({ state: 'XA', marked }, actor))).toBe('access.not_allowed');
});

test('nobody of another state or of the committee marks a unit', () => {
  expect(codeOf(mark({ state: 'EC' }))).toBe('access.not_allowed');
  expect(codeOf(mark({}, actorWith(['fieldOfficer'])))).toBe('access.not_allowed');
  expect(codeOf(mark({}, actorWith(['presidencyAdmin'], { state: null })))).toBe('access.not_allowed');
});
