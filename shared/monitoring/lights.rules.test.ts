import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/days.ts';
import { FREQUENCIES } from '#shared/plans/plans.schemas.ts';
import { measured, measurementsIn } from './figures.fixtures.ts';
import { asOf, LIGHTS, type Light, type LitKpi, lightOf, lightOfOperation } from './lights.rules.ts';

const YEAR = { from: '2027-01-01', until: '2027-12-31' };
const TODAY = '2027-07-01';
const kpiWith = (fields: Partial<LitKpi> = {}): LitKpi => ({
  direction: 'up',
  counts: 'sum',
  baseline: null,
  target: { value: 40, day: '2027-12-31' },
  frequency: 'quarterly',
  ...fields,
});
const lit = ({
  kpi = kpiWith(),
  value,
  day = '2027-06-30',
  today = TODAY,
}: {
  kpi?: LitKpi;
  value?: number;
  day?: string;
  today?: string;
}) =>
  lightOf({
    kpi,
    measurements: value === undefined ? [] : [measured('msr_1', { value, day })],
    ...YEAR,
    today,
  });

describe('a figure that is to rise', () => {
  test('with half of the year over, half of the target is on time', () => {
    expect(lit({ value: 20 })).toMatchObject({ light: 'on_time', reason: null, share: 0.5 });
  });
  test('below nine tenths of that it asks for attention, below a half it is late', () => {
    expect(lit({ value: 18 }).light).toBe('on_time');
    expect(lit({ value: 17 }).light).toBe('attention');
    expect(lit({ value: 9 }).light).toBe('late');
    expect(lit({ value: 0 }).light).toBe('late');
  });
  test('a level is measured from its baseline', () => {
    const level = kpiWith({ counts: 'level', baseline: { value: 20, day: '2026-12-31' } });
    expect(lit({ kpi: level, value: 30 })).toMatchObject({ light: 'on_time', share: 0.5 });
    expect(lit({ kpi: level, value: 20 }).light).toBe('late');
  });
});

describe('a figure that is to fall', () => {
  const level = kpiWith({
    direction: 'down',
    counts: 'level',
    baseline: { value: 100, day: '2026-12-31' },
    target: { value: 60, day: '2027-12-31' },
  });
  test('half of the way down is on time with half of the year over', () => {
    expect(lit({ kpi: level, value: 80 })).toMatchObject({ light: 'on_time', share: 0.5 });
    expect(lit({ kpi: level, value: 86 }).light).toBe('attention');
    expect(lit({ kpi: level, value: 100 }).light).toBe('late');
    expect(lit({ kpi: level, value: 120 })).toMatchObject({ light: 'late', share: 0 });
  });
  test('without a baseline nobody knows how far it is, unless it is there', () => {
    const unknown = { ...level, baseline: null };
    expect(lit({ kpi: unknown, value: 80 })).toMatchObject({ light: 'none', reason: 'no_baseline' });
    expect(lit({ kpi: unknown, value: 60 }).light).toBe('on_time');
  });
  test('a sum that is to stay low is judged by what it might be by now', () => {
    const sum = kpiWith({ direction: 'down', target: { value: 100, day: '2027-12-31' } });
    expect(lit({ kpi: sum, value: 0 }).light).toBe('on_time');
    expect(lit({ kpi: sum, value: 50 }).light).toBe('on_time');
    expect(lit({ kpi: sum, value: 60 }).light).toBe('attention');
    expect(lit({ kpi: sum, value: 101 }).light).toBe('late');
  });
  test('a sum that nobody goes on counting does not look better as time passes', () => {
    const sum = kpiWith({ direction: 'down', target: { value: 100, day: '2027-12-31' } });
    expect(lit({ kpi: sum, value: 60, today: '2027-12-20' }).light).toBe('attention');
    expect(lit({ kpi: sum, value: 60, today: '2028-01-20' }).light).toBe('attention');
  });
});

