import { describe, expect, test } from 'vitest';
import { migrate } from '#server/compartment/migrate.ts';
import { compartmentMigrations } from '#server/compartment/migrations.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { type Bench, chair, deputy, type Engine, NOW, openBench } from './engine.ts';
import { insertVersion4 } from './version-4.fixtures.ts';

const DAY = 86_400_000;
const edit = (fields: object) => ({ card: 'crd_1', fields });

function filled(sql: Sql): Bench {
  const bench = openBench(sql);
  bench.give(chair, 'cards.add', { card: 'crd_1', title: 'first' });
  bench.give(deputy, 'cards.edit', edit({ title: 'second' }), { base: { 'cards/crd_1': 1 } });
  bench.give(chair, 'cards.add', { card: 'crd_2', parent: 'crd_1', title: 'other', audience: 'logistics' });
  bench.give(chair, 'cards.add', { card: 'crd_3', title: 'to be removed' });
  bench.give(chair, 'cards.remove', { card: 'crd_3' }, { base: { 'cards/crd_3': 1 } });
  bench.give(chair, 'cards.add_many', { cards: ['crd_4', 'crd_5'] });
  return bench;
}

function fromVersion4(sql: Sql): Bench {
  migrate({ sql, migrations: compartmentMigrations([]).slice(0, 4) });
  insertVersion4(sql);
  return openBench(sql);
}

/** Every row that the owner reads for one push. */
function counting(sql: Sql): { sql: Sql; rows: () => number } {
  let rows = 0;
  return {
    sql: {
      ...sql,
      all(text, ...params) {
        const found = sql.all(text, ...params);
        rows += found.length;
        return found as never;
      },
    },
    rows: () => rows,
  };
}

