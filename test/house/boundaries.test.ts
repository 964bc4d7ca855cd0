import { expect, test } from 'vitest';
import { brokenImports, cyclesOf, forbiddenImports, importCycles, mutualRooms } from './rooms.ts';
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

test('rooms import each other in one direction, however far round', () => {
  expect(mutualRooms(sourceFiles())).toEqual([]);
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
  ['shared/access/scopes.ts', '#shared/meetings/meetings.rules.ts'],
  ['shared/sync/decide.ts', '#shared/meetings/meetings.rules.ts'],
  ['shared/meetings/meetings.rules.ts', '#shared/sync/all-features.ts'],
  ['app/store/device-store.ts', '#shared/meetings/meetings.rules.ts'],
  ['app/sync/app-client.ts', '#shared/meetings/meetings.rules.ts'],
  ['app/sync/app-client.ts', '#shared/sync/all-features.ts'],
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
  ['server/compartment/forget.ts', '#shared/participants/personal.schemas.ts'],
  ['server/sync/prepare.ts', '#shared/meetings/meetings.rules.ts'],
  ['server/people/people.routes.ts', 'jose'],
  ['server/session/caller.ts', '#server/people/invite.ts'],
  ['server/identity/identity.ts', 'hono'],
  ['server/compartment/pull.ts', '#server/session/caller.ts'],
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

test('rooms that import each other are told with the files that do it, through any number of rooms', () => {
  const people = at('server/people/a.ts', '#server/session/b.ts');
  const session = at('server/session/b.ts', '#server/http/c.ts');
  const http = at('server/http/d.ts', '#server/people/e.ts');
  expect(mutualRooms([people, session])).toEqual([]);
  const [told, ...more] = mutualRooms([people, session, http]);
  expect(more).toEqual([]);
  expect(told).toContain('server/http → server/people → server/session → server/http');
  expect(told).toContain('(server/http/d.ts, server/people/a.ts, server/session/b.ts)');
});

test.each([
  ['features', 'app/features/a/x.ts', 'app/features/b/y.ts'],
  ['machines of the app', 'app/store/x.ts', 'app/sync/y.ts'],
  ['a feature and a machine', 'app/features/a/x.ts', 'app/sync/y.ts'],
  ['folders of one room', 'app/kit/a/x.ts', 'app/kit/b/y.ts'],
  ['features of shared code', 'shared/a/x.ts', 'shared/b/y.ts'],
])('%s are rooms', (_, one, two) => {
  expect(mutualRooms([at(one, `#${two}`), at(two, `#${one}`)])).toHaveLength(1);
});

test('a file beside the folders, a type and a test', () => {
  const ports = at('server/ports.ts', '#server/people/a.ts');
  const people = at('server/people/a.ts', '#server/ports.ts', '#server/session/b.ts');
  const type = parseFile({
    path: 'server/session/b.ts',
    text: "import type { A } from '#server/people/a.ts';",
  });
  const inTest = at('server/session/b.test.ts', '#server/people/a.ts');
  expect(mutualRooms([ports, people, inTest])).toEqual([]);
  expect(mutualRooms([people, type])).toHaveLength(1);
});