describe('what is missing is grey and never green', () => {
  test('no figure, no target, no days', () => {
    expect(lit({})).toMatchObject({ light: 'none', reason: 'no_figure' });
    expect(lit({ kpi: kpiWith({ target: null }), value: 99 })).toMatchObject({
      light: 'none',
      reason: 'no_target',
      figure: { value: 99 },
    });
    const open = { kpi: kpiWith(), measurements: [measured('msr_1')], today: TODAY };
    expect(lightOf({ ...open, from: null, until: null })).toMatchObject({ light: 'none', reason: 'no_days' });
  });
  test('what was counted before the first day is no progress', () => {
    const before = measured('msr_0', { value: 90, day: '2026-12-31' });
    const lights = (...measurements: ReturnType<typeof measured>[]) =>
      lightOf({ kpi: kpiWith(), measurements, ...YEAR, today: TODAY });
    expect(lights(before)).toMatchObject({ light: 'none', reason: 'no_figure' });
    const since = measured('msr_1', { value: 9 });
    expect(lights(before, since)).toMatchObject({ light: 'late', figure: { value: 9 } });
    // A figure that was moved into the plan, or out of it, counts where it is now.
    expect(
      lights(
        measured('msr_1', { value: 40, day: '2026-12-31', corrects: 'msr_0', at: 2, takenAt: 2 }),
        since,
      ),
    ).toMatchObject({ figure: { value: 9 } });
  });
  test('a figure of a month is stale after 60 days, one of a quarter after two quarters', () => {
    const monthly = kpiWith({ frequency: 'monthly' });
    expect(lit({ kpi: monthly, value: 40, day: '2027-04-25' })).toMatchObject({
      light: 'none',
      reason: 'stale',
      figure: { day: '2027-04-25' },
    });
    expect(lit({ kpi: monthly, value: 40, day: '2027-05-02' }).light).toBe('on_time');
    expect(lit({ value: 40, day: '2027-01-31' }).light).toBe('on_time');
    expect(lit({ value: 40, day: '2027-01-31', today: '2027-08-01' }).light).toBe('none');
  });
  test('once all is over, the figure of the end goes on counting, and one from long before does not', () => {
    const monthly = kpiWith({ frequency: 'monthly' });
    expect(lit({ kpi: monthly, value: 40, day: '2027-12-31', today: '2029-01-01' }).light).toBe('on_time');
    expect(lit({ kpi: monthly, value: 40, day: '2027-09-30', today: '2029-01-01' }).light).toBe('none');
  });
});

describe('periods', () => {
  test('no figure speaks of a period that goes on: time is counted in whole ones', () => {
    expect(lit({ value: 10, day: '2027-03-31', today: '2027-06-30' }).light).toBe('on_time');
    expect(lit({ value: 10, day: '2027-03-31', today: '2027-07-15' }).light).toBe('attention');
  });
  test('as long as the figure of a period is not due, nothing is late for want of it', () => {
    expect(lit({ value: 10, day: '2027-03-31', today: '2027-07-14' }).light).toBe('on_time');
  });
  test('once the last figure is due, all of the time is over', () => {
    expect(lit({ value: 32, day: '2027-11-30', today: '2028-01-14' }).time).toBeLessThan(1);
    expect(lit({ value: 32, day: '2027-11-30', today: '2028-01-15' })).toMatchObject({
      light: 'attention',
      time: 1,
    });
  });
  test('before the first day it has not begun', () => {
    expect(lit({ value: 40, day: '2026-12-01', today: '2026-12-31' }).light).toBe('not_begun');
  });
});

describe('a period that is over', () => {
  const PERIOD = { from: '2027-04-01', until: '2027-06-30' };
  const of = (
    measurements: ReturnType<typeof measured>[],
    { noted = null, today = '2027-11-01' }: { noted?: number | null; today?: string } = {},
  ) => lightOf({ kpi: kpiWith(), ...YEAR, ...asOf(measurements, { period: PERIOD, noted, today }) }).light;
  const june = measured('msr_1', { value: 20, takenAt: Date.UTC(2027, 6, 2) });
  test('has the light of its end, whatever was measured or is missing since', () => {
    expect(lit({ value: 20, today: '2027-11-01' }).light).toBe('attention');
    expect(of([june])).toBe('on_time');
    expect(of([june, measured('msr_2', { value: 20, day: '2027-09-30' })])).toBe('on_time');
    expect(of([measured('msr_2', { value: 40, day: '2027-09-30' })])).toBe('none');
  });
  test('is judged once its figures are due', () => {
    const march = measured('msr_1', { value: 10, day: '2027-03-31' });
    expect(of([march], { today: '2027-07-03' })).toBe('on_time');
    expect(of([march])).toBe('attention');
  });
  test('stays as it was noted, also if a figure is corrected later', () => {
    const later = { corrects: 'msr_1', at: 9, takenAt: Date.UTC(2027, 7, 1) };
    const corrected = measured('msr_2', { value: 5, ...later });
    expect(of([june, corrected])).toBe('late');
    expect(of([june, corrected], { noted: Date.UTC(2027, 6, 20) })).toBe('on_time');
    expect(
      of([june, measured('msr_2', { value: 5, ...later, takenAt: null })], { noted: Date.UTC(2027, 6, 20) }),
    ).toBe('on_time');
  });
});

