import type { RecordWord } from '#app/features/records/record-word.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { ReportDraft } from './report-draft.ts';

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
