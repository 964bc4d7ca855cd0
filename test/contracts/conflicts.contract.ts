import { describe, expect, test } from 'vitest';
import { type Bench, chair, deputy, type Engine, openBench } from './engine.ts';

const base = { 'cards/crd_1': 1 };
const edit = (fields: Record<string, string>) => ({ card: 'crd_1', fields });

function openWithCard(sql: Parameters<typeof openBench>[0]): Bench {
  const bench = openBench(sql);
  bench.give(chair, 'cards.add', { card: 'crd_1', title: 'first' });
  return bench;
}
function bodyOf(bench: Bench) {
  return JSON.parse(
    bench.sql.get<{ body: string }>(`select body from entry where id = 'crd_1'`)?.body ?? '{}',
  );
}

/** SPEC C, P6, P7: two people change one thing, and what was built on a refusal. */
export function describeConflicts(engine: Engine): void {
  describe(`conflicts on ${engine.name}`, () => {
    test('a field changed meanwhile is refused with both values and who it was (C1)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.edit', edit({ title: 'theirs' }), { base });
        const verdict = bench.give(chair, 'cards.edit', edit({ title: 'mine' }), { base });
        expect(verdict).toMatchObject({
          status: 'refused',
          code: 'sync.changed_meanwhile',
          details: {
            collection: 'cards',
            id: 'crd_1',
            field: 'title',
            mine: 'mine',
            theirs: 'theirs',
            by: 'per_deputy',
          },
        });
        expect(bodyOf(bench).title).toBe('theirs');
      }));

    test('a change that was taken back again is still no silent overwrite of a third value (C1)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.edit', edit({ title: 'second' }), { base });
        bench.give(deputy, 'cards.edit', edit({ title: 'first' }), { base: { 'cards/crd_1': 2 } });
        const verdict = bench.give(chair, 'cards.edit', edit({ title: 'mine' }), { base });
        expect(verdict.code).toBe('sync.changed_meanwhile');
      }));

    test('two people who change two fields both have their way (C2)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.edit', edit({ note: 'theirs' }), { base });
        expect(bench.give(chair, 'cards.edit', edit({ title: 'mine' }), { base }).status).toBe('accepted');
        expect(bodyOf(bench)).toMatchObject({ title: 'mine', note: 'theirs' });
      }));

    test('the same new value is no conflict (C3)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.edit', edit({ title: 'same' }), { base });
        expect(bench.give(chair, 'cards.edit', edit({ title: 'same' }), { base }).status).toBe('accepted');
      }));

    test('a person’s own earlier change is no conflict with the next one (C4)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        const first = bench.give(deputy, 'cards.edit', edit({ title: 'one' }), { base });
        const second = { base, after: [first.id] };
        expect(bench.give(deputy, 'cards.edit', edit({ title: 'two' }), second).status).toBe('accepted');
        expect(bodyOf(bench).title).toBe('two');
      }));

    test('an older change of one’s own that comes late does not undo a newer one (C4)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.edit', edit({ title: 'newer' }), { base, counter: 900_002 });
        const late = bench.give(deputy, 'cards.edit', edit({ title: 'older' }), { base, counter: 900_001 });
        expect(late.code).toBe('sync.changed_meanwhile');
      }));

    test('what somebody else made meanwhile is not overwritten by whoever thought it missing (C5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        expect(bench.give(deputy, 'cards.put', { card: 'crd_1', title: 'theirs' }).status).toBe('accepted');
        const verdict = bench.give(chair, 'cards.put', { card: 'crd_1', title: 'mine' });
        expect(verdict).toMatchObject({
          code: 'sync.changed_meanwhile',
          details: { field: 'title', mine: 'mine', theirs: 'theirs', by: 'per_deputy' },
        });
        expect(bench.give(chair, 'cards.put', { card: 'crd_1', title: 'mine' }, { base }).status).toBe(
          'accepted',
        );
      }));

    test('what one made oneself a moment ago is not missing (C4, C5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const first = bench.give(chair, 'cards.put', { card: 'crd_1', title: 'one' });
        const next = { after: [first.id] };
        expect(bench.give(chair, 'cards.put', { card: 'crd_1', title: 'two' }, next).status).toBe('accepted');
      }));

    test('a removal conflicts with any change after what was seen (C6)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.edit', edit({ note: 'still needed' }), { base });
        const verdict = bench.give(chair, 'cards.remove', { card: 'crd_1' }, { base });
        expect(verdict).toMatchObject({
          code: 'sync.changed_meanwhile',
          details: { field: 'note', mine: null },
        });
      }));

    test('changing what was removed meanwhile is refused (D3)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        bench.give(deputy, 'cards.remove', { card: 'crd_1' }, { base });
        expect(bench.give(chair, 'cards.edit', edit({ title: 'mine' }), { base }).code).toBe(
          'sync.not_found',
        );
      }));

    test('what is built on a refused mutation is held, unrecorded, and follows its correction (P6, P7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const bad = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'bad' });
        const before = bench.dump();
        const follower = bench.give(chair, 'cards.edit', edit({ title: 'then' }), { after: [bad.id] });
        expect(follower).toMatchObject({ status: 'held', seq: 0 });
        expect(bench.dump()).toBe(before);
        const good = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'good' }, { replaces: bad.id });
        expect(good.status).toBe('accepted');
        expect(bench.push(chair, [follower.envelope]).verdicts[0]?.status).toBe('accepted');
        expect(bodyOf(bench).title).toBe('then');
      }));

    test('a follower of a follower does not conflict with the correction made after it (C4)', () =>
      engine.use((sql) => {
        const bench = openWithCard(sql);
        const bad = bench.give(deputy, 'cards.edit', edit({ title: 'bad' }), { base });
        const second = bench.give(deputy, 'cards.edit', edit({ title: 'second' }), { base, after: [bad.id] });
        const third = bench.give(deputy, 'cards.edit', edit({ title: 'third' }), {
          base,
          after: [second.id],
        });
        expect([second.status, third.status]).toEqual(['held', 'held']);
        bench.give(deputy, 'cards.edit', edit({ title: 'good' }), { base, replaces: bad.id });
        const { verdicts } = bench.push(deputy, [second.envelope, third.envelope]);
        expect(verdicts.map((verdict) => verdict.code ?? verdict.status)).toEqual(['accepted', 'accepted']);
        expect(bodyOf(bench).title).toBe('third');
      }));

    test('a correction that is refused too releases nothing, the next one does (P7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const bad = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'bad' });
        const worse = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'bad' }, { replaces: bad.id });
        const follower = bench.give(chair, 'cards.edit', edit({ note: 'x' }), { after: [bad.id] });
        expect([worse.status, follower.status]).toEqual(['refused', 'held']);
        bench.give(chair, 'cards.add', { card: 'crd_1', title: 'good' }, { replaces: bad.id });
        expect(bench.push(chair, [follower.envelope]).verdicts[0]?.status).toBe('accepted');
      }));

    test('only a refused mutation of the same device that nothing replaced may be replaced (P7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const good = bench.give(chair, 'cards.add', { card: 'crd_1', title: 'A' });
        const bad = bench.give(chair, 'cards.add', { card: 'crd_2', title: 'bad' });
        const attempt = (by: typeof chair, replaces: string) =>
          bench.give(by, 'cards.add', { card: `crd_${Math.random()}`, title: 'B' }, { replaces }).code;
        expect(attempt(chair, good.id)).toBe('sync.already_accepted');
        expect(attempt(deputy, bad.id)).toBe('sync.not_yours');
        expect(attempt(chair, bad.id)).toBeUndefined();
        expect(attempt(chair, bad.id)).toBe('sync.already_accepted');
        expect(attempt(chair, 'mut_never_recorded')).toBeUndefined();
      }));

    test('what is built on something unknown is held until it comes, also within one push (P6)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const first = openBench(sql).give(chair, 'cards.burn', {}).envelope;
        const real = {
          ...first,
          id: 'mut_comes_later',
          name: 'cards.add',
          args: { card: 'crd_1', title: 'A' },
        };
        const follower = bench.give(chair, 'cards.edit', edit({ note: 'x' }), { after: [real.id] });
        expect(follower.status).toBe('held');
        const { verdicts } = bench.push(chair, [real, follower.envelope]);
        expect(verdicts.map((verdict) => verdict.status)).toEqual(['accepted', 'accepted']);
      }));
  });
}
