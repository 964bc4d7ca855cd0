import type { Act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';

/** One of several acts that are done together, and what it is about. */
export interface OneOfMany {
  readonly of: string;
  readonly act: Act;
}

export interface DoneMany {
  /** Durable on this phone. */
  readonly done: readonly string[];
  readonly refused: readonly { readonly of: string; readonly code: string }[];
}

/**
 * Does many acts, each for itself: one that this phone would refuse leaves the others alone. All of them are stored in
 * one commit, so a phone that dies meanwhile has all or none.
 */
export async function actMany(client: Pick<Client, 'attempt'>, all: readonly OneOfMany[]): Promise<DoneMany> {
  const made = all.map(({ of, act }) => ({ of, ...attempt(client, act) }));
  const results = await Promise.all(
    made.map(async ({ of, code, saved }) => {
      if (saved === null) return { of, code };
      try {
        await saved;
        return { of, code: null };
      } catch (error) {
        return { of, code: codeOf(error) };
      }
    }),
  );
  return {
    done: results.flatMap(({ of, code }) => (code === null ? [of] : [])),
    refused: results.flatMap(({ of, code }) => (code === null ? [] : [{ of, code }])),
  };
}

const codeOf = (error: unknown) => (error instanceof CodedError ? error.code : 'store.not_saved');

function attempt(
  client: Pick<Client, 'attempt'>,
  act: Act,
): { code: string; saved: Promise<unknown> | null } {
  try {
    const made = client.attempt(act);
    return made.accepted ? { code: '', saved: made.saved } : { code: made.code, saved: null };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { code: error.code, saved: null };
  }
}
