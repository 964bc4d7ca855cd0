import type { Sha256 } from './chain.ts';

/** One version as stored in the table `revision`. */
export type VersionRow = {
  readonly collection: string;
  readonly id: string;
  readonly rev: number;
  readonly seq: number;
  readonly parent: string | null;
  readonly audience: string;
  readonly body: string;
  readonly deleted: number;
  readonly mutation: string;
  readonly device: string;
  readonly counter: number;
  readonly person: string;
  readonly at: number;
  /** Set if the body was forgotten. */
  readonly body_hash: string | null;
};

export const VERSION_COLUMNS =
  'collection, id, rev, seq, parent, audience, body, deleted, mutation, device, counter, person, at, body_hash';

/** Hash of everything that readers receive of a version; it outlives the body (SPEC H2, H5). */
export function versionHash(sha256: Sha256, row: VersionRow): string {
  const { body, body_hash, ...told } = row;
  const { collection, id, rev, seq, parent, audience, deleted, mutation, device, counter, person, at } = told;
  const place = [collection, id, rev, seq, parent, audience, deleted];
  return sha256([
    JSON.stringify([place, mutation, device, counter, person, at, body_hash ?? sha256([body])]),
  ]);
}

/** Over the versions that one mutation wrote, in any order; empty if it wrote none. */
export function wroteHash(sha256: Sha256, hashes: readonly string[]): string {
  return hashes.length === 0 ? '' : sha256([[...hashes].sort().join('\n')]);
}

/** What one mutation hands over to another compartment, as stored in the table `forward`. */
export type ForwardRow = {
  readonly id: string;
  readonly seq: number;
  readonly compartment: string;
  readonly name: string;
  readonly args: string;
  /** Outlives the arguments; null in rows from before arguments were covered. */
  readonly args_hash: string | null;
};

export function forwardHash(
  sha256: Sha256,
  { id, compartment, name, args_hash }: Omit<ForwardRow, 'seq' | 'args'>,
): string {
  return sha256([JSON.stringify([id, compartment, name, args_hash])]);
}

/**
 * Over everything that a row of the log answers for: the versions it wrote, and its forwards, even if there are none.
 */
export function deedHash(sha256: Sha256, wrote: string, forwards: readonly string[]): string {
  return sha256([['forwards', wrote, ...[...forwards].sort()].join('\n')]);
}

/** One step over the rows of a log that have no `wrote` of their own. */
export function baselineAfter(sha256: Sha256, before: string, wrote: string): string {
  return sha256([before, '\n', wrote]);
}
