import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type BuiltChunk, namedByPage, precachedPaths, weighBuiltApp } from '../support/built-app.ts';
import { ROOT } from './source-files.ts';

const DIST = join(ROOT, 'dist');
const KB = 1000;
const app = weighBuiltApp(DIST);
const isBuilt = app !== null;

/** The form engine contains XPath and XForms: it has its own budget, and is preloaded. */
const ENGINE = 'http://www.opendatakit.org/xforms';
const ENGINE_BUDGET = 300 * KB;
const CHUNK_BUDGET = 80 * KB;
/**
 * The acts of all features that Hoy does without. They come in one file, behind the first page, and pages wait for them.
 * 102 kB with plans; 131 with the acts of joint operations (18) and those of panels (11), which the first load had before;
 * 136.2 with action points of several owners, letters, joining at a distance and meetings on a condition.
 */
const ACTS = 'assets/acts-';
const ACTS_BUDGET = 138 * KB;

/** Namespaces, placeholders and addresses in error messages: nothing fetches them. */
const NEVER_FETCHED = new Set([
  'www.w3.org',
  'openrosa.org',
  'www.opendatakit.org',
  'enketo.org',
  // The router resolves relative addresses against these.
  'sr',
  'action',
  'localhost',
  // Dexie and Workbox print these for developers.
  'tinyurl.com',
  'bit.ly',
  // Namespaces in a workbook.
  'schemas.openxmlformats.org',
  'purl.org',
  'schemas.microsoft.com',
  // What the writer of Word files says of its fonts.
  'answers.microsoft.com',
  'purl.oclc.org',
  // Links for people: the page itself fetches nothing there.
  'maps.apple.com',
  'www.google.com',
  'www.openstreetmap.org',
  'wa.me',
]);

/** Words that only tests use: one of them in the product means that test code was built into it. */
const TEST_WORDS = /\bvitest\b|\bfast-check\b|@playwright|\bplaywright\b|memory-store|\.fixtures\b|test-kit/;

function allTexts(root: string, folder = ''): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return allTexts(root, path);
    if (!/\.(js|css|html|webmanifest|json|svg)$/.test(path)) return [];
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  });
}

