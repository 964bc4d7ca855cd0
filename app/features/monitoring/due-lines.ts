import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import {
  consolidationId,
  consolidations,
  evaluations,
  measurements,
  type ProgressReport,
  progressReports,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import {
  daysLate,
  dueDay,
  owedFigure,
  owedReports,
  periodsOver,
  thereIn,
} from '#shared/monitoring/owed.rules.ts';
import {
  isMeasured,
  isReported,
  type KpiPlace,
  measures,
  ownsRecommendation,
  reportsOn,
} from '#shared/monitoring/reporting.rules.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import type { Period } from '#shared/plans/periods.rules.ts';
import { goals, type Kpi, kpis, type Party, strategies } from '#shared/plans/plans.schemas.ts';
import { goalsOf } from '#shared/plans/strategy.rules.ts';
import {
  figuresHref,
  progressHref,
  recommendationHref,
  reportFormHref,
  reportHref,
  summaryHref,
} from './address.ts';

export const DUE_KINDS = ['report', 'figure', 'summary', 'note', 'wanted', 'answer', 'follow'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that somebody owes in a plan. */
export interface DueThing {
  readonly kind: DueKind;
  readonly id: string;
  readonly subject: Text;
  /** The name of the plan that it is owed in; null: not on this device. */
  readonly plan: Text | null;
  /** Of which period; null: of none, or of the last one alone. */
  readonly period: Period | null;
  /** Who owes it; null: whoever leads the plan, or presides. */
  readonly party: Party | null;
  readonly due: string;
  /** Days after it was due. */
  readonly late: number;
  /** Whether it is for this person to do. */
  readonly isMine: boolean;
  readonly href: string;
}

type Replica = Pick<ReplicaSignals, 'all' | 'one' | 'within'>;
interface Asked {
  readonly replica: Replica;
  readonly actor: Actor;
  readonly today: string;
}

function byParent<B extends JsonObject>(docs: readonly Doc<B>[]): (parent: string) => readonly Doc<B>[] {
  const found = groupBy(docs, ({ parent }) => parent ?? '');
  return (parent) => found.get(parent) ?? [];
}

type Reports = (from: string) => readonly Doc<ProgressReport>[];

/**
 * Reports of one period that is over, and what the leader and the committee do with them. Of an earlier one nothing is owed
 * any more once it was noted, nor of actions that were added since.
 */
function ofPeriod(
  pao: Doc<OperationalPlan>,
  {
    replica,
    actor,
    today,
    period,
    isLast,
    reportsOf,
  }: Asked & {
    readonly period: Period;
    readonly isLast: boolean;
    readonly reportsOf: Reports;
  },
): DueThing[] {
  const { from } = period;
  const consolidation = replica.one(consolidations, consolidationId({ pao: pao.id, from }));
  const isNoted = consolidation !== null && consolidation.body.noted !== null;
  if (isNoted && !isLast) return [];
  const all = replica.within(operations, pao.id);
  const owed = owedReports({
    ...{ operations: isLast ? all : thereIn(all, period), reports: reportsOf(from), period, today },
    consolidation: consolidation?.body ?? null,
  });
  const missing = owed.filter(({ state }) => state === 'due' || state === 'late');
  const leads = leadsPlan(actor, pao.body);
  const of = { plan: pao.body.title, period };
  const things = missing.map(
    ({ operation, due, late }): DueThing => ({
      ...{ kind: 'report', id: operation.id, subject: operation.body.title, party: operation.body.leader },
      ...{ ...of, due, late, isMine: reportsOn(actor, operation.body, pao.body) },
      href: reportFormHref({ pao: pao.id, operation: operation.id, from }),
    }),
  );
  const isAwaited = consolidation === null && (missing.length === 0 || today > dueDay(period));
  if (isAwaited || (!isNoted && owed.some(({ state }) => state === 'late_in')))
    things.push({
      ...{ kind: 'summary', id: pao.id, subject: pao.body.title, party: leaderOf(pao), isMine: leads, ...of },
      ...{ due: dueDay(period), late: daysLate(dueDay(period), today) },
      href: isLast ? progressHref(pao.id) : progressHref(pao.id, from),
    });
  if (consolidation !== null && !isNoted)
    things.push({
      ...{ kind: 'note', id: pao.id, subject: pao.body.title, party: null, ...of },
      ...{ due: today, late: 0, isMine: may(actor, 'plans.keep') },
      href: summaryHref({ pao: pao.id, from }),
    });
  return things;
}

/** What is owed of all periods of a plan that are over. */
function ofPlan(pao: Doc<OperationalPlan>, asked: Asked & { readonly reports: Reports }): DueThing[] {
  const byFrom = groupBy(asked.reports(pao.id), ({ body }) => body.from);
  const reportsOf: Reports = (from) => byFrom.get(from) ?? [];
  return periodsOver(pao.body, asked.today).flatMap((period, at) =>
    ofPeriod(pao, { ...asked, period, isLast: at === 0, reportsOf }),
  );
}
const leaderOf = ({ body }: Doc<OperationalPlan>): Party => ({ delegation: body.leader, institution: null });

/** Decisions that reports ask for, and that stand on no agenda yet. */
function wanted({ replica, actor }: Asked): DueThing[] {
  return replica.all(progressReports).flatMap(({ id, parent, body }): DueThing[] => {
    if (body.wanted === null || body.item !== null) return [];
    const operation = replica.one(operations, parent ?? '');
    if (operation === null) return [];
    return [
      {
        ...{ kind: 'wanted', id, subject: body.wanted, party: operation.body.leader },
        ...{ due: body.until, late: 0, isMine: may(actor, 'meetings.edit') },
        plan: replica.one(paos, body.pao)?.body.title ?? null,
        period: { from: body.from, until: body.until },
        href: reportHref({ pao: body.pao, operation: operation.id, from: body.from }),
      },
    ];
  });
}

function figureOf(
  kpi: Doc<Kpi>,
  place: KpiPlace,
  {
    actor,
    today,
    plan,
    name,
    of,
    span,
    known,
  }: Omit<Asked, 'replica'> & {
    plan: string;
    name: Text;
    of: string;
    span: { readonly from: string | null; readonly until: string | null };
    known: Parameters<typeof owedFigure>[0]['measurements'];
  },
): DueThing[] {
  const owed = owedFigure({ kpi, measurements: known, ...span, today });
  if (owed === null) return [];
  return [
    {
      ...{
        kind: 'figure',
        id: kpi.id,
        subject: kpi.body.title,
        plan: name,
        party: owed.party,
        due: owed.due,
        late: owed.late,
        period: null,
      },
      ...{ isMine: measures(actor, kpi.body, place), href: figuresHref({ plan, of, kpi: kpi.id }) },
    },
  ];
}

/** Figures of indicators whose last period is over. */
function figures(asked: Asked): DueThing[] {
  const { replica, ...rest } = asked;
  const kpisOf = byParent(replica.all(kpis));
  const measuredOf = byParent(replica.all(measurements));
  const ofPaos = replica
    .all(paos)
    .filter(({ body }) => isReported(body))
    .flatMap((pao) =>
      replica.within(operations, pao.id).flatMap((operation) =>
        isLive(operation.body) && operation.body.state !== 'proposed'
          ? kpisOf(operation.id).flatMap((kpi) =>
              figureOf(
                kpi,
                { pao: pao.body, operation: operation.body },
                {
                  ...{
                    ...rest,
                    plan: pao.id,
                    name: pao.body.title,
                    of: operation.id,
                    span: operation.body,
                    known: measuredOf(kpi.id),
                  },
                },
              ),
            )
          : [],
      ),
    );
  const ofStrategies = replica
    .all(strategies)
    .filter(({ body }) => isMeasured(body))
    .flatMap((strategy) =>
      goalsOf(replica.within(goals, strategy.id)).flatMap((goal) =>
        kpisOf(goal.id).flatMap((kpi) =>
          figureOf(
            kpi,
            { strategy: strategy.body },
            {
              ...{ ...rest, plan: strategy.id, name: strategy.body.title, of: goal.id },
              ...{ span: strategy.body, known: measuredOf(kpi.id) },
            },
          ),
        ),
      ),
    );
  return [...ofPaos, ...ofStrategies];
}

/** Recommendations that wait for their owner. */
function recommended({ replica, actor, today }: Asked): DueThing[] {
  return replica.all(recommendations).flatMap(({ id, parent, body }): DueThing[] => {
    const evaluation = parent ?? '';
    const known = replica.one(evaluations, evaluation);
    if (known?.body.state !== 'final') return [];
    const plan = known.parent ?? '';
    if (body.state === 'rejected' || body.state === 'done') return [];
    return [
      {
        ...{ kind: body.state === 'open' ? 'answer' : 'follow', id, subject: body.text },
        ...{ party: { delegation: body.owner, institution: null }, due: body.due },
        ...{ late: daysLate(body.due, today), isMine: ownsRecommendation(actor, body) },
        plan: (replica.one(paos, plan) ?? replica.one(strategies, plan))?.body.title ?? null,
        period: null,
        href: recommendationHref({ evaluation, recommendation: id }),
      },
    ];
  });
}

/** Everything that is owed in plans, most urgent first. */
export function dueThings(asked: Asked): DueThing[] {
  const reported = asked.replica.all(paos).filter(({ body }) => isReported(body));
  const byPao = groupBy(asked.replica.all(progressReports), ({ body }) => body.pao);
  const reports: Reports = (pao) => byPao.get(pao) ?? [];
  return [
    ...reported.flatMap((pao) => ofPlan(pao, { ...asked, reports })),
    ...figures(asked),
    ...wanted(asked),
    ...recommended(asked),
  ].toSorted(
    (one, other) => other.late - one.late || (one.due < other.due ? -1 : one.due > other.due ? 1 : 0),
  );
}
