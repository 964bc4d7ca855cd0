import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { FLOOR_REQUEST_STATES, type FloorMove, type FloorRequest, REQUEST_KINDS } from './floor.schemas.ts';
import { askedHere, type FloorOrder, lastSideOf, speakersInOrder } from './order.rules.ts';

const ITEM = 'agi_1';
const RULE = { isMinisterFirst: false, areSidesInTurn: false, areObserversLast: false };

function request(id: string, turn: number | null, change: Partial<FloorRequest> = {}): Doc<FloorRequest> {
  const body: FloorRequest = {
    ...{ delegation: id, item: ITEM, kind: 'speech', point: null, isMinister: false, capacity: 'members' },
    ...{ state: 'waiting', takenAt: turn, turn, by: 'per_1' },
    ...change,
  };
  const rev = body.turn === null ? 0 : 1;
  return { collection: 'floorRequests', id, parent: 'mtg_1', audience: 'floor/mtg_1', rev, body };
}

function move(turn: number | null, of: string, before: string | null): Doc<FloorMove> {
  const body: FloorMove = { item: ITEM, request: of, before, reason: 'x', turn, by: 'per_1', at: 0 };
  const rev = turn === null ? 0 : 1;
  return {
    collection: 'floorMoves',
    id: `spm_${turn ?? 'x'}`,
    parent: 'mtg_1',
    audience: 'floor/mtg_1',
    rev,
    body,
  };
}

function order(requests: readonly Doc<FloorRequest>[], change: Partial<FloorOrder> = {}): string[] {
  const given = { requests, moves: [], item: ITEM, rule: RULE, pointsRank: null, lastSide: null };
  return speakersInOrder({ ...given, ...change }).map(({ id }) => id);
}

describe('the order by the rules', () => {
  test('is that in which the server took the requests, whatever their ids and clocks say', () => {
    expect(
      order([request('b', 2, { takenAt: 1 }), request('c', 1, { takenAt: 9 }), request('a', 3)]),
    ).toEqual(['c', 'b', 'a']);
  });

  test('has who waits on this item, and nobody else', () => {
    const states = FLOOR_REQUEST_STATES.map((state, at) => request(state, at + 1, { state }));
    expect(order([...states, request('elsewhere', 9, { item: 'agi_2' })])).toEqual(['waiting']);
  });

  test('gives no place to what waits on a phone', () => {
    const waiting = request('here', null);
    expect(order([waiting, request('there', 1)])).toEqual(['there']);
    expect(askedHere([waiting, request('there', 1)], ITEM)).toEqual([waiting]);
    expect(askedHere([waiting], 'agi_2')).toEqual([]);
    // This device has given it a place of its own, as a server would.
    expect(order([{ ...request('here', 1), rev: 0 }])).toEqual([]);
    // Withdrawn before it was sent.
    expect(askedHere([request('gone', null, { state: 'withdrawn' })], ITEM)).toEqual([]);
  });

  test('has points of order ahead of all: about how the sitting is led first, then by rank, then as they came', () => {
    const point = (id: string, turn: number, of: FloorRequest['point']) =>
      request(id, turn, { kind: 'order', point: of });
    const all = [
      request('minister', 1, { isMinister: true }),
      point('close', 2, 'close_debate'),
      point('late', 6, 'suspend'),
      point('suspend', 3, 'suspend'),
      point('adjourn', 4, 'adjourn'),
      point('conduct', 5, null),
    ];
    expect(order(all)).toEqual(['conduct', 'suspend', 'late', 'adjourn', 'close', 'minister']);
    // Of what the rules name no rank comes after what they name.
    expect(order(all, { pointsRank: ['close_debate', 'adjourn'] })).toEqual([
      'conduct',
      'close',
      'adjourn',
      'suspend',
      'late',
      'minister',
    ]);
  });

  test('has ministers first and observers last only where the rules say so', () => {
    const all = [
      request('observer', 1, { capacity: 'observers' }),
      request('member', 2),
      request('minister', 3, { isMinister: true }),
      request('guest', 4, { capacity: 'guests' }),
      request('unknown', 5, { capacity: null }),
    ];
    expect(order(all)).toEqual(['observer', 'member', 'minister', 'guest', 'unknown']);
    expect(order(all, { rule: null })).toEqual(['observer', 'member', 'minister', 'guest', 'unknown']);
    const rule = { ...RULE, isMinisterFirst: true, areObserversLast: true };
    expect(order(all, { rule })).toEqual(['minister', 'member', 'unknown', 'observer', 'guest']);
    // An observer's minister is an observer.
    const visiting = request('visiting', 6, { capacity: 'observers', isMinister: true });
    expect(order([...all, visiting], { rule }).at(-1)).toBe('visiting');
  });

  test('has replies after the speeches of the members, and before observers who come last', () => {
    const all = [
      request('reply', 1, { kind: 'reply' }),
      request('observer', 2, { capacity: 'observers' }),
      request('member', 3),
      request('minister', 4, { kind: 'reply', isMinister: true }),
    ];
    expect(order(all)).toEqual(['observer', 'member', 'reply', 'minister']);
    expect(order(all, { rule: { ...RULE, areObserversLast: true } })).toEqual([
      'member',
      'reply',
      'minister',
      'observer',
    ]);
  });
});

