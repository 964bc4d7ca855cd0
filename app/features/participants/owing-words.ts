import type { Translate } from '#app/i18n/i18n.tsx';
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
