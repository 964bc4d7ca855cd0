import { isWithinScope } from '#shared/kernel/compartments.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { ChangeRow } from './change-row.ts';
import type { Head } from './log.ts';
import type { Sql } from './sql.ts';

/**
 * More than people do between two pulls of a device that listens: a count takes away the votes of two hundred
 * delegations, and all may have voted just before. Whoever was away longer is read for stream by stream.
 */
const MOST_ROWS = 1_000;
/** Devices that listen stand at few points. */
const MOST_WINDOWS = 16;

interface PlacedRow extends ChangeRow {
  /** Of the entry as it was in this row. */
  audience: string;
  /** Where it lies now; null if it never came back or is not there. Only of what left. */
  now: string | null;
}

function firstOf(audience: string): string {
  const end = audience.indexOf('/');
  return end < 0 ? audience : audience.slice(0, end);
}

/** `(after, upTo]`, as of a head of the log. */
interface Place {
  readonly after: number;
  readonly upTo: number;
  readonly head: Head;
}

/** What changed lately in all streams, read once for all devices that ask from the same point. */
export interface RecentChanges {
  /**
   * The rows of one stream in `(after, upTo]`, oldest first, as its own queries would give them; null if that is too much
   * to be kept, or from the beginning.
   * @param head of the log: with the next row of it nothing that was read before holds
   */
  of(asked: { scope: string; after: number; upTo: number; head: Head }): ChangeRow[] | null;
  /** Whether the log has something of a device in `(after, upTo]`; true also where that is too much to be looked at. */
  mayHaveActed(asked: { device: string; after: number; upTo: number; head: Head }): boolean;
}

export function createRecentChanges({
  sql,
  entryText,
  goneText,
}: {
  sql: Sql;
  /** SQL that makes the text of an entry, and of what left. */
  entryText: string;
  goneText: string;
}): RecentChanges {
  /** Null: too many. Else by the first part of the audience: no scope reaches over two of them, and votes lie in one of their own. */
  const windows = new Map<string, ReadonlyMap<string, readonly PlacedRow[]> | null>();
  /** Null: too many. */
  const acting = new Map<string, ReadonlySet<string> | null>();
  let held = '';

  /** What is kept of a place, or read now; nothing holds that was read before the last row of the log. */
  function kept<T>(places: Map<string, T>, { after, upTo, head }: Place, make: () => T): T {
    if (held !== head.hash) {
      windows.clear();
      acting.clear();
    }
    held = head.hash;
    const key = `${after} ${upTo}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    if (places.size >= MOST_WINDOWS) places.clear();
    const made = make();
    places.set(key, made);
    return made;
  }

  function readActing(after: number, upTo: number): ReadonlySet<string> | null {
    if (upTo - after > MOST_ROWS) return null;
    const rows = sql.all<{ device: string }>(
      'select distinct device from mutation where seq > ? and seq <= ?',
      after,
      upTo,
    );
    return new Set(rows.map(({ device }) => device));
  }

  function read(after: number, upTo: number): ReadonlyMap<string, readonly PlacedRow[]> | null {
    const entries = sql.all<PlacedRow>(
      `select seq, 0 as isGone, ${entryText} as text, audience, null as now
         from entry where seq > ? and seq <= ? order by seq limit ?`,
      after,
      upTo,
      MOST_ROWS + 1,
    );
    if (entries.length > MOST_ROWS) return null;
    const gone = sql.all<PlacedRow>(
      `select gone.seq as seq, 1 as isGone, ${goneText} as text, gone.audience as audience, entry.audience as now
         from departure as gone left join entry on entry.collection = gone.collection and entry.id = gone.id
         where gone.seq > ? and gone.seq <= ? order by gone.seq limit ?`,
      after,
      upTo,
      MOST_ROWS + 1,
    );
    if (entries.length + gone.length > MOST_ROWS) return null;
    const rows = [...entries, ...gone].sort((left, right) => left.seq - right.seq);
    return groupBy(rows, ({ audience }) => firstOf(audience));
  }

  return {
    of({ scope, ...place }) {
      const { after, upTo } = place;
      if (after === 0) return null;
      const window = kept(windows, place, () => read(after, upTo));
      if (window === null) return null;
      const rows = window.get(firstOf(scope)) ?? [];
      // What moved within the stream, or came back, has not left it (SPEC L5).
      return rows.filter(
        ({ audience, now }) =>
          isWithinScope({ audience, scope }) && (now === null || !isWithinScope({ audience: now, scope })),
      );
    },
    mayHaveActed({ device, ...place }) {
      const devices = kept(acting, place, () => readActing(place.after, place.upTo));
      return devices === null || devices.has(device);
    },
  };
}
