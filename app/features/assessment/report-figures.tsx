import { For, type JSX, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { ClassMark } from '#app/kit/charts/marks.tsx';
import { ScoreInterval } from '#app/kit/charts/score-interval.tsx';
import { CLASSES } from '#shared/scoring/classes.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import type { ReadFigures } from './report-text.ts';
import './report.css';

/** The figures of an area at the head of its section, drawn; without numbers where the edition shows classes alone. */
export function ReadFiguresView(props: { figures: ReadFigures | null; children?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="report-figures" aria-label={t('report.figures.title')}>
      <h3 class="title-3">{t('report.figures.title')}</h3>
      <Show when={props.figures} fallback={<p class="quiet">{t('report.figures.none')}</p>}>
        {(figures) => <Drawn figures={figures()} />}
      </Show>
      {props.children}
    </section>
  );
}

function Drawn(props: { figures: ReadFigures }): JSX.Element {
  const { t, locale } = useI18n();
  const { figure } = useChartWords();
  const number = (value: number) => formatNumber(locale(), value);
  return (
    <>
      <p class="report-level">
        <ClassMark level={props.figures.level} />
        <Show when={props.figures.rank}>
          {(rank) => (
            <span>
              {t('report.figures.rank', {
                rank: number(rank().rank),
                low: number(rank().low),
                high: number(rank().high),
              })}
            </span>
          )}
        </Show>
      </p>
      <Show when={props.figures.score}>
        {(score) => (
          <ScoreInterval
            isRange
            label={t('report.figures.region')}
            score={{ value: score().median, low: score().min, high: score().max }}
          />
        )}
      </Show>
      <Show when={props.figures.dimensions}>
        {(dimensions) => (
          <dl class="report-facts report-scores">
            <For each={DIMENSIONS}>
              {(key) => (
                <div>
                  <dt>{t(`seen.dimension.${key}`)}</dt>
                  <dd class="report-figure">{figure(dimensions()[key], 2)}</dd>
                </div>
              )}
            </For>
          </dl>
        )}
      </Show>
      <Show when={props.figures.score !== null}>
        <p>{t('report.figures.high', { done: props.figures.high, total: props.figures.contributing })}</p>
        <ul class="report-classes" aria-label={t('report.figures.classes')}>
          <For each={CLASSES.filter((level) => (props.figures.classes[level] ?? 0) > 0)}>
            {(level) => (
              <li>
                <ClassMark level={level} />:{' '}
                {t('seen.region.states_n', { n: props.figures.classes[level] ?? 0 })}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}
