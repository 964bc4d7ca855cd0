import { PLACE_NAMES } from './place-names.ts';

/** ISO 3166-2 codes of all member states' subdivisions. */
export const ALL_SUBDIVISIONS: readonly string[] = Object.keys(PLACE_NAMES);

/** Those of one state; none where its list is not here. */
export function subdivisionsOf(state: string): string[] {
  return ALL_SUBDIVISIONS.filter((code) => code.startsWith(`${state}-`));
}

/** A subdivision by its code: one that exists, where its state's list is here. */
export function isSubdivision(code: string): boolean {
  if (!/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code)) return false;
  return Object.hasOwn(PLACE_NAMES, code) || subdivisionsOf(code.slice(0, 2)).length === 0;
}

/** A state, or a subdivision of one: `EC`, `EC-G`. */
export function isPlace(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) || isSubdivision(code);
}
