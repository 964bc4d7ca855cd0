import { CodedError } from '#shared/kernel/errors.ts';
import { createTooManyAttemptsError } from '#shared/session/session.errors.ts';
import { type AttemptLimit, countFailure, lockedFor } from './attempts.ts';
import { appendAudit, type Deed } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';

type Settled<T> = { readonly value: T } | { readonly error: CodedError };

/**
 * Does one thing and writes it into the audit in the same transaction; refused, the change is rolled back alone
 * and the refusal is written. With `limit`, refusals count, and a key locked out is answered without trying.
 * A `reading` is written only when refused.
 * @throws what `work` throws; `session.too_many_attempts`
 */
export function perform<T>(
  context: IdentityContext,
  { deed, limit, reading = false }: { deed: Deed; limit?: AttemptLimit; reading?: boolean },
  work: (deed: Deed) => T,
): T {
  const settled = context.sql.transaction((): Settled<T> => {
    const wait = limit === undefined ? 0 : lockedFor(context, limit);
    // Not written: who is locked out could otherwise fill the audit at will. The lock-out itself is.
    if (wait > 0) return { error: createTooManyAttemptsError({ retryAfterMs: wait }) };
    try {
      const value = context.sql.transaction(() => work(deed));
      if (!reading) appendAudit(context, { deed, decision: 'done' });
      return { value };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      const lockedUntil = limit === undefined ? null : countFailure(context, limit);
      if (lockedUntil !== null) deed.details = { ...deed.details, lockedUntil };
      appendAudit(context, { deed, decision: 'refused', code: error.code });
      return { error };
    }
  });
  if ('error' in settled) throw settled.error;
  return settled.value;
}
