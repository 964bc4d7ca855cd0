import { expect, test } from 'vitest';
import { amountOf, chosenOf, counterOf, substancesOf, unitsOf } from './seizure-units.ts';

const ALL = ['drugs', 'drug_tablets', 'drug_plants', 'drug_liquids'] as const;

test('a substance is said in the units that it comes in, as far as the day counts them', () => {
  expect(unitsOf(ALL, 'mdma')).toEqual(['kg', 'g', 'tablet']);
  expect(unitsOf(ALL, 'cannabis')).toEqual(['kg', 'g', 'plant', 'l']);
  expect(unitsOf(ALL, 'heroin')).toEqual(['kg', 'g']);
  expect(unitsOf(['drugs'], 'mdma')).toEqual(['kg', 'g']);
  expect(unitsOf(['drug_plants'], '')).toEqual(['plant']);
  expect(substancesOf(['drug_plants'])).toEqual(['coca_leaf', 'cannabis', 'opium', 'other_drug']);
});

test('each unit leads to its counter, in its smallest unit, and back', () => {
  const said = { counter: 'drugs', value: '2,5' } as const;
  expect([counterOf({ ...said, unit: 'l' }), amountOf({ ...said, unit: 'l' }, 'cocaine')]).toEqual([
    'drug_liquids',
    2500,
  ]);
  expect(amountOf({ ...said, unit: 'tablet' }, 'cocaine')).toBeNaN();
  expect(amountOf({ ...said, value: '120', unit: 'tablet' }, 'cocaine')).toBe(120);
  expect(amountOf({ ...said, value: '35', unit: 'g' }, 'cocaine')).toBe(35);
  expect(amountOf({ ...said, unit: 'kg' }, 'cocaine')).toBe(2500);
  expect(chosenOf('drug_plants')).toEqual({ counter: 'drugs', unit: 'plant' });
  expect(chosenOf('cash')).toEqual({ counter: 'cash', unit: 'kg' });
});
