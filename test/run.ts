import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './support/find-chromium.ts';
import {
  add,
  BROKEN,
  type Counts,
  countPlaywright,
  countVitest,
  NONE,
  type Outcome,
  runCounted,
  runPlain,
} from './support/runners.ts';

const ROOT = join(import.meta.dirname, '..');
const EDGE = join(ROOT, 'server/edge');
/** These read the built app, so they run after the build and never see an older one. */
const BUILT = 'test/house/built-app.test.ts';

function inRoot(path: string): string {
  return join(ROOT, path);
}

function program(path: string): string {
  return inRoot(`node_modules/${path}`);
}

function vitest(...args: string[]) {
  return runCounted({
    cwd: ROOT,
    args: (report) => [
      program('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    count: countVitest,
  });
}

function installEdge(): boolean {
  if (existsSync(join(EDGE, 'node_modules'))) return true;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: EDGE, stdio: 'inherit' }).status === 0;
}

async function edge(): Promise<Outcome> {
  if (!existsSync(join(EDGE, 'package.json'))) return { counts: NONE };
  if (!installEdge()) return { counts: BROKEN, failure: 'its packages could not be installed' };
  return runCounted({
    cwd: EDGE,
    args: (report) => [
      join(EDGE, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: countVitest,
  });
}

async function journeys(): Promise<Outcome> {
  const config = inRoot('test/e2e/playwright.config.ts');
  if (!existsSync(config)) return { counts: NONE };
  if (!existsSync(inRoot('dist/index.html'))) {
    return { counts: BROKEN, failure: 'they need the built app, which is not there' };
  }
  return runCounted({
    cwd: ROOT,
    args: () => [program('@playwright/test/cli.js'), 'test', '-c', config, '--reporter=list,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countPlaywright,
  });
}

const steps: [title: string, run: () => Promise<Outcome>][] = [
  ['types', () => runPlain({ cwd: ROOT, args: [program('typescript/bin/tsc'), '-b'] })],
  ['lint and format', () => runPlain({ cwd: ROOT, args: [program('@biomejs/biome/bin/biome'), 'ci', '.'] })],
  ['tests in Node', () => vitest('--project', 'node', '--exclude', BUILT)],
  ['tests in workerd', edge],
  ['build', () => runPlain({ cwd: ROOT, args: [program('vite/bin/vite.js'), 'build'] })],
  ['the built app', () => vitest('--project', 'node', BUILT)],
  ['tests in the browser', () => vitest('--project', 'browser')],
  ['journeys', journeys],
];

let total: Counts = NONE;
const failures: string[] = [];
try {
  await ensureChromium();
  for (const [title, run] of steps) {
    console.log(`\n=== ${title}`);
    const { counts, failure } = await run();
    total = add(total, counts);
    if (failure !== undefined) failures.push(`--- ${title}: ${failure}`);
  }
} catch (error) {
  failures.push(`--- ${(error as Error).message}`);
  total = add(total, BROKEN);
}
if (failures.length > 0) console.log(`\n=== What failed\n${failures.join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
