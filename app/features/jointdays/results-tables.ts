import type { Cell, Table } from '#app/kit/sheets/cells.ts';
import { fileTable, type TableColumn } from '#app/kit/sheets/file-table.ts';
import { type DailyTotals, stateValue } from '#shared/jointdays/daily.rules.ts';
import type { JointActionDay, StateTotals } from '#shared/jointdays/jointdays.schemas.ts';
import type { ToldLine } from '#shared/jointdays/telling.rules.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import { dailyNotes, dayHead } from './daily-paper.ts';
import { embargoOf, type PressData, pressFacts, pressNotes } from './press-paper.ts';
import { kindWords, type ResultsSays, unitWords, valueCell } from './results-says.ts';

/** What a daily table is made of. */
export interface DailyData {
  readonly daily: DailyTotals;
  readonly day: JointActionDay;
  /** The last day that is in it; null: all that was given. */
  readonly until: string | null;
  /** Up to when this device knows what was given. */
  readonly at: number;
}

function ofLine<L extends ToldLine>(says: ResultsSays): TableColumn<L>[] {
  const { t } = says;
  return [
    { label: t('dayresults.column.what'), cell: ({ counter }) => t(`jointdays.counter.${counter}`) },
    { label: t('jointdays.fields.kind'), cell: (line) => kindWords(line, says) },
    { label: t('dayresults.column.unit'), cell: (line) => unitWords(line, says) },
  ];
}
const toldCell = ({ counter, value }: ToldLine, says: ResultsSays): Cell =>
  value === null ? says.t('dayresults.few') : valueCell({ counter, value });

/** A table for the press, one total a row, with the hour before which it is not told. */
export function pressTable(data: PressData, says: ResultsSays): Table {
  const { t } = says;
  const columns: TableColumn<ToldLine>[] = [
    ...ofLine<ToldLine>(says),
    { label: t('dayresults.column.total'), cell: (line) => toldCell(line, says) },
  ];
  const about = {
    marking: embargoOf(data, says),
    title: t('dayresults.paper.press', { title: says.text(data.day.title) }),
    lines: [
      t('dayresults.press.table', { n: data.table.number }),
      ...pressFacts(data, says),
      ...pressNotes(data, says),
    ],
  };
  return { name: t('jointdays.things.press'), about, ...fileTable({ columns, rows: data.told }) };
}

/** The daily table: counters by states, with up to when each has counted and whether it verified it. */
export function dailyTable(data: DailyData, says: ResultsSays): Table {
  const { t } = says;
  const { day, until } = data;
  return {
    name: t('dayresults.daily.title'),
    about: {
      marking: dayHead(day, says).marking,
      title: t('dayresults.paper.daily', { title: says.text(day.title) }),
      lines: [
        says.days(day),
        t('dayresults.paper.coordinates', { state: says.state(day.coordinator) }),
        ...(until === null ? [] : [t('dayresults.daily.by', { day: says.day(until) })]),
        givenBy(data, says),
        ...dailyNotes(data.daily, says),
      ],
    },
    ...stateColumns(data, says),
  };
}

/** Up to when this device knows what states gave. */
export function givenBy({ day, at }: Pick<DailyData, 'day' | 'at'>, says: ResultsSays): string {
  return says.t('dayresults.daily.given_by', { moment: says.moment(at, day.timeZone) });
}

export function stateColumns(
  { daily, day }: Pick<DailyData, 'daily' | 'day'>,
  says: ResultsSays,
): Pick<Table, 'columns' | 'rows'> {
  const { t } = says;
  const columns: TableColumn<TotalLine>[] = [
    ...ofLine<TotalLine>(says),
    { label: t('dayresults.column.region'), cell: (line) => valueCell(line) },
    ...daily.states.map(
      (each): TableColumn<TotalLine> => ({
        label: says.state(each.state),
        cell: (line) => {
          const value = stateValue(each, line);
          return value === null ? '' : valueCell({ counter: line.counter, value });
        },
      }),
    ),
  ];
  const table = fileTable({ columns, rows: daily.region.lines });
  const about = (label: string, of: (given: StateTotals) => string): Cell[] => [
    ...[label, '', '', ''],
    ...daily.states.map(({ given }) => (given === null ? t('dayresults.daily.nothing') : of(given))),
  ];
  return {
    columns: table.columns,
    rows: [
      ...table.rows,
      about(t('jointdays.fields.as_of'), ({ asOf }) => says.moment(asOf, day.timeZone)),
      about(t('dayresults.column.kind'), ({ kind }) => t(`jointdays.release.${kind}`)),
    ],
  };
}
