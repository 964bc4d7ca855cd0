import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import type { Delegation, Participant } from '#shared/participants/participants.schemas.ts';
import type { TravelNeeds } from '#shared/participants/personal.schemas.ts';
import { travelOf, visaOf } from './facts.rules.ts';
import { membersByDelegation } from './members.rules.ts';
import { DEADLINES, delegationDebtor, type Owing, owingsOf } from './owings.rules.ts';

/** Deadlines about people, by due date. */
export const ABOUT_PEOPLE = ['nominations', 'visas', 'travel', 'interpretation'] as const;
export type AboutPeople = (typeof ABOUT_PEOPLE)[number];

/** What depends on one deadline for one delegation. */
export interface Debt {
  readonly what: AboutPeople;
  /** Last day, in the venue's calendar; null if none was set. */
  readonly by: string | null;
  /** Owed by the delegation itself. */
  readonly missing: number;
  readonly isOverdue: boolean;
  /** Its own and others', as on the board. */
  readonly owes: readonly Owing[];
}

/**
 * One delegation's view of the board: the same things owed, grouped by deadline, including complete ones.
 *
 * @param today in the venue's calendar
 */
export function debtsOf({
  delegation,
  meeting,
  nominations,
  participants,
  travelNeeds,
  today,
}: {
  delegation: Doc<Delegation>;
  meeting: Pick<Meeting, 'deadlines' | 'format'>;
  nominations: readonly Doc<Nomination>[];
  participants: readonly Doc<Participant>[];
  travelNeeds: readonly Doc<TravelNeeds>[];
  today: string;
}): Debt[] {
  const { kind } = delegation.body;
  const members = membersByDelegation({ nominations, participants, travelNeeds }).get(delegation.id) ?? [];
  const isRemote = meeting.format === 'virtual';
  const owes = owingsOf({
    kind,
    facts: {
      travel: isRemote ? 'not_needed' : travelOf(members),
      visa: isRemote ? 'not_needed' : visaOf(members),
    },
    members,
    missing: new Map(),
    meeting,
    today,
  });
  const own = delegationDebtor(kind);
  return ABOUT_PEOPLE.filter((what) => !isRemote || (what !== 'visas' && what !== 'travel')).map((what) => {
    const here = owes.filter(({ thing }) => DEADLINES[thing] === what);
    const ours = here.filter(({ by }) => by === own);
    return {
      what,
      by: meeting.deadlines?.[what] ?? null,
      missing: ours.reduce((sum, { count }) => sum + count, 0),
      isOverdue: ours.some(({ isOverdue }) => isOverdue),
      owes: here,
    };
  });
}
