import { compartmentsOf } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  createDeviceRevokedError,
  createNotSignedInError,
  createPersonDisabledError,
  createSessionExpiredError,
} from '#shared/session/session.errors.ts';
import { SESSION_IDLE_MS } from '#shared/session/session.rules.ts';
import type { Session } from '#shared/sync/protocol.ts';
import { StorageError } from '../compartment/storage-error.ts';
import { type Deed, deedOf } from './audit.ts';
import { findDevice } from './devices.repository.ts';
import type { IdentityContext } from './identity-context.ts';
import { officesOf } from './mandates.repository.ts';
import { perform } from './perform.ts';
import { actorOf, findPerson, type PersonRow } from './persons.repository.ts';

/** The credentials of a request: the device it names and that device's cookie. */
export interface Credentials {
  readonly device: string;
  readonly token: string;
}

export interface Caller {
  /** Their present rights, with the offices that the committee has told of. Before their state is confirmed: no state and no role. */
  readonly actor: Actor;
  readonly person: PersonRow;
  readonly isPending: boolean;
  readonly expiresAt: number;
}

/** Writing at every request would cost a durable commit each; the idle limit may be late by this much. */
const LAST_SEEN_STEP_MS = 60_000;

type SessionRow = {
  device: string;
  person: string;
  last_seen: number;
  expires_at: number;
  ended_at: number | null;
};

export function isPendingPerson({ sql }: IdentityContext, person: PersonRow): boolean {
  if (person.status === 'pending_confirmation') return true;
  if (person.state === null) return false;
  return (
    sql.get<{ status: string }>('select status from state where code = ?', person.state)?.status !== 'active'
  );
}

/**
 * Who asks, by the present tables: a removed role is gone at the next request.
 * @throws `session.not_signed_in`, `session.expired`, `session.device_revoked`, `session.person_disabled`
 */
function findCaller(
  context: IdentityContext,
  { device, token }: Credentials,
  { isUse = true }: { isUse?: boolean } = {},
): Caller {
  const { sql, clock, sha256 } = context;
  const now = clock();
  const hash = sha256([token]);
  const row = sql.get<SessionRow>(
    'select device, person, last_seen, expires_at, ended_at from session where hash = ?',
    hash,
  );
  if (row === undefined || row.device !== device) throw createNotSignedInError();
  // Only a caller who once held a session of this device is told: its id alone reveals nothing.
  if (findDevice(context, device)?.revoked_at !== null) throw createDeviceRevokedError();
  const person = findPerson(context, row.person);
  if (person === null) throw createNotSignedInError();
  if (person.status === 'disabled') throw createPersonDisabledError();
  if (row.ended_at !== null) throw createNotSignedInError();
  if (now >= row.expires_at || now - row.last_seen >= SESSION_IDLE_MS) throw createSessionExpiredError();
  if (isUse && now - row.last_seen >= LAST_SEEN_STEP_MS) {
    touch(context, { hash, device, now });
  }
  const isPending = isPendingPerson(context, person);
  const actor: Actor = isPending
    ? { person: person.id, device, state: null, delegation: null, roles: [], institution: null, unit: null }
    : { ...actorOf(person, device), mandates: officesOf(context, person.id) };
  return { actor, person, isPending, expiresAt: Math.min(now + SESSION_IDLE_MS, row.expires_at) };
}

/** If the disk takes nothing, people may still read: only the idle limit does not move. */
function touch(
  { sql }: IdentityContext,
  { hash, device, now }: { hash: string; device: string; now: number },
): void {
  try {
    sql.run('update session set last_seen = ? where hash = ?', now, hash);
    sql.run('update device set last_seen = ? where id = ?', now, device);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}

export function authenticate(context: IdentityContext, credentials: Credentials): Session {
  return toSession(context, findCaller(context, credentials));
}

/**
 * The same for a stream that is still open. It does not count as use of the session: a forgotten tab would keep it from
 * ever being idle.
 */
export function recheck(context: IdentityContext, credentials: Credentials): Session {
  return toSession(context, findCaller(context, credentials, { isUse: false }));
}

/** Without offices: each compartment adds those that it gives. */
function toSession(context: IdentityContext, caller: Caller): Session {
  const { person, isPending, expiresAt } = caller;
  const { mandates: _, ...actor } = caller.actor;
  return {
    kind: 'clasi.session',
    actor,
    label: person.label,
    compartments: isPending ? [] : compartmentsOf(actor),
    serverTime: context.clock(),
    expiresAt,
  };
}

/** Does something for a signed-in person; the deed records who it was. */
export function performAs<T>(
  context: IdentityContext,
  {
    credentials,
    action,
    subject = null,
    reading = false,
  }: { credentials: Credentials; action: string; subject?: string | null; reading?: boolean },
  work: (caller: Caller, deed: Deed) => T,
): T {
  const caller = findCaller(context, credentials);
  const deed = deedOf(action, {
    actor: caller.person.id,
    device: caller.actor.device,
    actorState: caller.person.state,
    subject,
  });
  return perform(context, { deed, reading }, () => work(caller, deed));
}
