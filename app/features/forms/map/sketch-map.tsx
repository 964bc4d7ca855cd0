import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { mediaTexts } from '../media/media-texts.ts';
import { LandPaper } from './land-paper.tsx';
import { MapDrawing } from './map-drawing.tsx';
import { arrowOf, pointerHands, viewAfterKey, ZOOM } from './map-hands.ts';
import type { Mark } from './map-mark.ts';
import { markAt } from './map-marks.ts';
import { marksInSight } from './map-sight.ts';
import {
  fitted,
  type MapView,
  type Pixel,
  type Place,
  pixelOf,
  placeOf,
  type Size,
  scaleBar,
  spotAt,
  spotOf,
  zoomed,
} from './map-view.ts';
import './map.css';

/** The cross can be taken hold of from so many pixels around it. */
const HOLD = 28;
const MOST_BAR = 96;
const KILOMETRE = 1000;
/** Pixels of a step of the cross, and of one with Shift. */
const STEP = 16;
const FINE = 2;

const SIGNS = {
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
} as const;

export type SketchMapProps = {
  /** Of the form. */
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly chosen?: string | null;
  readonly onChoose?: (id: string) => void;
  /** A place that can be moved; null without one. */
  readonly cross?: Place | null;
  /** It is no answer: it is drawn only while keys move it, and no finger takes hold of it. */
  readonly isCrossQuiet?: boolean;
  /** The cross was put there. */
  readonly onCross?: (place: Place) => void;
  /** The Enter key at the cross. */
  readonly onEnter?: (place: Place) => void;
  /** A tap beside all marks. */
  readonly onTap?: (place: Place) => void;
  /** How it is used, in words. */
  readonly hint: string;
  readonly keys: string;
};

