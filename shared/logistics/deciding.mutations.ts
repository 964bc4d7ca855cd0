import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { followConnection } from '#shared/connections/connections.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  type Decision,
  type Docs,
  defineMutation,
  one,
  type Read,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { findMeetingFault } from '#shared/meetings/meetings.rules.ts';
import { DeciderSchema, type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { editableMeeting, openMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { participantLinks } from '#shared/participants/nominations.schemas.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { decidesMeeting, isUndecided } from './deciding.rules.ts';

const readsOfDecision = (meeting: string): Read[] => [
  one(meetings, meeting),
  within(delegations, meeting),
  within(participants, meeting),
  within(participantLinks, meeting),
];

/** The meeting for those who decide whether it takes place, or why not. */
function decidable({ docs, actor, id }: { docs: Docs; actor: Actor; id: string }): Meeting | Decision {
  const known = docs.get(meetings, id);
  const isTheirs =
    known !== null &&
    decidesMeeting({
      ...{ actor, meeting: known.body },
      delegations: docs.within(delegations, id),
      participants: docs.within(participants, id),
      links: docs.within(participantLinks, id),
    });
  if (isTheirs || (known === null && may(actor, 'meetings.edit'))) return openMeeting({ docs, id });
  return refuse('access.not_allowed', { action: 'meetings.decide' });
}

/** It takes place as it is planned: as the move to `convened`, and also by the delegation that decides. */
const takePlace = defineMutation({
  name: 'meetings.take_place',
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => readsOfDecision(meeting),
  decide({ args: { meeting }, docs, actor }) {
    const known = decidable({ docs, actor, id: meeting });
    if ('accepted' in known) return known;
    const from = known.state;
    if (!isUndecided(known)) return refuse('meetings.no_such_step', { from, to: 'convened' });
    const fault = findMeetingFault({ ...known, state: 'convened' });
    if (fault !== null) return refuse(fault);
    // Asked of all: a delegation that decides does not read how one joins.
    return accept([set(meetings, { id: meeting, fields: { state: 'convened' } }), followConnection(meeting)]);
  },
});

/** It takes place at a distance: nobody travels, so nothing is owed for that, and no place is said any more. */
const goVirtual = defineMutation({
  name: 'meetings.go_virtual',
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => readsOfDecision(meeting),
  decide({ args: { meeting }, docs, actor }) {
    const known = decidable({ docs, actor, id: meeting });
    if ('accepted' in known) return known;
    const from = known.state;
    const isTakingPlace = from === 'convened' || from === 'in_session';
    if (!isTakingPlace && !isUndecided(known))
      return refuse('meetings.no_such_step', { from, to: 'convened' });
    const { visas, travel, ...deadlines } = known.deadlines ?? {};
    const fields: Partial<Meeting> = {
      format: 'virtual',
      city: null,
      venue: null,
      // What sits goes on sitting.
      ...(isTakingPlace ? {} : { state: 'convened' as const }),
      card: { ...known.card, room: null, pickUp: null, hotel: null },
      ...(visas === undefined && travel === undefined ? {} : { deadlines }),
    };
    return accept([set(meetings, { id: meeting, fields }), followConnection(meeting)]);
  },
});

/** Who decides whether a meeting on a condition takes place: a delegation of it, else whoever presides. */
const setDecider = defineMutation({
  name: 'meetings.set_decider',
  args: v.strictObject({ meeting: IdSchema, decider: DeciderSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), within(delegations, meeting)],
  decide({ args: { meeting, decider }, docs, actor }) {
    const known = editableMeeting({ docs, actor, action: 'meetings.edit', id: meeting });
    if ('accepted' in known) return known;
    const isListed = docs.within(delegations, meeting).some(({ body }) => body.code === decider);
    // Nobody else could decide, nor would be told to.
    if (decider !== null && !isListed)
      return refuse('participants.unknown_delegation', { delegation: decider });
    return accept([set(meetings, { id: meeting, fields: { decider } })]);
  },
});

export const decidingMutations = [takePlace, goVirtual, setDecider] as const;
