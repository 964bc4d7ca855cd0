import type { NetworkPicture } from './network-layout.ts';

/** Where the name of a node stands. */
export const SIDES = ['above', 'below', 'end', 'start'] as const;
export type Side = (typeof SIDES)[number];

/** About the width of a letter, the widest line and its height, in pixels: names are measured without being drawn. */
const LETTER = 7.25;
const WIDEST = 128;
const LINE = 16;
/** Half of what is touched (`.network-point`): no name begins within it. */
const LEAST_REACH = 12;
const GAP = 2;
/** Ground above and below the drawing that a name may stand on; at its sides the screen may end. */
const AROUND = 16;

/** Pixels from the middle of a node to its name. */
export function reachOf(radius: number, scale: number): number {
  return Math.max(LEAST_REACH, radius * scale + GAP);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const isOver = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Words are broken where they end: a line holds as many as fit. */
function sizeOf(label: string): { width: number; height: number } {
  let lines = 1;
  let line = 0;
  let width = 0;
  for (const word of label.split(' ')) {
    const own = word.length * LETTER;
    const isNext = line > 0 && line + LETTER + own > WIDEST;
    if (isNext) lines += 1;
    line = isNext || line === 0 ? own : line + LETTER + own;
    width = Math.max(width, Math.min(line, WIDEST));
  }
  return { width, height: lines * LINE };
}

function boxAt(
  side: Side,
  { x, y, reach, width, height }: { x: number; y: number; reach: number; width: number; height: number },
): Box {
  if (side === 'above' || side === 'below') {
    const top = side === 'above' ? y - reach - height : y + reach;
    return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
  }
  const left = side === 'end' ? x + reach : x - reach - width;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * Names beside their nodes, as many as there is room for: none lies over another, over a node or outside the drawing.
 * Areas come first, then the networks with the most links, as the picture has them.
 *
 * @param scale pixels of the page for one of the picture
 */
export function labelSides({
  picture: { nodes, width, height },
  scale,
}: {
  picture: NetworkPicture;
  scale: number;
}): Map<string, Side> {
  const taken: Box[] = nodes.map(({ x, y, radius }) => {
    const [left, top, side] = [(x - radius) * scale, (y - radius) * scale, 2 * radius * scale];
    return { left, top, right: left + side, bottom: top + side };
  });
  const found = new Map<string, Side>();
  const isInside = ({ left, right, top, bottom }: Box) =>
    left >= 0 && top >= -AROUND && right <= width * scale && bottom <= height * scale + AROUND;
  for (const { key, label, x, y, radius } of nodes) {
    const at = { x: x * scale, y: y * scale, reach: reachOf(radius, scale), ...sizeOf(label) };
    for (const side of SIDES) {
      const box = boxAt(side, at);
      if (!isInside(box) || taken.some((other) => isOver(box, other))) continue;
      found.set(key, side);
      taken.push(box);
      break;
    }
  }
  return found;
}
