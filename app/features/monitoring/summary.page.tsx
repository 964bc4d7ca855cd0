import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Consolidation } from '#shared/monitoring/monitoring.schemas.ts';
import { isReported } from '#shared/monitoring/reporting.rules.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { Period } from '#shared/plans/periods.rules.ts';
import { progressHref, reportHref, summaryHref } from './address.ts';
import { NotHere, OfPeriod } from './of-report.tsx';
import { OwedTag } from './progress-rows.tsx';
import { useProgress, useProgressNames } from './use-progress.ts';

/** What the leader made of the reports of a period, and whether the Grupo de Apoyo took note. */
export default function SummaryPage(): JSX.Element {
  return (
    <OfPeriod>
      {(pao, period, known) => (
        <Show
          when={known()}
          fallback={
            <NotHere
              pao={pao().id}
              what="monitoring.things.summary"
              says="errors.monitoring.not_consolidated"
            />
          }
        >
          {(summary) => <Shown pao={pao()} period={period} summary={summary()} />}
        </Show>
      )}
    </OfPeriod>
  );
}

function Shown(props: {
  pao: Doc<OperationalPlan>;
  period: Period;
  summary: Doc<Consolidation>;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const { actionOf, periodOf } = useProgressNames();
  const body = () => props.summary.body;
  const here = () => summaryHref({ pao: props.pao.id, from: props.period.from });
  const beside = (page: 'consolidate' | 'note') => here().replace(/summary$/, page);
  const view = useProgress(
    () => props.pao,
    () => props.period.from,
  );
  const meeting = createMemo(() => client.replica.one(meetings, body().noted?.meeting ?? ''));
  const mayWrite = () =>
    body().noted === null && isReported(props.pao.body) && leadsPlan(client.actor(), props.pao.body);
  const mayNote = () => body().noted === null && may(client.actor(), 'plans.keep');
  const noted = () => {
    const { noted: done } = body();
    if (done === null)
      return { label: t('monitoring.fields.noted'), place: t('monitoring.summary.not_noted') };
    const held = meeting()?.body;
    return {
      label: t('monitoring.fields.noted'),
      place: held === undefined ? t('monitoring.meeting_elsewhere') : <LocalText text={held.title} />,
      detail: formatDay(locale(), held?.startsOn ?? props.period.until),
    };
  };
  return (
    <>
      <PageHeader
        back={{ href: progressHref(props.pao.id, props.period.from), label: t('monitoring.progress') }}
        kicker={periodOf(props.period)}
        title={t('monitoring.things.summary')}
        detail={<LocalText text={props.pao.body.title} />}
      />
      <p class="block user-text">
        <LocalText text={body().summary} />
      </p>
      <FactList
        facts={[
          {
            label: t('monitoring.fields.consolidated'),
            place: when(body().consolidated.takenAt ?? body().consolidated.at),
            detail: body().consolidated.label,
          },
          noted(),
        ]}
      />
      <div class="block button-row">
        <Show when={mayNote()}>
          <LinkButton kind="filled" icon="file-check" href={beside('note')}>
            {t('monitoring.note')}
          </LinkButton>
        </Show>
        <Show when={mayWrite()}>
          <LinkButton icon="pencil" href={beside('consolidate')}>
            {t('monitoring.summary.again')}
          </LinkButton>
        </Show>
      </div>
      <SectionHeader kind="band" title={t('monitoring.reports')} aside={view.owed().length} />
      <List label={t('monitoring.reports')}>
        <For each={view.owed()} fallback={<ListRow note title={t('monitoring.none_owed')} />}>
          {(row) => (
            <ListRow
              title={actionOf(row.operation)}
              trail={<OwedTag owed={row} />}
              href={
                row.report === null
                  ? undefined
                  : reportHref({ pao: props.pao.id, operation: row.operation.id, from: props.period.from })
              }
              chevron={row.report !== null}
            />
          )}
        </For>
      </List>
      <Chain id={props.summary.id} shown={body().reports} />
    </>
  );
}
