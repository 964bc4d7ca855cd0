import { typedNumber } from '#app/kit/typed-number.ts';
import { type Counter, counterRule, isKindOf } from '#shared/jointdays/counter-set.ts';
import { typedAmount } from './count-words.ts';

/** In what drugs are said; those that are not weighed have a counter of their own. */
export const DRUG_UNITS = ['kg', 'g', 'tablet', 'plant', 'l'] as const;
export type DrugUnit = (typeof DRUG_UNITS)[number];
const COUNTER_OF: Readonly<Record<DrugUnit, Counter>> = {
  ...{ kg: 'drugs', g: 'drugs' },
  ...{ tablet: 'drug_tablets', plant: 'drug_plants', l: 'drug_liquids' },
};

/** For the form drugs are one thing to choose, whatever they are counted in. */
export function chosenOf(counter: Counter): { readonly counter: Counter; readonly unit: DrugUnit } {
  const unit = DRUG_UNITS.find((each) => COUNTER_OF[each] === counter) ?? 'kg';
  return { counter: unit === 'kg' ? counter : 'drugs', unit };
}

/** The units in which a substance can be said at a day that counts these. */
export function unitsOf(days: readonly Counter[], kind: string): readonly DrugUnit[] {
  return DRUG_UNITS.filter(
    (unit) => days.includes(COUNTER_OF[unit]) && (kind === '' || isKindOf(COUNTER_OF[unit], kind)),
  );
}

/** The substances of all units in which such a day counts drugs. */
export function substancesOf(days: readonly Counter[]): readonly string[] {
  const all = unitsOf(days, '').flatMap((unit) => counterRule(COUNTER_OF[unit]).kinds ?? []);
  return [...new Set(all)];
}

interface Said {
  readonly counter: Counter | '';
  readonly value: string;
  readonly unit: DrugUnit;
}

/** The counter that the entry is of. */
export function counterOf({ counter, unit }: Pick<Said, 'counter' | 'unit'>): Counter | '' {
  return counter === 'drugs' ? COUNTER_OF[unit] : counter;
}

/** What was typed, in the smallest unit of that counter; NaN where it is none. */
export function amountOf(said: Said, kind: string | null): number {
  const counter = counterOf(said);
  if (counter === '') return Number.NaN;
  if (counter !== 'drugs' || said.unit === 'kg') return typedAmount({ counter, kind }, said.value);
  const grams = typedNumber(said.value, 0);
  return Number.isInteger(grams) ? grams : Number.NaN;
}