describe('for and against by turns', () => {
  const rule = { ...RULE, areSidesInTurn: true };
  const side = (id: string, turn: number, kind: FloorRequest['kind'], change: Partial<FloorRequest> = {}) =>
    request(id, turn, { kind, ...change });

  test('each side keeps its own order, and a speech that takes no side keeps its place', () => {
    const all = [
      side('for1', 1, 'for'),
      side('for2', 2, 'for'),
      side('neither', 3, 'speech'),
      side('for3', 4, 'for'),
      side('against1', 5, 'against'),
      side('against2', 6, 'against'),
    ];
    expect(order(all)).toEqual(['for1', 'for2', 'neither', 'for3', 'against1', 'against2']);
    expect(order(all, { rule })).toEqual(['for1', 'against1', 'neither', 'for2', 'against2', 'for3']);
  });

  test('goes on with the other side than the one that spoke last', () => {
    const all = [side('for1', 1, 'for'), side('against1', 2, 'against'), side('for2', 3, 'for')];
    expect(order(all, { rule, lastSide: 'for' })).toEqual(['against1', 'for1', 'for2']);
    expect(order(all, { rule, lastSide: 'against' })).toEqual(['for1', 'against1', 'for2']);
  });

  test('counts on from ministers to the others', () => {
    const all = [
      side('minister', 1, 'for', { isMinister: true }),
      side('for1', 2, 'for'),
      side('against1', 3, 'against'),
    ];
    expect(order(all, { rule: { ...rule, isMinisterFirst: true } })).toEqual([
      'minister',
      'against1',
      'for1',
    ]);
  });

  test('a move on another item moves nothing on this one', () => {
    const [first, elsewhere] = [move(1, 'b', 'a'), move(1, 'b', 'a')];
    const all = [request('a', 1), request('b', 2)];
    expect(order(all, { moves: [first] })).toEqual(['b', 'a']);
    expect(order(all, { moves: [{ ...elsewhere, body: { ...elsewhere.body, item: 'agi_2' } }] })).toEqual([
      'a',
      'b',
    ]);
  });

  test('the last side is that of whoever has the floor, else of whoever spoke last for or against', () => {
    const spoken = (id: string, kind: FloorRequest['kind'], startedAt: number, item = ITEM) =>
      ({ id, body: { kind, startedAt, item } }) as never;
    const interventions = [
      spoken('itv_2', 'against', 20),
      spoken('itv_1', 'for', 10),
      spoken('itv_3', 'speech', 30),
      spoken('itv_4', 'for', 40, 'agi_2'),
    ];
    expect(lastSideOf({ speaking: null, interventions, item: ITEM })).toBe('against');
    expect(lastSideOf({ speaking: { kind: 'for' }, interventions, item: ITEM })).toBe('for');
    expect(lastSideOf({ speaking: { kind: 'order' }, interventions, item: ITEM })).toBe('against');
    expect(lastSideOf({ speaking: null, interventions: [], item: ITEM })).toBeNull();
  });
});

