import type { Stroke } from './media-types.ts';

/** A pen that keys move. Places in parts of the paper's width. */
export interface KeyboardPen {
  readonly x: number;
  readonly y: number;
  readonly isDown: boolean;
}

const STEP = 0.02;
/** How long one step is taken to last: it sets how thick the line is. */
const STEP_MS = 40;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function penAtRest(ratio: number): KeyboardPen {
  return { x: 0.2, y: ratio / 2, isDown: false };
}

/**
 * What a key does to pen and lines; null if it is none of the pen's.
 *
 * @param ratio height of the paper in parts of its width
 */
export function pressed({
  key,
  pen,
  strokes,
  ratio,
}: {
  key: string;
  pen: KeyboardPen;
  strokes: readonly Stroke[];
  ratio: number;
}): { pen: KeyboardPen; strokes: readonly Stroke[] } | null {
  if (key === ' ') {
    const isDown = !pen.isDown;
    const dot = [{ x: pen.x, y: pen.y, time: 0, pressure: 0.5 }];
    return { pen: { ...pen, isDown }, strokes: isDown ? [...strokes, dot] : strokes };
  }
  const way = ARROWS[key];
  if (way === undefined) return null;
  const x = Math.min(1, Math.max(0, pen.x + way[0] * STEP));
  const y = Math.min(ratio, Math.max(0, pen.y + way[1] * STEP));
  const last = strokes.at(-1);
  if (!pen.isDown || last === undefined) return { pen: { ...pen, x, y }, strokes };
  const time = (last.at(-1)?.time ?? 0) + STEP_MS;
  return {
    pen: { ...pen, x, y },
    strokes: [...strokes.slice(0, -1), [...last, { x, y, time, pressure: 0.5 }]],
  };
}
