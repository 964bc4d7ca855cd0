import { vi } from 'vitest';
import { createActor } from '#test/support/notes.ts';
import type { JournalWorker } from './journal.ts';
import { openProfile, type ProfileParts } from './profile-store.ts';
import type { OutboxRow, Segment } from './store-port.ts';

export const CHEAP = { memoryKiB: 256, iterations: 1, parallelism: 1 };
export const WORDS = { kind: 'passphrase', text: 'cuatro palabras de paso' } as const;
export const TOKEN = 'Núñez-secreto-4711';
let count = 0;
export const opened: ProfileParts[] = [];

/** A browser without OPFS: what the worker always finds there. */
export function startWithoutFiles(): JournalWorker {
  return { ask: () => Promise.reject(new DOMException('', 'TypeError')), close: () => undefined };
}

export async function open(profile: string, startWorker?: () => JournalWorker): Promise<ProfileParts> {
  const given = { profile, clock: Date.now, storage: localStorage, cost: CHEAP };
  const parts = await openProfile({ ...given, ...(startWorker === undefined ? {} : { startWorker }) });
  opened.push(parts);
  return parts;
}

export async function openNew(startWorker?: () => JournalWorker): Promise<ProfileParts> {
  count += 1;
  const parts = await open(`test${count}${Date.now().toString(36)}`, startWorker);
  await parts.keyring.create([{ secret: WORDS }], parts.vault);
  await parts.store.load();
  return parts;
}

export async function reopen(parts: ProfileParts): Promise<ProfileParts> {
  parts.close();
  const again = await open(parts.profile);
  await again.keyring.unlock(WORDS, again.vault);
  return again;
}

export function row(counter: number, text = TOKEN): OutboxRow {
  const { person, device } = createActor('ana');
  return {
    id: `mut_${counter}`,
    counter,
    envelope: {
      v: 1,
      id: `mut_${counter}`,
      name: 'notes.add',
      args: { id: `n${counter}`, text },
      compartment: 'committee',
      device,
      person,
      counter,
      madeAt: 1,
      base: {},
      after: [],
      replaces: null,
    },
    state: 'queued',
    verdict: null,
    attempts: 0,
    lastError: null,
    retryAt: null,
  };
}

export function segment(id: string): Segment {
  const page = {
    scope: 'all',
    from: 0,
    to: 1,
    entries: [['notes', 'n1', null, 'all', 1, 1, { text: TOKEN }]] as Segment['page']['entries'],
    left: [],
  };
  return { id, compartment: 'committee', scope: 'all', page };
}

/** Of about so many thousand bytes. Its characters of several bytes lie where it is cut. */
export function largeSegment(id: string, kB: number): Segment {
  const { page, ...rest } = segment(id);
  const text = 'ñ日'.repeat(190);
  const entries = Array.from({ length: kB }, (_, n): Segment['page']['entries'][number] => [
    'notes',
    `n${n}`,
    null,
    'all',
    1,
    n + 1,
    { id, text },
  ]);
  return { ...rest, page: { ...page, to: kB, entries } };
}

export function makeFail(failure: (table: string) => void) {
  const original = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  spy.mockImplementation(function (this: IDBDatabase, ...given) {
    failure(String(given[0]));
    return original.apply(this, given);
  });
  return spy;
}

/** Restores what a test has made fail, and closes and removes what it has opened. */
export async function closeAll(): Promise<void> {
  vi.restoreAllMocks();
  for (const parts of opened) parts.close();
  for (const parts of opened.splice(0)) await parts.database.destroy();
}
