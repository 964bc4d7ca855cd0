import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { personalAudience } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  type Read,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { offsetFrom, offsetRequest, timeBar } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { findDelegation } from './delegations.rules.ts';
import { isLinkOf, linkId } from './nominations.rules.ts';
import { participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';
import { findNeedsBar, isExpired, isOrdered, needsId } from './personal.rules.ts';
import { needsFields, type TravelNeeds, travelNeeds, tripFields } from './personal.schemas.ts';

interface Target {
  readonly participant: string;
  readonly meeting: string;
}

function readsOf({ participant, meeting }: Target): Read[] {
  return [
    one(meetings, meeting),
    one(participants, participant),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    one(travelNeeds, needsId(participant)),
  ];
}

/** Writes some of a person's needs, or refuses: checks who may, for whom, and until when. */
function write({
  target: { participant, meeting },
  fields,
  docs,
  actor,
  now,
}: {
  target: Target;
  fields: Partial<TravelNeeds>;
  docs: Docs;
  actor: Actor;
  now: number;
}): Decision {
  const known = docs.get(participants, participant);
  if (known?.parent !== meeting) return refuse('participants.unknown_participant', { participant });
  const place = findDelegation({ docs, meeting, delegation: known.body.delegation });
  if (place === null) return refuse('participants.unknown_delegation');
  const delegation = place.body.code;
  const link = docs.get(participantLinks, linkId(participant));
  const person = isLinkOf(link, delegation) ? (link?.body.person ?? null) : null;
  const isSelf = person === actor.person;
  const bar = findNeedsBar({
    fields,
    isSelf,
    isLiaison: may(actor, 'nominations.make', { delegation }),
    isOrganiser: may(actor, 'logistics.edit'),
  });
  if (bar !== null) return refuse(bar, { action: 'needs.set' });
  const about = docs.get(meetings, meeting);
  if (about === null) return refuse('meetings.unknown_meeting', { meeting });
  if (about.body.state === 'cancelled') return refuse('meetings.already_over', { state: about.body.state });
  const expiresOn = expiryOf(about.body);
  if (isExpired({ expiresOn, now })) return refuse('needs.too_late', { expiresOn });
  const id = needsId(participant);
  if (docs.get(travelNeeds, id) !== null)
    return accept([
      set(travelNeeds, { id, fields: { ...fields, expiresOn, ...(isSelf ? { saidBy: person } : {}) } }),
    ]);
  const audience = personalAudience({ delegation, owner: person ?? participant });
  const saidBy = isSelf ? person : null;
  const body: TravelNeeds = { ...NOTHING, ...fields, participant, delegation, expiresOn, saidBy };
  return accept([create(travelNeeds, { id, parent: meeting, audience, body, isDerived: true })]);
}

const NOTHING = {
  diet: null,
  access: null,
  interpretation: null,
  visa: null,
  visaLetter: null,
  budget: null,
  hotel: null,
  pickUp: null,
  arrival: null,
  departure: null,
} as const;

const setNeeds = defineMutation({
  name: 'needs.set',
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      diet: v.exactOptional(needsFields.diet),
      access: v.exactOptional(needsFields.access),
      interpretation: v.exactOptional(needsFields.interpretation),
      visa: v.exactOptional(needsFields.visa),
      visaLetter: v.exactOptional(needsFields.visaLetter),
      budget: v.exactOptional(needsFields.budget),
      hotel: v.exactOptional(needsFields.hotel),
      pickUp: v.exactOptional(needsFields.pickUp),
    } satisfies Record<keyof typeof needsFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  decide: ({ args: { fields, ...target }, docs, actor, now }) => write({ target, fields, docs, actor, now }),
});

const setTrip = defineMutation({
  name: 'needs.set_trip',
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    direction: v.picklist(['arrival', 'departure']),
    /** Null: nothing is known about it any more. */
    trip: v.nullable(v.strictObject(tripFields)),
  }),
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: ({ trip }) => (trip === null ? [] : [offsetRequest({ startsAt: trip.at, timeZone: trip.timeZone })]),
  decide({ args: { direction, trip: given, ...target }, docs, actor, now, facts }) {
    const when = given === null ? null : { startsAt: given.at, timeZone: given.timeZone };
    const noTime = when === null ? null : timeBar(facts, when);
    if (noTime !== null) return noTime;
    const offset = when === null ? null : (offsetFrom(facts, when) ?? null);
    const trip = given === null ? null : { ...given, offset };
    const before = docs.get(travelNeeds, needsId(target.participant))?.body ?? null;
    const both = {
      arrival: before?.arrival ?? null,
      departure: before?.departure ?? null,
      [direction]: trip,
    };
    if (!isOrdered(both)) return refuse('needs.leaves_before_arriving');
    return write({ target, fields: { [direction]: trip }, docs, actor, now });
  },
});

export const needsMutations = [setNeeds, setTrip] as const;
