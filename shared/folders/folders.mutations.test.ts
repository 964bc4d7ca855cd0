import { expect, test } from 'vitest';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { foldersMutations as mutations } from './folders.mutations.ts';
import { positionId } from './folders.schemas.ts';

const PLACE = { meeting: MEETING, item: 'agi_1', delegation: 'CL' };
const POSITION = positionId(PLACE);
const delegate = actorWith(['delegate']);
const meeting = docOf({ collection: 'meetings', id: MEETING });
const position = docOf({
  collection: 'positions',
  id: POSITION,
  audience: 'folder/CL',
  body: { item: 'agi_1', delegation: 'CL' },
});
const pointOf = (delegation: string) =>
  docOf({
    collection: 'talkingPoints',
    id: 'tlk_1',
    audience: `folder/${delegation}`,
    body: { item: 'agi_1', delegation, text: 'Agradecer', order: 1024, by: 'Delegación' },
  });
const added = { ...PLACE, point: 'tlk_2', text: 'Agradecer', order: 2048, by: 'Delegación' };

test('a new position has only what was written, in the folder of its delegation', () => {
  const args = { ...PLACE, fields: { stance: 'reserve' } };
  const decision = decideOn({
    mutations,
    name: 'folder.set_position',
    args,
    actor: delegate,
    docs: [meeting],
  });
  expect(effectsOf(decision)).toEqual([
    {
      op: 'create',
      collection: 'positions',
      id: POSITION,
      parent: MEETING,
      audience: 'folder/CL',
      body: { item: 'agi_1', delegation: 'CL', stance: 'reserve' },
    },
  ]);
});

test('an existing position changes only in the named fields', () => {
  const args = { ...PLACE, fields: { limits: '' } };
  const docs = [meeting, position];
  const decision = decideOn({ mutations, name: 'folder.set_position', args, actor: delegate, docs });
  expect(effectsOf(decision)).toEqual([
    { op: 'set', collection: 'positions', id: POSITION, fields: { limits: '' } },
  ]);
});

test.each([
  ['folder.set_position', { ...PLACE, fields: {} }],
  ['folder.add_point', added],
])('%s needs a meeting that is known', (name, args) => {
  expect(codeOf(decideOn({ mutations, name, args, actor: delegate }))).toBe('meetings.unknown_meeting');
});

const acts = [
  ['folder.set_position', { ...PLACE, fields: { stance: 'oppose' } }],
  ['folder.add_point', added],
  ['folder.edit_point', { point: 'tlk_1', delegation: 'CL', text: 'Otro' }],
  ['folder.move_point', { point: 'tlk_1', delegation: 'CL', order: 1 }],
  ['folder.remove_point', { point: 'tlk_1', delegation: 'CL' }],
] as const;

test.each(acts)('%s is for the delegation whose folder it names, and for nobody else', (name, args) => {
  const docs = [meeting, position, pointOf('CL')];
  const by = (actor: typeof delegate) => codeOf(decideOn({ mutations, name, args, actor, docs }));
  expect(by(delegate)).toBe('accepted');
  expect(by(actorWith(['delegate'], { delegation: 'EC', state: 'EC' }))).toBe('access.not_allowed');
  expect(by(actorWith(['presidencyAdmin'], { delegation: 'presidency', state: null }))).toBe(
    'access.not_allowed',
  );
  expect(by(actorWith(['programmeSupport'], { delegation: null, state: null }))).toBe('access.not_allowed');
  // Field staff of the same state takes no part in meetings.
  expect(by(actorWith(['fieldOfficer']))).toBe('access.not_allowed');
});

test.each(acts.slice(2))('%s answers for a point of another folder as for none', (name, args) => {
  const on = (docs: Parameters<typeof decideOn>[0]['docs']) =>
    decideOn({ mutations, name, args, actor: delegate, ...(docs === undefined ? {} : { docs }) });
  expect(on([pointOf('EC')])).toEqual(on([]));
});

test('an empty point, an unknown stance and a position beyond the limit are refused', () => {
  const refused = (name: string, args: unknown) =>
    codeOf(decideOn({ mutations, name, args, actor: delegate, docs: [meeting, pointOf('CL')] }));
  expect(refused('folder.add_point', { ...added, text: '' })).toBe('sync.bad_arguments');
  expect(refused('folder.set_position', { ...PLACE, fields: { stance: 'perhaps' } })).toBe(
    'sync.bad_arguments',
  );
  expect(refused('folder.move_point', { point: 'tlk_1', delegation: 'CL', order: 1_000_001 })).toBe(
    'sync.bad_arguments',
  );
});
