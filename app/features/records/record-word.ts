import type { Translate } from '#app/i18n/i18n.tsx';
import { rejectionOf } from '#app/kit/attention.ts';
import type { When } from '#app/kit/use-when.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import type { GaugeFacts } from '#app/ui/scale-geometry.ts';

/** The state of a record: its word, its notches and its colour. */
export interface RecordWord {
  readonly word: string;
  readonly gauge: GaugeFacts | null;
  readonly tone: 'ink' | 'blue' | 'amber' | 'red' | 'finished';
  readonly icon: 'check' | 'rotate-cw' | null;
}

/** How the word of a record says an instant, and knows whether it is still to come. */
export type RecordWhen = ((instant: number) => string) & Pick<When, 'isAhead'>;

export function wordOf({
  facts,
  t,
  when,
}: {
  facts: RecordFacts;
  t: Translate;
  when: RecordWhen;
}): RecordWord {
  const reached = { saved: true, queued: true, sending: 0, received: false };
  if (facts.isDiscarded) return { word: t('outbox.discarded'), gauge: null, tone: 'finished', icon: null };
  if (facts.receivedAt !== null) {
    return {
      word: t('outbox.received_at', { at: when(facts.receivedAt) }),
      gauge: null,
      tone: 'finished',
      icon: 'check',
    };
  }
  if (rejectionOf(facts) !== null) {
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
      // A page that was hidden, or has no network, lets the moment pass.
      word: when.isAhead(facts.retryAt)
        ? t('outbox.retry_at', { at: when(facts.retryAt) })
        : t('outbox.retry_due'),
      gauge: reached,
      tone: 'amber',
      icon: 'rotate-cw',
    };
  }
  return {
    word: t('outbox.queued_since', { at: when(facts.savedAt) }),
    gauge: reached,
    tone: 'ink',
    icon: null,
  };
}
