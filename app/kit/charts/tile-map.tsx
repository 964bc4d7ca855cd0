import { For, type JSX, Show } from 'solid-js';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useChartWords } from './chart-words.ts';
import type { Level } from './heat.ts';
import { heatClass } from './marks.tsx';
import { TILES, type TileState } from './tile-layout.ts';
import './charts.css';
import './tile-map.css';

export interface Tile {
  readonly level: Level | 'gap' | null;
  /** What stands below the name instead of the class, as a coverage of so many. */
  readonly words?: string;
}

/**
 * One value for each member state, in tiles of one size. They are read in the order of the names, never of the levels; a
 * state of which nothing is handed in is hatched and says so.
 */
export function TileMap(props: {
  label: string;
  tiles: Readonly<Partial<Record<TileState, Tile>>>;
}): JSX.Element {
  const { t, locale } = useChartWords();
  const states = () => sortCountries(locale(), Object.keys(TILES)) as TileState[];
  const levelOf = (state: TileState) => props.tiles[state]?.level ?? null;
  const words = (state: TileState) => {
    const level = levelOf(state);
    const own = props.tiles[state]?.words;
    if (own !== undefined) return own;
    if (level === null) return t('charts.no_data');
    return level === 'gap' ? t('charts.gap_short') : t(`charts.level.${level}`);
  };
  return (
    <ul class="tile-map" aria-label={props.label}>
      <For each={states()}>
        {(state) => (
          <li
            class={`tile ${heatClass(levelOf(state))}`}
            style={{ 'grid-column': `${TILES[state][0] + 1}`, 'grid-row': `${TILES[state][1] + 1}` }}
          >
            <span class="tile-words">
              <strong>{countryName(locale(), state)}</strong>
              <Show when={words(state)}>{(said) => <span>{said()}</span>}</Show>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
