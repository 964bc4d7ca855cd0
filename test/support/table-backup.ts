import type { Sql } from '#server/compartment/sql.ts';

/** Everything in a database as it is now; what is called back puts it there again, as a restore does. */
export function backUpTables(sql: Sql): () => void {
  const tables = sql.all<{ name: string }>(
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
  );
  const saved = tables.map(({ name }) => [name, sql.all(`select * from ${name}`)] as const);
  return () =>
    sql.transaction(() => {
      for (const [table, rows] of saved) {
        if (table === 'meta' || table === 'migration') continue;
        sql.run(`delete from ${table}`);
        for (const row of rows) {
          const columns = Object.keys(row);
          const marks = columns.map(() => '?').join(', ');
          sql.run(
            `insert into ${table} (${columns.join(', ')}) values (${marks})`,
            ...(Object.values(row) as string[]),
          );
        }
      }
    });
}
