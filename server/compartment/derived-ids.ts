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
