import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { LOGISTICS } from '#shared/access/scopes.ts';
import {
  connectionFields,
  connectionId,
  connections,
  followConnection,
  shownConnections,
} from '#shared/connections/connections.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { fallsDue } from '#shared/kernel/due.ts';
import { expiryOf, isToForget } from '#shared/kernel/forgetting.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  defineMutation,
  type Effect,
  isUsed,
  one,
  refuse,
  remove,
  set,
  usedRequest,
  within,
} from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { editableMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { copiesOf, hoursOf, isShownAt, wayOf } from './connections.rules.ts';

/** How one joins a meeting, who sees that, and from when. */
const setConnection = defineMutation({
  name: 'connections.set',
  args: v.strictObject({ meeting: IdSchema, ...connectionFields }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), one(connections, connectionId(meeting))],
  facts: ({ meeting }) => [usedRequest(connections, connectionId(meeting))],
  decide({ args: { meeting, ...fields }, docs, actor, now, facts }) {
    const about = editableMeeting({ docs, actor, action: 'logistics.edit', id: meeting });
    if ('accepted' in about) return about;
    if (about.format === 'in_person') return refuse('connections.in_person');
    if (fields.link === null && fields.phones.length === 0) return refuse('connections.nothing');
    const id = connectionId(meeting);
    const known = docs.get(connections, id)?.body;
    const hours = hoursOf({ meeting: about, daysBefore: fields.daysBefore, now });
    const expiresOn = expiryOf(about);
    const isAnother = known !== undefined && known.shownAt !== null && wayOf(known) !== wayOf(fields);
    // After one that was taken away, which people may have had, it is another one.
    const changedAt = isUsed(facts, connections, id) ? now : null;
    const done =
      known === undefined
        ? create(connections, {
            ...{ id, parent: meeting, audience: LOGISTICS, isDerived: true as const },
            body: { ...fields, ...hours, shownAt: null, changedAt, expiresOn },
          })
        : set(connections, {
            id,
            fields: { ...fields, ...hours, expiresOn, ...(isAnother ? { changedAt: now } : {}) },
          });
    return accept([done, followConnection(meeting)]);
  },
});

/** Nobody joins by it any more. Also once the meeting is over: what was to join it by need not stay. */
const removeConnection = defineMutation({
  name: 'connections.remove',
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), one(connections, connectionId(meeting))],
  decide({ args: { meeting }, docs, actor }) {
    if (!may(actor, 'logistics.edit')) return refuse('access.not_allowed', { action: 'logistics.edit' });
    if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
    if (docs.get(connections, connectionId(meeting)) === null) return refuse('connections.unknown');
    return accept([remove(connections, connectionId(meeting)), followConnection(meeting)]);
  },
});

/** Puts copies where those lie who see it now, and takes away every other. */
const follow = defineMutation({
  name: 'connections.follow',
  internal: true,
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [
    one(meetings, meeting),
    one(connections, connectionId(meeting)),
    within(shownConnections, meeting),
    within(delegations, meeting),
    within(participants, meeting),
    within(participantLinks, meeting),
  ],
  decide({ args: { meeting }, docs, now }) {
    const about = docs.get(meetings, meeting);
    const known = docs.get(connections, connectionId(meeting));
    const shown = docs.within(shownConnections, meeting);
    if (about === null || known === null) return accept(shown.map(({ id }) => remove(shownConnections, id)));
    const connection = known.body;
    const effects: Effect[] = [];
    const copies = isShownAt({ meeting: about.body, connection, now })
      ? copiesOf({
          id: meeting,
          connection,
          delegations: docs.within(delegations, meeting),
          participants: docs.within(participants, meeting),
          links: docs.within(participantLinks, meeting),
        })
      : [];
    // The hours at which this falls due again move with the meeting.
    const hours = hoursOf({ meeting: about.body, daysBefore: connection.daysBefore, now });
    const shownAt = connection.shownAt ?? (copies.length > 0 ? now : null);
    // Kept as long after the meeting as promised, whenever that is.
    const after = { ...hours, shownAt, expiresOn: expiryOf(about.body) };
    const { opensAt, closesAt, expiresOn } = connection;
    if (!isSameJson(after, { opensAt, closesAt, shownAt: connection.shownAt, expiresOn: expiresOn ?? null }))
      effects.push(set(connections, { id: known.id, fields: after }));
    const { link, phones, number, pin, inCalendars, changedAt } = connection;
    for (const { id } of shown)
      if (!copies.some((copy) => copy.id === id)) effects.push(remove(shownConnections, id));
    for (const { id, audience } of copies) {
      const before = shown.find((each) => each.id === id);
      const body = { link, phones, number, pin, inCalendars, changedAt, expiresOn: after.expiresOn };
      if (before === undefined)
        effects.push(create(shownConnections, { id, parent: meeting, audience, body, isDerived: true }));
      // Written again it would go to every device, and move everything in everybody's calendar.
      else if (before.audience !== audience || !isSameJson(before.body, body))
        effects.push(set(shownConnections, { id, fields: body, audience }));
    }
    return accept(effects);
  },
});

const COLLECTIONS = { connections, shownConnections } as const;

/** Done by the server, the day after the last one: nobody need remember to take it away. */
const forget = defineMutation({
  name: 'connections.forget',
  internal: true,
  args: v.strictObject({ collection: v.picklist(['connections', 'shownConnections']), id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ collection, id }) => [one(COLLECTIONS[collection], id)],
  decide({ args: { collection, id }, docs, now }) {
    const found = collection === 'connections' ? docs.get(connections, id) : docs.get(shownConnections, id);
    const lastDay = found?.body.expiresOn;
    if (lastDay === undefined || !isToForget({ lastDay, now })) return accept([]);
    return accept([remove(COLLECTIONS[collection], id)]);
  },
});

/** With nobody online it is shown at its hour, and goes after the last day. */
export const connectionDue = fallsDue(connections, {
  at: ({ body }) => body.opensAt ?? body.closesAt,
  act: follow,
  args: ({ parent }) => ({ meeting: parent ?? '' }),
});

export const connectionsMutations = [setConnection, removeConnection, follow, forget] as const;
