/**
 * Ids that the server derives. Each contains a `:`, which no id in a request may (SPEC P9): a person's request can
 * neither take one nor name one.
 */

/** Id of what one mutation hands over; `from` separates equal mutation ids of two compartments (SPEC F2). */
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

/** Whether an id may belong to what this mutation handed over, also in an earlier version. */
export function isForwardOf(id: string, mutation: string): boolean {
  const index = id.slice(Math.max(id.lastIndexOf(':'), id.lastIndexOf('_')) + 1);
  if (!/^\d+$/.test(index)) return false;
  return id === `fwd_${mutation}_${index}` || id.endsWith(`:${mutation}:${index}`);
}

/** Id of the act that forgets one version of an entry. */
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

/** Id of what falls due for an entry at one hour: so it happens once. */
export function dueId({
  collection,
  id,
  act,
  at,
}: {
  collection: string;
  id: string;
  act: string;
  at: number;
}): string {
  return `due:${collection}:${id}:${act}:${at}`;
}

/** Id under which the receiver logs a forward: its verdict is its own (SPEC F4). */
export function receiptId(forward: string): string {
  return `fwd:${forward}`;
}
