import { unitName } from '#app/features/people/place-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { formatWhen } from '#app/i18n/when.ts';
import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { Table } from '#app/kit/sheets/cells.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report, ReportNote } from '#shared/reports/reports.schemas.ts';
import type { Review } from '#shared/reports/review.rules.ts';
import type { AnswerRow } from './answer-rows.ts';
import type { ChoiceNames } from './choice-names.ts';
import { historyWords } from './history-words.ts';
import { namesIn } from './names-in.ts';
import type { HistoryEntry } from './report-history.ts';

/** A report as it goes on paper or into a file. */
export interface PaperOfReport {
  readonly report: Doc<Report>;
  readonly review: Review;
  /** In the language of the paper. Null without its form: names of nodes are no words for anybody. */
  readonly rows: readonly AnswerRow[] | null;
  /** The same of what the state asked beside the form; undefined if nothing. */
  readonly national?: readonly AnswerRow[] | null;
  readonly history: readonly HistoryEntry[];
  /** What was chosen in the form, in the language of the paper. */
  readonly choice?: ChoiceNames;
  /** Null: without the comments. */
  readonly notes: readonly Doc<ReportNote>[] | null;
  /** Who makes it. */
  readonly person: string;
  readonly now: number;
}

/** As many for every answer that was typed masked. */
const DOTS = '••••••••';

/** Whether it must be said, before a report leaves the app, that it may not go on without more ado. */
export function isRestricted({ handlingCode, tlp }: Pick<Report, 'handlingCode' | 'tlp'>): boolean {
  return handlingCode === 'H2' || handlingCode === 'H3' || tlp === 'RED';
}

function markingOf({ handlingCode, tlp }: Report, { t }: PaperWords): string {
  const code = handlingCode === null ? [] : [handlingCode];
  return [...code, ...(tlp === undefined ? [] : [t(`reports.tlp.${tlp}`).split(' ', 1)[0] ?? ''])].join(
    ' · ',
  );
}

const folioOf = ({ id, body }: Doc<Report>) => body.folio ?? localCode(id);

function factsOf(
  { report: { body }, review }: PaperOfReport,
  words: PaperWords,
): (readonly [string, string])[] {
  const { t, locale } = words;
  const { grade, institution, unit, happenedOn } = body;
  const by = [
    ...(institution === null ? [] : [t(`people.institution.${institution}`)]),
    ...(unit === null ? [] : [unitName(unit)]),
  ];
  const proposed = grade?.by === null ? ` (${t('reports.review.grade.proposed_short')})` : '';
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [t('reports.review.fields.status'), t(`reports.review.status.${review.status}`)],
    [t('reports.by'), by.join(', ')],
    [
      t('reports.handling'),
      body.handlingCode === null ? null : t(`reports.handling_code.${body.handlingCode}`),
    ],
    [t('reports.fields.tlp'), body.tlp === undefined ? null : t(`reports.tlp.${body.tlp}`)],
    [t('reports.fields.restrictions'), body.restrictions],
    [
      t('reports.review.fields.grade'),
      grade == null
        ? t('reports.review.grade.none')
        : `${t(`reports.review.source.${grade.source}`)}. ${t(`reports.review.information.${grade.information}`)}${proposed}`,
    ],
    [t('reports.review.fields.happened_on'), happenedOn == null ? null : formatDay(locale, happenedOn)],
    [t('reports.finished'), formatWhen(locale, body.finishedAt)],
    [
      t('reports.received'),
      body.receivedAt === null ? t('reports.not_yet') : formatWhen(locale, body.receivedAt),
    ],
  ];
  return facts.flatMap(([label, value]) => (value == null || value === '' ? [] : [[label, value] as const]));
}

function answerOf({ line, change }: AnswerRow, { t }: PaperWords): string {
  if (change === 'removed') return t('reports.review.answer.removed');
  if (change === 'gone') return t('reports.review.answer.gone');
  if (line.answer === null) return t('reports.not_answered');
  return line.isMasked ? DOTS : line.answer;
}

/** What it said when it was sent, where it says something else now. */
function formerOf({ line, change, before }: AnswerRow, { t }: PaperWords): string | null {
  const former = change === 'removed' || change === 'gone' ? line : before;
  if (change === 'none' || change === 'added') return null;
  if (former === null || former.answer === null) return t('reports.not_answered');
  return former.isMasked ? DOTS : former.answer;
}

function byOf({ steps }: AnswerRow, { t, locale }: PaperWords, person: string): string {
  const last = steps.at(-1);
  if (last === undefined) return '';
  const { kind, author, at } = last.edit.body;
  const who = namesIn(t, person)(author, last.correction?.body.label);
  return t(`reports.review.answer.by.${kind}`, { who, when: formatWhen(locale, at) });
}

/** Of the form, then of what the state asked: each question has a number of its own. */
const allRows = ({ rows, national }: PaperOfReport) => [...(rows ?? []), ...(national ?? [])];

const nationalTitle = ({ report }: PaperOfReport, { t, locale }: PaperWords) =>
  t('reports.questions.of', { state: countryName(locale, report.body.state) });

function nationalBlocks(of: PaperOfReport, words: PaperWords): PaperBlock[] {
  if (of.national === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: nationalTitle(of, words) },
    ...answerBlocks({ ...of, rows: of.national }, words),
  ];
}

