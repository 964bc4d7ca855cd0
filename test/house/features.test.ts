import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appFeatures } from '#app/features.ts';
import { HashSchema } from '#shared/kernel/ids.ts';
import type { Collection } from '#shared/kernel/mutation.ts';
import { allFeatures } from '#shared/sync/all-features.ts';
import { isTestFile, listFiles, ROOT } from './source-files.ts';

const shared = listFiles('shared')
  .filter((path) => path.endsWith('.ts') && !isTestFile(path) && path !== 'shared/kernel/mutation.ts')
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Every collection exported by a file under `shared/`, with its folder. */
async function collectionsFound(): Promise<{ name: string; folder: string }[]> {
  const found = new Map<unknown, { name: string; folder: string }>();
  for (const { path, text } of shared) {
    if (!text.includes('defineCollection(')) continue;
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `${ROOT}/${path}`);
    for (const value of Object.values(exported))
      if (typeof value === 'object' && value !== null && 'name' in value && 'body' in value)
        found.set(value, { name: (value as Collection).name, folder: path.split('/')[1] ?? '' });
  }
  return [...found.values()];
}

test('every collection is declared by the feature of its folder, once', async () => {
  const declared = allFeatures.flatMap(({ name, collections }) =>
    collections.map((each) => `${name}: ${each.name}`),
  );
  const found = (await collectionsFound()).map(({ name, folder }) => `${folder}: ${name}`);
  expect(found.length).toBeGreaterThan(25);
  expect([...declared].sort()).toEqual([...found].sort());
  const names = declared.map((each) => each.split(': ')[1]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('every folder with mutations or collections is a feature, and listed', () => {
  const folders = readdirSync('shared').filter((folder) =>
    shared.some(
      ({ path, text }) =>
        path.startsWith(`shared/${folder}/`) && /\bdefine(Mutation|Collection)\(/.test(text),
    ),
  );
  expect(allFeatures.map(({ name }) => name).sort()).toEqual(folders.sort());
});

test('every mutation that is defined is listed by a feature', () => {
  const defined = shared.flatMap(({ text }) =>
    [...text.matchAll(/defineMutation\(\{\s*name: '([^']+)'/g)].map(([, name]) => name),
  );
  expect(defined.length).toBeGreaterThan(60);
  const listed = allFeatures.flatMap(({ mutations }) => mutations.map(({ name }) => name));
  expect([...listed].sort()).toEqual([...defined].sort());
});

test('every feature of the app is listed, and each of its pages has an address', () => {
  const files = listFiles('app/features');
  const declared = files.filter((path) => path.endsWith('.feature.tsx'));
  expect(declared.map((path) => path.split('/')[2]).sort()).toEqual(
    appFeatures.map(({ name }) => name).sort(),
  );
  const pages = files.filter(
    (path) => path.endsWith('.page.tsx') && /^export default /m.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  expect(pages.length).toBeGreaterThan(80);
  const orphans = pages.filter((path) => {
    const [, , folder = '', name] = path.split('/');
    const feature = declared.find((each) => each.split('/')[2] === folder);
    return feature === undefined || !readFileSync(join(ROOT, feature), 'utf8').includes(`'./${name}'`);
  });
  expect(orphans).toEqual([]);
});

/** Whether a schema takes the hash of a file anywhere. */
function takesHash(schema: unknown): boolean {
  if (schema === HashSchema) return true;
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(([key, part]) => key !== '~standard' && takesHash(part));
}

test('a collection whose entries name files says whose they are, and no other does', () => {
  const all = allFeatures.flatMap(({ collections }): readonly Collection[] => collections);
  const naming = all.filter(({ body }) => takesHash(body)).map(({ name }) => name);
  expect(naming).toContain('travelNeeds');
  expect(all.filter(({ files }) => files !== undefined).map(({ name }) => name)).toEqual(naming);
});
