import type { Doc } from '#shared/kernel/mutation.ts';
import { type BeforeMeeting, type Computed, deadlineOf } from './parameters.rules.ts';
import { parametersOn } from './rules.rules.ts';
import type { ParameterVersion, RuleSet } from './rules.schemas.ts';

/**
 * The last day for something before a meeting, by the rules in force on that day itself: a change of the rules moves no
 * deadline that was over when it took effect, and sets none on a day on which it did not hold yet.
 *
 * @param on the first day of the meeting
 */
export function ruledDeadline({
  sets,
  versions,
  what,
  on,
}: {
  sets: readonly Doc<RuleSet>[];
  versions: readonly Doc<ParameterVersion>[];
  what: BeforeMeeting;
  on: string;
}): Computed<string> | null {
  const changes = [
    ...sets.flatMap(({ body }) => [body.from ?? [], body.replacedFrom ?? []].flat()),
    ...versions.map(({ body }) => body.from),
  ];
  let stands: Computed<string> | null = null;
  for (const since of [...new Set(changes)].filter((day) => day <= on).sort()) {
    // Over before these rules held.
    if (stands !== null && stands.value < since) break;
    const parameters = parametersOn({ sets, versions, day: since })?.parameters ?? null;
    const found = deadlineOf({ parameters, what, on });
    // One that these rules would have set on a day before theirs leaves what stood.
    if (found === null || found.value >= since) stands = found;
  }
  return stands;
}
