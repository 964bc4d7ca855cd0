import type { Clock } from '#shared/kernel/ids.ts';
import type { BothCopies } from './both-copies.ts';
import { randomBytes, toBase64Url } from './bytes.ts';
import type { ProfileDatabase } from './database.ts';
import { isNewer } from './errors.ts';
import type { JournalContents } from './journal.ts';
import type { JournalTable } from './journal-format.ts';
import { toWholes, wholeId } from './parts.ts';
import type { SealedRow, TableName, Unit, Write } from './rows.ts';
import { createSealedBoxes, toWrite } from './sealed-boxes.ts';
import { toSegmentRows } from './segment-row.ts';
import type { Sentinel } from './sentinel.ts';
import { createSlips, type Slip } from './slips.ts';
import type {
  CompartmentCursor,
  DeviceStore,
  OutboxRow,
  Receipt,
  Segment,
  StoreChange,
  StoreContents,
} from './store-port.ts';
import type { Vault } from './vault.ts';

/** What opening the store revealed about the last session. */
export interface StoreFinding {
  /** The database was missing or another one. */
  readonly wasLost: boolean;
  /** Rows restored from the journal. */
  readonly restored: number;
  /** Mutations that this device once reported as saved and that are lost. */
  readonly missing: number;
  /** Rows from the server that can no longer be decrypted: they are requested again. */
  readonly damaged: number;
  /** The same of what the person wrote. One may hold up to 250 acts made together: nobody can tell how many. */
  readonly damagedOwn: number;
}

export interface ProfileStore extends DeviceStore {
  /** Known after the first `load`. */
  finding(): StoreFinding | null;
  /** Begins to read what the first `load` will open: it lies sealed, so a person may still be typing their passphrase. */
  readAhead(): void;
}

const COUNTER = 'counter';
const INSTANCE = 'instance';

