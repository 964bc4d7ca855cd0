/** A part of a picture, in its pixels. */
export interface PictureRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Blocks along the longer side of what is covered, at most: a face or a plate has no features in so few. */
const BLOCKS = 4;
/** A block is never smaller than this part of the picture, so that many small parts side by side tell no more. */
const SMALLEST_PART = 1 / 40;
const SMALLEST = 8;
/** Colours are rounded to this step: eight values a channel. What differed by less is equal afterwards. */
const STEP = 32;
const CHANNELS = 4;

/** Side of a block in pixels. */
export function blockSide({ part, longest }: { part: PictureRect; longest: number }): number {
  const side = Math.ceil(Math.max(part.width, part.height) / BLOCKS);
  return Math.max(side, Math.ceil(longest * SMALLEST_PART), SMALLEST);
}

function rounded(mean: number): number {
  return Math.min(255, Math.floor(mean / STEP) * STEP + STEP / 2);
}

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

/**
 * Makes each block of these pixels one opaque colour, the rounded mean of it, in place. That is all that stays: at most
 * 16 blocks of 9 bits each, whatever was there.
 */
export function mosaic({ pixels, side }: { pixels: Pixels; side: number }): void {
  for (let top = 0; top < pixels.height; top += side)
    for (let left = 0; left < pixels.width; left += side) coverBlock({ pixels, left, top, side });
}

function coverBlock({
  pixels: { data, width, height },
  left,
  top,
  side,
}: {
  pixels: Pixels;
  left: number;
  top: number;
  side: number;
}): void {
  const right = Math.min(width, left + side);
  const bottom = Math.min(height, top + side);
  const sums = [0, 0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1)
      for (let channel = 0; channel < 3; channel += 1)
        sums[channel] = (sums[channel] ?? 0) + (data[(y * width + x) * CHANNELS + channel] ?? 0);
  const count = (right - left) * (bottom - top);
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => rounded(sum / count));
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) data.set([red, green, blue, 255], (y * width + x) * CHANNELS);
}

/** Two corners on the screen as a part of the picture: whole pixels, never less than what was marked, nothing outside. */
export function pictureRect({
  from,
  to,
  shown,
  picture,
}: {
  from: { readonly x: number; readonly y: number };
  to: { readonly x: number; readonly y: number };
  /** Size of the picture on the screen; the corners are measured from its own corner. */
  shown: { readonly width: number; readonly height: number };
  picture: { readonly width: number; readonly height: number };
}): PictureRect {
  const across = picture.width / shown.width;
  const down = picture.height / shown.height;
  const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const left = clamp(Math.floor(Math.min(from.x, to.x) * across), picture.width);
  const top = clamp(Math.floor(Math.min(from.y, to.y) * down), picture.height);
  const right = clamp(Math.ceil(Math.max(from.x, to.x) * across), picture.width);
  const bottom = clamp(Math.ceil(Math.max(from.y, to.y) * down), picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
