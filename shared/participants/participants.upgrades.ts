import { contactAudience } from '#shared/access/scopes.ts';
import { SYSTEM_PERSON } from '#shared/kernel/ids.ts';
import { defineUpgrade, type Stored, type Upgrade } from '#shared/kernel/upgrade.ts';
import { linkId } from './nominations.rules.ts';
import { nominations, participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';
import { contactId, needsId } from './personal.rules.ts';
import { contacts, travelNeeds } from './personal.schemas.ts';
import { followDates, refresh, refreshMoved } from './upkeep.mutations.ts';

interface Astray {
  readonly participant: string;
  readonly meeting: string;
  /** Where they sit now. */
  readonly code: string;
  /** Who gave the contact, if it now stands under another person's name. */
  readonly giver: string | null;
}

/** Who agreed last: contacts of earlier versions do not say it themselves. */
function findGiver(stored: Stored, participant: string): string | null {
  const given = stored
    .versions(contacts, contactId(participant))
    .find(({ person, isRemoved }) => !isRemoved && person !== SYSTEM_PERSON);
  return given?.person ?? null;
}

/** The delegation in which this person had said "this is me" there. */
function findFormerPlace(stored: Stored, { participant, person }: { participant: string; person: string }) {
  const said = stored
    .versions(participantLinks, linkId(participant))
    .find(({ body }) => body.person === person);
  return said?.body.delegation ?? null;
}

/** Places on a list that do not match what their person said, or what the giver of the data there said. */
function findAstray(stored: Stored): Astray[] {
  const byId = <T extends { id: string }>(docs: readonly T[]) => new Map(docs.map((doc) => [doc.id, doc]));
  const places = byId(stored.entries(delegations));
  const links = byId(stored.entries(participantLinks));
  const shared = byId(stored.entries(contacts));
  const personal = byId(stored.entries(travelNeeds));
  return stored.entries(participants).flatMap(({ id: participant, parent: meeting, body }) => {
    const code = places.get(body.delegation)?.body.code;
    if (code === undefined || meeting === null) return [];
    const link = links.get(linkId(participant))?.body;
    const contact = shared.get(contactId(participant));
    const needsOf = personal.get(needsId(participant))?.body.delegation ?? code;
    const giver = contact === undefined ? null : findGiver(stored, participant);
    const isAnothers = giver !== null && link !== undefined && giver !== link.person;
    const isLinkAstray = link !== undefined && link.delegation !== code;
    const isContactAstray =
      contact !== undefined &&
      (link === undefined ||
        (contact.body.consent === 'delegation' &&
          contact.audience !== contactAudience({ delegation: code, consent: 'delegation' })));
    if (!isAnothers && !isLinkAstray && !isContactAstray && needsOf === code) return [];
    return [{ participant, meeting, code, giver: isAnothers ? giver : null }];
  });
}

const migration = '0008_consent_where_it_was_given';
const name = 'settle-former';

/** Moves in earlier versions left contacts readable where nobody had agreed to it. */
const ofFormer: readonly Upgrade[] = [
  defineUpgrade({
    migration,
    name,
    act: refresh,
    find: (stored) =>
      findAstray(stored).flatMap(({ participant, meeting, giver }) =>
        giver === null ? [{ subject: participant, args: { participant, meeting } }] : [],
      ),
  }),
  defineUpgrade({
    migration,
    name,
    act: refreshMoved,
    find: (stored) =>
      findAstray(stored).flatMap(({ participant, meeting, code: to, giver: person }) => {
        if (person === null) return [];
        const from = findFormerPlace(stored, { participant, person }) ?? to;
        return [{ subject: participant, args: { participant, meeting, person, from, to } }];
      }),
  }),
];

/** Nominations of earlier versions get their last day. */
const ofNominations = defineUpgrade({
  migration: '0011_nominations_expire',
  name: 'expire-nominations',
  act: followDates,
  find(stored) {
    const undated = stored.entries(nominations).filter(({ body }) => body.expiresOn === undefined);
    const found = new Set(undated.flatMap(({ parent }) => parent ?? []));
    return [...found].sort().map((meeting) => ({ subject: meeting, args: { meeting } }));
  },
});

export const participantsUpgrades: readonly Upgrade[] = [...ofFormer, ofNominations];
