import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { offsetFrom, timeBar } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { editableMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { findNoteFault, findVenueFault, zonePlace, zoneRequest } from './venues.rules.ts';
import {
  type NoteItem,
  noteItemFields,
  noteItems,
  type Venue,
  venueFields,
  venues,
} from './venues.schemas.ts';

/** Why the logistics of this meeting may not be changed, or null. */
function findBar({ docs, actor, id }: { docs: Docs; actor: Actor; id: string }): Decision | null {
  const found = editableMeeting({ docs, actor, action: 'logistics.edit', id });
  return 'accepted' in found ? found : null;
}

const addVenue = defineMutation({
  name: 'venues.add',
  args: v.strictObject({ venue: IdSchema, meeting: IdSchema, ...venueFields }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  facts: ({ timeZone }) => [zoneRequest({ startsAt: null, timeZone })],
  decide({ args: { venue, meeting, ...body }, docs, actor, facts }) {
    const bar = findBar({ docs, actor, id: meeting });
    if (bar !== null) return bar;
    const fault = findVenueFault(body);
    if (fault !== null) return refuse(fault);
    if (offsetFrom(facts, zonePlace({ startsAt: null, timeZone: body.timeZone })) === undefined)
      return refuse('meetings.unknown_time_zone');
    return accept([create(venues, { id: venue, parent: meeting, audience: 'all', body })]);
  },
});

const editVenue = defineMutation({
  name: 'venues.edit',
  args: v.strictObject({
    venue: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      kind: v.exactOptional(venueFields.kind),
      name: v.exactOptional(venueFields.name),
      city: v.exactOptional(venueFields.city),
      address: v.exactOptional(venueFields.address),
      position: v.exactOptional(venueFields.position),
      from: v.exactOptional(venueFields.from),
      until: v.exactOptional(venueFields.until),
      timeZone: v.exactOptional(venueFields.timeZone),
      phone: v.exactOptional(venueFields.phone),
      website: v.exactOptional(venueFields.website),
      plan: v.exactOptional(venueFields.plan),
      accessibility: v.exactOptional(venueFields.accessibility),
      order: v.exactOptional(venueFields.order),
    } satisfies Record<keyof typeof venueFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ venue, meeting }) => [one(meetings, meeting), one(venues, venue)],
  facts: ({ fields: { timeZone } }) =>
    timeZone === undefined ? [] : [zoneRequest({ startsAt: null, timeZone })],
  decide({ args: { venue, meeting, fields }, docs, actor, facts }) {
    const bar = findBar({ docs, actor, id: meeting });
    if (bar !== null) return bar;
    const known = docs.get(venues, venue);
    if (known?.parent !== meeting) return refuse('logistics.unknown_venue', { venue });
    const change: Partial<Venue> = { ...fields };
    const fault = findVenueFault({ ...known.body, ...change });
    if (fault !== null) return refuse(fault);
    const { timeZone } = fields;
    if (timeZone !== undefined && offsetFrom(facts, zonePlace({ startsAt: null, timeZone })) === undefined)
      return refuse('meetings.unknown_time_zone');
    return accept([set(venues, { id: venue, fields: change })]);
  },
});

/** Items of the note about a removed place stay, without the place. */
const removeVenue = defineMutation({
  name: 'venues.remove',
  args: v.strictObject({ venue: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ venue, meeting }) => [one(meetings, meeting), one(venues, venue), within(noteItems, meeting)],
  decide({ args: { venue, meeting }, docs, actor }) {
    const bar = findBar({ docs, actor, id: meeting });
    if (bar !== null) return bar;
    const known = docs.get(venues, venue);
    if (known?.parent !== meeting) return refuse('logistics.unknown_venue', { venue });
    const naming = docs.within(noteItems, meeting).filter(({ body }) => body.venue === venue);
    return accept([
      remove(venues, venue),
      ...naming.map(({ id, body }) =>
        set(noteItems, { id, fields: { venue: null, label: body.label ?? known.body.name } }),
      ),
    ]);
  },
});

const { startsAt, endsAt, timeZone, ...plainFields } = noteItemFields;
/** A time, its end and its zone belong together: the offset depends on them. */
const NoteTimeSchema = v.strictObject({ startsAt, endsAt, timeZone });

function isOfOtherMeeting(
  docs: Docs,
  { venue, meeting }: { venue: string | null | undefined; meeting: string },
) {
  return typeof venue === 'string' && docs.get(venues, venue)?.parent !== meeting;
}

const addItem = defineMutation({
  name: 'note.add_item',
  args: v.strictObject({ item: IdSchema, meeting: IdSchema, ...noteItemFields }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, venue }) => [one(meetings, meeting), ...(venue === null ? [] : [one(venues, venue)])],
  facts: (args) => [zoneRequest(args)],
  decide({ args: { item, meeting, ...fields }, docs, actor, facts }) {
    const bar = findBar({ docs, actor, id: meeting });
    if (bar !== null) return bar;
    if (isOfOtherMeeting(docs, { venue: fields.venue, meeting }))
      return refuse('logistics.unknown_venue', { venue: fields.venue });
    const noTime = timeBar(facts, zonePlace(fields));
    if (noTime !== null) return noTime;
    const offset = offsetFrom(facts, zonePlace(fields)) ?? null;
    const body: NoteItem = { ...fields, offset: fields.startsAt === null ? null : offset };
    const fault = findNoteFault(body);
    if (fault !== null) return refuse(fault);
    return accept([create(noteItems, { id: item, parent: meeting, audience: 'all', body })]);
  },
});

