import { expect, test } from 'vitest';
import { createSlips, type Slip } from './slips.ts';
import type { OutboxRow } from './store-port.ts';

function row(n: number, state: OutboxRow['state'] = 'received'): OutboxRow {
  const id = `mut_${n}`;
  const verdict = state === 'received' ? { id, status: 'accepted' as const, seq: n, receivedAt: n } : null;
  const envelope = { id } as OutboxRow['envelope'];
  return { id, counter: n, envelope, state, verdict, attempts: 0, lastError: null, retryAt: null };
}

const FIVE = [1, 2, 3, 4, 5];

/** A disk of slips and rows, written only as the plans say. */
function startDisk() {
  let names = 0;
  const createId = () => {
    names += 1;
    return `slip_${names}`;
  };
  let slips = createSlips({ createId });
  const stored = new Map<string, Slip>();
  const rows = new Map<string, OutboxRow>(FIVE.map((n) => [`mut_${n}`, row(n, 'queued')]));
  function commit(change: { outbox?: OutboxRow[]; dropOutbox?: string[] }) {
    const plan = slips.plan(change);
    for (const id of plan.drop) stored.delete(id);
    for (const slip of plan.put) stored.set(slip.id, slip);
    for (const each of plan.outbox) rows.set(each.id, each);
    for (const id of change.dropOutbox ?? []) rows.delete(id);
    slips.took(plan, change.dropOutbox ?? []);
    return plan;
  }
  function read() {
    slips = createSlips({ createId });
    return slips.load({ slips: [...stored.values()], rows: [...rows.values()] });
  }
  function states() {
    return read().rows.map(({ id, state }) => `${id} ${state}`);
  }
  return { commit, read, states, stored };
}

test('the receipts of one push are one row, and are restored after a restart', () => {
  const disk = startDisk();
  const plan = disk.commit({ outbox: FIVE.map((n) => row(n)) });
  expect(plan.outbox).toEqual([]);
  expect(plan.put).toHaveLength(1);
  expect(disk.states()).toEqual(FIVE.map((n) => `mut_${n} received`));
});

test('a row that is sent again is queued, whatever its slip said', () => {
  const disk = startDisk();
  disk.commit({ outbox: FIVE.map((n) => row(n)) });
  disk.commit({ outbox: [row(2, 'queued')] });
  expect(disk.states()).toEqual(FIVE.map((n) => `mut_${n} ${n === 2 ? 'queued' : 'received'}`));
});

test('a row that left the outbox and comes back from a receipt is queued too', () => {
  const disk = startDisk();
  disk.commit({ outbox: FIVE.map((n) => row(n)) });
  disk.commit({ dropOutbox: ['mut_2'] });
  disk.read();
  disk.commit({ outbox: [row(2, 'queued')] });
  expect(disk.states().filter((state) => state.startsWith('mut_2'))).toEqual(['mut_2 queued']);
});

test('a slip goes with the last of its rows', () => {
  const disk = startDisk();
  disk.commit({ outbox: FIVE.map((n) => row(n)) });
  disk.commit({ dropOutbox: ['mut_1', 'mut_2', 'mut_3'] });
  expect(disk.stored.size).toBe(1);
  disk.read();
  disk.commit({ dropOutbox: ['mut_4', 'mut_5'] });
  expect(disk.stored.size).toBe(0);
});

test('a slip whose rows are gone is reported as spent', () => {
  const disk = startDisk();
  const slip = { id: 'old', verdicts: [{ id: 'mut_9', status: 'accepted' as const, seq: 9, receivedAt: 9 }] };
  disk.stored.set('old', slip);
  expect(disk.read().spent).toEqual(['old']);
});

test('refusals are written in their rows', () => {
  const disk = startDisk();
  const refused = FIVE.map((n) => row(n, 'refused'));
  expect(disk.commit({ outbox: refused }).outbox).toEqual(refused);
});
