import { expect, test } from 'vitest';
import type { Feature } from '#shared/kernel/feature.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { dayFeatures } from '#shared/sync/day-features.ts';
import { laterFeatures } from '#shared/sync/later-features.ts';
import { actsOf } from './acts.ts';
import { filesBeforeHoy, filesBehindStore, filesOfHoy } from './files-of-hoy.ts';
import { parseFile, sourceFiles } from './source-files.ts';

/** What a device must know of a feature before its first page. Whoever adds a declaration decides it here. */
const AT_ONCE: Readonly<Record<keyof Feature, boolean>> = {
  // Who somebody is, and what they may do.
  granting: true,
  widening: true,
  opening: true,
  // What a device keeps.
  retention: true,
  retracted: true,
  // Those with files that leave a device with their entries are looked at by themselves.
  collections: false,
  name: false,
  mutations: false,
  // They look at what goes on in a session: a device that has not read of it hears the server's answer.
  guards: false,
  // The server's alone.
  traced: false,
  due: false,
  upgrades: false,
  checked: false,
};

function isNeededAtOnce(feature: Feature): boolean {
  return (
    feature.collections.some(({ files }) => files === 'personal' || files === 'posted') ||
    Object.entries(AT_ONCE).some(([name, isAtOnce]) => {
      const said = feature[name as keyof Feature];
      return isAtOnce && Array.isArray(said) && said.length > 0;
    })
  );
}

const names = new Set(allFeatures.flatMap(({ mutations }) => mutations.map(({ name }) => name as string)));

test('the features of the day are those that a device needs at once, and those whose acts are done on Hoy', () => {
  const hoy = filesOfHoy(sourceFiles());
  expect(hoy.map(({ path }) => path)).toContain('app/features/reports/reports-home.tsx');
  const done = new Set(hoy.flatMap((file) => actsOf(file, names)));
  expect(done).toContain('attendance.answer');
  const needed = allFeatures.filter(
    (feature) => isNeededAtOnce(feature) || feature.mutations.some(({ name }) => done.has(name)),
  );
  const why = 'move it to or from shared/sync/later-features.ts: the first load of each device depends on it';
  expect(dayFeatures.map(({ name }) => name).sort(), why).toEqual(needed.map(({ name }) => name).sort());
});

test('each feature is in one of the two lists', () => {
  const day: readonly string[] = dayFeatures.map(({ name }) => name);
  expect(laterFeatures.map(({ name }) => name as string).filter((name) => day.includes(name))).toEqual([]);
  expect(allFeatures).toHaveLength(dayFeatures.length + laterFeatures.length);
});

test('what a part of Hoy loads later belongs to Hoy, what a list of pages loads does not', () => {
  const file = (path: string, text: string) => parseFile({ path, text });
  const files = [
    file(
      'app/opened-app.tsx',
      "import './routes.tsx'; const part = () => import('#app/features/a/part.tsx');",
    ),
    file(
      'app/routes.tsx',
      "import '#app/features/a/a.feature.tsx'; const online = () => import('./online.tsx');",
    ),
    file(
      'app/features/a/a.feature.tsx',
      `const a = { pages: { '/a': () => import('./a.page.tsx') },
        first: { '/': () => import('./b.page.tsx') },
        home: async () => (await import('./a-home.tsx')).aHome };`,
    ),
    file('app/features/a/part.tsx', ''),
    file('app/features/a/a.page.tsx', ''),
    file('app/features/a/b.page.tsx', "import { c } from './c.ts'; import type { D } from './d.ts';"),
    file('app/features/a/a-home.tsx', ''),
    file('app/features/a/c.ts', ''),
    file('app/features/a/d.ts', ''),
    file('app/online.tsx', ''),
  ];
  const found = filesOfHoy(files).map(({ path }) => path.split('/').at(-1));
  expect(found.sort()).toEqual(
    ['a-home.tsx', 'a.feature.tsx', 'b.page.tsx', 'c.ts', 'opened-app.tsx', 'part.tsx', 'routes.tsx'].sort(),
  );
  // What is asked for while Hoy stands open is not waited for, nor is a page that needs only the first words.
  const before = filesBeforeHoy(files).map(({ path }) => path.split('/').at(-1));
  expect(before.sort()).toEqual(['a-home.tsx', 'a.feature.tsx', 'opened-app.tsx', 'routes.tsx'].sort());
});

test('what an opened store loads later is found by how it is loaded, and not by its name', () => {
  const file = (path: string, text: string) => parseFile({ path, text });
  const files = [
    file('app/sync/app-client.ts', "import './both.ts'; const later = () => import('./later.ts');"),
    file('app/sync/later.ts', "import './both.ts'; import './only-later.ts';"),
    file('app/sync/only-later.ts', ''),
    file('app/sync/both.ts', ''),
    file('app/sync/of-pages.ts', ''),
    file('app/device-program.ts', "const load = () => import('#shared/sync/later-features.ts');"),
    file('shared/sync/later-features.ts', ''),
  ];
  const found = filesBehindStore(files).map(({ path }) => path);
  expect(found.sort()).toEqual([
    'app/sync/later.ts',
    'app/sync/only-later.ts',
    'shared/sync/later-features.ts',
  ]);
  const ours = filesBehindStore(sourceFiles()).map(({ path }) => path);
  expect(ours).toEqual(expect.arrayContaining(['app/sync/send-files.ts', 'shared/sync/later-features.ts']));
  expect(ours).not.toContain('app/sync/push.ts');
});
