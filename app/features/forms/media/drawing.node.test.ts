import { expect, test } from 'vitest';
import { FIRST_FRAME, inside, nudged, resized } from './cover-frame.ts';
import { penAtRest, pressed } from './keyboard-pen.ts';
import type { Stroke } from './media-types.ts';
import { groupsOf, inkOf, strokesOf } from './strokes.ts';

const line: Stroke = [
  { x: 0.1, y: 0.2, time: 0, pressure: 0.5 },
  { x: 0.4, y: 0.6, time: 80, pressure: 0.5 },
];

test('lines are the same on every width of paper, and as quick for its size', () => {
  for (const width of [250, 328, 600, 1200]) {
    const groups = groupsOf({ strokes: [line], width });
    expect(groups[0]?.points[1]?.x).toBeCloseTo(0.4 * width);
    const [back] = strokesOf({ groups, width });
    for (const [index, point] of (back ?? []).entries())
      for (const key of ['x', 'y', 'time', 'pressure'] as const)
        expect(point[key]).toBeCloseTo(line[index]?.[key] ?? Number.NaN);
    const [first, second] = groups[0]?.points ?? [];
    if (first === undefined || second === undefined) throw new Error('two points');
    const speed = (second.x - first.x) / (second.time - first.time);
    expect(speed).toBeCloseTo((0.3 * 600) / 80);
    expect((groups[0]?.maxWidth ?? 0) / width).toBeCloseTo(0.0036);
  }
  expect(inkOf([line, [{ x: 0, y: 0, time: 0, pressure: 0 }]])).toBeCloseTo(0.5);
});

test('keys move the pen, lower it, draw and stay on the paper', () => {
  let at = { pen: penAtRest(0.5), strokes: [] as readonly Stroke[] };
  const press = (key: string, times = 1) => {
    for (let n = 0; n < times; n += 1) {
      const next = pressed({ key, ...at, ratio: 0.5 });
      if (next === null) throw new Error(key);
      at = next;
    }
  };
  press('ArrowRight');
  expect(at.strokes).toEqual([]);
  press(' ');
  press('ArrowRight', 5);
  press('ArrowDown', 3);
  press(' ');
  press('ArrowUp', 2);
  expect(at.strokes).toHaveLength(1);
  expect(at.strokes[0]).toHaveLength(9);
  expect(inkOf(at.strokes)).toBeCloseTo(0.16);
  press('ArrowLeft', 200);
  press('ArrowDown', 200);
  expect(at.pen).toEqual({ x: 0, y: 0.5, isDown: false });
  press(' ');
  expect(at.strokes).toHaveLength(2);
  expect(pressed({ key: 'Tab', ...at, ratio: 0.5 })).toBeNull();
});

test('the frame moves and grows inside the picture only', () => {
  const right = nudged({ frame: FIRST_FRAME, key: 'ArrowRight', isSizing: false });
  expect(right?.x).toBeCloseTo(0.52);
  const wider = nudged({ frame: FIRST_FRAME, key: 'ArrowRight', isSizing: true });
  expect(wider?.width).toBeCloseTo(0.22);
  expect(nudged({ frame: FIRST_FRAME, key: 'a', isSizing: false })).toBeNull();
  expect(inside({ x: 2, y: -1, width: 0.2, height: 3 })).toEqual({ x: 0.9, y: 0.5, width: 0.2, height: 1 });
  let frame = FIRST_FRAME;
  for (let n = 0; n < 40; n += 1) frame = resized(frame, 'smaller');
  expect(frame.width).toBeCloseTo(0.04);
  for (let n = 0; n < 40; n += 1) frame = resized(frame, 'larger');
  expect(frame).toEqual({ x: 0.5, y: 0.5, width: 1, height: 1 });
});
