import { useLocation } from '@solidjs/router';
import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { mayRead, nominationsAudience, personalOf } from '#shared/access/scopes.ts';
import { countsInTotal, isOfNomination, type Lack, lackingOf, toLack } from '#shared/board/lacking.rules.ts';
import { type Member, membersByDelegation } from '#shared/board/members.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { type Delegation, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';

/** A reader who does not know what a delegation has given would see all of it as missing. */
function mayJudge({ actor, lack, code }: { actor: Actor; lack: Lack; code: string }): boolean {
  const reads = (audience: string) => mayRead({ actor, compartment: COMMITTEE, audience });
  return reads(nominationsAudience(code)) && (isOfNomination(lack) || reads(personalOf(code)));
}

export interface Lacking {
  readonly lack: Lack;
  /** By delegation, in the order of the meeting. */
  readonly groups: readonly { readonly delegation: Doc<Delegation>; readonly members: readonly Member[] }[];
  readonly count: number;
  /** Delegations of which the reader may not know whether anybody lacks it. */
  readonly unjudged: readonly Doc<Delegation>[];
  /** The one delegation that is meant. */
  readonly of: Doc<Delegation> | null;
  /** The part of the address that says it, with its question mark. */
  readonly search: string;
}

/** Those of a meeting who lack what the address names; null if it names nothing. */
export function useLacking({
  meeting,
  places,
}: {
  meeting: () => string;
  places: () => readonly Doc<Delegation>[];
}): Accessor<Lacking | null> {
  const client = useClient();
  const location = useLocation();
  const query = useQuery<{ missing?: string; of?: string }>();
  return createMemo(() => {
    const lack = toLack(query.missing);
    if (lack === null) return null;
    const members = membersByDelegation({
      nominations: client.replica.within(nominations, meeting()),
      participants: client.replica.within(participants, meeting()),
      travelNeeds: client.replica.within(travelNeeds, meeting()),
    });
    const of = places().find(({ id }) => id === query.of) ?? null;
    const meant = places().filter((each) =>
      of === null ? each.body.kind !== 'presidency' : of.id === each.id,
    );
    const actor = client.actor();
    const isJudged = ({ body: { code } }: Doc<Delegation>) => mayJudge({ actor, lack, code });
    const groups = meant.filter(isJudged).flatMap((delegation) => {
      const all = members.get(delegation.id) ?? [];
      if (of === null && !countsInTotal({ lack, members: all })) return [];
      const found = lackingOf({ lack, members: all });
      return found.length === 0 ? [] : [{ delegation, members: found }];
    });
    const unjudged = meant.filter((each) => !isJudged(each));
    const count = groups.reduce((sum, each) => sum + each.members.length, 0);
    return { lack, groups, count, unjudged, of, search: location.search };
  });
}
