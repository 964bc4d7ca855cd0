import { expect, test } from 'vitest';
import type { Figure } from './figures.rules.ts';
import { MOST_OVERLAPS, overlapsOf } from './overlap.rules.ts';

const figure = (what: string, amount: number, change: Partial<Figure['count']> = {}): Figure => ({
  about: { kind: 'area', code: 'firearms' },
  count: {
    ...{ what, amount, counted: 'item', stage: 'seized', place: null, note: 'Con número de serie o sin él' },
    ...change,
  },
});
const found = (...figures: Figure[]) =>
  overlapsOf(figures).map(({ why, figures: each }) => [why, ...each.map(({ count }) => count.amount)]);

test('a kind within a kind is seen by its name, whatever its accents and order', () => {
  expect(found(figure('Armas, total', 90), figure('armas cortas', 40))).toEqual([['name', 90, 40]]);
  expect(found(figure('Cocaína', 90), figure('Clorhidrato de cocaina', 40))).toEqual([['name', 90, 40]]);
  expect(found(figure('Armas', 90), figure('Municiones', 40))).toEqual([]);
  // Another unit, stage or place is another sum.
  expect(found(figure('Armas', 90), figure('Armas cortas', 40, { stage: 'detected' }))).toEqual([]);
  expect(found(figure('Armas', 90), figure('Armas cortas', 40, { place: 'CL-VS' }))).toEqual([]);
});

test('an amount that is the sum of the others is seen, among names and among places', () => {
  expect(found(figure('Incautadas', 90), figure('Pistolas', 40), figure('Fusiles', 50))).toEqual([
    ['sum', 90, 40, 50],
  ]);
  const at = (place: string, amount: number) => figure('Pistolas', amount, { place });
  expect(found(at('PE-LIM', 90), at('PE-LMA', 40), at('PE-CAL', 50))).toEqual([['sum', 90, 40, 50]]);
  expect(found(at('PE-LIM', 91), at('PE-LMA', 40), at('PE-CAL', 50))).toEqual([]);
  expect(found(figure('Pistolas', 90), at('PE-LMA', 40), at('PE-CAL', 50))).toEqual([]);
});

test('measured amounts add up although their decimals do not', () => {
  expect(found(figure('Droga', 0.3), figure('Polvo', 0.1), figure('Pasta', 0.2))).toEqual([
    ['sum', 0.3, 0.1, 0.2],
  ]);
  expect(found(figure('Droga', 0.31), figure('Polvo', 0.1), figure('Pasta', 0.2))).toEqual([]);
});

test('of two thousand figures of one group each name is read once, and no more is found than is shown', () => {
  let reads = 0;
  const counted = (what: string, amount: number): Figure => {
    const each = figure('', amount);
    return {
      ...each,
      count: {
        ...each.count,
        get what() {
          reads += 1;
          return what;
        },
      },
    };
  };
  const apart = Array.from({ length: 2000 }, (_, index) => counted(`clase${index} kilo${index}`, index + 1));
  expect(overlapsOf(apart)).toEqual([]);
  expect(reads).toBeLessThan(4 * apart.length);
  const within = ['Armas', ...Array.from({ length: 2000 }, (_, index) => `Armas clase${index}`)];
  expect(overlapsOf(within.map((what) => figure(what, 7)))).toHaveLength(MOST_OVERLAPS);
});
