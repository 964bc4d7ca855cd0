import { expect, test } from 'vitest';
import { createSaver } from './saver.ts';

function start() {
  const timers = new Set<() => void>();
  const page = { isBroken: false, saves: 0 };
  const saver = createSaver({
    later(run) {
      timers.add(run);
      return () => timers.delete(run);
    },
    async save() {
      page.saves += 1;
      if (page.isBroken) throw new Error('store.locked');
      return page.saves;
    },
  });
  async function pass() {
    for (const run of [...timers]) {
      timers.delete(run);
      run();
    }
    await saver.flush();
  }
  return { saver, page, timers, pass };
}

test('a failed save is retried until it succeeds', async () => {
  const { saver, page, timers, pass } = start();
  page.isBroken = true;
  saver.changed();
  await pass();
  expect(saver.state().kind).toBe('failed');
  expect(timers.size).toBe(1);
  page.isBroken = false;
  await pass();
  expect(saver.isDirty()).toBe(false);
  expect(timers.size).toBe(0);
});

test('a page that is closed saves once more, and then leaves the store alone', async () => {
  const { saver, page, timers, pass } = start();
  page.isBroken = true;
  saver.changed();
  await saver.flush();
  expect(page.saves).toBe(1);
  saver.stop();
  expect(timers.size).toBe(0);
  saver.changed();
  await pass();
  expect(page.saves).toBe(1);
});

test('a save that fails after its page is closed is not retried', async () => {
  const { saver, page, timers } = start();
  page.isBroken = true;
  saver.changed();
  const last = saver.flush();
  saver.stop();
  await last;
  expect([page.saves, timers.size]).toEqual([1, 0]);
});
