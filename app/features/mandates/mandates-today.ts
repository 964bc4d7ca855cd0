import { formatDay } from '#app/i18n/format.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { TodaySource } from '#app/kit/today-lines.ts';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { expiringOf, mayAppoint } from '#shared/mandates/appointments.rules.ts';
import { appointments } from '#shared/mandates/appointments.schemas.ts';
import { mandates } from '#shared/mandates/mandates.schemas.ts';
import { functionOf } from './function-words.ts';

/** Functions whose term ends, for whoever can renew them. */
const functionsEnding: TodaySource = {
  rank: 58,
  all: '/functions',
  isFor: (actor) => mayAppoint(actor, seatOf(actor) ?? '') || may(actor, 'functions.record_bodies'),
  lines({ client, actor, now, t, locale }) {
    const own = client.replica.all(appointments).filter(({ body }) => mayAppoint(actor, body.delegation));
    return expiringOf(own, dayHere(now)).map(({ id, body }) => ({
      icon: 'clock',
      subject: functionOf(body, { t, locale }),
      words: t('mandates.ring.today_ends', { day: formatDay(locale, body.until ?? '') }),
      href: `/functions/${id}`,
      tone: 'decide',
    }));
  },
};

/** The same of mandates, for whoever gives them. */
const mandatesEnding: TodaySource = {
  rank: 58.1,
  all: '/functions',
  isFor: (actor) => may(actor, 'mandates.give'),
  lines: ({ client, now, t, locale }) =>
    expiringOf(client.replica.all(mandates), dayHere(now)).map(({ body }) => ({
      icon: 'clock',
      subject: `${t(`mandates.choices.function.${body.function}`)} · ${body.label}`,
      words: t('mandates.ring.today_mandate', { day: formatDay(locale, body.until ?? '') }),
      href: `/people/${body.person}`,
      tone: 'decide',
    })),
};

export const mandatesToday = [functionsEnding, mandatesEnding];
