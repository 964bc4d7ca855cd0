import { isInSession } from '#app/features/floor/in-session.ts';
import type { TodayLine, TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

/** Whoever leads a meeting that sits goes to its desk. */
const led: TodaySource = {
  rank: 1.1,
  all: '/meetings',
  isFor: (actor) => may(actor, 'floor.lead'),
  lines: ({ client: { replica }, locale, t }) =>
    replica
      .all(meetings)
      .filter(({ id }) => isInSession(id, { replica }))
      .map(
        ({ id, body }): TodayLine => ({
          icon: 'mic',
          subject: readText(body.title, locale).value,
          words: t('chair.title'),
          href: `/meetings/${id}/chair`,
        }),
      ),
};

export const chairToday = [led];
