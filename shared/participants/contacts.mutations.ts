import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { contactAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { accept, create, defineMutation, one, refuse, remove, set, within } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { findDelegation } from './delegations.rules.ts';
import { forgetAbout, isLinkOf, linkId } from './nominations.rules.ts';
import { participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';
import { contactId, isExpired } from './personal.rules.ts';
import { contactFields, contacts } from './personal.schemas.ts';

/** Only the person consents: nobody shares another person's telephone. */
const share = defineMutation({
  name: 'contacts.share',
  args: v.strictObject({ participant: IdSchema, meeting: IdSchema, ...contactFields }),
  compartment: () => COMMITTEE,
  reads: ({ participant, meeting }) => [
    one(meetings, meeting),
    one(participants, participant),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    one(contacts, contactId(participant)),
  ],
  decide({ args: { participant, meeting, ...given }, docs, actor, now }) {
    const known = docs.get(participants, participant);
    if (known?.parent !== meeting) return refuse('participants.unknown_participant', { participant });
    const link = docs.get(participantLinks, linkId(participant));
    if (link?.body.person !== actor.person) return refuse('contacts.not_yours', { participant });
    const about = docs.get(meetings, meeting);
    if (about === null) return refuse('meetings.unknown_meeting', { meeting });
    const expiresOn = expiryOf(about.body);
    if (isExpired({ expiresOn, now })) return refuse('contacts.too_late', { expiresOn });
    if (given.phone === null && given.email === null) return refuse('contacts.empty');
    const place = findDelegation({ docs, meeting, delegation: known.body.delegation });
    if (place === null) return refuse('participants.unknown_delegation');
    if (!isLinkOf(link, place.body.code)) return refuse('contacts.not_yours', { participant });
    const id = contactId(participant);
    const audience = contactAudience({ delegation: place.body.code, consent: given.consent });
    const fields = { ...given, person: actor.person, delegation: place.body.code, expiresOn };
    if (docs.get(contacts, id) !== null) return accept([set(contacts, { id, audience, fields })]);
    const body = { ...fields, participant };
    return accept([create(contacts, { id, parent: meeting, audience, body, isDerived: true })]);
  },
});

/** Withdraws consent; the presidency does it for a person who asks by other means. */
const withdraw = defineMutation({
  name: 'contacts.withdraw',
  args: v.strictObject({ participant: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ participant }) => [
    one(participantLinks, linkId(participant)),
    one(contacts, contactId(participant)),
  ],
  decide({ args: { participant, meeting }, docs, actor }) {
    const known = docs.get(contacts, contactId(participant));
    const link = docs.get(participantLinks, linkId(participant));
    // The giver may withdraw it, whatever has happened to their place on the list.
    const isOwn = [link?.body.person, known?.body.person].includes(actor.person);
    if (!isOwn && !may(actor, 'participants.edit')) return refuse('contacts.not_yours', { participant });
    if (known?.parent !== meeting) return refuse('contacts.none', { participant });
    return accept([remove(contacts, known.id), forgetAbout({ participant, meeting, what: 'contact' })]);
  },
});

export const contactsMutations = [share, withdraw] as const;
