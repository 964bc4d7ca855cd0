import { type MapView, moved, type Pixel, type Size, zoomed } from './map-view.ts';

/** A finger that moved less than this many pixels tapped. */
const TAP = 8;
/** A step of an arrow, in parts of the map's height. */
const STEP = 0.15;
export const ZOOM = 1.8;
/** Pixels of a turned wheel for twice as near. */
const WHEEL = 200;

type Hands = {
  readonly size: () => Size;
  readonly view: () => MapView;
  readonly onView: (view: MapView) => void;
  readonly onTap: (pixel: Pixel) => void;
  /** Whether a finger there takes hold of the cross, and what it then does. */
  readonly takesCross: (pixel: Pixel) => boolean;
  readonly onCross: (pixel: Pixel, isOver: boolean) => void;
};

export type PointerHands = {
  readonly down: (event: PointerEvent) => void;
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly cancel: (event: PointerEvent) => void;
  readonly wheel: (event: WheelEvent) => void;
};

/** One finger draws the map along or moves the cross, two bring it nearer; one that stays where it is taps. */
export function pointerHands(hands: Hands): PointerHands {
  const fingers = new Map<number, Pixel>();
  let begun: Pixel | null = null;
  let has: 'tap' | 'map' | 'cross' = 'tap';

  function pixelIn(event: MouseEvent): Pixel {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  function middle(): { at: Pixel; apart: number } | null {
    const [one, other] = [...fingers.values()];
    if (one === undefined || other === undefined) return null;
    return {
      at: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
      apart: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)),
    };
  }

  function end(event: PointerEvent, isMeant: boolean): void {
    if (!fingers.delete(event.pointerId)) return;
    const pixel = pixelIn(event);
    if (fingers.size > 0) return;
    if (isMeant && has === 'cross') hands.onCross(pixel, true);
    else if (isMeant && has === 'tap') hands.onTap(pixel);
    begun = null;
  }

  return {
    down(event) {
      if (event.button !== 0) return;
      const pixel = pixelIn(event);
      // A finger stays with what it touched first anyway.
      if (event.pointerType === 'mouse') (event.currentTarget as Element).setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, pixel);
      if (fingers.size > 1) has = 'map';
      else {
        begun = pixel;
        has = hands.takesCross(pixel) ? 'cross' : 'tap';
      }
    },
    move(event) {
      const before = fingers.get(event.pointerId);
      if (before === undefined || begun === null) return;
      const pixel = pixelIn(event);
      if (has === 'cross') {
        fingers.set(event.pointerId, pixel);
        hands.onCross(pixel, false);
        return;
      }
      if (has === 'tap' && Math.hypot(pixel.x - begun.x, pixel.y - begun.y) < TAP) return;
      has = 'map';
      const were = middle();
      fingers.set(event.pointerId, pixel);
      const are = middle();
      if (were === null || are === null)
        hands.onView(moved(hands.view(), { x: pixel.x - before.x, y: pixel.y - before.y }));
      else {
        const along = moved(hands.view(), { x: are.at.x - were.at.x, y: are.at.y - were.at.y });
        hands.onView(zoomed({ view: along, size: hands.size(), factor: are.apart / were.apart, at: are.at }));
      }
    },
    up: (event) => end(event, true),
    cancel: (event) => end(event, false),
    wheel(event) {
      // Without the key, which a pinch on a pad also sends, the page scrolls.
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const factor = 2 ** (-event.deltaY / WHEEL);
      hands.onView(zoomed({ view: hands.view(), size: hands.size(), factor, at: pixelIn(event) }));
    },
  };
}

const ARROWS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Which way an arrow leads; null for other keys. */
export function arrowOf(key: string): Pixel | null {
  const map = ARROWS[key];
  return map === undefined ? null : { x: -map.x, y: -map.y };
}

/** The view after a key; null if the key is none of the map's. */
export function viewAfterKey({
  key,
  view,
  size,
}: {
  key: string;
  view: MapView;
  size: Size;
}): MapView | null {
  const arrow = ARROWS[key];
  if (arrow !== undefined)
    return moved(view, { x: arrow.x * STEP * size.height, y: arrow.y * STEP * size.height });
  if (key === '+' || key === '=') return zoomed({ view, size, factor: ZOOM });
  if (key === '-') return zoomed({ view, size, factor: 1 / ZOOM });
  return null;
}
