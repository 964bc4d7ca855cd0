import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ForPlans } from '#app/features/plans/of-pao.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isMeasured, isReported, type KpiPlace, measures } from '#shared/monitoring/reporting.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { isPao } from '#shared/plans/plan-part.rules.ts';
import { goals, type Kpi, kpis, strategies } from '#shared/plans/plans.schemas.ts';
import { DUE } from './address.ts';

/** An indicator with where it stands. */
export interface PlacedKpi {
  readonly kpi: Doc<Kpi>;
  readonly plan: string;
  readonly of: string;
  readonly place: KpiPlace;
  /** Figures of it are taken now. */
  readonly isOpen: boolean;
  /** The first day of the plan: figures of earlier ones do not count. */
  readonly since: string;
  /** First and last day of the action, or of the multi-year plan. */
  readonly from: string | null;
  readonly until: string | null;
  /** The action or the goal. */
  readonly title: Doc<Kpi>['body']['title'];
}

/** A page of the indicator in the address. */
export function OfKpi(props: { children: (found: Accessor<PlacedKpi>) => JSX.Element }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ plan: string; of: string; kpi: string }>();
  const { replica } = client;
  function placed(): Omit<PlacedKpi, 'kpi' | 'plan' | 'of'> | null {
    if (isPao(params.plan)) {
      const [pao, operation] = [replica.one(paos, params.plan), replica.one(operations, params.of)];
      if (pao === null || operation?.parent !== pao.id) return null;
      const { from, until, title } = operation.body;
      const place = { pao: pao.body, operation: operation.body };
      return { place, isOpen: isReported(pao.body), since: pao.body.from, from, until, title };
    }
    const [strategy, goal] = [replica.one(strategies, params.plan), replica.one(goals, params.of)];
    if (strategy === null || goal?.parent !== strategy.id) return null;
    const { from, until } = strategy.body;
    const isOpen = isMeasured(strategy.body) && goal.body.removed === undefined;
    return {
      ...{ place: { strategy: strategy.body }, isOpen, since: from, from, until },
      title: goal.body.title,
    };
  }
  const found = createMemo((): PlacedKpi | null => {
    const kpi = replica.one(kpis, params.kpi);
    const place = placed();
    if (kpi?.parent !== params.of || place === null) return null;
    return { kpi, plan: params.plan, of: params.of, ...place };
  });
  return (
    <ForPlans back={DUE}>
      <Show
        when={found()?.kpi.id}
        keyed
        fallback={
          <PageHeader
            back={{ href: DUE, label: t('monitoring.title') }}
            title={t('monitoring.column.indicator')}
            detail={t('errors.monitoring.unknown_kpi')}
          />
        }
      >
        {(_id) => props.children(found as Accessor<PlacedKpi>)}
      </Show>
    </ForPlans>
  );
}

/** Whether this person enters its figures now. */
export function useMeasures(found: Accessor<PlacedKpi>): Accessor<boolean> {
  const client = useClient();
  return () => found().isOpen && measures(client.actor(), found().kpi.body, found().place);
}
