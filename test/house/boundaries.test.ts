import { expect, test } from 'vitest';
import { brokenImports, cyclesOf, forbiddenImports, importCycles, mutualFeatures } from './rooms.ts';
import { parseFile, sourceFiles } from './source-files.ts';

function at(path: string, ...specifiers: string[]) {
  return parseFile({ path, text: specifiers.map((specifier) => `import '${specifier}';`).join('\n') });
}

test('every file imports only what its room may', () => {
  expect(sourceFiles().flatMap(forbiddenImports)).toEqual([]);
});

test('every import of ours names a file that is there', () => {
  expect(sourceFiles().flatMap((file) => brokenImports(file))).toEqual([]);
});

test('no files import each other, however far round', () => {
  expect(importCycles(sourceFiles())).toEqual([]);
});

test('features use each other in one direction', () => {
  expect(mutualFeatures(sourceFiles())).toEqual([]);
});

test.each([
  ['shared/meetings/meetings.rules.ts', '#app/i18n/i18n.tsx'],
  ['shared/meetings/meetings.rules.ts', '#server/app.ts'],
  ['shared/meetings/meetings.rules.ts', 'node:crypto'],
  ['shared/meetings/meetings.rules.ts', 'hono'],
  ['shared/meetings/meetings.rules.ts', 'ts-ics'],
  ['shared/calendar/calendar.rules.ts', 'ical.js'],
  ['shared/kernel/ids.ts', '#shared/meetings/meetings.rules.ts'],
  ['app/store/device-store.ts', '#app/sync/core.ts'],
  ['app/sync/pull.ts', '#server/ports.ts'],
  ['app/sync/pull.ts', '#app/kit/zones.ts'],
  ['app/features/meetings/meetings.page.tsx', 'dexie'],
  ['app/features/meetings/meetings.page.tsx', '@getodk/xforms-engine'],
  ['app/features/meetings/meetings.page.tsx', 'workbox-window'],
  ['app/features/meetings/meetings.page.tsx', '#app/routes.tsx'],
  ['app/features/meetings/meetings.page.tsx', '#app/features/reports/report.page.tsx'],
  ['app/features/meetings/meetings.page.tsx', '../../context.tsx'],
  ['app/ui/button.tsx', '#app/sync/status.ts'],
  ['app/i18n/i18n.tsx', '@tanstack/solid-query'],
  ['app/sw/service-worker.ts', '#shared/kernel/ids.ts'],
  ['app/app.tsx', '#test/support/memory-store.ts'],
  ['server/app.ts', '#app/sync/pull.ts'],
  ['server/compartment/pull.ts', 'node:sqlite'],
  ['server/compartment/pull.ts', 'hono'],
  ['server/people/people.routes.ts', 'jose'],
  ['server/sync/sync.routes.ts', 'node:fs'],
  ['server/edge/edge-ports.ts', 'node:fs'],
  ['server/node/serve.ts', 'cloudflare:workers'],
  ['server/node/serve.ts', './backup-writer.fixtures.ts'],
])('%s may not import %s', (path, specifier) => {
  expect(forbiddenImports(at(path, specifier))).toHaveLength(1);
});

test('what every room stands on may be imported', () => {
  const allowed = [
    at('shared/meetings/meetings.rules.ts', 'valibot', '#shared/kernel/ids.ts', './meetings.schemas.ts'),
    at('app/store/database.ts', 'dexie'),
    at('app/features/forms/form-engine.ts', '@getodk/xforms-engine'),
    at('app/main.tsx', 'workbox-window', './routes.tsx'),
    at('server/node/serve.ts', '@hono/node-server', 'node:http', '../app.ts'),
  ];
  expect(allowed.flatMap(forbiddenImports)).toEqual([]);
});

test('a type, a re-export and an import at run time are imports too', () => {
  const path = 'app/sync/pull.ts';
  for (const text of [
    "import type { A } from '#server/ports.ts';",
    "export { a } from '#server/ports.ts';",
    "const a = () => import('#server/ports.ts');",
  ]) {
    expect(forbiddenImports(parseFile({ path, text }))).toHaveLength(1);
  }
});

test('an import without its ending, or of nothing, is broken', () => {
  expect(brokenImports(at('app/a.ts', './b'), () => true)).toHaveLength(1);
  expect(brokenImports(at('app/a.ts', './b.ts'), () => false)).toHaveLength(1);
  expect(brokenImports(at('app/a.ts', './b.ts', './b.css?url'), () => true)).toEqual([]);
});

test('a circle is found once, through any number of files', () => {
  const a = at('app/sync/a.ts', './b.ts');
  const b = at('app/sync/b.ts', './c.ts');
  const c = at('app/sync/c.ts', './a.ts', './d.ts');
  expect(importCycles([c, b, a])).toHaveLength(1);
  expect(importCycles([a, b])).toEqual([]);
  expect(cyclesOf(new Map([['x', new Set(['x'])]]))).toEqual([['x', 'x']]);
});

test('two features that use each other are told, the common rooms are not features', () => {
  const one = at('app/features/a/x.ts', '#app/features/b/y.ts');
  const two = at('app/features/b/z.ts', '#app/features/a/w.ts');
  const kernel = at('shared/meetings/m.ts', '#shared/access/rules.ts');
  expect(mutualFeatures([one, two])).toHaveLength(1);
  expect(mutualFeatures([one, kernel])).toEqual([]);
});
