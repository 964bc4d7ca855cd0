import {
  createAssertionInvalidError,
  createDeviceRevokedError,
  createNonceInvalidError,
  createPersonDisabledError,
} from '#shared/session/session.errors.ts';
import { MAX_UNUSED_NONCES, NONCE_LIFETIME_MS, SESSION_ABSOLUTE_MS } from '#shared/session/session.rules.ts';
import type { NonceAnswer } from '#shared/session/session.schemas.ts';
import type { Session } from '#shared/sync/protocol.ts';
import type { AttemptLimit } from './attempts.ts';
import { type Deed, deedOf } from './audit.ts';
import { authenticate, type Caller, type Credentials } from './caller.ts';
import { type DeviceRow, findDevice } from './devices.repository.ts';
import { createToken, type IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
import { findPerson, type PersonRow } from './persons.repository.ts';

/** Failed signatures from one address; each is written into the audit, so they must not be free. */
export function signLimit(source: string): AttemptLimit {
  return { key: `sign:${source}`, failures: 20 };
}

/**
 * Answers alike whether there is such a device or not; one that is unknown can sign in with nothing, so nothing is
 * kept for it. Nobody need be signed in to ask: a device keeps its newest few.
 */
export function createNonce(context: IdentityContext, { device }: { device: string }): NonceAnswer {
  const { sql, clock, sha256 } = context;
  const now = clock();
  const nonce = createToken(context);
  const expiresAt = now + NONCE_LIFETIME_MS;
  if (findDevice(context, device) === null) return { kind: 'clasi.nonce', nonce, serverTime: now, expiresAt };
  sql.run('delete from nonce where expires_at <= ?', now);
  sql.run(
    `delete from nonce where device = ? and hash not in
       (select hash from nonce where device = ? order by expires_at desc limit ?)`,
    device,
    device,
    MAX_UNUSED_NONCES - 1,
  );
  sql.run(
    'insert into nonce (hash, device, expires_at) values (?, ?, ?)',
    sha256([nonce]),
    device,
    expiresAt,
  );
  return { kind: 'clasi.nonce', nonce, serverTime: now, expiresAt };
}

function useNonce({ sql, clock, sha256 }: IdentityContext, device: string, nonce: string): void {
  const used = sql.run(
    'delete from nonce where hash = ? and device = ? and expires_at > ?',
    sha256([nonce]),
    device,
    clock(),
  );
  if (used.changes !== 1) throw createNonceInvalidError();
}

/** A verified assertion's device and nonce; `nonce` null says that it did not verify. */
export interface VerifiedAssertion {
  readonly device: string;
  readonly nonce: string | null;
}

/** The device of a verified assertion, its nonce used up. @throws `session.assertion_invalid`, `session.nonce_invalid` */
export function acceptAssertion(
  context: IdentityContext,
  { assertion, deed }: { assertion: VerifiedAssertion; deed: Deed },
): { device: DeviceRow; person: PersonRow } {
  const device = findDevice(context, assertion.device);
  const person = device === null ? null : findPerson(context, device.person);
  if (device === null || person === null) throw createAssertionInvalidError();
  deed.state = person.state;
  if (assertion.nonce === null) throw createAssertionInvalidError();
  deed.actor = person.id;
  deed.actorState = person.state;
  useNonce(context, device.id, assertion.nonce);
  return { device, person };
}

function insertSession(context: IdentityContext, { device, person }: { device: string; person: string }) {
  const { sql, clock, sha256 } = context;
  const now = clock();
  const token = createToken(context);
  sql.run('update session set ended_at = ? where ended_at is null and device = ?', now, device);
  sql.run('delete from session where expires_at < ?', now - SESSION_ABSOLUTE_MS);
  sql.run(
    'insert into session (hash, device, person, created_at, last_seen, expires_at) values (?, ?, ?, ?, ?, ?)',
    sha256([token]),
    device,
    person,
    now,
    now,
    now + SESSION_ABSOLUTE_MS,
  );
  sql.run('update device set last_seen = ? where id = ?', now, device);
  return token;
}

export interface OpenedSession {
  /** For the cookie alone; no body ever carries it. */
  readonly token: string;
  readonly session: Session;
}

/** Opens the device's one session; an earlier one ends, so that its id changes at every sign-in. */
export function openSession(
  context: IdentityContext,
  { source, ...assertion }: VerifiedAssertion & { source: string },
): OpenedSession {
  const deed = deedOf('session.open', { device: assertion.device, subject: assertion.device });
  const token = perform(context, { deed, limit: signLimit(source) }, () => {
    const { device, person } = acceptAssertion(context, { assertion, deed });
    if (device.revoked_at !== null) throw createDeviceRevokedError();
    if (person.status === 'disabled') throw createPersonDisabledError();
    return insertSession(context, { device: device.id, person: person.id });
  });
  return { token, session: authenticate(context, { device: assertion.device, token }) };
}

/** A new id for a session whose rights have just grown. */
export function replaceSession(context: IdentityContext, caller: Caller): string {
  return insertSession(context, { device: caller.actor.device, person: caller.person.id });
}

export function endSessionsOf({ sql, clock }: IdentityContext, person: string): void {
  sql.run('update session set ended_at = ? where ended_at is null and person = ?', clock(), person);
}

/** Ends the session; whoever has none has nothing to end, and is told so by no error. */
export function closeSession(context: IdentityContext, { device, token }: Credentials): void {
  const { sql, clock, sha256 } = context;
  const deed = deedOf('session.close', { device, subject: device });
  const hash = sha256([token]);
  const row = sql.get<{ person: string }>(
    'select person from session where hash = ? and device = ? and ended_at is null',
    hash,
    device,
  );
  if (row === undefined) return;
  const person = findPerson(context, row.person);
  deed.actor = row.person;
  deed.state = person?.state ?? null;
  deed.actorState = deed.state;
  perform(context, { deed }, () => {
    sql.run('update session set ended_at = ? where hash = ?', clock(), hash);
  });
}
