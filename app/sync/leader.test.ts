import { afterEach, expect, test } from 'vitest';
import { runAlone, standForLeader } from './leader.ts';

let count = 0;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A tab of one person, with its own page. */
function openTab(name: string) {
  const page = new EventTarget();
  const tab = { isLeading: false, began: 0 };
  const stop = standForLeader({
    name,
    page,
    onLead() {
      tab.isLeading = true;
      tab.began += 1;
      return () => {
        tab.isLeading = false;
      };
    },
  });
  stops.push(stop);
  const turn = (type: 'pagehide' | 'pageshow', persisted = true) =>
    page.dispatchEvent(new PageTransitionEvent(type, { persisted }));
  return { tab, stop, turn };
}

function newName(): string {
  count += 1;
  return `leader-${count}`;
}

async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

test('a page in the back/forward cache lets another lead, and competes again when it comes back', async () => {
  const name = newName();
  const [first, second] = [openTab(name), openTab(name)];
  await expect.poll(() => first.tab.isLeading).toBe(true);
  expect(second.tab.isLeading).toBe(false);
  first.turn('pagehide');
  expect(first.tab.isLeading).toBe(false);
  await expect.poll(() => second.tab.isLeading).toBe(true);
  first.turn('pageshow');
  second.stop();
  await expect.poll(() => first.tab.isLeading).toBe(true);
  expect(first.tab.began).toBe(2);
});

test('a page that lost its lock while in the cache takes it again', async () => {
  const name = newName();
  const { tab, turn } = openTab(name);
  await expect.poll(() => tab.isLeading).toBe(true);
  // Like a browser that hides the page silently: the lock is gone, and the page does not know.
  await navigator.locks.request(name, { steal: true }, () => undefined);
  expect(await isHeld(name)).toBe(false);
  turn('pageshow');
  await expect.poll(() => isHeld(name)).toBe(true);
  expect(tab.isLeading).toBe(true);
});

test('a page that waits for its turn does not get it while in the cache', async () => {
  const name = newName();
  const [first, second] = [openTab(name), openTab(name)];
  await expect.poll(() => first.tab.isLeading).toBe(true);
  second.turn('pagehide');
  first.stop();
  await expect.poll(() => isHeld(name)).toBe(false);
  expect(second.tab.began).toBe(0);
  second.turn('pageshow');
  await expect.poll(() => second.tab.isLeading).toBe(true);
});

test('showing a page for the first time and closing it change nothing; a stopped one does not compete again', async () => {
  const name = newName();
  const { tab, stop, turn } = openTab(name);
  await expect.poll(() => tab.isLeading).toBe(true);
  turn('pageshow', false);
  turn('pagehide', false);
  expect(tab).toEqual({ isLeading: true, began: 1 });
  stop();
  turn('pageshow');
  await expect.poll(() => isHeld(name)).toBe(false);
  expect(tab).toEqual({ isLeading: false, began: 1 });
});

test('in a browser without locks every tab leads, and again after the cache', () => {
  const page = new EventTarget();
  const turns: string[] = [];
  const stop = standForLeader({
    name: newName(),
    page,
    locks: null,
    onLead() {
      turns.push('begin');
      return () => turns.push('end');
    },
  });
  page.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  stop();
  expect(turns).toEqual(['begin', 'end', 'begin', 'end']);
});

/** Another tab that has the lock; returns a function that lets it go. */
async function holdLock(name: string): Promise<() => void> {
  const taken = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  void navigator.locks.request(name, () => {
    taken.resolve();
    return over.promise;
  });
  await taken.promise;
  stops.push(over.resolve);
  return over.resolve;
}

test('work is left to the tab that does it, or waits for its turn, but not longer than it may', async () => {
  const name = newName();
  const letGo = await holdLock(name);
  let done = 0;
  const work = async () => {
    done += 1;
  };
  const waits = async () => (await navigator.locks.query()).pending?.some((lock) => lock.name === name);
  expect(await runAlone({ name, work })).toBe(false);
  expect(await runAlone({ name, work, waitMs: 20 })).toBe(false);
  const waiting = runAlone({ name, work, waitMs: 10_000 });
  await expect.poll(waits).toBe(true);
  expect(done).toBe(0);
  letGo();
  expect(await waiting).toBe(true);
  expect(done).toBe(1);
});

test('a fault of the work is told, also when it comes after the time that it might have waited', async () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    throw new Error('full');
  };
  await expect(runAlone({ name: newName(), work: slow, waitMs: 20 })).rejects.toThrow('full');
  await expect(runAlone({ name: newName(), work: slow })).rejects.toThrow('full');
  // No browser gives a lock of such a name.
  const none = { name: '-', work: slow };
  await expect(runAlone(none)).rejects.toMatchObject({ name: 'NotSupportedError' });
  await expect(runAlone({ ...none, waitMs: 20 })).rejects.toMatchObject({ name: 'NotSupportedError' });
});
