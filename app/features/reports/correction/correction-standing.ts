import type { Client } from '#app/sync/app-client.ts';
import { may } from '#shared/access/rules.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { isUndecided, type ReviewStatus } from '#shared/reports/review.rules.ts';
import { corrections } from '#shared/reports/review.schemas.ts';
import { reviewNow } from '../review/reviewed.ts';
import type { Corrects } from './corrects.ts';

/** What keeps a correction from being accepted, as far as this device knows. */
export type CorrectionStanding =
  | { readonly kind: 'open' }
  /** The state has it: an earlier request reached the server, though its answer did not reach this device. */
  | { readonly kind: 'received' }
  | { readonly kind: 'decided'; readonly status: ReviewStatus }
  /** The report is no longer this person's to correct. */
  | { readonly kind: 'gone' };

/** Reactive. */
export function correctionStanding({
  client,
  corrects: { report: id, correction },
}: {
  client: Pick<Client, 'actor' | 'isComplete' | 'replica'>;
  corrects: Pick<Corrects, 'report' | 'correction'>;
}): CorrectionStanding {
  if ((client.replica.one(corrections, correction)?.rev ?? 0) > 0) return { kind: 'received' };
  const report = client.replica.one(reports, id);
  // Before everything has come, a missing entry means nothing.
  if (report === null) return { kind: client.isComplete() ? 'gone' : 'open' };
  const { author: person, state } = report.body;
  const actor = client.actor();
  const action = person === actor.person ? 'reports.correct' : 'reports.decide';
  if (!may(actor, action, { state, person })) return { kind: 'gone' };
  const { status } = reviewNow(client, report);
  return isUndecided(status) ? { kind: 'open' } : { kind: 'decided', status };
}
