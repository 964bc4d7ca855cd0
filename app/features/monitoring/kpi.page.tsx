import { createMemo, For, type JSX, Show } from 'solid-js';
import { usePartyNames } from '#app/features/plans/use-pao.ts';
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
import type { Doc } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { lightOf } from '#shared/monitoring/lights.rules.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import { figuresHref, kpiPlaceHref } from './address.ts';
import { LightOf, LightRule, useFigureWords, WhyNoLight } from './light-words.tsx';
import { OfKpi, type PlacedKpi, useMeasures } from './of-kpi.tsx';
import { useLights } from './use-progress.ts';

/** One indicator: its light and why, its figures, and what was corrected. */
export default function KpiPage(): JSX.Element {
  return <OfKpi>{(found) => <Shown found={found()} />}</OfKpi>;
}

function Shown(props: { found: PlacedKpi }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  const lights = useLights();
  const mayMeasure = useMeasures(() => props.found);
  const kpi = () => props.found.kpi;
  const all = createMemo(() => lights.measuredOf(kpi().id));
  const lit = createMemo(() =>
    lightOf({
      ...{ kpi: kpi().body, measurements: all(), today: lights.today() },
      ...{ from: props.found.from, until: props.found.until },
    }),
  );
  const { plan, of } = props.found;
  return (
    <>
      <PageHeader
        back={{ href: kpiPlaceHref({ plan, of }), label: t('kit.go_back') }}
        kicker={<LocalText text={props.found.title} silent />}
        title={<LocalText text={kpi().body.title} />}
        aside={<LightOf lit={{ light: lit().light, of: 1, without: 0 }} />}
        detail={
          <>
            {words.of(kpi().body, lit())} <LocalText text={kpi().body.unit} silent />
          </>
        }
      />
      <Show when={lit().reason !== null}>
        <p class="block">
          <strong>{t('monitoring.why_none')}</strong> <WhyNoLight lit={lit()} />
        </p>
      </Show>
      <Show when={mayMeasure()}>
        <div class="block">
          <LinkButton kind="filled" icon="plus" href={`${figuresHref({ plan, of, kpi: kpi().id })}/new`}>
            {t('monitoring.measure')}
          </LinkButton>
        </div>
      </Show>
      <Figures found={props.found} all={all()} mayCorrect={mayMeasure()} />
      <Definition found={props.found} />
      <Chain id={kpi().id} shown={all().map(({ id }) => id)} />
      <LightRule />
    </>
  );
}

/** All figures, the last first; what was corrected is struck through and says by what. */
function Figures(props: {
  found: PlacedKpi;
  all: readonly Doc<Measurement>[];
  mayCorrect: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const when = useWhen();
  const counted = createMemo(() => counting(props.all).toReversed());
  const ids = createMemo(() => new Set(counted().map(({ id }) => id)));
  const corrected = createMemo(() => props.all.filter(({ id }) => !ids().has(id)));
  const { plan, of, kpi } = props.found;
  const unit = () => <LocalText text={props.found.kpi.body.unit} silent />;
  const said = ({ body: { entered, note } }: Doc<Measurement>) => (
    <>
      {[entered.label, when(entered.takenAt ?? entered.at)].filter(Boolean).join(' · ')}
      <Show when={note}>
        <br />
        <LocalText text={note} />
      </Show>
    </>
  );
  const mark = ({ body }: Doc<Measurement>) =>
    body.corrects === null ? undefined : t('monitoring.corrects');
  return (
    <>
      <SectionHeader kind="band" title={t('monitoring.figures')} aside={counted().length} />
      <List label={t('monitoring.figures')}>
        <For each={counted()} fallback={<ListRow note title={t('monitoring.figure.none_yet')} />}>
          {(figure) => (
            <ListRow
              kicker={[formatDay(locale(), figure.body.day), mark(figure)].filter(Boolean).join(' · ')}
              title={
                <span class="mon-figure">
                  {words.said(figure.body.value)} {unit()}
                </span>
              }
              detail={said(figure)}
              href={
                props.mayCorrect
                  ? `${figuresHref({ plan, of, kpi: kpi.id })}/${figure.id}/correct`
                  : undefined
              }
              chevron={props.mayCorrect}
            />
          )}
        </For>
      </List>
      <Show when={corrected().length > 0}>
        <SectionHeader kind="band" title={t('monitoring.corrected')} aside={corrected().length} />
        <List label={t('monitoring.corrected')}>
          <For each={corrected()}>
            {(figure) => (
              <ListRow
                quiet
                kicker={formatDay(locale(), figure.body.day)}
                title={
                  <s class="mon-figure mon-corrected">
                    {words.said(figure.body.value)} {unit()}
                  </s>
                }
                detail={said(figure)}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

function Definition(props: { found: PlacedKpi }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const { partyOf } = usePartyNames();
  const body = () => props.found.kpi.body;
  const dated = (figure: { value: number; day: string } | null, none: string) =>
    figure === null
      ? { place: none }
      : { place: words.said(figure.value), detail: formatDay(locale(), figure.day) };
  return (
    <>
      <SectionHeader kind="band" title={t('monitoring.column.indicator')} />
      <FactList
        facts={[
          { label: t('plans.fields.definition'), place: <LocalText text={body().definition} /> },
          { label: t('plans.fields.direction'), place: t(`plans.direction.${body().direction}`) },
          { label: t('plans.fields.counts'), place: t(`plans.counts.${body().counts}`) },
          {
            label: t('plans.fields.baseline'),
            ...dated(body().baseline, t('monitoring.figure.no_baseline')),
          },
          { label: t('plans.fields.target'), ...dated(body().target, t('monitoring.figure.target_open')) },
          { label: t('plans.fields.frequency'), place: t(`plans.frequency.${body().frequency}`) },
          { label: t('plans.fields.source'), place: <LocalText text={body().source} /> },
          { label: t('plans.fields.responsible'), place: partyOf(body().responsible) },
        ]}
      />
    </>
  );
}
