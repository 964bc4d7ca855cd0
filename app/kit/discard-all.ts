import type { Client } from '#app/sync/app-client.ts';

/**
 * Gives up several acts that the server did not accept. The last one first: what was built on another is given up before
 * it, and so is not sent again meanwhile.
 */
export async function discardAll(
  client: Pick<Client, 'outbox' | 'discard'>,
  ids: ReadonlySet<string>,
): Promise<void> {
  const rows = client.outbox().filter(({ id }) => ids.has(id));
  for (const { id } of rows.sort((left, right) => right.counter - left.counter)) await client.discard(id);
}
