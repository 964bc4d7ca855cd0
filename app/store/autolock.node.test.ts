import { expect, test } from 'vitest';
import { createTestClock } from '#test/support/notes.ts';
import { createAutolock, watchPage } from './autolock.ts';

function start() {
  const clock = createTestClock();
  let locks = 0;
  const autolock = createAutolock({ clock: clock.read, lock: () => (locks += 1) });
  return { clock, autolock, locks: () => locks };
}

const MINUTE = 60_000;

test('ten minutes without a touch lock, and a touch restarts them', () => {
  const { clock, autolock, locks } = start();
  clock.advance(9 * MINUTE);
  autolock.onActivity();
  clock.advance(9 * MINUTE);
  expect(autolock.check()).toBe(MINUTE);
  clock.advance(MINUTE);
  autolock.check();
  expect(locks()).toBe(1);
});

test('two minutes in the background lock, even if the phone slept and no timer ran', () => {
  const { clock, autolock, locks } = start();
  autolock.onHidden();
  clock.advance(2 * MINUTE);
  autolock.onVisible();
  expect(locks()).toBe(1);
});

test('a short look elsewhere does not lock', () => {
  const { clock, autolock, locks } = start();
  autolock.onHidden();
  clock.advance(MINUTE);
  autolock.onVisible();
  clock.advance(3 * MINUTE);
  autolock.check();
  expect(locks()).toBe(0);
});

test('a touch after the time does not prevent the lock', () => {
  const { clock, autolock, locks } = start();
  clock.advance(11 * MINUTE);
  autolock.onActivity();
  expect(locks()).toBe(1);
});

test('times that were chosen hold at once, shorter or longer', () => {
  const clock = createTestClock();
  let locks = 0;
  let times = { hiddenMs: MINUTE, idleMs: 30 * MINUTE };
  const autolock = createAutolock({ clock: clock.read, lock: () => (locks += 1), times: () => times });
  clock.advance(20 * MINUTE);
  expect(autolock.check()).toBe(10 * MINUTE);
  times = { hiddenMs: MINUTE, idleMs: 5 * MINUTE };
  autolock.check();
  expect(locks).toBe(1);
});

test('setting the clock back does not give more time', () => {
  const { clock, autolock, locks } = start();
  clock.advance(-60 * MINUTE);
  autolock.check();
  clock.advance(10 * MINUTE);
  autolock.check();
  expect(locks()).toBe(1);
});

test('a page that is in the background from the start locks after two minutes', () => {
  const { clock, autolock, locks } = start();
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' }) as unknown as Document;
  const stop = watchPage({ autolock, page });
  clock.advance(2 * MINUTE);
  autolock.check();
  stop();
  expect(locks()).toBe(1);
});
