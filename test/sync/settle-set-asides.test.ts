import { expect, test } from 'vitest';
import { createCompartment } from '#server/compartment/compartment.ts';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { program } from '#server/program.ts';

const NOW = Date.UTC(2026, 5, 20, 12);
const STATE = 'state:CL';
/** As the version before 0019 set them aside. */
const HELD = {
  set_rated: 'panels.rate',
  set_report: 'reports.deliver',
  set_section: 'contributions.answer_section',
  set_unknown: 'none.such',
};

test('what earlier versions laid before an office goes to those who may read it, once', () => {
  const sql = openNodeSqlite({ path: ':memory:' });
  migrate({ sql, migrations: compartmentMigrations([]).slice(0, 18) });
  for (const [id, name] of Object.entries(HELD)) {
    const mutation = { id: 'mut_1', name, args: {}, compartment: STATE };
    const body = JSON.stringify({ device: 'dev_9', person: 'per_9', receivedAt: 1, mutation });
    sql.run(
      `insert into revision (collection, id, parent, audience, body, rev, seq, deleted, mutation, device, counter,
         person, at) values ('setAsides', ?, null, 'national/set-aside', ?, 1, 0, 0, 'mut_1', 'dev_1', 1, 'per_1', 0)`,
      ...[id, body],
    );
    sql.run(
      `insert into entry (collection, id, parent, audience, body, rev, seq, deleted)
         values ('setAsides', ?, null, 'national/set-aside', ?, 1, 0, 0)`,
      ...[id, body],
    );
  }
  const clock = () => NOW;
  const open = () =>
    createCompartment({
      ...{ sql, name: STATE, program, clock, monotonic: clock, sha256 },
      random: (length) => new Uint8Array(length),
      onFault: ({ error }) => {
        throw error;
      },
    });
  const compartment = open();
  for (const forward of compartment.pendingForwards()) {
    expect(compartment.receive(forward).status).toBe('accepted');
    compartment.markDelivered([forward.id]);
  }
  const audiences = Object.keys(HELD).map((id) => [id, compartment.document('setAsides', id)?.audience]);
  expect(Object.fromEntries(audiences)).toEqual({
    set_rated: 'person/per_9',
    set_report: 'reports/set-aside',
    set_section: 'national/set-aside',
    set_unknown: 'person/per_9',
  });
  expect(open().pendingForwards()).toEqual([]);
});
