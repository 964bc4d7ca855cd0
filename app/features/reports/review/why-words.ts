import type { Translate } from '#app/i18n/i18n.tsx';
import type { Preview, Why } from './bulk.ts';
import { sameWhy } from './bulk.ts';

/** Why one of several is left out, as the end of a sentence. */
export function whyWords(why: Why, t: Translate): string {
  if (why.kind === 'desk') return t(`reports.inbox.many.why.${why.desk}`);
  if (why.kind === 'status')
    return t('reports.inbox.many.why.status', { status: t(`reports.review.status.${why.status}`) });
  return t(`reports.inbox.many.why.${why.kind}`);
}

/** "2 de 3; el otro: espera el visto bueno de la unidad"; undefined where all of them allow it. */
export function previewWords({ allowed, leftOut }: Preview, t: Translate): string | undefined {
  const rest = leftOut.length;
  const n = allowed.length;
  if (rest === 0) return undefined;
  const of = n + rest;
  const why = sameWhy(leftOut);
  if (why === null) return t('reports.inbox.many.only_mixed', { n, of });
  const words = whyWords(why, t);
  return rest === 1
    ? t('reports.inbox.many.only_one', { n, of, why: words })
    : t('reports.inbox.many.only', { n, of, rest, why: words });
}
