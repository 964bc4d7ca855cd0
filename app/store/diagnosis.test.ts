import { expect, test } from 'vitest';
import { probeStorage } from './diagnosis.ts';
import type { StorageManagerPort } from './persistence.ts';

const NEVER = new Promise<boolean>(() => undefined);

test('storage is probed without a prompt, even while the browser’s own prompt is unanswered', async () => {
  let asked = 0;
  const manager: StorageManagerPort = {
    persist() {
      asked += 1;
      return NEVER;
    },
    persisted: async () => true,
    estimate: async () => ({ usage: 7, quota: 9 }),
  };
  const probe = await probeStorage({ clock: Date.now, manager });
  expect(probe).toEqual({ indexedDb: true, opfs: true, isPersisted: true, usage: 7, quota: 9 });
  expect(asked).toBe(0);
});

test.each<[string, StorageManagerPort | undefined]>([
  ['no storage manager at all', undefined],
  ['one that knows nothing of promises or sizes', {}],
  [
    'one that refuses to say',
    {
      persisted: () => Promise.reject(new DOMException('', 'SecurityError')),
      estimate: () => Promise.reject(new TypeError()),
    },
  ],
])('with %s the stores are probed all the same', async (_name, manager) => {
  const probe = await probeStorage({ clock: Date.now, manager });
  expect(probe).toEqual({ indexedDb: true, opfs: true, isPersisted: false, usage: null, quota: null });
});
