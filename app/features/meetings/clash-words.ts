import { formatShortDay, wallHour } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { readText } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import type { Clash } from '#shared/meetings/agenda-plan.rules.ts';

/** An hour, with its day where that is another one. */
export function hourOn({
  wall,
  seenFrom,
  t,
  locale,
}: {
  wall: string;
  /** A wall time of the day that is clear. */
  seenFrom: string;
  t: Translate;
  locale: Locale;
}): string {
  const hour = wallHour(wall);
  if (wall.slice(0, 10) === seenFrom.slice(0, 10)) return hour;
  return t('agenda.table.hour_of_day', { hour, day: formatShortDay(locale, wall) });
}

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
  const names = { item: nameOf(item), other: nameOf(clash.other) };
  const hour = hourOn({ wall: clash.freeFrom, seenFrom: item.item.startsAt, t, locale });
  return clash.isWithin
    ? t('agenda.table.within', { ...names, hour })
    : t('agenda.table.overlap', { ...names, minutes: clash.minutes, hour });
}
