import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { folderAudience } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  labelFrom,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  PositionSchema,
  positionFields,
  positionId,
  positions,
  type TalkingPoint,
  TalkingPointSchema,
  talkingPoints,
} from './folders.schemas.ts';

const { item, delegation } = PositionSchema.entries;
const { text, order, by } = TalkingPointSchema.entries;

/**
 * Every act names the folder: text written for one delegation must not end up in another's if the writer changes
 * delegation before the phone has a network.
 */
function refuseOthers(actor: Actor, folder: string): Decision | null {
  if (may(actor, 'folder.edit', { delegation: folder })) return null;
  return refuse('access.not_allowed', { action: 'folder.edit' });
}

/** The answer is the same for a point of another folder and one that does not exist. */
function ownPoint({
  docs,
  id,
  folder,
}: {
  docs: Docs;
  id: string;
  folder: string;
}): Doc<TalkingPoint> | null {
  const known = docs.get(talkingPoints, id);
  return known?.body.delegation === folder ? known : null;
}

function changePoint({
  docs,
  actor,
  args: { point, delegation: folder },
  fields,
}: {
  docs: Docs;
  actor: Actor;
  args: { point: string; delegation: string };
  fields: Partial<TalkingPoint>;
}): Decision {
  const no = refuseOthers(actor, folder);
  if (no !== null) return no;
  if (ownPoint({ docs, id: point, folder }) === null) return refuse('folder.unknown_point', { point });
  return accept([set(talkingPoints, { id: point, fields })]);
}

const setPosition = defineMutation({
  name: 'folder.set_position',
  args: v.strictObject({
    meeting: IdSchema,
    item,
    delegation,
    fields: v.strictObject({
      stance: v.exactOptional(positionFields.stance),
      position: v.exactOptional(positionFields.position),
      limits: v.exactOptional(positionFields.limits),
    } satisfies Record<keyof typeof positionFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, ...of }) => [one(meetings, meeting), one(positions, positionId(of))],
  decide({ args: { meeting, fields, ...of }, docs, actor }) {
    const no = refuseOthers(actor, of.delegation);
    if (no !== null) return no;
    if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
    const id = positionId(of);
    if (docs.get(positions, id) !== null) return accept([set(positions, { id, fields })]);
    const audience = folderAudience(of.delegation);
    return accept([create(positions, { id, parent: meeting, audience, body: { ...of, ...fields } })]);
  },
});

const addPoint = defineMutation({
  name: 'folder.add_point',
  args: v.strictObject({ point: IdSchema, meeting: IdSchema, item, delegation, text, order, by }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { point, meeting, by: said, ...given }, docs, actor, facts }) {
    const body = { ...given, by: labelFrom(facts, said) };
    const no = refuseOthers(actor, body.delegation);
    if (no !== null) return no;
    if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
    const audience = folderAudience(body.delegation);
    return accept([create(talkingPoints, { id: point, parent: meeting, audience, body })]);
  },
});

const editPoint = defineMutation({
  name: 'folder.edit_point',
  args: v.strictObject({ point: IdSchema, delegation, text }),
  compartment: () => COMMITTEE,
  reads: ({ point }) => [one(talkingPoints, point)],
  decide({ args, docs, actor }) {
    return changePoint({ docs, actor, args, fields: { text: args.text } });
  },
});

const movePoint = defineMutation({
  name: 'folder.move_point',
  args: v.strictObject({ point: IdSchema, delegation, order }),
  compartment: () => COMMITTEE,
  reads: ({ point }) => [one(talkingPoints, point)],
  decide({ args, docs, actor }) {
    return changePoint({ docs, actor, args, fields: { order: args.order } });
  },
});

const removePoint = defineMutation({
  name: 'folder.remove_point',
  args: v.strictObject({ point: IdSchema, delegation }),
  compartment: () => COMMITTEE,
  reads: ({ point }) => [one(talkingPoints, point)],
  decide({ args, docs, actor }) {
    const no = refuseOthers(actor, args.delegation);
    if (no !== null) return no;
    // It is gone already, as wanted; about another folder nothing is revealed.
    const known = ownPoint({ docs, id: args.point, folder: args.delegation });
    return accept(known === null ? [] : [remove(talkingPoints, args.point)]);
  },
});

export const foldersMutations = [setPosition, addPoint, editPoint, movePoint, removePoint] as const;
