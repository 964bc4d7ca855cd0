import type { CheckIn } from '#shared/checkins/checkins.schemas.ts';
import { roomOf } from '#shared/checkins/presence.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { KnownMembers } from '#shared/membership/members-known.rules.ts';
import type { Standing } from '#shared/membership/membership.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { groupByDelegation } from '#shared/participants/participants.rules.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import { quorumOf } from '#shared/rules/parameters.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { attendanceOf, countsAs, type DelegationAttendance } from '#shared/rules/quorum.rules.ts';
import { hasSeatRight, seatedAs } from '#shared/rules/rights.rules.ts';
import type { NotVoting, NotVotingList, Roll } from './ballots.schemas.ts';

export interface RollCount {
  /** In order of precedence. */
  readonly roll: Roll;
  readonly notVoting: NotVotingList;
  /** How many members the committee has on that day. */
  readonly members: number;
  /** How many of them are represented in the room. */
  readonly present: number;
  /** How many must be, by the rules and by the meeting; null where neither asks for any. */
  readonly quorum: number | null;
  /** Whether doors were kept on that day; where not, all who are accredited count as present. */
  readonly isPresenceTaken: boolean;
}

/** All that a roll rests on. */
export interface RollInput {
  readonly meeting: Meeting;
  /** Of the sitting, whose rules hold (`dayInRoom`). */
  readonly day: string;
  readonly delegations: readonly Doc<Delegation>[];
  readonly participants: readonly Doc<Participant>[];
  readonly nominations: readonly Doc<Nomination>[];
  readonly scans: readonly Doc<CheckIn>[];
  readonly members: KnownMembers;
  readonly standings: readonly Doc<Standing>[];
  readonly parameters: Parameters | null;
}

function whyNot({ voter, inside }: DelegationAttendance, hasRight: boolean): NotVoting | null {
  if (!hasRight) return 'no_right';
  if (voter !== null) return null;
  return inside === 0 ? 'absent' : 'no_mandate';
}

/**
 * Who votes if it is opened now: each state once, that has the right by the rules of the day, and for which somebody is in
 * the room who can vote for it, also as a proxy by an accredited note. Bodies never vote. Of members that did not even come
 * it says that they are absent.
 */
export function rollOf({
  meeting,
  day,
  delegations,
  participants,
  nominations,
  scans,
  members,
  standings,
  parameters,
}: RollInput): RollCount {
  const { orderLanguage } = meeting;
  const groups = groupByDelegation({ delegations, participants, orderLanguage });
  const presence = roomOf({ scans, day, venue: meeting });
  const states = attendanceOf({ groups, presence, nominations }).filter(
    ({ delegation: { body } }) => body.kind === 'state',
  );
  const seat = (code: string) => ({
    delegation: code,
    entered: standings.filter(({ body }) => body.code === code).map(({ body }) => body),
    members,
    day,
  });
  const found = states.map((state) => {
    const { code } = state.delegation.body;
    const hasRight = hasSeatRight({ ...seat(code), parameters, right: 'vote' });
    return { code, voter: state.voter, why: whyNot(state, hasRight) };
  });
  const missing = members.states.filter((code) => !found.some((each) => each.code === code));
  const seated = states.filter(({ delegation: { body } }) => {
    const capacity = seatedAs(seat(body.code));
    return countsAs(body, members.states) && (capacity === null || capacity === 'members');
  });
  const bound = members.states.length || seated.length;
  const ruled = quorumOf({ parameters, members: bound })?.value ?? null;
  const own = meeting.quorum?.present ?? null;
  return {
    roll: found.flatMap(({ code, voter, why }) =>
      why === null
        ? [{ delegation: code, ...(voter?.isProxy === true ? { isProxy: true as const } : {}) }]
        : [],
    ),
    notVoting: [
      ...found.flatMap(({ code, why }) => (why === null ? [] : [{ delegation: code, why }])),
      ...missing.map((delegation) => ({ delegation, why: 'absent' as const })),
    ],
    members: bound,
    present: seated.filter(({ voter }) => voter !== null).length,
    quorum: ruled === null && own === null ? null : Math.max(ruled ?? 0, own ?? 0),
    isPresenceTaken: presence !== null,
  };
}

export function isQuorate({ present, quorum }: Pick<RollCount, 'present' | 'quorum'>): boolean {
  return quorum === null || present >= quorum;
}
