import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createSql, type Sql, type SqlDriver, type SqlRow, type SqlValue } from './sql.ts';
import { withStorage } from './sqlite-fault.ts';

export interface NodeSql extends Sql {
  close(): void;
}

/** Without these settings a receipt would promise more than the disk holds; they are checked, not assumed. */
const PRAGMAS = {
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  cell_size_check: 1,
  // Overwrites deleted data: forgotten words do not stay in free pages.
  secure_delete: 1,
  // Keeps undo pages of savepoints in memory: in a file they would cost as much as the rows.
  temp_store: 2,
} as const;

function configure(database: DatabaseSync, path: string): void {
  const journal = database.prepare('pragma journal_mode = wal').get() as { journal_mode: string };
  if (path !== ':memory:' && journal.journal_mode !== 'wal') throw new Error(`${path}: no write-ahead log`);
  for (const [name, value] of Object.entries(PRAGMAS)) {
    database.exec(`pragma ${name} = ${value}`);
    const row = database.prepare(`pragma ${name}`).get() as Record<string, number>;
    if (Object.values(row)[0] !== value) throw new Error(`${path}: pragma ${name} is not ${value}`);
  }
}

/**
 * One SQLite file by `node:sqlite`. `:memory:` for tests.
 * @throws StorageError if the disk or the file is at fault, or the file does not accept the settings above
 */
export function openNodeSqlite({ path }: { path: string }): NodeSql {
  const database = withStorage(() => new DatabaseSync(path));
  try {
    withStorage(() => configure(database, path));
  } catch (error) {
    database.close();
    throw error;
  }

  const statements = new Map<string, StatementSync>();
  function prepare(sql: string): StatementSync {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  }

  let depth = 0;
  const driver: SqlDriver = {
    all: (sql, params) => withStorage(() => prepare(sql).all(...(params as SqlValue[])) as SqlRow[]),
    run: (sql, params) =>
      withStorage(() => ({ changes: Number(prepare(sql).run(...(params as SqlValue[])).changes) })),
    transaction(work) {
      const mark = `t${depth}`;
      withStorage(() => prepare(depth === 0 ? 'begin immediate' : `savepoint ${mark}`).run());
      depth += 1;
      try {
        const result = work();
        depth -= 1;
        withStorage(() => prepare(depth === 0 ? 'commit' : `release ${mark}`).run());
        return result;
      } catch (error) {
        depth = Number(mark.slice(1));
        // On a full disk SQLite itself rolls back the whole transaction, and nothing is left to undo.
        if (!database.isTransaction) throw error;
        if (depth === 0) prepare('rollback').run();
        else {
          prepare(`rollback to ${mark}`).run();
          prepare(`release ${mark}`).run();
        }
        throw error;
      }
    },
    scrub({ isWhole }) {
      withStorage(() => {
        if (isWhole) database.exec('vacuum');
        // The write-ahead log still holds the pages as they were.
        database.prepare('pragma wal_checkpoint(truncate)').get();
      });
    },
  };
  return {
    ...createSql(driver),
    close() {
      statements.clear();
      database.close();
    },
  };
}
