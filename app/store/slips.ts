import type { Verdict } from '#shared/sync/protocol.ts';
import type { OutboxRow, StoreChange } from './store-port.ts';

/**
 * Receipts of one push as one row. Five hundred rows need not be encrypted and written again because the server
 * accepted them: the slip overrides them when they are read.
 */
export interface Slip {
  readonly id: string;
  readonly verdicts: readonly Verdict[];
}

export interface SlipChange {
  /** Those rows to write that no slip covers. */
  readonly outbox: readonly OutboxRow[];
  readonly put: readonly Slip[];
  readonly drop: readonly string[];
}

export interface Slips {
  /** What a change means for rows and slips. State changes only in `took`. */
  plan(change: StoreChange): SlipChange;
  took(plan: SlipChange, dropped: readonly string[]): void;
  /** Reads what is stored, and applies it to the rows. Returns the slips that cover nothing any more. */
  load(input: { slips: readonly Slip[]; rows: readonly OutboxRow[] }): {
    rows: OutboxRow[];
    spent: string[];
  };
}

/** Fewer rows are written one by one. */
const WORTH_IT = 4;

function isAccepted(row: OutboxRow): boolean {
  return row.state === 'received' && row.verdict?.status === 'accepted';
}

export function createSlips({ createId }: { createId: () => string }): Slips {
  const slips = new Map<string, Map<string, Verdict>>();
  /** Mutation → its slip. */
  const places = new Map<string, string>();
  /** Mutations whose row is gone; their slip goes with the last of its rows. */
  const gone = new Set<string>();

  function remove(slipId: string) {
    for (const id of slips.get(slipId)?.keys() ?? []) {
      if (places.get(id) === slipId) places.delete(id);
      gone.delete(id);
    }
    slips.delete(slipId);
  }

  function add({ id, verdicts }: Slip) {
    remove(id);
    slips.set(id, new Map(verdicts.map((verdict) => [verdict.id, verdict])));
    for (const verdict of verdicts) places.set(verdict.id, id);
  }

  return {
    plan(change) {
      const rows = change.outbox ?? [];
      const accepted = rows.filter((row) => isAccepted(row) && !places.has(row.id));
      const covered = new Set(accepted.length < WORTH_IT ? [] : accepted.map((row) => row.id));
      const outbox = rows.filter((row) => !covered.has(row.id));
      const put: Slip[] = [];
      const drop: string[] = [];
      if (covered.size > 0) {
        const verdicts = accepted.flatMap((row) => (row.verdict === null ? [] : [row.verdict]));
        put.push({ id: createId(), verdicts });
      }
      const rewritten = new Set(outbox.map((row) => row.id));
      const dropped = new Set([...gone, ...(change.dropOutbox ?? [])]);
      const touched = new Set<string>();
      for (const id of [...rewritten, ...(change.dropOutbox ?? [])]) {
        const slipId = places.get(id);
        if (slipId !== undefined) touched.add(slipId);
      }
      for (const slipId of touched) {
        const all = [...(slips.get(slipId)?.values() ?? [])];
        const rest = all.filter((verdict) => !rewritten.has(verdict.id));
        if (rest.every((verdict) => dropped.has(verdict.id))) drop.push(slipId);
        // A row that is written again overrides the slip.
        else if (rest.length < all.length) put.push({ id: slipId, verdicts: rest });
      }
      return { outbox, put, drop };
    },
    took({ put, drop }, dropped) {
      for (const id of dropped) if (places.has(id)) gone.add(id);
      for (const slip of put) add(slip);
      for (const slipId of drop) remove(slipId);
    },
    load({ slips: stored, rows }) {
      slips.clear();
      places.clear();
      gone.clear();
      for (const slip of stored) add(slip);
      const covered = new Set<string>();
      const laid = rows.map((row): OutboxRow => {
        const slipId = places.get(row.id);
        const verdict = slipId === undefined ? undefined : slips.get(slipId)?.get(row.id);
        if (slipId === undefined || verdict === undefined) return row;
        covered.add(slipId);
        return { ...row, state: 'received', verdict, lastError: null, retryAt: null };
      });
      const spent = stored.map((slip) => slip.id).filter((slipId) => !covered.has(slipId));
      for (const slipId of spent) remove(slipId);
      const present = new Set(rows.map((row) => row.id));
      for (const id of places.keys()) if (!present.has(id)) gone.add(id);
      return { rows: laid, spent };
    },
  };
}
