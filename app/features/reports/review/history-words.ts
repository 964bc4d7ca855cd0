import type { Translate } from '#app/i18n/i18n.tsx';
import type { HistoryEntry } from './report-history.ts';

/** What an entry of the history says, without its hour. */
export function historyWords({
  entry: { kind, step, author, label, references = [] },
  numbers,
  t,
  nameOf,
}: {
  entry: HistoryEntry;
  /** The numbers of questions by their lasting names. */
  numbers: (references: readonly string[]) => readonly number[];
  t: Translate;
  nameOf: (author: string, label: string | undefined) => string;
}): { readonly what: string; readonly who: string | null } {
  const who = author === null ? null : nameOf(author, label);
  if (kind === 'step') return { what: step === undefined ? '' : t(`reports.review.did.${step}`), who };
  if (kind !== 'correction' && kind !== 'comment') return { what: t(`reports.review.history.${kind}`), who };
  const questions = numbers(references).join(', ');
  const what =
    questions === ''
      ? t(`reports.review.history.${kind}`)
      : t(`reports.review.history.${kind}_of`, { questions });
  return { what, who };
}
