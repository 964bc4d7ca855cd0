import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { IS_FULL } from './full-run.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
/** A step that did not run at all: none of its tests can have passed. */
export const BROKEN: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A runner that hangs is a failure, in ms. */
const PATIENCE = (IS_FULL ? 240 : 50) * 60_000;
/** Time for the last output of a program that has ended, in ms. */
const GRACE = 100;

export function add(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

export function countVitest(report: VitestReport): Counts {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passes only the second time has not passed. */
export function countPlaywright({ stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** How a program ended, and its last output. */
export interface End {
  /** Null if a signal or a failed start ended it. */
  readonly code: number | null;
  readonly signal?: string | null;
  /** Its last lines, oldest first, without those of passed tests. */
  readonly tail: readonly string[];
}

/** The result of a step. */
export interface Outcome {
  readonly counts: Counts;
  /** Present if something failed: how the runner ended, and its last output. */
  readonly failure?: string;
}

/** People often read only the end of a log, so failures are repeated there: this many lines for each step. */
const TAIL = 50;
/** Output about a passed test explains no failure. */
const PASSED = /✓/;

function tellEnd({ code, signal, tail }: End): string {
  const how = code === null ? `was ended by ${signal ?? 'nothing known'}` : `ended with code ${code}`;
  return [`${how}; its last lines:`, ...tail].join('\n');
}

/** A runner that fails without naming a failed test has still failed: a file that did not load, a crash. */
export function settle(end: End, counts: Counts): Outcome {
  if (end.code === 0 && counts.failed === 0) return { counts };
  const failed = counts.failed === 0 ? add(counts, BROKEN) : counts;
  return { counts: failed, failure: tellEnd(end) };
}

/** Where a program's output goes. */
export type Say = (text: string) => void;

/** Passes on a program's output as it comes, and keeps the end of it. */
function keepTail(stream: Readable, say: Say, tail: string[]): void {
  stream.setEncoding('utf8');
  let open = '';
  stream.on('data', (text: string) => {
    say(text);
    const lines = (open + text).split('\n');
    open = lines.pop() ?? '';
    tail.push(...lines.filter((line) => !PASSED.test(line)));
    tail.splice(0, tail.length - TAIL);
  });
  stream.once('end', () => {
    if (open !== '') tail.push(open);
  });
}

function spawnNode(
  args: readonly string[],
  { say, ...options }: { cwd: string; env: NodeJS.ProcessEnv; say: Say },
) {
  return new Promise<End>((resolve) => {
    const tail: string[] = [];
    // A program that was told of another folder than its own says so at every start.
    const env = { ...options.env, PWD: options.cwd };
    const child = spawn(process.execPath, args, { ...options, env, stdio: ['inherit', 'pipe', 'pipe'] });
    keepTail(child.stdout, say, tail);
    keepTail(child.stderr, say, tail);
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: null, signal: error.message, tail });
    });
    // Its children may outlive it and keep its output open, so only its own end counts.
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      setTimeout(() => resolve({ code, signal, tail }), GRACE);
    });
  });
}

/** Runs a command that only succeeds or fails; it counts when it fails. */
export async function runPlain({
  cwd,
  args,
  say = sayAtOnce,
}: {
  cwd: string;
  args: readonly string[];
  say?: Say;
}): Promise<Outcome> {
  return settle(await spawnNode(args, { cwd, env: coloured(), say }), NONE);
}

function sayAtOnce(text: string): void {
  process.stdout.write(text);
}

/** A program that writes into a pipe omits colours, unless it is told that a person reads them. */
function coloured(): NodeJS.ProcessEnv {
  return process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
}

/**
 * Runs a test runner, streams its output and reads its report afterwards.
 * @param args made for the file the report must go to
 */
export async function runCounted<R>({
  cwd,
  args,
  env = () => ({}),
  count,
  say = sayAtOnce,
}: {
  cwd: string;
  args: (report: string) => readonly string[];
  env?: (report: string) => Record<string, string>;
  count: (report: R) => Counts;
  say?: Say;
}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-report-'));
  const report = join(folder, 'report.json');
  const end = await spawnNode(args(report), { cwd, env: { ...coloured(), ...env(report) }, say });
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')) as R) : BROKEN;
  rmSync(folder, { recursive: true });
  return settle(end, counts);
}
