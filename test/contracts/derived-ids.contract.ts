import { describe, expect, test } from 'vitest';
import type { Forward } from '#server/compartment/outgoing.ts';
import type { Sql } from '#server/compartment/sql.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Envelope } from '#shared/sync/protocol.ts';
import { type Bench, chair, contact, type Engine, envelope, openBench } from './engine.ts';

const DAY = 86_400_000;

/** Bypasses the schemas of the wire, as a direct caller of the owner does. */
function offer({ compartment }: Bench, by: Actor, sent: Envelope) {
  const { verdicts } = compartment.push({
    actor: by,
    label: by.person,
    request: {
      protocol: 1,
      request: 'req_1',
      device: by.device,
      person: by.person,
      compartment: sent.compartment,
      mutations: [sent],
    },
  });
  return verdicts[0];
}

/** What was possible when the log accepted any id: a person's own mutation lies under a derived one. */
function takeId(sql: Sql, bench: Bench, id: string) {
  const sent = bench.give(chair, 'cards.add', { card: `crd_${id}`, title: 'mine' }).envelope;
  sql.run('update mutation set id = ? where id = ?', id, sent.id);
}

/** SPEC F2, F4, P9: nobody can take ids that the server derives. */
export function describeDerivedIds(engine: Engine): void {
  describe(`derived ids on ${engine.name}`, () => {
    test.each([
      ['its id', { id: 'fwd_forget_sec_1_1' }],
      ['its id, in the form of a receipt', { id: 'fwd:committee:mut_1:0' }],
      ['what it is built on', { after: ['fwd_mut_1_0'] }],
      ['what it replaces', { replaces: 'fwd_mut_1_0' }],
    ])('a person’s mutation with a derived id as %s is refused for its form (P9)', (_, change) =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const before = bench.dump();
        const sent = envelope(chair, 'cards.add', { card: 'crd_1', title: 'A' }, change);
        const verdict = offer(bench, chair, sent);
        expect(verdict).toMatchObject({ status: 'refused', seq: 0, code: 'sync.bad_arguments' });
        expect(bench.dump()).toBe(before);
        expect(offer(bench, chair, sent)).toEqual(verdict);
      }),
    );

    test('forgetting goes through, whichever ids a person took before', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        for (const id of ['fwd_forget_sec_1_1', 'fwd_forget_sec_1_2']) takeId(sql, bench, id);
        bench.give(chair, 'secrets.share', { secret: 'sec_1', words: 'Telefono 555', lastDay: '2026-06-25' });
        bench.advance(DAY);
        expect(bench.compartment.forgetExpired()).toBe(1);
        const left = 'select 1 from entry where collection = ? and deleted = 0';
        expect(sql.get(left, 'secrets')).toBeUndefined();
      }));

    test('a forward has a verdict of its own, whatever a person took (F4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const base = { 'cards/crd_1': 1 };
        const { envelope: sent } = bench.give(
          chair,
          'cards.release',
          { card: 'crd_1', copy: 'crd_c' },
          { base },
        );
        takeId(sql, bench, `fwd_${sent.id}_1`);
        const [forward] = bench.compartment.pendingForwards();
        if (forward === undefined) throw new Error('nothing was handed over');
        expect(bench.compartment.verdictOf(forward.id)).toBeNull();
        expect(bench.compartment.receive(forward)).toMatchObject({ status: 'accepted' });
        expect(bench.compartment.document('cards', 'crd_c')?.body.note).toBe('received');
        // As the version before this one named it.
        const older = { ...forward, id: `fwd_${sent.id}_1`, args: { card: 'crd_d', title: 'A' } };
        expect(bench.compartment.receive(older)).toMatchObject({ status: 'accepted' });
        expect(bench.compartment.document('cards', 'crd_d')).not.toBeNull();
      }));

    test('of two compartments, each with a mutation of the same id, both forwards arrive (F2)', async () => {
      const handed: Forward[] = [];
      for (const name of ['state:CL', 'state:EC'])
        await engine.use((sql) => {
          const state = openBench(sql, { name });
          const actor = { ...contact, state: name.slice(6), delegation: name.slice(6) };
          state.give(actor, 'cards.add', { card: 'crd_1', title: name });
          const change = { id: 'mut_same', base: { 'cards/crd_1': 1 } };
          state.give(actor, 'cards.release', { card: 'crd_1', copy: `crd_${name.slice(6)}` }, change);
          handed.push(...state.compartment.pendingForwards());
        });
      await engine.use((sql) => {
        const { compartment } = openBench(sql);
        expect(handed.map((forward) => compartment.receive(forward).status)).toEqual([
          'accepted',
          'accepted',
        ]);
        for (const id of ['crd_CL', 'crd_EC']) expect(compartment.document('cards', id)).not.toBeNull();
      });
    });

    test('what was received under an id of the former form is received once (F2)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const args = { card: 'crd_c', title: 'A' };
        const forward = { id: 'fwd_mut_1_0', compartment: 'committee', name: 'cards.receive', args };
        const first = bench.compartment.receive(forward);
        sql.run('update mutation set id = ? where seq = ?', forward.id, first.seq);
        const again = bench.compartment.receive({ ...forward, args: { ...args, title: 'B' } });
        expect(again).toMatchObject({ status: 'accepted', seq: first.seq });
        expect(bench.compartment.verdictOf(forward.id)).toMatchObject({ seq: first.seq });
        expect(bench.compartment.document('cards', 'crd_c')).toMatchObject({ rev: 1 });
      }));
  });
}
