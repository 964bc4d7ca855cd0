import { expect, test } from 'vitest';
import { withDrugUnits } from './drug-units.ts';

test('whoever ticks drugs ticks all their units, and can leave one out again', () => {
  const all = withDrugUnits(['cash'], ['cash', 'drug_plants', 'drugs']);
  expect(all).toEqual(['cash', 'drug_plants', 'drugs', 'drug_tablets', 'drug_liquids']);
  expect(withDrugUnits(all, ['drugs', 'cash'])).toEqual(['drugs', 'cash']);
  expect(withDrugUnits(all, ['cash'])).toEqual(['cash']);
});
