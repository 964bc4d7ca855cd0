import { membersHere } from '#app/features/membership/members-here.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { standings } from '#shared/membership/membership.schemas.ts';
import type { Right } from '#shared/rules/parameters.schemas.ts';
import { hasSeatRight } from '#shared/rules/rights.rules.ts';
import { parametersOn } from '#shared/rules/rules.rules.ts';
import { parameterVersions, ruleSets } from '#shared/rules/rules.schemas.ts';

/** Whether the rules of a day let a delegation do something, by all that this device has: as the act will find it. */
export function hasRightHere(
  replica: Pick<ReplicaSignals, 'all' | 'within'>,
  { delegation, right, day }: { delegation: string; right: Right; day: string },
): boolean {
  const [sets, versions] = [replica.all(ruleSets), replica.all(parameterVersions)];
  return hasSeatRight({
    ...{ delegation, right, day, members: membersHere(replica, day) },
    entered: replica.within(standings, delegation).map(({ body }) => body),
    parameters: parametersOn({ sets, versions, day })?.parameters ?? null,
  });
}
