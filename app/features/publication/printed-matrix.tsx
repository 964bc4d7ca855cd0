import { createMemo, For, type JSX, Show } from 'solid-js';
import { useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { levelOfPart } from '#app/kit/charts/heat.ts';
import { ClassMark, heatClass } from '#app/kit/charts/marks.tsx';
import type { OpenFigures } from '#shared/publication/publication.schemas.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';

/** All areas that are shown, by rank: a table whose heads stand again on the next page. */
export function PrintedMatrix(props: { figures: OpenFigures }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const number = (value: number) => formatNumber(locale(), value);
  const rows = createMemo(() =>
    [...props.figures.areas].sort(
      (left, right) => left.rank - right.rank || left.area.localeCompare(right.area),
    ),
  );
  return (
    <section class="printed-section" aria-labelledby="section-figures" tabindex="0">
      <h2 id="section-figures">{t('printing.figures')}</h2>
      <table class="printed-table">
        <caption>{t('printing.figures_more')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('printing.column.rank')}</th>
            <th scope="col">{t('ideal.kind.area')}</th>
            <For each={DIMENSIONS}>{(name) => <th scope="col">{t(`seen.dimension.${name}`)}</th>}</For>
            <th scope="col">{t('printing.column.score')}</th>
            <th scope="col">{t('printing.column.class')}</th>
            <th scope="col">{t('printing.column.states')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(area) => (
              <tr>
                <td>
                  {number(area.rank)}{' '}
                  <span class="printed-range">
                    {area.rankLow === area.rankHigh
                      ? ''
                      : t('printing.between', { low: number(area.rankLow), high: number(area.rankHigh) })}
                  </span>
                </td>
                <th scope="row">{words.area(area.area)}</th>
                <For each={DIMENSIONS}>
                  {(name) => (
                    <Show when={area.dimensions} fallback={<td>—</td>}>
                      {(parts) => (
                        <td class={heatClass(levelOfPart(parts()[name]))}>
                          {words.figure(parts()[name], 2)}
                        </td>
                      )}
                    </Show>
                  )}
                </For>
                <td>
                  <Show when={area.score} fallback="—">
                    {(score) => (
                      <>
                        {words.figure(score().median, 1)}{' '}
                        <span class="printed-range">
                          {t('printing.between', {
                            low: words.figure(score().min, 1),
                            high: words.figure(score().max, 1),
                          })}
                        </span>
                      </>
                    )}
                  </Show>
                </td>
                <td>
                  <ClassMark level={area.class} />
                </td>
                <td>{number(area.contributing)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.figures.held.length > 0}>
        <p>{t('printing.held', { areas: props.figures.held.map((area) => words.area(area)).join(', ') })}</p>
      </Show>
    </section>
  );
}
