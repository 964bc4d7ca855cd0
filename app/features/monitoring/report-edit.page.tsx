import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfOperation } from '#app/features/plans/of-pao.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { numberTyped } from '#app/kit/typed-number.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import {
  ACTION_STATUSES,
  measurements,
  type ProgressReport,
  progressReportId,
  progressReports,
} from '#shared/monitoring/monitoring.schemas.ts';
import { currentPeriod } from '#shared/monitoring/owed.rules.ts';
import { reportPeriods } from '#shared/monitoring/periods-reported.rules.ts';
import { isReported, measures, reportsOn } from '#shared/monitoring/reporting.rules.ts';
import { milestones, type Operation, type OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { isSamePeriod, type Period, periodFrom } from '#shared/plans/periods.rules.ts';
import { kpis } from '#shared/plans/plans.schemas.ts';
import { progressHref, reportHref } from './address.ts';
import { knownStatus, knownWords } from './prefill.ts';
import { figureFaults, figuresWished, ReportFigures, type TypedFigures } from './report-figures.tsx';
import { useLights, useProgressNames } from './use-progress.ts';

/** Whoever leads an action reports on it: prefilled from what is known, offline as well. */
export default function ReportEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ from?: string }>();
  const { today } = useLights();
  return (
    <OfOperation>
      {(operation, pao) => {
        const period = createMemo(
          () => periodFrom(reportPeriods(pao().body), query.from ?? '') ?? currentPeriod(pao().body, today()),
          null,
          { equals: isSamePeriod },
        );
        const known = createMemo(() =>
          client.replica.one(
            progressReports,
            progressReportId({ operation: operation().id, from: period()?.from ?? '' }),
          ),
        );
        /** Why nobody writes it now; null if somebody may. */
        const bar = createMemo(() => {
          if (!isReported(pao().body)) return t('errors.monitoring.not_running');
          const shown = period();
          if (shown === null || shown.from > today()) return t('errors.monitoring.period_not_begun');
          if (known() === null && !isLive(operation().body)) return t('errors.monitoring.action_given_up');
          return known()?.body.state === 'consolidated' ? t('errors.monitoring.report_consolidated') : null;
        });
        return (
          <Allowed
            to={reportsOn(client.actor(), operation().body, pao().body)}
            back={`/plans/${pao().id}/actions/${operation().id}`}
            says={t('monitoring.who_reports')}
          >
            <Show
              when={bar() === null ? period() : null}
              keyed
              fallback={
                <PageHeader
                  back={{ href: progressHref(pao().id), label: t('monitoring.progress') }}
                  title={t('monitoring.report.title')}
                  detail={bar()}
                />
              }
            >
              {(shown) => <Form pao={pao()} operation={operation()} period={shown} known={known()} />}
            </Show>
          </Allowed>
        );
      }}
    </OfOperation>
  );
}

type Status = ProgressReport['status'];
const statusOf = (value: unknown): Status | '' => ACTION_STATUSES.find((each) => each === value) ?? '';

