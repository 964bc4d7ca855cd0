import { usePlaceName } from '#app/features/ideal/use-place-names.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Count } from '#shared/contributions/contributions.schemas.ts';

type Counted = Pick<Count, 'counted' | 'stage' | 'place'>;

/** "14 personas", "120,5 kg". */
export function useAmountWords(): (count: Pick<Count, 'counted' | 'amount'>) => string {
  const { t, locale } = useI18n();
  return ({ counted, amount }) =>
    // No currency is asked: the note names it.
    counted === 'money'
      ? t('contributions.figure.money', { amount: formatNumber(locale(), amount) })
      : t('contributions.figure.amount', {
          amount: formatNumber(locale(), amount),
          unit: t(`ideal.counted.${counted}`),
        });
}

/** Where and at which stage something was counted: "incautado, Valparaíso (CL-VS)". */
export function useCountedWords(): (count: Counted) => string {
  const { t } = useI18n();
  const placeName = usePlaceName();
  return ({ stage, place }) => {
    const where = place === null ? t('contributions.figure.whole_state') : placeName(place, { isHome: true });
    return `${t(`ideal.stage.${stage}`)}, ${where}`;
  };
}
