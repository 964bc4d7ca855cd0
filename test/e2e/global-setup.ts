import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
const WORKER_MS = 20_000;

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

/**
 * Seeds the demo once, and enrols the phones of people who appear in most journeys. Each test then starts its own
 * server on a copy, with copies of these phones, so that no test sees changes of another.
 */
export default async function globalSetup(): Promise<() => void> {
  const dist = process.env.CLASI_DIST ?? DIST;
  requireWorker(dist);
  const folder = mkdtempSync(join(tmpdir(), 'clasi-e2e-'));
  process.env.CLASI_E2E_SEED = folder;
  const seed = seedAt(folder);
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
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
