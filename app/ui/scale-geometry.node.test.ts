import { expect, test } from 'vitest';
import { agendaTicks, dialTicks, gaugeNotches, markTicks, needleIn, timeRule } from './scale-geometry.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;

test('the needle is at the current minute and every minute takes four pixels', () => {
  const rule = timeRule({ now: at(14, 12), minutes: 90, sessions: [{ start: at(14), end: at(14, 45) }] });
  expect(rule.from).toBe(at(13, 54));
  expect(rule.needle).toBe(72);
  expect(rule.bars).toEqual([{ x: 24, width: 180, current: true }]);
  expect(rule.ticks).toHaveLength(91);
});

test('the rule shows minutes, fives and quarters by height and labels the quarters', () => {
  const rule = timeRule({ now: at(14, 18), minutes: 40, sessions: [] });
  expect(rule.ticks.slice(0, 6).map((tick) => tick.height)).toEqual([14, 5, 5, 5, 5, 9]);
  expect(rule.labels.map((label) => label.minute)).toEqual([at(14), at(14, 15), at(14, 30)]);
});

test('a session that began before the rule is cut at its edge, and one before the rule is left out', () => {
  const sessions = [
    { start: at(8), end: at(9) },
    { start: at(13), end: at(14) },
    { start: at(15), end: at(18) },
  ];
  const rule = timeRule({ now: at(14, 12), minutes: 90, sessions });
  expect(rule.bars).toEqual([
    { x: 0, width: 24, current: false },
    { x: 264, width: 96, current: false },
  ]);
});

test('the agenda draws one tick per five minutes, whatever the height of the row', () => {
  const ticks = agendaTicks({ start: at(15), end: at(15, 40) });
  expect(ticks.map((tick) => tick.length)).toEqual([17, 5, 5, 11, 5, 5, 11, 5]);
  expect(ticks[1]?.at).toBeCloseTo(5 / 40);
  expect(agendaTicks({ start: at(16, 32), end: at(17, 1) }).map((tick) => tick.length)).toEqual([
    17, 5, 5, 11, 5, 5, 17,
  ]);
  expect(agendaTicks({ start: 5, end: 5 })).toHaveLength(1);
});

test('only the current stretch has the needle', () => {
  expect(needleIn({ start: 0, end: 40 }, 10.9)).toBe(0.25);
  expect(needleIn({ start: 0, end: 40 }, 40)).toBeUndefined();
  expect(needleIn({ start: 0, end: 40 }, undefined)).toBeUndefined();
});

test('the dial lights the minutes that are left, even across the full hour', () => {
  const lit = dialTicks({ from: 55, minutes: 13 }).filter(
    (tick) => tick.kind !== 'plain' && tick.kind !== 'major',
  );
  expect(lit.map((tick) => tick.minute)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 55, 56, 57, 58, 59]);
  expect(lit.filter((tick) => tick.kind === 'end').map((tick) => tick.minute)).toEqual([8, 55]);
  expect(dialTicks({ from: 0, minutes: 0 }).some((tick) => tick.kind === 'lit' || tick.kind === 'end')).toBe(
    false,
  );
  expect(
    dialTicks({ from: 3, minutes: 500 }).every((tick) => tick.kind === 'lit' || tick.kind === 'end'),
  ).toBe(true);
});

test('the mark has sixteen ticks and only the first is longer', () => {
  const lengths = markTicks().map((tick) => Math.hypot(tick.x2 - tick.x1, tick.y2 - tick.y1));
  expect(lengths).toHaveLength(16);
  expect(lengths.filter((length) => length > 5)).toEqual([lengths[0]]);
});

test('a notch fills only with evidence', () => {
  expect(gaugeNotches({ saved: true, queued: false })).toEqual([1, 0, 0, 0]);
  expect(gaugeNotches({ saved: true, queued: true })).toEqual([1, 1, 0, 0]);
  expect(gaugeNotches({ saved: true, queued: true, sending: 0.4 })).toEqual([1, 1, 0.4, 0]);
  expect(gaugeNotches({ saved: true, queued: true, sending: Number.NaN })).toEqual([1, 1, 0, 0]);
  expect(gaugeNotches({ saved: true, queued: true, received: true })).toEqual([1, 1, 1, 1]);
  expect(gaugeNotches({ saved: true, queued: true, refused: true })).toEqual([1, 1, 1, 'refused']);
});
