/**
 * Ids that the server derives. Each holds a `:`, which no id of a request may (SPEC P9): what a person sends can
 * neither take one nor name one.
 */

/** Of what one mutation hands over; `from` keeps equal mutation ids of two compartments apart (SPEC F2). */
export function forwardId({
  from,
  mutation,
  index,
}: {
  from: string;
  mutation: string;
  index: number;
}): string {
  return `${from}:${mutation}:${index}`;
}

/** Whether an id can be of what this mutation handed over, also by an earlier version. */
export function isForwardOf(id: string, mutation: string): boolean {
  const index = id.slice(Math.max(id.lastIndexOf(':'), id.lastIndexOf('_')) + 1);
  if (!/^\d+$/.test(index)) return false;
  return id === `fwd_${mutation}_${index}` || id.endsWith(`:${mutation}:${index}`);
}

/** Of the act by which one version of an entry is forgotten. */
export function forgettingId({
  collection,
  id,
  rev,
}: {
  collection: string;
  id: string;
  rev: number;
}): string {
  return `forget:${collection}:${id}:${rev}`;
}

/** Under which the receiver logs a forward: its verdict is its own (SPEC F4). */
export function receiptId(forward: string): string {
  return `fwd:${forward}`;
}
