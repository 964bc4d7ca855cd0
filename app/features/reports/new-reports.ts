import type { Client } from '#app/sync/app-client.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';

const KEY = 'reports-looked';

function instantOf({ body }: Doc<Report>): number {
  return body.receivedAt ?? body.finishedAt;
}

/** When the latest of those came that this person had on the screen of this device; milliseconds since 1970. */
export function lookedSince(client: Pick<Client, 'remembered'>): number {
  const looked = client.remembered(KEY);
  return typeof looked === 'number' ? looked : 0;
}

/** Remembers on this device that these were on the screen. */
export async function rememberLooked(
  client: Pick<Client, 'remembered' | 'remember'>,
  shown: readonly Doc<Report>[],
): Promise<void> {
  let newest = 0;
  for (const report of shown) newest = Math.max(newest, instantOf(report));
  if (newest > lookedSince(client)) await client.remember(KEY, newest);
}
