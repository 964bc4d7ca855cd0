import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { dayFigure } from '#shared/jointdays/indicators.rules.ts';
import type { DayIndicator } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { type Measurement, measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { isMeasured, isReported, measures } from '#shared/monitoring/reporting.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { goals, type Kpi, kpis, strategies } from '#shared/plans/plans.schemas.ts';
import type { Day, Results } from './of-results.tsx';
import type { ResultsSays } from './results-says.ts';

/** An indicator that a day can be a figure of, with where it stands. */
export interface PlacedIndicator {
  readonly kpi: Doc<Kpi>;
  readonly plan: string;
  readonly of: string;
  /** The action or the goal. */
  readonly title: Doc<Kpi>['body']['title'];
  /** Whether this person enters its figures now. */
  readonly measures: boolean;
  /** Whether the plan takes figures now. */
  readonly isOpen: boolean;
}

/** Indicators of the plan of a day and of the multi-year plan behind it. */
export function usePlaced(day: Accessor<Day>): Accessor<readonly PlacedIndicator[]> {
  const client = useClient();
  const { replica } = client;
  return createMemo(() => {
    const actor = client.actor();
    const pao = replica.one(paos, day().body.pao);
    if (pao === null) return [];
    const ofActions = replica.within(operations, pao.id).flatMap((operation) =>
      replica.within(kpis, operation.id).map((kpi): PlacedIndicator => {
        const isOpen = isReported(pao.body);
        const place = { pao: pao.body, operation: operation.body };
        return {
          ...{ kpi, plan: pao.id, of: operation.id, title: operation.body.title, isOpen },
          measures: isOpen && measures(actor, kpi.body, place),
        };
      }),
    );
    const strategy = replica.one(strategies, pao.body.strategy);
    if (strategy === null) return ofActions;
    const ofGoals = replica.within(goals, strategy.id).flatMap((goal) =>
      replica.within(kpis, goal.id).map((kpi): PlacedIndicator => {
        const isOpen = isMeasured(strategy.body) && goal.body.removed === undefined;
        return {
          ...{ kpi, plan: strategy.id, of: goal.id, title: goal.body.title, isOpen },
          measures: isOpen && measures(actor, kpi.body, { strategy: strategy.body }),
        };
      }),
    );
    // Those of the action of the day come first.
    const own = ofActions.filter(({ of }) => of === day().parent);
    return [...own, ...ofActions.filter(({ of }) => of !== day().parent), ...ofGoals];
  });
}

/** What the day would tell an indicator now, and what it has told it. */
export function useFigures(day: Accessor<Day>, results: Results) {
  const { replica } = useClient();
  return {
    now(indicator: DayIndicator) {
      return dayFigure(indicator, {
        day: day().body,
        published: results.published()?.body ?? null,
        tables: results.tables(),
        indicators: results.indicators().map(({ body }) => body),
        followUps: results.followUps(),
      });
    },
    told: (kpi: string): Doc<Measurement> | null =>
      counting(replica.within(measurements, kpi)).findLast(({ body }) => body.from === day().id) ?? null,
  };
}

/** Which total it is, at which stage and in what it is counted. */
export function sourceWords(
  { counter, kind, followUp, unit }: Pick<DayIndicator, 'counter' | 'kind' | 'followUp' | 'unit'>,
  says: ResultsSays,
): string {
  const { t } = says;
  const what =
    followUp === null
      ? says.counted({ counter, kind })
      : t('jointdays.counted', {
          counter: t(`jointdays.counter.${counter}`),
          kind: t(`jointdays.follow_up.${followUp}`),
        });
  return t('dayresults.indicators.source', { what, unit: t(`dayresults.unit.${unit}`) });
}
