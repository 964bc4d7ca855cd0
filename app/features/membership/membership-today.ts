import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { readText } from '#shared/kernel/text.ts';
import { instruments, stateConsents } from '#shared/membership/membership.schemas.ts';

/** For whoever presides: what states declared and nobody has checked, so that it does not count. */
const toCheck: TodaySource = {
  rank: 56.5,
  all: '/instruments',
  isFor: (actor) => may(actor, 'membership.keep'),
  lines({ client, t, locale }) {
    const unchecked = client.replica.all(stateConsents).filter(({ body }) => body.checked === null);
    return [...groupBy(unchecked, ({ parent }) => parent)].flatMap(([id, own]) => {
      const instrument = id === null ? null : client.replica.one(instruments, id);
      if (instrument === null) return [];
      return [
        {
          icon: 'file-check' as const,
          subject: readText(instrument.body.title, locale).value,
          words: t('membership.today.check', { n: new Set(own.map(({ body }) => body.state)).size }),
          href: `/instruments/${instrument.id}`,
          tone: 'decide' as const,
        },
      ];
    });
  },
};

export const membershipToday = [toCheck];
