import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import { type DailyTotals, stateValue } from '#shared/jointdays/daily.rules.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { TotalLine } from '#shared/jointdays/totals.schemas.ts';
import { heading, text } from './press-paper.ts';
import { inGroups, type ResultsSays } from './results-says.ts';

/** How many states stand side by side, with the shares of the columns and the widest figure that fits, in digits. */
const LAYOUTS = [
  { across: 4, what: 34, region: 18, fits: { region: 12, state: 7.5 } },
  { across: 3, what: 34, region: 18, fits: { region: 12, state: 10.5 } },
  { across: 2, what: 22, region: 26, fits: { region: 17.5, state: 17.5 } },
] as const;
const NARROWEST = LAYOUTS[2];

/** The unit goes to the next line where a column is too narrow for it, and never parts a figure. */
const partable = (amount: string) => amount.replace(/[\u00a0\u202f]/g, ' ');
/** The longest piece that cannot be parted, in digits; a point is half of one. */
function widthOf(amounts: readonly string[]): number {
  const pieces = amounts.flatMap((amount) => amount.split(' '));
  return Math.max(0, ...pieces.map((piece) => piece.length - (piece.match(/[.,]/g)?.length ?? 0) / 2));
}

/** Counters by states, a few states at a time: what each gave by then, never what nobody said. */
export function dailyBlocks(daily: DailyTotals, day: JointActionDay, says: ResultsSays): PaperBlock[] {
  const { t } = says;
  const { region, states } = daily;
  const ofRegion = (line: TotalLine) => partable(says.amount(line));
  const ofState = (given: DailyTotals['states'][number], line: TotalLine) => {
    const value = stateValue(given, line);
    return value === null ? '–' : partable(says.amount({ ...line, value }));
  };
  const widest = {
    region: widthOf(region.lines.map(ofRegion)),
    state: widthOf(states.flatMap((given) => region.lines.map((line) => ofState(given, line)))),
  };
  // A figure that is parted reads as a smaller one: of long ones fewer stand side by side.
  const layout =
    LAYOUTS.find(({ fits }) => widest.region <= fits.region && widest.state <= fits.state) ?? NARROWEST;
  const blocks: PaperBlock[] = [];
  for (let first = 0; first < states.length; first += layout.across) {
    const some = states.slice(first, first + layout.across);
    const share = Math.floor((100 - layout.what - layout.region) / some.length);
    blocks.push({
      kind: 'table',
      columns: [
        t('dayresults.column.what'),
        t('dayresults.column.region'),
        ...some.map(({ state }) => says.state(state)),
      ],
      shares: [layout.what, layout.region, ...some.map(() => share)],
      rows: [
        ...inGroups(region.lines).flatMap((each) =>
          each.lines.map((line) => [
            says.counted(line),
            ofRegion(line),
            ...some.map((given) => ofState(given, line)),
          ]),
        ),
        [
          t('jointdays.fields.as_of'),
          '',
          ...some.map(({ given }) =>
            given === null
              ? t('dayresults.daily.nothing')
              : {
                  lead: says.moment(given.asOf, day.timeZone),
                  lines: [t(`jointdays.release.${given.kind}`)],
                },
          ),
        ],
      ],
    });
  }
  return region.lines.length === 0 ? [text(t('dayresults.daily.none'))] : blocks;
}

/** Who is missing in a daily table, and how the region counts. */
export function dailyNotes({ region }: DailyTotals, says: ResultsSays): string[] {
  const { t } = says;
  return [
    ...(region.missing.length === 0
      ? []
      : [t('dayresults.daily.missing', { states: says.states(region.missing) })]),
    t('dayresults.daily.doubles'),
  ];
}

/** The daily table on paper: for those who take part. */
export function dailyPaper(
  {
    daily,
    day,
    until,
  }: { readonly daily: DailyTotals; readonly day: JointActionDay; readonly until: string | null },
  says: ResultsSays,
): Paper {
  const { t } = says;
  return {
    ...dayHead(day, says),
    version:
      until === null ? t('dayresults.daily.whole') : t('dayresults.daily.by', { day: says.day(until) }),
    title: t('dayresults.paper.daily', { title: says.text(day.title) }),
    subtitle: [says.days(day), t('dayresults.paper.coordinates', { state: says.state(day.coordinator) })],
    blocks: [
      heading(
        until === null ? t('dayresults.daily.whole') : t('dayresults.daily.by', { day: says.day(until) }),
      ),
      ...dailyBlocks(daily, day, says),
      ...dailyNotes(daily, says).map(text),
    ],
  };
}

/** On every page of what only those who take part read. */
export function dayHead(day: JointActionDay, says: ResultsSays): Pick<Paper, 'head' | 'meeting' | 'marking'> {
  const { t } = says;
  return {
    head: t('decisions.paper.committee'),
    meeting: says.text(day.title),
    marking: t('documents.marking.amber'),
  };
}
