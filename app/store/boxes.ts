import type { OutboxRow } from './store-port.ts';

/** Rows made at one moment as one encrypted row: a thousand rows need not be encrypted and written one by one. */
export interface Box {
  readonly id: string;
  readonly rows: readonly OutboxRow[];
  /** The rows before encryption. */
  readonly json: string;
}

export function toBox(id: string, rows: readonly OutboxRow[]): Box {
  return { id, rows, json: JSON.stringify(rows) };
}

/** Fewer rows are written one by one. */
const WORTH_IT = 4;
/** A box is encrypted again when one of its rows leaves before the others, so that must stay cheap. */
const MOST_ROWS = 250;
/**
 * Chromium keeps a value of 64 KiB or more in a file of its own beside the database: the same rows then take twice as
 * long to commit. Accents and the seal need the rest.
 */
const MOST_CHARACTERS = 58_000;

export interface Boxes {
  /** Rows made at one moment, split into boxes; null if single rows are as cheap. */
  pack(rows: readonly OutboxRow[]): Box[] | null;
  /** Which boxes hold any of these rows, and which rows of each leave. */
  touched(ids: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a box is empty once these rows leave. */
  isEmptied(boxId: string, leaving: ReadonlySet<string>): boolean;
  took(box: Pick<Box, 'id' | 'rows'>): void;
  dropped(boxId: string): void;
  readonly ids: readonly string[];
}

export function createBoxes({ createId }: { createId: () => string }): Boxes {
  const boxes = new Map<string, ReadonlySet<string>>();
  /** Row → its box. */
  const places = new Map<string, string>();

  function dropped(boxId: string) {
    for (const id of boxes.get(boxId) ?? []) if (places.get(id) === boxId) places.delete(id);
    boxes.delete(boxId);
  }

  return {
    pack(rows) {
      if (rows.length < WORTH_IT) return null;
      const packed: Box[] = [];
      let held: OutboxRow[] = [];
      let texts: string[] = [];
      let characters = 0;
      function close() {
        if (held.length > 0) packed.push({ id: createId(), rows: held, json: `[${texts.join(',')}]` });
        held = [];
        texts = [];
        characters = 0;
      }
      for (const row of rows) {
        const text = JSON.stringify(row);
        if (held.length === MOST_ROWS || characters + text.length > MOST_CHARACTERS) close();
        held.push(row);
        texts.push(text);
        characters += text.length;
      }
      close();
      return packed;
    },
    touched(ids) {
      const found = new Map<string, Set<string>>();
      for (const id of ids) {
        const boxId = places.get(id);
        if (boxId === undefined) continue;
        const leaving = found.get(boxId);
        if (leaving === undefined) found.set(boxId, new Set([id]));
        else leaving.add(id);
      }
      return found;
    },
    isEmptied: (boxId, leaving) => [...(boxes.get(boxId) ?? [])].every((id) => leaving.has(id)),
    took({ id: boxId, rows }) {
      dropped(boxId);
      boxes.set(boxId, new Set(rows.map(({ id }) => id)));
      for (const { id } of rows) places.set(id, boxId);
    },
    dropped,
    get ids() {
      return [...boxes.keys()];
    },
  };
}
