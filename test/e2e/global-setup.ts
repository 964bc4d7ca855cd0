import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireWorker, within } from '../support/requires-worker.ts';
import { launch } from './browser.ts';
import { type DemoServer, startDemo } from './demo-server.ts';
import { enrol } from './pages/first-minute.ts';
import { watchTalk } from './quiet.ts';
import { ENROLLED, type Role, seedAt } from './seed.ts';

const DIST = join(import.meta.dirname, '../../dist');
/** As many enrolments at once as two cores can handle. */
const AT_ONCE = 3;
/** It stores some nine hundred files, beside two others that do, on a machine that runs tests. */
const WORKER_MS = 240_000;

async function enrolPhone({ role, demo, profile }: { role: Role; demo: DemoServer; profile: string }) {
  const context = await launch({ profile, port: demo.port, options: {} });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const rest = watchTalk(page);
    const recoveryCode = await enrol(page, demo.roles[role] ?? '');
    await within({
      work: page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)),
      ms: WORKER_MS,
      says: `No service worker took over the page of ${role} within ${WORKER_MS / 1_000} s: is the build whole?`,
    });
    await rest();
    return recoveryCode;
  } finally {
    await context.close();
  }
}

/** Whether the phones of a kept seed have this build: its worker names every file by its content. */
function isOf(dist: string, seed: ReturnType<typeof seedAt>): boolean {
  if (!existsSync(seed.codes)) return false;
  const [now, then] = [dist, seed.dist].map((folder) => readFileSync(join(folder, 'service-worker.js')));
  return now !== undefined && then !== undefined && now.equals(then);
}

/**
 * Seeds the demo once, and enrols the phones of those who appear in most journeys. Every test then starts its own
 * server on a copy, with copies of these phones, so that none meets what another has changed. A folder that is named
 * in CLASI_E2E_SEED is kept, and used again by the next run of the same build.
 */
export default async function globalSetup(): Promise<() => void> {
  const dist = process.env.CLASI_DIST ?? DIST;
  requireWorker(dist);
  const kept = process.env.CLASI_E2E_SEED;
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'clasi-e2e-'));
  process.env.CLASI_E2E_SEED = folder;
  const seed = seedAt(folder);
  if (kept !== undefined && isOf(dist, seed)) return () => undefined;
  if (kept !== undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // A build during the journeys changes nothing for them.
  cpSync(dist, seed.dist, { recursive: true });
  const demo = await startDemo({ data: seed.data, dist: seed.dist });
  const codes: Record<string, string> = {};
  const waiting = [...ENROLLED];
  async function work() {
    for (let role = waiting.shift(); role !== undefined; role = waiting.shift()) {
      codes[role] = await enrolPhone({ role, demo, profile: seed.profile(role) });
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await demo.stop();
  }
  writeFileSync(seed.codes, JSON.stringify(codes));
  if (kept !== undefined) return () => undefined;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
