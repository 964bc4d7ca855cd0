import type { Docs, Effect } from '#shared/kernel/mutation.ts';
import { type Collection, type Read, remove, within } from '#shared/kernel/mutation.ts';
import { isOpenNomination } from './member-of.rules.ts';
import { forgetAbout, linkId } from './nominations.rules.ts';
import { nominations, participantLinks } from './nominations.schemas.ts';
import { participants } from './participants.schemas.ts';
import { needsId } from './personal.rules.ts';
import { travelNeeds } from './personal.schemas.ts';

export function readsOfFormer(meeting: string): Read[] {
  return [participants, nominations, participantLinks, travelNeeds].map((each) => within(each, meeting));
}

/**
 * A nomination names somebody else now: who said that they were the first one is not this person, and what they gave of
 * their journey was theirs. It ends with the change itself: what is written after it is the new person's. Whoever is on
 * the list by then stays as they are, and so does what belongs to another delegation or nomination.
 */
export function endFormer({
  participant,
  nomination,
  meeting,
  code,
  docs,
}: {
  participant: string;
  nomination: string;
  meeting: string;
  /** Of the nomination's delegation. */
  code: string;
  docs: Docs;
}): Effect[] {
  if (docs.within(participants, meeting).some(({ id }) => id === participant)) return [];
  const isNamedElsewhere = docs
    .within(nominations, meeting)
    .some(
      (each) => each.id !== nomination && each.body.participant === participant && isOpenNomination(each),
    );
  if (isNamedElsewhere) return [];
  return [
    ...docs
      .within(participantLinks, meeting)
      .filter(({ id, body }) => id === linkId(participant) && body.delegation === code)
      .map(({ id }) => remove(participantLinks, id)),
    ...docs
      .within(travelNeeds, meeting)
      .filter(({ id, body }) => id === needsId(participant) && body.delegation === code)
      .map(({ id }) => remove(travelNeeds, id)),
  ];
}

/**
 * The same on the list. It is worked out from what lies there, so that it does not wait for what its person changes
 * meanwhile (SPEC C10); their contact goes with the readers that follow.
 */
export function endFormerOnList({
  participant,
  meeting,
  docs,
}: {
  participant: string;
  meeting: string;
  docs: Docs;
}): Effect[] {
  const end = (collection: Collection, id: string): Effect[] =>
    docs.get(collection, id)?.parent === meeting ? [remove({ ...collection, isComputed: true }, id)] : [];
  return [
    ...end(participantLinks, linkId(participant)),
    ...end(travelNeeds, needsId(participant)),
    forgetAbout({ participant, meeting, what: 'all' }),
  ];
}
