import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { NoData } from '#app/ui/data-table.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Kpi, kpis } from '#shared/plans/plans.schemas.ts';
import { partHref } from './plan-address.ts';
import { useKeptParts } from './use-kept-days.ts';
import { usePlanWords } from './use-strategy.ts';

/** Indicators of a plan, a goal or an action. */
export function KpiRows(props: { plan: string; of: string; edits: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const list = createMemo(() => client.replica.within(kpis, props.of));
  return (
    <>
      <SectionHeader kind="band" title={t('plans.kpis')} aside={list().length} />
      <List label={t('plans.kpis')}>
        <For each={list()} fallback={<ListRow note title={t('plans.kpi.none')} />}>
          {(kpi) => <KpiRow kpi={kpi} plan={props.plan} />}
        </For>
      </List>
      <Show when={props.edits}>
        <div class="block button-row">
          <LinkButton icon="plus" href={`${partHref(props)}/kpis/new`}>
            {t('plans.kpi.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

/** An indicator in a list. */
export function KpiRow(props: { kpi: Doc<Kpi>; plan: string }): JSX.Element {
  const { t } = useI18n();
  const { partyOf } = usePlanWords();
  const keeps = useKeptParts();
  const of = () => props.kpi.parent ?? '';
  return (
    <ListRow
      id={props.kpi.id}
      title={<LocalText text={props.kpi.body.title} />}
      detail={
        <>
          <KpiAim kpi={props.kpi.body} keepsDay={keeps(of())} />
          <br />
          {partyOf(props.kpi.body.responsible)} · {t(`plans.frequency.${props.kpi.body.frequency}`)}
        </>
      }
      href={`${partHref({ plan: props.plan, of: of() })}/kpis/${props.kpi.id}`}
      chevron
    />
  );
}

/** From where to where, and by which day unless that is kept back; what is missing is said. */
export function KpiAim(props: { kpi: Kpi; keepsDay?: boolean | undefined }): JSX.Element {
  const { t } = useI18n();
  const { figureOf, dayOf } = usePlanWords();
  return (
    <>
      <Show when={props.kpi.baseline} fallback={<NoData>{t('plans.kpi.no_baseline')}</NoData>}>
        {(baseline) => <>{t('plans.kpi.from', { figure: figureOf(baseline(), props.kpi.unit) })}</>}
      </Show>{' '}
      <Show when={props.kpi.target} fallback={<NoData>{t('plans.kpi.no_target')}</NoData>}>
        {(target) => (
          <>
            {props.keepsDay
              ? t('plans.kpi.to_kept', { figure: figureOf(target(), props.kpi.unit) })
              : t('plans.kpi.to', { figure: figureOf(target(), props.kpi.unit), day: dayOf(target().day) })}
          </>
        )}
      </Show>
    </>
  );
}
