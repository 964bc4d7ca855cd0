import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countVitest, runCounted, runPlain, settle } from './runners.ts';

const cwd = tmpdir();
/** What the programs of these tests say is nobody's to read. */
const say = () => undefined;

test('tests that are left out or only planned are skipped, not passed', () => {
  expect(countVitest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({
    passed: 5,
    failed: 1,
    skipped: 3,
  });
});

test('a flaky journey has failed', () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
  });
});

test('a runner that ends badly with every test passed has failed', () => {
  const counts = { passed: 7, failed: 0, skipped: 0 };
  const failed = (code: number | null, of = counts) => settle({ code, tail: [] }, of).counts;
  expect(failed(1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(failed(null)).toEqual({ passed: 7, failed: 1, skipped: 0 });
  expect(failed(1, { ...counts, failed: 2 })).toEqual({ passed: 7, failed: 2, skipped: 0 });
  expect(settle({ code: 0, tail: [] }, counts)).toEqual({ counts });
});

test('what failed is told with how the runner ended and the last it said', async () => {
  const said =
    "for (let i = 0; i < 60; i += 1) console.log('line', i); console.log(' ✓ a test'); console.error('the reason'); process.exitCode = 3";
  const { failure } = await runPlain({ cwd, say, args: ['--eval', said] });
  expect(failure).toMatch(/^ended with code 3; its last lines:\n/);
  expect(failure).toContain('the reason');
  expect(failure).not.toContain('a test');
  expect(failure?.split('\n').length).toBeLessThan(55);
  const killed = await runPlain({ cwd, say, args: ['--eval', "process.kill(process.pid, 'SIGKILL')"] });
  expect(killed.failure).toContain('was ended by SIGKILL');
});

test('a runner that leaves no report has failed, even when it ends well', async () => {
  const run = { cwd, say, args: () => ['--eval', ''], count: countVitest };
  expect((await runCounted(run)).counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a report is counted from the file that the runner was told', async () => {
  const script = join(cwd, `clasi-runner-${process.pid}.cjs`);
  const report = '{"stats":{"expected":3,"unexpected":0,"flaky":0,"skipped":1}}';
  writeFileSync(script, `require('node:fs').writeFileSync(process.env.OUT, '${report}')`);
  const run = {
    cwd,
    say,
    args: () => [script],
    env: (file: string) => ({ OUT: file }),
    count: countPlaywright,
  };
  expect(await runCounted(run)).toEqual({ counts: { passed: 3, failed: 0, skipped: 1 } });
});

test('a check counts only when it fails', async () => {
  expect((await runPlain({ cwd, say, args: ['--eval', ''] })).counts).toEqual({
    passed: 0,
    failed: 0,
    skipped: 0,
  });
  expect((await runPlain({ cwd, say, args: ['--eval', 'process.exit(3)'] })).counts.failed).toBe(1);
});
