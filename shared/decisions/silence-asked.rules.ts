import type { Doc, Docs, Facts } from '#shared/kernel/mutation.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { membersFact } from '#shared/membership/members-fact.rules.ts';
import type { KnownMembers } from '#shared/membership/members-known.rules.ts';
import { type Standing, standings } from '#shared/membership/membership.schemas.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { hasSeatRight } from '#shared/rules/rights.rules.ts';

/** What was entered of a delegation: of all of them on the server, else of those that the act reads. */
function enteredOf({ docs, facts, state }: { docs: Docs; facts: Facts | null; state: string }): Standing[] {
  const lying = facts?.lying?.filter(
    ({ collection, parent }) => collection === standings.name && parent === state,
  );
  return ((lying as unknown as Doc<Standing>[] | undefined) ?? docs.within(standings, state)).map(
    ({ body }) => body,
  );
}

/**
 * Whose silence a text is put to: all members of that day that may vote, whatever list was sent. Before an instrument
 * binds anybody, and on a device, which cannot tell: those that were named, as far as they are states that may vote. The
 * form asks in the same way, so that it shows whom the act will ask.
 */
export function silenceAsked({
  named,
  enteredOf,
  members,
  parameters,
  day,
}: {
  named: readonly string[];
  /** What was entered of a state. */
  enteredOf: (state: string) => readonly Standing[];
  members: KnownMembers;
  parameters: Parameters | null;
  day: string;
}): string[] {
  const all = new Set(members.states.length === 0 ? named : members.states);
  const isVoter = (state: string) =>
    isRegionState(state) &&
    hasSeatRight({
      ...{ delegation: state, entered: enteredOf(state), members, day },
      ...{ parameters, right: 'vote' },
    });
  return [...all].filter(isVoter).sort();
}

/** The same for the act, by what it reads and what the server finds. */
export function askedOn({
  docs,
  facts,
  named,
  ...by
}: {
  docs: Docs;
  facts: Facts | null;
  named: readonly string[];
  parameters: Parameters | null;
  day: string;
}): string[] {
  const enteredHere = (state: string) => enteredOf({ docs, facts, state });
  return silenceAsked({ ...by, named, enteredOf: enteredHere, members: membersFact(facts, by.day) });
}
