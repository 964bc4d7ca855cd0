import type { Counter } from './counter-set.ts';

/** What counts drugs by another unit: nobody weighs tablets, plants and what is dissolved at a post. */
export const DRUG_UNITS = [
  'drug_tablets',
  'drug_plants',
  'drug_liquids',
] as const satisfies readonly Counter[];

/** With drugs all their units are counted, unless somebody leaves one out afterwards. */
export function withDrugUnits(before: readonly Counter[], now: readonly Counter[]): readonly Counter[] {
  if (!now.includes('drugs') || before.includes('drugs')) return now;
  return [...now, ...DRUG_UNITS.filter((unit) => !now.includes(unit))];
}
