import type { NodeSql } from '#server/compartment/node-sqlite.ts';

/**
 * Which of these databases were written to since everybody last read them. What nobody wrote to gives nobody anything new,
 * so that it need not be read again.
 */
export interface Touched {
  is(at: number): boolean;
  /** Everybody has read what there is. */
  settle(): void;
  /** Whatever was written, everybody reads again: an hour has passed by which rights begin or end. */
  all(): void;
  /** Does something and rolls it back. What was read before is then again all that there is. */
  undoing(work: () => void): void;
}

export function createTouched(sqls: readonly NodeSql[]): Touched {
  // Rows that were rolled back count as well: the number only ever grows.
  const written = (at: number) => sqls[at]?.all<{ n: number }>('select total_changes() as n')[0]?.n ?? 0;
  const marks = sqls.map(() => -1);
  const is = (at: number) => marks[at] !== written(at);
  return {
    is,
    settle() {
      for (const at of marks.keys()) marks[at] = written(at);
    },
    all() {
      marks.fill(-1);
    },
    undoing(work) {
      const clean = [...marks.keys()].filter((at) => !is(at));
      work();
      marks.fill(-1);
      for (const at of clean) marks[at] = written(at);
    },
  };
}
