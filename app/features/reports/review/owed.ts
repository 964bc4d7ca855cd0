import type { Client } from '#app/sync/app-client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { receivedAt } from './inbox.ts';
import { reviewedReports } from './reviewed.ts';

interface Reader {
  readonly client: { readonly replica: Pick<Client['replica'], 'all' | 'one'> };
  readonly actor: Actor;
}

/**
 * Until when this person has to decide on what lies before them: `late` is past, the oldest first; `open` is to come,
 * the next first, and null for what the server has not received.
 */
export function owedReports({ client, actor, now }: Reader & { readonly now: number }): {
  readonly late: readonly number[];
  readonly open: readonly (number | null)[];
} {
  const mine = reviewedReports({ replica: client.replica, actor: () => actor }).filter(
    ({ isMine }) => isMine,
  );
  const terms = mine.flatMap(({ due }) => due ?? []).sort((left, right) => left - right);
  const without = mine.filter(({ due }) => due === null).map(() => null);
  return { late: terms.filter((due) => due < now), open: [...terms.filter((due) => due >= now), ...without] };
}

/** What stands in the inbox as unread; the newest first. */
export function unreadReports({ client, actor }: Reader): readonly Doc<Report>[] {
  return reviewedReports({ replica: client.replica, actor: () => actor })
    .filter(({ isUnread }) => isUnread)
    .sort((left, right) => receivedAt(right) - receivedAt(left))
    .map(({ report }) => report);
}

/** Reports of this person that came back to be corrected; the latest first. */
export function returnedReports({ client, actor }: Reader): readonly Doc<Report>[] {
  return reviewedReports({ replica: client.replica, actor: () => actor })
    .filter(({ report, review }) => report.body.author === actor.person && review.status === 'has_issues')
    .sort((left, right) => (left.last === null || right.last === null ? 0 : byServer(right.last, left.last)))
    .map(({ report }) => report);
}
