import { expect, test } from 'vitest';
import { createSeededRandom } from '#test/support/notes.ts';
import { createFileSender } from './file-sender.ts';

/** A sender whose attempts end when the test says so, and whose waits are run by hand. */
function bench() {
  const attempts: { end: () => void; fail: () => void; progress: () => void }[] = [];
  let waiting: { run: () => Promise<void>; ms: number } | null = null;
  const sender = createFileSender({
    random: createSeededRandom(1),
    send: (progress) =>
      new Promise((resolve, reject) =>
        attempts.push({ end: resolve, fail: () => reject(new Error('no network')), progress }),
      ),
    later(run, ms) {
      waiting = { run, ms };
      return () => {
        waiting = null;
      };
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    sender,
    attempts,
    settle,
    wait: () => waiting?.ms ?? null,
    async waited() {
      void waiting?.run();
      await settle();
    },
  };
}

test('files are sent one run at a time, and once more if that was asked meanwhile', async () => {
  const { sender, attempts, settle, wait } = bench();
  sender.start();
  sender.start();
  sender.start();
  expect(attempts).toHaveLength(1);
  attempts[0]?.end();
  await settle();
  expect(attempts).toHaveLength(2);
  attempts[1]?.end();
  await settle();
  expect([attempts.length, wait()]).toEqual([2, null]);
});

test('what failed is tried again by itself, later each time, until it is stopped', async () => {
  const { sender, attempts, settle, wait, waited } = bench();
  sender.start();
  attempts[0]?.fail();
  await settle();
  const first = wait();
  expect(first).toBeGreaterThanOrEqual(1_000);
  await waited();
  attempts[1]?.fail();
  await settle();
  expect(wait()).toBeGreaterThan(first ?? 0);
  await waited();
  attempts[2]?.end();
  await settle();
  sender.start();
  attempts[3]?.fail();
  await settle();
  expect(wait()).toBeLessThanOrEqual(2_000);
  sender.stop();
  expect(wait()).toBeNull();
  sender.start();
  expect(attempts).toHaveLength(4);
});

test('a line that breaks again and again but lets something through is not waited for ever longer', async () => {
  const { sender, attempts, settle, wait, waited } = bench();
  sender.start();
  for (let attempt = 0; attempt < 6; attempt += 1) {
    attempts[attempt]?.progress();
    attempts[attempt]?.fail();
    await settle();
    expect(wait()).toBeLessThanOrEqual(2_000);
    await waited();
  }
  for (let attempt = 6; attempt < 9; attempt += 1) {
    attempts[attempt]?.fail();
    await settle();
    if (attempt < 8) await waited();
  }
  expect(wait()).toBeGreaterThan(4_000);
});
