import { CodedError, type ErrorDetails } from '#shared/kernel/errors.ts';

/** How a result crosses to another process: an error thrown there would arrive without its code. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly status: number; readonly details: ErrorDetails };
    }
  /** Something broke on the far side and was reported there. */
  | { readonly ok: false; readonly error: null };

/**
 * Does `work` for a caller in another process. It never rejects: workerd counts an error that leaves an object as
 * uncaught, whatever the caller does with it.
 */
export async function toOutcome(
  work: () => Promise<unknown>,
  onFault: (error: unknown) => void,
): Promise<Outcome> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof CodedError) {
      return { ok: false, error: { code: error.code, status: error.status, details: error.details } };
    }
    onFault(error);
    return { ok: false, error: null };
  }
}

/** @throws CodedError as thrown on the far side, or an Error without details for a fault there */
export function fromOutcome(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  if (outcome.error === null) throw new Error('a fault in another process, which reported it');
  throw new CodedError(outcome.error);
}
