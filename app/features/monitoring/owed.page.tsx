import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ForPlans } from '#app/features/plans/of-pao.tsx';
import { usePartyNames, useToday } from '#app/features/plans/use-pao.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { REPORT_DAYS } from '#shared/monitoring/owed.rules.ts';
import { isReported } from '#shared/monitoring/reporting.rules.ts';
import { type OperationalPlan, paos } from '#shared/plans/pao.schemas.ts';
import { EVALUATIONS, progressHref } from './address.ts';
import { type DueThing, dueThings } from './due-lines.ts';
import { useProgressNames } from './use-progress.ts';

/** Rows that one look takes in; the plans below have the rest. */
const SHOWN = 50;

/** What is due in all plans: first what this person owes, then what others do, then each plan. */
export default function OwedPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  usePane()?.asTable();
  const all = createMemo(() => dueThings({ replica: client.replica, actor: client.actor(), today: today() }));
  const mine = () => all().filter(({ isMine }) => isMine);
  const others = () => all().filter(({ isMine }) => !isMine);
  const reported = createMemo(() => client.replica.all(paos).filter(({ body }) => isReported(body)));
  return (
    <ForPlans back="/more">
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('monitoring.title')}
        detail={t('monitoring.row')}
        aside={
          <LinkButton kind="text" icon="search" href={EVALUATIONS}>
            {t('monitoring.evaluations')}
          </LinkButton>
        }
      />
      <Things title={t('monitoring.mine')} none={t('monitoring.mine_none')} things={mine()} />
      <Things title={t('monitoring.others')} none={t('monitoring.others_none')} things={others()} />
      <Plans plans={reported()} />
      <p class="block body-2 quiet">{t('monitoring.rule_due', { days: REPORT_DAYS })}</p>
    </ForPlans>
  );
}

/** The plans that are reported on, each with the way to its progress. */
function Plans(props: { plans: readonly Doc<OperationalPlan>[] }): JSX.Element {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const day = (each: string) => formatDay(locale(), each);
  return (
    <section>
      <SectionHeader kind="band" title={t('monitoring.plans')} aside={props.plans.length} />
      <Show
        when={desk.isDesk() && props.plans.length > 0}
        fallback={
          <List label={t('monitoring.plans')}>
            <For each={props.plans} fallback={<ListRow note title={t('monitoring.no_plans')} />}>
              {(pao) => (
                <ListRow
                  title={<LocalText text={pao.body.title} />}
                  detail={t(`pao.state.${pao.body.state}`)}
                  href={progressHref(pao.id)}
                  chevron
                />
              )}
            </For>
          </List>
        }
      >
        <DataTable
          caption={t('monitoring.plans')}
          rows={props.plans}
          columns={[
            {
              key: 'plan',
              label: t('monitoring.column.plan'),
              cell: (pao) => (
                <TableLink href={progressHref(pao.id)}>
                  <LocalText text={pao.body.title} />
                </TableLink>
              ),
            },
            {
              key: 'stage',
              label: t('monitoring.column.stage'),
              cell: ({ body }) => t(`pao.state.${body.state}`),
            },
            {
              key: 'time',
              label: t('pao.table.time'),
              cell: ({ body }) => t('pao.days', { from: day(body.from), until: day(body.until) }),
            },
          ]}
        />
      </Show>
    </section>
  );
}

/** A table on the desk, a list on a phone. */
function Things(props: { title: string; none: string; things: readonly DueThing[] }): JSX.Element {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const { partyOf } = usePartyNames();
  const { periodOf } = useProgressNames();
  const until = ({ late, due }: DueThing) =>
    late > 0
      ? t('monitoring.late', { days: late })
      : t('monitoring.until', { day: formatDay(locale(), due) });
  const who = ({ party }: DueThing) => (party === null ? t('monitoring.nobody') : partyOf(party));
  const shown = () => props.things.slice(0, SHOWN);
  return (
    <section>
      <SectionHeader kind="band" title={props.title} aside={props.things.length} />
      <Show
        when={desk.isDesk() && props.things.length > 0}
        fallback={
          <List label={props.title}>
            <For each={shown()} fallback={<ListRow note title={props.none} />}>
              {(thing) => (
                <ListRow
                  kicker={`${t(`monitoring.due.${thing.kind}`)} · ${who(thing)}`}
                  title={<LocalText text={thing.subject} />}
                  detail={[...(thing.period === null ? [] : [periodOf(thing.period)]), until(thing)].join(
                    ' · ',
                  )}
                  tone={thing.late > 0 ? 'act' : undefined}
                  href={thing.href}
                  chevron
                />
              )}
            </For>
          </List>
        }
      >
        <DataTable
          caption={props.title}
          rows={shown()}
          overdue={({ late }) => late > 0}
          columns={[
            {
              key: 'what',
              label: t('monitoring.column.what'),
              cell: (thing) => (
                <TableLink href={thing.href}>
                  <span>
                    <LocalText text={thing.subject} />
                    <small>
                      {t(`monitoring.due.${thing.kind}`)}
                      <Show when={thing.period}>{(period) => <> · {periodOf(period())}</>}</Show>
                    </small>
                  </span>
                </TableLink>
              ),
            },
            { key: 'who', label: t('monitoring.column.who'), cell: who },
            {
              key: 'plan',
              label: t('monitoring.column.plan'),
              cell: ({ plan }) => <Show when={plan}>{(text) => <LocalText text={text()} />}</Show>,
            },
            { key: 'due', label: t('monitoring.column.due'), cell: ({ due }) => formatDay(locale(), due) },
            {
              key: 'late',
              label: t('monitoring.column.late'),
              end: true,
              cell: ({ late }) => (late > 0 ? <strong>{late}</strong> : '—'),
            },
          ]}
        />
      </Show>
      <Show when={props.things.length > SHOWN}>
        <p class="block quiet">{t('monitoring.more', { n: props.things.length - SHOWN })}</p>
      </Show>
    </section>
  );
}
