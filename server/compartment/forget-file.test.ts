import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chair, openBench } from '#test/contracts/engine.ts';
import { openNodeSqlite } from './node-sqlite.ts';

const WORDS = 'Telefono 555 0142 de nadie';

function isOnDisk(folder: string, names = readdirSync(folder)): boolean {
  return names.some((name) => readFileSync(join(folder, name)).includes(WORDS));
}

/** Other rows, so that pages fill, split and become free as in real use. */
test.each([1, 20, 200])(
  'with %i others beside it, no byte of what was forgotten is left in the files',
  (others) => {
    const folder = mkdtempSync(join(tmpdir(), 'clasi-'));
    const sql = openNodeSqlite({ path: join(folder, 'committee.sqlite') });
    try {
      const bench = openBench(sql);
      for (let index = 0; index < others; index += 1) {
        const words = `${WORDS} ${'x'.repeat((index * 37) % 900)}`;
        bench.give(chair, 'secrets.share', { secret: `sec_${index}`, words, lastDay: '2026-06-20' });
        bench.give(chair, 'cards.add', { card: `crd_${index}`, title: 'y'.repeat((index * 53) % 700) });
      }
      expect(isOnDisk(folder)).toBe(true);
      bench.compartment.markDelivered([]);
      for (
        let page = bench.compartment.pendingForwards();
        page.length > 0;
        page = bench.compartment.pendingForwards()
      ) {
        bench.compartment.markDelivered(page.map(({ id }) => id));
      }
      expect(bench.compartment.forgetExpired()).toBe(others);
      expect(isOnDisk(folder)).toBe(false);
      expect(bench.compartment.verify()).toBeNull();
    } finally {
      sql.close();
      rmSync(folder, { recursive: true });
    }
  },
);

test('of what a push took back no byte is left in the write-ahead log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clasi-'));
  const sql = openNodeSqlite({ path: join(folder, 'committee.sqlite') });
  try {
    const bench = openBench(sql);
    const logs = () => readdirSync(folder).filter((name) => name.endsWith('-wal'));
    bench.give(chair, 'secrets.share', { secret: 'sec_1', words: WORDS, lastDay: '2027-01-01' });
    expect(isOnDisk(folder, logs())).toBe(true);
    const withdrawn = bench.give(
      chair,
      'secrets.withdraw',
      { secret: 'sec_1' },
      { base: { 'secrets/sec_1': 1 } },
    );
    expect(withdrawn.status).toBe('accepted');
    expect(isOnDisk(folder, logs())).toBe(false);
  } finally {
    sql.close();
    rmSync(folder, { recursive: true });
  }
});
