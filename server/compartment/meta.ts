import type { Sql } from './sql.ts';

/** Single values that a compartment stores beside its entries. */
export interface Meta {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
}

/** `1` from a restore on, until the operator says that people have read no figures that the copy lacks. */
export const RESTORED = 'restored';

export function createMeta(sql: Sql): Meta {
  return {
    read: (key) => sql.get<{ value: string }>('select value from meta where key = ?', key)?.value,
    write(key, value) {
      sql.run(
        'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
        key,
        value,
      );
    },
  };
}
