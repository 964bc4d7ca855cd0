import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeCompartment } from '#test/contracts/compartment.contract.ts';
import { openNodeSqlite } from './node-sqlite.ts';

describeCompartment({
  name: 'node:sqlite in memory',
  async use(work) {
    const sql = openNodeSqlite({ path: ':memory:' });
    try {
      await work(sql);
    } finally {
      sql.close();
    }
  },
});

describeCompartment({
  name: 'node:sqlite in a file',
  async use(work) {
    const folder = mkdtempSync(join(tmpdir(), 'clasi-'));
    const sql = openNodeSqlite({ path: join(folder, 'committee.sqlite') });
    try {
      await work(sql);
    } finally {
      sql.close();
      rmSync(folder, { recursive: true });
    }
  },
});
