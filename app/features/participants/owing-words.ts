import { type formatDay, formatShortDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import type { Owing } from '#shared/board/owings.rules.ts';

/** "3 nombres", "2 documentos sin versión en portugués". */
export function owingInWords({
  owing,
  t,
}: {
  owing: Pick<Owing, 'thing' | 'count' | 'language'>;
  t: Translate;
}): string {
  const { thing, count: n, language } = owing;
  if (thing === 'papers' && language !== null)
    return t('board.owed.papers', { n, language: t(`kit.language.${language}`) });
  if (thing === 'delegation') return t('board.owed.delegation');
  if (thing === 'papers') return t('board.owed.papers', { n, language: '' });
  return t(`board.owed.${thing}`, { n });
}

/** "hasta el 9 oct 2026", "venció el 5 oct 2026"; empty if no day is set. */
export function dueInWords({
  owing,
  t,
  locale,
  formatDue = formatShortDay,
}: {
  owing: Pick<Owing, 'due' | 'isOverdue'>;
  t: Translate;
  locale: Locale;
  /** A text that leaves the screen includes the year. */
  formatDue?: typeof formatDay;
}): string {
  if (owing.due === null) return '';
  const day = formatDue(locale, owing.due);
  return owing.isOverdue ? t('board.overdue_since', { day }) : t('board.due', { day });
}
