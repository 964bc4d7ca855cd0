import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { useChartWords } from './chart-words.ts';
import { LEVELS, rangesOfLevels } from './heat.ts';
import { heatClass } from './marks.tsx';
import { MatrixGrid, type MatrixProps } from './matrix-grid.tsx';
import { MatrixList } from './matrix-list.tsx';
import { hasFigures, hasRanks } from './matrix-words.ts';
import { RankKey } from './rank-interval.tsx';
import './charts.css';
import './matrix.css';

/** In `rem`: with text twice as large, a laptop gets the list of a phone. Beside an inspector, the least desk has 39. */
const TABLE_REM = 38;

/** Whether the table has room: it is never stretched or squeezed. */
function useRoom(element: () => HTMLElement | undefined) {
  const [hasRoom, setHasRoom] = createSignal(matchMedia(`(min-width: ${TABLE_REM}rem)`).matches);
  onMount(() => {
    const seen = element();
    if (seen === undefined) return;
    let frame = 0;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      // What is hidden as a whole stays as it is.
      if (width === 0) return;
      cancelAnimationFrame(frame);
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // What it changes is itself observed: in the same frame that would be a loop.
      frame = requestAnimationFrame(() => setHasRoom(width >= TABLE_REM * rem));
    });
    observer.observe(seen);
    onCleanup(() => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    });
  });
  return hasRoom;
}

/** The classes with their colours and words, and what hatching and the drawing of a rank mean. */
function MatrixLegend(props: {
  isOfFigures: boolean;
  hasRank: boolean;
  isContested: boolean;
  draws: number | undefined;
}): JSX.Element {
  const { t, figure } = useChartWords();
  const words = (level: (typeof LEVELS)[number]) => {
    const range = rangesOfLevels().find((each) => each.level === level);
    if (!props.isOfFigures || range === undefined) return null;
    return t('charts.from', { from: figure(range.from, 2), to: figure(range.to, 2) });
  };
  return (
    <div class="matrix-legend">
      <span class="label">{t('charts.levels')}</span>
      <ul>
        <For each={LEVELS}>
          {(level) => (
            <li class={heatClass(level)}>
              {t(`charts.level.${level}`)}
              <Show when={words(level)}>{(range) => <span>{range()}</span>}</Show>
            </li>
          )}
        </For>
        <li class="heat heat-none">
          <span class="matrix-gap-words">{t('charts.gap')}</span>
        </li>
      </ul>
      <Show when={props.isContested}>
        <p>
          <strong aria-hidden="true">≠</strong> {t('charts.contested')}
        </p>
      </Show>
      <Show when={props.hasRank}>
        <p class="matrix-legend-rank">
          <RankKey />
          {props.draws === undefined
            ? t('charts.rank_key')
            : t('charts.rank_key_draws', { n: figure(props.draws, 0) })}
        </p>
      </Show>
    </div>
  );
}

/**
 * Crime areas by dimension, with the rank in front and the score, what it rests on and how far to trust it behind. Where
 * a table has no room, a list says the same.
 */
export function FigureMatrix(
  props: MatrixProps & {
    /** Of which the intervals of the ranks come. */
    draws?: number;
  },
): JSX.Element {
  let host: HTMLDivElement | undefined;
  const hasRoom = useRoom(() => host);
  return (
    <div class="matrix" ref={host}>
      <Show when={hasRoom()} fallback={<MatrixList {...props} />}>
        <MatrixGrid {...props} />
      </Show>
      <MatrixLegend
        isOfFigures={hasFigures(props.rows)}
        hasRank={hasRoom() && hasRanks(props.rows)}
        isContested={props.rows.some(({ contested = [] }) => contested.length > 0)}
        draws={props.draws}
      />
    </div>
  );
}
