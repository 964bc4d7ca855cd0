import { textHash } from '#shared/ideal/content-hash.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import type { Method } from './ideal-1.ts';

/** SHA-256, as hex, of what a method rates, in its order, and how much each weighs. */
export function methodHash({ indicators }: Pick<Method, 'indicators'>): string {
  return textHash(canonicalJson(indicators));
}
