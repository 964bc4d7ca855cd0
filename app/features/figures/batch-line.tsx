import type { JSX } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { BatchDays } from './region-rows.ts';

/** When the figures were made, and when they change next: between two days they stay as they are. */
export function BatchLine(props: { days: BatchDays }): JSX.Element {
  const { t, locale } = useI18n();
  const words = () => {
    const { last, next } = props.days;
    const made =
      last === null ? t('seen.batch.never') : t('seen.batch.last', { day: formatDay(locale(), last) });
    const coming =
      next === null ? t('seen.batch.none_planned') : t('seen.batch.next', { day: formatDay(locale(), next) });
    return `${made} ${coming}`;
  };
  return <p class="block quiet">{words()}</p>;
}
