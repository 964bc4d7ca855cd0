import { createSql, type Sql, type SqlDriver, type SqlRow, type SqlValue } from '../compartment/sql.ts';

/**
 * SQLite of a Durable Object. The object is the only writer, runs one turn at a time, and sends no answer before the
 * write is durable.
 */
export function openObjectSql(storage: DurableObjectStorage): Sql {
  function execute(sql: string, params: readonly SqlValue[]) {
    return storage.sql.exec<Record<string, SqlStorageValue>>(sql, ...params);
  }
  const driver: SqlDriver = {
    all(sql, params) {
      const rows: SqlRow[] = [];
      for (const row of execute(sql, params)) {
        for (const [name, value] of Object.entries(row)) {
          if (value instanceof ArrayBuffer) (row as SqlRow)[name] = new Uint8Array(value);
        }
        rows.push(row as SqlRow);
      }
      return rows;
    },
    run(sql, params) {
      execute(sql, params).toArray();
      // `rowsWritten` also counts index rows.
      const { n } = storage.sql.exec<{ n: number }>('select changes() as n').one();
      return { changes: n };
    },
    transaction: (work) => storage.transactionSync(work),
  };
  return createSql(driver);
}
