import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashesIn } from './named-files.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 50, maxLength: 200 });
const other = fc.string({ unit: fc.constantFrom('g', 'A', '"', ' ', ':', '-'), maxLength: 70 });

test('the scan finds what the pattern finds, wherever a hash stands', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(digits, other), { maxLength: 8 }), (parts) => {
      const body = parts.join('');
      expect([...hashesIn(body)]).toEqual([...new Set(body.match(/[0-9a-f]{64}/g))]);
    }),
    { numRuns: 2_000 },
  );
});

test.each([0, 1, 63, 64, 65, 127, 128])('a hash is found after %d other characters', (before) => {
  const hash = '0123456789abcdef'.repeat(4);
  expect([...hashesIn(`${'x'.repeat(before)}${hash}`)]).toEqual([hash]);
  expect(hashesIn(`${'x'.repeat(before)}${hash.slice(1)}`).size).toBe(0);
});
