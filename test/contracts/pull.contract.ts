import { describe, expect, test } from 'vitest';
import {
  type Bench,
  chair,
  contact,
  deputy,
  type Engine,
  envelope,
  idsOf,
  nextOf,
  observer,
  openBench,
  pageOf,
  port7,
  port9,
} from './engine.ts';

function add(bench: Bench, card: string, audience = 'all') {
  return bench.give(chair, 'cards.add', { card, title: card, audience });
}
/** A chair's streams, in the server's order. */
const CHAIR_SCOPES = [
  'all',
  'assessment/members/',
  'assessment/partners/',
  'assessment/proposed/',
  'assessment/public/',
  'assessment/said/',
  'attendance/',
  'contacts/meeting',
  'dialogue/',
  'floor/',
  'handover/',
  'jointdays/',
  'logistics/',
  'members/',
  'nominations/',
  'papers/amber',
  'papers/red',
  'person/per_chair',
  'personal/',
  'plans/',
  'prepared/',
  'presidency/',
];

/** SPEC L, E: what a device receives, and in which portions. */
export function describePull(engine: Engine): void {
  describe(`pull on ${engine.name}`, () => {
    test('a first pull gives every stream from zero, once, and no more (L1, L7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        add(bench, 'crd_2', 'presidency/agenda');
        const first = bench.pull(chair);
        expect(first).toMatchObject({ reset: true, more: false, scopes: CHAIR_SCOPES, settled: 2 });
        expect(idsOf(first, 'all')).toEqual(['crd_1']);
        expect(idsOf(first, 'presidency/')).toEqual(['crd_2']);
        const again = bench.pull(chair, nextOf(first));
        expect(again).toMatchObject({ reset: false, more: false, outcomes: [] });
        expect(idsOf(again)).toEqual([]);
      }));

    test('a page carries the newest version only, with its revision and place (L1)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        add(bench, 'crd_2');
        bench.give(
          chair,
          'cards.edit',
          { card: 'crd_1', fields: { note: 'n' } },
          { base: { 'cards/crd_1': 1 } },
        );
        const [second, first] = pageOf(bench.pull(observer), 'all').entries;
        expect(second?.slice(0, 6)).toEqual(['cards', 'crd_2', null, 'all', 1, 2]);
        expect(first).toEqual([
          'cards',
          'crd_1',
          null,
          'all',
          2,
          3,
          { title: 'crd_1', note: 'n', attachments: [] },
        ]);
      }));

    test('a pull writes nothing (L7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        const before = bench.dump();
        bench.pull(chair);
        bench.pull(observer, { instance: 'ins_other', epoch: 9, settled: 77 });
        expect(bench.dump()).toBe(before);
      }));

    test('no page holds half a mutation, however small the limit (L3)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_0');
        bench.give(chair, 'cards.add_many', { cards: ['crd_1', 'crd_2', 'crd_3', 'crd_4', 'crd_5'] });
        add(bench, 'crd_6');
        for (const limit of [1, 2, 3, 5, 6]) {
          let ask = { limit } as Parameters<typeof nextOf>[1];
          const portions: string[][] = [];
          for (let more = true; more; ) {
            const page = bench.pull(observer, ask);
            portions.push(idsOf(page));
            ask = nextOf(page, ask);
            more = page.more;
            expect(portions.length).toBeLessThan(9);
          }
          expect(portions.flat()).toEqual(['crd_0', 'crd_1', 'crd_2', 'crd_3', 'crd_4', 'crd_5', 'crd_6']);
          expect(portions.filter((ids) => ids.includes('crd_1'))[0]).toContain('crd_5');
        }
      }));

    test('a stream that could go on waits for one whose page is full, so that all stand at one point (L3, L4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        add(bench, 'crd_2');
        add(bench, 'crd_3', 'presidency/x');
        const first = bench.pull(chair, { limit: 1 });
        expect(first.pages.map((page) => page.to)).toEqual(CHAIR_SCOPES.map(() => 1));
        expect(idsOf(first)).toEqual(['crd_1']);
        expect(first).toMatchObject({ settled: 1, more: true });
      }));

    test('outcomes come only up to the point that all streams have reached, never before their effect (L4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        const sent = ['crd_1', 'crd_2', 'crd_3'].map((card) => add(bench, card).id);
        bench.give(chair, 'cards.add', { card: 'crd_4', title: 'bad' });
        let ask: Parameters<typeof nextOf>[1] = { limit: 1 };
        const held = new Set<string>();
        const settled: string[] = [];
        for (let more = true; more; ) {
          const page = bench.pull(chair, ask);
          for (const id of idsOf(page)) held.add(id);
          for (const outcome of page.outcomes) {
            settled.push(outcome.id);
            expect(outcome.seq).toBeLessThanOrEqual(page.settled);
            if (outcome.status === 'accepted') expect(held).toContain(`crd_${outcome.seq}`);
          }
          ask = nextOf(page, ask);
          more = page.more;
        }
        expect(settled.slice(0, 3)).toEqual(sent);
        expect(settled).toHaveLength(4);
      }));

    test('nobody hears of the outcome of another device (L4)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        expect(bench.pull(deputy).outcomes).toEqual([]);
        expect(bench.pull(chair).outcomes).toHaveLength(1);
      }));

    test('an entry whose audience changes leaves one stream and enters another (L5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        const [seenByAll, seenByChair] = [bench.pull(observer), bench.pull(chair)];
        bench.give(
          chair,
          'cards.move',
          { card: 'crd_1', to: ['presidency/secret'] },
          { base: { 'cards/crd_1': 1 } },
        );
        const after = bench.pull(observer, nextOf(seenByAll));
        expect(pageOf(after, 'all')).toMatchObject({ entries: [], left: [['cards', 'crd_1', 2]] });
        const chairAfter = bench.pull(chair, nextOf(seenByChair));
        expect(pageOf(chairAfter, 'all').left).toEqual([['cards', 'crd_1', 2]]);
        expect(idsOf(chairAfter, 'presidency/')).toEqual(['crd_1']);
        expect(JSON.stringify(bench.pull(observer))).not.toContain('crd_1');
      }));

    test('an entry that comes back, or moves on within a stream, has not left it (L5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1', 'presidency/a');
        add(bench, 'crd_2');
        const [all, own] = [bench.pull(observer), bench.pull(chair)];
        bench.give(chair, 'cards.move', { card: 'crd_1', to: ['presidency/b'] });
        bench.give(chair, 'cards.move', { card: 'crd_2', to: ['presidency/c', 'all'] });
        const chairAfter = bench.pull(chair, nextOf(own));
        expect(chairAfter.pages.flatMap((page) => page.left)).toEqual([]);
        expect(idsOf(chairAfter, 'presidency/')).toEqual(['crd_1']);
        expect(pageOf(bench.pull(observer, nextOf(all)), 'all').left).toEqual([]);
      }));

    test('an entry that moves twice in one go leaves where it was (L5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        const seen = bench.pull(observer);
        bench.give(chair, 'cards.move', { card: 'crd_1', to: ['logistics/x', 'presidency/y'] });
        expect(pageOf(bench.pull(observer, nextOf(seen)), 'all').left).toEqual([['cards', 'crd_1', 2]]);
      }));

    test('a removed entry is told to whoever has it and to nobody who begins (L5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        const seen = bench.pull(observer);
        bench.give(chair, 'cards.remove', { card: 'crd_1' }, { base: { 'cards/crd_1': 1 } });
        expect(idsOf(bench.pull(observer, nextOf(seen)))).toEqual(['-crd_1']);
        expect(idsOf(bench.pull(observer))).toEqual([]);
      }));

    test('a removed entry made anew elsewhere leaves where it was, and its versions count on (L5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        const seen = bench.pull(observer);
        bench.give(chair, 'cards.remove', { card: 'crd_1' }, { base: { 'cards/crd_1': 1 } });
        bench.give(chair, 'cards.renew', { card: 'crd_1', audience: 'presidency/x' });
        expect(pageOf(bench.pull(observer, nextOf(seen)), 'all').left).toEqual([['cards', 'crd_1', 3]]);
        expect(pageOf(bench.pull(chair), 'presidency/').entries[0]?.[4]).toBe(3);
      }));

    test('a new scope is a stream from zero, brought up before the others go on (L2, L7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1', 'logistics/x');
        add(bench, 'crd_2');
        const seen = bench.pull(observer);
        add(bench, 'crd_3');
        const promoted = { ...observer, roles: ['programmeSupport' as const] };
        const first = bench.pull(promoted, nextOf(seen));
        expect(first.scopes).toEqual([
          'all',
          'assessment/partners/',
          'assessment/public/',
          'attendance/',
          'contacts/meeting',
          'floor/',
          'logistics/',
          'members/',
          'nominations/',
          'papers/amber',
          'person/per_observer',
          'personal/',
          'plans/',
        ]);
        expect(first).toMatchObject({ reset: false, more: true });
        expect(idsOf(first)).toEqual(['crd_1']);
        expect(pageOf(first, 'logistics/')).toMatchObject({ from: 0, to: 2 });
        const second = bench.pull(promoted, nextOf(first, nextOf(seen)));
        expect(idsOf(second)).toEqual(['crd_3']);
        expect(second.more).toBe(false);
      }));

    test('a lost scope is not named any more, whatever the device asks for (L2)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1', 'presidency/x');
        const seen = bench.pull(chair);
        add(bench, 'crd_2', 'presidency/x');
        const demoted = { ...chair, roles: ['observer' as const] };
        const after = bench.pull(demoted, nextOf(seen));
        expect(after.scopes).toEqual([
          'all',
          'assessment/partners/',
          'assessment/public/',
          'attendance/none/per_chair',
          'contacts/meeting',
          'floor/',
          'members/',
          'person/per_chair',
          'personal/none/per_chair',
        ]);
        expect(JSON.stringify(after)).not.toContain('crd_');
      }));

    test('a stream is exactly the audiences under its prefix, not those that only begin alike (L1, A5)', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { name: 'state:CL' });
        const at = [
          'reports/customs/port-7/per_p7',
          'reports/customs/port-7/per_p77',
          'reports/customs/port-70/per_p7',
        ];
        for (const [index, audience] of [...at, 'reports', 'reports0', 'national/x'].entries()) {
          bench.give(contact, 'cards.add', { card: `crd_${index}`, title: 'x', audience });
        }
        expect(idsOf(bench.pull(port7))).toEqual(['crd_0']);
        const head = { ...port7, roles: ['unitHead' as const] };
        expect(idsOf(bench.pull(head))).toEqual(['crd_0', 'crd_1']);
        expect(idsOf(bench.pull(contact)).sort()).toEqual(['crd_0', 'crd_1', 'crd_2', 'crd_5']);
        expect(idsOf(bench.pull(port9))).toEqual([]);
      }));

    test('another instance, another epoch or a cursor ahead of the log begins from zero (L6, E1)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        add(bench, 'crd_1');
        const seen = nextOf(bench.pull(chair));
        const settled = (change: object) => bench.pull(chair, { ...seen, ...change });
        expect(settled({}).reset).toBe(false);
        const streams = [{ scope: 'all', after: 99 }];
        for (const change of [{ instance: 'ins_other' }, { epoch: 2 }, { settled: 99 }, { streams }]) {
          const answer = settled(change);
          expect(answer.reset).toBe(true);
          expect(idsOf(answer)).toEqual(['crd_1']);
          expect(answer.outcomes).toHaveLength(1);
        }
        bench.compartment.beginEpoch();
        expect(settled({})).toMatchObject({ reset: true, epoch: 2 });
        expect(openBench(sql).pull(chair, seen)).toMatchObject({ reset: true, epoch: 2 });
      }));

    test('more outcomes than one page takes come in the next ones, none twice (L4, L7)', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        for (let batch = 0; batch < 5; batch += 1) {
          const many = Array.from({ length: 500 }, () =>
            envelope(chair, 'cards.add', { card: 'crd_1', title: 'bad' }),
          );
          bench.push(chair, many);
        }
        const first = bench.pull(chair);
        expect(first).toMatchObject({ settled: 2_000, more: true });
        const second = bench.pull(chair, nextOf(first));
        expect(second).toMatchObject({ settled: 2_500, more: false });
        const ids = [...first.outcomes, ...second.outcomes].map((outcome) => outcome.id);
        expect(new Set(ids).size).toBe(2_500);
      }));
  });
}
