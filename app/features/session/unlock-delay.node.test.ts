import { beforeEach, expect, test } from 'vitest';
import { createUnlockDelay, waitAfter } from './unlock-delay.ts';

let now = 0;
let stored: Map<string, string>;

function storage(): Storage {
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  } as unknown as Storage;
}

function delayOf(profile: string) {
  return createUnlockDelay({ profile, storage: storage(), clock: () => now });
}

beforeEach(() => {
  now = 1_000_000;
  stored = new Map();
});

test('two wrong attempts are free, then each one doubles the wait, up to five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 40].map(waitAfter)).toEqual([0, 0, 0, 2_000, 4_000, 8_000, 300_000]);
});

test('a wait continues across a restart, and ends by time or by the right passphrase', () => {
  const delay = delayOf('anna');
  for (let miss = 0; miss < 4; miss += 1) delay.miss();
  expect(delayOf('anna').left()).toBe(4_000);
  now += 3_000;
  expect(delayOf('anna').left()).toBe(1_000);
  now += 1_000;
  expect(delayOf('anna').left()).toBe(0);
  delay.clear();
  delay.miss();
  expect(delay.left()).toBe(0);
});

test('a clock set back does not shorten the wait, and another person does not wait', () => {
  const delay = delayOf('anna');
  for (let miss = 0; miss < 5; miss += 1) delay.miss();
  now -= 86_400_000;
  expect(delay.left()).toBe(8_000);
  expect(delayOf('berta').left()).toBe(0);
});
