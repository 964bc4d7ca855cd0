import { computesFigures, readsRegion } from '#app/features/ideal/figures-who.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { batches } from '#shared/figures/figures.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { lastMade } from './region-rows.ts';

/** Days for which figures are news to whoever does not look at them. */
const NEWS = 14 * 86_400_000;

/** Under which a device remembers the last day of figures that its person looked at. */
export const lookedAtKey = (edition: string) => `figures.looked.${edition}`;

/** That members can read figures of the region anew; once they look, Hoy does not say it again. */
const toLookAt: TodaySource = {
  rank: 57.5,
  all: '/ideal',
  isFor: (actor) => readsRegion(actor) && !computesFigures(actor),
  lines: ({ client, now, t, locale }) =>
    client.replica.all(editions).flatMap(({ id, body }) => {
      const made = lastMade(client.replica.within(batches, id).map((batch) => batch.body));
      if (made === null || (made.madeAt ?? 0) < now - NEWS) return [];
      if (made.changed === 0 || client.remembered(lookedAtKey(id)) === made.on) return [];
      return [
        {
          icon: 'chart-column' as const,
          subject: readText(body.title, locale).value,
          words: t('seen.today.batch', { day: formatDay(locale, made.on) }),
          href: `/ideal/${id}/figures`,
        },
      ];
    }),
};

export const figuresToday = [toLookAt];
