import { createRoot, createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { useSettled } from './use-settled.ts';

test('what depends on a value is there with the first one, goes with a change, and comes back after its paint', async () => {
  const [value, setValue] = createSignal('a');
  const seen: string[] = [];
  const { isSettled, dispose } = createRoot((end) => ({ isSettled: useSettled(value), dispose: end }));
  expect(isSettled()).toBe(true);
  setValue('b');
  expect(isSettled()).toBe(false);
  requestAnimationFrame(() => seen.push(`frame ${isSettled()}`));
  // Whoever goes on at once is never shown what depends on the values in between.
  setValue('c');
  await expect.poll(isSettled).toBe(true);
  expect(seen).toEqual(['frame false']);
  setValue('d');
  setValue('c');
  expect(isSettled()).toBe(true);
  dispose();
});
