import { relative } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './server/scripts/find-chromium.ts';
import { filesBeforeHoy, filesBehindStore, filesShownOnHoy } from './test/house/files-of-hoy.ts';
import { sourceFiles } from './test/house/source-files.ts';
import { packagesLoadedBy } from './test/support/app-packages.ts';
import { IS_FULL } from './test/support/full-run.ts';

const chromium = findChromium();

/** The files that must be there before Hoy stands, by what features declare; read once, and only by a build. */
let before: ReadonlySet<string> | null = null;
function filesOfFirstLoad(): ReadonlySet<string> {
  before ??= new Set(filesBeforeHoy(sourceFiles()).map(({ path }) => path));
  return before;
}
let styles: ReadonlySet<string | null> | null = null;
function stylesOfFirstLoad(): ReadonlySet<string | null> {
  styles ??= new Set(
    filesBeforeHoy(sourceFiles()).flatMap(({ imports }) => imports.map(({ target }) => target)),
  );
  return styles;
}
function featureOf(path: string): string | undefined {
  return /^app\/features\/([^/]+)\//.exec(path)?.[1];
}
let shown: ReadonlySet<string | undefined> | null = null;
/** Features of which Hoy or the frame shows something. One whose declaration alone comes early is none of them. */
function shownFeatures(): ReadonlySet<string | undefined> {
  shown ??= new Set(
    filesShownOnHoy(sourceFiles())
      .filter(({ path }) => !path.endsWith('.feature.tsx'))
      .map(({ path }) => featureOf(path)),
  );
  return shown;
}
let behind: ReadonlySet<string> | null = null;
function filesLoadedLater(): ReadonlySet<string> {
  behind ??= new Set(filesBehindStore(sourceFiles()).map(({ path }) => path));
  return behind;
}
function ourPath(id: string): string {
  return relative(import.meta.dirname, id.replace(/\?.*$/, ''));
}
/**
 * What every opened store runs before its first page: the features of the day, the replica, the router, and all that these
 * import. Rules that only some pages need come with those.
 */
function isOfEveryDay(id: string): boolean {
  const path = ourPath(id);
  const isOfSync = path.startsWith('app/sync/') || path.startsWith('shared/sync/');
  return id.includes('/node_modules/@solidjs/router/') || (isOfSync && !filesLoadedLater().has(path));
}
/** What Hoy reads of features whose acts come behind it. */
function isReadOnHoy(id: string): boolean {
  const path = ourPath(id);
  return path.startsWith('shared/') && filesOfFirstLoad().has(path);
}
/** What Hoy and the frame have in common with most pages. What only pages share is not loaded with the first day. */
function isOfToday(id: string): boolean {
  const path = ourPath(id);
  return path.startsWith('app/') && !path.startsWith('app/ui/') && filesOfFirstLoad().has(path);
}
/** Styles that Hoy and pages have in common: with the parts of these pages, all of them would come with Hoy. */
function isStyleOfToday(id: string): boolean {
  const path = ourPath(id);
  return path.endsWith('.css') && stylesOfFirstLoad().has(path);
}
/** Of features that show something on Hoy: pages of these are opened most. */
function isOfShownFeature(id: string): boolean {
  const feature = featureOf(ourPath(id));
  return feature !== undefined && shownFeatures().has(feature);
}

/**
 * How long a test awaits what has to come. It bounds a hang and judges no speed: one second, as is usual, is less than a
 * busy machine takes for the first load of a page's files.
 */
const AWAITED_MS = 30_000;

/** The page names its own build, so that a person can read it out on the phone. */
const define = {
  __BUILD__: JSON.stringify(process.env.CLASI_BUILD ?? new Date().toISOString().slice(0, 16)),
};

function pwa(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'sw',
    filename: 'service-worker.ts',
    registerType: 'prompt',
    injectRegister: false,
    // One manifest per language with the same id lives in public/; the plugin would write a single one.
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{js,css,html,woff2,svg,xml,webmanifest}', 'icons/*.png'],
      maximumFileSizeToCacheInBytes: 3 * 1024 * 1024,
    },
  });
}

export default defineConfig({
  root: 'app',
  publicDir: '../public',
  define,
  plugins: [solid(), pwa()],
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // Names of what each page needs would be eleven kB of the first load. Only the very first visit would gain by them:
      // then the worker has all files.
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    // The forms engine is one chunk by nature, with a budget of its own; its eval belongs to a branch that only
    // runs under Node and that the page's policy forbids.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { eval: false },
      output: {
        codeSplitting: {
          // Each chunk costs a message to the worker and a place in the queue: what is always needed together comes together.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'day', test: (path) => isOfEveryDay(path) || isReadOnHoy(path), priority: 2 },
            // The acts of all other features, which pages wait for.
            { name: 'acts', test: /\/shared\/sync\/later-features\.ts$/, priority: 1 },
            // A part of only a few pages comes with them; so does what only forms and their answers need.
            { name: 'parts', test: /\/app\/ui\//, minShareCount: 12 },
            { name: 'today', test: isOfToday, minShareCount: 8 },
            { name: 'styles', test: isStyleOfToday, minShareCount: 12 },
            // What declarations read of an address comes with them.
            { name: 'features', test: /\/app\/features\.ts$/ },
            { name: 'pages', test: isOfShownFeature, minShareCount: 20 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:8787' } },
  test: {
    projects: [
      {
        define,
        extends: false,
        root: import.meta.dirname,
        test: {
          name: 'node',
          environment: 'node',
          // A busy machine is no fault of what is tested; the full run tries ten times as much.
          testTimeout: IS_FULL ? 900_000 : 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: AWAITED_MS, interval: 10 } },
          setupFiles: ['test/support/quiet-log.ts'],
          // A worker for each file would cost more than most files do; none of them leaves anything behind.
          isolate: false,
          include: [
            'shared/**/*.test.ts',
            'server/**/*.test.ts',
            'test/**/*.test.ts',
            'app/**/*.node.test.ts',
          ],
          exclude: ['server/edge/**', 'test/edge/**', 'test/e2e/**', 'test/bench/**', '**/node_modules/**'],
        },
      },
      {
        define,
        extends: false,
        root: import.meta.dirname,
        plugins: [solid()],
        // A package that is found only while a test runs reloads its page in the middle: all of them come first.
        optimizeDeps: { include: packagesLoadedBy(['app', 'shared']), noDiscovery: true },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: AWAITED_MS, interval: 10 } },
          setupFiles: ['test/support/quiet-browser.ts'],
          include: ['app/**/*.test.{ts,tsx}'],
          exclude: ['app/**/*.node.test.ts', '**/node_modules/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === undefined ? {} : { executablePath: chromium }),
                args: CHROMIUM_ARGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
