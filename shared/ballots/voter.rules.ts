import { type Acting, listedFor, type MeetingList } from '#shared/participants/on-list.rules.ts';
import { canVoteAs } from '#shared/rules/quorum.rules.ts';

/** Why a person cannot vote for a delegation at this moment. */
export type VoterFault = 'ballots.not_on_list' | 'ballots.no_mandate';

/**
 * Whether the list of the meeting lets a person vote for a delegation: they have said who they are on it, and are there for
 * this delegation, in a capacity that votes or as the accredited proxy of somebody in one. Asked when they vote, not only
 * when voting began: who has left the list or the delegation since then has no vote.
 */
export function voterFault(list: MeetingList, acting: Acting): VoterFault | null {
  const { there, me } = listedFor(list, acting);
  if (me === undefined) return 'ballots.not_on_list';
  const principal = there.find(({ id }) => id === me.body.actsFor);
  const mayVote =
    canVoteAs(me.body.capacity) || (principal !== undefined && canVoteAs(principal.body.capacity));
  return mayVote ? null : 'ballots.no_mandate';
}
