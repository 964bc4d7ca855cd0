import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Bytes, createRandomPool, keyBytes, randomBytes } from './bytes.ts';
import { createRecoveryCode } from './kek.ts';

afterEach(() => vi.restoreAllMocks());

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

  test('leaves nothing in its pool of what it handed out', () => {
    const pools: Bytes[] = [];
    const take = createRandomPool((bytes) => {
      pools.push(bytes);
      bytes.fill(9);
    });
    expect(take(12)).toEqual(new Uint8Array(12).fill(9));
    expect(take(16)).toEqual(new Uint8Array(16).fill(9));
    expect(pools).toHaveLength(1);
    expect(pools[0]?.subarray(0, 29).join('')).toBe(`${'0'.repeat(28)}9`);
  });
});

describe('keys', () => {
  function watchPlatform(): () => number[] {
    const spy = vi.spyOn(crypto, 'getRandomValues');
    return () => spy.mock.calls.map(([bytes]) => bytes?.byteLength ?? 0);
  }

  test('lie nowhere before they are asked for', () => {
    const asked = watchPlatform();
    const keys = [keyBytes(32), keyBytes(32)];
    expect(asked()).toEqual([32, 32]);
    expect(keys[0]).not.toEqual(keys[1]);
  });

  test('nor does a recovery code', () => {
    const asked = watchPlatform();
    createRecoveryCode();
    expect(asked()).toEqual([24]);
  });
});
