import type { MakingCycle } from './demo-cycle-days.ts';
import type { DemoPart } from './demo-editions.ts';
import { preparedDay } from './demo-joint-prepared.ts';
import { reportedDay } from './demo-joint-reported.ts';
import { inOrder, makingJoint, type TimedStep } from './demo-joint-time.ts';
import type { DemoStep } from './demo-plan.ts';

/** What states give arrives before anybody acts on it: a part ends with each release. */
function partsOf(steps: readonly TimedStep[]): DemoPart[] {
  const parts: DemoPart[] = [];
  let own: DemoStep[] = [];
  for (const step of inOrder(steps)) {
    own.push(step);
    if (step.name !== 'counters.release') continue;
    const part = own;
    parts.push({ daysAgo: step.daysAgo ?? 0, steps: () => part });
    own = [];
  }
  const rest = own;
  return [...parts, { daysAgo: rest.at(-1)?.daysAgo ?? 0, steps: () => rest }];
}

/**
 * Two joint action days: one that is reported, with what its posts counted and what became of it, and one that two states
 * prepare. Everything is generated, and says so.
 */
export function demoJointDays(of: {
  readonly now: number;
  readonly idFor: MakingCycle['idFor'];
  readonly hasPast: boolean;
}): DemoPart[] {
  const making = makingJoint(of);
  return [...partsOf(reportedDay(making)), ...partsOf(preparedDay(making))];
}
