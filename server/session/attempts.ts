import type { IdentityContext } from './identity-context.ts';

/** How many failures in `WINDOW_MS` one key may have before it is locked out. */
export interface AttemptLimit {
  readonly key: string;
  readonly failures: number;
}

const WINDOW_MS = 60_000;
const FIRST_LOCKOUT_MS = 60_000;
const LONGEST_LOCKOUT_MS = 24 * 3_600_000;
/** This long after its last lock-out a key starts again with the shortest one. */
const FORGIVEN_AFTER_MS = 24 * 3_600_000;
const MOST_KEYS = 10_000;

type AttemptRow = { failures: number; since: number; lockouts: number; locked_until: number };

function read({ sql }: IdentityContext, key: string): AttemptRow | undefined {
  return sql.get<AttemptRow>(
    'select failures, since, lockouts, locked_until from attempt where key = ?',
    key,
  );
}

/** Milliseconds until a failure of the key is checked again; 0 if now. A correct attempt never waits. */
export function lockedFor(context: IdentityContext, { key }: AttemptLimit): number {
  return Math.max(0, (read(context, key)?.locked_until ?? 0) - context.clock());
}

/**
 * Counts one failure. The one that reaches the limit locks the key out, each time twice as long as before.
 * @returns the instant the lock-out ends, null when there is none
 */
export function countFailure(
  context: IdentityContext,
  { key, failures: limit }: AttemptLimit,
): number | null {
  const now = context.clock();
  const known = read(context, key);
  if (known === undefined) makeRoom(context);
  const isSameWindow = known !== undefined && now - known.since < WINDOW_MS;
  const isForgiven = known === undefined || now - known.locked_until > FORGIVEN_AFTER_MS;
  const lockouts = isForgiven ? 0 : known.lockouts;
  const failures = (isSameWindow ? known.failures : 0) + 1;
  const isFull = failures >= limit;
  const duration = Math.min(FIRST_LOCKOUT_MS * 2 ** lockouts, LONGEST_LOCKOUT_MS);
  const lockedUntil = isFull ? now + duration : (known?.locked_until ?? 0);
  context.sql.run(
    `insert into attempt (key, failures, since, lockouts, locked_until) values (?, ?, ?, ?, ?)
     on conflict (key) do update set failures = excluded.failures, since = excluded.since,
       lockouts = excluded.lockouts, locked_until = excluded.locked_until`,
    key,
    isFull ? 0 : failures,
    isSameWindow && !isFull ? known.since : now,
    lockouts + (isFull ? 1 : 0),
    lockedUntil,
  );
  return isFull ? lockedUntil : null;
}

/**
 * An attacker with many addresses must not fill the disk with them: the oldest keys go, locked ones last. A key that is
 * lost this way starts again with the shortest lock-out.
 */
function makeRoom({ sql, clock }: IdentityContext): void {
  const count = sql.get<{ n: number }>('select count(*) as n from attempt')?.n ?? 0;
  if (count < MOST_KEYS) return;
  sql.run(
    'delete from attempt where key in (select key from attempt order by locked_until > ?, since limit ?)',
    clock(),
    MOST_KEYS / 10,
  );
}

export function forgetOldAttempts({ sql, clock }: IdentityContext): void {
  const before = clock() - 2 * FORGIVEN_AFTER_MS;
  sql.run('delete from attempt where since < ? and locked_until < ?', before, before);
}
