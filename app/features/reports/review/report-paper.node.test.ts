import { expect, test } from 'vitest';
import type { Translate } from '#app/i18n/i18n.tsx';
import { csvFile } from '#app/kit/sheets/csv.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { sentRows } from './answer-rows.ts';
import type { RebuiltLine } from './rebuilt.ts';
import { type PaperOfReport, reportTable } from './report-paper.ts';

const t = ((key: string, args?: object) =>
  args === undefined ? key : `${key} ${JSON.stringify(args)}`) as Translate;
const line = (question: string, answer: string, change: Partial<RebuiltLine> = {}) =>
  ({
    ...{ part: 'a', partLabel: 'Hallazgo', within: null, question, answer, lasting: `/data/${question}` },
    ...{ violation: null, isMasked: false, unanswered: null },
    ...change,
  }) as RebuiltLine;
const report = {
  id: 'rep_1',
  body: {
    ...{ folio: 'CL-0147', state: 'CL', handlingCode: 'H2', tlp: 'AMBER', finishedAt: 0, receivedAt: 1 },
    ...{ institution: null, unit: null, title: 'Bote', restrictions: null },
  },
} as unknown as Doc<Report>;
const of: PaperOfReport = {
  report,
  review: { status: 'received', desk: 'national', steps: 0, corrections: 0, correctedBy: null, since: null },
  rows: sentRows([line('¿Qué?', '=HYPERLINK("http://x")'), line('Clave', 'secreta', { isMasked: true })]),
  history: [],
  notes: null,
  person: 'per_1',
  now: 2,
};

test('a spreadsheet has one row for each question, its marking first, and what is masked stays masked', () => {
  const { columns, rows } = reportTable(of, { t, locale: 'es' });
  expect(columns).toHaveLength(7);
  expect(rows.find((row) => row[3] === 'reports.handling')?.[4]).toBe('reports.handling_code.H2');
  expect(rows.slice(-2)).toEqual([
    [1, 'Hallazgo', '', '¿Qué?', '=HYPERLINK("http://x")', '', ''],
    [2, 'Hallazgo', '', 'Clave', '••••••••', '', ''],
  ]);
});

test('an answer that begins like a formula is only text in the file', async () => {
  const bytes = new Uint8Array(await csvFile(reportTable(of, { t, locale: 'es' })).arrayBuffer());
  const text = new TextDecoder('utf-16le').decode(bytes);
  expect(text).toContain(`"'=HYPERLINK`);
  expect(text).not.toContain('secreta');
});

test('a corrected answer to what the state asks has what it said before beside it', () => {
  const [row] = sentRows([line('Comuna', 'Putre')]);
  if (row === undefined) throw new Error('no row');
  const changed = { ...row, number: 3, change: 'changed' as const, before: line('Comuna', 'Visviri') };
  const { rows } = reportTable({ ...of, national: [changed] }, { t, locale: 'es' });
  expect(rows.at(-1)).toEqual([3, 'Hallazgo', '', 'Comuna', 'Putre', 'Visviri', '']);
});

test('a spreadsheet without the answers says so in a row, of those of the state too', () => {
  const { rows } = reportTable({ ...of, rows: null }, { t, locale: 'es' });
  expect(rows.at(-1)).toEqual(['', 'reports.answers', '', '', 'reports.review.paper.no_form', '', '']);
  const both = reportTable({ ...of, national: null }, { t, locale: 'es' });
  expect(both.rows.at(-1)?.[1]).toContain('reports.questions.of');
  expect(both.rows.at(-1)?.[4]).toBe('reports.review.paper.no_form');
});
