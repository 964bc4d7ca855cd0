import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { ownAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, remove, set } from '#shared/kernel/mutation.ts';
import { NoteSchema, noteId, privateNotes } from './notes.schemas.ts';

const { about, text } = NoteSchema.entries;

const write = defineMutation({
  name: 'notes.write',
  args: v.strictObject({ about, meeting: v.nullable(IdSchema), text }),
  compartment: () => COMMITTEE,
  reads: (args, { person }) => [one(privateNotes, noteId({ about: args.about, person }))],
  decide({ args: { meeting, ...body }, docs, actor }) {
    const { person } = actor;
    if (!may(actor, 'notes.write', { person }))
      return refuse('access.not_allowed', { action: 'notes.write' });
    const id = noteId({ about: body.about, person });
    if (docs.get(privateNotes, id) !== null)
      return accept([set(privateNotes, { id, fields: { text: body.text } })]);
    return accept([
      create(privateNotes, { id, parent: meeting, audience: ownAudience(actor), body, isDerived: true }),
    ]);
  },
});

const removeNote = defineMutation({
  name: 'notes.remove',
  args: v.strictObject({ about }),
  compartment: () => COMMITTEE,
  reads: (args, { person }) => [one(privateNotes, noteId({ about: args.about, person }))],
  decide({ args, docs, actor }) {
    const { person } = actor;
    if (!may(actor, 'notes.write', { person }))
      return refuse('access.not_allowed', { action: 'notes.write' });
    const id = noteId({ about: args.about, person });
    // Another device of the same person may have removed it: that is what they wanted.
    return accept(docs.get(privateNotes, id) === null ? [] : [remove(privateNotes, id)]);
  },
});

export const notesMutations = [write, removeNote] as const;
