import { describe, expect, test } from 'vitest';
import type { Forward } from '#server/compartment/outgoing.ts';
import {
  chair,
  contact,
  type Engine,
  foreigner,
  idsOf,
  observer,
  openBench,
  port7,
  port9,
} from './engine.ts';

const SEVEN = 'reports/customs/port-7/per_p7';

/** SPEC F, A, H. */
export function describeRest(engine: Engine): void {
  describe(`forwards on ${engine.name}`, () => {
    test('what is released is handed over with a derived id, once, until it is received (F1–F3)', async () => {
      let handed: Forward[] = [];
      await engine.use((sql) => {
        const state = openBench(sql, { name: 'state:CL' });
        state.give(contact, 'cards.add', { card: 'crd_1', title: 'route 5' });
        const given = state.give(
          contact,
          'cards.release',
          { card: 'crd_1', copy: 'crd_c' },
          {
            base: { 'cards/crd_1': 1 },
          },
        );
        handed = state.compartment.pendingForwards();
        expect(handed).toEqual([
          {
            id: `state:CL:${given.id}:1`,
            compartment: 'committee',
            name: 'cards.receive',
            args: { card: 'crd_c', title: 'route 5' },
          },
        ]);
        state.push(contact, [given.envelope]);
        expect(state.count('forward')).toBe(1);
        state.compartment.markDelivered(handed.map((each) => each.id));
        expect(state.compartment.pendingForwards()).toEqual([]);
      });
      await engine.use((sql) => {
        const committee = openBench(sql);
        const [sent] = handed;
        if (sent === undefined) throw new Error('nothing was handed over');
        const first = committee.compartment.receive(sent);
        expect(first.status).toBe('accepted');
        const before = committee.dump();
        expect(committee.compartment.receive(sent)).toEqual(first);
        expect(committee.dump()).toBe(before);
        expect(idsOf(committee.pull(observer))).toEqual(['crd_c']);
        const next = { ...sent, id: 'fwd_other_1', args: { card: 'crd_c', title: 'route 6' } };
        expect(committee.compartment.receive(next).status).toBe('accepted');
      });
    });

    test('a refused release forwards nothing (F1)', () =>
      engine.use((sql) => {
        const state = openBench(sql, { name: 'state:CL' });
        expect(state.give(contact, 'cards.release', { card: 'crd_0', copy: 'crd_c' }).code).toBe(
          'cards.not_found',
        );
        expect(state.count('forward')).toBe(0);
      }));

    test('a forward knows no earlier version: it merges with what people wrote (C7)', () =>
      engine.use((sql) => {
        const committee = openBench(sql);
        committee.give(chair, 'cards.add', { card: 'crd_c', title: 'of a person' });
        const args = { card: 'crd_c', title: 'released' };
        const sent = { id: 'fwd_1', compartment: 'committee', name: 'cards.receive', args };
        expect(committee.compartment.receive(sent).status).toBe('accepted');
      }));

    test('a forward brings only what is internal (M6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const args = { card: 'crd_1', title: 'A' };
        const verdict = bench.compartment.receive({
          id: 'fwd_1',
          compartment: 'committee',
          name: 'cards.add',
          args,
        });
        expect(verdict.code).toBe('sync.unknown_mutation');
      }));
  });

  describe(`access on ${engine.name}`, () => {
    test('whoever has no scope is told that there is no such compartment (A1)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const before = bench.dump();
        for (const actor of [foreigner, chair, observer]) {
          expect(() => bench.pull(actor)).toThrow('access.no_such_compartment');
          expect(() => bench.give(actor, 'cards.add', { card: 'crd_1', title: 'A' })).toThrow(
            'access.no_such_compartment',
          );
        }
        expect(bench.dump()).toBe(before);
      }));

    test('an author of another unit sees nothing and cannot touch what is hidden (A2, A3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        bench.give(port7, 'cards.add', { card: 'crd_1', title: 'secret', audience: SEVEN });
        bench.give(port7, 'cards.add', { card: 'crd_2', parent: 'crd_1', title: 'secret', audience: SEVEN });
        expect(idsOf(bench.pull(port7))).toEqual(['crd_1', 'crd_2']);
        expect(JSON.stringify(bench.pull(port9))).not.toMatch(/crd_|secret/);

        const touch = (name: string, args: object) => bench.give(port9, name, { card: 'crd_1', ...args });
        const missing = bench.give(port9, 'cards.edit', { card: 'crd_none', fields: { title: 'mine' } });
        const hidden = touch('cards.edit', { fields: { title: 'mine' } });
        expect(hidden.code).toBe('sync.not_found');
        expect({ ...hidden.details, id: '' }).toEqual({ ...missing.details, id: '' });
        expect(touch('cards.remove', {}).code).toBe('sync.not_found');
        expect(touch('cards.move', { to: ['all'] }).code).toBe('sync.not_found');
        expect(bench.give(port9, 'cards.count', { parent: 'crd_1' }).say).toEqual({ count: 0 });
        expect(bench.give(contact, 'cards.count', { parent: 'crd_1' }).say).toEqual({ count: 1 });
        const taken = touch('cards.add', { title: 'mine', audience: 'all' });
        expect(taken).toMatchObject({ code: 'sync.already_exists' });
        expect(JSON.stringify(taken)).not.toContain('secret');
        expect(sql.get<{ rev: number }>(`select rev from entry where id = 'crd_1'`)?.rev).toBe(1);
      }));
  });

  describe(`the log on ${engine.name}`, () => {
    function filled(sql: Parameters<typeof openBench>[0]) {
      const bench = openBench(sql);
      for (const title of ['A', 'bad', 'B', 'C'])
        bench.give(chair, 'cards.add', { card: `crd_${title}`, title });
      return bench;
    }

    test('an untouched chain holds, and its head is in every answer (H1, H3)', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        expect(bench.compartment.verify()).toBeNull();
        const { head } = bench.push(chair, [bench.give(chair, 'cards.burn', {}).envelope]);
        expect(head).toEqual(bench.compartment.head());
        expect(head.seq).toBe(4);
      }));

    test.each([
      [
        'a changed content',
        `update mutation set envelope = replace(envelope, 'crd_B', 'crd_X') where seq = 3`,
        3,
      ],
      ['a changed verdict', `update mutation set status = 'accepted' where seq = 2`, 2],
      ['a changed reason', `update mutation set details = '{}' where seq = 2`, 2],
      ['a changed time', 'update mutation set received_at = received_at + 1 where seq = 1', 1],
      ['another device', `update mutation set device = 'dev_x' where seq = 2`, 2],
      ['a removed row', 'delete from mutation where seq = 2', 3],
      ['a removed first row', 'delete from mutation where seq = 1', 2],
    ])('%s is found (H1)', (_, statement, seq) =>
      engine.use((sql) => {
        const bench = filled(sql);
        sql.run(statement);
        expect(bench.compartment.verify()?.seq).toBe(seq);
      }),
    );

    test('a row taken out is told as such, not as a change of the next one (H1)', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        sql.run('delete from mutation where seq = 2');
        expect(bench.compartment.verify()?.problem).toBe('the row before it is missing or changed');
      }));

    test('a content may be forgotten and the chain holds (H2)', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        sql.run('update mutation set envelope = null where seq = 3');
        expect(bench.compartment.verify()).toBeNull();
      }));

    test('a log cut off at its end is found by who saw a later head (H3)', () =>
      engine.use((sql) => {
        const bench = filled(sql);
        const witness = bench.compartment.head();
        sql.run('delete from mutation where seq = 4');
        expect(bench.compartment.head()).not.toEqual(witness);
      }));
  });
}
