import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { HAND_OVER_DAYS, inTime, termStanding } from '#shared/presidencies/presidencies.rules.ts';
import { presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';

const DAY_MS = 86_400_000;

/** That a term ends and nobody follows, for whoever presides. */
const toDesignate: TodaySource = {
  rank: 57,
  all: '/presidencies',
  isFor: (actor) => may(actor, 'presidencies.edit'),
  lines({ client, now, t, locale }) {
    const last = inTime(client.replica.all(presidencyTerms)).at(-1)?.body;
    if (last === undefined || last.until >= dayHere(now + HAND_OVER_DAYS * DAY_MS)) return [];
    return [
      {
        icon: 'users',
        subject: t('presidencies.title'),
        words: t('presidencies.today.nobody', { day: formatDay(locale, last.until) }),
        href: '/presidencies',
        tone: last.until < dayHere(now) ? 'act' : 'decide',
      },
    ];
  },
};

/** That one's own state presides next and has said no programme. */
const toWrite: TodaySource = {
  rank: 57.1,
  all: '/presidencies',
  isFor: (actor) => may(actor, 'presidencies.own', { delegation: seatOf(actor) }),
  lines({ client, actor, now, t, locale }) {
    const terms = client.replica.all(presidencyTerms);
    const all = terms.map(({ body }) => body);
    return terms
      .filter(
        ({ body }) =>
          body.state === seatOf(actor) &&
          body.programme === null &&
          termStanding(body, { all, day: dayHere(now) }) === 'incoming',
      )
      .map(({ id, body }) => ({
        icon: 'pencil',
        subject: t('presidencies.title'),
        words: t('presidencies.today.programme', { day: formatDay(locale, body.from) }),
        href: `/presidencies/${id}/programme`,
        tone: 'decide',
      }));
  },
};

export const presidenciesToday = [toDesignate, toWrite];
