import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { required } from '#app/kit/required.ts';
import { TextInputs, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type Consolidation,
  consolidationId,
  consolidations,
} from '#shared/monitoring/monitoring.schemas.ts';
import type { OwedReport } from '#shared/monitoring/owed.rules.ts';
import { isReported } from '#shared/monitoring/reporting.rules.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { Period } from '#shared/plans/periods.rules.ts';
import { progressHref, summaryHref } from './address.ts';
import { OfPeriod } from './of-report.tsx';
import { type ProgressView, useProgress, useProgressNames } from './use-progress.ts';

/** Whoever leads the plan makes one text of the reports of a period, with what is missing said. */
export default function ConsolidatePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfPeriod>
      {(pao, period, known) => {
        const view = useProgress(pao, () => period.from);
        const isToWrite = useOpen(
          () => known(),
          ({ noted }) => noted === null,
        );
        const bar = createMemo(() => {
          if (!isReported(pao().body)) return t('errors.monitoring.not_running');
          if (view.today() <= period.until) return t('errors.monitoring.period_not_over');
          return known() !== null && !isToWrite() ? t('errors.monitoring.already_noted') : null;
        });
        return (
          <Allowed
            to={leadsPlan(client.actor(), pao().body)}
            back={progressHref(pao().id, period.from)}
            says={t('monitoring.who_leads')}
          >
            <Show
              when={bar() === null}
              fallback={
                <PageHeader
                  back={{ href: progressHref(pao().id, period.from), label: t('monitoring.progress') }}
                  title={t('monitoring.things.summary')}
                  detail={bar()}
                />
              }
            >
              <Form pao={pao()} period={period} known={known()} view={view} />
            </Show>
          </Allowed>
        );
      }}
    </OfPeriod>
  );
}

function Form(props: {
  pao: Doc<OperationalPlan>;
  period: Period;
  known: Doc<Consolidation> | null;
  view: ProgressView;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { periodOf } = useProgressNames();
  const { pao, period, view } = props;
  const id = consolidationId({ pao: pao.id, from: period.from });
  const there = createMemo(() => view.owed().filter(({ report }) => report !== null));
  const missing = createMemo(() => view.owed().filter(({ report }) => report === null));
  /** How many actions stand how, as the text begins. */
  function counted(): string {
    const by = groupBy(there(), ({ report }) => report?.body.status ?? 'not_begun');
    const said = [...by].map(([status, list]) =>
      t('monitoring.summary.counted', {
        n: list.length,
        status: t(`monitoring.status.${status}`).toLowerCase(),
      }),
    );
    const lacking = missing().length === 0 ? [] : [t('monitoring.summary.missing', { n: missing().length })];
    return [...said.map((each) => `${each}.`), ...lacking].join(' ');
  }
  const isNew = props.known === null && view.owed().length > 0;
  const edit = createEdit({
    collection: consolidations,
    begun: props.known,
    under: pao.id,
    id,
    prefix: 'cnr',
    field: 'summary',
    type: (body) => ({
      summary: typedOf(body?.summary ?? (isNew ? { [locale()]: counted() } : null)),
    }),
    toArgs: ({ summary }) => ({ summary: required(textOf(summary)) }),
    need: { summary: 'monitoring.need.summary' },
    edit: ({ wished }) =>
      act('monitoring.consolidate', {
        ...{ pao: pao.id, from: period.from, ...wished },
        reports: there().flatMap(({ report }) =>
          report === null ? [] : [{ report: report.id, sentAt: report.body.sent.at }],
        ),
      }),
    isDone: () => false,
    isSentUnchanged: true,
    to: summaryHref({ pao: pao.id, from: period.from }),
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: progressHref(pao.id, period.from), label: t('monitoring.progress') }}
      kicker={periodOf(period)}
      title={t('monitoring.things.summary')}
      detail={<LocalText text={pao.body.title} />}
      question="monitoring.consolidate"
      save={t('monitoring.summary.make')}
    >
      <Show when={missing().length > 0}>
        <Banner
          tone="decide"
          icon="triangle-alert"
          fact={t('monitoring.summary.missing', { n: missing().length })}
        >
          {t('monitoring.summary.missing_text')}
        </Banner>
      </Show>
      <TextInputs {...edit.bind('summary')} others={t('kit.optional')} long />
      <SectionHeader kind="band" title={t('monitoring.reports')} aside={there().length} />
      <For each={there()}>{(row) => <Read row={row} />}</For>
    </EditPage>
  );
}

/** One report as whoever consolidates reads it. */
function Read(props: { row: OwedReport }): JSX.Element {
  const { t } = useI18n();
  const { actionOf } = useProgressNames();
  const body = () => props.row.report?.body;
  return (
    <Disclosure
      title={actionOf(props.row.operation)}
      count={t(`monitoring.status.${body()?.status ?? 'not_begun'}`)}
    >
      <For each={['done', 'obstacles', 'next', 'wanted'] as const}>
        {(name) => (
          <Show when={body()?.[name]}>
            <p class="block">
              <strong>{t(`monitoring.fields.${name}`)}</strong>
              <br />
              <span class="user-text">
                <LocalText text={body()?.[name]} />
              </span>
            </p>
          </Show>
        )}
      </For>
    </Disclosure>
  );
}
