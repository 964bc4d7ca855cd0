import * as v from 'valibot';
import { contactAudience, ownAudience, personalAudience, personalOf } from '#shared/access/scopes.ts';
import { isStateCode } from '#shared/access/seats.ts';
import { connections, joiningFollows } from '#shared/connections/connections.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  type Collection,
  create,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  type Read,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { findDelegation } from './delegations.rules.ts';
import { isOpenNomination, nomineeOf } from './member-of.rules.ts';
import {
  endedClaimId,
  forgetAbout,
  isLinkOf,
  issueBadge,
  linkId,
  withdrawBadge,
} from './nominations.rules.ts';
import {
  type EndedClaim,
  endedClaims,
  type Nomination,
  nominations,
  type ParticipantLink,
  participantLinks,
} from './nominations.schemas.ts';
import { delegationFields, delegations, participants } from './participants.schemas.ts';
import { contactId, needsId } from './personal.rules.ts';
import { type Contact, contacts, type TravelNeeds, travelNeeds } from './personal.schemas.ts';
import { dropSpeaker } from './speakers.rules.ts';

const args = v.strictObject({ participant: IdSchema, meeting: IdSchema });

function accreditedAs({
  docs,
  meeting,
  participant,
}: {
  docs: Docs;
  meeting: string;
  participant: string;
}): Doc<Nomination>[] {
  return docs
    .within(nominations, meeting)
    .filter(({ body }) => body.participant === participant && body.state === 'accredited');
}

function endNomination({ id }: Doc<Nomination>): Effect {
  return set(nominations, { id, fields: { state: 'withdrawn' } });
}

/**
 * Needs stay with the delegation and the person they were given to: a move or a later "this is me" of another person
 * ends that.
 */
function needsRefreshed({
  needs,
  delegation,
  participant,
  link,
}: {
  needs: Doc<TravelNeeds>;
  delegation: string;
  participant: string;
  link: Doc<ParticipantLink> | null;
}): Effect {
  const { id, body } = needs;
  const before = needs.audience.slice(personalOf(body.delegation).length);
  // From before the author was stored: it may be the person of that time.
  const saidBy = body.saidBy === undefined ? (before === participant ? null : before) : body.saidBy;
  const isAnothers = link !== null && saidBy !== null && saidBy !== link.body.person;
  if (body.delegation !== delegation || isAnothers) return remove(travelNeeds, id);
  const audience = personalAudience({ delegation, owner: link?.body.person ?? participant });
  return set(travelNeeds, { id, fields: body.saidBy === undefined ? { saidBy } : {}, audience });
}

/** For the person concerned, one per meeting: a later move replaces the message about an earlier one. */
function tellEnd({ body, docs, meeting }: { body: EndedClaim; docs: Docs; meeting: string }): Effect {
  const id = endedClaimId({ meeting, person: body.person });
  const known = docs.within(endedClaims, meeting).find((each) => each.id === id);
  if (known === undefined)
    return create(endedClaims, { id, parent: meeting, audience: ownAudience(body), body, isDerived: true });
  const isSame = known.body.participant === body.participant;
  const hadContact = body.hadContact || (isSame && known.body.hadContact);
  return set(endedClaims, { id, fields: { ...body, hadContact } });
}

interface Target {
  readonly participant: string;
  readonly meeting: string;
}
/** The person whose "this is me" a move ended, and the codes of the delegations. */
type Ended = Pick<EndedClaim, 'person' | 'from' | 'to'>;

function readsOfRefresh({ participant, meeting }: Target): Read[] {
  return [
    one(meetings, meeting),
    within(connections, meeting),
    one(participants, participant),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    one(contacts, contactId(participant)),
    one(travelNeeds, needsId(participant)),
    within(nominations, meeting),
    within(endedClaims, meeting),
  ];
}

/**
 * Whether the person who sits there now consented, in that seat: another person's consent does not count, nor one given
 * elsewhere.
 */
function isAgreed({
  contact,
  link,
  delegation,
  ended,
}: {
  contact: Doc<Contact>;
  link: Doc<ParticipantLink> | null;
  delegation: string;
  ended: Ended | null;
}): boolean {
  const { person, delegation: given, consent } = contact.body;
  if (link === null) return false;
  if (person !== undefined) return person === link.body.person && given === delegation;
  // From before consent was stored: only its readers show whom it was meant for.
  return ended === null && contact.audience === contactAudience({ delegation, consent });
}

