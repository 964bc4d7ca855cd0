import type { Envelope } from '#shared/sync/protocol.ts';
import type { SyncClient } from './client.ts';

/** By itself: within an id such digits are no file. */
const HASH = /\b[0-9a-f]{64}\b/g;

export function hashesIn(value: unknown): Set<string> {
  return new Set(JSON.stringify(value).match(HASH) ?? []);
}

/** Hashes that any entry from the server names to this person, or any of these collections. */
export function namedByEntries(
  { replica: { entries } }: Pick<SyncClient, 'replica'>,
  collections: Iterable<string> = entries.collections(),
): Set<string> {
  const named = new Set<string>();
  for (const collection of collections)
    for (const { body } of entries.all(collection)) for (const hash of hashesIn(body)) named.add(hash);
  return named;
}

/** Hashes that waiting records name, each with the last of these records. */
export function namedByWaiting({ outbox }: Pick<SyncClient, 'outbox'>): Map<string, Envelope> {
  const named = new Map<string, Envelope>();
  for (const { state, envelope } of outbox())
    if (state === 'queued') for (const hash of hashesIn(envelope.args)) named.set(hash, envelope);
  return named;
}
