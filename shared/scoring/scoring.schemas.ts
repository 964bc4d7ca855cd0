import * as v from 'valibot';

export const DIMENSIONS = ['T', 'V', 'I'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** `U`, unknown, is never 0. */
export const RATINGS = [0, 1, 2, 3, 4, 'U'] as const;
export type Rating = (typeof RATINGS)[number];
export const HIGHEST_RATING = 4;
export const SOURCE_GRADES = ['A', 'B', 'C', 'X'] as const;
export const INFORMATION_GRADES = [1, 2, 3, 4] as const;
type InformationGrade = (typeof INFORMATION_GRADES)[number];
/** Reports and links write the digit as a text. */
export function numberOfGrade(digit: `${InformationGrade}`): InformationGrade {
  return Number(digit) as InformationGrade;
}

/** Half a character has no canonical form, so nothing that holds one can be hashed. */
const name = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(100),
  v.check((text) => !/\p{Surrogate}/u.test(text)),
);
const IndicatorSchema = v.strictObject({
  /** Ratings under these names are read as none. */
  code: v.pipe(name, v.notValues(['__proto__', 'constructor', 'prototype'])),
  dimension: v.picklist(DIMENSIONS),
  /** Their sums stay finite, and no part of one becomes 0. */
  weight: v.pipe(v.number(), v.finite(), v.gtValue(0), v.minValue(1e-100), v.maxValue(1e100)),
  /** Raters rate the response; the value is 4 minus the rating. */
  inverted: v.boolean(),
});
export type Indicator = v.InferOutput<typeof IndicatorSchema>;

const SheetSchema = v.strictObject({
  state: name,
  area: name,
  seat: name,
  /** By code of the indicator; one that is absent was not rated. */
  ratings: v.record(v.string(), v.picklist(RATINGS)),
});
export type Sheet = v.InferOutput<typeof SheetSchema>;

const EvidenceSchema = v.strictObject({
  state: name,
  area: name,
  source: v.picklist(SOURCE_GRADES),
  information: v.picklist(INFORMATION_GRADES),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

/** All that figures are computed from (`domain.md` §1.9). */
export const ScoringInputSchema = v.strictObject({
  method: v.literal('ideal-1'),
  seed: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  indicators: v.array(IndicatorSchema),
  sheets: v.array(SheetSchema),
  evidence: v.array(EvidenceSchema),
});
export type ScoringInput = v.InferOutput<typeof ScoringInputSchema>;
