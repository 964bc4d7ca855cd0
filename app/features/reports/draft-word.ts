import type { RecordWord } from '#app/features/records/record-word.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { correctionStanding } from './correction/correction-standing.ts';
import type { DraftHead } from './draft-head.ts';
import { MISSING_STEP } from './missing-step.ts';
import { draftStanding, isRefused } from './standing.ts';

/** Where it is written on: at the first answer that is missing, as its word says. */
export function draftHref({ id, missing, hasAnswers }: DraftHead): string {
  return `/reports/drafts/${id}${missing > 0 && hasAnswers ? `/${MISSING_STEP}` : ''}`;
}

/** "Borrador · faltan 3": so far it is only saved here. What its state would not accept is said first. */
export function draftWord({
  client,
  draft,
  t,
}: {
  client: Pick<Client, 'actor' | 'isComplete' | 'replica'>;
  draft: DraftHead;
  t: Translate;
}): RecordWord {
  const gauge = { saved: true, queued: false };
  if (draft.corrects !== null) {
    const { kind } = correctionStanding({ client, corrects: draft.corrects });
    const word = t(`reports.correction.word.${kind}`, { n: draft.missing });
    return { word, gauge, tone: kind === 'open' ? 'ink' : 'red', icon: null };
  }
  const standing = draftStanding({ client, draft });
  const isReceived = standing.kind === 'received';
  if (isReceived || isRefused(standing))
    return {
      word: t(isReceived ? 'outbox.draft_received' : 'outbox.draft_withdrawn'),
      gauge,
      tone: 'red',
      icon: null,
    };
  const isComplete = draft.missing === 0 && draft.hasAnswers;
  const word = isComplete
    ? t('outbox.draft_complete')
    : draft.hasAnswers
      ? t('outbox.draft_missing', { n: draft.missing })
      : t('outbox.draft');
  return { word, gauge, tone: isComplete ? 'blue' : 'ink', icon: null };
}
