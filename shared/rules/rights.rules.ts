import { isStateCode } from '#shared/access/seats.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { type Docs, type Facts, type Read, within } from '#shared/kernel/mutation.ts';
import { membersFact } from '#shared/membership/members-fact.rules.ts';
import type { KnownMembers } from '#shared/membership/members-known.rules.ts';
import { type Standing, standings } from '#shared/membership/membership.schemas.ts';
import { hasRight } from './parameters.rules.ts';
import type { Capacity, Parameters, Right } from './parameters.schemas.ts';
import { RULES_READS, rulesInForce } from './rules.rules.ts';

type Entered = Pick<Standing, 'status' | 'from' | 'until'>;

interface Seat {
  readonly delegation: string;
  /** What was entered of this delegation. */
  readonly entered: readonly Entered[];
  /** Those of that day. */
  readonly members: KnownMembers;
  readonly day: string;
}

/**
 * As what a delegation sits here on a day, as `statusOn` has it: whom an instrument binds is a member, whatever was
 * entered. Where nobody is bound, states sit as members unless it was entered that they observe or are guests; bodies
 * never sit as members. Null for a state where it is not known who is bound: it may be.
 */
export function seatedAs({ delegation, entered, members, day }: Seat): Capacity | null {
  const isState = isStateCode(delegation);
  if (members.states.includes(delegation)) return 'members';
  if (isState && !members.isKnown) return null;
  const status = entered.find(({ from, until }) => from <= day && (until === null || day <= until))?.status;
  if (status === 'guest') return 'guests';
  if (status === 'observer') return 'observers';
  return isState && members.states.length === 0 ? 'members' : 'observers';
}

/** Whether the rules let a delegation do something. Where it is not known as what it sits they do: the server judges. */
export function hasSeatRight({
  parameters,
  right,
  ...seat
}: Seat & { parameters: Parameters | null; right: Right }): boolean {
  const capacity = seatedAs(seat);
  return capacity === null || hasRight({ parameters, capacity, right });
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
  const parameters = rulesInForce(docs, day)?.parameters ?? null;
  return hasSeatRight({ delegation, entered, members: membersFact(facts, day), day, parameters, right });
}
