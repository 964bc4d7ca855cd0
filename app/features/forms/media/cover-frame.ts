/** A frame over a picture that keys and buttons move and size: centre and sides, in parts of the picture's own sides. */
export interface CoverFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const FIRST_FRAME: CoverFrame = { x: 0.5, y: 0.5, width: 0.2, height: 0.2 };

const STEP = 0.02;
const SMALLEST = 0.04;
const GROWTH = 1.25;

/** The frame inside the picture. */
export function inside({ x, y, width, height }: CoverFrame): CoverFrame {
  const wide = Math.min(1, Math.max(SMALLEST, width));
  const high = Math.min(1, Math.max(SMALLEST, height));
  const within = (value: number, side: number) => Math.min(1 - side / 2, Math.max(side / 2, value));
  return { x: within(x, wide), y: within(y, high), width: wide, height: high };
}

export function resized(frame: CoverFrame, way: 'larger' | 'smaller'): CoverFrame {
  const factor = way === 'larger' ? GROWTH : 1 / GROWTH;
  return inside({ ...frame, width: frame.width * factor, height: frame.height * factor });
}

/** What an arrow does to the frame, with Shift to its size; null for another key. */
export function nudged({
  frame,
  key,
  isSizing,
}: {
  frame: CoverFrame;
  key: string;
  isSizing: boolean;
}): CoverFrame | null {
  const across = key === 'ArrowRight' ? STEP : key === 'ArrowLeft' ? -STEP : 0;
  const down = key === 'ArrowDown' ? STEP : key === 'ArrowUp' ? -STEP : 0;
  if (across === 0 && down === 0) return null;
  if (isSizing) return inside({ ...frame, width: frame.width + across, height: frame.height + down });
  return inside({ ...frame, x: frame.x + across, y: frame.y + down });
}