/** Outlines of lands without streets, from this device alone, and what stands there. */
export function SketchMap(props: SketchMapProps): JSX.Element {
  const t = () => mediaTexts(props.language);
  const id = createUniqueId();
  const [size, setSize] = createSignal<Size>({ width: 0, height: 0 });
  const [view, setView] = createSignal<MapView>(fitted([], { width: 320, height: 320 }));
  /** Where the cross is while it is moved. */
  const [hand, setHand] = createSignal<Place | null>(null);
  const [isKeyed, setKeyed] = createSignal(false);
  let stage!: HTMLDivElement;
  let isOwn = false;

  const marked = createMemo(() => props.marks.flatMap((mark) => mark.places));
  const sight = createMemo(() =>
    marksInSight({ marks: props.marks, chosen: props.chosen ?? null, view: view(), size: size() }),
  );
  const fit = () => setView(fitted(marked(), size()));
  const cross = () => hand() ?? props.cross ?? null;
  const pixelAt = (place: Place) => pixelOf({ spot: spotOf(place), view: view(), size: size() });
  const placeAt = (pixel: Pixel) => placeOf(spotAt({ pixel, view: view(), size: size() }));
  const isInSight = (place: Place) => {
    const { x, y } = pixelAt(place);
    return x >= 0 && y >= 0 && x <= size().width && y <= size().height;
  };

  onMount(() => {
    const observer = new ResizeObserver(() => {
      const next = { width: stage.clientWidth, height: stage.clientHeight };
      const isFirst = size().width === 0;
      setSize(next);
      if (isFirst) fit();
    });
    observer.observe(stage);
    onCleanup(() => observer.disconnect());
  });

  // A place that was typed or measured comes into sight; one that was put here is.
  createEffect(
    on(
      () =>
        marked()
          .map(({ longitude, latitude }) => `${longitude} ${latitude}`)
          .join(';'),
      () => {
        if (!isOwn) setHand(null);
        if (size().width > 0 && !marked().every(isInSight)) fit();
      },
      { defer: true },
    ),
  );

  function tellCross(place: Place): void {
    // The answer may be rounded: the cross stays where it was put.
    isOwn = true;
    props.onCross?.(place);
    isOwn = false;
  }

  function putCross(place: Place, isOver: boolean): void {
    setHand(place);
    if (isOver) tellCross(place);
  }

  const hands = pointerHands({
    size,
    view,
    onView: setView,
    onTap(pixel) {
      const mark = props.onChoose && markAt({ pixel, marks: sight().drawn, view: view(), size: size() });
      if (mark) props.onChoose?.(mark.id);
      else props.onTap?.(placeAt(pixel));
    },
    takesCross(pixel) {
      const now = cross();
      if (now === null || props.onCross === undefined || props.isCrossQuiet === true) return false;
      const { x, y } = pixelAt(now);
      return Math.hypot(x - pixel.x, y - pixel.y) <= HOLD;
    },
    onCross: (pixel, isOver) => putCross(placeAt(pixel), isOver),
  });

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = arrowOf(event.key);
    const now = cross();
    if (event.key === '0') fit();
    else if (event.key === 'Enter' && now !== null && props.onEnter !== undefined) props.onEnter(now);
    else if (arrow !== null && now !== null) {
      setKeyed(true);
      const { x, y } = pixelAt(now);
      const step = event.shiftKey ? FINE : STEP;
      const next = placeAt({ x: x + arrow.x * step, y: y + arrow.y * step });
      putCross(next, false);
      if (!isInSight(next)) setView({ ...view(), centre: spotOf(next) });
    } else {
      const next = viewAfterKey({ key: event.key, view: view(), size: size() });
      if (next === null) return;
      setView(next);
    }
    event.preventDefault();
    // The page has keys of its own.
    event.stopPropagation();
  }

  /** A cross that keys moved is put down with the key. */
  function release(event: KeyboardEvent): void {
    const now = hand();
    if (now !== null && arrowOf(event.key) !== null) tellCross(now);
  }

  const bar = () => scaleBar({ view: view(), most: MOST_BAR });
  const length = () => {
    const { metres } = bar();
    const locale = isLocale(props.language) ? props.language : 'es';
    return metres < KILOMETRE
      ? `${formatNumber(locale, metres)}\u00a0m`
      : `${formatNumber(locale, metres / KILOMETRE)}\u00a0km`;
  };
  const zoom = (factor: number) => setView(zoomed({ view: view(), size: size(), factor }));
  const One = (own: { sign: keyof typeof SIGNS; label: string; onClick: () => void }) => (
    <button
      type="button"
      class="map-button"
      aria-label={own.label}
      title={own.label}
      onClick={() => own.onClick()}
    >
      <svg class="icon icon-24" viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[own.sign]} />
      </svg>
    </button>
  );

  return (
    <div class="map">
      <p class="field-hint" id={`${id}-hint`}>
        {props.hint}
      </p>
      <div class="map-frame">
        <div
          ref={stage}
          class="map-stage"
          tabindex="0"
          role="application"
          aria-label={t()('media.map.title')}
          aria-describedby={`${id}-hint ${id}-keys`}
          onKeyDown={press}
          onKeyUp={release}
          onBlur={() => setKeyed(false)}
          onPointerDown={hands.down}
          onPointerMove={hands.move}
          onPointerUp={hands.up}
          onPointerCancel={hands.cancel}
          on:wheel={{ handleEvent: hands.wheel, passive: false }}
        >
          <LandPaper view={view()} size={size()} />
          <MapDrawing
            language={props.language}
            marks={sight().drawn}
            chosen={props.chosen ?? null}
            cross={props.isCrossQuiet === true && !isKeyed() ? null : cross()}
            view={view()}
            size={size()}
          />
          <span class="map-north" aria-hidden="true">
            {t()('media.map.north')}
          </span>
          <span class="map-scale" aria-hidden="true">
            <span class="map-bar" style={{ 'inline-size': `${bar().pixels}px` }} />
            {length()}
          </span>
        </div>
        <div class="map-buttons">
          <One sign="in" label={t()('media.map.zoom_in')} onClick={() => zoom(ZOOM)} />
          <One sign="out" label={t()('media.map.zoom_out')} onClick={() => zoom(1 / ZOOM)} />
          <One sign="fit" label={t()('media.map.fit')} onClick={fit} />
        </div>
      </div>
      <Show when={sight().left > 0}>
        <p class="field-hint">{t()('media.map.too_near', { n: sight().left })}</p>
      </Show>
      <p class="unseen" id={`${id}-keys`}>
        {props.keys}
      </p>
    </div>
  );
}
