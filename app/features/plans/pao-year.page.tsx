import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { bySequence, operationNumber } from '#shared/plans/operation-number.ts';
import { milestones, type OperationalPlan, operations } from '#shared/plans/pao.schemas.ts';
import { goals, kpis } from '#shared/plans/plans.schemas.ts';
import { type RoadMapAction, roadMapOf, yearsOf } from '#shared/plans/road-map.rules.ts';
import { OfPao } from './of-pao.tsx';
import { useKeptDays } from './use-kept-days.ts';
import { usePartyNames, useToday } from './use-pao.ts';

/** The road map of a year: what the plan does in it, taken out of the plan and stored nowhere. */
export default function PaoYearPage(): JSX.Element {
  const params = useParams<{ year: string }>();
  return (
    <OfPao>
      {(pao) => (
        <Show when={params.year} keyed>
          {(year) => <Whole pao={pao()} year={Number(year)} />}
        </Show>
      )}
    </OfPao>
  );
}

function Whole(props: { pao: Doc<OperationalPlan>; year: number }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const { nameOf } = usePartyNames();
  const { replica } = client;
  const map = createMemo(() => {
    const own = replica.within(operations, props.pao.id).toSorted(bySequence);
    return roadMapOf({
      pao: props.pao.body,
      operations: own,
      milestones: own.flatMap(({ id }) => replica.within(milestones, id)),
      kpis: own.flatMap(({ id }) => replica.within(kpis, id)),
      year: props.year,
    });
  });
  const groups = createMemo(() =>
    replica
      .within(goals, props.pao.body.strategy)
      .toSorted((one, other) => one.body.number - other.body.number)
      .map((goal) => ({ goal, actions: map().filter(({ operation }) => operation.body.goal === goal.id) }))
      .filter(({ actions }) => actions.length > 0),
  );
  const others = () => yearsOf(props.pao.body).filter((year) => year !== props.year);
  return (
    <>
      <PageHeader
        back={{ href: `/plans/${props.pao.id}`, label: t('pao.things.pao') }}
        kicker={<LocalText text={props.pao.body.title} />}
        title={t('pao.road_map.of', { year: String(props.year) })}
        detail={t('pao.road_map.made', {
          state: t(`pao.state.${props.pao.body.state}`).toLowerCase(),
          day: formatDay(locale(), today()),
          leader: nameOf(props.pao.body.leader),
        })}
        aside={
          <Button icon="printer" onClick={() => window.print()}>
            {t('kit.print')}
          </Button>
        }
      />
      <For
        each={groups()}
        fallback={
          <List>
            <ListRow note title={t('pao.road_map.none')} />
          </List>
        }
      >
        {({ goal, actions }) => (
          <>
            <SectionHeader
              kind="band"
              title={
                <>
                  {goal.body.number}. <LocalText text={goal.body.title} />
                </>
              }
              aside={actions.length}
            />
            <List ordered>
              <For each={actions}>
                {(action) => (
                  <Action
                    pao={props.pao.id}
                    action={action}
                    year={props.year}
                    number={operationNumber(action.operation.body, goal.body)}
                  />
                )}
              </For>
            </List>
          </>
        )}
      </For>
      <Show when={others().length > 0}>
        <div class="pad button-row no-print">
          <For each={others()}>
            {(year) => (
              <LinkButton kind="text" href={`/plans/${props.pao.id}/year/${year}`}>
                {t('pao.road_map.of', { year: String(year) })}
              </LinkButton>
            )}
          </For>
        </div>
      </Show>
      <p class="block quiet">{t('pao.road_map.excerpt')}</p>
    </>
  );
}

function Action(props: {
  pao: string;
  action: RoadMapAction;
  year: number;
  number: string | null;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { partyOf } = usePartyNames();
  const keeps = useKeptDays();
  const body = () => props.action.operation.body;
  /** Days of the page's own year go without it. */
  const day = (each: string | null) => {
    if (each === null) return '—';
    const isOfPage = each.startsWith(`${props.year}-`);
    return isOfPage ? formatShortDay(locale(), each) : formatDay(locale(), each);
  };
  const leader = () => {
    const known = body().leader;
    return known === null ? t('pao.no_leader') : partyOf(known);
  };
  return (
    <ListRow
      lead={<span class="pao-number">{props.number ?? '—'}</span>}
      kicker={
        keeps(props.action.operation)
          ? t('pao.days_kept')
          : props.action.from === null && props.action.until === null
            ? t('pao.no_days')
            : t('pao.days', { from: day(props.action.from), until: day(props.action.until) })
      }
      title={<LocalText text={body().title} />}
      detail={
        <>
          {leader()} · {t(`pao.type.${body().type}`)}
        </>
      }
      href={`/plans/${props.pao}/actions/${props.action.operation.id}`}
    >
      <Show when={props.action.milestones.length + props.action.kpis.length > 0}>
        <ul class="pao-road-parts">
          <For each={props.action.kpis}>
            {(kpi) => (
              <li>
                <LocalText text={kpi.body.title} silent />: {target(kpi.body.target?.value)}
              </li>
            )}
          </For>
          <For each={keeps(props.action.operation) ? [] : props.action.milestones}>
            {(milestone) => (
              <li>
                {formatShortDay(locale(), milestone.body.day)}:{' '}
                <LocalText text={milestone.body.text} silent />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </ListRow>
  );
  function target(value: number | undefined): string {
    return value === undefined ? t('pao.kpi.to_set') : t('pao.kpi.target', { target: String(value) });
  }
}
