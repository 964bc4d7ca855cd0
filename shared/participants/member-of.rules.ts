import type { Doc, Docs } from '#shared/kernel/mutation.ts';
import { type Nomination, nominations } from './nominations.schemas.ts';
import { type Participant, participants } from './participants.schemas.ts';

/** Who somebody is in a meeting, whether on its list or still nominated. */
export type MemberBody = Pick<Participant, 'delegation' | 'name' | 'office' | 'capacity' | 'named'>;

/**
 * A person of the list, or a nominee who is not on it yet: journey and visa take weeks, and do not wait for the
 * decision. Reads the nominations only if the list has nobody of this id.
 */
export function memberOf({
  docs,
  meeting,
  participant,
}: {
  docs: Docs;
  meeting: string;
  participant: string;
}): MemberBody | null {
  const listed = docs.get(participants, participant);
  if (listed !== null) return listed.parent === meeting ? listed.body : null;
  return nomineeOf({ docs, meeting, participant })?.body ?? null;
}

export function isOpenNomination({ body: { state } }: Pick<Doc<Nomination>, 'body'>): boolean {
  return state === 'nominated' || state === 'returned';
}

/** The nomination of somebody who is not on the list yet. */
export function nomineeOf({
  docs,
  meeting,
  participant,
}: {
  docs: Pick<Docs, 'within'>;
  meeting: string;
  participant: string;
}) {
  return (
    docs
      .within(nominations, meeting)
      .find((each) => each.body.participant === participant && isOpenNomination(each)) ?? null
  );
}
