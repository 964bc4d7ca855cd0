import type { Sql } from './sql.ts';

export interface Migration {
  /** `0001_what_it_does`; numbers are consecutive from 1. */
  readonly name: string;
  readonly statements: readonly string[];
  /** Runs after them, in the same transaction: what SQL alone cannot compute from the existing rows. */
  readonly fill?: (sql: Sql) => void;
}

/**
 * Brings a database to the newest version; each migration is atomic. The version is a row in our own table, since a
 * Durable Object has no `user_version`.
 * @throws when the database is newer than this program
 */
export function migrate({ sql, migrations }: { sql: Sql; migrations: readonly Migration[] }): void {
  sql.run('create table if not exists migration (number integer primary key, name text not null) strict');
  const done = sql.get<{ n: number }>('select coalesce(max(number), 0) as n from migration')?.n ?? 0;
  if (done > migrations.length) {
    throw new Error(
      `the database is at version ${done}, this program knows ${migrations.length}: it is older than the data`,
    );
  }
  for (const [index, migration] of migrations.entries()) {
    const number = index + 1;
    if (!migration.name.startsWith(`${String(number).padStart(4, '0')}_`)) {
      throw new Error(`migration ${migration.name} stands at place ${number}`);
    }
    if (number <= done) continue;
    sql.transaction(() => {
      for (const statement of migration.statements) sql.run(statement);
      migration.fill?.(sql);
      sql.run('insert into migration (number, name) values (?, ?)', number, migration.name);
    });
  }
}
