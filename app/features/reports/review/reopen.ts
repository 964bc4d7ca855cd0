import type { NewIds } from '#app/kit/new-ids.ts';
import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Report, reports } from '#shared/reports/reports.schemas.ts';
import { stepProblem } from '#shared/reports/review.mutations.ts';
import type { Review } from '#shared/reports/review.rules.ts';
import { reviewNow } from './reviewed.ts';

export interface Reopened {
  readonly report: Doc<Report>;
  readonly review: Review;
}

/** What this person may reopen as it stands now, by the id of the report; null if they may not. Reactive. */
export function reopenable(client: Pick<Client, 'actor' | 'replica'>, id: string): Reopened | null {
  const report = client.replica.one(reports, id);
  if (report === null) return null;
  const review = reviewNow(client, report);
  const asked = { actor: client.actor(), report: report.body, review, step: 'reopen' as const };
  return stepProblem(asked) === null ? { report, review } : null;
}

/** The act that takes back a decision. A second tap makes the same one. */
export function reopen({ report, review }: Reopened, { ids, reason }: { ids: NewIds; reason: string }) {
  return act('reports.review', {
    entry: ids.of(`${report.id}-${review.steps}`),
    report: report.id,
    state: report.body.state,
    step: 'reopen',
    reason,
    corrections: review.corrections,
  });
}
