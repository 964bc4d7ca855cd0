import { writtenDecimal } from '#app/features/forms/form-numbers.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { CRIME_AREAS } from '#shared/reports/crime-areas.ts';
import type { Seized } from '#shared/reports/reports.schemas.ts';
import type { ChoiceNames } from './choice-names.ts';
import type { HistoryEntry } from './report-history.ts';

type Told = NonNullable<HistoryEntry['told']>;
type Field = keyof Told['after'];

interface Words {
  readonly t: Translate;
  readonly locale: Locale;
  /** What was chosen in a form, in the reader's language. */
  readonly choice: ChoiceNames;
}

function amountOf({ item, amount, unit }: Seized, { t, locale, choice }: Words): string {
  const number = writtenDecimal({ value: String(amount), language: locale });
  const measured =
    unit === null || unit === 'count'
      ? t('reports.review.history.pieces', { n: amount, number })
      : `${number} ${choice(unit)}`;
  return `${choice(item)}, ${measured}`;
}

function wordsOf(name: Field, value: Told['before'][Field], words: Words): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.map((each) => amountOf(each, words)).join('; ');
  if (typeof value !== 'string') return `${value.source}${value.information}`;
  if (name === 'happenedOn') return formatDay(words.locale, value);
  const area = name === 'crimeArea' ? CRIME_AREAS.find((each) => each === value) : undefined;
  if (area !== undefined) return words.t(`reports.area.${area}`);
  return name === 'tlp' ? value.replace('AMBER_STRICT', 'AMBER+STRICT') : value;
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
function toldWords({ before, after }: Told, words: Words): string[] {
  return (Object.keys(after) as Field[]).map(
    (name) =>
      `${words.t(NAMES[name])}: ${wordsOf(name, before[name], words)} → ${wordsOf(name, after[name], words)}`,
  );
}

/** What an entry of the history says, without its hour. */
export interface SaidInHistory {
  /** What happened; the numbers of the questions that it is about follow it. */
  readonly lead: string;
  readonly questions: readonly number[];
  /** What lists show now. */
  readonly rest: string;
  /** All of it in one line. */
  readonly what: string;
  readonly who: string | null;
}

export function historyWords({
  entry: { kind, step, author, label, told, references = [] },
  numbers,
  nameOf,
  ...words
}: Words & {
  entry: HistoryEntry;
  /** The numbers of questions by their lasting names. */
  numbers: (references: readonly string[]) => readonly number[];
  nameOf: (author: string, label: string | undefined) => string;
}): SaidInHistory {
  const { t, locale } = words;
  const who = author === null ? null : nameOf(author, label);
  const plain = (lead: string) => ({ lead, questions: [], rest: '', what: lead, who });
  if (kind === 'step') return plain(step === undefined ? '' : t(`reports.review.did.${step}`));
  if (kind !== 'correction' && kind !== 'comment') return plain(t(`reports.review.history.${kind}`));
  const questions = numbers(references);
  const lead =
    questions.length === 0
      ? t(`reports.review.history.${kind}`)
      : t(`reports.review.history.${kind}_of`, { n: questions.length });
  const listed = new Intl.ListFormat(languageTags[locale]).format(questions.map(String));
  const rest = (told === undefined ? [] : toldWords(told, words)).join('. ');
  const what = [[lead, listed].filter((part) => part !== '').join(' '), rest];
  return { lead, questions, rest, what: what.filter((part) => part !== '').join('. '), who };
}
