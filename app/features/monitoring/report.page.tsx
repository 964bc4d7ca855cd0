import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Text } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { consolidationId, consolidations, measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { isReported, reportsOn } from '#shared/monitoring/reporting.rules.ts';
import { kpis } from '#shared/plans/plans.schemas.ts';
import { figuresHref, progressHref, reportFormHref, reportHref } from './address.ts';
import { LightOf, LightRule, useFigureWords } from './light-words.tsx';
import { OfReport } from './of-report.tsx';
import { notedAt, useLights, useProgressNames } from './use-progress.ts';

/** What was reported of one action in one period. */
export default function ReportPage(): JSX.Element {
  return <OfReport>{(of) => <Shown of={of()} />}</OfReport>;
}

function Shown(props: { of: OfReport }): JSX.Element {
  const { t } = useI18n();
  const { actionOf, periodOf } = useProgressNames();
  const client = useClient();
  const lights = useLights();
  const body = () => props.of.report.body;
  const consolidation = () =>
    client.replica.one(consolidations, consolidationId({ pao: props.of.pao.id, from: body().from }));
  const lit = () => {
    const { id, body: span } = props.of.operation;
    return lights.lightIn(id, span, { period: body(), noted: notedAt(consolidation()) });
  };
  return (
    <>
      <PageHeader
        back={{ href: progressHref(props.of.pao.id, body().from), label: t('monitoring.progress') }}
        kicker={periodOf(body())}
        title={actionOf(props.of.operation)}
        aside={<LightOf lit={lit()} />}
      />
      <Said what="monitoring.fields.done" text={body().done} />
      <Said what="monitoring.fields.obstacles" text={body().obstacles} />
      <Said what="monitoring.fields.next" text={body().next} />
      <Figures of={props.of} />
      <Wanted of={props.of} />
      <Facts of={props.of} />
      <Chain id={props.of.report.id} shown={[props.of.operation.id]} />
      <LightRule />
    </>
  );
}

function Said(props: { what: PlainKey; text: Text | null }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.text}>
      <SectionHeader kind="band" title={t(props.what)} />
      <p class="block user-text">
        <LocalText text={props.text} />
      </p>
    </Show>
  );
}

/** The figures that came with it, as they count now. */
function Figures(props: { of: OfReport }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const { pao, operation } = props.of;
  const came = createMemo(() =>
    client.replica.within(kpis, operation.id).flatMap((kpi) =>
      counting(client.replica.within(measurements, kpi.id))
        .filter(({ body }) => body.from === props.of.report.id)
        .map((figure) => ({ kpi, figure })),
    ),
  );
  return (
    <Show when={came().length > 0}>
      <SectionHeader kind="band" title={t('monitoring.figures')} />
      <List label={t('monitoring.figures')}>
        <For each={came()}>
          {({ kpi, figure }) => (
            <ListRow
              title={<LocalText text={kpi.body.title} />}
              detail={formatDay(locale(), figure.body.day)}
              trail={
                <strong class="mon-figure">
                  {words.said(figure.body.value)} <LocalText text={kpi.body.unit} silent />
                </strong>
              }
              href={figuresHref({ plan: pao.id, of: operation.id, kpi: kpi.id })}
              chevron
            />
          )}
        </For>
      </List>
    </Show>
  );
}

/** What the committee is asked to decide, and on which agenda it stands. */
function Wanted(props: { of: OfReport }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.of.report.body;
  const meeting = () => client.replica.one(meetings, body().item?.meeting ?? '');
  const here = () =>
    reportHref({ pao: props.of.pao.id, operation: props.of.operation.id, from: body().from });
  return (
    <Show when={body().wanted}>
      <SectionHeader kind="band" title={t('monitoring.fields.wanted')} />
      <p class="block user-text">
        <LocalText text={body().wanted} />
      </p>
      <Show
        when={body().item}
        fallback={
          <Show
            when={may(client.actor(), 'meetings.edit')}
            fallback={<p class="block quiet">{t('monitoring.wanted.open')}</p>}
          >
            <div class="block">
              <LinkButton kind="filled" icon="calendar-days" href={`${here()}/take`}>
                {t('monitoring.take')}
              </LinkButton>
            </div>
          </Show>
        }
      >
        {(item) => (
          <List>
            <ListRow
              kicker={t('monitoring.wanted.taken')}
              title={
                <Show when={meeting()} fallback={t('monitoring.meeting_elsewhere')}>
                  {(known) => <LocalText text={known().body.title} />}
                </Show>
              }
              detail={
                <Show when={meeting()}>{(known) => <>{formatDay(locale(), known().body.startsOn)}</>}</Show>
              }
              href={meeting() === null ? undefined : `/meetings/${item().meeting}/agenda/${item().item}`}
              chevron={meeting() !== null}
            />
          </List>
        )}
      </Show>
    </Show>
  );
}

function Facts(props: { of: OfReport }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const when = useWhen();
  const body = () => props.of.report.body;
  const isQueued = () => body().sent.takenAt === null;
  const mayChange = () =>
    body().state === 'sent' &&
    isReported(props.of.pao.body) &&
    reportsOn(client.actor(), props.of.operation.body, props.of.pao.body);
  return (
    <>
      <SectionHeader kind="band" title={t('monitoring.things.report')} />
      <FactList
        facts={[
          { label: t('monitoring.fields.status'), place: t(`monitoring.status.${body().status}`) },
          {
            label: t('monitoring.fields.sent'),
            place: when(body().sent.takenAt ?? body().sent.at),
            // What this device alone has is of its holder.
            detail: isQueued() ? t('people.readers.you') : body().sent.label,
          },
          {
            label: t('monitoring.fields.state'),
            place: isQueued()
              ? t('outbox.queued_since', { at: when(body().sent.at) })
              : t(`monitoring.report_state.${body().state}`),
          },
        ]}
      />
      <div class="block button-row">
        <Show when={mayChange()}>
          <LinkButton
            icon="pencil"
            href={reportFormHref({
              pao: props.of.pao.id,
              operation: props.of.operation.id,
              from: body().from,
            })}
          >
            {t('monitoring.report.again')}
          </LinkButton>
        </Show>
        <LinkButton kind="text" href={`/plans/${props.of.pao.id}/actions/${props.of.operation.id}`}>
          {t('monitoring.to_action')}
        </LinkButton>
      </div>
    </>
  );
}
