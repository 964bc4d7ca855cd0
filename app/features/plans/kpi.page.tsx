import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { type Kpi, kpis, planComments } from '#shared/plans/plans.schemas.ts';
import { CommentRow } from './comment-row.tsx';
import { OfPart, type ShownPart } from './of-part.tsx';
import { PartOf } from './of-strategy.tsx';
import { commentsHref, partHref } from './plan-address.ts';
import { useKeptParts } from './use-kept-days.ts';
import { consultedOf, useAnyPlan, usePlanWords } from './use-strategy.ts';

/** One indicator: what is counted and how, from where to where, and who alone reports it. */
export default function KpiPage(): JSX.Element {
  const params = useParams<{ kpi: string }>();
  return (
    <OfPart what="plans.things.kpi">
      {(part) => (
        <PartOf
          collection={kpis}
          id={params.kpi}
          parent={part().of}
          what="plans.things.kpi"
          back={part().back}
        >
          {(kpi) => <Whole kpi={kpi()} part={part()} />}
        </PartOf>
      )}
    </OfPart>
  );
}

function Whole(props: { kpi: Doc<Kpi>; part: ShownPart }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { figureOf, dayOf, partyOf } = usePlanWords();
  const keeps = useKeptParts();
  const plan = useAnyPlan(() => props.part.plan);
  const isConsulted = () => consultedOf(plan()) !== null;
  const comments = createMemo(() =>
    client.replica.within(planComments, props.part.plan).filter(({ body }) => body.about === props.kpi.id),
  );
  const measured = createMemo(() => client.replica.within(measurements, props.kpi.id).length);
  const facts = (): Fact[] => {
    const { baseline, target, unit, source, direction, counts, frequency, responsible } = props.kpi.body;
    return [
      {
        label: t('plans.fields.baseline'),
        place: baseline === null ? <NoData>{t('plans.kpi.no_baseline')}</NoData> : figureOf(baseline, unit),
        ...(baseline === null ? {} : { detail: dayOf(baseline.day) }),
      },
      {
        label: t('plans.fields.target'),
        place: target === null ? <NoData>{t('plans.kpi.no_target')}</NoData> : figureOf(target, unit),
        ...(target === null
          ? {}
          : { detail: keeps(props.kpi.parent) ? t('pao.days_kept') : dayOf(target.day) }),
      },
      {
        label: t('plans.fields.direction'),
        place: t(`plans.direction.${direction}`),
        detail: t(`plans.counts.${counts}`),
      },
      {
        label: t('plans.fields.source'),
        place: <LocalText text={source} />,
        detail: t(`plans.frequency.${frequency}`),
      },
      { label: t('plans.fields.responsible'), place: partyOf(responsible) },
    ];
  };
  return (
    <>
      <PageHeader
        back={props.part.back}
        kicker={t('plans.things.kpi')}
        title={<LocalText text={props.kpi.body.title} />}
        aside={
          <Show when={props.part.edits}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('plans.kpi.edit')}
              href={`${partHref(props.part)}/kpis/${props.kpi.id}/edit`}
            />
          </Show>
        }
      />
      <SectionHeader kind="band" title={t('plans.fields.definition')} />
      <p class="block user-text">
        <LocalText text={props.kpi.body.definition} />
      </p>
      <FactList facts={facts()} />
      <List>
        <ListRow
          lead={<Icon name="chart-column" />}
          title={t('plans.kpi.figures')}
          detail={t('plans.kpi.figure_count', { n: measured() })}
          href={`${partHref(props.part)}/kpis/${props.kpi.id}/figures`}
          chevron
        />
      </List>
      <Show when={comments().length > 0}>
        <SectionHeader kind="band" title={t('plans.comments.title')} aside={comments().length} />
        <List label={t('plans.comments.title')}>
          <For each={comments()}>{(comment) => <CommentRow comment={comment} plan={props.part.plan} />}</For>
        </List>
      </Show>
      <Show when={isConsulted()}>
        <div class="block button-row">
          <LinkButton
            icon="message-square"
            href={`${commentsHref(props.part.plan)}/new?about=${props.kpi.id}`}
          >
            {t('plans.comments.new')}
          </LinkButton>
        </div>
      </Show>
      <Chain id={props.kpi.id} />
    </>
  );
}
