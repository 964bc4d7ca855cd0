import { useDelegationName } from '#app/features/decisions/use-outcomes.ts';
import { useVenueHours } from '#app/features/meetings/use-venue-hours.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Speech } from '#shared/minutes/speeches.rules.ts';
import { kindWords, spokenFor } from './speech-words.ts';

type Spoken = Pick<Speech, 'delegation' | 'kind' | 'startedAt' | 'usedMs' | 'isSpeaking'>;

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