function Form(props: {
  pao: Doc<OperationalPlan>;
  operation: Doc<Operation>;
  period: Period;
  known: Doc<ProgressReport> | null;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { actionOf, periodOf } = useProgressNames();
  const lights = useLights();
  const newIds = useNewIds('msr');
  const { pao, operation, period } = props;
  const id = progressReportId({ operation: operation.id, from: period.from });
  const { replica } = client;
  const place = { pao: pao.body, operation: operation.body };
  /** Those whose figures this person enters. */
  const own = replica.within(kpis, operation.id).filter(({ body }) => measures(client.actor(), body, place));
  const came = own.flatMap((kpi) =>
    counting(replica.within(measurements, kpi.id))
      .filter(({ body }) => body.from === id)
      .map(({ body }) => [kpi.id, body] as const),
  );
  const today = lights.today();
  const lastDay = [today, period.until].sort()[0] ?? today;

  /** What the page begins with where nothing was reported yet. */
  function begun() {
    const all = replica.within(milestones, operation.id);
    const periods = reportPeriods(pao.body);
    const next = periods[periods.findIndex(({ from }) => from === period.from) + 1] ?? null;
    const words = knownWords({
      ...{ milestones: all, period, next, language: locale() },
      said: (day) => formatDay(locale(), day),
    });
    const status = knownStatus({
      operation: operation.body,
      light: lights.lightIn(operation.id, operation.body, { period, noted: null }).light,
      milestones: all.map(({ body }) => body),
      period,
    });
    return { status, ...words };
  }
  const isPrefilled = props.known === null;
  const first = isPrefilled ? begun() : null;
  const edit = createEdit({
    collection: progressReports,
    begun: props.known,
    under: operation.id,
    id,
    prefix: 'prp',
    field: 'report',
    type(body) {
      const given = body ?? first ?? {};
      const { figures } = given as { figures?: TypedFigures };
      const said = given as Partial<ProgressReport>;
      return {
        status: statusOf(said.status),
        done: typedOf(said.done),
        obstacles: typedOf(said.obstacles),
        next: typedOf(said.next),
        wanted: typedOf(said.wanted),
        figures: figures ?? {
          day: came[0]?.[1].day ?? lastDay,
          values: Object.fromEntries(came.map(([kpi, { value }]) => [kpi, numberTyped(value)])),
        },
      };
    },
    toArgs: (typed) => ({
      status: required(typed.status) as Status,
      done: required(textOf(typed.done)),
      obstacles: textOf(typed.obstacles),
      next: textOf(typed.next),
      wanted: textOf(typed.wanted),
      figures: typed.figures,
    }),
    need: { status: 'monitoring.need.status', done: 'monitoring.need.done' },
    check: ({ figures }) =>
      figureFaults(figures, {
        ...{ t, kpis: own, report: id, since: pao.body.from, today },
        measurementsOf: (kpi) => replica.within(measurements, kpi),
      }),
    edit: ({ wished: { figures, ...wished } }) =>
      act('monitoring.report', {
        ...{ pao: pao.id, operation: operation.id, from: period.from, ...wished },
        figures: figuresWished(figures, { kpis: own, idOf: (kpi) => newIds.of(kpi) }),
      }),
    fromArgs({ figures, ...said }) {
      const list = figures as unknown as readonly { kpi: string; value: number; day: string }[];
      const typed: TypedFigures = {
        day: list[0]?.day ?? lastDay,
        values: Object.fromEntries(list.map(({ kpi, value }) => [kpi, numberTyped(value)])),
      };
      return { ...said, figures: typed } as never;
    },
    isDone: () => false,
    isSentUnchanged: true,
    to: reportHref({ pao: pao.id, operation: operation.id, from: period.from }),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: progressHref(pao.id, period.from), label: t('monitoring.progress') }}
      kicker={periodOf(period)}
      title={t('monitoring.report.title')}
      detail={actionOf(operation)}
      intro={
        <Show when={isPrefilled}>
          <Banner icon="info" fact={t('monitoring.report.prefilled')}>
            {t('monitoring.report.prefilled_text')}
          </Banner>
        </Show>
      }
      save={t('monitoring.report.send')}
    >
      <RadioList
        {...edit.bind('status')}
        optional={undefined}
        options={ACTION_STATUSES.map((value) => ({ value, label: t(`monitoring.status.${value}`) }))}
        onChange={(value) => edit.type({ status: statusOf(value) })}
      />
      <TextInputs {...edit.bind('done')} others={t('kit.optional')} long />
      <ReportFigures
        kpis={own}
        plan={pao.id}
        of={operation}
        figures={edit.typed().figures}
        report={id}
        idOf={(name) => edit.idOf(name)}
        errorOf={(name) => edit.errorOf(name)}
        onChange={(figures) => edit.type({ figures })}
      />
      <TextInputs {...edit.bind('obstacles')} others={t('kit.optional')} long />
      <TextInputs {...edit.bind('next')} others={t('kit.optional')} long />
      <TextInputs {...edit.bind('wanted')} others={t('kit.optional')} long />
    </EditPage>
  );
}
