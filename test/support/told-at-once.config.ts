import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Says why a journey failed when it does: the list at the end is lost if the run is ended before it. */
export default class ToldAtOnce implements Reporter {
  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase, { errors, status }: TestResult): void {
    if (status === test.expectedStatus) return;
    const told = errors.map(({ message, value }) => message ?? value ?? status).join('\n');
    process.stdout.write(`  why «${test.title.slice(0, 80)}» failed: ${told}\n`);
  }
}
