import { may } from '#shared/access/rules.ts';
import { isStateCode } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { type Doc, type Effect, forward } from '#shared/kernel/mutation.ts';
import type { Nomination, NominationState, ParticipantLink } from './nominations.schemas.ts';
import type { Participant } from './participants.schemas.ts';

/**
 * The states that may follow each state; an accredited person can only be withdrawn, and returns with a new nomination.
 */
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

/** Id of the last move that ended a person's "this is me" in a meeting. */
export function endedClaimId({ meeting, person }: { meeting: string; person: string }): string {
  return `end_${meeting.slice(4)}-${person.slice(4)}`;
}

/**
 * Whether a "this is me" is valid: it was said in the delegation in which the participant sits. After a move it gives
 * no rights, and what its person gave under it was not meant for the people there.
 */
export function isLinkOf(link: Linked | null, code: string): boolean {
  return link !== null && link.body.delegation === code;
}

/** The code of the state whose permission a move of this participant needs; null: none. */
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

/** Every participant gets a badge; the server adds its own part. */
export function issueBadge(badge: { participant: string; meeting: string; delegation: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'badges.issue', args: badge });
}

/** A printed badge still verifies: the doors learn that its person left the list. */
export function withdrawBadge(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'badges.withdraw', args });
}

/**
 * Personal papers are not part of the list: they are deleted with the person's place, even those that the actor cannot
 * see.
 */
export function forgetParticipant(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.forget', args });
}

/** The same of somebody who never was on the list, unless they are by then or another nomination still names them. */
export function forgetNominee(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.forget_nominee', args });
}

/** What revoked devices handed over about the person whom a nomination named before. */
export function forgetFormer(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.forget_former', args });
}

/** What revoked devices handed over about a person: all of it or, if only consent ends, their contact. */
export function forgetAbout(args: { participant: string; meeting: string; what: 'contact' | 'all' }): Effect {
  return forward({ compartment: COMMITTEE, name: 'states.forget_about', args });
}

/** The readers of a person's papers depend on who they are and where they sit. */
export function refreshReaders(args: { participant: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.settle', args });
}

/** The same after a move, which says whose "this is me" it ended: the same person's next act may hide it. */
export function refreshMoved(args: {
  participant: string;
  meeting: string;
  person: string;
  from: string;
  to: string;
}): Effect {
  return forward({ compartment: COMMITTEE, name: 'participants.settle_moved', args });
}

/**
 * Why this person may not accept or return this nomination, as a dotted code, or null. Nobody decides in their own
 * case: not its author, not the nominee, not a member of that delegation.
 *
 * @param code of the nomination's delegation
 * @param links of the nominee and of the person they stand in for, if any
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
 * People who write for another delegation are responsible for it, like those who wrote before: none of them accepts it.
 */
export function signedBy(
  { nominatedBy, writtenBy = [] }: Nomination,
  person: string,
): Pick<Nomination, 'nominatedBy' | 'writtenBy'> {
  const before = new Set([...writtenBy, nominatedBy]);
  before.delete(person);
  return { nominatedBy: person, ...(before.size === 0 ? {} : { writtenBy: [...before] }) };
}

/** A person whom a nomination may stand in for: on the list, in the same delegation, and not the nominee. */
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
