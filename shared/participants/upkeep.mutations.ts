import * as v from 'valibot';
import { contactAudience, personalAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  type Collection,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  type Mutation,
  one,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { setAsides } from '#shared/states/set-asides.schemas.ts';
import { findDelegation } from './delegations.rules.ts';
import { forgetAbout, issueBadge, linkId, withdrawBadge } from './nominations.rules.ts';
import { type Nomination, nominations, participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';
import { contactId, needsId } from './personal.rules.ts';
import { type Contact, contacts, travelNeeds } from './personal.schemas.ts';
import { dropSpeaker } from './speakers.rules.ts';

const args = v.strictObject({ participant: IdSchema, meeting: IdSchema });

function move({ id, body: { consent } }: Doc<Contact>, delegation: string): Effect {
  return set(contacts, { id, fields: {}, audience: contactAudience({ delegation, consent }) });
}

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
 * Gives somebody's needs, contact and badge the readers that they have now. Whoever causes it need not see them:
 * a delegate who says who they are cannot yet read what the liaison wrote about them. A contact goes with whoever
 * agreed to share it.
 */
const settle = defineMutation({
  name: 'participants.settle',
  internal: true,
  args,
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(participants, participant),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    one(contacts, contactId(participant)),
    one(travelNeeds, needsId(participant)),
    within(nominations, meeting),
  ],
  decide({ args: { participant, meeting }, docs }) {
    const known = docs.get(participants, participant);
    const place = findDelegation({ docs, meeting, delegation: known?.body.delegation });
    // Left between the forward and its receipt: what they had is forgotten by another one.
    if (known?.parent !== meeting || place === null) return accept([]);
    const delegation = place.body.code;
    const link = docs.get(participantLinks, linkId(participant));
    const owner = link?.body.person ?? participant;
    const contact = docs.get(contacts, contactId(participant));
    const needs = docs.get(travelNeeds, needsId(participant));
    // Another delegation's people are not the old one's to take back, nor its note verbale the new one's to read.
    const left = accreditedAs({ docs, meeting, participant }).filter(
      ({ body }) => body.delegation !== known.body.delegation,
    );
    return accept([
      ...left.map(endNomination),
      ...(contact === null ? [] : [link === null ? remove(contacts, contact.id) : move(contact, delegation)]),
      // What a revoked device handed in under that name ends with it, whether or not anything was shared since.
      ...(link === null ? [forgetAbout({ participant, meeting, what: 'contact' })] : []),
      ...(needs === null
        ? []
        : [
            set(travelNeeds, {
              id: needs.id,
              fields: { delegation },
              audience: personalAudience({ delegation, owner }),
            }),
          ]),
      issueBadge({ participant, meeting, delegation }),
    ]);
  },
});

/** Takes somebody off the list with all that hangs on it, whoever may read which part. */
const forget = defineMutation({
  name: 'participants.forget',
  internal: true,
  args,
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(participants, participant),
    one(participantLinks, linkId(participant)),
    one(contacts, contactId(participant)),
    one(travelNeeds, needsId(participant)),
    within(agendaItems, meeting),
    within(nominations, meeting),
  ],
  decide({ args: { participant, meeting }, docs }) {
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
      ...dropSpeaker(docs.within(agendaItems, meeting), participant),
      withdrawBadge({ participant, meeting }),
      forgetAbout({ participant, meeting, what: 'all' }),
      ...accreditedAs({ docs, meeting, participant }).map(endNomination),
    ]);
  },
});

const EXPIRING: readonly Collection<{ expiresOn?: string }>[] = [contacts, travelNeeds, setAsides];

/**
 * What people said of themselves is kept as long after their meeting as was promised, whenever that is: put off, it is
 * still there on the day; brought forward, it is not kept longer.
 */
const followDates = defineMutation({
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
          .filter(({ body }) => body.expiresOn !== undefined && body.expiresOn !== expiresOn)
          .map(({ id }) => set(collection, { id, fields: { expiresOn } })),
      ),
    );
  },
});

export const upkeepMutations: readonly Mutation[] = [settle, forget, followDates];
