import { createMemo, type JSX, Show } from 'solid-js';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { levelOfPart } from '#app/kit/charts/heat.ts';
import { TILE_STATES, type TileState } from '#app/kit/charts/tile-layout.ts';
import { type Tile, TileMap } from '#app/kit/charts/tile-map.tsx';
import type { Table } from '#app/kit/sheets/cells.ts';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { AreaView } from './area-views.ts';
import { useFigureWords } from './use-figure-words.ts';

const PUBLISHED = ['published', 'closed'] as const;

/** How much of the areas each state knows enough of; before the edition is published it would tell who is missing. */
export function CoverageMap(props: { edition: Doc<Edition>; areas: readonly AreaView[] }): JSX.Element {
  const { t, locale } = useI18n();
  const { t: chart } = useChartWords();
  const words = useFigureWords();
  const isPublished = () => PUBLISHED.some((status) => status === props.edition.body.status);
  /** In the order of the names, as they are read from the map. */
  const rows = createMemo(() =>
    (sortCountries(locale(), TILE_STATES) as TileState[]).flatMap((state) => {
      const own = props.areas.flatMap((view) => view.states.filter((each) => each.state === state));
      return own.length === 0 ? [] : [{ state, done: own.filter(({ counts }) => counts).length }];
    }),
  );
  const tiles = createMemo(() => {
    const found: Partial<Record<TileState, Tile>> = {};
    for (const { state, done } of rows())
      found[state] = {
        level: levelOfPart(done / props.areas.length),
        words: t('seen.map.rated', { n: done }),
      };
    return found;
  });
  const table = (): Table => ({
    name: t('seen.map.title'),
    columns: [chart('charts.of_state.state'), chart('charts.of_map.known'), chart('charts.of_map.all')],
    rows: rows().map(({ state, done }) => [countryName(locale(), state), done, props.areas.length]),
  });
  return (
    <>
      <SectionHeader kind="band" title={t('seen.map.title')} />
      <Show when={isPublished()} fallback={<p class="block quiet">{t('seen.map.not_yet')}</p>}>
        <ChartFrame
          level={3}
          title={chart('charts.of_map.finding', { n: rows().length })}
          measure={chart('charts.of_map.measure')}
          period={words.period(props.edition.body)}
          n={rows().length}
          table={table()}
          sources={words.sources(props.edition.body, {})}
          fileName={`ideal-${props.edition.body.number}-${chart('charts.of_map.file')}`}
        >
          <div class="block">
            <TileMap label={t('seen.map.title')} tiles={tiles()} />
          </div>
        </ChartFrame>
      </Show>
    </>
  );
}
