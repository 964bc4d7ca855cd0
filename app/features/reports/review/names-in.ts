import type { Translate } from '#app/i18n/i18n.tsx';

export type Named = (author: string, label: string | undefined) => string;

/** What somebody who did something with a report is called, in the words of any language; one's own is one's own. */
export function namesIn(t: Translate, person: string): Named {
  return (author, label) =>
    author === person ? t('reports.note_mine') : (label ?? t('reports.note_unnamed'));
}
