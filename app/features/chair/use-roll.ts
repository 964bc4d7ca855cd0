import { type Accessor, createMemo } from 'solid-js';
import { useRollNow } from '#app/features/ballots/use-ballots.ts';
import type { RollCount } from '#shared/ballots/roll.rules.ts';
import type { Parameters } from '#shared/rules/parameters.schemas.ts';

export interface RollNow extends RollCount {
  /** Of the rules of that day. */
  readonly parameters: Parameters | null;
  readonly day: string;
}

/** Who votes if a vote is opened now, by all that this device has; the server counts again when it is opened. */
export function useRoll(meeting: () => string): Accessor<RollNow | null> {
  const { count, parameters, day } = useRollNow(meeting);
  return createMemo(() => {
    const roll = count();
    return roll === null ? null : { ...roll, parameters: parameters(), day: day() };
  });
}
