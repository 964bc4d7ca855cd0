import { describe, expect, test } from 'vitest';
import { chair, deputy, type Engine, envelope, foreigner, openBench } from './engine.ts';

/** SPEC P13: what became of a mutation whose answer was lost. */
export function describeReceipts(engine: Engine): void {
  describe(`asking after a mutation on ${engine.name}`, () => {
    test('one that was received has its receipt, and asking writes nothing', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const good = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const bad = bench.give(chair, 'cards.add', { card: 'crd_2', title: 'bad' });
        const before = bench.dump();
        for (const { envelope: sent, ...verdict } of [good, bad])
          expect(bench.compartment.receipt({ actor: chair, id: sent.id }).verdict).toEqual(verdict);
        expect(bench.dump()).toBe(before);
      }));

    test('one that has not arrived counts no more, whenever it comes, and the log stays whole', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.give(chair, 'cards.add', { card: 'crd_0', title: 'A' });
        const late = envelope(chair, 'cards.add', { card: 'crd_1', title: 'late' });
        const asked = bench.compartment.receipt({ actor: chair, id: late.id });
        expect(asked.verdict).toMatchObject({ status: 'refused', code: 'sync.never_arrived', seq: 2 });
        expect(bench.push(chair, [late]).verdicts).toMatchObject([
          { status: 'refused', code: 'sync.id_reused', seq: 0 },
        ]);
        expect(bench.count('entry')).toBe(1);
        expect(bench.compartment.receipt({ actor: chair, id: late.id }).verdict).toEqual(asked.verdict);
        bench.give(chair, 'cards.add', { card: 'crd_2', title: 'after' });
        expect(bench.compartment.verify()).toBeNull();
        expect(openBench(sql).compartment.verify()).toBeNull();
      }));

    test('it is the device’s own alone, and nobody asks where they read nothing', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const { envelope: sent } = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const before = bench.dump();
        expect(() => bench.compartment.receipt({ actor: deputy, id: sent.id })).toThrow('sync.not_yours');
        expect(bench.dump()).toBe(before);
        const state = openBench(sql, { name: 'state:CL' });
        expect(() => state.compartment.receipt({ actor: foreigner, id: 'mut_x' })).toThrow(
          'access.no_such_compartment',
        );
      }));
  });
}
