import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { METHODS } from '#shared/ideal/ideal.schemas.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { type Method, methodOf } from '#shared/scoring/ideal-1.ts';
import { methodHash } from '#shared/scoring/method-hash.ts';

const FILE = join(import.meta.dirname, 'method-hashes.json');
const landed = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, string>>;

/** Of what is rated, in its order, and how much each weighs. */
function hashOf({ indicators }: Pick<Method, 'indicators'>): string {
  return createHash('sha256').update(canonicalJson(indicators)).digest('hex');
}

test('a method that landed rates and weighs the same for ever', () => {
  const now = Object.fromEntries(METHODS.map((version) => [version, hashOf(methodOf(version))]));
  expect(now, 'a change of a method is another method with a new name: editions must recompute').toEqual(
    landed,
  );
});

test('another weight, direction or order is another method', () => {
  const { indicators } = methodOf('ideal-1');
  const [first, ...rest] = indicators;
  if (first === undefined) throw new Error('no indicator');
  const others = [
    [{ ...first, weight: 1 }, ...rest],
    [{ ...first, inverted: true }, ...rest],
    [...rest, first],
    rest,
  ];
  const hashes = [indicators, ...others].map((each) => hashOf({ indicators: each }));
  expect(new Set(hashes).size).toBe(5);
});

test('the product computes the very hash that is pinned', () => {
  expect(Object.fromEntries(METHODS.map((version) => [version, methodHash(methodOf(version))]))).toEqual(
    landed,
  );
});
