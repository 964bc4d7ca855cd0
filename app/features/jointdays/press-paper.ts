import { onlyIn } from '#app/i18n/only-in.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { JointActionDay, PressTable } from '#shared/jointdays/jointdays.schemas.ts';
import type { ToldLine } from '#shared/jointdays/telling.rules.ts';
import { inGroups, type ResultsSays } from './results-says.ts';

export const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
export const heading = (words: string, level: 2 | 3 = 2): PaperBlock => ({
  kind: 'heading',
  level,
  text: words,
});

/** Totals in tables of two columns, by what they are of. */
export function lineBlocks(lines: readonly ToldLine[], says: ResultsSays): PaperBlock[] {
  const { t } = says;
  return inGroups(lines).flatMap((each): PaperBlock[] => [
    heading(t(`jointdays.group.${each.group}`), 3),
    {
      kind: 'table',
      columns: [t('dayresults.column.what'), t('dayresults.column.total')],
      shares: [70, 30],
      rows: each.lines.map((line) => [says.counted(line), says.amount(line)]),
    },
  ]);
}

/** What a table for the press is made of. */
export interface PressData {
  readonly day: JointActionDay;
  readonly table: PressTable;
  readonly told: readonly ToldLine[];
}
/** Before when it is not told. */
export function embargoOf({ day, table }: Pick<PressData, 'day' | 'table'>, says: ResultsSays): string {
  return says.t('dayresults.embargo', { moment: says.moment(table.notBefore, day.timeZone) });
}
/** Of which days and states it is, and up to when. */
export function pressFacts({ day, table }: Pick<PressData, 'day' | 'table'>, says: ResultsSays): string[] {
  const { t } = says;
  const { at, takenAt } = table.made;
  return [
    says.days(day),
    t('dayresults.paper.coordinates', { state: says.state(day.coordinator) }),
    t('dayresults.paper.states', { states: says.states(table.states) }),
    t('dayresults.paper.verified_by', { moment: says.moment(takenAt ?? at, day.timeZone) }),
  ];
}
/** Who is missing in it, and what is not told. */
export function pressNotes({ table, told }: Pick<PressData, 'table' | 'told'>, says: ResultsSays): string[] {
  const { t } = says;
  return [
    ...(told.some(({ value }) => value === null) ? [t('dayresults.paper.few')] : []),
    ...(table.missing.length === 0
      ? []
      : [t('dayresults.paper.missing', { states: says.states(table.missing) })]),
    t('dayresults.paper.verified'),
  ];
}

/** What the press is given: sums of the region alone, with the hour before which they are not told on every page. */
export function pressPaper(data: PressData, says: ResultsSays): Paper {
  const { t } = says;
  const { day, table, told } = data;
  const note = onlyIn({ text: table.text, t, locale: says.locale });
  return {
    head: t('decisions.paper.committee'),
    meeting: says.text(day.title),
    marking: embargoOf(data, says),
    version: t('dayresults.press.table', { n: table.number }),
    title: t('dayresults.paper.press', { title: says.text(day.title) }),
    subtitle: pressFacts(data, says),
    blocks: [
      ...(table.text === null
        ? []
        : [text(note === null ? says.text(table.text) : `${says.text(table.text)} (${note})`)]),
      heading(t('dayresults.paper.results')),
      ...lineBlocks(told, says),
      ...pressNotes(data, says).map(text),
    ],
  };
}
