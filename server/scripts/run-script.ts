import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../node/operator-error.ts';

export const ROOT = join(import.meta.dirname, '../..');

export function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Runs a whole command. A fault that the operator can fix is one sentence on stderr, and exit code 1. */
export async function runScript(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isKnown =
      error instanceof OperatorError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(isKnown ? (error as Error).message : error);
    process.exitCode = 1;
  }
}
