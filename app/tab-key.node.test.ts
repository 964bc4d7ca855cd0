import { expect, test, vi } from 'vitest';
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
  const pages = new Set<string>();
  const make = () =>
    createKeys({ clock: clock.read, isThere: async (page) => pages.has(page), wait: async () => undefined });
  let keys: Keys | null = make();
  let asked = Promise.resolve();
  let count = 0;
  const workerOf = (page: string): AskedWorker => ({
    postMessage({ asked: question }, [port]) {
      const copy = structuredClone(question);
      asked = asked.then(async () => port?.postMessage((await keys?.answer(copy, page)) ?? null));
    },
  });
  /** A page, in a new tab or in one that was there. */
  function open(tab = createTab()) {
    count += 1;
    const page = `page ${count}`;
    pages.add(page);
    const holder = createWorkerKeys({ worker: async () => (keys === null ? null : workerOf(page)) });
    return {
      tab,
      key: createTabKey({ tab, holder, firstMs: 2 * MINUTE }),
      /** The page ends: by a reload, or with its tab. */
      end: () => void pages.delete(page),
    };
  }
  return {
    clock,
    open,
    /** As its timer does. */
    sweep: () => keys?.sweep(),
    stop: () => {
      keys = null;
    },
    restart: () => {
      keys = make();
    },
    update() {
      const next = make();
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
  const { key, tab, end } = world.open();
  await keep(key);
  const text = tab.getItem('clasi.tab') ?? '';
  expect(key.profile()).toBe('anna');
  end();
  expect(await taken(world.open(tab).key)).toEqual(RAW);
  tab.setItem('clasi.tab', text);
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('an update hands it from worker to worker', async () => {
  const world = start();
  const { key, tab, end } = world.open();
  await keep(key);
  world.update();
  end();
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('a worker that stopped, or has started anew, opens nothing', async () => {
  for (const end of ['stop', 'restart'] as const) {
    const world = start();
    const { key, tab, end: leave } = world.open();
    await keep(key);
    leave();
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
  one.end();
  two.end();
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
  const { key, tab, end } = world.open();
  await keep(key);
  end();
  const held = JSON.parse(tab.getItem('clasi.tab') ?? '{}') as object;
  const other = createTab();
  other.setItem('clasi.tab', JSON.stringify({ ...held, profile: 'berta' }));
  expect(await taken(world.open(other).key)).toBeNull();
  key.forget('berta');
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('it ends with the auto-lock, even if the page that would lock sleeps', async () => {
  const world = start();
  const { key, tab, end } = world.open();
  await keep(key);
  key.stay({ profile: 'anna', ms: 5 * MINUTE });
  await Promise.resolve();
  world.clock.advance(4 * MINUTE);
  key.stay({ profile: 'anna', ms: 3 * MINUTE });
  await new Promise((resolve) => setImmediate(resolve));
  world.clock.advance(3 * MINUTE);
  end();
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('a clock that was set back gives no more time', async () => {
  const world = start();
  const { key, tab, end } = world.open();
  await keep(key);
  end();
  world.clock.advance(-10 * MINUTE);
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('the wrapping key cannot be exported, and what the tab stores is not the data key', async () => {
  const keys = createKeys({ clock: () => 0, isThere: async () => true, wait: async () => undefined });
  await keys.answer({ do: 'wrap', profile: 'anna', raw: new Uint8Array(RAW), ms: MINUTE }, 'page');
  const [held] = keys.handOver();
  await expect(crypto.subtle.exportKey('raw', held?.key as CryptoKey)).rejects.toThrow();
  const { key, tab } = start().open();
  await keep(key);
  const { box } = JSON.parse(tab.getItem('clasi.tab') ?? '{}') as { box: string };
  expect(Buffer.from(box, 'base64url').includes(Buffer.from(RAW))).toBe(false);
});

test('a copy of an open tab is asked, and the tab it was made from keeps its way back', async () => {
  const world = start();
  const { key, tab, end } = world.open();
  await keep(key);
  const copy = createTab();
  copy.setItem('clasi.tab', tab.getItem('clasi.tab') ?? '');
  expect(await taken(world.open(copy).key)).toBeNull();
  expect(copy.getItem('clasi.tab')).toBeNull();
  end();
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('a page of which the browser does not say which it is gets no way back', async () => {
  const keys = createKeys({ clock: () => 0, isThere: async () => true, wait: async () => undefined });
  const asked = { do: 'wrap', profile: 'anna', raw: new Uint8Array(RAW), ms: MINUTE };
  expect(await keys.answer(asked, null)).toBeNull();
  expect(keys.handOver()).toEqual([]);
});

test('a tab that was closed for good is forgotten in half a minute; one that is only reloaded is not', async () => {
  const world = start();
  const { key, tab, end } = world.open();
  await keep(key);
  world.clock.advance(MINUTE);
  expect(await world.sweep()).toBe(10_000);
  end();
  await world.sweep();
  world.clock.advance(29_000);
  await world.sweep();
  const next = world.open(tab);
  const text = tab.getItem('clasi.tab') ?? '';
  expect(await taken(next.key)).toEqual(RAW);
  await keep(next.key);
  next.end();
  await world.sweep();
  world.clock.advance(31_000);
  expect(await world.sweep()).toBeNull();
  tab.setItem('clasi.tab', text);
  expect(await taken(world.open(tab).key)).toBeNull();
});

test('a page that was taken for gone and speaks again is there', async () => {
  const world = start();
  const { key, tab, end } = world.open();
  await keep(key);
  end();
  await world.sweep();
  key.stay({ profile: 'anna', ms: 10 * MINUTE });
  await new Promise((resolve) => setImmediate(resolve));
  world.clock.advance(MINUTE);
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('on a first visit the worker comes later, and has the key as soon as the page speaks again', async () => {
  const world = start();
  world.stop();
  const { key, tab, end } = world.open();
  await keep(key);
  key.stay({ profile: 'anna', ms: MINUTE });
  await new Promise((resolve) => setImmediate(resolve));
  expect(tab.getItem('clasi.tab')).toBeNull();
  world.restart();
  key.stay({ profile: 'anna', ms: MINUTE });
  await vi.waitFor(() => expect(tab.getItem('clasi.tab')).not.toBeNull());
  end();
  expect(await taken(world.open(tab).key)).toEqual(RAW);
});

test('what waits for a worker is forgotten with the lock', async () => {
  const world = start();
  world.stop();
  const { key, tab } = world.open();
  const raw = new Uint8Array(RAW);
  await key.keep({ profile: 'anna', raw });
  key.forget('anna');
  expect([...raw]).toEqual(RAW.map(() => 0));
  world.restart();
  key.stay({ profile: 'anna', ms: MINUTE });
  await new Promise((resolve) => setImmediate(resolve));
  expect(tab.getItem('clasi.tab')).toBeNull();
});
