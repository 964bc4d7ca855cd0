import type { PointGroup } from 'signature_pad';
import type { Stroke, StrokePoint } from './media-types.ts';

/** The pen's radius in parts of the paper's width, at rest and at its quickest. */
const THICK = 0.0036;
const THIN = 0.0014;
const DOT = 0.0032;
const INK = '#111111';
/** A quick line is thinner; its speed is that on a paper of this width, so that it looks alike on every other. */
const SPEED_WIDTH = 600;

/** How the pen draws on a paper of this width. */
export function penOf(width: number): Omit<PointGroup, 'points'> {
  return {
    penColor: INK,
    minWidth: THIN * width,
    maxWidth: THICK * width,
    dotSize: DOT * width,
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
  };
}

/** Lines for a paper of this many pixels. */
export function groupsOf({ strokes, width }: { strokes: readonly Stroke[]; width: number }): PointGroup[] {
  const scaled = ({ x, y, time, pressure }: StrokePoint) => ({
    x: x * width,
    y: y * width,
    time: (time * width) / SPEED_WIDTH,
    pressure,
  });
  return strokes.map((stroke) => ({ ...penOf(width), points: stroke.map(scaled) }));
}

/** The same lines in parts of the width of the paper that they were drawn on. */
export function strokesOf({ groups, width }: { groups: readonly PointGroup[]; width: number }): Stroke[] {
  return groups
    .filter(({ points }) => points.length > 0)
    .map(({ points }) =>
      points.map(({ x, y, time, pressure }) => ({
        x: x / width,
        y: y / width,
        time: (time * SPEED_WIDTH) / width,
        pressure,
      })),
    );
}

/** Length of all lines in parts of the paper's width. */
export function inkOf(strokes: readonly Stroke[]): number {
  let length = 0;
  for (const stroke of strokes)
    for (const [index, point] of stroke.entries()) {
      const before = stroke[index - 1];
      if (before !== undefined) length += Math.hypot(point.x - before.x, point.y - before.y);
    }
  return length;
}
