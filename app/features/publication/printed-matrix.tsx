import { createMemo, For, type JSX, Show } from 'solid-js';
import { adjusted, nameOf, type ReadParagraph } from '#app/features/assessment/report-text.ts';
import { useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { levelOfPart } from '#app/kit/charts/heat.ts';
import { ClassMark, heatClass } from '#app/kit/charts/marks.tsx';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { OpenArea, OpenFigures } from '#shared/publication/publication.schemas.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import { classOf } from '#shared/scoring/subject.rules.ts';

interface Adjusted {
  readonly points: number;
  /** Of the paragraphs that say why. */
  readonly names: readonly string[];
}

/** By area, what the analysts signed in the text as its reader has it. */
function adjustmentsOf(paragraphs: readonly ReadParagraph[]): ReadonlyMap<AreaCode, Adjusted> {
  const found = new Map<AreaCode, Adjusted>();
  for (const paragraph of paragraphs) {
    const { detail } = paragraph;
    if (detail.kind !== 'adjustment') continue;
    const { points = 0, names = [] } = found.get(detail.area) ?? {};
    const name = nameOf(paragraph);
    found.set(detail.area, {
      points: points + detail.points,
      names: name === null ? names : [...names, name],
    });
  }
  return found;
}

/** All areas that are shown, by rank: a table whose heads stand again on the next page. */
export function PrintedMatrix(props: {
  figures: OpenFigures;
  /** Of the text: an adjustment stands beside the figure that was computed. */
  paragraphs: readonly ReadParagraph[];
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const number = (value: number) => formatNumber(locale(), value);
  const rows = createMemo(() =>
    [...props.figures.areas].sort(
      (left, right) => left.rank - right.rank || left.area.localeCompare(right.area),
    ),
  );
  const adjustments = createMemo(() => adjustmentsOf(props.paragraphs));
  const hasScores = () => props.figures.areas.some(({ score }) => score !== null);
  const signed = () =>
    rows().flatMap(({ area, score }) => {
      const known = adjustments().get(area);
      return known === undefined || score === null ? [] : [`${words.area(area)}, ${known.names.join(', ')}`];
    });
  return (
    <section class="printed-section" aria-labelledby="section-figures">
      <h2 id="section-figures">{t('printing.figures')}</h2>
      <p class="printed-caption" id="printed-figures-more">
        {t('printing.figures_more')}
      </p>
      <section class="printed-scroll" aria-label={t('printing.figures')} tabindex="0">
        <table class="printed-table" aria-describedby="printed-figures-more">
          <thead>
            <tr>
              <th scope="col">{t('printing.column.rank')}</th>
              <th scope="col">{t('ideal.kind.area')}</th>
              <Show when={hasScores()}>
                <th scope="col">{t('printing.column.score')}</th>
              </Show>
              <th scope="col">{t('printing.column.class')}</th>
              <Show when={hasScores()}>
                <For each={DIMENSIONS}>{(name) => <th scope="col">{t(`seen.dimension.${name}`)}</th>}</For>
              </Show>
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
                  <Show when={hasScores()}>
                    <Score area={area} points={adjustments().get(area.area)?.points ?? 0} />
                  </Show>
                  <td>
                    <ClassMark level={area.class} />
                  </td>
                  <Show when={hasScores()}>
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
                  </Show>
                  <td>{number(area.contributing)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={signed().length > 0}>
        <p class="printed-signed">{t('printing.adjusted_more', { areas: signed().join('; ') })}</p>
      </Show>
      <Show when={props.figures.held.length > 0}>
        <p>{t('printing.held', { areas: props.figures.held.map((area) => words.area(area)).join(', ') })}</p>
      </Show>
    </section>
  );
}

/** As it was computed, and below it as the analysts moved it. */
function Score(props: { area: OpenArea; points: number }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  return (
    <td>
      <Show when={props.area.score} fallback="—">
        {(score) => (
          <>
            {words.figure(score().median, 1)}{' '}
            <span class="printed-range">
              {t('printing.between', {
                low: words.figure(score().min, 1),
                high: words.figure(score().max, 1),
              })}
            </span>
            <Show when={props.points !== 0}>
              <span class="printed-adjusted">
                {t('printing.adjusted', { value: words.figure(adjusted(score().median, props.points), 1) })}{' '}
                <ClassMark level={classOf(adjusted(score().median, props.points))} />
              </span>
            </Show>
          </>
        )}
      </Show>
    </td>
  );
}
