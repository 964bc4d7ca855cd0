import { may } from '#shared/access/rules.ts';
import { personalAudience } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  one,
  type Read,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { findDelegation } from './delegations.rules.ts';
import { memberOf } from './member-of.rules.ts';
import { isLinkOf, linkId } from './nominations.rules.ts';
import { nominations, participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';
import { findNeedsBar, isExpired, needsId } from './personal.rules.ts';
import { type TravelNeeds, travelNeeds } from './personal.schemas.ts';

export interface NeedsTarget {
  readonly participant: string;
  readonly meeting: string;
}

/** What an act about somebody's needs reads. */
export function readsOfNeeds({ participant, meeting }: NeedsTarget): Read[] {
  return [
    one(meetings, meeting),
    one(participants, participant),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    one(travelNeeds, needsId(participant)),
    // Looked at only for somebody who is not on the list yet.
    within(nominations, meeting),
  ];
}

/** Writes some of a person's needs, or refuses: checks who may, for whom, and until when. */
export function writeNeeds({
  target: { participant, meeting },
  fields,
  docs,
  actor,
  now,
}: {
  target: NeedsTarget;
  fields: Partial<TravelNeeds>;
  docs: Docs;
  actor: Actor;
  now: number;
}): Decision {
  const known = memberOf({ docs, meeting, participant });
  if (known === null) return refuse('participants.unknown_participant', { participant });
  const place = findDelegation({ docs, meeting, delegation: known.delegation });
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
