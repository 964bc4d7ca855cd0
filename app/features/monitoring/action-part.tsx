import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { PlanParts } from '#app/kit/plan-parts.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { progressReports } from '#shared/monitoring/monitoring.schemas.ts';
import { isOwedIn, reportablePeriods } from '#shared/monitoring/owed.rules.ts';
import { isReported, reportsOn } from '#shared/monitoring/reporting.rules.ts';
import { type Operation, type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { figuresHref, reportFormHref, reportHref } from './address.ts';
import { LightOf, useFigureWords, WhyNoLight } from './light-words.tsx';
import { useLights, useProgressNames } from './use-progress.ts';

/** With an action of a plan: its indicators with their lights and why one has none, and what was reported of it. */
function Progress(props: { pao: string; operation: string }): JSX.Element {
  const client = useClient();
  const operation = createMemo(() => client.replica.one(operations, props.operation));
  const pao = createMemo(() => client.replica.one(paos, props.pao));
  return (
    <Show when={pao()}>
      {(plan) => <Show when={operation()}>{(action) => <Shown pao={plan()} operation={action()} />}</Show>}
    </Show>
  );
}

function Shown(props: { pao: Doc<OperationalPlan>; operation: Doc<Operation> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const { periodOf } = useProgressNames();
  const when = useWhen();
  const lights = useLights();
  const kpis = createMemo(() => lights.kpisLit(props.operation.id, props.operation.body));
  const reports = createMemo(() =>
    client.replica
      .within(progressReports, props.operation.id)
      .toSorted((one, other) => (one.body.from < other.body.from ? 1 : -1)),
  );
  /** The last period that is over, or else the one that goes on, as long as nothing was reported of it. */
  const period = createMemo(
    () =>
      reportablePeriods(props.pao.body, lights.today()).find(
        (each) => isOwedIn(props.operation, each) && reports().every(({ body }) => body.from !== each.from),
      ) ?? null,
  );
  const isOwed = () =>
    period() !== null &&
    isReported(props.pao.body) &&
    reportsOn(client.actor(), props.operation.body, props.pao.body);
  const of = () => ({ pao: props.pao.id, operation: props.operation.id });
  return (
    <Show when={kpis().length > 0 || reports().length > 0 || isOwed()}>
      <SectionHeader kind="band" title={t('monitoring.progress')} />
      <List label={t('monitoring.progress')}>
        <For each={kpis()}>
          {({ kpi, lit }) => (
            <ListRow
              kicker={readText(kpi.body.title, locale()).value}
              title={
                <span class="mon-figure">
                  {words.of(kpi.body, lit)} <LocalText text={kpi.body.unit} silent />
                </span>
              }
              detail={
                <Show
                  when={lit.reason !== null}
                  fallback={lit.figure === null ? undefined : formatDay(locale(), lit.figure.day)}
                >
                  <WhyNoLight lit={lit} />
                </Show>
              }
              href={figuresHref({ plan: props.pao.id, of: props.operation.id, kpi: kpi.id })}
              chevron
            >
              <div class="row-status">
                <LightOf lit={{ light: lit.light, of: 1, without: 0 }} />
              </div>
            </ListRow>
          )}
        </For>
        <For each={reports()}>
          {({ body }) => (
            <ListRow
              kicker={[
                t('monitoring.things.report'),
                periodOf(body),
                ...(body.sent.takenAt === null ? [t('outbox.queued_since', { at: when(body.sent.at) })] : []),
              ].join(' · ')}
              title={t(`monitoring.status.${body.status}`)}
              detail={<LocalText text={body.done} />}
              href={reportHref({ ...of(), from: body.from })}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={isOwed() ? period() : null}>
        {(shown) => (
          <div class="block">
            <LinkButton icon="send" href={reportFormHref({ ...of(), from: shown().from })}>
              {t('monitoring.report.title')}: {periodOf(shown())}
            </LinkButton>
          </div>
        )}
      </Show>
    </Show>
  );
}

export const planParts: PlanParts = { action: [{ rank: 20, Part: Progress }] };
