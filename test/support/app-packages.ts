import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** What loads a module at run time, with the name of a package: neither a file of ours nor one of a tool's own. */
const LOADED =
  /(?:^import (?!type\b)(?:[^'";]+ from )?|^\} from |^export (?!type\b)[^'";]+ from |\bimport\()'((?![#./]|node:|virtual:|vitest\b)[^']+)'/gm;

/** Every package, by the name under which it is imported, that a file of these folders loads in the browser. */
export function packagesLoadedBy(folders: readonly string[]): string[] {
  const names = new Set<string>();
  for (const folder of folders) {
    for (const path of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      // Tests in Node load what no page does; the worker of the app is no part of a page.
      if (!/\.tsx?$/.test(path) || /\.node\.test\.ts$|\.d\.ts$|^sw\//.test(path)) continue;
      if (folder === 'shared' && /\.(test|fixtures)\.ts$/.test(path)) continue;
      for (const [, name = ''] of readFileSync(join(ROOT, folder, path), 'utf8').matchAll(LOADED))
        if (!name.endsWith('.css')) names.add(name);
    }
  }
  return [...names].filter((name) => !isOfSolid(name)).sort();
}

/** One that ships its components unbuilt: the plugin for Solid builds it with our own files. */
function isOfSolid(name: string): boolean {
  const folder = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  return /"solid":/.test(readFileSync(join(ROOT, 'node_modules', folder, 'package.json'), 'utf8'));
}
