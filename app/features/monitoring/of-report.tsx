import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfPao } from '#app/features/plans/of-pao.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Consolidation,
  consolidationId,
  consolidations,
  type ProgressReport,
  progressReportId,
  progressReports,
} from '#shared/monitoring/monitoring.schemas.ts';
import { reportPeriods } from '#shared/monitoring/periods-reported.rules.ts';
import { type Operation, type OperationalPlan, operations } from '#shared/plans/pao.schemas.ts';
import { isSamePeriod, type Period, periodFrom } from '#shared/plans/periods.rules.ts';
import { progressHref } from './address.ts';

/** Something of a plan that is not here: what it is called, and the way back. */
export function NotHere(props: { pao: string; what: PlainKey; says: PlainKey }): JSX.Element {
  const { t } = useI18n();
  return (
    <PageHeader
      back={{ href: progressHref(props.pao), label: t('monitoring.progress') }}
      title={t(props.what)}
      detail={t(props.says)}
    />
  );
}

export interface OfReport {
  readonly pao: Doc<OperationalPlan>;
  readonly operation: Doc<Operation>;
  readonly report: Doc<ProgressReport>;
}

/** A page of the report in the address: of an action and a period. */
export function OfReport(props: { children: (of: Accessor<OfReport>) => JSX.Element }): JSX.Element {
  const client = useClient();
  const params = useParams<{ operation: string; from: string }>();
  const { replica } = client;
  return (
    <OfPao>
      {(pao) => {
        const found = createMemo(() => {
          const operation = replica.one(operations, params.operation);
          const id = progressReportId({ operation: params.operation, from: params.from });
          const report = replica.one(progressReports, id);
          return operation === null || report?.body.pao !== pao().id
            ? null
            : { pao: pao(), operation, report };
        });
        return (
          <Show
            when={found()?.report.id}
            keyed
            fallback={
              <NotHere
                pao={pao().id}
                what="monitoring.things.report"
                says="errors.monitoring.unknown_report"
              />
            }
          >
            {(_id) => props.children(found as Accessor<OfReport>)}
          </Show>
        );
      }}
    </OfPao>
  );
}

/** A page of the period in the address, with what the leader made of it, if they have. */
export function OfPeriod(props: {
  children: (
    pao: Accessor<Doc<OperationalPlan>>,
    period: Period,
    known: Accessor<Doc<Consolidation> | null>,
  ) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ from: string }>();
  return (
    <OfPao>
      {(pao) => {
        const period = createMemo(() => periodFrom(reportPeriods(pao().body), params.from), null, {
          equals: isSamePeriod,
        });
        return (
          <Show
            when={period()}
            keyed
            fallback={
              <NotHere
                pao={pao().id}
                what="monitoring.things.summary"
                says="errors.monitoring.unknown_period"
              />
            }
          >
            {(shown) =>
              props.children(pao, shown, () =>
                client.replica.one(consolidations, consolidationId({ pao: pao().id, from: shown.from })),
              )
            }
          </Show>
        );
      }}
    </OfPao>
  );
}
