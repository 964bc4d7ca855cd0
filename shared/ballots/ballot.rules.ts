import type { Ballot, BallotMethod } from './ballots.schemas.ts';

/** It is voted, or what was given is being counted. */
export function isUnderWay({ state }: Pick<Ballot, 'state'>): boolean {
  return state === 'open' || state === 'counting';
}

export function isOnRoll({ roll }: Pick<Ballot, 'roll'>, delegation: string): boolean {
  return roll.some((each) => each.delegation === delegation);
}

/** How a vote is taken, unless whoever opens it says otherwise. */
export const FIRST_METHOD: BallotMethod = 'hands';
