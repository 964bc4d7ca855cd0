import { isOwnRole, type Role } from '#shared/kernel/actor.ts';
import { GIVEN_BY } from '#shared/mandates/mandates.schemas.ts';
import type { Migration } from '../compartment/migrate.ts';
import type { Sql } from '../compartment/sql.ts';
import { appointTo } from './appoint.ts';

/**
 * Offices move from the accounts to the committee's mandates. From this transaction on the account gives none, and the
 * outbox asks for the mandates: whatever breaks off in between, nobody has more than before, and the next start goes on.
 */
function moveOffices(sql: Sql): void {
  const people = sql.all<{ id: string; label: string; roles: string; status: string; created_at: number }>(
    'select id, label, roles, status, created_at from person where state is null order by created_at, id',
  );
  for (const { id: person, label, status, created_at: since, ...row } of people) {
    const roles = JSON.parse(row.roles) as Role[];
    const own = roles.filter(isOwnRole);
    if (own.length === roles.length) continue;
    sql.run('update person set roles = ? where id = ?', JSON.stringify(own), person);
    if (status === 'disabled') continue;
    for (const role of roles)
      if (!isOwnRole(role))
        appointTo(sql, { person, label, function: GIVEN_BY[role], ground: 'former', since });
  }
}

export const identityMigrations: readonly Migration[] = [
  {
    name: '0001_people_devices_and_audit',
    statements: [
      'create table meta (key text primary key, value text not null) strict, without rowid',
      `create table state (
        code text primary key, status text not null check (status in ('none', 'founding', 'active')),
        first text, second text, founded_at integer, confirmed_at integer
      ) strict, without rowid`,
      `create table person (
        id text primary key, state text, delegation text, label text not null, roles text not null,
        institution text, unit text,
        status text not null check (status in ('invited', 'pending_confirmation', 'active', 'disabled')),
        created_by text, created_at integer not null
      ) strict, without rowid`,
      'create index person_by_state on person (state)',
      `create table device (
        id text primary key, person text not null references person (id), public_jwk text not null,
        thumbprint text not null unique, label text not null, created_at integer not null,
        last_seen integer, revoked_at integer, revoked_by text
      ) strict, without rowid`,
      'create index device_by_person on device (person)',
      `create table code (
        id text primary key, typed_hash text not null unique, link_hash text not null unique,
        person text not null references person (id), purpose text not null, created_by text,
        created_at integer not null, expires_at integer not null, used_at integer, used_by text,
        withdrawn_at integer, looks integer not null default 0
      ) strict, without rowid`,
      'create index code_by_person on code (person)',
      `create table session (
        hash text primary key, device text not null references device (id), person text not null references person (id),
        created_at integer not null, last_seen integer not null, expires_at integer not null, ended_at integer
      ) strict, without rowid`,
      'create index session_by_person on session (person)',
      'create index session_by_device on session (device)',
      // No foreign key to a device: an unknown one gets a nonce like any other.
      `create table nonce (
        hash text primary key, device text not null, expires_at integer not null
      ) strict, without rowid`,
      'create index nonce_by_expiry on nonce (expires_at)',
      `create table attempt (
        key text primary key, failures integer not null, since integer not null, lockouts integer not null,
        locked_until integer not null
      ) strict, without rowid`,
      `create table audit (
        seq integer primary key, at integer not null, actor text, device text, action text not null, subject text,
        state text, actor_state text, decision text not null check (decision in ('done', 'refused')),
        details text not null, prev text not null, hash text not null
      ) strict`,
      'create index audit_by_state on audit (state, seq)',
      'create index audit_by_actor_state on audit (actor_state, seq)',
      `create trigger audit_is_never_changed before update on audit begin
        select raise(abort, 'the audit is append-only');
      end`,
      `create trigger audit_is_never_removed before delete on audit begin
        select raise(abort, 'the audit is append-only');
      end`,
    ],
  },
  {
    name: '0002_private_calendar_feeds',
    statements: [
      `create table feed (
        id text primary key, hash text not null unique, person text not null references person (id),
        device text not null references device (id), language text not null,
        what text not null check (what in ('mine', 'all')),
        created_at integer not null, last_used integer, revoked_at integer
      ) strict, without rowid`,
      'create index feed_by_person on feed (person)',
      'create index feed_by_device on feed (device)',
    ],
  },
  { name: '0003_codes_replaced', statements: ['alter table code add column replaced_by text'] },
  {
    name: '0004_limits_by_person_device_and_code',
    statements: [
      `create table tally (
        key text not null, day integer not null, count integer not null, primary key (day, key)
      ) strict, without rowid`,
      'alter table code add column wrong_before integer not null default 0',
      `create table handover (
        device text not null references device (id), hash text not null, mutations integer not null,
        length integer not null, at integer not null, primary key (device, hash)
      ) strict, without rowid`,
      // Until now this held the nonces that may still be used; from now on the used ones. A sign-in in progress asks
      // again.
      'delete from nonce',
    ],
  },
  {
    name: '0005_offices_come_by_mandate',
    statements: [
      // What the committee's compartment says of mandates, followed by forward.
      `create table mandate (
        id text primary key, person text not null, function text not null, first_day text not null, last_day text,
        ended_at integer
      ) strict, without rowid`,
      'create index mandate_by_person on mandate (person)',
      `create table forward (
        seq integer primary key, id text not null unique, compartment text not null, name text not null,
        args text not null, delivered_at integer
      ) strict`,
    ],
    fill: moveOffices,
  },
  {
    name: '0006_the_server_names_people',
    statements: [
      // What a device called an invitation, and when it asked; until now that was also the person's id.
      'alter table person add column asked_as text',
      'alter table person add column asked_at integer',
      'update person set asked_as = id where created_by is not null',
      'create unique index person_by_asking on person (created_by, asked_as) where asked_as is not null',
    ],
  },
  {
    name: '0007_bodies_are_witnessed',
    statements: [
      // When the second person of a body confirmed the first; who of another state witnessed it, or refused to.
      'alter table state add column compared_at integer',
      'alter table state add column witness text',
      'alter table state add column witnessed_at integer',
      'alter table state add column refused_by text',
      'alter table state add column refused_at integer',
      'alter table state add column refused_reason text',
    ],
  },
  {
    name: '0008_displays_in_the_hall',
    statements: [
      // Screens in the hall: the two forms of an address, and the cookie that one opening of it gave, as hashes.
      `create table display (
        id text primary key, meeting text not null, person text not null references person (id),
        device text not null references device (id), typed_hash text not null unique, link_hash text not null unique,
        created_at integer not null, expires_at integer not null, opened_at integer, opener text, token_hash text,
        last_seen integer, ended_at integer
      ) strict, without rowid`,
      'create index display_by_meeting on display (meeting)',
    ],
  },
  {
    name: '0009_feeds_of_any_kind',
    statements: [
      // What kinds of calendars there are the schema of the request says: a table that knew them refused a new one.
      `create table feed_of_any (
        id text primary key, hash text not null unique, person text not null references person (id),
        device text not null references device (id), language text not null, what text not null,
        created_at integer not null, last_used integer, revoked_at integer
      ) strict, without rowid`,
      `insert into feed_of_any (id, hash, person, device, language, what, created_at, last_used, revoked_at)
       select id, hash, person, device, language, what, created_at, last_used, revoked_at from feed`,
      'drop table feed',
      'alter table feed_of_any rename to feed',
      'create index feed_by_person on feed (person)',
      'create index feed_by_device on feed (device)',
    ],
  },
];
