import {
  createAssertionInvalidError,
  createDeviceRevokedError,
  createNonceInvalidError,
  createPersonDisabledError,
  createTooManyAttemptsError,
} from '#shared/session/session.errors.ts';
import { MAX_SIGN_INS_A_DAY, NONCE_LIFETIME_MS, SESSION_ABSOLUTE_MS } from '#shared/session/session.rules.ts';
import type { NonceAnswer } from '#shared/session/session.schemas.ts';
import type { Session } from '#shared/sync/protocol.ts';
import { type Deed, deedOf } from './audit.ts';
import { authenticate, type Caller, type Credentials } from './caller.ts';
import { type DeviceRow, findDevice } from './devices.repository.ts';
import { createToken, type IdentityContext } from './identity-context.ts';
import { type Payer, perform } from './perform.ts';
import { findPerson, type PersonRow } from './persons.repository.ts';
import { restOfDay, tally } from './tallies.ts';

/** Invalid assertions from one address, of known and unknown devices. */
export function signPayer(source: string): Payer {
  return { limit: { key: `sign:${source}`, failures: 20 } };
}

/** The secret that seals nonces; stored in the database, so that every process reads the same one. */
function nonceKey(context: IdentityContext): string {
  const kept = context.sql.get<{ value: string }>("select value from meta where key = 'nonce_key'");
  if (kept !== undefined) return kept.value;
  const value = createToken(context);
  context.sql.run("insert into meta (key, value) values ('nonce_key', ?)", value);
  return value;
}

/** Hashed twice: else whoever has one seal could compute that of a longer text. */
function sealOf(context: IdentityContext, { device, body }: { device: string; body: string }): string {
  const key = nonceKey(context);
  return context.sha256([key, context.sha256([`${key} ${device} ${body}`])]).slice(0, 43);
}

/**
 * A nonce contains its expiry and its device, under the server's seal. Asking for one writes nothing, so that knowing a
 * device's id is not enough to use up its nonces. The answer is the same whether or not the device exists; an unknown
 * one can sign in with nothing.
 */
export function createNonce(context: IdentityContext, { device }: { device: string }): NonceAnswer {
  const now = context.clock();
  const expiresAt = now + NONCE_LIFETIME_MS;
  const body = `${createToken(context).slice(0, 22)}.${expiresAt.toString(36)}`;
  const nonce = `${body}.${sealOf(context, { device, body })}`;
  return { kind: 'clasi.nonce', nonce, serverTime: now, expiresAt };
}

/** Only for a valid assertion: so only enrolled devices fill the table of used nonces. */
function useNonce(context: IdentityContext, device: string, nonce: string): void {
  const { sql, clock, sha256 } = context;
  const now = clock();
  const [chance = '', end = '', seal = '', ...more] = nonce.split('.');
  const expiresAt = Number.parseInt(end, 36);
  // With an addition it would be another nonce, still unused.
  const isOurs = more.length === 0 && seal === sealOf(context, { device, body: `${chance}.${end}` });
  if (!isOurs || !(expiresAt > now)) throw createNonceInvalidError();
  sql.run('delete from nonce where expires_at <= ?', now);
  const used = sql.run(
    'insert into nonce (hash, device, expires_at) values (?, ?, ?) on conflict (hash) do nothing',
    sha256([nonce]),
    device,
    expiresAt,
  );
  if (used.changes !== 1) throw createNonceInvalidError();
}

/** Device and nonce of a verified assertion; `nonce` is null if it did not verify. */
export interface VerifiedAssertion {
  readonly device: string;
  readonly nonce: string | null;
}

/**
 * The device of a verified assertion; uses up its nonce. From here on failures count against the device.
 * @throws `session.assertion_invalid`, `session.nonce_invalid`
 */
export function acceptAssertion(
  context: IdentityContext,
  { assertion, deed, payer }: { assertion: VerifiedAssertion; deed: Deed; payer: Payer },
): { device: DeviceRow; person: PersonRow } {
  const device = findDevice(context, assertion.device);
  const person = device === null ? null : findPerson(context, device.person);
  if (device === null || person === null) throw createAssertionInvalidError();
  deed.state = person.state;
  if (assertion.nonce === null) throw createAssertionInvalidError();
  deed.actor = person.id;
  deed.actorState = person.state;
  payer.limit = { key: `sign-of:${device.id}`, failures: 20 };
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

/** Opens the device's one session. An earlier one ends, so the id changes at every sign-in. */
export function openSession(
  context: IdentityContext,
  { source, ...assertion }: VerifiedAssertion & { source: string },
): OpenedSession {
  const deed = deedOf('session.open', { device: assertion.device, subject: assertion.device });
  const payer = signPayer(source);
  const spend = () => acceptAssertion(context, { assertion, deed, payer });
  const token = perform(context, { deed, payer, spend }, ({ device, person }) => {
    if (device.revoked_at !== null) throw createDeviceRevokedError();
    if (person.status === 'disabled') throw createPersonDisabledError();
    if (tally(context, `opened/${device.id}`) > MAX_SIGN_INS_A_DAY)
      throw createTooManyAttemptsError({ retryAfterMs: restOfDay(context) });
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

/** Ends the session. Without a session there is nothing to end, and that is no error. */
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
