import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Deposited } from '#shared/membership/members.rules.ts';

interface Says {
  readonly t: Translate;
  readonly locale: Locale;
}

export function isOut({ until }: Deposited, day: string): boolean {
  return until !== null && until <= day;
}

/** What a state is to an instrument on a day, in a word or two. */
export function partyInWords(row: Deposited, { day, t }: Pick<Says, 't'> & { day: string }): string {
  if (row.isProvisional) return t('membership.provisional');
  if (isOut(row, day)) return t('membership.list.out');
  return t(row.boundSince === null ? 'membership.list.not_bound' : 'membership.list.bound');
}

/** Since when it is bound, and when it withdrew. */
export function daysInWords({ boundSince, left, until }: Deposited, { t, locale }: Says): readonly string[] {
  const day = (value: string) => formatDay(locale, value);
  return [
    ...(boundSince === null ? [] : [t('membership.list.since', { day: day(boundSince) })]),
    ...(left === null
      ? []
      : [
          `${t('membership.list.notice', { day: day(left.body.on) })} ${
            until === null
              ? t('membership.list.notice_provisional')
              : t('membership.list.until', { day: day(until) })
          }`,
        ]),
  ];
}
