/** What the states call what they are divided into (ISO 3166-2). */
const CALLED = {
  region: ['CL', 'PE'],
  department: ['BO', 'CO', 'GT', 'HN', 'PY', 'SV', 'UY'],
  province: ['AR', 'CR', 'DO', 'EC', 'PA'],
  state: ['BR', 'MX'],
} as const;
export type SubdivisionWord = keyof typeof CALLED;
const WORDS = Object.keys(CALLED) as SubdivisionWord[];

/** The state's own word; null where it is not known here. */
export function subdivisionWord(state: string): SubdivisionWord | null {
  return WORDS.find((word) => CALLED[word].some((each) => each === state)) ?? null;
}
