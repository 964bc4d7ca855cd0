import type { Clock } from '#shared/kernel/ids.ts';
import { type Bytes, randomBytes, toBase64Url } from './bytes.ts';
import type { JournalReply, JournalRequest } from './journal.worker.ts';
import {
  decodeRecords,
  JOURNALLED,
  type JournalEntry,
  type JournalRecord,
  type JournalTable,
  layOutRecord,
} from './journal-format.ts';
import type { SealedRow } from './rows.ts';

const WATCHDOG_MS = 5_000;
/**
 * Records of one moment share a flush: two flushes at once slow each other down, and "saved" waits for the database's
 * flush. Only if that fails does anybody wait for this one.
 */
const GATHER_MS = 20;
/** The file is rewritten when it is this long and mostly about rows that are gone. */
const LONG_BYTES = 2_097_152;

export interface JournalContents {
  readonly rows: Readonly<Record<JournalTable, ReadonlyMap<string, SealedRow>>>;
  /** Files whose last record was cut off or damaged. */
  readonly torn: number;
}

/** The second, independent copy of outbox and drafts: append-only in OPFS, flushed at every record. */
export interface Journal {
  readonly isAvailable: boolean;
  /** Merges the files of all former and present tabs. Empty without OPFS. */
  open(): Promise<JournalContents>;
  /** Resolves when flushed. */
  append(entries: readonly JournalEntry[]): Promise<void>;
  /** Resolves when everything passed so far is written. */
  whenWritten(): Promise<void>;
  /** Writes everything that lives into this tab's file, and removes files of closed tabs. */
  tidy(): Promise<void>;
  /** A small file beside the journal, for example the wrapped keys. Null if there is none. */
  read(name: string): Promise<Bytes | null>;
  write(name: string, bytes: Bytes): Promise<void>;
  wipe(): Promise<void>;
  close(): void;
}

export function journalFolder(profile: string): string {
  return `clasi-${profile}`;
}

/** Where the files are written; rejects with the name of what the platform threw. */
export interface JournalWorker {
  ask(request: JournalRequest): Promise<unknown>;
  close(): void;
}

function startJournalWorker(): JournalWorker {
  const worker = new Worker(new URL('./journal.worker.ts', import.meta.url), { type: 'module' });
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let turn = 0;
  function failAll() {
    for (const each of asked.values()) each.reject(new DOMException('worker ended', 'UnknownError'));
    asked.clear();
  }
  worker.onmessage = ({ data }: MessageEvent<JournalReply>) => {
    const waiting = asked.get(data.turn);
    asked.delete(data.turn);
    if (data.error === undefined) waiting?.resolve(data.value);
    else waiting?.reject(new DOMException(data.error, data.error));
  };
  worker.onerror = failAll;
  return {
    ask(request) {
      turn += 1;
      const number = turn;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          asked.delete(number);
          reject(new DOMException('no answer', 'TimeoutError'));
        }, WATCHDOG_MS);
        const done = () => clearTimeout(timer);
        asked.set(number, {
          resolve(value) {
            done();
            resolve(value);
          },
          reject(error) {
            done();
            reject(error);
          },
        });
        // Transferred, not copied: nothing else uses the record.
        const isRecord = request.do === 'append' || request.do === 'replace';
        worker.postMessage({ turn: number, request }, isRecord ? [request.bytes.buffer] : []);
      });
    },
    close() {
      worker.terminate();
      failAll();
    },
  };
}

/** @param profile whose journal; @param clock only for order; it may go backwards */
export function createJournal({
  profile,
  clock,
  startWorker = startJournalWorker,
}: {
  profile: string;
  clock: Clock;
  startWorker?: () => JournalWorker;
}): Journal {
  const live: Record<JournalTable, Map<string, SealedRow>> = {
    outbox: new Map(),
    drafts: new Map(),
    boxes: new Map(),
  };
  let wire: JournalWorker | null = null;
  let stamp = 0;
  let length = 0;
  let others: string[] = [];
  let waiting: { entries: readonly JournalEntry[]; resolve: () => void; reject: (error: unknown) => void }[] =
    [];
  let isRunning = false;
  let running: Promise<void> = Promise.resolve();

  function fileName(): string {
    return `${toBase64Url(randomBytes(9))}.journal`;
  }

  function nextStamp(): number {
    stamp = Math.max(stamp + 1, clock());
    return stamp;
  }

  function apply(entries: readonly JournalEntry[]) {
    for (const entry of entries) {
      if ('row' in entry) live[entry.table].set(entry.row.id, entry.row);
      else live[entry.table].delete(entry.drop);
    }
  }

  async function ask(request: JournalRequest): Promise<unknown> {
    if (wire === null) throw new DOMException('no journal', 'NotSupportedError');
    return wire.ask(request);
  }

  /** Approximate size of the living rows, in bytes. */
  function living(): number {
    let bytes = 0;
    for (const table of JOURNALLED) for (const row of live[table].values()) bytes += row.box.length;
    return bytes;
  }

  async function tidy(): Promise<void> {
    const entries: JournalEntry[] = [];
    for (const table of JOURNALLED) {
      for (const row of live[table].values()) entries.push({ table, row });
    }
    const bytes = layOutRecord({ stamp: nextStamp(), entries });
    const size = bytes.length;
    await ask({ do: 'replace', file: fileName(), bytes });
    length = size;
    await ask({ do: 'remove', names: others });
    others = [];
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      const group = waiting;
      waiting = [];
      const entries = group.flatMap((each) => each.entries);
      try {
        const bytes = layOutRecord({ stamp: nextStamp(), entries });
        const size = bytes.length;
        await ask({ do: 'append', bytes });
        apply(entries);
        length += size;
        for (const each of group) each.resolve();
        if (length > LONG_BYTES && living() < length / 2) await tidy();
      } catch (error) {
        for (const each of group) each.reject(error);
      }
    }
    isRunning = false;
  }

  return {
    get isAvailable() {
      return wire !== null;
    },
    async open() {
      let torn = 0;
      try {
        wire = startWorker();
        const file = fileName();
        const found = await ask({ do: 'open', folder: journalFolder(profile), file });
        const files = found as Record<string, Bytes>;
        const records: JournalRecord[] = [];
        for (const bytes of Object.values(files)) {
          const decoded = decodeRecords(bytes);
          records.push(...decoded.records);
          if (decoded.isTorn) torn += 1;
        }
        records.sort((left, right) => left.stamp - right.stamp);
        for (const record of records) apply(record.entries);
        stamp = records[records.length - 1]?.stamp ?? 0;
        others = Object.keys(files);
      } catch {
        wire?.close();
        wire = null;
      }
      const rows = {
        outbox: new Map(live.outbox),
        drafts: new Map(live.drafts),
        boxes: new Map(live.boxes),
      };
      return { rows, torn };
    },
    append(entries) {
      return new Promise((resolve, reject) => {
        waiting.push({ entries, resolve, reject });
        if (!isRunning) running = run();
      });
    },
    whenWritten: () => running,
    tidy,
    async read(name) {
      return (await ask({ do: 'read', name })) as Bytes | null;
    },
    async write(name, bytes) {
      await ask({ do: 'write', name, bytes });
    },
    async wipe() {
      await ask({ do: 'wipe' });
      for (const table of JOURNALLED) live[table].clear();
    },
    close() {
      wire?.close();
      wire = null;
    },
  };
}
