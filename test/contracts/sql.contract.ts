import { describe, expect, test } from 'vitest';
import { createCompartment } from '#server/compartment/compartment.ts';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { defineUpgrade } from '#shared/kernel/upgrade.ts';
import { cards, cardsRegistry, receive } from './cards.ts';
import { chair, contact, dump, type Engine, envelope, idsOf, openBench, wholeOf } from './engine.ts';

const MIGRATIONS = compartmentMigrations([]);

const BYTES = [
  [1, 2, 3],
  [4, 5, 6],
];
const [FIRST, LATER] = BYTES.map((bytes) => sha256([Uint8Array.from(bytes)])) as [string, string];

/** Stored data of an old version: never edit it to match a new one. */
const STORED: Readonly<Record<string, readonly string[]>> = {
  '0001': [
    `insert into meta (key, value) values ('instance', 'ins_old'), ('epoch', '3')`,
    `insert into sequence (name, last) values ('card', 41)`,
    `insert into entry (collection, id, parent, rev, seq, audience, body, deleted)
       values ('cards', 'crd_old', null, 1, 1, 'all', '{"title":"old","note":""}', 0)`,
    `insert into revision (collection, id, rev, seq, audience, body, deleted, mutation, device, counter, person, at)
       values ('cards', 'crd_old', 1, 1, 'all', '{"title":"old","note":""}', 0, 'mut_old', 'dev_old', 1, 'per_old', 5)`,
    `insert into mutation (seq, id, name, device, person, counter, made_at, received_at, envelope, content_hash, status,
       code, details, say, replaces, replaced_by, prev, hash)
       values (1, 'mut_old', 'cards.add', 'dev_old', 'per_old', 1, 4, 5, null,
       '1111111111111111111111111111111111111111111111111111111111111111', 'accepted', null, null, null, null, null,
       '0000000000000000000000000000000000000000000000000000000000000000',
       '2a440fa12633845bdd6932f7e4959a799d459cdeda32ee7a96620e074b0a3b40')`,
  ],
  '0002': [
    `insert into attachment (hash, size, received, complete, person, created_at)
       values ('${FIRST}', 3, 3, 1, 'per_old', 5)`,
    `insert into attachment_chunk (hash, start, bytes) values ('${FIRST}', 0, x'010203')`,
  ],
  '0003': [
    `insert into upload (hash, person, size, received, complete, touched_at)
       values ('${LATER}', 'per_old', 3, 3, 1, 5)`,
    `insert into upload_chunk (hash, person, start, bytes) values ('${LATER}', 'per_old', 0, x'040506')`,
  ],
  '0004': [`update mutation set rests_on = '["mut_older"]', forgotten_at = 6 where seq = 1`],
  '0005': [`insert into refused_about (collection, id, seq) values ('secrets', 'sec_old', 1)`],
  '0006': [`insert into given_number (sequence, number, holder) values ('card', 41, 'mut_old')`],
  '0007': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('fwd_mut_old_0', 1, 'committee', 'cards.receive', '{}', 6)`,
  ],
  '0008': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:settle-former:prt_old', 0, 'committee', 'participants.settle', '{}', 5)`,
  ],
  '0009': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:settle-members:mtg_old', 0, 'committee', 'decisions.settle_readers', '{}', 5)`,
  ],
  '0010': [`insert into due (collection, id, act, at) values ('cards', 'crd_old', 'cards.old', 5)`],
  '0011': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:expire-nominations:mtg_old', 0, 'committee', 'participants.follow_dates', '{}', 5)`,
  ],
  '0012': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:settle-mandates:mdt_old', 0, 'committee', 'mandates.tell', '{}', 5)`,
  ],
  '0013': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:settle-mandates:mdt_later', 0, 'committee', 'mandates.tell', '{}', 5)`,
  ],
  '0014': [
    `insert into named_file (hash, collection, id, person) values ('${'e'.repeat(64)}', 'cards', 'crd_old', 'per_old')`,
  ],
  '0015': [
    `insert into delivered (device, scope, to_seq, person, label, at) values ('dev_old', 'all', 1, 'per_old', 'x', 1)`,
  ],
  '0016': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:report-places:rpl_old_none_none', 0, 'state:CL', 'reports.note_place', '{}', 5)`,
  ],
  '0017': [
    `insert into delivered (device, scope, to_seq, person, label, at, state)
       values ('dev_older', 'reports/', 1, 'per_older', 'Oficina', 5, 'CL')`,
  ],
  '0018': [
    `insert into entry_area (collection, parent, area, id) values ('links', 'ctb_old', 'cocaine', 'lnc_old')`,
  ],
  '0019': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:settle-set-asides:set_old', 0, 'state:CL', 'states.settle_set_aside', '{}', 5)`,
  ],
  '0020': [
    `insert into forward (id, seq, compartment, name, args, delivered_at)
       values ('committee:freeze-adopted:edn_old', 0, 'committee', 'publication.freeze', '{}', 6)`,
  ],
};

