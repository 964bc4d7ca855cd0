import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { FRESH_DAYS, LIGHTS } from '#shared/monitoring/lights.rules.ts';
import type { Consolidation, ProgressReport } from '#shared/monitoring/monitoring.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { type ActionContent, actionsOf, type LitKpiDoc } from './plan-content.ts';
import { goalTitle, type PlanPaperData, planHead } from './plan-paper.ts';
import type { PlanSays } from './plan-says.ts';

export interface YearPaperData extends PlanPaperData {
  /** The day as of which figures and lights are: the last of the year, or today. */
  readonly asOf: string;
  readonly consolidations: readonly Doc<Consolidation>[];
  /** What the committee decided about the plan in that year, in the language of the paper. */
  decided(says: PlanSays): readonly { readonly day: string; readonly text: string }[];
  /** When the group took note of a consolidation, and where; null where this device does not know the meeting. */
  meeting(id: string, says: PlanSays): string | null;
}

const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
const heading = (words: string, level: 2 | 3 = 2): PaperBlock => ({ kind: 'heading', level, text: words });

/** The last report of an action that speaks of the year. */
export function lastReportIn(
  { reports }: Pick<ActionContent, 'reports'>,
  year: number,
): Doc<ProgressReport> | null {
  return (
    reports.findLast(({ body }) => body.from <= `${year}-12-31` && body.until >= `${year}-01-01`) ?? null
  );
}

function figureLine({ kpi, lit }: LitKpiDoc, says: PlanSays): string {
  const { t } = says;
  const { body } = kpi;
  const target = body.target === null ? t('excerpts.not_set') : says.figure(body.target.value, body);
  const figure =
    lit.figure === null
      ? t('excerpts.paper.no_figure')
      : t('excerpts.by_day', { figure: says.figure(lit.figure.value, body), day: says.day(lit.figure.day) });
  return t('excerpts.paper.figure', { title: says.text(body.title), figure, target });
}

/** The light of an action, with how many of its indicators have no data. */
function lightLine({ lit }: ActionContent, says: PlanSays): string {
  const { t } = says;
  const light = t(`excerpts.light.${lit.light}`);
  return lit.light === 'none' || lit.without === 0
    ? light
    : `${light}\n${t('pao.without', { n: lit.without, of: lit.of })}`;
}

function actionRow(action: ActionContent, year: number, says: PlanSays): PaperCell[] {
  const { t } = says;
  const { body } = action.operation;
  const report = lastReportIn(action, year)?.body ?? null;
  const [first, ...rest] = action.kpis.map((each) => figureLine(each, says));
  return [
    says.number(action),
    {
      lead: says.text(body.title),
      lines: [says.party(body.leader), t(`pao.action_state.${body.state}`)],
    },
    first === undefined ? t('excerpts.paper.no_kpi') : [first, ...rest].join('\n'),
    isLive(body) ? lightLine(action, says) : '',
    report === null
      ? t('excerpts.paper.no_report')
      : {
          lead: t(`excerpts.progress.${report.status}`),
          lines: [
            says.text(report.done),
            ...(report.obstacles === null
              ? []
              : [t('excerpts.paper.obstacles', { text: says.text(report.obstacles) })]),
          ],
        },
  ];
}

function wantedBlocks({ content, year }: YearPaperData, says: PlanSays): PaperBlock[] {
  const wanted = actionsOf(content).flatMap((action) =>
    action.reports
      .filter(({ body }) => body.from <= `${year}-12-31` && body.until >= `${year}-01-01`)
      .flatMap(({ body }) =>
        body.wanted === null || says.text(body.wanted) === ''
          ? []
          : [
              says.t(body.item === null ? 'excerpts.paper.wanted' : 'excerpts.paper.wanted_taken', {
                number: says.number(action),
                text: says.text(body.wanted),
              }),
            ],
      ),
  );
  return wanted.length === 0
    ? []
    : [heading(says.t('excerpts.paper.wanted_title')), { kind: 'list', items: wanted }];
}

function consolidatedBlocks({ consolidations, meeting, year }: YearPaperData, says: PlanSays): PaperBlock[] {
  const { t } = says;
  const own = consolidations
    .filter(({ body }) => body.from <= `${year}-12-31` && body.until >= `${year}-01-01`)
    .toSorted((one, other) => (one.body.from < other.body.from ? -1 : 1));
  if (own.length === 0) return [];
  return [
    heading(t('excerpts.paper.consolidated')),
    ...own.flatMap(({ body }): PaperBlock[] => {
      const where = body.noted === null ? null : meeting(body.noted.meeting, says);
      return [
        heading(says.days(body), 3),
        text(says.whole(body.summary)),
        text(
          body.noted === null
            ? t('excerpts.paper.not_noted')
            : where === null
              ? t('excerpts.paper.noted')
              : t('excerpts.paper.noted_at', { meeting: where }),
        ),
      ];
    }),
  ];
}

/** A year of a plan: how its actions stand, by which figures, what was reported, asked and decided. */
export function yearPaper(data: YearPaperData, says: PlanSays): Paper {
  const { t } = says;
  const { content, year, asOf } = data;
  const actions = actionsOf(content);
  // What was cancelled has no light any more.
  const live = actions.filter(({ operation }) => isLive(operation.body));
  const count = (light: (typeof LIGHTS)[number]) => live.filter(({ lit }) => lit.light === light).length;
  const someWithout = live.filter(({ lit }) => lit.light !== 'none' && lit.without > 0).length;
  const decided = data.decided(says);
  return {
    ...planHead(data, says),
    title: t('excerpts.paper.year_title', { year, title: says.text(content.pao.body.title) }),
    blocks: [
      heading(t('excerpts.paper.summary')),
      text(t('excerpts.paper.as_of', { day: says.day(asOf) })),
      {
        kind: 'table',
        columns: [t('excerpts.column.light'), t('excerpts.paper.actions')],
        shares: [70, 30],
        rows: [
          ...LIGHTS.map((light) => [t(`excerpts.light.${light}`), String(count(light))]),
          [t('excerpts.paper.some_without'), String(someWithout)],
        ],
      },
      text(t('excerpts.paper.rule', { days: FRESH_DAYS })),
      ...(actions.length === 0 ? [text(t('excerpts.paper.no_actions'))] : []),
      ...content.goals.flatMap((group): PaperBlock[] => [
        heading(goalTitle(group, says)),
        {
          kind: 'table',
          columns: [
            t('excerpts.column.number'),
            t('pao.things.action'),
            t('excerpts.table.kpis'),
            t('excerpts.column.light'),
            t('excerpts.paper.report'),
          ],
          shares: [9, 26, 26, 13, 26],
          rows: group.actions.map((action) => actionRow(action, year, says)),
        },
      ]),
      ...consolidatedBlocks(data, says),
      ...wantedBlocks(data, says),
      heading(t('excerpts.paper.decided')),
      decided.length === 0
        ? text(t('excerpts.paper.none_decided', { year }))
        : { kind: 'list', items: decided.map((each) => `${says.day(each.day)}: ${each.text}`) },
    ],
  };
}
