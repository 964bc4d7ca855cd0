import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type CheckedLink, checkChain } from '#shared/plans/chain-check.rules.ts';
import type { Milestone } from '#shared/plans/pao.schemas.ts';
import type { BudgetLine } from '#shared/plans/plans.schemas.ts';
import { roadMapOf } from '#shared/plans/road-map.rules.ts';
import {
  type ActionContent,
  actionsOf,
  budgetOfPlan,
  type GoalContent,
  type LitKpiDoc,
  type PlanContent,
  sumsOf,
} from './plan-content.ts';
import type { PlanSays } from './plan-says.ts';

export interface PlanPaperData {
  readonly content: PlanContent;
  /** Names in the language of the paper; null where this device has none of it. */
  priority(says: PlanSays): string | null;
  decision(says: PlanSays): string | null;
  readonly today: string;
  /** Whose road map is printed with it. */
  readonly year: number;
}

export const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
export const heading = (words: string, level: 2 | 3 = 2): PaperBlock => ({
  kind: 'heading',
  level,
  text: words,
});

/** What stands at the head of a paper about a plan, on every page and at its beginning. */
export function planHead(
  { content: { pao }, priority, decision, today }: Omit<PlanPaperData, 'year'>,
  says: PlanSays,
): Omit<Paper, 'title' | 'blocks'> {
  const { t } = says;
  const { body } = pao;
  const lead = [
    `${t('pao.fields.leader')}: ${says.holder(body.leader)}`,
    ...(body.coLeader === null ? [] : [`${t('pao.fields.coLeader')}: ${says.holder(body.coLeader)}`]),
  ];
  const by = decision(says);
  const why = priority(says);
  return {
    head: t('decisions.paper.committee'),
    meeting: says.text(body.title),
    marking: t('documents.marking.amber'),
    version: t('excerpts.paper.version', { state: t(`pao.state.${body.state}`), day: says.day(today) }),
    subtitle: [
      ...(why === null ? [] : [`${t('pao.fields.priority')}: ${why}`]),
      says.days(body),
      lead.join('. '),
      ...(body.participants.length === 0
        ? []
        : [`${t('pao.fields.participants')}: ${body.participants.map(says.holder).join(', ')}`]),
      ...(by === null ? [] : [`${t('pao.fields.decision')}: ${by}`]),
    ],
  };
}

function chainBlocks(checked: readonly CheckedLink[], { t }: PlanSays): PaperBlock[] {
  return [
    heading(t('excerpts.paper.chain')),
    {
      kind: 'table',
      columns: [t('excerpts.paper.link'), t('excerpts.paper.actions'), t('excerpts.paper.link_reason')],
      shares: [25, 15, 60],
      rows: checked.map(({ link, count, reason, isMissing }) => [
        t(`excerpts.chain.${link}`),
        String(count),
        reason ?? (isMissing ? t('excerpts.paper.link_missing') : ''),
      ]),
    },
  ];
}

/** Indicators with where they begin and what they aim at. */
export function kpiTable(kpis: readonly Pick<LitKpiDoc, 'kpi' | 'keepsDay'>[], says: PlanSays): PaperBlock[] {
  if (kpis.length === 0) return [];
  const { t } = says;
  return [
    {
      kind: 'table',
      columns: [
        t('plans.things.kpi'),
        t('plans.fields.baseline'),
        t('plans.fields.target'),
        t('plans.fields.responsible'),
      ],
      shares: [40, 20, 20, 20],
      rows: kpis.map(({ kpi: { body }, keepsDay }): PaperCell[] => [
        { lead: says.text(body.title), lines: [says.text(body.definition)] },
        says.dated(body.baseline, body),
        keepsDay && body.target !== null
          ? says.figure(body.target.value, body)
          : says.dated(body.target, body),
        says.party(body.responsible),
      ]),
    },
  ];
}

const milestoneLine = ({ body }: Doc<Milestone>, says: PlanSays): string =>
  body.doneOn === null
    ? `${says.day(body.day)}: ${says.text(body.text)}`
    : says.t('excerpts.paper.done', {
        line: `${says.day(body.day)}: ${says.text(body.text)}`,
        day: says.day(body.doneOn),
      });

function actionBlocks(action: ActionContent, says: PlanSays): PaperBlock[] {
  const { t } = says;
  const { body } = action.operation;
  const facts = [
    `${t('excerpts.column.type')}: ${t(`pao.type.${body.type}`)}. ${t(`pao.action_state.${body.state}`)}`,
    `${t('pao.fields.leader')}: ${says.party(body.leader)}`,
    ...(body.coLeader === null ? [] : [`${t('pao.fields.coLeader')}: ${says.party(body.coLeader)}`]),
    ...(body.participants.length === 0
      ? []
      : [`${t('pao.fields.participants')}: ${says.parties(body.participants)}`]),
    says.days(body),
    ...(body.channel === 'none' ? [] : [`${t('pao.fields.channel')}: ${t(`pao.channel.${body.channel}`)}`]),
    ...body.links.map(({ system, reference, text: about }) =>
      [`${t(`excerpts.system.${system}`)} ${reference}`.trim(), says.text(about)]
        .filter((each) => each !== '')
        .join(': '),
    ),
    ...(body.reason === null ? [] : [`${t('pao.fields.reason')}: ${body.reason}`]),
    ...action.risks.map(
      ({ body: risk }) =>
        `${t('pao.things.risk')} (${t(`pao.level.${risk.level}`)}): ${says.text(risk.text)}${risk.answer === null ? '' : `. ${says.text(risk.answer)}`}`,
    ),
  ];
  return [
    heading(`${says.number(action)} ${says.whole(body.title)}`, 3),
    ...[body.about, body.expected].flatMap((each) => (each === null ? [] : [text(says.whole(each))])),
    { kind: 'list', items: facts },
    ...(action.milestones.length === 0
      ? []
      : [
          text(`${t('excerpts.table.milestones')}:`),
          { kind: 'list' as const, items: action.milestones.map((each) => milestoneLine(each, says)) },
        ]),
    ...kpiTable(action.kpis, says),
  ];
}

