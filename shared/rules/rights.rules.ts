import { isStateCode } from '#shared/access/seats.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { type Docs, type Facts, type Read, within } from '#shared/kernel/mutation.ts';
import { membersFact } from '#shared/membership/members-fact.rules.ts';
import { type Standing, standings } from '#shared/membership/membership.schemas.ts';
import { hasRight } from './parameters.rules.ts';
import type { Right, StandingKind } from './parameters.schemas.ts';
import { RULES_READS, rulesInForce } from './rules.rules.ts';

type Entered = Pick<Standing, 'status' | 'from' | 'until'>;

/**
 * As what a delegation sits here on a day, as `statusOn` has it: whom an instrument binds is a member, whatever was
 * entered. Where nobody is bound, states sit as members unless it was entered that they observe or are guests; bodies
 * never sit as members.
 */
export function seatedAs({
  delegation,
  entered,
  members,
  day,
}: {
  delegation: string;
  /** What was entered of this delegation. */
  entered: readonly Entered[];
  /** The members on that day; null where no instrument binds anybody, and where it cannot be told. */
  members: readonly string[] | null;
  day: string;
}): StandingKind {
  if (members?.includes(delegation)) return 'members';
  const status = entered.find(({ from, until }) => from <= day && (until === null || day <= until))?.status;
  if (status === 'guest') return 'guests';
  if (status === 'observer') return 'observers';
  return members === null && isStateCode(delegation) ? 'members' : 'observers';
}

/** What an act must read to know what delegations may do. */
export function rightsReads(delegations: readonly string[]): Read[] {
  return [...RULES_READS, ...[...new Set(delegations)].map((each) => within(standings, each))];
}

/** Whether the rules in force at this moment let a delegation do something, for an act that reads `rightsReads`. */
export function mayByRules(
  docs: Docs,
  {
    delegation,
    right,
    now,
    facts = null,
  }: {
    delegation: string;
    right: Right;
    now: number;
    /** Of an act that asks with `MEMBERS_REQUEST`. */
    facts?: Facts | null;
  },
): boolean {
  const day = utcDay(now);
  const entered = docs.within(standings, delegation).map(({ body }) => body);
  const standing = seatedAs({ delegation, entered, members: membersFact(facts, day), day });
  return hasRight({ parameters: rulesInForce(docs, day)?.parameters ?? null, standing, right });
}
