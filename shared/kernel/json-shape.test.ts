import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOf, valuesOf } from './json-shape.ts';

const shape = (text: string) => shapeOf(new TextEncoder().encode(text));

test.each([
  ['1', 1, 0],
  ['"a,b[{:"', 1, 0],
  ['"\\",[\\\\"', 1, 0],
  ['[]', 2, 1],
  ['[1,2,3]', 4, 1],
  ['{"a":1}', 3, 1],
  ['{"a":{"b":[1,"]"]},"c":null}', 9, 3],
  ['"ñ,\u{1F99C},"', 1, 0],
])('%s holds %d values at most, %d deep', (text, values, depth) => {
  expect(shape(text)).toEqual({ values, depth });
});

test('the scan stops where there is more than the limit', () => {
  const many = new TextEncoder().encode(`[${'{},'.repeat(1000)}{}]`);
  expect(shapeOf(many, { values: 10, depth: 5 }).values).toBe(11);
  const deep = new TextEncoder().encode('['.repeat(1000));
  expect(shapeOf(deep, { values: 100, depth: 5 })).toEqual({ values: 7, depth: 6 });
});

test('a value counts as its text does', () => {
  expect(valuesOf({ left: undefined, out: [undefined] })).toBe(shape('{"out":[null]}').values);
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(valuesOf(value)).toBe(shape(JSON.stringify(value)).values);
    }),
    { numRuns: 500 },
  );
});
