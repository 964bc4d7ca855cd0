import { render } from 'solid-js/web';
import { afterEach, expect, test } from 'vitest';
import { ClientProvider } from '#app/context.tsx';
import type { Client } from '#app/sync/app-client.ts';
import { usePageSaver } from './use-page-saver.ts';

type Options = Parameters<typeof usePageSaver>[0];

let leavePage: () => void = () => undefined;
afterEach(() => leavePage());

/** A page with a saver, and what the client was told. */
function openPage(options: Partial<Options>) {
  const log: string[] = [];
  const flushes = new Set<() => Promise<void>>();
  const holds = new Set<() => boolean>();
  const added = <T,>(to: Set<T>, one: T) => {
    to.add(one);
    return () => to.delete(one);
  };
  const client = {
    beforeLock: (flush: () => Promise<void>) => added(flushes, flush),
    holdUpdates: (isBusy: () => boolean) => added(holds, isBusy),
  } as unknown as Client;
  let saver!: ReturnType<typeof usePageSaver>;
  function Page() {
    saver = usePageSaver({
      open: async () => void log.push('opened'),
      save: async () => log.push('saved'),
      ...options,
    });
    return null;
  }
  const host = document.createElement('div');
  leavePage = render(
    () => (
      <ClientProvider client={client}>
        <Page />
      </ClientProvider>
    ),
    host,
  );
  return {
    log,
    saver,
    isHeld: () => [...holds].some((isBusy) => isBusy()),
    lock: () => Promise.all([...flushes].map((flush) => flush())),
    leave: () => leavePage(),
  };
}

test('what is typed is saved before a lock and when the page is left', async () => {
  const { log, saver, lock, leave } = openPage({});
  saver.changed();
  await lock();
  expect(log).toEqual(['opened', 'saved']);
  saver.changed();
  leave();
  await expect.poll(() => log).toEqual(['opened', 'saved', 'saved']);
});

test('a page may end its work before a lock, and once more when it is left', async () => {
  const log: string[] = [];
  const { lock, leave } = openPage({
    lock: async () => void log.push('locked'),
    leave: async () => void log.push('left'),
  });
  await lock();
  leave();
  expect(log).toEqual(['locked', 'left']);
});

test('an update waits for what is not saved, and for what the page says is under way', async () => {
  let isBusy = true;
  const { saver, isHeld, lock } = openPage({ holdsUpdates: () => isBusy });
  expect(isHeld()).toBe(true);
  isBusy = false;
  expect(isHeld()).toBe(false);
  saver.changed();
  expect(isHeld()).toBe(true);
  await lock();
  expect(isHeld()).toBe(false);
  expect(openPage({}).isHeld()).toBe(false);
});
