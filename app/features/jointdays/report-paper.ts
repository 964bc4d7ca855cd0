import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { DailyTotals } from '#shared/jointdays/daily.rules.ts';
import type { followedTotals } from '#shared/jointdays/follow-ups.rules.ts';
import {
  type DayCost,
  type DayLesson,
  type JointActionDay,
  LESSON_KINDS,
} from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dailyBlocks, dayHead } from './daily-paper.ts';
import { heading, lineBlocks, text } from './press-paper.ts';
import type { ResultsSays } from './results-says.ts';

/** An indicator with what the day has told it. */
export interface ReportedIndicator {
  readonly title: string;
  readonly source: string;
  /** Null: nothing yet. */
  readonly figure: string | null;
}
export interface ReportData {
  readonly day: JointActionDay;
  readonly daily: DailyTotals;
  readonly lessons: readonly Doc<DayLesson>[];
  readonly costs: readonly Doc<DayCost>[];
  readonly followed: ReturnType<typeof followedTotals>;
  /** What the centre decided and asked, and how many seizures of two states were one. */
  readonly counts: { readonly decisions: number; readonly requests: number; readonly doubles: number };
  indicators(says: ResultsSays): readonly ReportedIndicator[];
}

/** Sums by currency: amounts of two are never added. */
export function costSums(costs: readonly Pick<Doc<DayCost>, 'body'>[]): DayCost['money'][] {
  const sums = new Map<string, number>();
  for (const { body } of costs)
    sums.set(body.money.currency, (sums.get(body.money.currency) ?? 0) + Math.round(body.money.amount * 100));
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, cents]) => ({ currency, amount: cents / 100 }));
}

/** Whose a lesson or a cost is; of all, the centre’s. */
export function whoseWords({ state }: { readonly state: string | null }, says: ResultsSays): string {
  return state === null ? says.t('dayresults.of_all') : says.state(state);
}

function lessonBlocks(lessons: ReportData['lessons'], says: ResultsSays): PaperBlock[] {
  const { t } = says;
  if (lessons.length === 0) return [text(t('dayresults.lessons.none'))];
  return LESSON_KINDS.flatMap((kind): PaperBlock[] => {
    const own = lessons.filter(({ body }) => body.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ body }) => `${says.text(body.text)} (${whoseWords(body, says)})`);
    return [heading(t(`jointdays.lesson.${kind}`), 3), { kind: 'list', items }];
  });
}

function costBlocks(costs: ReportData['costs'], says: ResultsSays): PaperBlock[] {
  const { t } = says;
  if (costs.length === 0) return [text(t('dayresults.costs.none'))];
  return [
    {
      kind: 'table',
      columns: [
        t('dayresults.column.cost'),
        t('jointdays.fields.of_state'),
        t('jointdays.fields.source'),
        t('jointdays.fields.money'),
      ],
      shares: [36, 22, 24, 18],
      rows: costs.map(({ body }) => [
        { lead: says.text(body.text), lines: [t(`jointdays.cost.${body.kind}`)] },
        whoseWords(body, says),
        says.text(body.source),
        says.money(body.money),
      ]),
    },
    text(t('dayresults.costs.sum', { sum: costSums(costs).map(says.money).join('; ') })),
  ];
}

function followedBlocks(followed: ReportData['followed'], says: ResultsSays): PaperBlock[] {
  const { t } = says;
  if (followed.length === 0) return [text(t('dayresults.follow.none'))];
  return [
    {
      kind: 'table',
      columns: [
        t('dayresults.column.stage'),
        t('jointdays.fields.what'),
        t('dayresults.column.total'),
        t('dayresults.column.said_by'),
      ],
      shares: [20, 36, 14, 30],
      rows: followed.map(({ stage, what, counter, value, states, asOf }) => [
        t(`dayresults.stage.${stage}`),
        { lead: t(`jointdays.follow_up.${what}`), lines: [t(`jointdays.counter.${counter}`)] },
        says.figure(value),
        { lead: says.states(states), lines: [t('dayresults.follow.as_of', { day: says.day(asOf) })] },
      ]),
    },
  ];
}

/** When it was, who coordinated, and who took part. */
export function reportFacts(day: JointActionDay, says: ResultsSays): string[] {
  const { t } = says;
  return [
    says.days(day),
    t('dayresults.paper.coordinates', { state: says.state(day.coordinator) }),
    t('dayresults.paper.took_part', { states: says.states(day.participants) }),
  ];
}

/** The final report: what was done, counted, learned and paid, and what has become of it. For those who took part. */
export function reportPaper(data: ReportData, says: ResultsSays): Paper {
  const { t } = says;
  const { day, daily, counts } = data;
  const indicators = data.indicators(says);
  return {
    ...dayHead(day, says),
    version: t(`jointdays.state.${day.state}`),
    title: t('dayresults.paper.report', { title: says.text(day.title) }),
    subtitle: [
      ...reportFacts(day, says),
      ...(day.centre === null
        ? []
        : [t('dayresults.paper.centre', { name: day.centre.name, city: day.centre.city })]),
    ],
    blocks: [
      ...(day.about === null ? [] : [text(says.text(day.about))]),
      ...(day.objectives.length === 0
        ? []
        : [
            heading(t('jointdays.fields.objectives')),
            { kind: 'list' as const, items: day.objectives.map((each) => says.text(each)) },
          ]),
      heading(t('dayresults.paper.results')),
      ...lineBlocks(daily.region.lines, says),
      heading(t('dayresults.paper.by_state')),
      ...dailyBlocks(daily, day, says),
      text(t('dayresults.paper.doubles', { n: counts.doubles })),
      text(t('dayresults.paper.centre_said', { decisions: counts.decisions, requests: counts.requests })),
      heading(t('dayresults.debriefing.how')),
      text(day.debriefing === null ? t('dayresults.debriefing.none') : says.text(day.debriefing)),
      heading(t('dayresults.lessons.title')),
      ...lessonBlocks(data.lessons, says),
      heading(t('dayresults.costs.title')),
      ...costBlocks(data.costs, says),
      heading(t('dayresults.follow.title')),
      ...followedBlocks(data.followed, says),
      heading(t('dayresults.indicators.title')),
      ...(indicators.length === 0
        ? [text(t('dayresults.indicators.none'))]
        : [
            {
              kind: 'table' as const,
              columns: [
                t('jointdays.fields.kpi'),
                t('dayresults.column.source'),
                t('dayresults.column.figure'),
              ],
              shares: [44, 36, 20],
              rows: indicators.map(({ title, source, figure }) => [
                title,
                source,
                figure ?? t('dayresults.indicators.not_fed'),
              ]),
            },
          ]),
    ],
  };
}
