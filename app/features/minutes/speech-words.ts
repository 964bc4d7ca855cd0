import type { PlainKey, Translate } from '#app/i18n/i18n.tsx';
import type { Speech } from '#shared/minutes/speeches.rules.ts';

/** "2 min 14 s". */
export function spokenFor(
  { usedMs, isSpeaking }: Pick<Speech, 'usedMs' | 'isSpeaking'>,
  t: Translate,
): string {
  if (isSpeaking) return t('minutes.speaking');
  if (usedMs === null) return t('floor.time_unknown');
  // As the clock of the room showed it: whole seconds that were over.
  const seconds = Math.floor(usedMs / 1000);
  return t('minutes.spoke', { min: Math.floor(seconds / 60), s: seconds % 60 });
}

const KINDS = {
  speech: 'minutes.kind.speech',
  for: 'minutes.kind.for',
  against: 'minutes.kind.against',
  reply: 'minutes.kind.reply',
  order: 'minutes.kind.order',
} as const satisfies Record<Speech['kind'], PlainKey>;

export function kindWords(kind: Speech['kind'], t: Translate): string {
  return t(KINDS[kind]);
}
