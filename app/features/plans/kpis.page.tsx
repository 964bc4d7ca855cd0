import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Column, DataTable, NoData } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Lit, lightOf } from '#shared/monitoring/lights.rules.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import type { Kpi, StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { ActionLight } from './action-light.tsx';
import { KpiRow } from './kpi-rows.tsx';
import { OfStrategy } from './of-strategy.tsx';
import { partHref } from './plan-address.ts';
import { useKeptParts } from './use-kept-days.ts';
import { useToday } from './use-pao.ts';
import { usePlanWords, useStrategy } from './use-strategy.ts';
import './strategy.css';

interface Row {
  readonly kpi: Doc<Kpi>;
  /** Its last figure and its light. */
  readonly lit: Lit;
  /** Of its goal; null: of the plan itself. */
  readonly number: number | null;
}

/** All indicators of a plan: a table on the desk, a list by goal on a phone. */
export default function KpisPage(): JSX.Element {
  return <OfStrategy>{(plan) => <Whole plan={plan()} />}</OfStrategy>;
}

function Whole(props: { plan: Doc<StrategicPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const today = useToday();
  const view = useStrategy(() => props.plan);
  const { from, until } = props.plan.body;
  const litOf = ({ id, body }: Doc<Kpi>) =>
    lightOf({
      ...{ kpi: body, from, until, today: today() },
      measurements: client.replica.within(measurements, id),
    });
  const groups = createMemo(() => {
    const of = (part: string, number: number | null): Row[] =>
      view
        .kpis()
        .filter(({ parent }) => parent === part)
        .map((kpi) => ({ kpi, number, lit: litOf(kpi) }));
    return [
      { goal: null, rows: of(props.plan.id, null) },
      ...view.goals().map((goal) => ({ goal, rows: of(goal.id, goal.body.number) })),
    ].filter(({ rows }) => rows.length > 0);
  });
  /** Of the plan's own goals, those that nobody measures. */
  const unmeasured = createMemo(() =>
    view.goals().filter((goal) => !view.kpis().some(({ parent }) => parent === goal.id)),
  );
  return (
    <>
      <PageHeader
        back={{ href: `/strategy/${props.plan.id}`, label: t('plans.things.strategy') }}
        title={t('plans.kpis')}
        detail={<LocalText text={props.plan.body.title} silent />}
      />
      <Show
        when={groups().length > 0}
        fallback={
          <List>
            <ListRow note title={t('plans.kpi.none')} />
          </List>
        }
      >
        <Show
          when={desk.isDesk()}
          fallback={
            <For each={groups()}>
              {({ goal, rows }) => (
                <>
                  <SectionHeader
                    kind="band"
                    title={
                      goal === null ? (
                        t('plans.of_whole')
                      ) : (
                        <>
                          {goal.body.number} <LocalText text={goal.body.title} silent />
                        </>
                      )
                    }
                    aside={rows.length}
                  />
                  <List>
                    <For each={rows}>{({ kpi }) => <KpiRow kpi={kpi} plan={props.plan.id} />}</For>
                  </List>
                </>
              )}
            </For>
          }
        >
          <Table plan={props.plan.id} rows={groups().flatMap(({ rows }) => rows)} />
        </Show>
      </Show>
      <Show when={unmeasured().length > 0}>
        <SectionHeader kind="band" title={t('plans.kpi.unmeasured')} aside={unmeasured().length} />
        <List label={t('plans.kpi.unmeasured')}>
          <For each={unmeasured()}>
            {(goal) => (
              <ListRow
                lead={goal.body.number}
                leadKind="number"
                title={<LocalText text={goal.body.title} />}
                trail={<NoData>{t('plans.kpi.missing')}</NoData>}
                href={`/strategy/${props.plan.id}/goals/${goal.id}`}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

function Table(props: { plan: string; rows: readonly Row[] }): JSX.Element {
  const { t } = useI18n();
  const keeps = useKeptParts();
  const { figureOf, dayOf, partyOf } = usePlanWords();
  const columns = (): Column<Row>[] => [
    {
      key: 'title',
      label: t('plans.things.kpi'),
      cell: ({ kpi }) => (
        <TableLink href={`${partHref({ plan: props.plan, of: kpi.parent ?? '' })}/kpis/${kpi.id}`}>
          <LocalText text={kpi.body.title} silent />
        </TableLink>
      ),
    },
    { key: 'goal', label: t('plans.things.goal'), cell: ({ number }) => number ?? t('plans.of_whole') },
    {
      key: 'baseline',
      label: t('plans.fields.baseline'),
      cell: ({ kpi: { body } }) =>
        body.baseline === null ? (
          <NoData>{t('plans.kpi.no_baseline')}</NoData>
        ) : (
          figureOf(body.baseline, body.unit)
        ),
    },
    {
      key: 'target',
      label: t('plans.fields.target'),
      cell: ({ kpi: { body, parent } }) =>
        body.target === null ? (
          <NoData>{t('plans.kpi.no_target')}</NoData>
        ) : (
          `${figureOf(body.target, body.unit)} · ${keeps(parent) ? t('pao.days_kept') : dayOf(body.target.day)}`
        ),
    },
    {
      key: 'figure',
      label: t('plans.kpi.last_figure'),
      cell: ({ kpi: { body }, lit: { figure } }) =>
        figure === null ? (
          <NoData>{t('plans.kpi.no_figure')}</NoData>
        ) : (
          `${figureOf(figure, body.unit)} · ${dayOf(figure.day)}`
        ),
    },
    {
      key: 'light',
      label: t('pao.table.light'),
      cell: ({ lit }) => <ActionLight lit={{ light: lit.light, of: 1, without: 0 }} />,
    },
    {
      key: 'frequency',
      label: t('plans.fields.frequency'),
      cell: ({ kpi }) => t(`plans.frequency.${kpi.body.frequency}`),
    },
    {
      key: 'responsible',
      label: t('plans.fields.responsible'),
      cell: ({ kpi }) => partyOf(kpi.body.responsible),
    },
  ];
  return (
    <div class="plan-table">
      <DataTable caption={t('plans.kpis')} columns={columns()} rows={props.rows} compact />
    </div>
  );
}
