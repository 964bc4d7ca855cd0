import { expect, test } from 'vitest';
import { createTestClock } from '#test/support/notes.ts';
import { createTabKey } from './store/tab-key.ts';
import { type AskedWorker, createWorkerKeys } from './store/worker-keys.ts';
import { createKeys, type Keys } from './sw/key-holder.ts';

const MINUTE = 60_000;
const RAW = [...Array(32).keys()];

/** A `sessionStorage`: of one tab. */
function createTab(held = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    get length() {
      return held.size;
    },
  } as Storage;
}

/** The service worker as the pages meet it: messages, and a memory that a stop empties. */
function start() {
  const clock = createTestClock();
  let keys: Keys | null = createKeys({ clock: clock.read });
  let asked = Promise.resolve();
  const worker: AskedWorker = {
    postMessage({ asked: question }, [port]) {
      const copy = structuredClone(question);
      asked = asked.then(async () => port?.postMessage((await keys?.answer(copy)) ?? null));
    },
  };
  const open = (tab = createTab()) => ({
    tab,
    key: createTabKey({
      tab,
      holder: createWorkerKeys({ worker: async () => (keys === null ? null : worker) }),
      firstMs: 2 * MINUTE,
    }),
  });
  return {
    clock,
    open,
    stop: () => {
      keys = null;
    },
    restart: () => {
      keys = createKeys({ clock: clock.read });
    },
    update() {
      const next = createKeys({ clock: clock.read });
      next.takeOver(structuredClone(keys?.handOver() ?? []));
      keys = next;
    },
  };
}

const keep = (key: ReturnType<typeof createTabKey>, profile = 'anna') =>
  key.keep({ profile, raw: new Uint8Array(RAW) });
async function taken(key: ReturnType<typeof createTabKey>): Promise<number[] | null> {
  const found = await key.take();
  return found === null ? null : [...found.raw];
}

test('the page after a reload has the key of the one before, once', async () => {
  const world = start();
  const { key, tab } = world.open();
  await keep(key);
  const text = tab.getItem('clasi.tab') ?? '';
  expect(key.profile()).toBe('anna');
  expect(await taken(world.open(tab).key)).toEqual(RAW);
  tab.setItem('clasi.tab', text);
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('an update hands it from worker to worker', async () => {
  const world = start();
  const { key, tab } = world.open();
  await keep(key);
  world.update();
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('a worker that stopped, or has started anew, opens nothing', async () => {
  for (const end of ['stop', 'restart'] as const) {
    const world = start();
    const { key, tab } = world.open();
    await keep(key);
    world[end]();
    expect(await taken(world.open(tab).key)).toBeNull();
  }
});

test('another tab has nothing, and after a lock in one of them none opens with what it had', async () => {
  const world = start();
  const [one, two] = [world.open(), world.open()];
  await keep(one.key);
  expect(await taken(two.key)).toBeNull();
  await keep(two.key);
  const [first, second] = [one, two].map(({ tab }) => tab.getItem('clasi.tab') ?? '');
  one.key.forget('anna');
  expect(one.tab.getItem('clasi.tab')).toBeNull();
  one.tab.setItem('clasi.tab', first ?? '');
  two.tab.setItem('clasi.tab', second ?? '');
  expect(await taken(one.key)).toBeNull();
  expect(await taken(two.key)).toBeNull();
});

test('a lock that comes while the worker still wraps wins', async () => {
  const world = start();
  const { key, tab } = world.open();
  const keeping = keep(key);
  key.forget('anna');
  await keeping;
  expect(tab.getItem('clasi.tab')).toBeNull();
});

test('the box of one profile opens nothing as another’s, and its lock leaves that one alone', async () => {
  const world = start();
  const { key, tab } = world.open();
  await keep(key);
  const held = JSON.parse(tab.getItem('clasi.tab') ?? '{}') as object;
  const other = createTab();
  other.setItem('clasi.tab', JSON.stringify({ ...held, profile: 'berta' }));
  expect(await taken(world.open(other).key)).toBeNull();
  key.forget('berta');
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('it ends with the auto-lock, even if the page that would lock sleeps', async () => {
  const world = start();
  const { key, tab } = world.open();
  await keep(key);
  key.stay({ profile: 'anna', ms: 5 * MINUTE });
  await Promise.resolve();
  world.clock.advance(4 * MINUTE);
  key.stay({ profile: 'anna', ms: 3 * MINUTE });
  await new Promise((resolve) => setImmediate(resolve));
  world.clock.advance(3 * MINUTE);
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('a clock that was set back gives no more time', async () => {
  const world = start();
  const { key, tab } = world.open();
  await keep(key);
  world.clock.advance(-10 * MINUTE);
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('the wrapping key cannot be exported, and what the tab stores is not the data key', async () => {
  const keys = createKeys({ clock: () => 0 });
  await keys.answer({ do: 'wrap', profile: 'anna', raw: new Uint8Array(RAW), ms: MINUTE });
  const [held] = keys.handOver();
  await expect(crypto.subtle.exportKey('raw', held?.key as CryptoKey)).rejects.toThrow();
  const { key, tab } = start().open();
  await keep(key);
  const { box } = JSON.parse(tab.getItem('clasi.tab') ?? '{}') as { box: string };
  expect(Buffer.from(box, 'base64url').includes(Buffer.from(RAW))).toBe(false);
});
