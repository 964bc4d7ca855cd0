import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ChartFrame, type Source } from '#app/kit/charts/chart-frame.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { DisagreementStrip } from '#app/kit/charts/disagreement-strip.tsx';
import { spreadOf } from '#app/kit/charts/strip-layout.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import type { Table } from '#app/kit/sheets/cells.ts';
import type { Dimension } from '#shared/scoring/scoring.schemas.ts';
import { figureCell } from './area-rows.ts';
import type { AreaView } from './area-views.ts';
import { GradeList } from './grade-list.tsx';
import { useFigureWords } from './use-figure-words.ts';

interface AreaChart {
  readonly view: AreaView;
  readonly period: string;
  readonly sources: readonly Source[];
  readonly fileName: string;
}

/** One strip an indicator, and one dot a state in each: whose a dot is, neither it nor the table says. */
export function AreaStrips(props: AreaChart & { shown: readonly Dimension[] }): JSX.Element {
  const { t } = useI18n();
  const { t: chart } = useChartWords();
  const words = useFigureWords();
  const of = (dimension: Dimension) =>
    props.view.indicators.filter(({ indicator }) => indicator.dimension === dimension);
  const own = () => props.shown.flatMap(of);
  const contested = () => own().filter(({ isContested }) => isContested).length;
  const isNamed = () => props.shown.length > 1;
  const table = (): Table => ({
    name: t('seen.area.disagreement'),
    columns: [
      ...[
        chart('charts.of_state.indicator'),
        chart('charts.of_area.dimension'),
        chart('charts.of_area.n'),
        t('seen.column.median'),
      ],
      ...[
        chart('charts.of_area.quartile_low'),
        chart('charts.of_area.quartile_high'),
        t('seen.column.contested'),
      ],
      ...[chart('charts.of_area.values'), chart('charts.of_area.panels_n')],
    ],
    rows: own().map(({ indicator, values, isContested, panels }) => {
      const spread = spreadOf(values);
      return [
        `${indicator.code} ${words.indicator(indicator.code)}`,
        ...[t(`seen.dimension.${indicator.dimension}`), values.length],
        ...[spread?.median, spread?.low, spread?.high].map((each) => figureCell(each ?? null, 2)),
        isContested ? t('seen.column.contested') : '',
        ...[values.map(words.short).join('; '), panels],
      ];
    }),
  });
  return (
    <section class="figures-chart">
      <ChartFrame
        level={3}
        title={chart('charts.of_area.strips', { n: contested() })}
        measure={chart('charts.of_area.strips_measure')}
        period={props.period}
        n={props.view.contributing || props.view.states.length}
        table={table()}
        sources={props.sources}
        fileName={`${props.fileName}-${t('seen.area.disagreement').toLocaleLowerCase()}`}
      >
        <For each={props.shown}>
          {(dimension) => (
            <div class="figures-part">
              <Show when={isNamed()}>
                <div class="figures-head">
                  <h4 class="title-3">{t(`seen.dimension.${dimension}`)}</h4>
                  <Show when={props.view.dimensions[dimension] !== null}>
                    <span class="tabular">{words.figure(props.view.dimensions[dimension] ?? 0, 2)}</span>
                  </Show>
                </div>
              </Show>
              <For each={of(dimension)}>
                {({ indicator, values, isContested }, at) => (
                  <DisagreementStrip
                    label={words.indicator(indicator.code)}
                    values={values}
                    isContested={isContested}
                    hasScale={at() === of(dimension).length - 1}
                  />
                )}
              </For>
              <Show when={of(dimension).some(({ isContested }) => isContested)}>
                <p class="figures-contested">{t('seen.area.contested')}</p>
              </Show>
              <For each={of(dimension).filter(({ panels }) => panels > 0)}>
                {({ indicator, panels }) => (
                  <p class="quiet">
                    {t('seen.area.panels', { name: words.indicator(indicator.code), n: panels })}
                  </p>
                )}
              </For>
            </div>
          )}
        </For>
      </ChartFrame>
    </section>
  );
}

/** How good the evidence of an area is, by grade. */
export function AreaEvidence(props: AreaChart): JSX.Element {
  const { t } = useI18n();
  const { t: chart } = useChartWords();
  const words = useFigureWords();
  const good = () =>
    props.view.goodShare === null
      ? chart('charts.of_area.grades')
      : t('seen.area.good', { share: words.figure(100 * props.view.goodShare, 0) });
  const table = (): Table => ({
    name: chart('charts.of_state.evidence'),
    columns: [
      chart('charts.of_area.source'),
      chart('charts.of_area.information'),
      chart('charts.of_area.count'),
    ],
    rows: props.view.grades.map(({ source, information, count }) => [source, information, count]),
  });
  let part: HTMLElement | undefined;
  useKeys(() => [
    {
      ...{ press: 'e', shown: ['E'], words: t('seen.keys.evidence'), isLetter: true, isHint: true },
      run: () => part?.focus(),
    },
  ]);
  return (
    <section class="figures-chart" tabindex="-1" data-part="evidence" ref={part}>
      <ChartFrame
        level={3}
        title={t('seen.area.evidence', { n: props.view.evidence })}
        measure={good()}
        period={props.period}
        n={null}
        table={table()}
        sources={props.sources}
        fileName={`${props.fileName}-${t('seen.keys.evidence')}`}
      >
        <div class="figures-part">
          <GradeList grades={props.view.grades} />
        </div>
      </ChartFrame>
    </section>
  );
}