function answerBlocks(of: Pick<PaperOfReport, 'rows' | 'person'>, words: PaperWords): PaperBlock[] {
  const { t } = words;
  if (of.rows === null) return [{ kind: 'text', text: t('reports.review.paper.no_form') }];
  const parts = new Map<string, AnswerRow[]>();
  for (const row of of.rows) parts.set(row.line.part, [...(parts.get(row.line.part) ?? []), row]);
  return [...parts.values()].flatMap((rows): PaperBlock[] => [
    { kind: 'heading', level: 3, text: rows[0]?.line.partLabel ?? '' },
    {
      kind: 'table',
      columns: [
        t('reports.review.paper.number'),
        t('reports.review.paper.question'),
        t('reports.review.paper.answer'),
      ],
      shares: [8, 40, 52],
      rows: rows.map((row): PaperCell[] => {
        const { line, number } = row;
        const former = formerOf(row, words);
        const lines = [
          ...(former === null ? [] : [`${t('reports.review.answer.as_sent')}: ${former}`]),
          ...(row.broken === null ? [] : [t('reports.review.answer.violation', { message: row.broken })]),
          byOf(row, words, of.person),
        ].filter((each) => each !== '');
        const answer = answerOf(row, words);
        return [
          String(number),
          line.within === null ? line.question : `${line.within}: ${line.question}`,
          lines.length === 0 ? answer : { lead: answer, lines },
        ];
      }),
    },
  ]);
}

function numbersIn(of: PaperOfReport) {
  return (references: readonly string[]) =>
    allRows(of).flatMap(({ line, number }) =>
      references.some((each) => line.lasting === each || line.lasting.startsWith(`${each}/`)) ? [number] : [],
    );
}

function commentBlocks(of: PaperOfReport, { t, locale }: PaperWords): PaperBlock[] {
  const { notes, person } = of;
  if (notes === null || notes.length === 0) return [];
  const numbers = numbersIn(of);
  return [
    { kind: 'heading', level: 2, text: t('reports.notes') },
    {
      kind: 'table',
      columns: [t('reports.review.paper.when'), t('reports.review.paper.who'), t('reports.note_label')],
      shares: [22, 26, 52],
      rows: notes.map(({ body }) => {
        const [number] = numbers(body.reference === undefined ? [] : [body.reference]);
        const about = number === undefined ? [] : [`${t('reports.review.paper.question')} ${number}`];
        const who = namesIn(t, person)(body.author, body.label);
        return [formatWhen(locale, body.at), { lead: who, lines: about }, body.text];
      }),
    },
  ];
}

function historyBlocks(of: PaperOfReport, { t, locale }: PaperWords): PaperBlock[] {
  const { history, notes, person } = of;
  const entries = history.filter(({ kind }) => kind !== 'comment' || notes !== null);
  return [
    { kind: 'heading', level: 2, text: t('reports.review.history.title') },
    {
      kind: 'table',
      columns: [
        t('reports.review.paper.when'),
        t('reports.review.paper.what'),
        t('reports.review.paper.who'),
      ],
      shares: [22, 48, 30],
      rows: entries.map((entry) => {
        const { what, who } = historyWords({
          entry,
          numbers: numbersIn(of),
          ...{ t, locale, choice: of.choice ?? ((name) => name) },
          nameOf: namesIn(t, person),
        });
        const text = entry.kind === 'comment' ? null : entry.text;
        return [formatWhen(locale, entry.at), text == null ? what : { lead: what, lines: [text] }, who ?? ''];
      }),
    },
  ];
}

/** The report with its facts, its answers by question, and what happened to it; its marking is on every page. */
export function reportPaper(of: PaperOfReport, words: PaperWords): Paper {
  const { t, locale } = words;
  const { report, now } = of;
  const marking = markingOf(report.body, words);
  return {
    head: t('decisions.paper.committee'),
    meeting: `${countryName(locale, report.body.state)}, ${folioOf(report)}`,
    marking,
    version: t('reports.review.paper.made', { when: formatWhen(locale, now) }),
    foot: `${marking} · ${folioOf(report)}`,
    title: report.body.title,
    subtitle: [],
    blocks: [
      { kind: 'heading', level: 2, text: t('reports.review.paper.facts') },
      {
        kind: 'table',
        columns: [t('reports.review.paper.fact'), t('reports.review.paper.value')],
        shares: [34, 66],
        rows: factsOf(of, words),
      },
      { kind: 'heading', level: 2, text: t('reports.answers') },
      ...answerBlocks(of, words),
      ...nationalBlocks(of, words),
      ...commentBlocks(of, words),
      ...historyBlocks(of, words),
    ],
  };
}

/** The same for a spreadsheet: one row for each question, after those of the facts. */
export function reportTable(of: PaperOfReport, words: PaperWords): Table {
  const { t } = words;
  const facts = factsOf(of, words).map(([label, value]) => [
    '',
    t('reports.review.paper.facts'),
    '',
    label,
    value,
    '',
    '',
  ]);
  const rowsOf = (rows: readonly AnswerRow[] | null, title: string) =>
    rows?.map((row) => [
      ...[row.number, row.line.partLabel, row.line.within ?? '', row.line.question, answerOf(row, words)],
      ...[formerOf(row, words) ?? '', byOf(row, words, of.person)],
    ]) ?? [['', title, '', '', t('reports.review.paper.no_form'), '', '']];
  const answers = rowsOf(of.rows, t('reports.answers'));
  const national = of.national === undefined ? [] : rowsOf(of.national, nationalTitle(of, words));
  return {
    name: folioOf(of.report),
    columns: [
      t('reports.review.paper.number'),
      t('reports.review.paper.part'),
      t('reports.review.paper.item'),
      t('reports.review.paper.question'),
      t('reports.review.paper.answer'),
      t('reports.review.answer.as_sent'),
      t('reports.review.paper.changed'),
    ],
    rows: [...facts, ...answers, ...national],
  };
}