describe('what the chair moved', () => {
  const all = ['a', 'b', 'c', 'd'].map((id, at) => request(id, at + 1));

  test('stands on top of the rules, one move after the other', () => {
    expect(order(all, { moves: [move(1, 'd', 'a')] })).toEqual(['d', 'a', 'b', 'c']);
    expect(order(all, { moves: [move(2, 'a', null), move(1, 'd', 'a')] })).toEqual(['d', 'b', 'c', 'a']);
  });

  test('stays where it is when those before whom it was put have been called', () => {
    const called = all.map((each) =>
      each.id === 'a' ? { ...each, body: { ...each.body, state: 'called' as const } } : each,
    );
    expect(order(called, { moves: [move(1, 'd', 'a')] })).toEqual(['d', 'b', 'c']);
    // A new request goes behind.
    expect(order([...called, request('e', 9)], { moves: [move(1, 'd', 'a')] })).toEqual(['d', 'b', 'c', 'e']);
  });

  test('a move that waits on the chair’s phone moves nothing yet', () => {
    expect(order(all, { moves: [move(null, 'd', 'a')] })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('never comes before a point of order', () => {
    const point = request('point', 9, { kind: 'order', point: 'suspend' });
    expect(order([...all, point], { moves: [move(1, 'd', 'point'), move(2, 'c', 'a')] })).toEqual([
      'point',
      'c',
      'a',
      'b',
      'd',
    ]);
  });
});

const anyRequest = fc.record({
  kind: fc.constantFrom(...REQUEST_KINDS),
  point: fc.constantFrom(null, ...POINTS_OF_ORDER),
  isMinister: fc.boolean(),
  capacity: fc.constantFrom(null, 'members' as const, 'observers' as const, 'guests' as const),
  state: fc.constantFrom('waiting' as const, 'waiting' as const, ...FLOOR_REQUEST_STATES),
});
const anyRule = fc.record({
  isMinisterFirst: fc.boolean(),
  areSidesInTurn: fc.boolean(),
  areObserversLast: fc.boolean(),
});
const anyList = fc
  .record({
    bodies: fc.array(anyRequest, { minLength: 1, maxLength: 14 }),
    moves: fc.array(fc.tuple(fc.nat(13), fc.option(fc.nat(13))), { maxLength: 8 }),
    rule: fc.option(anyRule),
    pointsRank: fc.option(fc.shuffledSubarray([...POINTS_OF_ORDER])),
    lastSide: fc.constantFrom(null, 'for' as const, 'against' as const),
  })
  .map(({ bodies, moves, ...rest }) => {
    const idOf = (at: number) => `spk_${at % bodies.length}`;
    return {
      ...rest,
      item: ITEM,
      requests: bodies.map((body, at) => request(`spk_${at}`, at + 1, body)),
      moves: moves.map(([of, before], at) => move(at + 1, idOf(of), before === null ? null : idOf(before))),
    };
  });
const shuffled = <T>(list: readonly T[]) =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
const RUNS = { numRuns: casesOf({ usual: 300, full: 3_000 }), seed: 16 };

describe('in whatever order the acts arrive', () => {
  test('every device has the same list', () => {
    fc.assert(
      fc.property(
        anyList.chain((given) =>
          fc.tuple(fc.constant(given), shuffled(given.requests), shuffled(given.moves)),
        ),
        ([given, requests, moves]) => {
          expect(speakersInOrder({ ...given, requests, moves }).map(({ id }) => id)).toEqual(
            speakersInOrder(given).map(({ id }) => id),
          );
        },
      ),
      RUNS,
    );
  });

  test('whoever waits is in it once, whatever was moved', () => {
    fc.assert(
      fc.property(anyList, (given) => {
        const waiting = given.requests.filter(({ body }) => body.state === 'waiting').map(({ id }) => id);
        expect(
          speakersInOrder(given)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(waiting.sort());
      }),
      RUNS,
    );
  });

  test('no point of order stands behind another request', () => {
    fc.assert(
      fc.property(anyList, (given) => {
        const kinds = speakersInOrder(given).map(({ body }) => body.kind === 'order');
        expect(kinds).toEqual([...kinds].sort((left, right) => Number(right) - Number(left)));
      }),
      RUNS,
    );
  });

  test('without moves two of one side never follow each other while somebody of the other waits in the group', () => {
    fc.assert(
      fc.property(anyList, (given) => {
        const plain = { isMinisterFirst: false, areObserversLast: false, areSidesInTurn: true };
        const sides = speakersInOrder({ ...given, moves: [], rule: plain })
          .map(({ body }) => body.kind)
          .filter((kind) => kind === 'for' || kind === 'against');
        const doubled = sides.findIndex((kind, at) => at > 0 && kind === sides[at - 1]);
        if (doubled < 0) return;
        expect(new Set(sides.slice(doubled)).size).toBe(1);
      }),
      RUNS,
    );
  });

  test('the last move of a request is where it stands, in front of whom it was put', () => {
    fc.assert(
      fc.property(anyList, fc.nat(13), fc.nat(13), (given, of, before) => {
        const list = speakersInOrder(given).filter(({ body }) => body.kind !== 'order');
        const [moved, other] = [list[of % (list.length || 1)], list[before % (list.length || 1)]];
        if (moved === undefined || other === undefined || moved === other) return;
        const moves = [...given.moves, move(99, moved.id, other.id)];
        const ids = speakersInOrder({ ...given, moves }).map(({ id }) => id);
        expect(ids.indexOf(moved.id)).toBe(ids.indexOf(other.id) - 1);
      }),
      RUNS,
    );
  });
});