describe('several indicators', () => {
  const good = { kpi: kpiWith(), measurements: [measured('msr_1', { value: 40 })] };
  const bad = { kpi: kpiWith(), measurements: [measured('msr_2', { value: 1 })] };
  const unknown = { kpi: kpiWith(), measurements: [] };
  const of = (...kpis: (typeof good)[]) => lightOfOperation({ kpis, ...YEAR, today: TODAY });
  test('the worst with data counts, and those without are counted beside', () => {
    expect(of(good, bad, unknown)).toEqual({ light: 'late', reason: null, of: 3, without: 1 });
    expect(of(good, unknown)).toEqual({ light: 'on_time', reason: null, of: 2, without: 1 });
  });
  test('none with data, or none at all, is no light', () => {
    expect(of(unknown)).toEqual({ light: 'none', reason: 'no_figure', of: 1, without: 1 });
    expect(of()).toEqual({ light: 'none', reason: 'no_kpi', of: 0, without: 0 });
  });
});

const kpis: fc.Arbitrary<LitKpi> = fc.record({
  direction: fc.constantFrom('up', 'down'),
  counts: fc.constantFrom('level', 'sum'),
  baseline: fc.option(fc.record({ value: fc.integer({ min: 0, max: 100 }), day: fc.constant('2026-12-31') })),
  target: fc.option(fc.record({ value: fc.integer({ min: 0, max: 100 }), day: fc.constant('2027-12-31') }), {
    freq: 9,
  }),
  frequency: fc.constantFrom(...FREQUENCIES),
});
const rank = (light: Light) => LIGHTS.indexOf(light);
const dayOfYear = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-12-15', days));

test('any order of arrival gives the same lights', () => {
  fc.assert(
    fc.property(
      kpis,
      measurementsIn(TODAY),
      dayOfYear,
      fc.infiniteStream(fc.nat()),
      (kpi, all, today, order) => {
        const keys = new Map(all.map(({ id }) => [id, order.next().value]));
        const shuffled = [...all].sort((one, other) => (keys.get(one.id) ?? 0) - (keys.get(other.id) ?? 0));
        const light = (measurements: typeof all) => lightOf({ kpi, measurements, ...YEAR, today });
        expect(light(shuffled)).toEqual(light(all));
        expect(light([...all, ...shuffled])).toEqual(light(all));
      },
    ),
  );
});

test('without a figure or without a target there is never a light', () => {
  fc.assert(
    fc.property(kpis, measurementsIn(TODAY), dayOfYear, (kpi, measurements, today) => {
      const found = lightOf({ kpi, measurements, ...YEAR, today });
      if (today < YEAR.from) expect(found.light).toBe('not_begun');
      else if (kpi.target === null || found.figure === null) expect(found.light).toBe('none');
      expect(found.light === 'none').toBe(found.reason !== null);
    }),
  );
});

test('a better figure never gives a worse light, and a later day never a better one', () => {
  const value = fc.integer({ min: 0, max: 120 });
  fc.assert(
    fc.property(kpis, value, value, dayOfYear, fc.nat({ max: 60 }), (kpi, one, other, today, later) => {
      const light = (figure: number, day: string) =>
        lightOf({
          kpi,
          measurements: [measured('msr_1', { value: figure, day: today })],
          ...YEAR,
          today: day,
        }).light;
      if (light(one, today) === 'not_begun') return;
      const [lower, higher] = [Math.min(one, other), Math.max(one, other)];
      const [worse, better] = kpi.direction === 'up' ? [lower, higher] : [higher, lower];
      if (light(worse, today) !== 'none')
        expect(rank(light(better, today))).toBeGreaterThanOrEqual(rank(light(worse, today)));
      const after = light(one, addDays(today, later));
      if (after !== 'none') expect(rank(after)).toBeLessThanOrEqual(rank(light(one, today)));
    }),
  );
});
