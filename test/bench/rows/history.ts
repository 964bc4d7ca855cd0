import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { type Bench, chair, envelope, openBench } from '#test/contracts/engine.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';

const HISTORY = 100_000;
const FILL = 500;
const REWRITES = 120;
const CONTENDERS = ['fresh', 'old', 'forgetOne', 'forgetAmongRefused'] as const;
type Contender = (typeof CONTENDERS)[number];

const LAST_DAY = '2026-06-25';

function inFile<T>(work: (sql: Sql) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-bench-'));
  const sql = openNodeSqlite({ path: join(folder, 'committee.sqlite') });
  try {
    return work(sql);
  } finally {
    sql.close();
    rmSync(folder, { recursive: true });
  }
}

function push(bench: Bench, mutations: Parameters<Bench['push']>[1]): void {
  const { verdicts } = bench.push(chair, mutations);
  if (verdicts.some(({ status }) => status === 'held')) throw new Error('a mutation was held');
}

function edits(count: number, from: number, card: string) {
  return Array.from({ length: count }, (_, index) => {
    const args = { card, fields: { title: `t${from + index}`, note: 'x'.repeat(400) } };
    return envelope(chair, 'cards.edit', args, { base: { [`cards/${card}`]: 1 } });
  });
}

/** One push that rewrites one document 120 times, based on the first version, in ms. */
function rewrite(bench: Bench, card: string): number {
  const mutations = edits(REWRITES, HISTORY, card);
  const started = performance.now();
  push(bench, mutations);
  return performance.now() - started;
}

/** One push that withdraws one secret, in ms. */
function takeBack(bench: Bench): number {
  const args = { secret: 'sec_1', words: 'w', lastDay: LAST_DAY };
  bench.give(chair, 'secrets.share', args);
  const sent = envelope(chair, 'secrets.withdraw', { secret: 'sec_1' }, { base: { 'secrets/sec_1': 1 } });
  const started = performance.now();
  push(bench, [sent]);
  return performance.now() - started;
}

function measure(contender: Contender): number {
  return inFile((sql) => {
    const bench = openBench(sql);
    bench.give(chair, 'cards.add', { card: 'crd_1', title: 'first' });
    for (let done = 0; done < HISTORY; done += FILL) {
      if (contender === 'fresh' || contender === 'forgetOne') break;
      if (contender === 'old') push(bench, edits(FILL, done, 'crd_1'));
      else {
        const args = { secret: 'sec_other', words: 'bad', lastDay: LAST_DAY };
        push(
          bench,
          Array.from({ length: FILL }, () => envelope(chair, 'secrets.share', args)),
        );
      }
    }
    return contender === 'fresh' || contender === 'old' ? rewrite(bench, 'crd_1') : takeBack(bench);
  });
}

/** Compared with the same push on an empty history. */
export async function measureHistory(world: World): Promise<Row[]> {
  const results = await interleaved({
    contenders: CONTENDERS,
    runs: world.runs,
    measure: async (contender) => measure(contender),
  });
  const [fresh, old] = [median(results.fresh), median(results.old)];
  const [one, among] = [median(results.forgetOne), median(results.forgetAmongRefused)];
  return [
    makeRow({
      what: `server: one document rewritten ${REWRITES} times, with 100,000 versions before`,
      value: old,
      unit: 'ms',
      goals: [atMost(old / fresh, 2, '≤ 2 × a fresh document')],
      beside: { fresh, ratio: old / fresh },
    }),
    makeRow({
      what: 'server: one secret taken back, with 100,000 refused mutations before',
      value: among,
      unit: 'ms',
      goals: [atMost(among / one, 2, '≤ 2 × without any')],
      beside: { none: one, ratio: among / one },
    }),
  ];
}
