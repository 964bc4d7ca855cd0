import type { Translate } from '#app/i18n/i18n.tsx';
import type { HistoryEntry } from './report-history.ts';

type Told = NonNullable<HistoryEntry['told']>;

type Value = Told['before'][keyof Told['before']];

function wordsOf(value: Value): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'string') return value.replace('AMBER_STRICT', 'AMBER+STRICT');
  if (!Array.isArray(value)) return `${value.source}${value.information}`;
  return value.map(({ item, amount, unit }) => [item, amount, unit ?? ''].join(' ').trim()).join('; ');
}

const NAMES = {
  title: 'reports.review.fields.title',
  place: 'reports.review.fields.place',
  happenedOn: 'reports.review.fields.happened_on',
  seized: 'reports.review.fields.seized',
  crimeArea: 'reports.fields.crimeArea',
  handlingCode: 'reports.fields.handlingCode',
  tlp: 'reports.fields.tlp',
  restrictions: 'reports.fields.restrictions',
  grade: 'reports.review.fields.grade',
} as const;

/** "TLP: GREEN → CLEAR", one of each field that a correction changed. */
function toldWords({ before, after }: Told, t: Translate): string[] {
  return (Object.keys(after) as (keyof Told['after'])[]).map(
    (name) => `${t(NAMES[name])}: ${wordsOf(before[name])} → ${wordsOf(after[name])}`,
  );
}

/** What an entry of the history says, without its hour. */
export function historyWords({
  entry: { kind, step, author, label, told, references = [] },
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
  return { what: [what, ...(told === undefined ? [] : toldWords(told, t))].join('. '), who };
}
