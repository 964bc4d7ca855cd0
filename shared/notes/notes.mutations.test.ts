import { expect, test } from 'vitest';
import { actorWith, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { notesMutations as mutations } from './notes.mutations.ts';
import { noteId } from './notes.schemas.ts';

const actor = actorWith(['observer'], { person: 'per_ana-1' });
const args = { about: 'agi_1', meeting: 'mtg_1', text: 'Preguntar por la fecha' };
const ID = noteId({ about: 'agi_1', person: actor.person });
const note = docOf({ collection: 'privateNotes', id: ID, body: { about: 'agi_1', text: 'Antes' } });

test('a note is read only by its writer, whoever they are', () => {
  expect(effectsOf(decideOn({ mutations, name: 'notes.write', args, actor }))).toEqual([
    {
      op: 'create',
      isDerived: true,
      collection: 'privateNotes',
      id: 'nte_agi_1_ana-1',
      parent: 'mtg_1',
      audience: 'person/per_ana-1',
      body: { about: 'agi_1', text: 'Preguntar por la fecha' },
    },
  ]);
});

test('an existing note changes its text', () => {
  expect(effectsOf(decideOn({ mutations, name: 'notes.write', args, actor, docs: [note] }))).toEqual([
    { op: 'set', collection: 'privateNotes', id: ID, fields: { text: args.text } },
  ]);
});

test('two people, or two things, never share an id', () => {
  expect(noteId({ about: 'agi_a-b', person: 'per_c' })).not.toBe(
    noteId({ about: 'agi_a', person: 'per_b-c' }),
  );
});

test('removing a note that is gone changes nothing', () => {
  const remove = (docs: readonly (typeof note)[]) =>
    effectsOf(decideOn({ mutations, name: 'notes.remove', args: { about: 'agi_1' }, actor, docs }));
  expect(remove([note])).toEqual([{ op: 'remove', collection: 'privateNotes', id: ID }]);
  expect(remove([])).toEqual([]);
});
