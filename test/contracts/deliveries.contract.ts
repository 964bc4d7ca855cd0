import { describe, expect, test } from 'vitest';
import { cardsForgetting, cardsRegistry } from './cards.ts';
import { chair, type Engine, NOW, nextOf, observer, openBench } from './engine.ts';

const program = {
  registry: cardsRegistry,
  retention: cardsForgetting,
  granting: [],
  widening: [],
  opening: [],
  due: [],
  upgrades: [],
  traced: [{ collection: 'cards', under: 'members/' }],
};

/** Which device has stored which traced entry. */
export function describeDeliveries(engine: Engine): void {
  describe(`deliveries on ${engine.name}`, () => {
    const open = (sql: Parameters<typeof openBench>[0]) => openBench(sql, { program });
    const add = (bench: ReturnType<typeof open>, card: string, audience = 'members/cards') =>
      bench.give(chair, 'cards.add', { card, title: card, audience });
    const of = (bench: ReturnType<typeof open>, id: string) =>
      bench.compartment
        .deliveriesOf({ collection: 'cards', id })
        .map(({ person, device, label, at }) => [person, device, label, at - NOW]);

    test('a page that was sent is no delivery; the next request, which says that it was stored, is', () =>
      engine.use((sql) => {
        const bench = open(sql);
        add(bench, 'crd_1');
        const page = bench.pull(observer);
        expect(of(bench, 'crd_1')).toEqual([]);
        bench.advance(5_000);
        bench.pull(observer, nextOf(page));
        expect(of(bench, 'crd_1')).toEqual([['per_observer', 'dev_observer', 'per_observer', 5_000]]);
      }));

    test('it is recorded once, and not by requests that bring nothing new of them', () =>
      engine.use((sql) => {
        const bench = open(sql);
        add(bench, 'crd_1');
        const first = bench.pull(observer);
        const second = bench.pull(observer, nextOf(first));
        const rows = bench.count('delivered');
        add(bench, 'crd_all', 'all');
        const third = bench.pull(observer, nextOf(second));
        bench.pull(observer, nextOf(third));
        expect([rows, bench.count('delivered')]).toEqual([1, 1]);
        expect(of(bench, 'crd_all')).toEqual([]);
      }));

    test('what came later was delivered later, and to whoever does not read it never', () =>
      engine.use((sql) => {
        const bench = open(sql);
        add(bench, 'crd_1');
        const first = nextOf(bench.pull(observer));
        bench.pull(observer, first);
        bench.advance(1_000);
        add(bench, 'crd_2');
        const second = nextOf(bench.pull(observer, first));
        bench.advance(1_000);
        bench.pull(observer, second);
        expect(of(bench, 'crd_1').map(([, , , at]) => at)).toEqual([0]);
        expect(of(bench, 'crd_2').map(([, , , at]) => at)).toEqual([2_000]);
        add(bench, 'crd_3', 'members-only');
        expect(of(bench, 'crd_3')).toEqual([]);
        expect(of(bench, 'crd_none')).toEqual([]);
      }));

    test('of an entry as it is, with what lies within it, only whoever has all of that has it', () =>
      engine.use((sql) => {
        const bench = open(sql);
        add(bench, 'crd_1');
        const whole = () =>
          bench.compartment
            .deliveriesOf({ collection: 'cards', id: 'crd_1', as: 'whole' })
            .map(({ device, at }) => [device, at - NOW]);
        const first = nextOf(bench.pull(observer));
        const second = nextOf(bench.pull(observer, first));
        expect(whole()).toEqual([['dev_observer', 0]]);
        const within = { card: 'crd_2', parent: 'crd_1', title: 'x', audience: 'members/cards' };
        bench.give(chair, 'cards.add', within);
        expect(whole()).toEqual([]);
        bench.advance(1_000);
        const third = nextOf(bench.pull(observer, second));
        expect(whole()).toEqual([]);
        const fourth = nextOf(bench.pull(observer, third));
        expect(whole()).toEqual([['dev_observer', 1_000]]);
        bench.give(chair, 'cards.edit', { card: 'crd_1', fields: { title: 'y' } });
        expect(whole()).toEqual([]);
        bench.advance(1_000);
        bench.pull(observer, nextOf(bench.pull(observer, fourth)));
        expect(whole()).toEqual([['dev_observer', 2_000]]);
        bench.give(chair, 'cards.remove', { card: 'crd_1' });
        expect(whole()).toEqual([]);
      }));

    test('numbers of another life of the database, or of streams that the reader has not, say nothing', () =>
      engine.use((sql) => {
        const bench = open(sql);
        add(bench, 'crd_1');
        const known = nextOf(bench.pull(observer));
        bench.pull(observer, { ...known, epoch: 7 });
        bench.pull(observer, { ...known, instance: 'ins_other' });
        bench.pull(observer, {
          ...known,
          streams: (known.streams ?? []).map((each) => ({ ...each, after: 9_999 })),
        });
        bench.pull(observer, { ...known, streams: [{ scope: 'members/cards', after: 1 }] });
        expect(of(bench, 'crd_1')).toEqual([]);
      }));
  });
}
