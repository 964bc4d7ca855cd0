import { expect, test } from 'vitest';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import { COUNTERS, FIGURE_UNIT_NAMES, type FigureUnit, MEASURES } from './counter-set.ts';
import { figureIn, isSource, otherDaysOf } from './indicators.rules.ts';
import type { DayIndicator } from './jointdays.schemas.ts';

const signed = { by: 'per_1', at: 0, takenAt: 0 };
const FIGURE: Measurement = {
  ...{ value: 1, day: '2027-03-12', note: null, corrects: null, from: null, entered: signed },
};
const indicatorBody = (kpi: string): DayIndicator => ({
  ...{ kpi, counter: 'drugs', kind: 'cocaine', followUp: null, unit: 'gram', linked: signed },
  ...{ measurement: null, told: null },
});

/** Each unit of each measure, counted out by hand: how many there are in a total of the smallest unit. */
const BY_HAND = [
  ['detentions', 'piece', 1_234_567, 1_234_567],
  ['drugs', 'gram', 1_234_567, 1_234_567],
  ['drugs', 'kilogram', 1_234_567, 1_234.567],
  ['drugs', 'tonne', 1_234_567, 1.234567],
  ['precursors', 'millilitre', 2_500, 2_500],
  ['precursors', 'litre', 2_500, 2.5],
  ['cash', 'whole', 1_850_050, 18_500.5],
  ['cash', 'thousand', 1_850_050, 18.5005],
  ['cash', 'million', 1_850_050, 0.0185005],
  // Billions of a currency keep their hundredths.
  ['cash', 'whole', 1_234_567_890_123, 12_345_678_901.23],
  ['cash', 'whole', 123_456_789_012_345, 1_234_567_890_123.45],
  ['cash', 'million', 123_456_789_012_345, 1_234_567.89012345],
] as const;

test.each(BY_HAND)('%s in the unit %s: %i are %d', (counter, unit, total, figure) => {
  expect(figureIn(total, { counter, followUp: null, unit })).toBe(figure);
});

test('each unit of each measure was counted by hand', () => {
  expect(new Set(BY_HAND.map(([, unit]) => unit))).toEqual(new Set(FIGURE_UNIT_NAMES));
  expect(new Set(BY_HAND.map(([counter]) => COUNTERS[counter].measure))).toEqual(
    new Set(Object.keys(MEASURES)),
  );
});

test('a unit belongs to its measure, whatever others are called', () => {
  const source = (counter: keyof typeof COUNTERS, unit: FigureUnit) => ({ counter, followUp: null, unit });
  expect(figureIn(1_000, source('drugs', 'litre'))).toBeNull();
  expect(figureIn(1_000, source('cash', 'piece'))).toBeNull();
  expect(isSource({ ...source('precursors', 'kilogram'), kind: null })).toBe(false);
  // What a court counts is counted one by one, whatever was seized.
  expect(figureIn(7, { counter: 'drugs', followUp: 'convictions', unit: 'piece' })).toBe(7);
  expect(figureIn(7, { counter: 'drugs', followUp: 'convictions', unit: 'kilogram' })).toBeNull();
});

test('another day that is a figure of the same indicator is found by its link, or by what it has told', () => {
  const indicatorOf = (parent: string, kpi: string) => ({ parent, body: indicatorBody(kpi) });
  const others = (measured: (string | null)[]) =>
    otherDaysOf('kpi_1', {
      day: 'jad_1',
      indicators: [
        indicatorOf('jad_1', 'kpi_1'),
        indicatorOf('jad_2', 'kpi_1'),
        indicatorOf('jad_3', 'kpi_2'),
      ],
      measured: measured.map((from) => ({ body: { ...FIGURE, from } })),
    });
  expect(others([])).toEqual(['jad_2']);
  // Progress reports give figures too, and are no days.
  expect(others(['prp_opa_1-2027-01-01'])).toEqual(['jad_2']);
  // Of a day that is not on this device there is only its figure.
  expect(others([null, 'jad_1', 'jad_4', 'jad_2'])).toEqual(['jad_2', 'jad_4']);
});
