import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { instantOf, offsetOfWallTime } from '#shared/kernel/zones.ts';
import { type MakingCycle, makingCycle } from './demo-cycle-days.ts';
import type { DemoStep } from './demo-plan.ts';

const DAY_MS = 86_400_000;

/** An act at an instant; in one part of the demo they are done in the order of their instants. */
export interface TimedStep {
  readonly at: number;
  readonly step: DemoStep;
}

/** What the steps of joint action days are made from. */
export interface MakingJoint extends MakingCycle {
  /** The instant of `YYYY-MM-DDTHH:mm` where somebody is. */
  instant(wallTime: string, timeZone: string): number;
  /** Acts in the committee, or in the compartment of a state. */
  acts(state?: string): (act: Act) => TimedStep;
}

export interface Act {
  readonly at: number;
  readonly as: string;
  readonly name: string;
  readonly args: object;
  readonly base?: Readonly<Record<string, number>>;
}

/**
 * @param hasPast whether anything can have been done before now: if not, all is done now, in the same order
 */
export function makingJoint(of: {
  readonly now: number;
  readonly idFor: MakingCycle['idFor'];
  readonly hasPast: boolean;
}): MakingJoint {
  const { now, hasPast } = of;
  return {
    ...makingCycle(of),
    instant(wallTime, timeZone) {
      const offset = offsetOfWallTime({ timeZone, wallTime });
      if (offset === null) throw new Error(`no time ${wallTime} in ${timeZone}`);
      return instantOf({ wallTime, offset });
    },
    acts:
      (state) =>
      ({ at, as, name, args, base }) => ({
        at,
        step: {
          compartment: state === undefined ? COMMITTEE : stateCompartment(state),
          ...{ name, args: args as Json, as, daysAgo: hasPast ? Math.max(0, now - at) / DAY_MS : 0 },
          ...(base === undefined ? {} : { base }),
        },
      }),
  };
}

/** By their instants; what is done at one moment stays in the order in which it is written. */
export function inOrder(steps: readonly TimedStep[]): DemoStep[] {
  return steps.toSorted((left, right) => left.at - right.at).map(({ step }) => step);
}
