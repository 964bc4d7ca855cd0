import { expect, test } from 'vitest';
import type { Json } from '#shared/kernel/json.ts';
import { createRemembered } from './remembered.ts';

function open() {
  const disk = { isFull: false, kept: new Map<string, Json>([['theme', 'light']]) };
  const remembered = createRemembered({
    records: {
      load: async () => disk.kept,
      async save(key, value) {
        if (disk.isFull) throw new Error('store.not_saved');
        disk.kept.set(key, value);
      },
    },
    loaded: new Map(disk.kept),
  });
  return { remembered, disk };
}

test('a remembered value shows at once and is stored', async () => {
  const { remembered, disk } = open();
  const kept = remembered.write('theme', 'dark');
  expect(remembered.read('theme')).toBe('dark');
  await kept;
  expect(disk.kept.get('theme')).toBe('dark');
});

test('a value that could not be stored is no longer shown, and the caller gets the error', async () => {
  const { remembered, disk } = open();
  disk.isFull = true;
  await expect(remembered.write('theme', 'dark')).rejects.toThrow('store.not_saved');
  expect(remembered.read('theme')).toBe('light');
  await expect(remembered.write('star', ['agi_1'])).rejects.toThrow('store.not_saved');
  expect(remembered.read('star')).toBeNull();
});

test('a failure does not undo a later choice', async () => {
  const { remembered, disk } = open();
  disk.isFull = true;
  const first = remembered.write('theme', 'dark');
  disk.isFull = false;
  await remembered.write('theme', 'contrast');
  await first.catch(() => undefined);
  expect(remembered.read('theme')).toBe('contrast');
});
