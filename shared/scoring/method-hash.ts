import { textHash } from '#shared/kernel/content-hash.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { CLASS_FROM } from './classes.ts';
import { GOOD_GRADES } from './evidence.rules.ts';
import type { Method, MethodVersion } from './ideal-1.ts';
import { NOISE } from './numbers.ts';
import { DRAWN_FACTOR, DRAWS, RANK_PERCENTILES, STREAM } from './region.rules.ts';
import { HIGHEST_RATING } from './scoring.schemas.ts';
import { CONFIDENCE_LIMITS, CONTESTED_ABOVE, LEAST_COVERAGE } from './subject.rules.ts';

export type MethodRules = Readonly<Record<string, Json>>;
const IDEAL_1_RULES: MethodRules = {
  ...{ CLASS_FROM, CONFIDENCE_LIMITS, CONTESTED_ABOVE, GOOD_GRADES, HIGHEST_RATING, LEAST_COVERAGE, NOISE },
  ...{ DRAWN_FACTOR, DRAWS, RANK_PERCENTILES, STREAM: Number(STREAM) },
};

/** The limits that settle figures beside the indicators. A method with another limit takes it as an argument. */
export const METHOD_RULES: Readonly<Record<MethodVersion, MethodRules>> = { 'ideal-1': IDEAL_1_RULES };

/** SHA-256, as hex, of what a method rates, in its order, how much each weighs, and its limits. */
export function methodHash({ version, indicators }: Method, rules = METHOD_RULES[version]): string {
  return textHash(canonicalJson({ indicators, rules }));
}
