import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePartyNames } from '#app/features/plans/use-pao.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { TableLink } from '#app/ui/row-link.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { OwedReport, OwedState } from '#shared/monitoring/owed.rules.ts';
import { reportsOn } from '#shared/monitoring/reporting.rules.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { reportFormHref, reportHref } from './address.ts';
import { LightOf } from './light-words.tsx';
import { useLights, useProgressNames } from './use-progress.ts';

const TONES = {
  in: 'neutral',
  consolidated: 'plain',
  late_in: 'amber',
  open: 'plain',
  due: 'amber',
  late: 'red',
} as const satisfies Record<OwedState, 'plain' | 'neutral' | 'amber' | 'red'>;

/** A report that is on this device alone: the server has not taken it. */
export function isQueued({ report }: Pick<OwedReport, 'report'>): boolean {
  return report !== null && report.body.sent.takenAt === null;
}

/** Whether the report is there, or how long it is late. */
export function OwedTag(props: { owed: Pick<OwedReport, 'state' | 'late' | 'report'> }): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  return (
    <Show
      when={isQueued(props.owed) ? props.owed.report : null}
      fallback={
        <Tag tone={TONES[props.owed.state]} icon={props.owed.state === 'late' ? 'triangle-alert' : undefined}>
          {props.owed.state === 'late'
            ? t('monitoring.late', { days: props.owed.late })
            : t(`monitoring.owed.${props.owed.state}`)}
        </Tag>
      }
    >
      {(report) => (
        <Tag tone="amber" icon="clock">
          {t('outbox.queued_since', { at: when(report().body.sent.at) })}
        </Tag>
      )}
    </Show>
  );
}

/** Who owes which report, by when: a table on the desk, a list on a phone. */
export function ProgressRows(props: {
  pao: Doc<OperationalPlan>;
  owed: readonly OwedReport[];
  noted: number | null;
}): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t, locale } = useI18n();
  const { actionOf } = useProgressNames();
  const { partyOf } = usePartyNames();
  const lights = useLights();
  const who = ({ operation: { body } }: OwedReport) =>
    body.leader === null ? t('monitoring.nobody') : partyOf(body.leader);
  const hrefOf = ({ operation, period, report }: OwedReport) => {
    const of = { pao: props.pao.id, operation: operation.id, from: period.from };
    if (report !== null) return reportHref(of);
    return reportsOn(client.actor(), operation.body, props.pao.body)
      ? reportFormHref(of)
      : `/plans/${props.pao.id}/actions/${operation.id}`;
  };
  const lit = ({ operation, period }: OwedReport) =>
    lights.lightIn(operation.id, operation.body, { period, noted: props.noted });
  const statusOf = ({ report }: OwedReport) =>
    report === null ? '' : t(`monitoring.status.${report.body.status}`);
  return (
    <Show
      when={desk.isDesk()}
      fallback={
        <List label={t('monitoring.reports')}>
          <For each={props.owed} fallback={<ListRow note title={t('monitoring.none_owed')} />}>
            {(row) => (
              <ListRow
                kicker={who(row)}
                title={actionOf(row.operation)}
                detail={[statusOf(row), t('monitoring.until', { day: formatDay(locale(), row.due) })]
                  .filter(Boolean)
                  .join(' · ')}
                href={hrefOf(row)}
                chevron
                tone={row.state === 'late' ? 'act' : undefined}
              >
                <div class="row-status pao-lit">
                  <OwedTag owed={row} />
                  <LightOf lit={lit(row)} />
                </div>
              </ListRow>
            )}
          </For>
        </List>
      }
    >
      <Show
        when={props.owed.length > 0}
        fallback={
          <List>
            <ListRow note title={t('monitoring.none_owed')} />
          </List>
        }
      >
        <DataTable
          caption={t('monitoring.reports')}
          rows={props.owed}
          overdue={({ state }) => state === 'late'}
          columns={[
            {
              key: 'action',
              label: t('monitoring.column.action'),
              cell: (row) => <TableLink href={hrefOf(row)}>{actionOf(row.operation)}</TableLink>,
            },
            { key: 'who', label: t('monitoring.column.who'), cell: who },
            { key: 'due', label: t('monitoring.column.due'), cell: ({ due }) => formatDay(locale(), due) },
            { key: 'report', label: t('monitoring.column.report'), cell: (row) => <OwedTag owed={row} /> },
            { key: 'status', label: t('monitoring.column.status'), cell: statusOf },
            {
              key: 'light',
              label: t('monitoring.column.light'),
              cell: (row) => <LightOf lit={lit(row)} />,
            },
          ]}
        />
      </Show>
    </Show>
  );
}

/** What reports ask the committee to decide. */
export function WantedRows(props: { pao: string; owed: readonly OwedReport[] }): JSX.Element {
  const { t } = useI18n();
  const { actionOf } = useProgressNames();
  return (
    <For each={props.owed}>
      {({ report, operation, period }) => (
        <ListRow
          kicker={actionOf(operation)}
          title={<LocalText text={report?.body.wanted} />}
          detail={t(report?.body.item == null ? 'monitoring.wanted.open' : 'monitoring.wanted.taken')}
          tone={report?.body.item == null ? 'decide' : undefined}
          href={reportHref({ pao: props.pao, operation: operation.id, from: period.from })}
          chevron
        />
      )}
    </For>
  );
}
