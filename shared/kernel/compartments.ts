import * as v from 'valibot';
import { BODY_CODES, isPartnerBody, PARTNER_BODIES } from './bodies.ts';

/** One per state, and one per partner body that governs its own people. */
const GOVERNED = `state:[A-Z]{2}|body:(?:${BODY_CODES.map((code) => PARTNER_BODIES[code].seat).join('|')})`;
/** The committee's common business, one compartment per state or body, and one for identities (never replicated). */
export const CompartmentSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(?:committee|identity|${GOVERNED})$`)),
  v.check((name) => stateOf(name) === null || stateCompartment(stateOf(name) ?? '') === name),
);
/** A compartment that devices replicate. */
export const ReplicatedCompartmentSchema = v.pipe(
  CompartmentSchema,
  v.check((name) => name !== IDENTITY),
);
export type CompartmentName = string;

export const COMMITTEE = 'committee';
/** People, devices and sessions: not replicated. */
export const IDENTITY = 'identity';

export function stateCompartment(state: string): CompartmentName {
  return isPartnerBody(state) ? `body:${PARTNER_BODIES[state].seat}` : `state:${state}`;
}

/** The code of the state, or of the partner body, whose compartment it is; else null. */
export function stateOf(compartment: CompartmentName): string | null {
  if (compartment.startsWith('state:')) return compartment.slice(6);
  return BODY_CODES.find((code) => `body:${PARTNER_BODIES[code].seat}` === compartment) ?? null;
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
