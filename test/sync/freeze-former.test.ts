import { expect, test } from 'vitest';
import { createCompartment } from '#server/compartment/compartment.ts';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { program } from '#server/program.ts';
import { presidency } from '#test/support/report-world.ts';

const NOW = Date.UTC(2027, 5, 20, 12);
const body = (status: string) =>
  JSON.stringify({
    ...{ number: 2, title: { es: 'IDEAL 2' }, periodFrom: '2025-01-01', periodUntil: '2025-12-31' },
    ...{ collectFrom: '2026-01-10', collectUntil: '2026-04-30', validateUntil: '2026-06-30' },
    ...{ publishOn: '2026-07-30', display: 'scores', adoption: null, status },
    method: { version: 'ideal-1', meeting: 'mtg_1', decision: 'dec_1' },
  });
/** As the version before 0020 moved them on, without anything of them to publish. */
const MOVED = { edn_adopted: 'adopted', edn_out: 'published', edn_closed: 'closed', edn_text: 'validating' };

function open() {
  const sql = openNodeSqlite({ path: ':memory:' });
  migrate({ sql, migrations: compartmentMigrations([]).slice(0, 19) });
  for (const [id, status] of Object.entries(MOVED)) {
    sql.run(
      `insert into revision (collection, id, parent, audience, body, rev, seq, deleted, mutation, device, counter,
         person, at) values ('editions', ?, null, 'members/ideal', ?, 1, 0, 0, 'mut_1', 'dev_1', 1, 'per_1', 0)`,
      ...[id, body(status)],
    );
    sql.run(
      `insert into entry (collection, id, parent, audience, body, rev, seq, deleted)
         values ('editions', ?, null, 'members/ideal', ?, 1, 0, 0)`,
      ...[id, body(status)],
    );
  }
  const clock = () => NOW;
  const opened = () =>
    createCompartment({
      ...{ sql, name: 'committee', program, clock, monotonic: clock, sha256 },
      random: (length) => new Uint8Array(length),
      onFault: ({ error }) => {
        throw error;
      },
    });
  return { sql, opened };
}
type Opened = ReturnType<ReturnType<typeof open>['opened']>;

function deliver(compartment: Opened): void {
  for (let all = compartment.pendingForwards(); all.length > 0; all = compartment.pendingForwards())
    for (const forward of all) {
      expect([forward.name, compartment.receive(forward).status]).toEqual([forward.name, 'accepted']);
      compartment.markDelivered([forward.id]);
    }
}
const standing = (compartment: Opened) =>
  Object.keys(MOVED).map((id) => {
    const text = `pbl_${id.slice(4)}`;
    return [id, compartment.document('publications', text)?.body.status];
  });

function publish(compartment: Opened, edition: string) {
  const { person, device } = presidency;
  const id = `pbl_${edition.slice(4)}`;
  const known = compartment.document('publications', id);
  const base = {
    [`publications/${id}`]: known?.rev ?? 0,
    [`editions/${edition}`]: compartment.document('editions', edition)?.rev ?? 0,
  };
  const whole = {
    v: 1,
    id: `mut_${edition.slice(4)}`,
    name: 'publication.publish',
    compartment: 'committee',
  };
  const args = { edition, entry: `eds_${edition.slice(4)}`, hash: known?.body.hash };
  const made = { counter: 1, madeAt: NOW, base, after: [], replaces: null };
  const request = { protocol: 1, request: 'req_1', device, person, compartment: 'committee' };
  const mutation = { ...whole, args, device, person, ...made };
  const answer = compartment.push({
    ...{ actor: presidency, label: 'x', request: { ...request, mutations: [mutation] } },
  } as never);
  return answer.verdicts[0];
}

test('an edition that an earlier version called adopted or published is frozen, once, and can be published', () => {
  const { opened } = open();
  const compartment = opened();
  deliver(compartment);
  expect(standing(compartment)).toEqual([
    ['edn_adopted', 'ready'],
    ['edn_out', 'ready'],
    ['edn_closed', undefined],
    ['edn_text', undefined],
  ]);
  expect(opened().pendingForwards()).toEqual([]);
  // Nobody reads of it before whoever presides has checked it.
  const audience = () => compartment.document('publications', 'pbl_out')?.audience;
  expect(audience()).toBe('assessment/proposed/edn_out');
  for (const edition of ['edn_adopted', 'edn_out']) {
    expect(publish(compartment, edition)).toMatchObject({ status: 'accepted' });
    deliver(compartment);
  }
  expect(
    standing(compartment)
      .slice(0, 2)
      .map(([, status]) => status),
  ).toEqual(['published', 'published']);
  expect(audience()).toBe('assessment/public/edn_out');
  expect(compartment.document('versions', 'ver_out-2')?.body.kind).toBe('published');
  // It was called published already: its history has no second step.
  expect(compartment.document('editionSteps', 'eds_out')).toBeNull();
  expect(compartment.document('editionSteps', 'eds_adopted')?.body.step).toBe('publish');
});

test('what a crash kept from being handed on is handed on after a restore, and the publication is built to its end', () => {
  const whole = open().opened();
  deliver(whole);
  const { sql, opened } = open();
  const compartment = opened();
  for (const forward of compartment.pendingForwards()) compartment.receive(forward);
  // Handed on, as far as this copy knows; and nothing of it arrived.
  sql.run('update forward set delivered_at = 1');
  expect(standing(compartment).slice(0, 2)).toEqual([
    ['edn_adopted', 'building'],
    ['edn_out', 'building'],
  ]);
  deliver(compartment);
  // As `restore.ts` does it.
  sql.run('update forward set delivered_at = null');
  compartment.beginEpoch(Math.floor(NOW / 1000));
  deliver(compartment);
  expect(standing(compartment)).toEqual(standing(whole));
  const hash = (each: Opened) => each.document('publications', 'pbl_out')?.body.hash;
  expect(hash(compartment)).toBe(hash(whole));
  expect(hash(compartment)).toMatch(/^[0-9a-f-]{71}$/);
});
