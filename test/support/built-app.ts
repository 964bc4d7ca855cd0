import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** What a first visit loads: the page's own script, and one language. */
const FIRST_SCREEN = ['es'];
/** What the phone loads on top when it then opens its first day. */
const FIRST_DAY = [
  ...['opened-app', 'home.page', 'app-client', 'device-program'],
  ...['meetings-home', 'participants-home', 'logistics-home', 'reports-home'],
];

export interface BuiltChunk {
  /** Path within the built folder. */
  readonly path: string;
  readonly gzip: number;
  readonly text: string;
  /** Chunks it needs before it runs. */
  readonly needs: readonly string[];
}

export interface BuiltApp {
  readonly chunks: readonly BuiltChunk[];
  /** Sizes in bytes, compressed with gzip. */
  readonly firstScreen: number;
  readonly firstLoad: number;
  readonly precached: number;
  /** Those of the first load; what comes with a lazy chunk counts among what is precached. */
  readonly styles: number;
  /** Chunks that no first load fetches. */
  readonly lazy: readonly BuiltChunk[];
}

function filesIn(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}

function packed(root: string, path: string): number {
  const bytes = readFileSync(join(root, path));
  // Images and fonts are compressed already: gzip only adds to them.
  return Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
}

function readChunk(root: string, path: string): BuiltChunk {
  const text = readFileSync(join(root, path), 'utf8');
  const { module } = parseSync(path, text);
  const from = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest === null ? [] : [moduleRequest.value])),
    ),
  ];
  const needs = from.filter((one) => one.startsWith('.')).map((one) => posix.join(posix.dirname(path), one));
  return { path, text, gzip: packed(root, path), needs };
}

function closureOf(chunks: ReadonlyMap<string, BuiltChunk>, starts: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const chunk = chunks.get(path);
    if (chunk === undefined || found.has(path)) continue;
    found.add(path);
    waiting.push(...chunk.needs);
  }
  return found;
}

/** Paths that the page itself names: its script, its styles, its preloads. */
export function namedByPage(html: string): string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"?#]+)[^"]*"/g)].map(
    (match) => match[1] ?? '',
  );
}

/** What the service worker precaches, by its own list. */
export function precachedPaths(worker: string): string[] {
  return [...worker.matchAll(/["']?url["']?:\s*["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? '');
}

function named(paths: readonly string[], names: readonly string[]): string[] {
  return paths.filter((path) =>
    names.some((name) => posix.basename(path).startsWith(`${name}-`) && path.endsWith('.js')),
  );
}

/**
 * The styles that each chunk comes with when it is imported later: the build writes a list of files into the chunk that
 * imports it, and their places beside each import.
 */
function stylesOfImports(chunks: Iterable<BuiltChunk>): Map<string, Set<string>> {
  const styles = new Map<string, Set<string>>();
  for (const { path, text } of chunks) {
    const list = /\.f=(\[[^\]]*\])/.exec(text)?.[1];
    if (list === undefined) continue;
    const files = JSON.parse(list) as string[];
    for (const [, name, places = ''] of text.matchAll(
      /import\([`"']\.\/([^`"']+)[`"']\)[^;]{0,400}?__vite__mapDeps\(\[([\d,]*)\]\)/g,
    )) {
      const imported = posix.join(posix.dirname(path), name ?? '');
      const found = styles.get(imported) ?? new Set();
      for (const place of places.split(',')) {
        const file = files[Number(place)];
        if (file?.endsWith('.css') === true) found.add(file);
      }
      styles.set(imported, found);
    }
  }
  return styles;
}

/** Reads the built app of a folder and weighs it; null if nothing was built. */
export function weighBuiltApp(root: string): BuiltApp | null {
  if (!existsSync(join(root, 'index.html'))) return null;
  const paths = filesIn(root);
  const scripts = paths.filter((path) => path.startsWith('assets/') && path.endsWith('.js'));
  const chunks = new Map(scripts.map((path) => [path, readChunk(root, path)]));
  const page = namedByPage(readFileSync(join(root, 'index.html'), 'utf8'));
  const first = closureOf(chunks, [...page, ...named(scripts, FIRST_SCREEN)]);
  const day = closureOf(chunks, [...first, ...named(scripts, FIRST_DAY)]);
  const total = (list: Iterable<string>) => [...list].reduce((sum, path) => sum + packed(root, path), 0);

  const styles = paths.filter((path) => path.endsWith('.css'));
  const later = stylesOfImports(chunks.values());
  const known = new Set([...later.values()].flatMap((each) => [...each]));
  const early = new Set([...day].flatMap((path) => [...(later.get(path) ?? [])]));
  // What no list names comes with the page.
  const firstStyles = styles.filter((path) => early.has(path) || !known.has(path));
  const fonts = paths.filter((path) => path.endsWith('.woff2'));
  const worker = paths.find((path) => path === 'service-worker.js');
  const precached = worker === undefined ? [] : precachedPaths(readFileSync(join(root, worker), 'utf8'));
  return {
    chunks: [...chunks.values()],
    firstScreen: total(first),
    firstLoad: total([...day, ...firstStyles, ...fonts, 'index.html']),
    precached: total(new Set(precached)),
    styles: total(firstStyles),
    lazy: [...chunks.values()].filter((chunk) => !day.has(chunk.path)),
  };
}