/** SPEC H5, P11: the chain covers what people read, and no push walks through the history. */
export function describeCoverage(engine: Engine): void {
  describe(`what the chain covers on ${engine.name}`, () => {
    test('what nobody touched fits, also what was forgotten', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        bench.give(chair, 'secrets.share', { secret: 'sec_1', words: 'Telefono 555', lastDay: '2026-06-25' });
        bench.advance(DAY);
        bench.compartment.forgetExpired();
        expect(bench.dump()).not.toContain('first words');
        expect(bench.compartment.verify()).toBeNull();
        expect(bench.compartment.coveredFrom()).toBe(1);
      }));

    test.each([
      [
        'a changed body',
        `update entry set body = replace(body, 'second', 'secomd') where id = 'crd_1'`,
        'cards/crd_1',
      ],
      [
        'a changed body, in its version too',
        `update entry set body = replace(body, 'second', 'secomd') where id = 'crd_1';
         update revision set body = replace(body, 'second', 'secomd') where id = 'crd_1'`,
        'cards/crd_1',
      ],
      [
        'a changed earlier version',
        `update revision set body = '{"title":"x"}' where id = 'crd_1' and rev = 1`,
        'cards/crd_1',
      ],
      [
        'another person of a version',
        `update revision set person = 'per_x' where id = 'crd_1' and rev = 1`,
        'cards/crd_1',
      ],
      [
        'another audience',
        `update entry set audience = 'all' where id = 'crd_2'; update revision set audience = 'all' where id = 'crd_2'`,
        'cards/crd_2',
      ],
      [
        'another audience of the entry alone',
        `update entry set audience = 'all' where id = 'crd_2'`,
        'cards/crd_2',
      ],
      ['another parent', `update entry set parent = null where id = 'crd_2'`, 'cards/crd_2'],
      [
        'a removed one that lives again',
        `update entry set deleted = 0, body = '{"title":"x"}' where id = 'crd_3'`,
        'cards/crd_3',
      ],
      [
        'a living one that counts as removed',
        `update entry set deleted = 1 where id = 'crd_1'`,
        'cards/crd_1',
      ],
      ['an entry taken out', `delete from entry where id = 'crd_4'`, 'cards/crd_4'],
      [
        'one taken out with its versions',
        `delete from entry where id = 'crd_5'; delete from revision where id = 'crd_5'`,
        'cards/crd_5',
      ],
      [
        'one put back to an earlier version',
        `update entry set rev = 1, seq = 1, body = (select body from revision where id = 'crd_1' and rev = 1) where id = 'crd_1'`,
        'cards/crd_1',
      ],
      [
        'one slipped in',
        `insert into entry (collection, id, rev, seq, audience, body) values ('cards', 'crd_x', 1, 2, 'all', '{}');
         insert into revision select collection, 'crd_x', rev, seq, audience, '{}', deleted, mutation, device, counter,
           person, at, parent, body_hash from revision where id = 'crd_2'`,
        'cards/crd_x',
      ],
      [
        'a version that is said to be forgotten, of one that lives',
        `update revision set body = '{}', body_hash = '${'0'.repeat(64)}' where id = 'crd_1' and rev = 1`,
        'cards/crd_1',
      ],
    ])('%s is found, with its entry (H5)', (_, statements, entry) =>
      engine.use((sql) => {
        const bench = filled(sql);
        for (const statement of statements.split(';')) sql.run(statement);
        expect(bench.compartment.verify()).toMatchObject({ entry });
      }),
    );

    test.each([
      [
        'one slipped in',
        `insert into forward (id, seq, compartment, name, args, delivered_at)
         values ('committee:mut_x:0', 1, 'committee', 'cards.receive', '{"card":"crd_9","title":"x"}', null)`,
      ],
      [
        'one slipped in under the id of its row',
        `insert into forward (id, seq, compartment, name, args, args_hash)
         select 'committee:' || id || ':0', seq, 'committee', 'cards.receive', '{}', null from mutation where seq = 1`,
      ],
      ['changed words', `update forward set args = replace(args, 'Telefono', 'Telefona')`],
      ['words said to be forgotten', `update forward set args = 'null'`],
      ['another receiver', `update forward set compartment = 'state:CL'`],
      ['another act', `update forward set name = 'cards.other'`],
      ['one taken out', `delete from forward`],
      ['one of no row', `update forward set seq = 900`],
      [
        'one slipped in before the first row',
        `insert into forward (id, seq, compartment, name, args, delivered_at)
         values ('committee:mut_x:0', 0, 'committee', 'cards.receive', '{"card":"crd_9","title":"x"}', null)`,
      ],
    ])('of what is handed over: %s is found (H5)', (_, statement) =>
      engine.use((sql) => {
        const bench = filled(sql);
        bench.give(chair, 'secrets.share', { secret: 'sec_1', words: 'Telefono 555', lastDay: '2026-06-25' });
        expect(bench.count('forward')).toBe(1);
        expect(bench.compartment.verify()).toBeNull();
        sql.run(statement);
        expect(bench.compartment.verify()).toMatchObject({ problem: expect.any(String) });
      }),
    );

    test('bytes of a whole upload that were changed, or cut short, are found (H5)', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        const bytes = new Uint8Array(2_500).map((_, index) => index % 251);
        const part = { hash: sha256([bytes]), size: bytes.length, person: chair.person, now: NOW };
        const { attachments } = bench.compartment;
        attachments.append({ ...part, offset: 0, bytes: bytes.slice(0, 1_000) });
        attachments.append({ ...part, offset: 1_000, bytes: bytes.slice(1_000) });
        expect(bench.compartment.verify()).toBeNull();
        sql.run('update upload_chunk set bytes = zeroblob(1000) where start = 0');
        expect(bench.compartment.verify()).toMatchObject({ problem: expect.stringContaining(part.hash) });
        sql.run('update upload_chunk set bytes = ? where start = 0', bytes.slice(0, 1_000));
        expect(bench.compartment.verify()).toBeNull();
        sql.run('delete from upload_chunk where start = 1000');
        expect(bench.compartment.verify()).toMatchObject({ problem: expect.stringContaining(part.hash) });
      }));

    test('a list of what was written that is changed along is found by its row (H5)', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        sql.run(`update written set hash = '${'0'.repeat(64)}' where id = 'crd_2'`);
        expect(bench.compartment.verify()).toEqual({
          seq: 3,
          problem: 'what it wrote or handed over is not what is listed of it',
        });
        sql.run(`update mutation set wrote = '' where seq = 3`);
        expect(bench.compartment.verify()).toEqual({ seq: 3, problem: 'the row was changed' });
      }));
  });

  describe(`a database of version 4 on ${engine.name}`, () => {
    test('comes up whole, and says from where on its chain covers what is read (H5)', () =>
      engine.use((sql) => {
        const bench = fromVersion4(sql);
        expect(bench.compartment.verify()).toBeNull();
        expect(bench.compartment.coveredFrom()).toBe(12);
        bench.give(chair, 'cards.add', { card: 'crd_new', title: 'new' });
        expect(bench.compartment.verify()).toBeNull();
      }));

    test('what its rows handed over names the row that did, and nothing else counts (H5)', () =>
      engine.use((sql) => {
        const bench = fromVersion4(sql);
        const insert = `insert into forward (id, seq, compartment, name, args)
          select ? || id || ':0', seq, 'committee', 'cards.receive', '{}' from mutation where status = ? limit 1`;
        sql.run(insert, 'committee:', 'accepted');
        expect(bench.compartment.verify()).toBeNull();
        sql.run(insert, 'committee:mut_other:', 'refused');
        expect(bench.compartment.verify()).toMatchObject({ problem: expect.stringContaining('handed over') });
        sql.run(`delete from forward`);
        sql.run(insert.replace("id || ':0'", "'mut_other:0'"), 'committee:', 'accepted');
        expect(bench.compartment.verify()).toMatchObject({ problem: expect.stringContaining('handed over') });
      }));

    test.each([
      ['at once', 0],
      ['after more was written', 1],
    ])('what was there is covered from then on, %s (H5)', (_, more) =>
      engine.use((sql) => {
        const bench = fromVersion4(sql);
        if (more === 1) bench.give(chair, 'cards.add', { card: 'crd_new', title: 'new' });
        sql.run(`update revision set body = replace(body, 'theirs', 'theirz') where id = 'crd_1'`);
        expect(bench.compartment.verify()).toMatchObject({ entry: 'cards/crd_1' });
        sql.run(`update revision set body = replace(body, 'theirz', 'theirs') where id = 'crd_1'`);
        for (const table of ['entry', 'revision', 'written'])
          sql.run(`delete from ${table} where id = 'crd_3'`);
        expect(bench.compartment.verify()).toMatchObject({
          problem: expect.stringContaining('at the update'),
        });
      }),
    );

    test('knows who changed which field last (C1, C2, C5)', () =>
      engine.use((sql) => {
        const bench = fromVersion4(sql);
        const base = { 'cards/crd_1': 1 };
        expect(bench.give(chair, 'cards.edit', edit({ title: 'mine' }), { base })).toMatchObject({
          code: 'sync.changed_meanwhile',
          details: { field: 'title', theirs: 'theirs', by: 'per_deputy' },
        });
        expect(bench.give(chair, 'cards.edit', edit({ note: 'mine' }), { base }).status).toBe('accepted');
        const late = { card: 'crd_2', fields: { title: 'late' } };
        expect(bench.give(deputy, 'cards.edit', late, { base: { 'cards/crd_2': 2 } })).toMatchObject({
          code: 'sync.changed_meanwhile',
          details: { by: 'per_chair' },
        });
      }));

    test('forgets what was refused before, and knows which files are named', () =>
      engine.use((sql) => {
        const bench = fromVersion4(sql);
        expect(bench.dump()).toContain('bad words refused');
        bench.advance(DAY);
        expect(bench.compartment.forgetExpired()).toBe(1);
        expect(bench.dump()).not.toContain('bad words refused');
        expect(sql.all('select hash, id from named_file')).toEqual([{ hash: 'a'.repeat(64), id: 'crd_3' }]);
        expect(bench.compartment.verify()).toBeNull();
      }));
  });

  describe(`the cost of a push on ${engine.name}`, () => {
    test('does not grow with the history of what it changes, nor with what was refused (P11)', () =>
      engine.use((sql) => {
        const counted = counting(sql);
        const bench = openBench(counted.sql);
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'first' });
        const base = { 'cards/crd_1': 1 };
        function costOf(note: string): number {
          const before = counted.rows();
          expect(bench.give(chair, 'cards.edit', edit({ note }), { base }).status).toBe('accepted');
          bench.give(chair, 'secrets.share', { secret: `sec_${note}`, words: 'w', lastDay: '2026-06-25' });
          const seen = { base: { [`secrets/sec_${note}`]: 1 } };
          expect(bench.give(chair, 'secrets.withdraw', { secret: `sec_${note}` }, seen).status).toBe(
            'accepted',
          );
          return counted.rows() - before;
        }
        const fresh = costOf('a');
        for (let round = 0; round < 300; round += 1) {
          bench.give(chair, 'cards.edit', edit({ title: `t${round}` }), {
            base: { 'cards/crd_1': round + 2 },
          });
          bench.give(chair, 'secrets.share', { secret: 'sec_other', words: 'bad', lastDay: '2026-06-25' });
        }
        expect(costOf('b')).toBe(fresh);
      }));
  });
}
