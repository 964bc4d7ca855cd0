import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

export interface Child<R = Record<string, unknown>> {
  /** The first line that the process printed when it was ready, as JSON. */
  readonly ready: R;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Resident bytes of a process now, and at its peak. */
export function residentOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
}

/** Processor time of a process so far, of all its threads, in milliseconds. */
export function processorTimeOf(pid: number): number {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = after.split(' ').slice(11, 13).map(Number);
  return (user + system) * TICK_MS;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 4_000);
  await ended;
  clearTimeout(timer);
}

/** Starts a script in its own process and waits for the JSON line that says it is ready. */
export async function startChild<R = Record<string, unknown>>({
  script,
  args = [],
  cwd,
}: {
  script: string;
  args?: readonly string[];
  cwd?: string;
}): Promise<Child<R>> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
    ...(cwd === undefined ? {} : { cwd }),
  });
  const lines = createInterface({ input: child.stdout });
  const first = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it was ready`)));
    child.once('error', reject);
  });
  lines.on('line', (line) => process.stderr.write(`${line}\n`));
  return { ready: JSON.parse(first) as R, pid: child.pid ?? 0, stop: () => stop(child) };
}
