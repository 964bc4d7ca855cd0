export type SqlValue = null | number | string | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/** What a store must do for us. One owner calls it, synchronously: no other statement can come between. */
export interface SqlDriver {
  all(sql: string, params: readonly SqlValue[]): SqlRow[];
  run(sql: string, params: readonly SqlValue[]): { changes: number };
  /** Atomic; nested ones roll back alone. */
  transaction<T>(work: () => T): T;
  /** Absent if the platform manages the files itself. */
  scrub?(input: { isWhole: boolean }): void;
}

export interface Sql {
  all<R extends SqlRow = SqlRow>(sql: string, ...params: SqlValue[]): R[];
  get<R extends SqlRow = SqlRow>(sql: string, ...params: SqlValue[]): R | undefined;
  run(sql: string, ...params: SqlValue[]): { changes: number };
  transaction<T>(work: () => T): T;
  /**
   * Removes overwritten and deleted data from the files, as far as the platform allows. Outside transactions.
   * @param input.isWhole rewrites the file: slow, but no page keeps a trace of its old content
   */
  scrub(input: { isWhole: boolean }): void;
}

const MAX_PARAMS = 100;
const MAX_VALUE_BYTES = 2_000_000;
const MAX_PATTERN_BYTES = 50;

const encoder = new TextEncoder();

function byteLength(value: SqlValue): number {
  if (typeof value === 'string') {
    // A JavaScript string is at most three times as long in UTF-8: only doubtful ones are encoded.
    return value.length * 3 <= MAX_VALUE_BYTES ? value.length : encoder.encode(value).length;
  }
  return value instanceof Uint8Array ? value.length : 8;
}

/**
 * The port of every compartment. On every platform it refuses what the strictest one refuses (Durable Object SQLite:
 * 100 bound parameters, 2 MB a value, LIKE patterns of 50 bytes), so that a query that works on premises also works on
 * the edge.
 */
export function createSql(driver: SqlDriver): Sql {
  /** Statements are few and fixed; each is checked once. */
  const patterned = new Map<string, boolean>();
  function check(sql: string, params: readonly SqlValue[]) {
    if (params.length > MAX_PARAMS)
      throw new Error(`over ${MAX_PARAMS} bound parameters: ${sql.slice(0, 80)}`);
    let hasPattern = patterned.get(sql);
    if (hasPattern === undefined) {
      hasPattern = /\b(like|glob)\b/i.test(sql);
      patterned.set(sql, hasPattern);
    }
    for (const param of params) {
      if (byteLength(param) > MAX_VALUE_BYTES)
        throw new Error(`a value over ${MAX_VALUE_BYTES} bytes: ${sql.slice(0, 80)}`);
      if (hasPattern && typeof param === 'string' && encoder.encode(param).length > MAX_PATTERN_BYTES) {
        throw new Error(`a LIKE pattern over ${MAX_PATTERN_BYTES} bytes: ${sql.slice(0, 80)}`);
      }
    }
  }
  return {
    all<R extends SqlRow>(sql: string, ...params: SqlValue[]) {
      check(sql, params);
      return driver.all(sql, params) as R[];
    },
    get<R extends SqlRow>(sql: string, ...params: SqlValue[]) {
      check(sql, params);
      return driver.all(sql, params)[0] as R | undefined;
    },
    run(sql, ...params) {
      check(sql, params);
      return driver.run(sql, params);
    },
    transaction: (work) => driver.transaction(work),
    scrub: (input) => driver.scrub?.(input),
  };
}
