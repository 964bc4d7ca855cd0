import type { JsonObject } from '#shared/kernel/json.ts';
import type { Envelope } from '#shared/sync/protocol.ts';

/**
 * The entry that this device wrote down last, of those that are there. By the device’s own counter: a
 * clock that was set back changes no order, nor does an act that was sent again.
 */
export function lastWritten<A extends { readonly envelope: Pick<Envelope, 'name' | 'args' | 'counter'> }>(
  acts: Iterable<A>,
  isThere: (entry: string) => boolean,
): string | null {
  const first = new Map<string, number>();
  for (const { envelope } of acts) {
    if (envelope.name !== 'counters.count') continue;
    const entry = String((envelope.args as JsonObject).count);
    first.set(entry, Math.min(first.get(entry) ?? envelope.counter, envelope.counter));
  }
  let found: string | null = null;
  for (const [entry, counter] of first)
    if ((found === null || counter > (first.get(found) ?? 0)) && isThere(entry)) found = entry;
  return found;
}
