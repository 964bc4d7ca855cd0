import type { Client } from '#app/sync/app-client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';

const KEY = 'reports-looked';

/** Whether somebody reads what others of their state document. */
export function isReviewer(actor: Actor): boolean {
  return hasRole(actor, 'pointOfContact', 'institutionHead', 'unitHead');
}

function instantOf({ body }: Doc<Report>): number {
  return body.receivedAt ?? body.finishedAt;
}

/** Reports of others that came since this person last had the list on the screen of this device; newest first. */
export function newReports(
  client: Pick<Client, 'replica' | 'remembered'>,
  person: string,
): readonly Doc<Report>[] {
  const looked = client.remembered(KEY);
  const since = typeof looked === 'number' ? looked : 0;
  return client.replica
    .all(reports)
    .filter((report) => report.body.author !== person && instantOf(report) > since)
    .sort((left, right) => instantOf(right) - instantOf(left));
}

/** Remembers on this device that these were on the screen. */
export async function rememberLooked(
  client: Pick<Client, 'remembered' | 'remember'>,
  shown: readonly Doc<Report>[],
): Promise<void> {
  const newest = Math.max(0, ...shown.map(instantOf));
  const looked = client.remembered(KEY);
  if (newest > (typeof looked === 'number' ? looked : 0)) await client.remember(KEY, newest);
}
