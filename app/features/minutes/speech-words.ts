import { useDelegationName } from '#app/features/decisions/use-outcomes.ts';
import { useVenueHours } from '#app/features/meetings/use-venue-hours.ts';
import type { PlainKey, Translate } from '#app/i18n/i18n.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Speech } from '#shared/minutes/speeches.rules.ts';

type Spoken = Pick<Speech, 'delegation' | 'kind' | 'startedAt' | 'usedMs' | 'isSpeaking'>;

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

/** "Perú, a favor" and "10:36, 2 min 14 s": who spoke, and when by the clock of the venue. */
export function useSpeechWords(meeting: () => string): {
  who: (speech: Spoken) => string;
  when: (speech: Spoken) => string;
} {
  const { t } = useI18n();
  const nameOf = useDelegationName();
  const hours = useVenueHours(meeting);
  return {
    who({ delegation, kind }) {
      const name = nameOf({ meeting: meeting(), code: delegation });
      return kind === 'speech' ? name : `${name}, ${kindWords(kind, t)}`;
    },
    when: ({ startedAt, ...spoken }) => `${hours.placed(startedAt)}, ${spokenFor(spoken, t)}`,
  };
}
