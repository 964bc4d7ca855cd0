import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

function machine(env: Record<string, string>, ...paths: string[]) {
  return { env, exists: (path: string) => paths.includes(path) };
}

test('the named browser goes before the usual places', () => {
  const found = findChromium(machine({ CHROMIUM_PATH: '/a' }, '/a', '/usr/bin/chromium'));
  expect(found).toBe('/a');
  expect(findChromium(machine({ CHROMIUM_PATH: '' }, '/usr/bin/chromium'))).toBe('/usr/bin/chromium');
});

test('a named browser that is not there is told, not replaced by another', () => {
  expect(() => findChromium(machine({ CHROMIUM_PATH: '/a' }, '/usr/bin/chromium'))).toThrow(
    'CHROMIUM_PATH is /a',
  );
});

test('where there is none, the choice is left open', () => {
  expect(findChromium(machine({}))).toBeUndefined();
});
