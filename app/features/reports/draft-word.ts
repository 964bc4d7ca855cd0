import type { RecordWord } from '#app/features/records/record-word.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { MISSING_STEP } from './missing-step.ts';
import type { ReportDraft } from './report-draft.ts';

/** Where it is written on: at the first answer that is missing, as its word says. */
export function draftHref({ id, missing, answers }: ReportDraft): string {
  return `/reports/drafts/${id}${missing > 0 && answers ? `/${MISSING_STEP}` : ''}`;
}

/** "Borrador · faltan 3": so far it is only saved here. */
export function draftWord({ draft, t }: { draft: ReportDraft; t: Translate }): RecordWord {
  const isComplete = draft.missing === 0 && draft.answers !== null;
  const word = isComplete
    ? t('outbox.draft_complete')
    : draft.answers === null
      ? t('outbox.draft')
      : t('outbox.draft_missing', { n: draft.missing });
  return { word, gauge: { saved: true, queued: false }, tone: isComplete ? 'blue' : 'ink', icon: null };
}
