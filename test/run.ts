import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './support/ensure-chromium.ts';
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
  type Say,
} from './support/runners.ts';
import { type Done, runSteps, type Step, tellTimes } from './support/steps.ts';

const ROOT = join(import.meta.dirname, '..');
const EDGE = join(ROOT, 'server/edge');
/** These read the built app, so they run after the build and never see an older one. */
const BUILT = 'test/house/built-app.test.ts';

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, engines: { type: 'boolean', default: false } },
});
// A run of its own, so that every part of it sees the same environment from its first line.
if (values.full && process.env.FULL !== '1') {
  const env = { ...process.env, FULL: '1', MOVES: 'all' };
  const { status } = spawnSync(process.execPath, process.argv.slice(1), { env, stdio: 'inherit' });
  process.exit(status ?? 1);
}

function inRoot(path: string): string {
  return join(ROOT, path);
}

function program(path: string): string {
  return inRoot(`node_modules/${path}`);
}

/** Where the phones of the journeys are enrolled, for this run alone. */
const SEED = mkdtempSync(join(tmpdir(), 'clasi-e2e-'));
process.once('exit', () => rmSync(SEED, { recursive: true, force: true, maxRetries: 3 }));
process.env.CLASI_E2E_SEED = SEED;
// Some two hundred processes load the same server: what Node made of its files the first time serves all of them.
process.env.NODE_COMPILE_CACHE ??= inRoot('node_modules/.cache/compiled');

function plain(...args: string[]) {
  return (say: Say) => runPlain({ cwd: ROOT, args, say });
}

function vitest(...args: string[]) {
  return (say: Say) =>
    runCounted({
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
      say,
    });
}

function installEdge(say: Say): boolean {
  if (existsSync(join(EDGE, 'node_modules'))) return true;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: EDGE,
    encoding: 'utf8',
  });
  say(`${stdout}${stderr}`);
  return status === 0;
}

async function edge(say: Say): Promise<Outcome> {
  if (!existsSync(join(EDGE, 'package.json'))) return { counts: NONE };
  if (!installEdge(say)) return { counts: BROKEN, failure: 'its packages could not be installed' };
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
    say,
  });
}

async function journeys(say: Say): Promise<Outcome> {
  const config = inRoot('test/e2e/playwright.config.ts');
  if (!existsSync(config)) return { counts: NONE };
  return runCounted({
    cwd: ROOT,
    args: () => [
      program('@playwright/test/cli.js'),
      'test',
      '-c',
      config,
      '--reporter=list,json,./test/support/told-at-once.config.ts',
    ],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countPlaywright,
    say,
  });
}

/** The longest of those that can begin at once come first. */
const steps: Step[] = [
  { title: 'tests in Node', run: vitest('--project', 'node', '--exclude', BUILT) },
  { title: 'build', run: plain(program('vite/bin/vite.js'), 'build') },
  // Each checker learns all types anew: one for each project takes a third less work and a quarter of the memory.
  { title: 'types', run: plain(program('typescript/bin/tsc'), '-b', '--checkers', '1', '--builders', '2') },
  { title: 'lint and format', run: plain(program('@biomejs/biome/bin/biome'), 'ci', '.') },
  { title: 'the built app', run: vitest('--project', 'node', BUILT), after: ['build'] },
  { title: 'tests in workerd', run: edge },
  { title: 'tests in the browser', run: vitest('--project', 'browser') },
  { title: 'phones for the journeys', run: plain(inRoot('test/e2e/seed-phones.ts')), after: ['build'] },
  { title: 'journeys', run: journeys, after: ['phones for the journeys'], cores: 2 },
];
if (values.engines)
  steps.push({
    title: 'other engines',
    run: plain(inRoot('test/engines/run.ts')),
    after: ['build'],
    cores: 2,
  });

const began = Date.now();
function say(text: string): void {
  process.stdout.write(text);
}

async function runAll(): Promise<Done[]> {
  try {
    await ensureChromium();
  } catch (error) {
    return [{ title: 'browser', counts: BROKEN, failure: (error as Error).message, took: 0 }];
  }
  return runSteps({ steps, cores: availableParallelism(), say });
}

const done = await runAll();
const failures = done.flatMap(({ title, failure }) =>
  failure === undefined ? [] : [`--- ${title}: ${failure}`],
);
const total = done.reduce<Counts>((sum, { counts }) => add(sum, counts), NONE);
say(`\n=== Time\n${tellTimes(done, Date.now() - began)}\n`);
if (failures.length > 0) say(`\n=== What failed\n${failures.join('\n')}\n`);
say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
