/** SHA-256 as 64 hex digits; a parameter, since each platform has its own synchronous one. */
export type Sha256 = (parts: Iterable<string | Uint8Array>) => string;

export const GENESIS = '0'.repeat(64);

export interface LogRow extends Record<string, string | number | null> {
  seq: number;
  id: string;
  device: string;
  received_at: number;
  content_hash: string;
  status: string;
  code: string | null;
  details: string | null;
  say: string | null;
  replaced_by: string | null;
  said_hash: string | null;
  forgotten_at: number | null;
  /** Hash of the versions that the row wrote; null if the baseline covers the row (SPEC H5). */
  wrote: string | null;
}

export const LOG_COLUMNS =
  'seq, id, device, received_at, content_hash, status, code, details, say, replaced_by, said_hash, forgotten_at, wrote';

export interface Said {
  readonly code: string | null;
  readonly details: string | null;
  readonly say: string | null;
}

export function saidText({ code, details, say }: Said): string {
  return [code, details, say].map((part) => part ?? '').join('\n');
}

export interface Link {
  readonly prev: string;
  readonly seq: number;
  readonly id: string;
  readonly contentHash: string;
  readonly status: string;
  readonly receivedAt: number;
  /** The text, or its hash if the text must be forgettable. */
  readonly said: string;
  readonly wrote: string | null;
  /** In the first row that covers what it wrote: the hash of everything before it. */
  readonly baseline: string;
}

export function linkHash(
  sha256: Sha256,
  { prev, seq, id, contentHash, status, receivedAt, said, wrote, baseline }: Link,
): string {
  const parts = [prev, seq, id, contentHash, status, receivedAt, said];
  return sha256([(wrote === null ? parts : [...parts, wrote, baseline]).join('\n')]);
}
