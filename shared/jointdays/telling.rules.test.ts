import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_COUNT } from '#shared/contributions/suppression.rules.ts';
import { FIREARM_KINDS } from './counter-set.ts';
import { totalOf } from './region.rules.ts';
import {
  type JointLines,
  mayTellTotal,
  type ToldLine,
  type ToldVersion,
  toldLines,
} from './telling.rules.ts';
import type { TotalLine } from './totals.schemas.ts';

const line = (counter: TotalLine['counter'], kind: string | null, value: number): TotalLine => ({
  ...{ counter, kind, value },
});
/** Totals that three states gave, each a part of all. */
function joint(lines: readonly TotalLine[]): JointLines {
  const part = (index: number) =>
    lines.map((each) => ({ ...each, value: Math.floor((each.value + index) / 3) }));
  const parts = ['CL', 'EC', 'PE'].map((state, index) => ({ state, lines: part(index) }));
  return { lines: [...lines], parts };
}
const versionOf = (told: readonly ToldLine[], lines: readonly TotalLine[]): ToldVersion => ({
  ...joint(lines),
  told,
});
const total = (lines: readonly TotalLine[], counter: TotalLine['counter']) => ({
  ...{ value: totalOf(lines, { counter, kind: null }) ?? 0 },
  by: [
    { state: 'CL', value: 1 },
    { state: 'EC', value: 1 },
  ],
});
const toldOf = (lines: readonly ToldLine[], counter: string, kind: string | null = null) =>
  lines.find((each) => each.counter === counter && each.kind === kind)?.value;

const firearms = fc
  .tuple(...FIREARM_KINDS.map(() => fc.option(fc.integer({ min: 0, max: 20 }))))
  .map((values) =>
    FIREARM_KINDS.flatMap((kind, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [line('firearms', kind, value)];
    }),
  );

test('what is below five is not told, and all else is as it was counted', () => {
  fc.assert(
    fc.property(firearms, (lines) => {
      for (const [index, told] of toldLines(joint(lines)).entries()) {
        const { value } = lines[index] as TotalLine;
        expect(told.value).toBe(value < LEAST_COUNT ? null : value);
      }
    }),
  );
});

test('minors are not found from victims, nor victims who are none', () => {
  const few = toldLines(joint([line('victims', null, 20), line('minors', null, 3)]));
  expect(toldOf(few, 'victims')).toBe(20);
  expect(toldOf(few, 'minors')).toBeNull();
  // All but two are minors: whoever reads both knows of two others.
  const most = toldLines(joint([line('victims', null, 20), line('minors', null, 18)]));
  expect(toldOf(most, 'minors')).toBeNull();
  const half = toldLines(joint([line('victims', null, 20), line('minors', null, 9)]));
  expect(toldOf(half, 'minors')).toBe(9);
});

test('with a total over all kinds that a plan tells, no small kind can be found by subtraction', () => {
  fc.assert(
    fc.property(firearms, (lines) => {
      const whole = { counter: 'firearms', before: [] } as const;
      const told = toldLines(joint(lines), { totals: [whole], versions: [] });
      const hidden = told.filter(({ value }) => value === null);
      const isTold = mayTellTotal(joint(lines), 'firearms', {
        totals: [],
        versions: [versionOf(told, lines)],
      });
      // Of one hidden kind the rest is what the total leaves: then the total is not told.
      if (hidden.length === 1 && isTold) expect(lines).toHaveLength(0);
    }),
  );
});

test('a plan is told a total only where nothing published gives a small kind away with it', () => {
  const lines = [line('firearms', 'handgun', 30), line('firearms', 'long_gun', 3)];
  const known = toldLines(joint(lines));
  expect(toldOf(known, 'firearms', 'handgun')).toBe(30);
  const versions = [versionOf(known, lines)];
  expect(mayTellTotal(joint(lines), 'firearms', { totals: [], versions })).toBe(false);
  // Told to a plan first, the kind that would give the other one away is not published.
  const before = [total(lines, 'firearms')];
  const later = toldLines(joint(lines), { totals: [{ counter: 'firearms', before }], versions: [] });
  expect(later.map(({ value }) => value)).toEqual([null, null]);
  const enough = [line('firearms', 'handgun', 30), line('firearms', 'long_gun', 6)];
  const told = [versionOf(toldLines(joint(enough)), enough)];
  expect(mayTellTotal(joint(enough), 'firearms', { totals: [], versions: told })).toBe(true);
});

