import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
/** A step that did not do its work at all: no test of it can have passed. */
const BROKEN: Counts = { passed: 0, failed: 1, skipped: 0 };

/** A runner that hangs is a failure, in ms. */
const PATIENCE = 20 * 60_000;

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

/** A test that passes only the second time is not one that passes. */
export function countPlaywright({ stats }: PlaywrightReport): Counts {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** A runner that ends badly without naming a failed test has failed all the same: a file that did not load, a crash. */
export function settle({ code, counts }: { code: number | null; counts: Counts | null }): Counts {
  if (counts === null) return code === 0 ? NONE : BROKEN;
  return code !== 0 && counts.failed === 0 ? add(counts, BROKEN) : counts;
}

function spawnNode(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }) {
  return new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, args, { ...options, stdio: 'inherit' });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('error', (error) => {
      console.error(error);
      resolve(null);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

/** Runs a command that only succeeds or fails; it counts when it fails. */
export async function runPlain({ cwd, args }: { cwd: string; args: readonly string[] }): Promise<Counts> {
  return settle({ code: await spawnNode(args, { cwd, env: process.env }), counts: null });
}

/**
 * Runs a test runner whose output is streamed and whose report is read afterwards.
 * @param args made for the file the report must go to
 */
export async function runCounted<R>({
  cwd,
  args,
  env = () => ({}),
  count,
}: {
  cwd: string;
  args: (report: string) => readonly string[];
  env?: (report: string) => Record<string, string>;
  count: (report: R) => Counts;
}): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-report-'));
  const report = join(folder, 'report.json');
  const code = await spawnNode(args(report), { cwd, env: { ...process.env, ...env(report) } });
  const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')) as R) : null;
  rmSync(folder, { recursive: true });
  return counts === null ? BROKEN : settle({ code, counts });
}