/** As the plan calls it; one that this device does not have says so. */
export function goalTitle({ goal }: GoalContent, says: PlanSays): string {
  return goal === null
    ? says.t('excerpts.unknown_goal')
    : `${goal.body.number}. ${says.whole(goal.body.title)}`;
}

/** The money of a plan, line by line, and its sums by currency. */
export function budgetBlocks(
  {
    lines,
    numberOf,
  }: {
    readonly lines: readonly Doc<BudgetLine>[];
    /** Of what a line is, as the plan numbers it; null: of all of it. */
    numberOf(line: string): string | null;
  },
  says: PlanSays,
): PaperBlock[] {
  const { t } = says;
  if (lines.length === 0) return [heading(t('plans.fields.budget')), text(t('excerpts.paper.no_budget'))];
  const row = ({ id, body }: Doc<BudgetLine>): PaperCell[] => [
    numberOf(id) ?? t('excerpts.whole_plan'),
    { lead: says.text(body.text), lines: [says.text(body.source)] },
    String(body.year),
    {
      lead: says.money(body.money),
      lines: [t(body.isSecured ? 'excerpts.paper.secured' : 'excerpts.paper.not_secured')],
    },
  ];
  return [
    heading(t('plans.fields.budget')),
    {
      kind: 'table',
      columns: [
        t('excerpts.column.number'),
        t('plans.fields.line'),
        t('kit.field.year'),
        t('plans.fields.money'),
      ],
      shares: [16, 46, 12, 26],
      rows: lines.map(row),
    },
    {
      kind: 'list',
      items: sumsOf(lines).map(({ currency, all, secured }) =>
        t('excerpts.paper.sum', {
          all: says.money({ amount: all, currency }),
          secured: says.money({ amount: secured, currency }),
        }),
      ),
    },
  ];
}

function roadMapBlocks({ content, year }: PlanPaperData, says: PlanSays): PaperBlock[] {
  const { t } = says;
  const actions = actionsOf(content);
  const at = new Map(actions.map((action) => [action.operation.id, action]));
  const rows = roadMapOf({
    ...{ pao: content.pao.body, year },
    operations: actions.map(({ operation }) => operation),
    milestones: actions.flatMap(({ milestones }) => milestones),
    kpis: actions.flatMap(({ kpis }) => kpis.map(({ kpi }) => kpi)),
  }).toSorted((one, other) => ((one.from ?? '~') < (other.from ?? '~') ? -1 : 1));
  return [
    heading(t('excerpts.paper.road_map', { year })),
    rows.length === 0
      ? text(t('excerpts.paper.no_road_map', { year }))
      : {
          kind: 'table',
          columns: [
            t('excerpts.column.number'),
            t('pao.things.action'),
            t('excerpts.column.days'),
            t('excerpts.table.milestones'),
          ],
          shares: [10, 36, 24, 30],
          rows: rows.map(({ operation, from, until, milestones }): PaperCell[] => {
            const [first, ...rest] = milestones.map((each) => milestoneLine(each, says));
            const action = at.get(operation.id);
            return [
              action === undefined ? '' : says.number(action),
              { lead: says.text(operation.body.title), lines: [says.party(operation.body.leader)] },
              says.days({ from, until }),
              first === undefined ? '' : [first, ...rest].join('\n'),
            ];
          }),
        },
  ];
}

/** An operational plan as a document: what it is for, its goals with all actions, money, the criminal justice chain, and a year. */
export function planPaper(data: PlanPaperData, says: PlanSays): Paper {
  const { t } = says;
  const { content } = data;
  const { body } = content.pao;
  const numberOf = new Map(
    actionsOf(content).flatMap((action) => action.budget.map(({ id }) => [id, says.number(action)] as const)),
  );
  const checked = checkChain(
    actionsOf(content).map(({ operation }) => operation.body),
    body,
  );
  return {
    ...planHead(data, says),
    title: `${t('pao.things.pao')}: ${says.whole(body.title)}`,
    blocks: [
      ...(body.about === null ? [] : [text(says.whole(body.about))]),
      ...chainBlocks(checked, says),
      ...(content.goals.length === 0 ? [text(t('excerpts.paper.no_actions'))] : []),
      ...content.goals.flatMap((group) => [
        heading(goalTitle(group, says)),
        ...(group.goal === null ? [] : [text(says.whole(group.goal.body.outcome))]),
        ...group.actions.flatMap((action) => actionBlocks(action, says)),
      ]),
      ...budgetBlocks({ lines: budgetOfPlan(content), numberOf: (line) => numberOf.get(line) ?? null }, says),
      ...roadMapBlocks(data, says),
    ],
  };
}