/** Before the list a person has no badge and no contact: only what they gave of their journey gets its readers. */
function settleNominee({ participant, meeting, docs }: Target & { docs: Docs }) {
  const nominee = nomineeOf({ docs, meeting, participant });
  const place = findDelegation({ docs, meeting, delegation: nominee?.body.delegation });
  const needs = docs.get(travelNeeds, needsId(participant));
  // Left between the forward and its receipt: another forward deletes their data.
  if (place === null || needs === null) return accept([]);
  const delegation = place.body.code;
  const said = docs.get(participantLinks, linkId(participant));
  const link = isLinkOf(said, delegation) ? said : null;
  const kept = needsRefreshed({ needs, delegation, participant, link });
  return accept([
    kept,
    ...(kept.op === 'remove' ? [forgetAbout({ participant, meeting, what: 'all' })] : []),
  ]);
}

/**
 * Gives a person's needs, contact and badge their current readers. The actor who causes it need not see them: a
 * delegate who says who they are cannot yet read what the liaison wrote about them. A move ends what was given in the
 * old delegation: nobody consented to the new one reading it.
 * @param moved what the move itself says that it ended
 */
function refreshWith({
  participant,
  meeting,
  docs,
  now,
  moved,
}: Target & { docs: Docs; now: number; moved: Ended | null }) {
  const known = docs.get(participants, participant);
  if (known === null) return settleNominee({ participant, meeting, docs });
  const place = findDelegation({ docs, meeting, delegation: known?.body.delegation });
  // Left between the forward and its receipt: another forward deletes their data.
  if (known?.parent !== meeting || place === null) return accept([]);
  const delegation = place.body.code;
  const said = docs.get(participantLinks, linkId(participant));
  const link = isLinkOf(said, delegation) ? said : null;
  const contact = docs.get(contacts, contactId(participant));
  const needs = docs.get(travelNeeds, needsId(participant));
  const about = docs.get(meetings, meeting);
  // The old delegation cannot withdraw another delegation's people, nor does the new one read its note verbale.
  const left = accreditedAs({ docs, meeting, participant }).filter(
    ({ body }) => body.delegation !== known.body.delegation,
  );
  const effects: Effect[] = left.map(endNomination);
  const stale = said !== null && link === null ? said : null;
  if (stale !== null) effects.push(remove(participantLinks, stale.id));
  const staleEnd: Ended | null =
    stale === null
      ? null
      : { person: stale.body.person, from: stale.body.delegation ?? delegation, to: delegation };
  // A person who says it again has lost nothing.
  const movedEnd = moved === null || moved.person === link?.body.person ? null : moved;
  const told = staleEnd !== null && staleEnd.person !== movedEnd?.person ? [staleEnd, movedEnd] : [movedEnd];
  // Taken over within one delegation: nobody was moved.
  const ends = told.filter((each) => each !== null).filter(({ from, to }) => from !== to);
  for (const end of ends) {
    const kept = about === null ? {} : { expiresOn: expiryOf(about.body) };
    const body: EndedClaim = { participant, ...end, at: now, hadContact: contact !== null, ...kept };
    effects.push(tellEnd({ body, docs, meeting }));
  }
  const answered = docs.within(endedClaims, meeting).filter(({ body }) => body.person === link?.body.person);
  effects.push(...answered.map(({ id }) => remove(endedClaims, id)));
  const isHeld = link !== null && isStateCode(delegation);
  if (isHeld && known.body.heldBy !== delegation)
    effects.push(set(participants, { id: participant, fields: { heldBy: delegation } }));
  const isKept = contact !== null && isAgreed({ contact, link, delegation, ended: movedEnd });
  if (contact !== null && !isKept) effects.push(remove(contacts, contact.id));
  const kept = needs === null ? null : needsRefreshed({ needs, delegation, participant, link });
  if (kept !== null) effects.push(kept);
  // What a revoked device handed over under that name ends with it, whether or not anything was shared since.
  if (ends.length > 0 || kept?.op === 'remove')
    effects.push(forgetAbout({ participant, meeting, what: 'all' }));
  else if (link === null || (contact !== null && !isKept))
    effects.push(forgetAbout({ participant, meeting, what: 'contact' }));
  return accept([
    ...effects,
    issueBadge({ participant, meeting, delegation }),
    ...joiningFollows(docs, meeting),
  ]);
}

export const refresh = defineMutation({
  name: 'participants.settle',
  internal: true,
  args,
  compartment: () => COMMITTEE,
  reads: readsOfRefresh,
  decide: ({ args: target, docs, now }) => refreshWith({ ...target, docs, now, moved: null }),
});

