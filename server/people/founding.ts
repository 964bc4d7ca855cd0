import type { StateStatus } from '#shared/people/people.schemas.ts';
import { FOUNDING_LIFETIME_MS } from '#shared/session/session.rules.ts';
import { hasLiveCode } from '../session/codes.ts';
import { devicesOf, liveDevicesOf } from '../session/devices.repository.ts';
import type { IdentityContext } from '../session/identity-context.ts';

export interface Founding {
  readonly state: string;
  readonly first: string;
  readonly second: string | null;
  readonly endsAt: number;
}

type StateRow = {
  code: string;
  status: StateStatus;
  first: string | null;
  second: string | null;
  founded_at: number | null;
};

function readState({ sql }: IdentityContext, code: string): StateRow | undefined {
  return sql.get<StateRow>('select code, status, first, second, founded_at from state where code = ?', code);
}

export function hasEverEnrolled(context: IdentityContext, person: string): boolean {
  return devicesOf(context, person).length > 0;
}

/**
 * A founding that can no longer succeed: too old, or its first administrator has neither a device nor a valid code.
 */
function hasLapsed(context: IdentityContext, { first, endsAt }: Founding): boolean {
  if (context.clock() >= endsAt) return true;
  return !hasLiveCode(context, first) && liveDevicesOf(context, first).length === 0;
}

function foundingOf(row: StateRow | undefined): Founding | null {
  if (row?.status !== 'founding' || row.first === null || row.founded_at === null) return null;
  return {
    state: row.code,
    first: row.first,
    second: row.second,
    endsAt: row.founded_at + FOUNDING_LIFETIME_MS,
  };
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