/** The synchronous port itself, and what is built on it, from nothing or from an older version. */
export function describeSql(engine: Engine): void {
  describe(`the port on ${engine.name}`, () => {
    const setUp = 'create table thing (id integer primary key, text text, bytes blob) strict';

    test('values of every kind come back as they went in', () =>
      engine.use((sql) => {
        sql.run(setUp);
        const bytes = Uint8Array.from([0, 1, 255]);
        expect(
          sql.run('insert into thing (id, text, bytes) values (?, ?, ?)', 1, 'ñandú \u0000 ¿?', bytes),
        ).toEqual({
          changes: 1,
        });
        const row = sql.get<{ text: string; bytes: Uint8Array }>(
          'select text, bytes from thing where id = ?',
          1,
        );
        expect(row?.text).toBe('ñandú \u0000 ¿?');
        expect(row?.bytes).toBeInstanceOf(Uint8Array);
        expect([...(row?.bytes ?? [])]).toEqual([0, 1, 255]);
        expect(sql.get('select text from thing where id = 2')).toBeUndefined();
        const instant = sql.get<{ n: number }>('select ? as n', 8_640_000_000_000_000);
        expect(instant?.n).toBe(8_640_000_000_000_000);
      }));

    test('changes counts rows, not what indexes cost', () =>
      engine.use((sql) => {
        sql.run(setUp);
        sql.run('create index thing_by_text on thing (text)');
        for (const id of [1, 2, 3]) sql.run('insert into thing (id, text) values (?, ?)', id, 'x');
        expect(sql.run(`update thing set text = 'y' where id < ?`, 3).changes).toBe(2);
        expect(sql.run(`update thing set text = 'y' where id = ?`, 99).changes).toBe(0);
        expect(sql.run('delete from thing').changes).toBe(3);
      }));

    test('over a hundred parameters, values over 2 MB and long LIKE patterns are refused everywhere', () =>
      engine.use((sql) => {
        sql.run(setUp);
        const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
        const many = Array.from({ length: 101 }, (_, index) => index);
        expect(sql.all(`select ${marks(100)}`, ...many.slice(1))).toHaveLength(1);
        expect(() => sql.all(`select ${marks(101)}`, ...many)).toThrow('over 100 bound parameters');
        const write = (text: string | Uint8Array) => () =>
          sql.run('insert into thing (bytes) values (?)', text);
        expect(write(new Uint8Array(2_000_001))).toThrow('a value over 2000000 bytes');
        expect(() => sql.run('insert into thing (text) values (?)', 'ñ'.repeat(1_000_001))).toThrow(
          'a value over',
        );
        expect(write(new Uint8Array(1_990_000))).not.toThrow();
        const like = (pattern: string) => () => sql.all('select * from thing where text like ?', pattern);
        expect(like('x'.repeat(50))).not.toThrow();
        expect(like('x'.repeat(51))).toThrow('a LIKE pattern over 50 bytes');
        expect(like('ñ'.repeat(26))).toThrow('a LIKE pattern over 50 bytes');
      }));

    test('a transaction is whole or not at all, a nested one rolls back alone', () =>
      engine.use((sql) => {
        sql.run(setUp);
        const insert = (id: number) => sql.run('insert into thing (id) values (?)', id);
        const ids = () => sql.all<{ id: number }>('select id from thing order by id').map((row) => row.id);
        sql.transaction(() => {
          insert(1);
          expect(() =>
            sql.transaction(() => {
              insert(2);
              sql.transaction(() => insert(3));
              throw new Error('inner');
            }),
          ).toThrow('inner');
          expect(sql.transaction(() => insert(4).changes)).toBe(1);
        });
        expect(ids()).toEqual([1, 4]);
        expect(() =>
          sql.transaction(() => {
            insert(5);
            sql.transaction(() => insert(6));
            throw new Error('outer');
          }),
        ).toThrow('outer');
        expect(ids()).toEqual([1, 4]);
        sql.transaction(() => {
          expect(() => insert(1)).toThrow();
          insert(7);
        });
        expect(ids()).toEqual([1, 4, 7]);
      }));

    test('a reference to what is missing is refused', () =>
      engine.use((sql) => {
        openBench(sql);
        expect(() =>
          sql.run(`insert into upload_chunk (hash, person, start, bytes) values ('none', 'per_1', 0, x'00')`),
        ).toThrow();
      }));
  });

  describe(`migrations on ${engine.name}`, () => {
    test.each(MIGRATIONS.map((_, index) => index + 1))(
      'a database of version %i comes up with all it held',
      (version) =>
        engine.use((sql) => {
          const older = MIGRATIONS.slice(0, version);
          for (const [index, { name }] of older.entries()) {
            migrate({ sql, migrations: older.slice(0, index + 1) });
            for (const row of STORED[name.slice(0, 4)] ?? []) sql.run(row);
          }
          const bench = openBench(sql);
          expect(bench.count('migration')).toBe(MIGRATIONS.length);
          const first = bench.pull(chair);
          expect(first).toMatchObject({ instance: 'ins_old', epoch: 3, settled: 1 });
          expect(idsOf(first)).toEqual(['crd_old']);
          expect(bench.give(chair, 'cards.number', { card: 'crd_new', title: 'n' }).say).toMatchObject({
            number: 42,
          });
          expect(bench.compartment.verify()).toBeNull();
          const { attachments } = bench.compartment;
          const sender = { ...chair, person: 'per_old' };
          for (const [index, stored] of [FIRST, LATER].slice(0, version - 1).entries()) {
            expect(attachments.state({ hash: stored, person: 'per_old' })?.complete).toBe(true);
            const card = `crd_${index}`;
            bench.give(sender, 'cards.add', { card, title: 'n', attachments: [stored] });
            const wanted = { hash: stored, collection: 'cards', id: card, scopes: ['all'] };
            expect([...wholeOf(attachments.read(wanted))]).toEqual(BYTES[index]);
          }
        }),
    );

    test('each version has something that was stored under it', () => {
      expect(Object.keys(STORED)).toEqual(MIGRATIONS.map(({ name }) => name.slice(0, 4)));
    });

    test('what a feature must do to entries of an earlier version is handed over once, and nothing else is', () =>
      engine.use((sql) => {
        migrate({ sql, migrations: MIGRATIONS.slice(0, 1) });
        for (const row of STORED['0001'] ?? []) sql.run(row);
        const upgrade = defineUpgrade({
          migration: '0008_consent_where_it_was_given',
          name: 'settle-cards',
          act: receive,
          find: (stored) =>
            stored.entries(cards).map(({ id: card, body }) => {
              const [last] = stored.versions(cards, card);
              return { subject: card, args: { card, title: `${body.title} of ${last?.person}` } };
            }),
        });
        const program = {
          registry: cardsRegistry,
          retention: [],
          granting: [],
          widening: [],
          opening: [],
          traced: [],
          due: [],
        };
        const open = (upgrades = [upgrade]) =>
          openBench(sql, { program: { ...program, upgrades } }).compartment;
        const compartment = open();
        const handed = compartment.pendingForwards();
        expect(handed).toEqual([
          {
            id: 'committee:settle-cards:crd_old',
            compartment: 'committee',
            name: 'cards.receive',
            args: { card: 'crd_old', title: 'old of per_old' },
          },
        ]);
        compartment.receiveAll(handed);
        compartment.markDelivered(handed.map(({ id }) => id));
        expect(compartment.document('cards', 'crd_old')?.body).toMatchObject({ title: 'old of per_old' });
        expect(open().pendingForwards()).toEqual([]);
        expect(compartment.verify()).toBeNull();
        expect(open([]).verify()?.problem).toBe(
          'something is to be handed over that no row of the log wrote',
        );
        const stray = { ...upgrade, migration: '0008_of_another_name' };
        expect(() => compartmentMigrations([stray])).toThrow('0008_of_another_name');
      }));

    test('a second start changes nothing', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.push(chair, [envelope(chair, 'cards.add', { card: 'crd_1', title: 'A' })]);
        const before = dump(sql);
        openBench(sql);
        expect(dump(sql)).toBe(before);
      }));

    test('a database newer than the program is refused untouched', () =>
      engine.use((sql) => {
        openBench(sql);
        sql.run(`insert into migration (number, name) values (99, '0099_from_the_future')`);
        const before = dump(sql);
        expect(() => openBench(sql)).toThrow('older than the data');
        expect(dump(sql)).toBe(before);
      }));

    test('a migration that fails leaves the version before it', () =>
      engine.use((sql) => {
        const broken = [
          ...MIGRATIONS,
          {
            name: `${String(MIGRATIONS.length + 1).padStart(4, '0')}_x`,
            statements: ['create table x (a)', 'nonsense'],
          },
        ];
        expect(() => migrate({ sql, migrations: broken })).toThrow();
        expect(dump(sql)).not.toContain('_x');
        expect(sql.all(`select name from sqlite_schema where name = 'x'`)).toEqual([]);
      }));

    test('each database has an instance of its own from its first start', () =>
      engine.use((sql) => {
        const { instance } = openBench(sql, { name: 'state:CL' }).pull(contact);
        expect(instance).toMatch(/^ins_/);
        const again = createCompartment({
          sql,
          name: 'state:CL',
          program: {
            registry: cardsRegistry,
            retention: [],
            granting: [],
            widening: [],
            opening: [],
            traced: [],
            due: [],
            upgrades: [],
          },
          clock: () => 1,
          monotonic: () => 1,
          random: (length) => new Uint8Array(length),
          sha256,
        });
        expect(
          again.pull({ label: 'x', actor: contact, request: { ...asked(contact), compartment: 'state:CL' } })
            .text,
        ).toContain(instance);
      }));
  });
}

function asked(by: typeof contact) {
  return {
    protocol: 1,
    request: 'req_1',
    device: by.device,
    person: by.person,
    compartment: 'committee',
    instance: null,
    epoch: 0,
    streams: [],
    settled: 0,
    limit: 10,
  };
}
