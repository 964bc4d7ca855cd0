import { createMemo, For, type JSX, Show } from 'solid-js';
import { levelWords, useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { levelOfPart } from '#app/kit/charts/heat.ts';
import { heatClass } from '#app/kit/charts/marks.tsx';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { readText } from '#shared/kernel/text.ts';
import type { OpenArea } from '#shared/publication/publication.schemas.ts';
import { DIMENSIONS } from '#shared/scoring/scoring.schemas.ts';
import type { ComparedEdition } from './use-before.ts';
import '#app/kit/charts/charts.css';

/** Both matrices on one line for each area, so that the eye goes from one edition to the other. */
export function MatricesBeside(props: { before: ComparedEdition; now: ComparedEdition }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useFigureWords();
  const sides = () => [props.before, props.now];
  const rows = createMemo(() => {
    const maps = sides().map(({ figures }) => new Map(figures.areas.map((each) => [each.area, each])));
    return AREA_CODES.map((area) => ({ area, cells: maps.map((known) => known.get(area) ?? null) })).filter(
      ({ cells }) => cells.some((cell) => cell !== null),
    );
  });
  return (
    <section class="table-frame" aria-label={t('publication.compare.matrices')} tabindex="0">
      <table class="table table-compact beside-table">
        <caption class="unseen">{t('publication.compare.matrices')}</caption>
        <thead>
          <tr>
            <td />
            <For each={sides()}>
              {({ edition }) => (
                <th scope="colgroup" colspan={5} class="beside-first">
                  {readText(edition.body.title, locale()).value}
                </th>
              )}
            </For>
          </tr>
          <tr>
            <th scope="col">{t('ideal.kind.area')}</th>
            <For each={sides()}>
              {() => (
                <>
                  <th scope="col" class="table-end beside-first">
                    {t('seen.column.rank')}
                  </th>
                  <For each={DIMENSIONS}>
                    {(name) => (
                      <th scope="col" class="table-end" abbr={t(`seen.dimension.${name}`)}>
                        {t(`seen.dimension_short.${name}`)}
                      </th>
                    )}
                  </For>
                  <th scope="col" class="table-end">
                    {t('publication.columns.score')}
                  </th>
                </>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ area, cells }) => (
              <tr>
                <th scope="row">{words.area(area)}</th>
                <For each={cells}>{(cell) => <SideCells cell={cell} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function SideCells(props: { cell: OpenArea | null }): JSX.Element {
  const { t } = useI18n();
  const words = useFigureWords();
  return (
    <Show
      when={props.cell}
      fallback={
        <td colspan={5} class="beside-first heat heat-none">
          <span class="no-data">{t('publication.compare.not_shown')}</span>
        </td>
      }
    >
      {(cell) => (
        <>
          <td class="table-end beside-first">{cell().rank}</td>
          <For each={DIMENSIONS}>
            {(name) => (
              <Show when={cell().dimensions} fallback={<td class="table-end" />}>
                {(parts) => (
                  <td class={`table-end ${heatClass(levelOfPart(parts()[name]))}`}>
                    {words.figure(parts()[name], 2)}
                  </td>
                )}
              </Show>
            )}
          </For>
          <td class={`table-end ${heatClass(cell().class)}`}>
            <Show when={cell().score} fallback={levelWords(t, cell().class)}>
              {(score) => <strong>{words.figure(score().median, 1)}</strong>}
            </Show>
          </td>
        </>
      )}
    </Show>
  );
}
