import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { METHODS } from '#shared/ideal/ideal.schemas.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import { METHOD_RULES, type MethodRules, methodHash } from '#shared/scoring/method-hash.ts';

const FILE = join(import.meta.dirname, 'method-hashes.json');
const landed = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, string>>;

test('a method that landed rates, weighs and limits the same for ever', () => {
  const now = Object.fromEntries(METHODS.map((version) => [version, methodHash(methodOf(version))]));
  expect(now, 'a change of a method is another method with a new name: editions must recompute').toEqual(
    landed,
  );
});

test('another weight, direction or order is another method', () => {
  const { version, indicators } = methodOf('ideal-1');
  const [first, ...rest] = indicators;
  if (first === undefined) throw new Error('no indicator');
  const others = [
    [{ ...first, weight: 1 }, ...rest],
    [{ ...first, inverted: true }, ...rest],
    [...rest, first],
    rest,
  ];
  const hashes = [indicators, ...others].map((each) => methodHash({ version, indicators: each }));
  expect(new Set(hashes).size).toBe(5);
});

/** The same with one number or word changed, once for each. */
function othersOf(value: Json | undefined): Json[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'string') return [`${value}'`];
  if (Array.isArray(value))
    return value.flatMap((each, at) => othersOf(each).map((other) => value.with(at, other)));
  return Object.entries(value as JsonObject).flatMap(([key, each]) =>
    othersOf(each).map((other) => ({ ...(value as JsonObject), [key]: other })),
  );
}

test('another limit is another method', () => {
  const method = methodOf('ideal-1');
  const others = othersOf(METHOD_RULES['ideal-1']) as MethodRules[];
  expect(others.length).toBeGreaterThan(20);
  const hashes = [undefined, ...others].map((rules) => methodHash(method, rules));
  expect(new Set(hashes).size).toBe(1 + others.length);
});
