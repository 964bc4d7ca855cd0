import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useToday } from '#app/features/plans/use-pao.ts';
import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { asOf, type Lit, type LitTogether, lightOf, worstOf } from '#shared/monitoring/lights.rules.ts';
import {
  type Consolidation,
  consolidationId,
  consolidations,
  measurements,
  progressReports,
} from '#shared/monitoring/monitoring.schemas.ts';
import { currentPeriod, type OwedReport, owedReports } from '#shared/monitoring/owed.rules.ts';
import { reportPeriods } from '#shared/monitoring/periods-reported.rules.ts';
import { bySequence, operationNumber } from '#shared/plans/operation-number.ts';
import { type Operation, type OperationalPlan, operations } from '#shared/plans/pao.schemas.ts';
import { type Period, periodFrom } from '#shared/plans/periods.rules.ts';
import { goals, type Kpi, kpis } from '#shared/plans/plans.schemas.ts';

/** Entries by what they belong to: asked once for all. */
function byParent<B extends JsonObject>(docs: readonly Doc<B>[]): (parent: string) => readonly Doc<B>[] {
  const found = groupBy(docs, ({ parent }) => parent ?? '');
  return (parent) => found.get(parent) ?? [];
}

/** How actions and periods are called. */
export function useProgressNames() {
  const client = useClient();
  const { t, locale } = useI18n();
  const numberOf = ({ body }: Doc<Operation>) =>
    operationNumber(body, client.replica.one(goals, body.goal)?.body ?? null);
  return {
    numberOf,
    /** As in "2.3 Joint action in ports"; without a number as long as only a device has it. */
    actionOf: (operation: Doc<Operation>) =>
      [numberOf(operation), readText(operation.body.title, locale()).value].filter(Boolean).join(' '),
    periodOf: ({ from, until }: Period) =>
      t('monitoring.period', { from: formatShortDay(locale(), from), until: formatDay(locale(), until) }),
  };
}

export interface LitKpiDoc {
  readonly kpi: Doc<Kpi>;
  readonly lit: Lit;
}

export interface LitPeriod {
  readonly period: Period;
  /** When it was noted, ms since 1970. */
  readonly noted: number | null;
}
/** When the Grupo de Apoyo took note of a period; null: it has not, or nobody has consolidated it. */
export function notedAt(known: Doc<Consolidation> | null): number | null {
  const done = known?.body.noted?.done;
  return done === undefined ? null : (done.takenAt ?? done.at);
}

/** The indicators of actions or goals with their lights. */
export function useLights() {
  const client = useClient();
  const today = useToday();
  const kpisOf = createMemo(() => byParent(client.replica.all(kpis)));
  const measuredOf = createMemo(() => byParent(client.replica.all(measurements)));
  type Span = { readonly from: string | null; readonly until: string | null };
  const kpisLit = (of: string, { from, until }: Span): readonly LitKpiDoc[] =>
    kpisOf()(of).map((kpi) => ({
      kpi,
      lit: lightOf({ kpi: kpi.body, measurements: measuredOf()(kpi.id), from, until, today: today() }),
    }));
  /** The light of a period: of one that is over, that of its end; of one that was noted, as it stood then. */
  function lightIn(of: string, { from, until }: Span, { period, noted }: LitPeriod): LitTogether {
    const by = { period, noted, today: today() };
    const span = { from, until, today: asOf([], by).today };
    return worstOf(
      kpisOf()(of).map(({ id, body: kpi }) =>
        lightOf({ kpi, ...span, measurements: asOf(measuredOf()(id), by).measurements }),
      ),
      span,
    );
  }
  return { today, kpisLit, measuredOf: (kpi: string) => measuredOf()(kpi), lightIn };
}

/** What is owed of a plan in one period: the one asked for, else the one that is reported on now. */
export function useProgress(pao: Accessor<Doc<OperationalPlan>>, from: Accessor<string | undefined>) {
  const client = useClient();
  const { replica } = client;
  const today = useToday();
  const periods = createMemo(() => reportPeriods(pao().body));
  const period = createMemo(
    () => periodFrom(periods(), from() ?? '') ?? currentPeriod(pao().body, today()) ?? periods()[0] ?? null,
  );
  const consolidation = createMemo(() => {
    const shown = period();
    return shown === null
      ? null
      : replica.one(consolidations, consolidationId({ pao: pao().id, from: shown.from }));
  });
  const goalNumber = (goal: string) => replica.one(goals, goal)?.body.number ?? Number.POSITIVE_INFINITY;
  function inOrder(one: Doc<Operation>, other: Doc<Operation>): number {
    const [left, right] = [goalNumber(one.body.goal), goalNumber(other.body.goal)];
    return left === right ? bySequence(one, other) : left - right;
  }
  const owed = createMemo((): readonly OwedReport[] => {
    const shown = period();
    if (shown === null) return [];
    return owedReports({
      operations: replica.within(operations, pao().id).toSorted(inOrder),
      reports: replica.all(progressReports).filter(({ body }) => body.pao === pao().id),
      consolidation: consolidation()?.body ?? null,
      ...{ period: shown, today: today() },
    });
  });
  return { today, periods, period, consolidation, owed };
}
export type ProgressView = ReturnType<typeof useProgress>;