/** After a move: later acts of the same person, made before this was decided, do not undo what the move ended. */
export const refreshMoved = defineMutation({
  name: 'participants.settle_moved',
  internal: true,
  args: v.strictObject({
    ...args.entries,
    person: PersonIdSchema,
    from: delegationFields.code,
    to: delegationFields.code,
  }),
  compartment: () => COMMITTEE,
  reads: readsOfRefresh,
  decide: ({ args: { participant, meeting, ...moved }, docs, now }) =>
    refreshWith({ participant, meeting, docs, now, moved }),
});

function readsOfForget({ participant, meeting }: Target): Read[] {
  return [
    within(connections, meeting),
    one(participants, participant),
    one(participantLinks, linkId(participant)),
    one(contacts, contactId(participant)),
    one(travelNeeds, needsId(participant)),
    within(agendaItems, meeting),
    within(nominations, meeting),
    within(endedClaims, meeting),
  ];
}
function forgotten({ participant, meeting, docs }: Target & { docs: Docs }) {
  const papers = [
    docs.get(participants, participant) === null ? [] : [remove(participants, participant)],
    docs.get(participantLinks, linkId(participant)) === null
      ? []
      : [remove(participantLinks, linkId(participant))],
    docs.get(contacts, contactId(participant)) === null ? [] : [remove(contacts, contactId(participant))],
    docs.get(travelNeeds, needsId(participant)) === null ? [] : [remove(travelNeeds, needsId(participant))],
  ];
  return accept([
    ...papers.flat(),
    ...docs
      .within(endedClaims, meeting)
      .filter(({ body }) => body.participant === participant)
      .map(({ id }) => remove(endedClaims, id)),
    ...dropSpeaker(docs.within(agendaItems, meeting), participant),
    withdrawBadge({ participant, meeting }),
    forgetAbout({ participant, meeting, what: 'all' }),
    ...accreditedAs({ docs, meeting, participant }).map(endNomination),
    ...joiningFollows(docs, meeting),
  ]);
}

/** Takes a person off the list with everything that depends on it, whoever may read which part. */
const forget = defineMutation({
  name: 'participants.forget',
  internal: true,
  args,
  compartment: () => COMMITTEE,
  reads: readsOfForget,
  decide: ({ args: target, docs }) => forgotten({ ...target, docs }),
});

/** The same before the list. Whoever is on it by then stays, and whoever another nomination still names. */
const forgetNominee = defineMutation({
  name: 'participants.forget_nominee',
  internal: true,
  args,
  compartment: () => COMMITTEE,
  reads: readsOfForget,
  decide({ args: target, docs }) {
    const isThere = docs.get(participants, target.participant) !== null;
    return isThere || nomineeOf({ docs, ...target }) !== null ? accept([]) : forgotten({ ...target, docs });
  },
});

/**
 * What revoked devices handed over about the person whom a nomination named before: whoever makes that change reads none
 * of it. Whoever is on the list by then stays as they are, and whoever several nominations name.
 */
const forgetFormer = defineMutation({
  name: 'participants.forget_former',
  internal: true,
  args,
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [one(participants, participant), within(nominations, meeting)],
  decide({ args: { participant, meeting }, docs }) {
    const naming = docs
      .within(nominations, meeting)
      .filter((each) => each.body.participant === participant && isOpenNomination(each));
    const isOthers = docs.get(participants, participant) !== null || naming.length > 1;
    return accept(isOthers ? [] : [forgetAbout({ participant, meeting, what: 'all' })]);
  },
});

const EXPIRING: readonly Collection<{ expiresOn?: string }>[] = [
  nominations,
  contacts,
  travelNeeds,
  endedClaims,
  setAsides,
];

/**
 * Personal data is kept as long after the meeting as promised, even if the date changes: after a postponement it is
 * still there on the day; after an earlier date it is not kept longer.
 */
export const followDates = defineMutation({
  name: 'participants.follow_dates',
  internal: true,
  args: v.strictObject({ meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting), ...EXPIRING.map((each) => within(each, meeting))],
  decide({ args: { meeting }, docs }) {
    const about = docs.get(meetings, meeting);
    if (about === null) return accept([]);
    const expiresOn = expiryOf(about.body);
    return accept(
      EXPIRING.flatMap((collection) =>
        docs
          .within(collection, meeting)
          // What never expires has no day; only nominations of earlier versions have none yet.
          .filter(({ body }) => body.expiresOn !== undefined || collection === nominations)
          .filter(({ body }) => body.expiresOn !== expiresOn)
          .map(({ id }) => set(collection, { id, fields: { expiresOn } })),
      ),
    );
  },
});

export const upkeepMutations = [
  refresh,
  refreshMoved,
  forget,
  forgetNominee,
  forgetFormer,
  followDates,
] as const;
