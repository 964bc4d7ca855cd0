import { expect, test } from 'vitest';
import { createBeforeLock } from './before-lock.ts';

function start() {
  const timers = new Set<() => void>();
  const asked: number[] = [];
  const hooks = createBeforeLock({
    later(run, ms) {
      asked.push(ms);
      timers.add(run);
      return () => timers.delete(run);
    },
  });
  return { hooks, timers, asked };
}

test('the lock waits for everything that is being saved, even if one save fails', async () => {
  const { hooks, timers } = start();
  const saved: string[] = [];
  hooks.add(() => {
    throw new Error('broken page');
  });
  hooks.add(() => Promise.reject(new Error('store.not_saved')));
  hooks.add(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    saved.push('form');
  });
  const remove = hooks.add(async () => {
    saved.push('page that is gone');
  });
  remove();
  await hooks.whenSaved();
  expect(saved).toEqual(['form']);
  expect(timers.size).toBe(0);
});

test('the lock waits at most a second for a save that does not end', async () => {
  const { hooks, timers, asked } = start();
  hooks.add(() => new Promise(() => undefined));
  let isDone = false;
  const saving = hooks.whenSaved().then(() => {
    isDone = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isDone).toBe(false);
  expect(asked).toEqual([1_000]);
  for (const run of timers) run();
  await saving;
});