export function createDeviceStore({
  database,
  both,
  vault,
  sentinel,
  journalled,
  tidyJournal,
  clock,
}: {
  database: ProfileDatabase;
  both: BothCopies;
  vault: Vault;
  sentinel: Sentinel;
  /** What the journal contained when this page started. */
  journalled: JournalContents;
  tidyJournal: () => Promise<void>;
  clock: Clock;
}): ProfileStore {
  let instance = '';
  let found: StoreFinding | null = null;
  /** Sealed segments, read before the key was there. One is never written again under its id, so that none can be old. */
  let ahead: Promise<readonly SealedRow[]> | null = null;
  const slips = createSlips({ createId: () => toBase64Url(randomBytes(12)) });
  const boxes = createSealedBoxes({ database, vault, journalled, clock });
  /** Rows made at one moment, until the end of the task that made them. */
  let making: { change: StoreChange; resolve: () => void; reject: (error: unknown) => void }[] = [];

  async function openAll<T>(
    table: TableName,
    rows: readonly SealedRow[],
  ): Promise<{ values: T[]; bad: string[] }> {
    const values: T[] = [];
    const bad: string[] = [];
    const wholes = toWholes(table, rows);
    const opened = await Promise.allSettled(wholes.map((whole) => vault.openRows<T>(table, whole.rows)));
    for (const [index, result] of opened.entries()) {
      if (result.status === 'fulfilled') values.push(result.value);
      else if (vault.isOpen && !isNewer(result.reason)) bad.push(wholes[index]?.id ?? '');
      else throw result.reason;
    }
    return { values, bad };
  }

  function sealAll(
    table: TableName,
    values: readonly { id: string; value: unknown }[],
  ): Promise<SealedRow[]> {
    const at = clock();
    return Promise.all(values.map(({ id, value }) => vault.sealRow({ table, id, at, value })));
  }

  function sealSegments(segments: readonly Segment[]): Promise<SealedRow[]> {
    const at = clock();
    const parts = segments.flatMap(toSegmentRows);
    return Promise.all(parts.map((part) => vault.sealContent({ table: 'segments', at, ...part })));
  }

  async function readInstance(): Promise<boolean> {
    const mark = sentinel.read();
    const known = await database.value('meta', INSTANCE);
    if (typeof known === 'string') {
      instance = known;
      return mark !== null && mark.instance !== known;
    }
    instance = toBase64Url(randomBytes(12));
    // If the database accepts nothing now, the first save notices it.
    await both.commit([{ table: 'meta', put: [{ id: INSTANCE, value: instance }] }]).catch(() => undefined);
    return mark !== null;
  }

  /** Rows of the journal that the database lacks, or has in an older version. */
  async function restore(table: JournalTable, answered: ReadonlySet<string>): Promise<SealedRow[]> {
    if (journalled.rows[table].size === 0) return [];
    const stored = new Map((await database.all(table)).map((row) => [row.id, row]));
    const missing: SealedRow[] = [];
    for (const row of journalled.rows[table].values()) {
      const known = stored.get(row.id);
      if (answered.has(row.id) || (known !== undefined && known.at >= row.at)) continue;
      missing.push(row);
    }
    return missing;
  }

  async function reconcile(): Promise<{ wasLost: boolean; restored: number }> {
    const wasLost = await readInstance();
    const answered = new Set(await database.ids('receipts'));
    const outbox = await restore('outbox', answered);
    const drafts = await restore('drafts', new Set());
    const missing = await restore('boxes', new Set());
    const alone = missing.length === 0 ? [] : await database.ids('outbox');
    const known = new Set([...answered, ...alone, ...outbox.map(({ id }) => id)]);
    const boxed = await boxes.restore(missing, known);
    const restored = outbox.length + drafts.length + boxed.count;
    if (restored > 0) {
      const unit: Unit = [
        { table: 'outbox', put: outbox },
        { table: 'boxes', put: boxed.put },
        { table: 'drafts', put: drafts },
      ];
      // If the database still accepts nothing, the rows stay where they are: in the journal.
      await both.commit(unit).catch(() => undefined);
    }
    return { wasLost, restored };
  }

  async function readSegments(wanted: readonly string[], stored: number): Promise<SealedRow[]> {
    const names = new Set(wanted);
    const early = ((await ahead) ?? []).filter(({ id }) => names.has(id));
    ahead = null;
    if (early.length === 0 && wanted.length === stored) return database.all('segments');
    for (const { id } of early) names.delete(id);
    return names.size === 0 ? early : [...early, ...(await database.some('segments', [...names]))];
  }

  async function readCounter(): Promise<number> {
    const value = await database.value('meta', COUNTER);
    return typeof value === 'number' ? value : 0;
  }

  async function write({ made = [], ...change }: StoreChange): Promise<void> {
    const leaving = change.dropOutbox ?? [];
    const plan = slips.plan({ ...change, outbox: [...made, ...(change.outbox ?? [])] });
    const [cut, outbox, laid, receipts, segments, cursors] = await Promise.all([
      boxes.cut(leaving),
      sealAll(
        'outbox',
        plan.outbox.map((value) => ({ id: value.id, value })),
      ),
      sealAll(
        'slips',
        plan.put.map((value) => ({ id: value.id, value })),
      ),
      sealAll(
        'receipts',
        (change.receipts ?? []).map((value) => ({ id: value.id, value })),
      ),
      sealSegments(change.segments ?? []),
      sealAll(
        'cursors',
        (change.cursors ?? []).map((value) => ({ id: value.compartment, value })),
      ),
    ]);
    const writes: Write[] = [
      { table: 'outbox', put: outbox, drop: leaving },
      toWrite(cut),
      { table: 'slips', put: laid, drop: plan.drop },
      { table: 'receipts', put: receipts, drop: change.dropReceipts ?? [] },
      { table: 'segments', put: segments, drop: change.dropSegments ?? [] },
      { table: 'cursors', put: cursors },
    ];
    const unit = writes.filter(({ put = [], drop = [] }) => put.length + drop.length > 0);
    if (change.counter !== undefined) {
      unit.push({ table: 'meta', put: [{ id: COUNTER, value: change.counter }] });
    }
    if (unit.length === 0) return;
    await both.commit(unit);
    slips.took(plan, leaving);
    boxes.took(cut);
    if (change.counter !== undefined) sentinel.write({ instance, counter: change.counter });
  }

  /** Rows made in one task, encrypted as one. */
  async function writeMade(): Promise<void> {
    const group = making;
    making = [];
    try {
      if (await writeBoxes(group.map(({ change }) => change))) {
        for (const each of group) each.resolve();
        return;
      }
    } catch {
      // One by one: a row that is too large for the disk must not make the others fail.
    }
    for (const { change, resolve, reject } of group) write(change).then(resolve, reject);
  }

  /** False if single rows are as cheap. */
  async function writeBoxes(changes: readonly StoreChange[]): Promise<boolean> {
    const packed = await boxes.pack(changes.flatMap(({ made = [] }) => made));
    if (packed === null) return false;
    const unit: Write[] = [toWrite(packed)];
    const counter = Math.max(0, ...changes.flatMap((change) => change.counter ?? []));
    if (counter > 0) unit.push({ table: 'meta', put: [{ id: COUNTER, value: counter }] });
    await both.commit(unit);
    boxes.took(packed);
    if (counter > 0) sentinel.write({ instance, counter });
    return true;
  }

  return {
    finding: () => found,
    readAhead() {
      // Where it fails, `load` reads and says so.
      ahead ??= database.all('segments').catch(() => []);
    },
    async load(options): Promise<StoreContents> {
      const isFirst = found === null;
      const report = isFirst ? await reconcile() : { wasLost: false, restored: 0 };
      const rowIds = await database.ids('segments');
      const segmentIds = [...new Set(rowIds.map(wholeId))];
      const wanted = rowIds.filter((id) => options?.without.has(wholeId(id)) !== true);
      const rows = await readSegments(wanted, rowIds.length);
      const [segments, alone, boxesOf, laid, receipts, cursors, drafts] = await Promise.all([
        openAll<Segment>('segments', rows),
        database.all('outbox').then((stored) => openAll<OutboxRow>('outbox', stored)),
        boxes.load(),
        database.all('slips').then((stored) => openAll<Slip>('slips', stored)),
        database.all('receipts').then((stored) => openAll<Receipt>('receipts', stored)),
        database.all('cursors').then((stored) => openAll<CompartmentCursor>('cursors', stored)),
        // Only to count what cannot be opened: a list of drafts leaves it out.
        isFirst ? database.all('drafts').then((stored) => openAll('drafts', stored)) : { bad: [] },
      ]);
      const boxed = boxesOf({
        alone: new Set(alone.values.map(({ id }) => id)),
        answered: new Set(receipts.values.map(({ id }) => id)),
      });
      const outbox = [...alone.values, ...boxed.rows];
      const { rows: outboxRows, spent } = slips.load({ slips: laid.values, rows: outbox });
      let counter = await readCounter();
      for (const row of outbox) counter = Math.max(counter, row.counter);
      for (const receipt of receipts.values) counter = Math.max(counter, receipt.envelope.counter);
      if (isFirst) {
        const mark = sentinel.read();
        const missing = Math.max(0, (mark?.counter ?? 0) - counter);
        const count = (parts: readonly { bad: readonly string[] }[]) =>
          parts.reduce((sum, { bad }) => sum + bad.length, 0);
        const damaged = count([segments, cursors]);
        found = { ...report, missing, damaged, damagedOwn: count([alone, boxed, laid, receipts, drafts]) };
        // Never reuse a number that others have: the server orders by it.
        counter = Math.max(counter, mark?.counter ?? 0);
        sentinel.write({ instance, counter });
        void tidyJournal().catch(() => undefined);
      }
      const useless = [...spent, ...laid.bad];
      if (isFirst && useless.length > 0) {
        await both.commit([{ table: 'slips', drop: useless }]).catch(() => undefined);
      }
      if (isFirst && boxed.spent.length > 0) await write({ dropOutbox: boxed.spent }).catch(() => undefined);
      const isCopyWhole = segments.bad.length + cursors.bad.length === 0;
      if (!isCopyWhole) {
        // Together: what is pulled again may come in another session, which must not take the rest for the whole.
        const unit: Unit = [
          { table: 'segments', drop: segments.bad },
          { table: 'cursors', drop: await database.ids('cursors') },
        ];
        await both.commit(unit).catch(() => undefined);
      }
      return {
        segments: segments.values,
        segmentIds: segmentIds.filter((id) => !segments.bad.includes(id)),
        outbox: outboxRows,
        receipts: receipts.values,
        // A page that can no longer be decrypted is pulled again.
        cursors: isCopyWhole ? cursors.values : [],
        counter,
      };
    },
    commit(change) {
      const { made = [], counter: _counter, ...rest } = change;
      if (made.length === 0 || Object.keys(rest).length > 0) return write(change);
      return new Promise((resolve, reject) => {
        making.push({ change, resolve, reject });
        if (making.length === 1) queueMicrotask(() => void writeMade());
      });
    },
  };
}
