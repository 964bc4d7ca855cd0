import * as v from 'valibot';
import { must } from '#shared/access/rules.ts';
import { LOGISTICS } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Facts,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { isOutsideDates } from './agenda.rules.ts';
import { offsetFrom, offsetRequest, timeBar } from './meetings.rules.ts';
import {
  type AgendaItem,
  AgendaTimeSchema,
  agendaDetails,
  agendaFields,
  agendaItems,
  meetings,
} from './meetings.schemas.ts';
import { editableMeeting, openMeeting } from './open-meeting.rules.ts';
import { releaseMutations } from './releases.mutations.ts';

const EDIT = { action: 'meetings.edit' } as const;

/** A new item of the working agenda; whoever calls it has judged the right. Reads its meeting and the offset. */
export function addAgendaItem(
  { docs, facts }: { docs: Docs; facts: Facts | null },
  { item, meeting, ...fields }: Omit<AgendaItem, 'offset'> & { item: string; meeting: string },
): Decision {
  const known = openMeeting({ docs, id: meeting });
  if ('accepted' in known) return known;
  if (isOutsideDates(known, fields))
    return refuse('meetings.item_outside_dates', { startsAt: fields.startsAt });
  const bar = timeBar(facts, fields);
  if (bar !== null) return bar;
  const body = { ...fields, offset: offsetFrom(facts, fields) ?? null };
  return accept([create(agendaItems, { id: item, parent: meeting, audience: LOGISTICS, body })]);
}

const addItem = defineMutation({
  name: 'agenda.add_item',
  args: v.strictObject({
    item: IdSchema,
    meeting: IdSchema,
    ...agendaFields,
    ...AgendaTimeSchema.entries,
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  facts: (args) => [offsetRequest(args)],
  decide: ({ args, docs, actor, facts }) => must(actor, EDIT.action) ?? addAgendaItem({ docs, facts }, args),
});

const EditItemSchema = v.strictObject({
  item: IdSchema,
  meeting: IdSchema,
  when: v.exactOptional(AgendaTimeSchema),
  fields: v.exactOptional(
    v.strictObject({
      number: v.exactOptional(agendaFields.number),
      class: v.exactOptional(agendaFields.class),
      kind: v.exactOptional(agendaFields.kind),
      title: v.exactOptional(agendaFields.title),
      summary: v.exactOptional(agendaFields.summary),
      durationMinutes: v.exactOptional(agendaFields.durationMinutes),
      room: v.exactOptional(agendaFields.room),
      speakers: v.exactOptional(agendaFields.speakers),
      order: v.exactOptional(agendaFields.order),
    } satisfies Record<keyof typeof agendaFields, unknown>),
  ),
});

const editItem = defineMutation({
  name: 'agenda.edit_item',
  args: EditItemSchema,
  compartment: () => COMMITTEE,
  reads: ({ item, meeting }) => [one(meetings, meeting), one(agendaItems, item)],
  facts: ({ when }) => (when === undefined ? [] : [offsetRequest(when)]),
  decide({ args: { item, meeting, when, fields }, docs, actor, facts }) {
    const known = editableMeeting({ docs, actor, ...EDIT, id: meeting });
    if ('accepted' in known) return known;
    if (docs.get(agendaItems, item)?.parent !== meeting) return refuse('meetings.unknown_item', { item });
    const change: Partial<AgendaItem> = { ...fields };
    if (when !== undefined) {
      if (isOutsideDates(known, when))
        return refuse('meetings.item_outside_dates', { startsAt: when.startsAt });
      const bar = timeBar(facts, when);
      if (bar !== null) return bar;
      Object.assign(change, when, { offset: offsetFrom(facts, when) ?? null });
    }
    return accept([set(agendaItems, { id: item, fields: change, audience: LOGISTICS })]);
  },
});

const describeItem = defineMutation({
  name: 'agenda.describe_item',
  args: v.strictObject({
    item: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      purpose: v.exactOptional(agendaDetails.purpose),
      proposer: v.exactOptional(agendaDetails.proposer),
      documents: v.exactOptional(agendaDetails.documents),
    } satisfies Record<keyof typeof agendaDetails, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ item, meeting }) => [one(meetings, meeting), one(agendaItems, item)],
  decide({ args: { item, meeting, fields }, docs, actor }) {
    const known = editableMeeting({ docs, actor, ...EDIT, id: meeting });
    if ('accepted' in known) return known;
    if (docs.get(agendaItems, item)?.parent !== meeting) return refuse('meetings.unknown_item', { item });
    return accept([set(agendaItems, { id: item, fields, audience: LOGISTICS })]);
  },
});

const removeItem = defineMutation({
  name: 'agenda.remove_item',
  args: v.strictObject({ item: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ item, meeting }) => [one(meetings, meeting), one(agendaItems, item)],
  decide({ args: { item, meeting }, docs, actor }) {
    const known = editableMeeting({ docs, actor, ...EDIT, id: meeting });
    if ('accepted' in known) return known;
    if (docs.get(agendaItems, item)?.parent !== meeting) return refuse('meetings.unknown_item', { item });
    return accept([remove(agendaItems, item)]);
  },
});

export const agendaMutations = [addItem, editItem, describeItem, removeItem, ...releaseMutations] as const;
