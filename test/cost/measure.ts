import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const MEGABYTE = 1_048_576;

/** A request that costs this much is not repeated. */
const HOPELESS_MS = 2_000;

/** How much of a long answer is read, at least. */
const HEAD_BYTES = 100_000;

export interface Sent {
  readonly method: string;
  /** Including the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}
/** One request, built anew each time, so that none is a repetition where that matters. */
export type MakeRequest = (round: number) => Sent | Promise<Sent>;

export interface Cost {
  readonly status: number;
  /** `error.code` of a refusal. */
  readonly code: string;
  /** Processor time of the whole process, in ms. */
  readonly cpu: number;
  /** Peak resident memory beyond the level before the request, in MB. */
  readonly memory: number;
}

/** Processor time of all threads of a process, in ms. */
function processorTimeOf(pid: number): number {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  }
  return nanoseconds / 1e6;
}

function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return (
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? Number.NaN) * 1024) / MEGABYTE
  );
}

function send(agent: Agent, url: string, sent: Sent): Promise<{ status: number; text: string }> {
  const { method, path, headers, body } = sent;
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'content-length': String(body.length) };
    const outgoing = request(
      `${url}${path}`,
      { agent, method, headers: { ...headers, ...length } },
      (answer) => {
        const parts: Buffer[] = [];
        let kept = 0;
        answer.on('data', (part: Buffer) => {
          // The head of a long answer is enough: only refusals are read.
          if (kept < HEAD_BYTES) parts.push(part);
          kept += part.length;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }),
        );
        answer.on('error', reject);
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body ?? undefined);
  });
}

function codeOf(text: string): string {
  return /^\{"kind":"clasi\.error","error":\{"code":"([a-z_.]+)"/.exec(text)?.[1] ?? '';
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/**
 * The server's cost for one kind of request: the median of `rounds`, after one warm-up. Uses the kernel's figures for
 * the server's process, so that a busy machine makes it slower but not more expensive. Linux only.
 */
export async function measureRequest({
  url,
  pid,
  make,
  rounds,
}: {
  url: string;
  pid: number;
  make: MakeRequest;
  rounds: number;
}): Promise<Cost> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const costs: Cost[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const sent = await make(round);
      // Resets the peak to what is resident now.
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
      const before = { cpu: processorTimeOf(pid), memory: memoryOf(pid, 'VmRSS') };
      const { status, text } = await send(agent, url, sent);
      const cpu = processorTimeOf(pid) - before.cpu;
      const memory = Math.max(0, memoryOf(pid, 'VmHWM') - before.memory);
      const isHopeless = cpu > HOPELESS_MS;
      if (round > 0 || isHopeless) costs.push({ status, code: codeOf(text), cpu, memory });
      if (isHopeless) break;
    }
  } finally {
    agent.destroy();
  }
  const last = costs.at(-1);
  if (last === undefined) throw new Error('nothing was measured');
  return {
    status: last.status,
    code: last.code,
    cpu: median(costs.map((cost) => cost.cpu)),
    memory: median(costs.map((cost) => cost.memory)),
  };
}
