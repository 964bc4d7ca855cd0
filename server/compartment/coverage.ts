import type { Sha256 } from './chain.ts';

/** One version as the table `revision` holds it. */
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
  /** Set where the body was forgotten. */
  readonly body_hash: string | null;
};

export const VERSION_COLUMNS =
  'collection, id, rev, seq, parent, audience, body, deleted, mutation, device, counter, person, at, body_hash';

/** Of everything that is told of a version; it outlives the body (SPEC H2, H5). */
export function versionHash(sha256: Sha256, row: VersionRow): string {
  const { body, body_hash, ...told } = row;
  const { collection, id, rev, seq, parent, audience, deleted, mutation, device, counter, person, at } = told;
  const place = [collection, id, rev, seq, parent, audience, deleted];
  return sha256([
    JSON.stringify([place, mutation, device, counter, person, at, body_hash ?? sha256([body])]),
  ]);
}

/** Over the versions that one mutation wrote, in whatever order; empty if it wrote none. */
export function wroteHash(sha256: Sha256, hashes: readonly string[]): string {
  return hashes.length === 0 ? '' : sha256([[...hashes].sort().join('\n')]);
}

/** What one mutation hands over to another compartment, as the table `forward` holds it. */
export type ForwardRow = {
  readonly id: string;
  readonly seq: number;
  readonly compartment: string;
  readonly name: string;
  readonly args: string;
  /** Outlives the arguments; null of rows from before they were covered. */
  readonly args_hash: string | null;
};

export function forwardHash(
  sha256: Sha256,
  { id, compartment, name, args_hash }: Omit<ForwardRow, 'seq' | 'args'>,
): string {
  return sha256([JSON.stringify([id, compartment, name, args_hash])]);
}

/** Over all that a row of the log is answerable for: the versions it wrote, and what it hands over, also if nothing. */
export function deedHash(sha256: Sha256, wrote: string, forwards: readonly string[]): string {
  return sha256([['forwards', wrote, ...[...forwards].sort()].join('\n')]);
}

/** One step over the rows of a log that have no `wrote` of their own. */
export function baselineAfter(sha256: Sha256, before: string, wrote: string): string {
  return sha256([before, '\n', wrote]);
}
