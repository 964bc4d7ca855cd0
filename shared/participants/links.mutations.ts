import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { attendanceAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { findDelegation } from './delegations.rules.ts';
import { memberOf } from './member-of.rules.ts';
import { holderOf, linkId, refreshReaders } from './nominations.rules.ts';
import { nominations, participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';

const args = v.strictObject({ participant: IdSchema, meeting: IdSchema });

/** Code of the delegation of somebody on the list, or nominated for it; null if they are neither. */
function codeOfParticipant({
  docs,
  participant,
  meeting,
}: {
  docs: Docs;
  participant: string;
  meeting: string;
}): string | null {
  const known = memberOf({ docs, meeting, participant });
  return findDelegation({ docs, meeting, delegation: known?.delegation })?.body.code ?? null;
}

/**
 * "This is me": only for oneself, only within the own delegation; one person for each participant and one participant
 * for each person. The person can then read what the liaison wrote about them.
 */
const claim = defineMutation({
  name: 'participants.claim',
  args,
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(participants, participant),
    within(delegations, meeting),
    within(nominations, meeting),
    within(participantLinks, meeting),
  ],
  decide({ args: { participant, meeting }, docs, actor }) {
    const delegation = codeOfParticipant({ docs, participant, meeting });
    if (delegation === null) return refuse('participants.unknown_participant', { participant });
    if (!may(actor, 'participants.claim', { delegation }))
      return refuse('access.not_allowed', { action: 'participants.claim' });
    const links = docs.within(participantLinks, meeting);
    const taken = links.find((link) => link.body.participant === participant);
    if (taken?.body.person === actor.person) return accept([]);
    if (taken !== undefined) return refuse('participants.claimed_by_other', { participant });
    if (links.some((link) => link.body.person === actor.person))
      return refuse('participants.claimed_another', { participant });
    return accept([
      create(participantLinks, {
        id: linkId(participant),
        parent: meeting,
        audience: attendanceAudience(actor),
        body: { participant, person: actor.person, delegation: actor.delegation },
        isDerived: true,
      }),
      refreshReaders({ participant, meeting }),
    ]);
  },
});

/** Withdraws it: done by the person or, after a wrong choice, by the liaison or the presidency. */
const unclaim = defineMutation({
  name: 'participants.unclaim',
  args,
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(participants, participant),
    within(delegations, meeting),
    within(nominations, meeting),
    one(participantLinks, linkId(participant)),
  ],
  decide({ args: { participant, meeting }, docs, actor }) {
    const link = docs.get(participantLinks, linkId(participant));
    if (link?.parent !== meeting) return refuse('participants.not_claimed', { participant });
    const delegation = codeOfParticipant({ docs, participant, meeting });
    const mayUndo = link.body.person === actor.person || may(actor, 'nominations.make', { delegation });
    if (!mayUndo) return refuse('access.not_allowed', { action: 'participants.claim' });
    return accept([remove(participantLinks, link.id), refreshReaders({ participant, meeting })]);
  },
});

/**
 * The state's permission to move a person of its delegation into another one; false withdraws it. A person who has not
 * said who they are needs no permission.
 */
const release = defineMutation({
  name: 'participants.release',
  args: v.strictObject({ ...args.entries, released: v.boolean() }),
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(participants, participant),
    within(delegations, meeting),
    within(nominations, meeting),
    one(participantLinks, linkId(participant)),
  ],
  decide({ args: { participant, meeting, released }, docs, actor }) {
    const delegation = codeOfParticipant({ docs, participant, meeting });
    if (delegation === null) return refuse('participants.unknown_participant', { participant });
    if (!may(actor, 'participants.release', { delegation }))
      return refuse('access.not_allowed', { action: 'participants.release' });
    const known = docs.get(participants, participant);
    // Nobody moves a nominee: their state withdraws them.
    if (known === null) return refuse('participants.unknown_participant', { participant });
    const link = docs.get(participantLinks, linkId(participant));
    const holder = holderOf({ participant: known.body, link });
    if (released && holder === null) return accept([]);
    if (!released && link === null) return refuse('participants.not_claimed', { participant });
    return accept([set(participants, { id: participant, fields: { heldBy: released ? null : delegation } })]);
  },
});

export const linksMutations = [claim, unclaim, release] as const;
