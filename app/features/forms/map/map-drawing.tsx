import { createMemo, For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { landNames } from './lands.ts';
import type { Mark } from './map-mark.ts';
import { cellAround } from './map-marks.ts';
import { cornersOf } from './map-sight.ts';
import { type MapView, type Pixel, type Place, pixelOf, type Size, spotOf } from './map-view.ts';

const DOT = 7;
/** A cell smaller than this many pixels is found by the ring around it. */
const SMALL_CELL = 20;
/** Width of a letter of a name, in parts of the page's letters. */
const LETTER = 0.5;

type Drawn = { readonly view: MapView; readonly size: Size };

function pathOf(corners: readonly Pixel[], isClosed: boolean): string {
  const lines = corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return `M${lines}${isClosed ? 'Z' : ''}`;
}

function OneMark(props: Drawn & { mark: Mark; isChosen: boolean }): JSX.Element {
  const pixels = (places: readonly Place[]) =>
    places.map((place) => pixelOf({ spot: spotOf(place), view: props.view, size: props.size }));
  const corners = createMemo(() => cornersOf(props.mark, props));
  const path = createMemo(() => pathOf(corners(), props.mark.kind === 'area'));
  const at = () => corners()[0] ?? { x: 0, y: 0 };
  const cell = () => pixels(props.mark.places.slice(0, 1).flatMap(cellAround));
  const isSmall = () => Math.abs((cell()[1]?.x ?? 0) - (cell()[0]?.x ?? 0)) < SMALL_CELL;
  return (
    <g classList={{ 'map-mark': true, [`map-${props.mark.kind}`]: true, 'map-chosen': props.isChosen }}>
      <Show when={props.mark.kind === 'line' || props.mark.kind === 'area'}>
        <path class="map-halo" d={path()} />
        <path class="map-shape" d={path()} />
      </Show>
      <Show when={props.mark.kind === 'point'}>
        <circle class="map-dot" cx={at().x} cy={at().y} r={props.isChosen ? DOT + 3 : DOT} />
        <Show when={props.isChosen}>
          <circle class="map-core" cx={at().x} cy={at().y} r={3} />
        </Show>
      </Show>
      <Show when={props.mark.kind === 'cell'}>
        <path class="map-square" d={pathOf(cell(), true)} />
        <Show when={isSmall()}>
          <circle class="map-ring" cx={at().x} cy={at().y} r={SMALL_CELL * 0.7} />
        </Show>
      </Show>
    </g>
  );
}

/** What stands on the land: names of states, marks, and the cross. */
export function MapDrawing(
  props: Drawn & {
    language: string;
    marks: readonly Mark[];
    chosen: string | null;
    cross: Place | null;
  },
): JSX.Element {
  const at = (place: Place) => pixelOf({ spot: spotOf(place), view: props.view, size: props.size });
  const letter = LETTER * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const named = () =>
    landNames.flatMap(({ code, spot, width }) => {
      const { x, y } = pixelOf({ spot, view: props.view, size: props.size });
      const name = countryName(isLocale(props.language) ? props.language : 'es', code);
      const long = name.length * letter;
      const isIn = x > long / 2 && x + long / 2 < props.size.width && y > letter && y < props.size.height;
      return isIn && width * props.view.scale > long ? [{ name, x, y }] : [];
    });
  return (
    <svg class="map-drawing" aria-hidden="true">
      <For each={named()}>
        {({ name, x, y }) => (
          <text class="map-name" x={x} y={y}>
            {name}
          </text>
        )}
      </For>
      <For each={props.marks}>
        {(mark) => (
          <OneMark view={props.view} size={props.size} mark={mark} isChosen={mark.id === props.chosen} />
        )}
      </For>
      <Show when={props.cross}>
        {(cross) => (
          <g class="map-cross" transform={`translate(${at(cross()).x} ${at(cross()).y})`}>
            <path class="map-halo" d="M-22 0H-5M5 0H22M0 -22V-5M0 5V22" />
            <path class="map-shape" d="M-22 0H-5M5 0H22M0 -22V-5M0 5V22" />
          </g>
        )}
      </Show>
    </svg>
  );
}
