import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../bench/harness/children.ts';
import { type Case, dearestCases } from './dearest-bodies.ts';
import { type Cost, measureRequest } from './measure.ts';
import type { MeasuredReady } from './measured-server.ts';

/** What a refused body, or one that nobody may send, costs beyond an empty one that is refused: ms and MB. */
export const REFUSED_MOST = { cpu: 50, memory: 20 };
/** The cost of the most expensive body that succeeds. */
export const WORK_MOST = { cpu: 400, memory: 40 };

export interface CostRow extends Case {
  readonly status: number;
  readonly code: string;
  /** Beyond the empty body of the same route and caller. */
  readonly cpu: number;
  readonly memory: number;
}

export interface CostServer {
  readonly ready: MeasuredReady;
  /** Measures one route for one caller. */
  measure(cases: { empty: Case; cases: readonly Case[] }): Promise<CostRow[]>;
  close(): Promise<void>;
}

export function limitOf(row: Case): { cpu: number; memory: number } {
  const { cpu, memory } = row.isWork === true ? WORK_MOST : REFUSED_MOST;
  return { cpu, memory: row.isStream === true ? REFUSED_MOST.memory : memory };
}
export function isWithin(row: CostRow): boolean {
  const most = limitOf(row);
  return row.cpu <= most.cpu && row.memory <= most.memory;
}

/** A server in its own process, on its own folder. */
export async function startCostServer({ rounds }: { rounds: number }): Promise<CostServer> {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-cost-'));
  const script = join(import.meta.dirname, 'measured-server.ts');
  const child: Child<MeasuredReady> = await startChild<MeasuredReady>({ script, args: [folder] });
  const { ready, pid } = child;
  let serial = 0;
  async function cost({ make }: Case): Promise<Cost> {
    const from = serial;
    serial += rounds + 1;
    return measureRequest({ url: ready.url, pid, make: (round) => make(from + round), rounds });
  }
  return {
    ready,
    async measure({ empty, cases }) {
      const nothing = await cost(empty);
      const rows: CostRow[] = [];
      for (const each of cases) {
        const measured = await cost(each);
        rows.push({
          ...each,
          ...measured,
          cpu: Math.max(0, measured.cpu - nothing.cpu),
          memory: Math.max(0, measured.memory - nothing.memory),
        });
      }
      return rows;
    },
    async close() {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every route with every caller. */
export async function measureAll(server: CostServer): Promise<CostRow[]> {
  const rows: CostRow[] = [];
  for (const group of dearestCases(server.ready)) rows.push(...(await server.measure(group)));
  return rows;
}
