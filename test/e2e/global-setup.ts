import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from './demo-server.ts';

/**
 * Seeds the demo once; every test then starts its own server on a copy, so that none meets what another has
 * changed, and each has unused enrolment links.
 */
export default async function globalSetup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-e2e-'));
  const seed = join(folder, 'seed');
  process.env.CLASI_E2E_SEED = seed;
  const demo = await startDemo({ data: seed });
  await demo.stop();
  return () => rmSync(folder, { recursive: true, force: true });
}
