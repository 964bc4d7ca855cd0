import type { Table } from '#app/kit/sheets/cells.ts';
import { fileTable, type TableColumn } from '#app/kit/sheets/file-table.ts';
import type { DayCost, DayLesson } from '#shared/jointdays/jointdays.schemas.ts';
import { dailyNotes, dayHead } from './daily-paper.ts';
import { type ReportData, type ReportedIndicator, reportFacts, whoseWords } from './report-paper.ts';
import type { ResultsSays } from './results-says.ts';
import { givenBy, stateColumns } from './results-tables.ts';

export const REPORT_TABLES = ['results', 'lessons', 'costs', 'follow_ups', 'indicators'] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];

function lessonColumns(says: ResultsSays): TableColumn<DayLesson>[] {
  const { t } = says;
  return [
    { label: t('jointdays.fields.kind'), cell: ({ kind }) => t(`jointdays.lesson.${kind}`) },
    { label: t('jointdays.fields.of_state'), cell: (lesson) => whoseWords(lesson, says) },
    { label: t('jointdays.things.lesson'), cell: ({ text }) => says.text(text) },
  ];
}
function costColumns(says: ResultsSays): TableColumn<DayCost>[] {
  const { t } = says;
  return [
    { label: t('jointdays.fields.kind'), cell: ({ kind }) => t(`jointdays.cost.${kind}`) },
    { label: t('jointdays.fields.of_state'), cell: (cost) => whoseWords(cost, says) },
    { label: t('dayresults.column.cost'), cell: ({ text }) => says.text(text) },
    { label: t('jointdays.fields.source'), cell: ({ source }) => says.text(source) },
    { label: t('jointdays.fields.money'), cell: ({ money }) => ({ figure: money.amount, decimals: 2 }) },
    { label: t('jointdays.fields.currency'), cell: ({ money }) => money.currency },
  ];
}
function followedColumns(says: ResultsSays): TableColumn<ReportData['followed'][number]>[] {
  const { t } = says;
  return [
    { label: t('dayresults.column.stage'), cell: ({ stage }) => t(`dayresults.stage.${stage}`) },
    { label: t('jointdays.fields.counter'), cell: ({ counter }) => t(`jointdays.counter.${counter}`) },
    { label: t('jointdays.fields.what'), cell: ({ what }) => t(`jointdays.follow_up.${what}`) },
    { label: t('dayresults.column.total'), cell: ({ value }) => value },
    { label: t('dayresults.column.said_by'), cell: ({ states }) => says.states(states) },
    { label: t('jointdays.fields.as_of'), cell: ({ asOf }) => ({ iso: asOf }) },
  ];
}
function indicatorColumns(says: ResultsSays): TableColumn<ReportedIndicator>[] {
  const { t } = says;
  return [
    { label: t('jointdays.fields.kpi'), cell: ({ title }) => title },
    { label: t('dayresults.column.source'), cell: ({ source }) => source },
    { label: t('dayresults.column.figure'), cell: ({ figure }) => figure ?? '' },
  ];
}

function contentOf(data: ReportData, table: ReportTable, says: ResultsSays): Pick<Table, 'columns' | 'rows'> {
  const bodies = <B>(docs: readonly { readonly body: B }[]) => docs.map(({ body }) => body);
  switch (table) {
    case 'results':
      return stateColumns(data, says);
    case 'lessons':
      return fileTable({ columns: lessonColumns(says), rows: bodies(data.lessons) });
    case 'costs':
      return fileTable({ columns: costColumns(says), rows: bodies(data.costs) });
    case 'follow_ups':
      return fileTable({ columns: followedColumns(says), rows: data.followed });
    case 'indicators':
      return fileTable({ columns: indicatorColumns(says), rows: data.indicators(says) });
  }
}

/** One table of the final report as a file, which says of itself what the report does. */
export function reportTable(
  { data, table, at }: { readonly data: ReportData; readonly table: ReportTable; readonly at: number },
  says: ResultsSays,
): Table {
  const { t } = says;
  const { day, daily } = data;
  return {
    name: t(`dayresults.table.${table}`),
    about: {
      marking: dayHead(day, says).marking,
      title: t('dayresults.paper.report', { title: says.text(day.title) }),
      lines: [
        ...reportFacts(day, says),
        t(`jointdays.state.${day.state}`),
        givenBy({ day, at }, says),
        ...(table === 'results' ? dailyNotes(daily, says) : []),
      ],
    },
    ...contentOf(data, table, says),
  };
}