const editItem = defineMutation({
  name: 'note.edit_item',
  args: v.strictObject({
    item: IdSchema,
    meeting: IdSchema,
    when: v.exactOptional(NoteTimeSchema),
    fields: v.exactOptional(
      v.strictObject({
        section: v.exactOptional(plainFields.section),
        label: v.exactOptional(plainFields.label),
        text: v.exactOptional(plainFields.text),
        venue: v.exactOptional(plainFields.venue),
        phone: v.exactOptional(plainFields.phone),
        link: v.exactOptional(plainFields.link),
        values: v.exactOptional(plainFields.values),
        delegation: v.exactOptional(plainFields.delegation),
        order: v.exactOptional(plainFields.order),
      } satisfies Record<keyof typeof plainFields, unknown>),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ item, meeting, fields }) => [
    one(meetings, meeting),
    one(noteItems, item),
    ...(typeof fields?.venue === 'string' ? [one(venues, fields.venue)] : []),
  ],
  facts: ({ when }) => (when === undefined ? [] : [zoneRequest(when)]),
  decide({ args: { item, meeting, when, fields }, docs, actor, facts }) {
    const bar = findBar({ docs, actor, id: meeting });
    if (bar !== null) return bar;
    const known = docs.get(noteItems, item);
    if (known?.parent !== meeting) return refuse('logistics.unknown_item', { item });
    if (isOfOtherMeeting(docs, { venue: fields?.venue, meeting }))
      return refuse('logistics.unknown_venue', { venue: fields?.venue ?? null });
    const change: Partial<NoteItem> = { ...fields };
    if (when !== undefined) {
      const noTime = timeBar(facts, zonePlace(when));
      if (noTime !== null) return noTime;
      const offset = offsetFrom(facts, zonePlace(when)) ?? null;
      Object.assign(change, when, { offset: when.startsAt === null ? null : offset });
    }
    const fault = findNoteFault({ ...known.body, ...change });
    if (fault !== null) return refuse(fault);
    return accept([set(noteItems, { id: item, fields: change })]);
  },
});

const removeItem = defineMutation({
  name: 'note.remove_item',
  args: v.strictObject({ item: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ item, meeting }) => [one(meetings, meeting), one(noteItems, item)],
  decide({ args: { item, meeting }, docs, actor }) {
    const bar = findBar({ docs, actor, id: meeting });
    if (bar !== null) return bar;
    if (docs.get(noteItems, item)?.parent !== meeting) return refuse('logistics.unknown_item', { item });
    return accept([remove(noteItems, item)]);
  },
});

export const venuesMutations = [addVenue, editVenue, removeVenue, addItem, editItem, removeItem] as const;
