import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');
/** A first start builds the app and seeds. */
const PATIENCE = 180_000;
/**
 * The address where every phone finds its server. Each server has its own port and the browsers are told which, so that
 * a profile enrolled once opens in every test.
 */
export const ORIGIN = 'http://localhost:4180';
export interface DemoServer {
  /** The address that people use. */
  readonly url: string;
  /** The address that it listens on. */
  readonly port: number;
  /** A fresh enrolment link for each role of the demo; each enrols one device. */
  readonly roles: Readonly<Record<string, string>>;
  /** Like a loss of power: no shutdown, no closing of files. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  return ended;
}

/**
 * The demo as its users start it, on a data folder that may hold an earlier one's data.
 * @param port one that is free, if none is named
 */
export async function startDemo({
  data,
  dist,
  port,
  origin = ORIGIN,
  daysAhead = 0,
}: {
  data: string;
  dist: string;
  port?: number;
  /** The address under which people open it. */
  origin?: string;
  /** Its clock is ahead by so many days. */
  daysAhead?: number;
}): Promise<DemoServer> {
  const script = join(ROOT, 'server/scripts/demo.ts');
  const options = ['--port', String(port ?? 0), '--data', data, '--json', '--without-reports'];
  if (daysAhead > 0) options.push('--days-ahead', String(daysAhead));
  const child = spawn(process.execPath, [script, ...options], {
    cwd: ROOT,
    // Built once before all journeys; none of them may rebuild it while another uses it.
    env: { ...process.env, CLASI_DIST: dist, ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const roles: Record<string, string> = {};
  const listensAt = await new Promise<string>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('the demo did not become ready')), PATIENCE);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the demo ended with code ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) {
        const { role, url } = JSON.parse(line) as { role: string; url: string };
        roles[role] = url;
      }
      // It comes last: the links before it are all there are.
      if (!line.startsWith('ready ')) return;
      clearTimeout(patience);
      resolve(line.slice('ready '.length));
    });
  });
  return {
    url: origin,
    port: Number(new URL(listensAt).port),
    roles,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}
