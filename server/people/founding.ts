import type { StateStatus } from '#shared/people/people.schemas.ts';
import { FOUNDING_LIFETIME_MS } from '#shared/session/session.rules.ts';
import { hasLiveCode } from '../session/codes.ts';
import { devicesOf, fingerprintOfDevice, liveDevicesOf } from '../session/devices.repository.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { tellHolder } from '../session/mandates.repository.ts';
import { setStatus } from '../session/persons.repository.ts';
import { endSessionsOf } from '../session/sessions.ts';

export interface Founding {
  readonly state: string;
  readonly first: string;
  readonly second: string | null;
  readonly foundedAt: number;
  /** When the second person of a partner body confirmed the first: from then on it waits for a witness. */
  readonly comparedAt: number | null;
  readonly endsAt: number;
}

export type StateRow = {
  code: string;
  status: StateStatus;
  first: string | null;
  second: string | null;
  founded_at: number | null;
  confirmed_at: number | null;
  compared_at: number | null;
  witness: string | null;
  witnessed_at: number | null;
  refused_by: string | null;
  refused_at: number | null;
  refused_reason: string | null;
};

export function readState({ sql }: IdentityContext, code: string): StateRow | undefined {
  return sql.get<StateRow>('select * from state where code = ?', code);
}

export function hasEverEnrolled(context: IdentityContext, person: string): boolean {
  return devicesOf(context, person).length > 0;
}

function hasLiveDevice(context: IdentityContext, person: string | null): boolean {
  return person !== null && liveDevicesOf(context, person).length > 0;
}

/**
 * A founding that can no longer succeed: too old, or its first administrator has neither a device nor a valid code, or
 * one of the two who compared has no device any more: nobody could give them another.
 */
function hasLapsed(context: IdentityContext, { first, second, comparedAt, endsAt }: Founding): boolean {
  if (context.clock() >= endsAt) return true;
  if (comparedAt !== null) return !hasLiveDevice(context, first) || !hasLiveDevice(context, second);
  return !hasLiveCode(context, first) && !hasLiveDevice(context, first);
}

function foundingOf(row: StateRow | undefined): Founding | null {
  if (row?.status !== 'founding' || row.first === null || row.founded_at === null) return null;
  return {
    state: row.code,
    first: row.first,
    second: row.second,
    foundedAt: row.founded_at,
    comparedAt: row.compared_at,
    // The witness sits in another state and has to find a telephone number of their own. Whoever compared on the last
    // day leaves them as long as the two had; nobody can renew it, since a body is compared once.
    endsAt: (row.compared_at ?? row.founded_at) + FOUNDING_LIFETIME_MS,
  };
}

/** What is read aloud to compare the first administrator's device. */
export function firstFingerprint(context: IdentityContext, { first }: Founding): string | null {
  const device = liveDevicesOf(context, first)[0];
  return device === undefined ? null : fingerprintOfDevice(device);
}

/** The current founding; null if there is none or it has lapsed. */
export function currentFounding(context: IdentityContext, state: string): Founding | null {
  const founding = foundingOf(readState(context, state));
  return founding === null || hasLapsed(context, founding) ? null : founding;
}

/** The lapsed founding that nobody may continue. Its people must go before another one begins. */
export function lapsedFounding(context: IdentityContext, state: string): Founding | null {
  const founding = foundingOf(readState(context, state));
  return founding !== null && hasLapsed(context, founding) ? founding : null;
}

/** A lapsed founding counts as none. */
export function statusOfState(context: IdentityContext, state: string): StateStatus {
  const status = readState(context, state)?.status ?? 'none';
  return status === 'founding' && currentFounding(context, state) === null ? 'none' : status;
}

/** From now on the state governs itself. The open sessions of both end, since their rights have grown. */
export function activate(context: IdentityContext, { state, first, second }: Founding): void {
  context.sql.run(
    `update state set status = 'active', confirmed_at = ? where code = ?`,
    context.clock(),
    state,
  );
  for (const person of [first, second]) {
    if (person === null) continue;
    setStatus(context, person, 'active');
    tellHolder(context, person);
    endSessionsOf(context, person);
  }
}
