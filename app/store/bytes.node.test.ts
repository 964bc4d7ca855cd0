import { describe, expect, test } from 'vitest';
import { randomBytes } from './bytes.ts';

describe('randomBytes', () => {
  test('hands out nothing twice, of any length, across many refills', () => {
    const seen = new Set<string>();
    for (let round = 0; round < 2_000; round += 1) {
      for (const length of [12, 16, 32, 300]) {
        const bytes = randomBytes(length);
        expect(bytes.length).toBe(length);
        seen.add(bytes.join());
      }
    }
    expect(seen.size).toBe(8_000);
  });

  test('keeps no other view of what it handed out', () => {
    const first = randomBytes(16);
    const copy = first.slice();
    for (let round = 0; round < 600; round += 1) randomBytes(16).fill(7);
    expect(first).toEqual(copy);
    expect(first.buffer.byteLength).toBe(16);
  });
});
