import { wallHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { readText } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Clash } from '#shared/meetings/agenda-plan.rules.ts';

/** What is wrong with an hour: with which other item, and for how long. */
export function clashText({
  item,
  clash,
  t,
  locale,
}: {
  item: TimedItem;
  clash: Clash;
  t: Translate;
  locale: Locale;
}): string {
  const nameOf = ({ item: { number, title } }: TimedItem) => number ?? readText(title, locale).value;
  if (clash.kind === 'outside') return t('agenda.table.outside', { item: nameOf(item) });
  return t('agenda.table.overlap', {
    item: nameOf(item),
    other: nameOf(clash.other),
    minutes: clash.minutes,
    hour: wallHour(clash.freeFrom),
  });
}
