import * as v from 'valibot';

/** The committee's common business, one compartment per state, and one for identities (never replicated). */
export const CompartmentSchema = v.pipe(v.string(), v.regex(/^(committee|identity|state:[A-Z]{2})$/));
/** A compartment that devices replicate. */
export const ReplicatedCompartmentSchema = v.pipe(v.string(), v.regex(/^(committee|state:[A-Z]{2})$/));
export type CompartmentName = string;

export const COMMITTEE = 'committee';
/** People, devices and sessions: not replicated. */
export const IDENTITY = 'identity';

export function stateCompartment(state: string): CompartmentName {
  return `state:${state}`;
}

/** The ISO 3166-1 code of a state's compartment, else null. */
export function stateOf(compartment: CompartmentName): string | null {
  return compartment.startsWith('state:') ? compartment.slice(6) : null;
}

/** A scope ending in `/` is a prefix of audiences; any other is one whole audience. */
export function isWithinScope({ audience, scope }: { audience: string; scope: string }): boolean {
  return scope.endsWith('/') ? audience.startsWith(scope) : audience === scope;
}

/** Leaves out scopes that another one covers, so that no entry is in two streams of one reader. */
export function withoutCovered(scopes: readonly string[]): string[] {
  const unique = [...new Set(scopes)];
  return unique
    .filter(
      (scope) => !unique.some((other) => other !== scope && isWithinScope({ audience: scope, scope: other })),
    )
    .sort();
}
