import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegations } from '#app/features/meetings/use-delegations.ts';
import { type Member, membersByDelegation } from '#shared/board/members.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hostId, visaHosts } from '#shared/logistics/letters.schemas.ts';
import { placesOf, stopsOf } from '#shared/logistics/transfers.rules.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { VisaLetter } from '#shared/participants/letters.schemas.ts';
import type { MemberBody } from '#shared/participants/member-of.rules.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { type Delegation, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';
import { outdatedBy } from './visa-letter-paper.ts';

/** Somebody who asks for a letter, or has one. */
export interface Lettered {
  readonly member: Member;
  /** Their name, else their office. */
  readonly shown: MemberBody;
  readonly delegation: Doc<Delegation>;
  /** Asked for, whether or not there was one before. */
  readonly isWanted: boolean;
  /** Marked as issued, with no letter here. */
  readonly isOnPaper: boolean;
  /** The presidency returned the nomination: it issues no letter. */
  readonly isReturned: boolean;
  readonly letter: VisaLetter | null;
  readonly outdated: ReturnType<typeof outdatedBy>;
}

/** In the order of the list of participants' delegations. */
export function useLetters(meeting: () => string): Accessor<readonly Lettered[]> {
  const client = useClient();
  const places = useDelegations(meeting);
  return createMemo(() => {
    const members = membersByDelegation({
      nominations: client.replica.within(nominations, meeting()),
      participants: client.replica.within(participants, meeting()),
      travelNeeds: client.replica.within(travelNeeds, meeting()),
    });
    const about = client.replica.one(meetings, meeting())?.body;
    const host = client.replica.one(visaHosts, hostId(meeting()))?.body ?? null;
    const stops = stopsOf(placesOf(about, client.replica.within(venues, meeting())));
    return places().flatMap((delegation) =>
      (members.get(delegation.id) ?? []).flatMap((member) => {
        const letter = member.needs?.letter ?? null;
        const isWanted = member.needs?.visa === 'letter_wanted';
        const shown =
          client.replica.one(participants, member.id)?.body ??
          client.replica.one(nominations, member.nominationId ?? '')?.body;
        const isOnPaper = letter === null && member.needs?.visa === 'letter_issued';
        if (shown === undefined || (!isWanted && !isOnPaper && letter === null)) return [];
        const isReturned = !member.isListed && member.nomination?.state === 'returned';
        const { needs } = member;
        const now = { person: shown, delegation: delegation.body, host, needs, stops };
        const outdated =
          letter === null || about === undefined ? null : outdatedBy(letter, { ...now, meeting: about });
        return [{ member, shown, delegation, isWanted, isOnPaper, isReturned, letter, outdated }];
      }),
    );
  });
}
