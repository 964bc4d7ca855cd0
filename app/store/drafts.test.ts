import { afterEach, expect, test, vi } from 'vitest';
import { open, opened, openNew, reopen, WORDS } from './profile-store.fixtures.ts';
import type { ProfileParts } from './profile-store.ts';

afterEach(() => {
  vi.restoreAllMocks();
  for (const parts of opened.splice(0)) parts.close();
});

const draft = (id: string, step: string) => ({
  id,
  kind: 'edit',
  title: '',
  formId: null,
  version: null,
  xml: null,
  raw: { id, rev: 0, begun: {}, typed: { text: step } },
  step,
});
/** Ids of the drafts that were decrypted since the last question. */
function watchOpenings({ vault }: ProfileParts): () => string[] {
  const spy = vi.spyOn(vault, 'openRow');
  return () => {
    const ids = spy.mock.calls.map(([, { id }]) => id).sort();
    spy.mockClear();
    return ids;
  };
}
const stepsOf = async (parts: ProfileParts) => (await parts.drafts.list()).map(({ step }) => step).sort();

test('each draft is decrypted once, however often all are listed', async () => {
  const first = await openNew();
  for (const id of ['a', 'b', 'c']) await first.drafts.save(draft(id, `/${id}`));
  const parts = await reopen(first);
  const openings = watchOpenings(parts);
  for (let visit = 0; visit < 3; visit += 1) expect(await stepsOf(parts)).toEqual(['/a', '/b', '/c']);
  expect(openings()).toEqual(['a', 'b', 'c']);
  expect((await parts.drafts.get('b'))?.step).toBe('/b');
  expect(openings()).toEqual([]);
});

test('what another tab wrote since is decrypted again, and only that', async () => {
  const parts = await reopen(await openNew());
  for (const id of ['a', 'b']) await parts.drafts.save(draft(id, `/${id}`));
  const newest = Math.max(...(await parts.drafts.list()).map(({ updatedAt }) => updatedAt));
  const other = await open(parts.profile);
  await other.keyring.unlock(WORDS, other.vault);
  const openings = watchOpenings(parts);
  // Later than what this tab wrote last, which would otherwise win.
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(newest));
  await other.drafts.save(draft('b', '/elsewhere'));
  expect(await stepsOf(parts)).toEqual(['/a', '/elsewhere']);
  expect(openings()).toEqual(['b']);
  await other.drafts.delete('a');
  expect(await stepsOf(parts)).toContain('/elsewhere');
  expect(openings()).toEqual([]);
});

test('after the lock nothing that was decrypted is left', async () => {
  const parts = await reopen(await openNew());
  await parts.drafts.save(draft('a', '/a'));
  expect(await stepsOf(parts)).toEqual(['/a']);
  parts.vault.lock();
  expect(await stepsOf(parts)).toEqual([]);
  await parts.keyring.unlock(WORDS, parts.vault);
  const openings = watchOpenings(parts);
  expect(await stepsOf(parts)).toEqual(['/a']);
  expect(openings()).toEqual(['a']);
});

test('nor is what was being decrypted when the lock came', async () => {
  const parts = await reopen(await openNew());
  await parts.drafts.save(draft('a', '/a'));
  const again = await reopen(parts);
  const read = again.vault.openRow;
  vi.spyOn(again.vault, 'openRow').mockImplementation(async (table, row) => {
    const found = await read<never>(table, row);
    again.vault.lock();
    return found;
  });
  await again.drafts.list();
  expect(again.vault.isOpen).toBe(false);
  expect(await stepsOf(again)).toEqual([]);
});

test('nor is what was being saved when the lock came, and it is saved', async () => {
  const parts = await reopen(await openNew());
  const { sealRow } = parts.vault;
  vi.spyOn(parts.vault, 'sealRow').mockImplementation(async (row) => {
    const sealed = await sealRow(row);
    parts.vault.lock();
    return sealed;
  });
  await parts.drafts.save(draft('a', '/a'));
  expect(parts.vault.isOpen).toBe(false);
  expect(await stepsOf(parts)).toEqual([]);
  await parts.keyring.unlock(WORDS, parts.vault);
  expect(await stepsOf(parts)).toEqual(['/a']);
});
