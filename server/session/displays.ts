import { may } from '#shared/access/rules.ts';
import {
  createHallEndedError,
  createHallExpiredError,
  createHallNotAllowedError,
  createHallNotOpenError,
  createHallUnknownError,
  createHallUsedError,
  createTooManyDisplaysError,
} from '#shared/hall/hall.errors.ts';
import {
  ADDRESS_LIFETIME_MS,
  DISPLAY_LIFETIME_MS,
  type HallAddress,
  type HallDisplay,
  type HallDisplays,
  MAX_DISPLAYS,
  OPENED_AGAIN_MS,
} from '#shared/hall/hall.schemas.ts';
import { createId, crockford } from '#shared/kernel/ids.ts';
import {
  LINK_CODE_LENGTH,
  normaliseCode,
  showCode,
  TYPED_CODE_LENGTH,
} from '#shared/session/session.rules.ts';
import { StorageError } from '../compartment/storage-error.ts';
import { forgetOldAttempts } from './attempts.ts';
import { deedOf } from './audit.ts';
import { type Caller, type Credentials, performAs } from './caller.ts';
import { createToken, type IdentityContext } from './identity-context.ts';
import { officesOf } from './mandates.repository.ts';
import { type Payer, perform } from './perform.ts';
import { actorOf, findPerson } from './persons.repository.ts';

type DisplayRow = {
  id: string;
  meeting: string;
  person: string;
  device: string;
  created_at: number;
  expires_at: number;
  opened_at: number | null;
  opener: string | null;
  token_hash: string | null;
  last_seen: number | null;
  ended_at: number | null;
};

const COLUMNS =
  'id, meeting, person, device, created_at, expires_at, opened_at, opener, token_hash, last_seen, ended_at';
/** A display asks every few seconds; each time would cost a durable write. */
const LAST_SEEN_STEP_MS = 60_000;
/** How long what ended is kept, so that its screen is told that it ended. */
const KEPT_MS = 7 * 86_400_000;

/** Who holds the cookie of a display. */
export interface DisplayCredentials {
  readonly display: string;
  readonly token: string;
}

/** A screen in the hall: of which meeting, and until when. It is nobody, and has no rights but this. */
export interface Display {
  readonly display: string;
  readonly meeting: string;
  readonly openedAt: number;
  readonly endsAt: number;
}

function endsAt({ opened_at, expires_at }: Pick<DisplayRow, 'opened_at' | 'expires_at'>): number {
  return opened_at === null ? expires_at : opened_at + DISPLAY_LIFETIME_MS;
}

function isAlive(row: DisplayRow, now: number): boolean {
  return row.ended_at === null && endsAt(row) > now;
}

function requireLeader({ actor }: Caller): void {
  if (!may(actor, 'floor.lead')) throw createHallNotAllowedError();
}

function aliveOf({ sql, clock }: IdentityContext, meeting: string): DisplayRow[] {
  return sql
    .all<DisplayRow>(
      `select ${COLUMNS} from display where meeting = ? and ended_at is null order by created_at, id`,
      meeting,
    )
    .filter((row) => isAlive(row, clock()));
}

function find({ sql }: IdentityContext, display: string): DisplayRow | undefined {
  return sql.get<DisplayRow>(`select ${COLUMNS} from display where id = ?`, display);
}

/**
 * An address for a screen in the hall, once to be opened. As a code to type it has 50 bits for a quarter of an hour: at five
 * wrong codes a minute from each of a million addresses, the chance to hit one of ten is below one in a million.
 */
export function createDisplay(
  context: IdentityContext,
  { credentials, meeting }: { credentials: Credentials; meeting: string },
): HallAddress {
  return performAs(context, { credentials, action: 'hall.create', subject: meeting }, (caller, deed) => {
    const { sql, clock, random, sha256 } = context;
    requireLeader(caller);
    if (aliveOf(context, meeting).length >= MAX_DISPLAYS)
      throw createTooManyDisplaysError({ limit: MAX_DISPLAYS });
    forgetOldAttempts(context);
    const now = clock();
    sql.run('delete from display where created_at < ?', now - KEPT_MS);
    const display = createId({ prefix: 'dsp', now, random });
    const typed = crockford(random(TYPED_CODE_LENGTH));
    const linkCode = crockford(random(LINK_CODE_LENGTH));
    const expiresAt = now + ADDRESS_LIFETIME_MS;
    sql.run(
      `insert into display (id, meeting, person, device, typed_hash, link_hash, created_at, expires_at)
       values (?, ?, ?, ?, ?, ?, ?, ?)`,
      display,
      meeting,
      caller.person.id,
      caller.actor.device,
      sha256([typed]),
      sha256([linkCode]),
      now,
      expiresAt,
    );
    deed.details = { display };
    return { kind: 'clasi.hall_address', display, code: showCode(typed), linkCode, expiresAt };
  });
}

