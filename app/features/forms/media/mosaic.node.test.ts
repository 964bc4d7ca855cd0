import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockSide, mosaic, pictureRect } from './mosaic.ts';

type Pixels = { data: Uint8ClampedArray; width: number; height: number };

function pixelsOf(width: number, height: number, seed: number): Pixels {
  let state = seed;
  const data = new Uint8ClampedArray(width * height * 4).map(() => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 256;
  });
  return { data, width, height };
}

function colours({ data }: Pixels): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 4).join());
  return found;
}

test('a block is one opaque colour of eight values a channel, and there are sixteen blocks at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: 1, max: 1e6 }),
      (width, height, seed) => {
        const pixels = pixelsOf(width, height, seed);
        const part = { x: 0, y: 0, width, height };
        const side = blockSide({ part, longest: Math.max(width, height) });
        mosaic({ pixels, side });
        expect(Math.ceil(width / side) * Math.ceil(height / side)).toBeLessThanOrEqual(16);
        const { data } = pixels;
        for (let y = 0; y < height; y += 1)
          for (let x = 0; x < width; x += 1) {
            const at = (y * width + x) * 4;
            const first = ((y - (y % side)) * width + x - (x % side)) * 4;
            for (let channel = 0; channel < 4; channel += 1)
              if (data[at + channel] !== data[first + channel]) expect([x, y, channel]).toBe('of one colour');
          }
        const values = new Set(data);
        expect([...values].filter((value) => value !== 255 && value % 32 !== 16)).toEqual([]);
      },
    ),
  );
});

test('pictures that differ in everything but the mean of a block become the same', () => {
  const side = 10;
  const one = pixelsOf(40, 40, 7);
  const other = { ...one, data: new Uint8ClampedArray(one.data) };
  for (let top = 0; top < 40; top += side)
    for (let left = 0; left < 40; left += side)
      for (let y = 0; y < side; y += 1)
        for (let x = 0; x < side; x += 1) {
          const from = ((top + y) * 40 + left + x) * 4;
          const to = ((top + side - 1 - y) * 40 + left + side - 1 - x) * 4;
          other.data.set(one.data.slice(from, from + 4), to);
        }
  expect(other.data).not.toEqual(one.data);
  mosaic({ pixels: one, side });
  mosaic({ pixels: other, side });
  expect(other.data).toEqual(one.data);
});

test('black, white and what is between keep roughly their colour, so that the picture stays a picture', () => {
  for (const value of [0, 100, 255]) {
    const pixels = { data: new Uint8ClampedArray(16 * 16 * 4).fill(value), width: 16, height: 16 };
    mosaic({ pixels, side: 16 });
    expect(Math.abs((pixels.data[0] ?? 0) - value)).toBeLessThanOrEqual(16);
    expect(colours(pixels).size).toBe(1);
  }
});

test('many small parts side by side tell no more than a block of a fortieth of the picture each', () => {
  const part = { x: 0, y: 0, width: 20, height: 12 };
  expect(blockSide({ part, longest: 4000 })).toBe(100);
  expect(blockSide({ part, longest: 100 })).toBe(8);
  expect(blockSide({ part: { ...part, width: 800 }, longest: 4000 })).toBe(200);
});

test('what is marked on the screen is covered in the picture, to the last pixel and no further', () => {
  const shown = { width: 300, height: 200 };
  const picture = { width: 1200, height: 800 };
  const rect = { x: 40, y: 80, width: 120, height: 80 };
  const from = { x: 10, y: 20 };
  const to = { x: 40, y: 40 };
  expect(pictureRect({ from, to, shown, picture })).toEqual(rect);
  expect(pictureRect({ from: to, to: from, shown, picture })).toEqual(rect);
  expect(pictureRect({ from: { x: 10.1, y: 20.1 }, to: { x: 39.9, y: 39.9 }, shown, picture })).toEqual(rect);
  expect(pictureRect({ from: { x: -50, y: -1 }, to: { x: 999, y: 300 }, shown, picture })).toEqual({
    x: 0,
    y: 0,
    ...picture,
  });
  expect(pictureRect({ from: { x: -9, y: -9 }, to: { x: -1, y: -1 }, shown, picture }).width).toBe(0);
  // A picture that is smaller than its place on the screen.
  const small = pictureRect({ from, to, shown, picture: { width: 30, height: 20 } });
  expect(small).toEqual({ x: 1, y: 2, width: 3, height: 2 });
});
