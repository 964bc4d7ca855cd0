import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chair, openBench } from '#test/contracts/engine.ts';
import { openNodeSqlite } from './node-sqlite.ts';

const WORDS = 'Telefono 555 0142 de nadie';

function isOnDisk(folder: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(WORDS));
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
