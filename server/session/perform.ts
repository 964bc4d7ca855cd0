import { CodedError } from '#shared/kernel/errors.ts';
import { createTooManyAttemptsError } from '#shared/session/session.errors.ts';
import { type AttemptLimit, countFailure, lockedFor } from './attempts.ts';
import { appendAudit, appendRefusal, type Deed } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';

type Outcome<T> = { readonly value: T } | { readonly error: CodedError };

/**
 * Whom a failure counts against. At first the address it came from; once something of the caller has proved real, a
 * code that exists or a signature that holds, only that. So a stranger's failures never lock out somebody's own code or
 * device, and a person's own lock-out hits no neighbour behind the same address.
 */
export interface Payer {
  limit: AttemptLimit;
}

/**
 * Does one thing and writes it into the audit in the same transaction. If it is refused, only the change is rolled back
 * and the refusal is written. With `payer`, refusals count; while it is locked out they all get the same answer, and
 * are neither counted nor written. A correct attempt succeeds, whoever is locked out. A `reading` is written only when
 * refused. What `spend` wrote stays when `work` is refused: what may be used once, and what counts visits.
 * @throws what `spend` and `work` throw; `session.too_many_attempts`
 */
export function perform<T, S = void>(
  context: IdentityContext,
  { deed, payer, reading = false, spend }: { deed: Deed; payer?: Payer; reading?: boolean; spend?: () => S },
  work: (spent: S) => T,
): T {
  const outcome = context.sql.transaction((): Outcome<T> => {
    try {
      const spent = context.sql.transaction(() => spend?.() as S);
      const value = context.sql.transaction(() => work(spent));
      if (!reading) appendAudit(context, { deed, decision: 'done' });
      return { value };
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      const wait = payer === undefined ? 0 : lockedFor(context, payer.limit);
      // Not written: a locked-out caller could otherwise fill the audit at will. The lock-out itself is.
      if (wait > 0) return { error: createTooManyAttemptsError({ retryAfterMs: wait }) };
      const lockedUntil = payer === undefined ? null : countFailure(context, payer.limit);
      if (lockedUntil !== null) deed.details = { ...deed.details, lockedUntil };
      appendRefusal(context, { deed, code: error.code });
      return { error };
    }
  });
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}
