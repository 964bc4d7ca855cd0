import type { Doc, DocSource } from '#shared/kernel/mutation.ts';
import type { StreamPage, WireEntry } from '#shared/sync/protocol.ts';

/** The server's entries, in memory. Ids are unique across compartments, `seq` only within one. */
export interface Entries extends DocSource {
  /** The same array until the collection changes, in no particular order; never edit it. */
  all(collection: string): readonly Doc[];
  collections(): Iterable<string>;
  /** Applies one page and adds the names of the collections it changed to `changed`. */
  apply(input: { compartment: string; page: StreamPage; changed: Set<string> }): void;
  /**
   * Forgets every entry whose last home is a stream that `isGone` names. Those that `stays` names may stay until it is
   * called again.
   */
  dropStreams(input: {
    isGone: (stream: { compartment: string; scope: string }) => boolean;
    stays?: (doc: Doc) => boolean;
    changed: Set<string>;
  }): void;
  /** A stream's living entries in seq order: the result of all its pages. */
  contentOf(stream: { compartment: string; scope: string }): WireEntry[];
  readonly size: number;
}

/** One (compartment, scope): all its entries share the object, so that membership costs one reference each. */
interface Stream {
  readonly compartment: string;
  readonly scope: string;
}

interface Held {
  readonly doc: Doc;
  readonly seq: number;
  readonly stream: Stream;
  /** Its place in the list of its table. */
  at: number;
}

interface Table {
  readonly rows: Map<string, Held>;
  readonly children: Map<string, Set<string>>;
  /** All of it, once somebody asked; a change makes a copy, which is cheaper by far than to list everything again. */
  list: Doc[] | null;
  /** Whether somebody has the list: then it stays as it is. */
  isGiven: boolean;
}

function listOf(table: Table): readonly Doc[] {
  if (table.list === null) {
    table.list = [];
    for (const held of table.rows.values()) held.at = table.list.push(held.doc) - 1;
  }
  table.isGiven = true;
  return table.list;
}

/** Where what changed may be written; null if nobody asked for the list. */
function editable(table: Table): Doc[] | null {
  if (table.isGiven && table.list !== null) table.list = table.list.slice();
  table.isGiven = false;
  return table.list;
}

export function createEntries(): Entries {
  const tables = new Map<string, Table>();
  const streams = new Map<string, Stream>();

  function streamOf(compartment: string, scope: string): Stream {
    const key = `${compartment} ${scope}`;
    const known = streams.get(key);
    if (known !== undefined) return known;
    const stream = { compartment, scope };
    streams.set(key, stream);
    return stream;
  }

  function tableOf(collection: string): Table {
    const known = tables.get(collection);
    if (known !== undefined) return known;
    const table: Table = { rows: new Map(), children: new Map(), list: null, isGiven: false };
    tables.set(collection, table);
    return table;
  }

  function detach(table: Table, doc: Doc) {
    if (doc.parent !== null) table.children.get(doc.parent)?.delete(doc.id);
  }

  function attach(table: Table, doc: Doc) {
    if (doc.parent === null) return;
    const siblings = table.children.get(doc.parent);
    if (siblings === undefined) table.children.set(doc.parent, new Set([doc.id]));
    else siblings.add(doc.id);
  }

  function forget(table: Table, held: Held) {
    table.rows.delete(held.doc.id);
    table.list = null;
    detach(table, held.doc);
  }

  return {
    get size() {
      let size = 0;
      for (const table of tables.values()) size += table.rows.size;
      return size;
    },
    collections: () => tables.keys(),
    one: (collection, id) => tables.get(collection)?.rows.get(id)?.doc ?? null,
    within(collection, parent) {
      const table = tables.get(collection);
      const found: Doc[] = [];
      for (const id of table?.children.get(parent) ?? []) {
        const held = table?.rows.get(id);
        if (held !== undefined) found.push(held.doc);
      }
      return found;
    },
    all(collection) {
      const table = tables.get(collection);
      return table === undefined ? [] : listOf(table);
    },
    apply({ compartment, page, changed }) {
      const stream = streamOf(compartment, page.scope);
      for (const [collection, id, parent, audience, rev, seq, body] of page.entries) {
        const table = tableOf(collection);
        const held = table.rows.get(id);
        // Pages of two streams arrive in any order: an entry that moved may already be here in a later version.
        if (held !== undefined && held.stream.compartment === compartment && held.seq > seq) continue;
        changed.add(collection);
        if (body === null) {
          if (held !== undefined) forget(table, held);
          continue;
        }
        const doc: Doc = { collection, id, parent, audience, rev, seq, body };
        if (held === undefined) attach(table, doc);
        else if (held.doc.parent !== parent) {
          detach(table, held.doc);
          attach(table, doc);
        }
        const list = editable(table);
        const at = held?.at ?? list?.length ?? 0;
        if (list !== null) list[at] = doc;
        table.rows.set(id, { doc, seq, stream, at });
      }
      for (const [collection, id, seq] of page.left) {
        const table = tableOf(collection);
        const held = table.rows.get(id);
        if (held === undefined || held.stream !== stream || held.seq > seq) continue;
        forget(table, held);
        changed.add(collection);
      }
    },
    contentOf({ compartment, scope }) {
      const stream = streamOf(compartment, scope);
      const found: WireEntry[] = [];
      for (const table of tables.values()) {
        for (const held of table.rows.values()) {
          if (held.stream !== stream) continue;
          const { collection, id, parent, audience, rev, body } = held.doc;
          found.push([collection, id, parent, audience, rev, held.seq, body]);
        }
      }
      return found.sort((left, right) => left[5] - right[5]);
    },
    dropStreams({ isGone, stays = () => false, changed }) {
      const gone = new Set<Stream>();
      const left = new Set<Stream>();
      for (const stream of streams.values()) if (isGone(stream)) gone.add(stream);
      if (gone.size === 0) return;
      for (const [collection, table] of tables) {
        for (const held of table.rows.values()) {
          if (!gone.has(held.stream)) continue;
          if (stays(held.doc)) {
            left.add(held.stream);
            continue;
          }
          forget(table, held);
          changed.add(collection);
        }
      }
      for (const [key, stream] of streams) if (gone.has(stream) && !left.has(stream)) streams.delete(key);
    },
  };
}
