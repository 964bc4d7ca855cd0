import { formatDay } from '#app/i18n/format.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { type EarlierText, type ShownArticle, stageOn } from '#shared/rules/rules.rules.ts';
import type { RuleSet } from '#shared/rules/rules.schemas.ts';
import { articleTitle } from './article-title.ts';
import type { ParameterFact } from './parameter-facts.ts';

/** What the rules on paper are made from. */
export interface SetPaperData {
  readonly set: RuleSet;
  /** The day on which the text is in force; null for a draft as it stands. */
  readonly day: string | null;
  /** The day on which it is printed. */
  readonly today: string;
  readonly articles: readonly ShownArticle[];
  readonly earlier: readonly EarlierText[];
  /** What the rules say in numbers, with the article of each. */
  readonly parameters: (words: PaperWords) => readonly ParameterFact[];
  /** How many times the text had changed by that day, its first included. */
  readonly version: number;
  /** Whose amendment it was, in the language of the paper; empty where nobody knows. */
  readonly authorsOf: (amendment: string | null, words: PaperWords) => string;
}

/** A text with a note where it is not in the language of the paper. */
function sayWhole(text: Text, words: PaperWords): string {
  const { value } = readText(text, words.locale);
  const note = onlyIn({ text, ...words });
  return note === null ? value : `${value} (${note})`;
}

/** Since when an article reads as it does, and by whom; the first text of a set says nothing. */
function sinceLine(article: ShownArticle, data: SetPaperData, words: PaperWords): string | null {
  if (article.from === null || article.amendment === null) return null;
  const { t, locale } = words;
  const authors = data.authorsOf(article.amendment, words);
  const since = t('rules.from', { day: formatDay(locale, article.from) });
  return authors === '' ? `${since}.` : `${since}. ${t('rules.changed_by', { authors })}`;
}

function historyBlocks(data: SetPaperData, words: PaperWords): PaperBlock[] {
  const { t, locale } = words;
  if (data.day === null && data.earlier.length === 0) return [];
  const day = (each: string) => formatDay(locale, each);
  return [
    { kind: 'heading', level: 2, text: t('rules.paper.history') },
    ...(data.earlier.length === 0 ? [{ kind: 'text' as const, text: t('rules.paper.no_history') }] : []),
    ...data.earlier.flatMap(({ text, until, by }): PaperBlock[] => {
      const authors = data.authorsOf(by, words);
      const held =
        text.from === null
          ? t('rules.paper.draft_until', { day: day(until) })
          : t('rules.between', { from: day(text.from), until: day(until) });
      return [
        { kind: 'heading', level: 3, text: articleTitle(text, locale) },
        {
          kind: 'text',
          text: authors === '' ? held : `${held} ${t('rules.changed_by', { authors })}`,
        },
        { kind: 'text', text: sayWhole(text.text, words) },
      ];
    }),
  ];
}

function parameterBlocks(data: SetPaperData, words: PaperWords): PaperBlock[] {
  const facts = data.parameters(words);
  if (facts.length === 0) return [];
  const items = facts.map(({ label, place, detail }) =>
    detail === undefined ? `${label}: ${place}` : `${label}: ${place} (${detail})`,
  );
  return [
    { kind: 'heading', level: 2, text: words.t('rules.parameters.title') },
    { kind: 'list', items },
  ];
}

/** The text in force on a day, or a draft as it stands, with what it says in numbers and what each article said before. */
export function setPaper(data: SetPaperData, words: PaperWords): Paper {
  const { t, locale } = words;
  const { set, day, today, articles } = data;
  const title = readText(set.title, locale).value;
  const on = formatDay(locale, day ?? today);
  const { adoption, from } = set;
  return {
    head: t('decisions.paper.committee'),
    meeting: title,
    marking: t('documents.marking.green'),
    version:
      day === null
        ? t('rules.paper.draft', { stage: t(`rules.stage.${set.stage}`), day: on })
        : t('rules.paper.version', { n: data.version, day: on }),
    title,
    subtitle: [
      t(`rules.stage.${stageOn(set, day ?? today)}`),
      ...(adoption === null
        ? []
        : [t('rules.paper.adopted', { day: formatDay(locale, adoption.on), document: adoption.document })]),
      ...(from === null ? [] : [t('rules.paper.in_force', { day: formatDay(locale, from) })]),
      t('rules.paper.printed', { day: formatDay(locale, today) }),
    ],
    blocks: [
      ...(articles.length === 0
        ? [
            {
              kind: 'text' as const,
              text: t(day === null ? 'rules.no_articles' : 'rules.not_in_force_then'),
            },
          ]
        : []),
      ...articles.flatMap((article): PaperBlock[] => {
        const since = sinceLine(article, data, words);
        return [
          { kind: 'heading', level: 3, text: articleTitle(article, locale) },
          { kind: 'text', text: sayWhole(article.text, words) },
          ...(since === null ? [] : [{ kind: 'text' as const, text: since }]),
        ];
      }),
      ...parameterBlocks(data, words),
      ...historyBlocks(data, words),
    ],
  };
}
