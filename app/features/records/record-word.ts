import { formatHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { RecordFacts } from '#app/sync/status.ts';
import type { GaugeFacts } from '#app/ui/scale-geometry.ts';

/** One word for where a record stands, its notches and its colour: LOOK §5. */
export interface RecordWord {
  readonly word: string;
  readonly gauge: GaugeFacts | null;
  readonly tone: 'ink' | 'blue' | 'amber' | 'red' | 'finished';
  readonly icon: 'check' | 'rotate-cw' | null;
}

/** @param timeZone the device's, for hours that only concern this phone */
export function wordOf({
  facts,
  t,
  timeZone,
}: {
  facts: RecordFacts;
  t: Translate;
  timeZone: string;
}): RecordWord {
  const at = (instant: number) => formatHour({ instant, timeZone });
  const reached = { saved: true, queued: true, sending: 0, received: false };
  if (facts.isDiscarded) return { word: t('outbox.discarded'), gauge: null, tone: 'finished', icon: null };
  if (facts.receivedAt !== null) {
    return {
      word: t('outbox.received_at', { at: at(facts.receivedAt) }),
      gauge: null,
      tone: 'finished',
      icon: 'check',
    };
  }
  if (facts.refusal !== null) {
    const gauge = { saved: true, queued: true, sending: 1, received: false, refused: true };
    return { word: t('outbox.needs_correction'), gauge, tone: 'red', icon: null };
  }
  if (facts.savedAt === null) {
    return {
      word: t('outbox.saving'),
      gauge: { saved: false, queued: false, sending: 0, received: false },
      tone: 'ink',
      icon: null,
    };
  }
  if (facts.isHeld) return { word: t('outbox.held'), gauge: reached, tone: 'amber', icon: null };
  if (facts.sending !== null) {
    const { done, total } = facts.sending;
    const gauge = { ...reached, sending: Math.max(0.1, done / Math.max(1, total)) };
    return { word: t('outbox.sending_of', { done, total }), gauge, tone: 'ink', icon: null };
  }
  if (facts.retryAt !== null) {
    return {
      word: t('outbox.retry_at', { at: at(facts.retryAt) }),
      gauge: reached,
      tone: 'amber',
      icon: 'rotate-cw',
    };
  }
  return {
    word: t('outbox.queued_since', { at: at(facts.savedAt) }),
    gauge: reached,
    tone: 'ink',
    icon: null,
  };
}
