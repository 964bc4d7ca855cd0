import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { migrate } from '#server/compartment/migrate.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { openObjectSql } from '#server/edge/object-sql.ts';
import { identityMigrations } from '#server/session/migrations.ts';
import { call, createKey, device, me, openSession, post, push } from './first-device.ts';

const operator = { 'x-clasi-operator': 'operator-of-the-test' };

function inObject<T>(name: string, work: (sql: Sql) => T): Promise<T> {
  const object = env.COMPARTMENT.get(env.COMPARTMENT.idFromName(name));
  return runInDurableObject(object, (_, state) => work(openObjectSql(state.storage)));
}
const heldHere = () =>
  inObject('committee', (sql) =>
    sql
      .all<{ body: string }>(`select body from entry where collection = 'mandates' order by id`)
      .map(({ body }) => JSON.parse(body) as Record<string, unknown>),
  );

test('identities of the former version open, and the offices that they stored become mandates', async () => {
  const { privateKey, publicKey } = await createKey();
  await inObject('identity', (sql) => {
    const before = identityMigrations.findIndex(({ name }) => name === '0005_offices_come_by_mandate');
    migrate({ sql, migrations: identityMigrations.slice(0, before) });
    for (const [id, roles, status] of [
      ['per_chair', ['presidencyAdmin'], 'active'],
      ['per_analyst', ['agencyAnalyst', 'observer'], 'active'],
      ['per_gone', ['presidencyDelegate'], 'disabled'],
    ] as const)
      sql.run(
        `insert into person (id, state, delegation, label, roles, institution, unit, status, created_by, created_at)
         values (?, null, null, ?, ?, null, null, ?, null, 0)`,
        ...[id, id, JSON.stringify(roles), status],
      );
    sql.run(
      `insert into device (id, person, public_jwk, thumbprint, label, created_at) values (?, 'per_chair', ?, 'x', 'x', 0)`,
      ...[device, JSON.stringify(publicKey)],
    );
  });
  await openSession({ of: 'per_chair', key: privateKey });
  expect(await (await call('/api/session')).json()).toMatchObject({ actor: { person: me(), roles: [] } });
  expect(await heldHere()).toMatchObject([
    { person: 'per_analyst', function: 'analyst', basis: 'Role held before mandates', endedAt: null },
    { person: 'per_chair', function: 'presidency', from: '1970-01-01', until: null, endedAt: null },
  ]);
  const stored = await inObject('identity', (sql) => ({
    roles: sql.all<{ roles: string }>('select roles from person order by id').map(({ roles }) => roles),
    waiting: sql.all('select id from forward where delivered_at is null'),
  }));
  expect(stored).toEqual({ roles: ['["observer"]', '[]', '[]'], waiting: [] });
  // By the mandate the chair governs as before, in the committee and over its people.
  const term = { from: '2026-01-01', until: null, function: 'coordination', basis: 'Acta 12', label: 'x' };
  const given = await push([
    { name: 'mandates.give', args: { mandate: 'mdt_new', person: 'per_analyst', ...term } },
  ]);
  expect(given.body).toMatchObject({ verdicts: [{ status: 'accepted' }] });
  expect((await call('/api/people')).status).toBe(200);
});

test('the operator appoints a presidency once nobody holds it, and nobody else does', async () => {
  const asked = (headers: Record<string, string>) => call('/api/operator/presidency', { headers });
  const appoint = (whom: string, headers = operator) =>
    post(`/api/operator/appoint?whom=${encodeURIComponent(whom)}`, {}, headers);
  const wrong = { 'x-clasi-operator': 'guess' };
  expect([(await asked(wrong)).status, (await appoint('x', wrong)).status]).toEqual([404, 404]);
  expect(await (await asked(operator)).json()).toMatchObject({ kind: 'clasi.presidency', isHeld: true });
  const refused = await appoint('Secretaría');
  expect([refused.status, refused.body.error]).toMatchObject([409, { code: 'people.presidency_held' }]);

  await inObject('identity', (sql) =>
    sql.run(`update person set status = 'disabled' where id = 'per_chair'`),
  );
  expect(await (await asked(operator)).json()).toMatchObject({
    isHeld: false,
    people: [{ person: 'per_analyst', label: 'per_analyst' }],
  });
  const { status, body } = await appoint('Secretaría');
  expect([status, body.kind]).toEqual([200, 'clasi.appointment']);
  expect(await heldHere()).toContainEqual(
    expect.objectContaining({ person: body.person, basis: 'Appointed by the operator', endedAt: null }),
  );
  const { publicKey } = await createKey();
  const { code } = body.invitation as { code: string };
  const enrolment = { code, device: 'dev_second', publicKey, deviceLabel: 'x' };
  expect((await post('/api/enrolment', enrolment)).body).toMatchObject({ person: body.person });
  expect(await (await asked(operator)).json()).toMatchObject({ isHeld: true });
});

test('the operator appoints nobody while somebody of a state holds the presidency', async () => {
  // The one whom the operator appointed above has moved to a state; the others' accounts were closed.
  await inObject('identity', (sql) => {
    sql.run(`update person set status = 'disabled' where id in ('per_chair', 'per_analyst')`);
    sql.run(`update person set state = 'CL', delegation = 'CL' where status = 'active'`);
  });
  const asked = await (await call('/api/operator/presidency', { headers: operator })).json();
  expect(asked).toMatchObject({ isHeld: true, people: [] });
  const { status, body } = await post('/api/operator/appoint?whom=Presidencia', {}, operator);
  expect([status, body.error]).toMatchObject([409, { code: 'people.presidency_held' }]);
});
