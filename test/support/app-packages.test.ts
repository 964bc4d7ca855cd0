import { expect, test } from 'vitest';
import { packagesLoadedBy } from './app-packages.ts';

test('what pages load is found, also what is loaded late or only named for its types is told apart', () => {
  const names = packagesLoadedBy(['app', 'shared']);
  // By a plain import, by one of several lines, by one at run time.
  expect(names).toEqual(expect.arrayContaining(['dexie', 'fflate', 'solid-js', 'valibot', 'workbox-window']));
  expect(names).toContain('qr/decode.js');
  // Of a tool, of a test in Node, for its types alone, unbuilt.
  for (const other of ['vitest', 'fast-check', 'hono', '@solidjs/router']) expect(names).not.toContain(other);
  expect(names.filter((name) => /^[#./]|^node:/.test(name))).toEqual([]);
});
