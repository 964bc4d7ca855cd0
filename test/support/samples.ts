import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './sample.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The samples of all features: a new file is found by its name. */
export const SAMPLES: readonly Sample[] = await Promise.all(
  globSync('app/features/*/*-sample.fixtures.ts', { cwd: ROOT })
    .sort()
    .map(async (path) => ((await import(/* @vite-ignore */ join(ROOT, path))) as { sample: Sample }).sample),
);