test('a kind of one state alone is not found from the total, nor its victims who are no minors', () => {
  const guns = [line('firearms', 'handgun', 30), line('firearms', 'long_gun', 9)];
  const parts = [
    { state: 'CL', lines: [line('firearms', 'handgun', 20), line('firearms', 'long_gun', 9)] },
    { state: 'EC', lines: [line('firearms', 'handgun', 10)] },
  ];
  const told = toldLines({ lines: guns, parts });
  expect(told.map(({ value }) => value)).toEqual([30, null]);
  const versions = [{ lines: guns, parts, told }];
  expect(mayTellTotal({ lines: guns, parts }, 'firearms', { totals: [], versions })).toBe(false);
  const lines = [line('victims', null, 20), line('minors', null, 13)];
  const people = [
    { state: 'CL', lines: [line('victims', null, 10), line('minors', null, 3)] },
    { state: 'EC', lines: [line('victims', null, 10), line('minors', null, 10)] },
  ];
  expect(toldLines({ lines, parts: people }).map(({ value }) => value)).toEqual([20, null]);
});

test('what was told stays told as long as it is the same', () => {
  const lines = [line('victims', null, 20), line('minors', null, 18)];
  const versions = [versionOf(lines, lines)];
  expect(toldLines(joint(lines), { totals: [], versions }).map(({ value }) => value)).toEqual([20, 18]);
});

/** Victims and minors as each state gave them. */
function people(by: Readonly<Record<string, readonly [victims: number, minors: number]>>): JointLines {
  const parts = Object.entries(by).map(([state, [victims, minors]]) => ({
    ...{ state, lines: [line('victims', null, victims), line('minors', null, minors)] },
  }));
  const sum = (counter: TotalLine['counter']) =>
    totalOf(
      parts.flatMap(({ lines }) => lines),
      { counter, kind: null },
    ) ?? 0;
  return { lines: [line('victims', null, sum('victims')), line('minors', null, sum('minors'))], parts };
}
const victimsAndMinors = (told: readonly ToldLine[]) => [toldOf(told, 'victims'), toldOf(told, 'minors')];

test('a few victims who are no minors are not found by what was told before', () => {
  const first = people({ CL: [20, 10], EC: [20, 10] });
  const told = toldLines(first);
  expect(victimsAndMinors(told)).toEqual([40, 20]);
  const before = { totals: [], versions: [{ ...first, told }] };
  expect(victimsAndMinors(toldLines(first, before))).toEqual([40, 20]);
  const joined = people({ CL: [20, 10], EC: [20, 10], PE: [10, 10], BR: [10, 8] });
  expect(victimsAndMinors(toldLines(joined, before))).toEqual([60, null]);
  const onlyMinors = people({ CL: [25, 15], EC: [25, 15] });
  expect(victimsAndMinors(toldLines(onlyMinors, before))).toEqual([50, null]);
  const many = people({ CL: [30, 15], EC: [30, 15] });
  expect(victimsAndMinors(toldLines(many, before))).toEqual([60, 30]);
});

test('whatever is told when, victims who are no minors change by none or by five at least', () => {
  const state = fc
    .tuple(fc.nat(19), fc.nat(19))
    .map(([minors, others]) => [minors + others, minors] as const);
  const table = fc.record({ CL: state, EC: state, PE: state }).map(people);
  fc.assert(
    fc.property(fc.array(table, { minLength: 2, maxLength: 4 }), (tables) => {
      const versions: ToldVersion[] = [];
      for (const each of tables) versions.push({ ...each, told: toldLines(each, { totals: [], versions }) });
      const others = versions.flatMap(({ told }, index) => {
        const [victims, minors] = victimsAndMinors(told);
        return typeof victims === 'number' && typeof minors === 'number' ? [{ victims, minors, index }] : [];
      });
      for (const one of others) {
        const earlier = versions.slice(0, one.index);
        // Two figures that were told before say nothing new, also not together.
        const isKnown =
          earlier.some(({ told }) => toldOf(told, 'victims') === one.victims) &&
          earlier.some(({ told }) => toldOf(told, 'minors') === one.minors);
        if (isKnown) continue;
        for (const other of others.filter(({ index }) => index < one.index)) {
          const apart = Math.abs(one.victims - one.minors - (other.victims - other.minors));
          expect(apart).toBeGreaterThanOrEqual(LEAST_COUNT);
        }
      }
    }),
  );
});
