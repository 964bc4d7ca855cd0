import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfPao } from '#app/features/plans/of-pao.tsx';
import { usePartyNames } from '#app/features/plans/use-pao.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { bySequence } from '#shared/plans/operation-number.ts';
import { type Operation, type OperationalPlan, operations } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { goals } from '#shared/plans/plans.schemas.ts';
import { figuresHref, progressHref } from './address.ts';
import { LightOf, LightRule, useFigureWords } from './light-words.tsx';
import { type LitKpiDoc, useLights, useProgressNames } from './use-progress.ts';

/** All indicators of a plan, each with its figure and its light. */
export default function FiguresPage(): JSX.Element {
  return <OfPao>{(pao) => <Shown pao={pao()} />}</OfPao>;
}

type Row = LitKpiDoc & { readonly operation: Doc<Operation>; readonly plan: string };

function Shown(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const lights = useLights();
  const number = (goal: string) => client.replica.one(goals, goal)?.body.number ?? Number.POSITIVE_INFINITY;
  const inOrder = (one: Doc<Operation>, other: Doc<Operation>) => {
    const [left, right] = [number(one.body.goal), number(other.body.goal)];
    return left === right ? bySequence(one, other) : left - right;
  };
  const ofActions = createMemo((): readonly Row[] =>
    client.replica
      .within(operations, props.pao.id)
      .filter(({ body }) => isLive(body))
      .toSorted(inOrder)
      .flatMap((operation) =>
        lights
          .kpisLit(operation.id, operation.body)
          .map((each) => ({ ...each, operation, plan: props.pao.id })),
      ),
  );
  const ofGoals = createMemo(() => {
    const used = new Set(ofActions().map(({ operation }) => operation.body.goal));
    return client.replica
      .within(goals, props.pao.body.strategy)
      .filter(({ id }) => used.has(id))
      .toSorted((one, other) => one.body.number - other.body.number)
      .flatMap((goal) => lights.kpisLit(goal.id, props.pao.body).map((each) => ({ ...each, goal })));
  });
  return (
    <>
      <PageHeader
        back={{ href: progressHref(props.pao.id), label: t('monitoring.progress') }}
        title={t('monitoring.indicators')}
        detail={<LocalText text={props.pao.body.title} />}
      />
      <Rows rows={ofActions()} />
      <Show when={ofGoals().length > 0}>
        <SectionHeader kind="band" title={t('monitoring.of_goals')} aside={ofGoals().length} />
        <List label={t('monitoring.of_goals')}>
          <For each={ofGoals()}>
            {({ kpi, goal }) => (
              <ListRow
                kicker={
                  <>
                    {goal.body.number} <LocalText text={goal.body.title} silent />
                  </>
                }
                title={<LocalText text={kpi.body.title} />}
                href={figuresHref({ plan: props.pao.body.strategy, of: goal.id, kpi: kpi.id })}
                chevron
              />
            )}
          </For>
        </List>
      </Show>
      <LightRule />
    </>
  );
}

function Rows(props: { rows: readonly Row[] }): JSX.Element {
  const desk = useDesk();
  const { t, locale } = useI18n();
  const { actionOf } = useProgressNames();
  const { partyOf } = usePartyNames();
  const words = useFigureWords();
  const hrefOf = ({ kpi, operation, plan }: Row) => figuresHref({ plan, of: operation.id, kpi: kpi.id });
  const dayOf = ({ lit }: Row) =>
    lit.figure === null ? t('monitoring.figure.none_yet') : formatDay(locale(), lit.figure.day);
  const lightOf = ({ lit }: Row) => <LightOf lit={{ light: lit.light, of: 1, without: 0 }} />;
  const nothing = () => (
    <List>
      <ListRow note title={t('monitoring.no_indicators')} />
    </List>
  );
  return (
    <Show when={props.rows.length > 0} fallback={nothing()}>
      <Show
        when={desk.isDesk()}
        fallback={
          <List label={t('monitoring.indicators')}>
            <For each={props.rows}>
              {(row) => (
                <ListRow
                  kicker={actionOf(row.operation)}
                  title={<LocalText text={row.kpi.body.title} />}
                  detail={`${words.of(row.kpi.body, row.lit)} · ${dayOf(row)}`}
                  href={hrefOf(row)}
                  chevron
                >
                  <div class="row-status">{lightOf(row)}</div>
                </ListRow>
              )}
            </For>
          </List>
        }
      >
        <DataTable
          caption={t('monitoring.indicators')}
          rows={props.rows}
          columns={[
            {
              key: 'indicator',
              label: t('monitoring.column.indicator'),
              cell: (row) => (
                <TableLink href={hrefOf(row)}>{readText(row.kpi.body.title, locale()).value}</TableLink>
              ),
            },
            {
              key: 'action',
              label: t('monitoring.column.action'),
              cell: ({ operation }) => actionOf(operation),
            },
            {
              key: 'figure',
              label: t('monitoring.column.figure'),
              cell: ({ kpi, lit }) => <strong class="mon-figure">{words.of(kpi.body, lit)}</strong>,
            },
            { key: 'light', label: t('monitoring.column.light'), cell: lightOf },
            { key: 'day', label: t('monitoring.column.day'), cell: dayOf },
            {
              key: 'who',
              label: t('monitoring.column.responsible'),
              cell: ({ kpi }) => partyOf(kpi.body.responsible),
            },
          ]}
        />
      </Show>
    </Show>
  );
}
