import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import type { ReportDraft } from './report-draft.ts';
import { draftStanding, isRefused } from './standing.ts';

/** What the button says that sends a draft: whoever sends what will not be accepted says so with the tap. */
export function sendWords({
  client,
  draft,
  t,
}: {
  client: Pick<Client, 'actor' | 'isComplete' | 'replica'>;
  draft: ReportDraft;
  t: Translate;
}): string {
  if (isRefused(draftStanding({ client, draft }))) return t('reports.standing.send_anyway');
  return t(hasRole(client.actor(), 'pointOfContact') ? 'reports.send_to_state' : 'reports.send_report');
}
