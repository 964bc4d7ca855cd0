import { isStateCode } from '#shared/access/seats.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import type { Doc, Docs, Facts } from '#shared/kernel/mutation.ts';
import { membersFact } from '#shared/membership/members-fact.rules.ts';
import { type Standing, standings } from '#shared/membership/membership.schemas.ts';
import { hasRight } from '#shared/rules/parameters.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';
import { seatedAs } from '#shared/rules/rights.rules.ts';

/** What was entered of a delegation: of all of them on the server, else of those that the act reads. */
function enteredOf({ docs, facts, state }: { docs: Docs; facts: Facts | null; state: string }): Standing[] {
  const lying = facts?.lying?.filter(
    ({ collection, parent }) => collection === standings.name && parent === state,
  );
  return ((lying as unknown as Doc<Standing>[] | undefined) ?? docs.within(standings, state)).map(
    ({ body }) => body,
  );
}

/** A state, and no body, to which the rules in force give a vote. */
export function isSilenceVoter({
  state,
  entered,
  members,
  parameters,
  day,
}: {
  state: string;
  /** What was entered of it. */
  entered: readonly Standing[];
  /** Those of that day; null where it cannot be told. */
  members: readonly string[] | null;
  parameters: Parameters | null;
  day: string;
}): boolean {
  const standing = seatedAs({ delegation: state, entered, members, day });
  return isStateCode(state) && !isPartnerBody(state) && hasRight({ parameters, right: 'vote', standing });
}

/**
 * Whose silence a text is put to: all members of that day that may vote, whatever list was sent. A device cannot tell who
 * they are, and before an instrument binds anybody no one can: then the list that was sent, of which each must be a state
 * that may vote.
 */
export function askedOn({
  docs,
  facts,
  given,
  parameters,
  day,
}: {
  docs: Docs;
  facts: Facts | null;
  given: readonly string[];
  parameters: Parameters | null;
  day: string;
}): { readonly states: string[] } | { readonly silent: string } {
  const members = membersFact(facts, day);
  const isVoter = (state: string) =>
    isSilenceVoter({ state, entered: enteredOf({ docs, facts, state }), members, parameters, day });
  if (members === null) {
    const silent = given.find((state) => !isVoter(state));
    return silent === undefined ? { states: [...new Set(given)].sort() } : { silent };
  }
  const states = members.filter(isVoter).sort();
  return states.length === 0 ? { silent: members[0] ?? '' } : { states };
}
