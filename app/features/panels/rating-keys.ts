import { useI18n } from '#app/i18n/i18n.tsx';
import { type KeyBinding, useKeys } from '#app/kit/keys/keys.tsx';
import { RATINGS, type Rating } from '#shared/scoring/scoring.schemas.ts';

/** The keys by which a whole panel's indicators are answered; arrows and Enter the list listens to itself. */
export function useRatingKeys({
  go,
  answer,
  reason,
  evidence,
  handIn,
  leave,
}: {
  go: (step: 1 | -1) => void;
  answer: (value: Rating) => void;
  reason: () => void;
  evidence: () => void;
  handIn: () => void;
  leave: () => void;
}): void {
  const { t } = useI18n();
  const letter = { isLetter: true, isHint: true };
  useKeys((): readonly KeyBinding[] => [
    { press: 'j', shown: ['J'], words: t('rating.keys.next'), isLetter: true, run: () => go(1) },
    { press: 'k', shown: ['K'], words: t('rating.keys.previous'), isLetter: true, run: () => go(-1) },
    { press: 'ArrowDown ArrowUp', shown: ['↑', '↓'], words: t('rating.keys.walk'), isHint: true },
    // One line says them all; each acts by itself.
    { press: '0 4', shown: ['0', '–', '4'], words: t('rating.keys.answer'), isHint: true },
    ...RATINGS.filter((rating) => rating !== 'U').map(
      (rating): KeyBinding => ({
        press: String(rating),
        shown: [String(rating)],
        words: t('rating.keys.answer'),
        isLetter: true,
        isThere: () => false,
        run: () => answer(rating),
      }),
    ),
    { press: 'u', shown: ['U'], words: t('rating.keys.unknown'), ...letter, run: () => answer('U') },
    { press: 'r', shown: ['R'], words: t('rating.keys.reason'), ...letter, run: reason },
    { press: 'e', shown: ['E'], words: t('rating.keys.evidence'), ...letter, run: evidence },
    { press: 'h', shown: ['H'], words: t('rating.keys.hand_in'), ...letter, run: handIn },
    { press: 'Enter', shown: ['↵'], words: t('rating.keys.open'), isHint: true },
    {
      press: 'Escape',
      shown: ['Esc'],
      words: t('rating.keys.leave'),
      run: () => {
        if (document.activeElement?.closest('.rating-detail') != null) leave();
      },
    },
  ]);
}
