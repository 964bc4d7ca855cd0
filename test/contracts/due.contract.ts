import { describe, expect, test } from 'vitest';
import { MAX_AT_ONCE } from '#server/compartment/due.ts';
import type { Sql } from '#server/compartment/sql.ts';
import { MOST_TOGETHER } from '#shared/kernel/due.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { createProgram } from '#shared/sync/registry.ts';
import { bellsFeature, pealsFeature } from './bells.ts';
import { type Bench, chair, type Engine, envelope, NOW, openBench } from './engine.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const program = createProgram([bellsFeature]);

function open(sql: Sql, startAt = NOW): Bench {
  return openBench(sql, { program, startAt });
}
function hang(bench: Bench, bell: string, rings: number | null, more: object = {}) {
  expect(bench.give(chair, 'bells.hang', { bell, rings, ...more }).status).toBe('accepted');
}
const rungOf = ({ compartment }: Bench, bell = 'bel_1') => compartment.document('bells', bell)?.body.rung;
const acts = ({ sql }: Bench) =>
  sql.all<{ id: string; status: string; code: string | null; person: string }>(
    `select id, status, code, person from mutation where name = 'bells.ring' order by seq`,
  );

/** SPEC W: what a compartment decides by itself at an hour. */
export function describeDue(engine: Engine): void {
  describe(`what falls due, on ${engine.name}`, () => {
    test('is decided at its hour, not before and only once, by no person, in the chain', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_1', NOW + HOUR);
        hang(bench, 'bel_never', null);
        expect(bench.compartment.nextDue()).toBe(NOW + HOUR);
        bench.advance(HOUR - 1);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(rungOf(bench)).toEqual([]);
        bench.advance(1);
        expect(bench.compartment.decideDue()).toBe(1);
        expect(rungOf(bench)).toEqual([NOW + HOUR]);
        bench.advance(DAY);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(rungOf(bench)).toEqual([NOW + HOUR]);
        expect(bench.compartment.nextDue()).toBeNull();
        expect(acts(bench)).toEqual([
          {
            id: `fwd:due:bells:bel_1:bells.ring:${NOW + HOUR}`,
            status: 'accepted',
            code: null,
            person: 'per_system',
          },
        ]);
        expect(bench.compartment.pendingForwards()).toMatchObject([{ name: 'bells.heard' }]);
        expect(bench.compartment.head().seq).toBe(3);
        expect(bench.compartment.verify()).toBeNull();
        expect(bench.faults).toEqual([]);
      }));

    test('no person may decide it', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_1', NOW + HOUR);
        expect(bench.give(chair, 'bells.ring', { bell: 'bel_1' }).code).toBe('sync.unknown_mutation');
      }));

    test('after a stop it is decided at the start, once, in the order of the hours', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_a', NOW + 3 * HOUR);
        hang(bench, 'bel_b', NOW + HOUR);
        hang(bench, 'bel_c', NOW + 2 * HOUR);
        // Rings again within the pause, between the others.
        hang(bench, 'bel_d', NOW + HOUR / 2, { every: 2 * HOUR });
        hang(bench, 'bel_later', NOW + 5 * HOUR);
        const ids = (from: Bench) => acts(from).map(({ id }) => id.split(':')[3]);
        const later = open(sql, NOW + 4 * HOUR);
        expect(ids(later)).toEqual(['bel_d', 'bel_b', 'bel_c', 'bel_d', 'bel_a']);
        expect(later.compartment.nextDue()).toBe(NOW + 4.5 * HOUR);
        const again = open(sql, NOW + 4 * HOUR);
        expect(ids(again)).toHaveLength(5);
        expect(rungOf(again, 'bel_later')).toEqual([]);
      }));

    test('a long pause is caught up in turns that end', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_1', NOW + 1, { every: 1_000 });
        bench.advance((MAX_AT_ONCE + 50) * 1_000);
        expect(bench.compartment.decideDue()).toBe(MAX_AT_ONCE);
        expect(bench.compartment.decideDue()).toBe(50);
        expect(bench.compartment.decideDue()).toBe(0);
      }));

    test('an hour that is moved counts, and none that was before', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_1', NOW + HOUR);
        hang(bench, 'bel_2', NOW + HOUR);
        bench.give(chair, 'bells.move', { bell: 'bel_1', rings: NOW + 3 * HOUR });
        bench.give(chair, 'bells.move', { bell: 'bel_2', rings: null });
        bench.advance(2 * HOUR);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(bench.compartment.nextDue()).toBe(NOW + 3 * HOUR);
        bench.advance(HOUR);
        expect(bench.compartment.decideDue()).toBe(1);
        // Moved again after it was decided: due anew. Back to the hour that was: decided already.
        bench.give(chair, 'bells.move', { bell: 'bel_1', rings: NOW + 4 * HOUR });
        bench.advance(HOUR);
        expect(bench.compartment.decideDue()).toBe(1);
        bench.give(chair, 'bells.move', { bell: 'bel_1', rings: NOW + 3 * HOUR });
        expect(bench.compartment.decideDue()).toBe(0);
        expect(rungOf(bench)).toEqual([NOW + 3 * HOUR, NOW + 4 * HOUR]);
        expect(bench.compartment.nextDue()).toBeNull();
        expect(bench.faults).toEqual([]);
      }));

    test('those of one hour that belong together are decided in one act, once, and nobody else with them', () =>
      engine.use((sql) => {
        const peals = createProgram([pealsFeature]);
        const bench = openBench(sql, { program: peals });
        for (const bell of ['bel_a', 'bel_b', 'bel_c', 'bel_moved', 'bel_gone'])
          hang(bench, bell, NOW + HOUR);
        hang(bench, 'bel_other', NOW + HOUR, { every: DAY });
        hang(bench, 'bel_later', NOW + HOUR + 1);
        bench.give(chair, 'bells.move', { bell: 'bel_moved', rings: NOW + 2 * HOUR });
        bench.give(chair, 'bells.take_down', { bell: 'bel_gone' });
        bench.advance(HOUR);
        expect(bench.compartment.decideDue()).toBe(2);
        const together = () =>
          sql
            .all<{ envelope: string }>(
              `select envelope from mutation where name = 'bells.ring_all' order by seq`,
            )
            .map(({ envelope }) => (JSON.parse(envelope) as { args: { named: string[] } }).args.named);
        expect(together()).toEqual([['bel_a', 'bel_b', 'bel_c'], ['bel_other']]);
        expect(rungOf(bench, 'bel_c')).toEqual([NOW + HOUR]);
        expect(bench.compartment.nextDue()).toBe(NOW + HOUR + 1);
        bench.advance(HOUR);
        expect(bench.compartment.decideDue()).toBe(2);
        expect(together().slice(2)).toEqual([['bel_later'], ['bel_moved']]);
        const again = openBench(sql, { program: peals, startAt: NOW + DAY });
        expect([again.compartment.nextDue(), together().length]).toEqual([null, 4]);
        expect(again.compartment.verify()).toBeNull();
        expect(bench.faults).toEqual([]);
      }));

    test('of very many that belong together each is decided once, so many in one act', () =>
      engine.use((sql) => {
        const bench = openBench(sql, { program: createProgram([pealsFeature]) });
        const ids = Array.from({ length: MOST_TOGETHER + 5 }, (_, at) => `bel_${10_000 + at}`);
        for (let from = 0; from < ids.length; from += 500) {
          const hung = ids.slice(from, from + 500).map((bell) => ({ bell, rings: NOW + HOUR }));
          bench.push(
            chair,
            hung.map((args) => envelope(chair, 'bells.hang', args)),
          );
        }
        expect(bench.count('due')).toBe(ids.length);
        bench.advance(HOUR);
        expect(bench.compartment.decideDue()).toBe(2);
        expect(ids.filter((bell) => isSameJson(rungOf(bench, bell) ?? null, [NOW + HOUR]))).toHaveLength(
          ids.length,
        );
      }));

    test('what is removed is not decided', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_1', NOW + HOUR);
        bench.give(chair, 'bells.take_down', { bell: 'bel_1' });
        expect(bench.count('due')).toBe(0);
        expect(bench.compartment.nextDue()).toBeNull();
        bench.advance(DAY);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(acts(bench)).toEqual([]);
      }));

    test('a refusal is logged and reported once, and does not come again', () =>
      engine.use((sql) => {
        const bench = open(sql);
        hang(bench, 'bel_1', NOW + HOUR, { isStuck: true });
        hang(bench, 'bel_2', NOW + 2 * HOUR);
        bench.advance(DAY);
        expect(bench.compartment.decideDue()).toBe(2);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(bench.compartment.nextDue()).toBeNull();
        expect(acts(bench)).toMatchObject([
          { status: 'refused', code: 'bells.stuck' },
          { status: 'accepted' },
        ]);
        expect(bench.faults).toEqual(['bells.ring']);
        const again = open(sql, NOW + DAY);
        expect(acts(again)).toHaveLength(2);
        expect(again.faults).toEqual([]);
        expect(again.compartment.verify()).toBeNull();
      }));

    test('what a fault of the program kept from a decision waits for the next start, and nothing waits for it', () =>
      engine.use((sql) => {
        const broken = {
          ...program,
          due: [{ ...program.due[0], argsOf: () => ({ nonsense: true }) } as (typeof program.due)[number]],
        };
        const bench = openBench(sql, { program: broken });
        hang(bench, 'bel_1', NOW + HOUR);
        bench.advance(DAY);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(bench.compartment.decideDue()).toBe(0);
        expect(bench.faults).toEqual(['bells.ring']);
        expect(bench.compartment.nextDue()).toBeNull();
        const repaired = open(sql, NOW + DAY);
        expect(rungOf(repaired)).toEqual([NOW + DAY]);
      }));

    test('a rule that fails refuses no person’s act, and is reported', () =>
      engine.use((sql) => {
        const at = () => Number.NaN;
        const broken = { ...program, due: program.due.map((rule) => ({ ...rule, at })) };
        const bench = openBench(sql, { program: broken });
        hang(bench, 'bel_1', NOW + HOUR);
        expect(bench.faults).toEqual(['bells.ring']);
        expect(bench.compartment.nextDue()).toBeNull();
      }));

    test('while the clock is in doubt nothing is decided, and then it is', () =>
      engine.use((sql) => {
        const bench = open(sql);
        bench.compartment.forgettingWaits();
        hang(bench, 'bel_1', NOW + HOUR);
        const ahead = open(sql, NOW + 9 * DAY);
        expect(ahead.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
        expect(ahead.compartment.decideDue()).toBe(0);
        expect(ahead.compartment.nextDue()).toBeNull();
        expect(rungOf(ahead)).toEqual([]);
        expect(ahead.compartment.confirmClock(new Date(NOW + 9 * DAY).toISOString().slice(0, 10))).toBe(true);
        expect(ahead.compartment.decideDue()).toBe(1);
        expect(rungOf(ahead)).toEqual([NOW + 9 * DAY]);
      }));

    test('entries from before the rule fall due too, and a rule that is gone leaves nothing', () =>
      engine.use((sql) => {
        const before = openBench(sql, { program: { ...program, due: [] } });
        for (let index = 0; index < 3; index += 1) hang(before, `bel_${index}`, NOW + HOUR + index);
        expect(before.count('due')).toBe(0);
        const ruled = open(sql);
        expect(ruled.count('due')).toBe(3);
        expect(ruled.compartment.nextDue()).toBe(NOW + HOUR);
        ruled.advance(DAY);
        expect(ruled.compartment.decideDue()).toBe(3);
        expect(openBench(sql, { program: { ...program, due: [] }, startAt: NOW + DAY }).count('due')).toBe(0);
        // What was decided once stays so, whoever forgot it.
        const again = open(sql, NOW + DAY);
        expect(acts(again)).toHaveLength(3);
        expect(again.compartment.nextDue()).toBeNull();
      }));

    test('a program that knows nothing, as during a restore, decides nothing and forgets no hour', () =>
      engine.use((sql) => {
        hang(open(sql), 'bel_1', NOW + HOUR);
        const nothing = {
          registry: new Map(),
          retention: [],
          granting: [],
          widening: [],
          opening: [],
          traced: [],
          due: [],
          upgrades: [],
        };
        const blind = openBench(sql, { program: nothing, startAt: NOW + 2 * HOUR });
        expect(blind.compartment.decideDue()).toBe(0);
        expect(blind.count('due')).toBe(1);
      }));

    test('only an internal mutation of the program falls due', () => {
      const [hanging] = bellsFeature.mutations;
      const stray = { ...bellsFeature, mutations: [hanging] };
      expect(() => createProgram([stray])).toThrow('bells.ring');
    });
  });
}
