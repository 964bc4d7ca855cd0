import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf, MADE_AT } from '#test/support/deciding.ts';
import { statesMutations } from './states.mutations.ts';

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
  const args = { ...given, compartment, ...change };
  return decideOn({ mutations, name: 'states.set_aside', args, actor: actorWith([]), docs });
}

test('only the point of contact sees what a revoked device handed over, complete', () => {
  expect(effectsOf(setAside('state:CL'))).toMatchObject([
    {
      op: 'create',
      audience: 'national/set-aside',
      body: { device: 'dev_9', receivedAt: MADE_AT, mutation: given.mutation },
    },
  ]);
  expect(effectsOf(setAside('committee'))).toMatchObject([{ audience: 'presidency/set-aside' }]);
});

test('notes and a folder of a revoked device return to their writer, and no office sees them', () => {
  for (const name of ['notes.write', 'folder.set_position', 'folder.add_point']) {
    const mutation = { id: 'mut_1', name, args: { delegation: 'EC', text: 'x' } };
    expect(effectsOf(setAside('committee', [], { mutation }))).toMatchObject([{ audience: 'person/per_9' }]);
  }
});

test('a contact for the own delegation returns to its writer; the presidency reads one for the meeting anyway', () => {
  const readersOf = (args: object) => {
    const mutation = { id: 'mut_1', name: 'contacts.share', args: { meeting: 'mtg_1', ...args } };
    return effectsOf(setAside('committee', [], { mutation }));
  };
  expect(readersOf({ consent: 'meeting' })).toMatchObject([{ audience: 'presidency/set-aside' }]);
  for (const args of [{ consent: 'delegation' }, {}])
    expect(readersOf(args)).toMatchObject([{ audience: 'person/per_9' }]);
});

test('two handovers of the same content are stored once', () => {
  const known = docOf({ collection: 'setAsides', id: 'set_1' });
  expect(setAside('state:CL', [known])).toEqual({ accepted: true, effects: [] });
});
