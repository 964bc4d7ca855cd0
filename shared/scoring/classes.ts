/** From highest to lowest (`domain.md` §1.9, step 6). */
export const CLASSES = ['very_high', 'high', 'medium', 'low', 'very_low'] as const;
export type ScoredClass = (typeof CLASSES)[number];
/** How far a figure can be trusted, from least to most (step 7). It says nothing about the level. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
/** Each from this printed score on. */
export const CLASS_FROM = {
  very_high: 8,
  high: 6,
  medium: 4,
  low: 2,
  very_low: 0,
} as const satisfies Readonly<Record<ScoredClass, number>>;
