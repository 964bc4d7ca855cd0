/** How likely a judgement is, each term with its range in percent. Terms of two yardsticks are never mixed. */
interface Term {
  readonly from: number;
  readonly to: number;
}

/** `domain.md` §5.3: ICD 203 of the United States, PHIA of the United Kingdom. */
export const YARDSTICKS = {
  icd203: {
    almost_no_chance: { from: 1, to: 5 },
    very_unlikely: { from: 5, to: 20 },
    unlikely: { from: 20, to: 45 },
    roughly_even: { from: 45, to: 55 },
    likely: { from: 55, to: 80 },
    very_likely: { from: 80, to: 95 },
    almost_certain: { from: 95, to: 99 },
  },
  phia: {
    remote: { from: 0, to: 5 },
    highly_unlikely: { from: 10, to: 20 },
    unlikely: { from: 25, to: 35 },
    realistic: { from: 40, to: 50 },
    likely: { from: 55, to: 75 },
    highly_likely: { from: 80, to: 90 },
    almost_certain: { from: 95, to: 100 },
  },
} as const satisfies Record<string, Readonly<Record<string, Term>>>;
export type Yardstick = keyof typeof YARDSTICKS;
export const YARDSTICK_NAMES = Object.keys(YARDSTICKS) as [Yardstick, ...Yardstick[]];
/** Of an edition for which nobody chose one. */
export const DEFAULT_YARDSTICK: Yardstick = 'icd203';

type TermOf = { [Y in Yardstick]: keyof (typeof YARDSTICKS)[Y] }[Yardstick];
export type Likelihood = TermOf;
/** Of all yardsticks, each once. */
export const LIKELIHOODS = [...new Set(YARDSTICK_NAMES.flatMap((name) => Object.keys(YARDSTICKS[name])))] as [
  Likelihood,
  ...Likelihood[],
];

/** From least to most likely. */
export function termsOf(yardstick: Yardstick): Likelihood[] {
  return Object.keys(YARDSTICKS[yardstick]) as Likelihood[];
}

/** In percent; null where the yardstick has no such term. */
export function rangeOf(yardstick: Yardstick, term: Likelihood): Term | null {
  const terms: Readonly<Partial<Record<Likelihood, Term>>> = YARDSTICKS[yardstick];
  return terms[term] ?? null;
}
