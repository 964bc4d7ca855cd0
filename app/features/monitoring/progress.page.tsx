import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfPao } from '#app/features/plans/of-pao.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TickTotal } from '#app/ui/tick-row.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dueDay } from '#shared/monitoring/owed.rules.ts';
import { isReported } from '#shared/monitoring/reporting.rules.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { Period } from '#shared/plans/periods.rules.ts';
import { progressHref, summaryHref } from './address.ts';
import { LightRule } from './light-words.tsx';
import { isQueued, ProgressRows, WantedRows } from './progress-rows.tsx';
import { notedAt, type ProgressView, useProgress, useProgressNames } from './use-progress.ts';

/** The progress of one plan in one period: who owes what by when, what was asked for, and what became of it. */
export default function ProgressPage(): JSX.Element {
  return <OfPao>{(pao) => <Shown pao={pao()} />}</OfPao>;
}

function Shown(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const { t } = useI18n();
  const query = useQuery<{ from?: string }>();
  usePane()?.asTable();
  const view = useProgress(
    () => props.pao,
    () => query.from,
  );
  return (
    <>
      <PageHeader
        back={{ href: `/plans/${props.pao.id}`, label: t('pao.things.pao') }}
        title={t('monitoring.progress')}
        detail={<LocalText text={props.pao.body.title} />}
        aside={
          <LinkButton kind="text" icon="chart-column" href={`/plans/${props.pao.id}/figures`}>
            {t('monitoring.indicators')}
          </LinkButton>
        }
      />
      <Show
        when={isReported(props.pao.body) || view.owed().some(({ report }) => report !== null)}
        fallback={
          <List>
            <ListRow note title={t('errors.monitoring.not_running')} />
          </List>
        }
      >
        <Show when={view.period()}>
          {(period) => <OfPeriod pao={props.pao} view={view} period={period()} />}
        </Show>
      </Show>
      <LightRule withDue />
    </>
  );
}

function OfPeriod(props: { pao: Doc<OperationalPlan>; view: ProgressView; period: Period }): JSX.Element {
  const { t } = useI18n();
  const owed = () => props.view.owed();
  const there = createMemo(() => owed().filter(({ report }) => report !== null));
  const taken = () => there().filter((each) => !isQueued(each)).length;
  const wanted = createMemo(() => there().filter(({ report }) => report?.body.wanted != null));
  return (
    <>
      <Periods pao={props.pao.id} view={props.view} period={props.period} />
      <div class="block tick-totals">
        <TickTotal done={taken()} total={owed().length}>
          {t('monitoring.received', { total: owed().length })}
        </TickTotal>
      </div>
      <ProgressRows pao={props.pao} owed={owed()} noted={notedAt(props.view.consolidation())} />
      <Show when={wanted().length > 0}>
        <SectionHeader kind="band" title={t('monitoring.wanted.title')} aside={wanted().length} />
        <List label={t('monitoring.wanted.title')}>
          <WantedRows pao={props.pao.id} owed={wanted()} />
        </List>
      </Show>
      <Summary pao={props.pao} view={props.view} period={props.period} />
    </>
  );
}

/** The period, and those before and after it. */
function Periods(props: { pao: string; view: ProgressView; period: Period }): JSX.Element {
  const { t, locale } = useI18n();
  const { periodOf } = useProgressNames();
  const at = () => props.view.periods().findIndex(({ from }) => from === props.period.from);
  const beside = (step: number) => props.view.periods()[at() + step];
  const link = (step: number, label: 'previous' | 'next') => (
    <Show when={beside(step)}>
      {(period) => (
        <LinkButton
          icon={step < 0 ? 'arrow-left' : 'chevron-right'}
          kind="text"
          href={progressHref(props.pao, period().from)}
          label={`${t(`monitoring.${label}`)}: ${periodOf(period())}`}
        />
      )}
    </Show>
  );
  return (
    <div class="block mon-periods">
      {link(-1, 'previous')}
      <span>
        <strong>{periodOf(props.period)}</strong>
        <br />
        <span class="quiet">{t('monitoring.until', { day: formatDay(locale(), dueDay(props.period)) })}</span>
      </span>
      {link(1, 'next')}
    </div>
  );
}

/** What the leader made of the period, or that it is still to be made. */
function Summary(props: { pao: Doc<OperationalPlan>; view: ProgressView; period: Period }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const leads = () => leadsPlan(client.actor(), props.pao.body);
  const href = () => summaryHref({ pao: props.pao.id, from: props.period.from });
  const isOver = () => props.view.today() > props.period.until;
  return (
    <>
      <SectionHeader kind="band" title={t('monitoring.summary.title')} />
      <List>
        <Show
          when={props.view.consolidation()}
          fallback={
            <ListRow note title={t(isOver() ? 'monitoring.summary.none' : 'monitoring.summary.later')} />
          }
        >
          {(known) => (
            <ListRow
              title={<LocalText text={known().body.summary} />}
              detail={t(
                known().body.noted === null ? 'monitoring.summary.not_noted' : 'monitoring.summary.noted',
              )}
              tone={known().body.noted === null ? 'decide' : undefined}
              href={href()}
              chevron
            />
          )}
        </Show>
      </List>
      <Show when={leads() && isOver() && props.view.consolidation() === null && isReported(props.pao.body)}>
        <div class="block">
          <LinkButton kind="filled" icon="list-checks" href={`${href().replace(/summary$/, 'consolidate')}`}>
            {t('monitoring.summary.make')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