/** The displays of a meeting that are on, or whose address waits. */
export function listDisplays(
  context: IdentityContext,
  { credentials, meeting }: { credentials: Credentials; meeting: string },
): HallDisplays {
  return performAs(
    context,
    { credentials, action: 'hall.list', subject: meeting, reading: true },
    (caller) => {
      requireLeader(caller);
      const displays = aliveOf(context, meeting).map(
        (row): HallDisplay => ({
          display: row.id,
          label: findPerson(context, row.person)?.label ?? '',
          createdAt: row.created_at,
          openedAt: row.opened_at,
          lastSeen: row.last_seen,
          endsAt: endsAt(row),
        }),
      );
      return { kind: 'clasi.hall_displays', displays };
    },
  );
}

/** Whoever presides ends any display: also one that a former presidency put up. */
export function endDisplay(
  context: IdentityContext,
  { credentials, display }: { credentials: Credentials; display: string },
): void {
  performAs(context, { credentials, action: 'hall.end', subject: display }, (caller) => {
    requireLeader(caller);
    const now = context.clock();
    const row = find(context, display);
    if (row === undefined || !isAlive(row, now)) throw createHallUnknownError();
    context.sql.run('update display set ended_at = ? where id = ?', now, display);
  });
}

/** Wrong codes from one address: from the sixth within a minute on the only answer is to wait. */
function hallPayer(source: string): Payer {
  return { limit: { key: `hall:${source}`, failures: 5 } };
}

/** Whether whoever made the address may still do so: they may have left, or preside no more. */
function mayStill(context: IdentityContext, row: DisplayRow): boolean {
  const person = findPerson(context, row.person);
  if (person === null || person.status === 'disabled') return false;
  return may({ ...actorOf(person, row.device), mandates: officesOf(context, person.id) }, 'floor.lead');
}

/**
 * Opens the display of an address, which opens no other after that. The screen that opened it gets the answer again if it was
 * lost: it has the key.
 * @returns the token, for the cookie alone
 * @throws `hall.unknown`, `hall.used`, `hall.expired`, `session.too_many_attempts`
 */
export function openDisplay(
  context: IdentityContext,
  { code, key, source }: { code: string; key: string; source: string },
): Display & { readonly token: string } {
  const { sql, clock, sha256 } = context;
  const deed = deedOf('hall.open');
  const payer = hallPayer(source);
  return perform(context, { deed, payer }, () => {
    const now = clock();
    const typed = normaliseCode(code);
    const form = typed.length === LINK_CODE_LENGTH ? 'link_hash' : 'typed_hash';
    const row = sql.get<DisplayRow>(`select ${COLUMNS} from display where ${form} = ?`, sha256([typed]));
    if (row === undefined) throw createHallUnknownError();
    // From here on failures count against the address that exists, and lock nobody else out.
    payer.limit = { key: `hall-of:${row.id}`, failures: 10 };
    deed.subject = row.meeting;
    deed.details = { display: row.id };
    const opener = sha256([key]);
    const isAgain = row.opener === opener && now - (row.opened_at ?? 0) < OPENED_AGAIN_MS;
    if (row.opened_at !== null && !isAgain) throw createHallUsedError({ usedAt: row.opened_at });
    if (!isAlive(row, now) || !mayStill(context, row)) throw createHallExpiredError();
    const token = createToken(context);
    const openedAt = row.opened_at ?? now;
    sql.run(
      'update display set opened_at = ?, opener = ?, token_hash = ?, last_seen = ? where id = ?',
      openedAt,
      opener,
      sha256([token]),
      now,
      row.id,
    );
    return { ...toDisplay({ ...row, opened_at: openedAt }), token };
  });
}

function toDisplay(row: DisplayRow): Display {
  return { display: row.id, meeting: row.meeting, openedAt: row.opened_at ?? 0, endsAt: endsAt(row) };
}

/**
 * Of which meeting a screen shows the floor.
 * @param isUse false for a stream that is still open: it does not say that anybody looks
 * @throws `hall.not_open`, `hall.ended`
 */
export function readDisplay(
  context: IdentityContext,
  { display, token, isUse = true }: DisplayCredentials & { isUse?: boolean },
): Display {
  const now = context.clock();
  const row = find(context, display);
  if (row === undefined || row.token_hash !== context.sha256([token])) throw createHallNotOpenError();
  if (!isAlive(row, now)) throw createHallEndedError();
  if (isUse && now - (row.last_seen ?? 0) >= LAST_SEEN_STEP_MS) touch(context, { display, now });
  return toDisplay(row);
}

/** If the disk takes nothing, the screen goes on: only when it was last seen does not move. */
function touch({ sql }: IdentityContext, { display, now }: { display: string; now: number }): void {
  try {
    sql.run('update display set last_seen = ? where id = ?', now, display);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}

/** Ends by itself what showed a sitting that is over. */
export function finishDisplay(context: IdentityContext, { display }: { display: string }): void {
  perform(context, { deed: deedOf('hall.finish', { subject: display }) }, () => {
    context.sql.run(
      'update display set ended_at = ? where id = ? and ended_at is null',
      context.clock(),
      display,
    );
  });
}