function outsideAddresses({ path, text }: { path: string; text: string }): string[] {
  const hosts = [...text.matchAll(/\b(?:https?|wss?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*)/gi)];
  const relative = [...text.matchAll(/(?:\burl\(|\b(?:src|href)=)["']?\/\/([^"')\s]+)/g)];
  return [...hosts, ...relative]
    .map((match) => match[1] ?? '')
    .filter((host) => !NEVER_FETCHED.has(host))
    .map((host) => `${path}: ${host} — the app fetches from its own origin only`);
}

function budgetOf({ path, text }: BuiltChunk): number {
  if (text.includes(ENGINE)) return ENGINE_BUDGET;
  return path.startsWith(ACTS) ? ACTS_BUDGET : CHUNK_BUDGET;
}

/** Chunks that are too heavy, with weight and budget. */
function overweight(built: NonNullable<typeof app>): string[] {
  const sums: [what: string, bytes: number, budget: number][] = [
    ['JavaScript of the first screen', built.firstScreen, 120 * KB],
    // A slow line bears 350 kB. 342 kB with every act that a phone decides on by itself; 291 since those of features that
    // Hoy does without come behind it: what says who somebody is and what a device keeps, and what is done on Hoy, remains.
    // 291 with joint operations as well, since of panels only who holds a seat comes with it.
    ['the whole first load', built.firstLoad, 300 * KB],
    // 1,508 kB without IDEAL, 1,851 with its pages, charts and indicators, 2,032 with its report and publication, their
    // words in three languages and the names of places, 2,241 with the committee: its instruments, rules, silences,
    // functions and presidencies, their pages and their words; 2,465 with sessions and the dialogue: speakers, votes, minutes,
    // the desk of the chair, the screen in the hall, and their words; 2,758 with plans: 77 pages of plans of several years and of
    // one, priorities, progress, evaluations and coherence with their parts (184), their words in three languages (59), their acts (19), and what
    // reads a calendar beside the import (24), which no other file contains; 2,958 with joint operations: 49 pages of joint
    // action days and of what is counted at their posts, with their parts (110), their words in three languages (43) and their acts (15);
    // 3,152 with what writes Word files (66), which nothing loads before somebody saves one, the words by which people look for crimes
    // and for things of a meeting, the glossary in three languages, ports by name, and pages of letters, joining and conditions.
    ['everything precached', built.precached, 3200 * KB],
    ['styles of the first load', built.styles, 25 * KB],
    ...built.lazy.map((chunk): [string, number, number] => [chunk.path, chunk.gzip, budgetOf(chunk)]),
  ];
  return sums
    .filter(([, bytes, budget]) => bytes > budget)
    .map(
      ([what, bytes, budget]) => `${what}: ${bytes} bytes packed of ${budget} — load it later, or do without`,
    );
}

// The build comes after the other tests in Node; without it there is nothing to weigh.
test.runIf(isBuilt)('the built app keeps its budgets', () => {
  expect(app && overweight(app)).toEqual([]);
  expect(app?.precached).toBeGreaterThan(app?.firstLoad ?? 0);
});

// See above. What Hoy reads of such a feature follows from what the features declare (files-of-hoy.ts); the chunks named here need more.
test.runIf(isBuilt)(
  'the acts that Hoy does without come in one file, and nothing of the first load needs it',
  () => {
    const acts = app?.chunks.filter(({ path }) => path.startsWith(ACTS)).map(({ path }) => path) ?? [];
    expect(acts).toHaveLength(1);
    const lazy = new Set(app?.lazy.map(({ path }) => path));
    const first = app?.chunks.filter(({ path }) => !lazy.has(path)) ?? [];
    const needing = first.filter(({ needs }) => needs.some((path) => acts.includes(path)));
    expect(needing.map(({ path }) => path)).toEqual([]);
    expect(lazy).toContain(acts[0]);
  },
);

// See above.
test.runIf(isBuilt)('the built app names no address but its own', () => {
  expect(allTexts(DIST).flatMap(outsideAddresses)).toEqual([]);
});

// See above.
test.runIf(isBuilt)('no test code is built into the app, and no map of the sources', () => {
  const texts = allTexts(DIST);
  expect(texts.filter(({ text }) => TEST_WORDS.test(text)).map(({ path }) => path)).toEqual([]);
  expect(texts.filter(({ text }) => text.includes('sourceMappingURL')).map(({ path }) => path)).toEqual([]);
});

// See above.
test.runIf(isBuilt)('every chunk, language and font is precached, and every precached file is there', () => {
  const worker = readFileSync(join(DIST, 'service-worker.js'), 'utf8');
  const listed = new Set(precachedPaths(worker));
  expect([...listed].filter((path) => !existsSync(join(DIST, path)))).toEqual([]);
  const needed = readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
  expect(['index.html', ...needed].filter((path) => !listed.has(path))).toEqual([]);
});

const folder = mkdtempSync(join(tmpdir(), 'clasi-built-'));
afterAll(() => rmSync(folder, { recursive: true }));

function build(files: Record<string, string>) {
  const root = mkdtempSync(join(folder, 'dist-'));
  mkdirSync(join(root, 'assets'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return weighBuiltApp(root);
}

/** Characters that hardly compress, so that a chunk has about the given weight. */
function noise(bytes: number): string {
  let state = 1;
  let text = '';
  while (text.length < bytes * 1.55) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return `export const noise = '${text}';`;
}

const page =
  '<script type="module" src="/assets/index-a.js"></script><link rel="preload" href="/fonts/a.woff2">';

test('what the entry needs counts for the first screen, what it loads later does not', () => {
  const files = {
    'index.html': page,
    'assets/index-a.js': "import './part-b.js'; import('./lazy-c.js');",
    'assets/part-b.js': noise(50 * KB),
    'assets/es-d.js': noise(20 * KB),
    'assets/lazy-c.js': noise(60 * KB),
    'service-worker.js':
      'x([{"revision":null,"url":"assets/part-b.js"},{revision:null,url:"assets/lazy-c.js"}])',
  };
  const built = build(files);
  expect(built?.lazy.map((chunk) => chunk.path)).toEqual(['assets/lazy-c.js']);
  expect(built?.firstScreen).toBeGreaterThan(70 * KB);
  expect(built?.firstScreen).toBeLessThan(110 * KB);
  expect(built && built.precached > 100 * KB && built.precached < 160 * KB).toBe(true);
  expect(built && overweight(built)).toEqual([]);
  expect(namedByPage(page)).toEqual(['assets/index-a.js', 'fonts/a.woff2']);
});

test('what is too heavy is told with its weight', () => {
  const first = build({ 'index.html': page, 'assets/index-a.js': noise(160 * KB) });
  expect(first && overweight(first)).toHaveLength(1);
  const lazy = build({ 'index.html': page, 'assets/index-a.js': '', 'assets/lazy-c.js': noise(110 * KB) });
  expect(lazy && overweight(lazy)).toHaveLength(1);
  const engine = { 'assets/solid-c.js': `${noise(110 * KB)} export const ns = '${ENGINE}';` };
  const forms = build({ 'index.html': page, 'assets/index-a.js': '', ...engine });
  expect(forms && overweight(forms)).toEqual([]);
});

test('an address of somebody else is told', () => {
  for (const text of [
    'fetch("https://fonts.example.org/a")',
    '@import url(//cdn.example.org/a.css);',
    '<script src="//cdn.example.org/a.js">',
    'new WebSocket("wss://example.org")',
  ]) {
    expect(outsideAddresses({ path: 'a', text })).toHaveLength(1);
  }
  expect(outsideAddresses({ path: 'a', text: 'xmlns="http://www.w3.org/2000/svg" // a comment' })).toEqual(
    [],
  );
});
