import { expect, test } from 'vitest';
import { createSeededRandom, createTestClock } from '#test/support/notes.ts';
import { startLoop } from './loop.ts';
import { retryDelay } from './retry-delay.ts';

function startTestLoop(sync: Parameters<typeof startLoop>[0]['sync']) {
  const clock = createTestClock(0);
  const timers: { at: number; run: () => Promise<void> }[] = [];
  const faults: unknown[] = [];
  const page = { isVisible: true, isOnline: true, wake() {} };
  const loop = startLoop({
    host: {
      clock: clock.read,
      random: createSeededRandom(1),
      isVisible: () => page.isVisible,
      isOnline: () => page.isOnline,
      onWake(listener) {
        page.wake = listener;
        return () => undefined;
      },
      later(run, ms) {
        const timer = { at: clock.read() + ms, run };
        timers.push(timer);
        return () => timers.splice(timers.indexOf(timer), 1);
      },
    },
    sync,
  });
  async function settle() {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
  async function pass(ms: number) {
    const end = clock.read() + ms;
    await settle();
    for (;;) {
      timers.sort((left, right) => left.at - right.at);
      const next = timers[0];
      if (next === undefined || next.at > end) break;
      timers.shift();
      clock.advance(next.at - clock.read());
      next.run().catch((fault: unknown) => faults.push(fault));
      await settle();
    }
    clock.advance(end - clock.read());
  }
  return { loop, pass, page, clock, faults };
}

test('a page syncs at start, then about every five minutes', async () => {
  const times: number[] = [];
  const { pass, clock } = startTestLoop(async () => {
    times.push(clock.read());
    return null;
  });
  await pass(3_600_000);
  expect(times[0]).toBe(0);
  expect(times.length).toBeGreaterThanOrEqual(9);
  expect(times.length).toBeLessThanOrEqual(17);
});

test('many nudges at once are one sync, and one during a sync causes another after it', async () => {
  let syncs = 0;
  const running = { end(_value: null) {} };
  const { loop, pass } = startTestLoop(() => {
    syncs += 1;
    return new Promise((resolve) => {
      running.end = resolve;
    });
  });
  await pass(10);
  for (let index = 0; index < 100; index += 1) loop.nudge();
  await pass(1_000);
  expect(syncs).toBe(1);
  running.end(null);
  await pass(1_000);
  expect(syncs).toBe(2);
});

test('hidden or offline the page sends nothing; waking up syncs at once', async () => {
  let syncs = 0;
  const { pass, page } = startTestLoop(async () => {
    syncs += 1;
    return null;
  });
  page.isVisible = false;
  await pass(3_600_000);
  expect(syncs).toBe(0);
  page.isVisible = true;
  page.wake();
  await pass(1);
  expect(syncs).toBe(1);
});

test('a browser that wrongly says it is offline is believed for minutes, not for ever', async () => {
  const times: number[] = [];
  const { pass, page, clock } = startTestLoop(async () => {
    times.push(clock.read());
    return 'unreached';
  });
  page.isOnline = false;
  await pass(3_600_000);
  expect(times.length).toBeGreaterThanOrEqual(9);
  expect(times.length).toBeLessThanOrEqual(17);
});

test('without an online event, an answer of the server is enough, and what follows is sent at once', async () => {
  let syncs = 0;
  const { loop, pass, page } = startTestLoop(async () => {
    syncs += 1;
    return null;
  });
  page.isOnline = false;
  await pass(1_000);
  loop.nudge();
  await pass(1_000);
  expect(syncs).toBe(0);
  loop.wake();
  await pass(1);
  expect(syncs).toBe(1);
  loop.nudge();
  await pass(1_000);
  expect(syncs).toBe(2);
});

test('becoming visible is reason enough to try, even if the browser says it is offline', async () => {
  let syncs = 0;
  const { pass, page } = startTestLoop(async () => {
    syncs += 1;
    return 'unreached';
  });
  page.isOnline = false;
  await pass(1_000);
  page.wake();
  await pass(60_000);
  expect(syncs).toBe(1);
});

test('when the server answers, a sync planned in a quarter of an hour runs at once', async () => {
  const times: number[] = [];
  const { loop, pass, clock } = startTestLoop(async () => {
    times.push(clock.read());
    return times.length === 1 ? clock.read() + 900_000 : null;
  });
  await pass(10_000);
  loop.wake();
  await pass(1);
  expect(times).toEqual([0, 10_000]);
});

test('a failed sync is retried at the time it said', async () => {
  const times: number[] = [];
  const { pass, clock } = startTestLoop(async () => {
    times.push(clock.read());
    return times.length === 1 ? clock.read() + 3_000 : null;
  });
  await pass(10_000);
  expect(times).toEqual([0, 3_000]);
});

test('a phone that says it is online and reaches nobody finds its server again within minutes', async () => {
  const times: number[] = [];
  const { pass, clock } = startTestLoop(async () => {
    times.push(clock.read());
    return times.length < 4 ? 'unreached' : null;
  });
  await pass(3_000);
  expect(times).toHaveLength(2);
  await pass(20_000);
  expect(times).toHaveLength(4);
  await pass(3 * 60_000);
  expect(times).toHaveLength(4);
});

test('a bug in one sync is reported and does not stop this page from syncing', async () => {
  let syncs = 0;
  const { pass, faults } = startTestLoop(async () => {
    syncs += 1;
    if (syncs === 1) throw new RangeError('fault');
    return null;
  });
  await pass(20 * 60_000);
  expect(syncs).toBeGreaterThan(2);
  expect(faults).toEqual([new RangeError('fault')]);
});

test('waits double up to a quarter of an hour, differ between phones, and are never shorter than the server asked', () => {
  const waits = [1, 2, 3, 20].map((attempts) => retryDelay({ attempts, random: createSeededRandom(3) }));
  for (const [index, whole] of [2_000, 4_000, 8_000, 900_000].entries()) {
    expect(waits[index]).toBeGreaterThanOrEqual(whole / 2);
    expect(waits[index]).toBeLessThanOrEqual(whole);
  }
  expect(retryDelay({ attempts: 1, random: createSeededRandom(99_999) })).not.toBe(waits[0]);
  expect(retryDelay({ attempts: 1, random: createSeededRandom(4), retryAfter: 60_000 })).toBe(60_000);
});

test('a poke syncs only where something is new; a nudge with it, or after a while, syncs everywhere', async () => {
  const places: (readonly string[] | 'all')[] = [];
  const { loop, pass } = startTestLoop(async (only) => {
    places.push(only === null ? 'all' : [...only].sort());
    return null;
  });
  await pass(1);
  loop.wake('committee');
  loop.wake('state:CL');
  await pass(1);
  loop.wake('committee');
  await pass(1);
  loop.nudge();
  loop.wake('committee');
  await pass(1);
  expect(places).toEqual(['all', ['committee', 'state:CL'], ['committee'], 'all']);
  for (let minute = 0; minute < 4; minute += 1) {
    await pass(59_000);
    loop.wake('committee');
  }
  await pass(1_000);
  expect(places.slice(4)).toEqual([['committee'], ['committee'], ['committee'], 'all']);
});

test('after a failure everything is tried, whatever was asked for', async () => {
  const places: (string | null)[] = [];
  const { loop, pass, clock } = startTestLoop(async (only) => {
    places.push(only === null ? null : [...only].join());
    return places.length === 2 ? clock.read() + 2_000 : null;
  });
  await pass(1);
  loop.wake('committee');
  await pass(5_000);
  expect(places).toEqual([null, 'committee', null]);
});
