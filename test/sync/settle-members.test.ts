import { expect, test } from 'vitest';
import { createCompartment } from '#server/compartment/compartment.ts';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { program } from '#server/program.ts';

const NOW = Date.UTC(2026, 5, 20, 12);

/** `collection id`, the parent, the audience and the body, as the version before 0009 stored them. */
type Row = readonly [collection: string, id: string, parent: string | null, audience: string, body: object];

const decision = { item: 'agi_1', text: { es: 'x' }, mode: 'consensus', number: null, year: null };
const action = { item: 'agi_1', decision: null, text: { es: 'x' }, owner: 'CL', due: null, evidence: null };
const paper = (marking: string) => ({ marking, state: 'released' });
const ROWS: readonly Row[] = [
  ['decisions', 'dec_adopted', 'mtg_1', 'all', { ...decision, state: 'adopted', decidedOn: '2026-06-01' }],
  ['decisions', 'dec_draft', 'mtg_1', 'presidency/drafts', { ...decision, state: 'draft', decidedOn: null }],
  ['decisions', 'dec_only', 'mtg_2', 'presidency/drafts', { ...decision, state: 'draft', decidedOn: null }],
  ['actionPoints', 'act_1', 'mtg_1', 'all', { ...action, state: 'open' }],
  ['documents', 'doc_green', null, 'all', paper('green')],
  ['documentVersions', 'dvr_green', 'doc_green', 'all', {}],
  ['documents', 'doc_clear', null, 'all', paper('clear')],
  ['documentVersions', 'dvr_clear', 'doc_clear', 'all', {}],
  ['documents', 'doc_amber', null, 'all', paper('amber')],
  ['documentVersions', 'dvr_amber', 'doc_amber', 'papers/amber', {}],
];

function opened() {
  const sql = openNodeSqlite({ path: ':memory:' });
  migrate({ sql, migrations: compartmentMigrations([]).slice(0, 8) });
  for (const [collection, id, parent, audience, body] of ROWS) {
    const values = [collection, id, parent, audience, JSON.stringify(body)] as const;
    sql.run(
      `insert into revision (collection, id, parent, audience, body, rev, seq, deleted, mutation, device, counter,
         person, at) values (?, ?, ?, ?, ?, 1, 0, 0, 'mut_1', 'dev_1', 1, 'per_1', 0)`,
      ...values,
    );
    sql.run(
      `insert into entry (collection, id, parent, audience, body, rev, seq, deleted)
         values (?, ?, ?, ?, ?, 1, 0, 0)`,
      ...values,
    );
  }
  return () =>
    createCompartment({
      sql,
      name: 'committee',
      program,
      clock: () => NOW,
      monotonic: () => NOW,
      random: (length) => new Uint8Array(length),
      sha256,
      onFault: ({ error }) => {
        throw error;
      },
    });
}

test('what everybody could read of members’ business is given to members at the opening, and the rest is left alone', () => {
  const open = opened();
  const compartment = open();
  const forwards = compartment.pendingForwards();
  expect(forwards.map(({ name, args }) => [name, args])).toEqual([
    ['documents.settle_readers', { document: 'doc_green' }],
    ['decisions.settle_readers', { meeting: 'mtg_1' }],
  ]);
  for (const forward of forwards) {
    expect(compartment.receive(forward).status).toBe('accepted');
    compartment.markDelivered([forward.id]);
  }
  const audiences = ROWS.map(([collection, id]) => [id, compartment.document(collection, id)?.audience]);
  expect(Object.fromEntries(audiences)).toEqual({
    dec_adopted: 'members/decisions',
    dec_draft: 'presidency/drafts',
    dec_only: 'presidency/drafts',
    act_1: 'members/actions',
    doc_green: 'all',
    dvr_green: 'members/papers',
    doc_clear: 'all',
    dvr_clear: 'all',
    doc_amber: 'all',
    dvr_amber: 'papers/amber',
  });
  expect(open().pendingForwards()).toEqual([]);
});
