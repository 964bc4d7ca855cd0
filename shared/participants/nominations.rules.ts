import { may } from '#shared/access/rules.ts';
import { isStateCode } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { type Doc, type Effect, forward } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination, NominationState, ParticipantLink } from './nominations.schemas.ts';
import type { Participant } from './participants.schemas.ts';

/** What may follow each state; an accredited person is only withdrawn, and comes back by a new nomination. */
export const NOMINATION_STEPS: Readonly<Record<NominationState, readonly NominationState[]>> = {
  nominated: ['accredited', 'returned', 'withdrawn'],
  returned: ['nominated', 'withdrawn'],
  accredited: ['withdrawn'],
  withdrawn: [],
};

type Linked = { readonly body: Pick<ParticipantLink, 'person' | 'delegation'> };

export function linkId(participant: string): string {
  return `lnk_${participant}`;
}

/** Of the last move that ended somebody's "this is me" in a meeting. */
export function endedClaimId({ meeting, person }: { meeting: string; person: string }): string {
  return `end_${meeting.slice(4)}-${person.slice(4)}`;
}

/**
 * Whether a "this is me" holds: said in the delegation in which the participant sits. Moved since, it gives nothing,
 * and what its person gave under it was not meant for those who sit there.
 */
export function isLinkOf(link: Linked | null, code: string): boolean {
  return link !== null && link.body.delegation === code;
}

/** The state whose word a move of this participant needs, by its code; null: nobody's. */
export function holderOf({
  participant,
  link,
}: {
  participant: Pick<Participant, 'heldBy'>;
  link: Linked | null;
}): string | null {
  if (participant.heldBy !== undefined) return participant.heldBy;
  const said = link?.body.delegation ?? null;
  return said !== null && isStateCode(said) ? said : null;
}

/** Every participant gets a badge; what the server adds to it is its own to say. */
export function issueBadge(badge: { participant: string; meeting: string; delegation: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'badges.issue', args: badge });
}

/** What is printed goes on verifying: the doors are told that its person left the list. */
export function withdrawBadge(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'badges.withdraw', args });
}

/** Personal papers are no part of the list: whoever leaves it takes them along, also those out of sight. */
export function forgetParticipant(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.forget', args });
}

/** What revoked devices handed in about somebody: all of it, or where only consent ends, their contact. */
export function forgetAbout(args: { participant: string; meeting: string; what: 'contact' | 'all' }): Effect {
  return forward({ compartment: COMMITTEE, name: 'states.forget_about', args });
}

/** Who may read somebody's papers follows who they are and where they sit. */
export function settleParticipant(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.settle', args });
}

/** The same after a move, which says whose "this is me" it ended: what the same person does next may hide it. */
export function settleMoved(args: {
  participant: string;
  meeting: string;
  person: string;
  from: string;
  to: string;
}): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.settle_moved', args });
}

/**
 * Why this person may not accept or return this nomination, as a dotted code, or null. Nobody decides on their
 * own: not who made it, not who is it, not who sits with that delegation.
 *
 * @param code of the nomination's delegation
 * @param links of the nominee and of whom they stand in for, where there are any
 */
export function findDecisionBar({
  actor,
  nomination,
  code,
  links = [],
}: {
  actor: Actor;
  nomination: Pick<Nomination, 'nominatedBy' | 'state' | 'writtenBy'>;
  code: string;
  links?: readonly Linked[];
}): string | null {
  if (!may(actor, 'nominations.decide')) return 'access.not_allowed';
  const { nominatedBy, writtenBy = [] } = nomination;
  if ([nominatedBy, ...writtenBy].includes(actor.person)) return 'nominations.own_nomination';
  if (actor.delegation === code) return 'nominations.own_delegation';
  if (links.some((link) => link.body.person === actor.person)) return 'nominations.own_person';
  if (nomination.state !== 'nominated') return 'nominations.not_waiting';
  return null;
}

/**
 * Whether nominations come after the day that was asked for: said on screen, never refused.
 * @param today in the venue's calendar
 */
export function isLate({ meeting, today }: { meeting: Pick<Meeting, 'deadlines'>; today: string }): boolean {
  const last = meeting.deadlines?.nominations;
  return last !== undefined && today > last;
}

/** Whoever writes for another delegation answers for it, as do those who wrote before: none of them accepts it. */
export function signedBy(
  { nominatedBy, writtenBy = [] }: Nomination,
  person: string,
): Pick<Nomination, 'nominatedBy' | 'writtenBy'> {
  const before = new Set([...writtenBy, nominatedBy]);
  before.delete(person);
  return { nominatedBy: person, ...(before.size === 0 ? {} : { writtenBy: [...before] }) };
}

/** Somebody whom a nomination may stand in for: on the list, in the same delegation, and not themselves. */
export function findStandInFault({
  standsIn,
  delegation,
  meeting,
  principal,
}: {
  standsIn: Nomination['standsIn'];
  delegation: string;
  meeting: string;
  principal: Doc<Participant> | null;
}): string | null {
  if (standsIn === null) return null;
  if (principal === null || principal.parent !== meeting) return 'participants.unknown_participant';
  if (principal.body.delegation !== delegation) return 'nominations.other_delegation';
  return null;
}
