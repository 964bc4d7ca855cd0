import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '#server/compartment/migrate.ts';
import { openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { identityMigrations } from '#server/session/migrations.ts';
import { meetingDoc } from '#shared/calendar/calendar.fixtures.ts';
import type { FeedKind } from '#shared/calendar/feeds.schemas.ts';
import { COHERENCE, type OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import { type Phone, START } from '#test/support/identity-world.ts';
import { createServerBench, refusalOf, type ServerBench } from '#test/support/server-bench.ts';

let bench: ServerBench;
let seq = 0;

/** An entry as a mutation leaves it. */
function plant(collection: string, id: string, { body, audience }: { body: object; audience: string }) {
  const sql = bench.database('committee');
  seq += 1;
  sql.run(
    'insert into entry (collection, id, parent, rev, seq, audience, body) values (?, ?, null, 1, ?, ?, ?)',
    ...[collection, id, seq, audience, JSON.stringify(body)],
  );
  sql.run(
    `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
     select collection, id, rev, seq, audience, body, 0, 'mut_x', 'dev_x', 1, 'per_x', ? from entry where id = ?`,
    ...[START - 60_000, id],
  );
}

function plantOutside(id: string, kind: OutsideItem['kind']) {
  const body: OutsideItem = {
    ...{ agency: 'cepol', kind, title: { es: 'TEMA-RESERVADO' }, from: '2026-10-05', until: '2026-10-07' },
    ...{ areas: [], priority: null, state: 'EC', place: 'Guayaquil', target: 'TEMA-RESERVADO', states: [] },
    ...{ audience: [], leader: 'TEMA-RESERVADO', entered: { by: 'per_1', at: 0, takenAt: 0 } },
    ...{ origin: { kind: 'entered', source: 'x', day: '2026-09-01', key: null }, withdrawn: null },
  };
  plant('outsideItems', id, { body, audience: COHERENCE });
}

beforeEach(async () => {
  bench = await createServerBench();
  bench.ports.compartmentActor('committee');
  plantOutside('oit_course', 'training');
  plantOutside('oit_board', 'meeting');
  plantOutside('oit_raid', 'operation');
  const dated = { ...meetingDoc().body, startsOn: '2026-10-03', endsOn: '2026-10-04' };
  plant('meetings', 'mtg_a', { body: dated, audience: 'all' });
});

const JSON_TYPE = { 'content-type': 'application/json' };
async function make(phone: Phone, what: FeedKind = 'others') {
  const body = JSON.stringify({ language: 'pt', what });
  const answer = await bench.raw({ method: 'POST', path: '/api/feeds', phone, headers: JSON_TYPE, body });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { feed: string; token: string };
}
const fetchFeed = (token: string, headers: Record<string, string> = {}) =>
  bench.raw({ path: `/api/feeds/${token}.ics`, headers: { 'sec-fetch-site': null, ...headers } });
const textOf = async (token: string) => (await (await fetchFeed(token)).text()).replaceAll('\r\n ', '');

function uidsOf(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => String(event.getFirstPropertyValue('uid')).replace(/@.*$/, ''));
}
const reads = async (token: string) => uidsOf(await textOf(token));
const BOTH = ['oit_board', 'oit_course'];
const rolesOf = ({ person }: Phone, ...roles: string[]) =>
  bench.database('identity').run('update person set roles = ? where id = ?', JSON.stringify(roles), person);

test('the calendar of what others plan: each with its kind and days, no operation and no word of its subject', async () => {
  const { token } = await make(bench.contact);
  const answer = await fetchFeed(token);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  const text = await textOf(token);
  expect(uidsOf(text)).toEqual(BOTH);
  expect(text).toContain('CEPOL · Capacitação');
  expect(text).not.toMatch(/TEMA-RESERVADO|oit_raid|mtg_a/);
});

test('no calendar of meetings has any of it', async () => {
  for (const what of ['mine', 'all'] as const) {
    const { token } = await make(bench.contact, what);
    expect(await textOf(token)).not.toMatch(/oit_|CEPOL/);
  }
});

describe('whoever reads no plans', () => {
  /** What somebody was becomes another: of whom, with which role. */
  const becomes = ({ person }: Phone, { state, seat, role }: (typeof OTHERS)[number][1]) =>
    bench
      .database('identity')
      .run(
        'update person set state = ?, delegation = ?, roles = ? where id = ?',
        ...[state, seat, JSON.stringify([role]), person],
      );
  const OTHERS = [
    ['a field officer', { state: 'EC', seat: 'EC', role: 'fieldOfficer' }],
    ['the head of an institution', { state: 'CL', seat: 'CL', role: 'institutionHead' }],
    ['an observer of an agency', { state: null, seat: 'europol', role: 'observer' }],
    ['an analyst of an agency', { state: null, seat: 'europol', role: 'partnerAnalyst' }],
    ['a counterpart', { state: null, seat: 'eu-cosi', role: 'counterpart' }],
    ['somebody without any role', { state: 'CL', seat: 'CL', role: '' }],
  ] as const;
  test.each(OTHERS)('%s follows an empty calendar', async (_who, other) => {
    const { token } = await make(bench.contact);
    becomes(bench.contact, other);
    const text = await textOf(token);
    expect(uidsOf(text)).toEqual([]);
    expect(text).not.toMatch(/oit_|CEPOL|Guayaquil/);
    expect(uidsOf(await textOf((await make(bench.officer)).token))).toEqual([]);
  });
});

describe('whoever read it and does not any more', () => {
  test('loses it with the role, also where the calendar knows the former answer', async () => {
    const { token } = await make(bench.contact);
    const tag = (await fetchFeed(token)).headers.get('etag') ?? '';
    expect((await fetchFeed(token, { 'if-none-match': tag })).status).toBe(304);
    rolesOf(bench.contact, 'fieldOfficer');
    const after = await fetchFeed(token, { 'if-none-match': tag });
    expect([after.status, uidsOf(await after.text())]).toEqual([200, []]);
    rolesOf(bench.contact, 'pointOfContact');
    expect(await reads(token)).toEqual(BOTH);
  });

  const revokeFeed = async ({ feed }: { feed: string }) =>
    (await bench.raw({ method: 'DELETE', path: `/api/feeds/${feed}`, phone: bench.contact })).status;
  const revokeDevice = async () => {
    const path = `/api/devices/${bench.contact.device}/revoke`;
    const of = { method: 'POST', path, phone: bench.contact, headers: JSON_TYPE, body: '{}' };
    return (await bench.raw(of)).status;
  };
  const disable = async () => {
    bench
      .database('identity')
      .run("update person set status = 'disabled' where id = ?", bench.contact.person);
    return 200;
  };
  test.each([
    ['the address', revokeFeed],
    ['the device', revokeDevice],
    ['the account', disable],
  ])('finds nothing once %s has ended', async (_what, end) => {
    const made = await make(bench.contact);
    expect(await reads(made.token)).toEqual(BOTH);
    expect(await end(made)).toBe(200);
    expect(await refusalOf(await fetchFeed(made.token))).toEqual([404, 'http.not_found']);
  });
});

test('addresses of before there were these are followed as they were', () => {
  const sql = openNodeSqlite({ path: ':memory:' });
  const before = identityMigrations.findIndex(({ name }) => name === '0009_feeds_of_any_kind');
  migrate({ sql, migrations: identityMigrations.slice(0, before) });
  sql.run(
    `insert into person (id, state, delegation, label, roles, institution, unit, status, created_at)
     values ('per_1', 'CL', 'CL', 'x', '[]', null, null, 'active', 0)`,
  );
  sql.run(
    `insert into device (id, person, public_jwk, thumbprint, label, created_at) values ('dev_1', 'per_1', '{}', 'x', 'x', 0)`,
  );
  const row =
    'insert into feed (id, hash, person, device, language, what, created_at) values (?, ?, ?, ?, ?, ?, 0)';
  const of = (id: string, what: FeedKind) => [id, `hash of ${id}`, 'per_1', 'dev_1', 'es', what] as const;
  sql.run(row, ...of('fed_1', 'mine'));
  migrate({ sql, migrations: identityMigrations });
  sql.run(row, ...of('fed_2', 'others'));
  expect(sql.all('select id, hash, what from feed order by id')).toEqual([
    { id: 'fed_1', hash: 'hash of fed_1', what: 'mine' },
    { id: 'fed_2', hash: 'hash of fed_2', what: 'others' },
  ]);
  sql.close();
});
