import { isInRoom, type Room } from '#shared/checkins/presence.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Quorum } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';
import type { Capacity, Delegation, Participant } from '#shared/participants/participants.schemas.ts';

/**
 * Who can speak and vote for a state, in order. Liaisons, observers and interpreters cannot, unless they are accredited
 * proxies of a person who can.
 */
const VOTING: readonly Capacity[] = ['head', 'speaker', 'alternate', 'adviser', 'expert'];
export function canVoteAs(capacity: Capacity): boolean {
  return VOTING.includes(capacity);
}

export interface DelegationAttendance {
  readonly delegation: Doc<Delegation>;
  readonly accredited: number;
  readonly inside: number;
  /** Present at any time of the day. */
  readonly came: number;
  /** Who represents it now, of the people inside: for the quorum of a state. */
  readonly voter: { readonly participant: string; readonly isProxy: boolean } | null;
}

/** Whom each participant may act for, by accredited nominations. Nobody acts for another delegation. */
function proxiesOf(nominations: readonly Doc<Nomination>[]): ReadonlyMap<string, string> {
  const proxies = new Map<string, string>();
  for (const { body } of nominations) {
    if (body.state === 'accredited' && body.standsIn?.kind === 'proxy')
      proxies.set(body.participant, body.standsIn.participant);
  }
  return proxies;
}

function findVoter(
  people: readonly Doc<Participant>[],
  isInside: (participant: string) => boolean,
  proxies: ReadonlyMap<string, string>,
): DelegationAttendance['voter'] {
  const here = people.filter(({ id }) => isInside(id));
  for (const capacity of VOTING) {
    const own = here.find(({ body }) => body.capacity === capacity);
    if (own !== undefined) return { participant: own.id, isProxy: false };
    const proxy = here.find(({ id }) =>
      people.some((other) => other.id === proxies.get(id) && other.body.capacity === capacity),
    );
    if (proxy !== undefined) return { participant: proxy.id, isProxy: true };
  }
  return null;
}

/** Attendance of each delegation, in the order of `groups`. */
export function attendanceOf({
  groups,
  presence,
  nominations,
}: {
  groups: readonly DelegationGroup[];
  /** Null, where presence is not taken: all who are accredited count as present. */
  presence: Room;
  nominations: readonly Doc<Nomination>[];
}): DelegationAttendance[] {
  const proxies = proxiesOf(nominations);
  const isInside = (participant: string) => isInRoom(presence, participant);
  const hasCome = (participant: string) => presence === null || presence.get(participant)?.firstIn != null;
  return groups.map(({ delegation, people }) => ({
    delegation,
    accredited: people.length,
    inside: people.filter(({ id }) => isInside(id)).length,
    came: people.filter(({ id }) => hasCome(id)).length,
    voter: findVoter(people, isInside, proxies),
  }));
}

/** Whether a delegation counts for a quorum: it is a state's, and a member's where it is known who the members are. */
export function countsAs({ kind, code }: Delegation, members: readonly string[]): boolean {
  return kind === 'state' && (members.length === 0 || members.includes(code));
}

export interface QuorumCount {
  /** States with somebody inside who can vote for them. */
  readonly present: number;
  readonly of: number;
  /** Null if the meeting has none: states are still counted, and nothing counts as reached. */
  readonly needed: number | null;
  readonly isReached: boolean;
}

/** Only delegations of states count, each once, however many of its people are inside. */
export function countQuorum({
  attendance,
  quorum,
  members = [],
}: {
  attendance: readonly DelegationAttendance[];
  quorum: Quorum | null;
  /** Of the committee on that day: with them, no other state counts. */
  members?: readonly string[];
}): QuorumCount {
  const states = attendance.filter(({ delegation: { body } }) => countsAs(body, members));
  const present = states.filter(({ voter }) => voter !== null).length;
  const needed = quorum?.present ?? null;
  return {
    present,
    of: members.length || (quorum?.of ?? states.length),
    needed,
    isReached: needed !== null && present >= needed,
  };
}
