import { describe, expect, test } from 'vitest';
import type { Sql } from '#server/compartment/sql.ts';
import { MAX_UNSEEN_MS } from '#server/compartment/time-guard.ts';
import { type Bench, chair, type Engine, NOW, openBench } from './engine.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const WORDS = 'Telefono 555 0142';

/** An owner that ran for a while, with something to forget after today. */
function started(sql: Sql): Bench {
  const bench = openBench(sql);
  bench.give(chair, 'secrets.share', { secret: 'sec_1', words: WORDS, lastDay: '2026-06-25' });
  bench.compartment.attachments.append({
    hash: 'a'.repeat(64),
    size: 9,
    offset: 0,
    bytes: new Uint8Array(3),
    person: chair.person,
    now: NOW,
  });
  return bench;
}
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
function isWhole(bench: Bench): boolean {
  const upload = bench.compartment.attachments.state({ hash: 'a'.repeat(64), person: chair.person });
  return isKept(bench) && upload !== null;
}
function isKept({ compartment }: Bench): boolean {
  return compartment.document('secrets', 'sec_1')?.body.words === WORDS;
}

/** SPEC H6: what cannot be undone does not depend on a clock alone. */
export function describeTimeGuard(engine: Engine): void {
  describe(`a clock that is not believed, on ${engine.name}`, () => {
    test('one start with the clock a year ahead forgets nothing, and says so', () =>
      engine.use((sql) => {
        started(sql);
        const later = openBench(sql, { startAt: NOW + YEAR });
        expect(later.compartment.forgetExpired()).toBe(0);
        expect(isWhole(later)).toBe(true);
        expect(later.compartment.forgettingWaits()).toEqual({ reason: 'ahead', mark: NOW });
        later.advance(30 * DAY);
        expect(later.compartment.forgetExpired()).toBe(0);
        expect(isWhole(later)).toBe(true);
      }));

    test('with the clock set right again it goes on by itself', () =>
      engine.use((sql) => {
        started(sql);
        openBench(sql, { startAt: NOW + YEAR });
        const again = openBench(sql, { startAt: NOW + DAY });
        expect(again.compartment.forgettingWaits()).toBeNull();
        expect(isKept(again)).toBe(false);
      }));

    test('a clock that jumps while the owner runs is noticed, also where it jumps several times', () =>
      engine.use((sql) => {
        const bench = started(sql);
        bench.advance(HOUR);
        expect(bench.compartment.forgetExpired()).toBe(0);
        bench.setClock(NOW + HOUR + MAX_UNSEEN_MS + 1);
        expect(bench.compartment.forgetExpired()).toBe(0);
        expect(bench.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
        expect(isWhole(bench)).toBe(true);
      }));

    test('jumps are added up, and time that was seen pays them off', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.setClock(NOW + 2 * DAY);
        expect(bench.compartment.forgettingWaits()).toBeNull();
        bench.setClock(NOW + 4 * DAY);
        expect(bench.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
        bench.setClock(NOW + 2 * DAY);
        bench.advance(2 * DAY);
        expect(bench.compartment.forgettingWaits()).toBeNull();
        bench.setClock(NOW + 6 * DAY);
        expect(bench.compartment.forgettingWaits()).toBeNull();
      }));

    test('a clock behind the last mark is not believed', () =>
      engine.use((sql) => {
        started(sql);
        const before = openBench(sql, { startAt: NOW - DAY });
        expect(before.compartment.forgettingWaits()).toEqual({ reason: 'behind', mark: NOW });
        const little = openBench(sql, { startAt: NOW - HOUR / 2 });
        expect(little.compartment.forgettingWaits()).toBeNull();
      }));

    test('a weekend’s stop, and any time that was seen to pass, ask nobody', () =>
      engine.use((sql) => {
        started(sql);
        const later = openBench(sql, { startAt: NOW + MAX_UNSEEN_MS });
        expect(later.compartment.forgettingWaits()).toBeNull();
        expect(isKept(later)).toBe(false);
        later.advance(YEAR);
        expect(later.compartment.forgettingWaits()).toBeNull();
      }));

    test('after a longer stop the operator’s word lets it go on, and only with the day of the clock', () =>
      engine.use((sql) => {
        started(sql);
        const later = openBench(sql, { startAt: NOW + 9 * DAY });
        expect(later.compartment.confirmClock(dayOf(NOW + 8 * DAY))).toBe(false);
        expect(later.compartment.forgetExpired()).toBe(0);
        expect(isWhole(later)).toBe(true);
        expect(later.compartment.confirmClock(dayOf(NOW + 9 * DAY))).toBe(true);
        expect(later.compartment.forgetExpired()).toBe(1);
        expect(isKept(later)).toBe(false);
      }));

    test('a database without a mark, of an earlier version, is as old as what was last written', () =>
      engine.use((sql) => {
        started(sql);
        sql.run(`delete from meta where key in ('clock_mark', 'clock_unseen')`);
        const later = openBench(sql, { startAt: NOW + 9 * DAY });
        expect(later.compartment.forgettingWaits()).toEqual({ reason: 'ahead', mark: NOW });
        expect(isWhole(later)).toBe(true);
      }));

    test('an owner made anew each hour, as on the edge, never waits while the clock is right', () =>
      engine.use((sql) => {
        for (let hour = 0; hour < 30 * 24; hour += 1) {
          const bench = openBench(sql, { startAt: NOW + hour * (HOUR + 20_000) });
          expect(bench.compartment.forgettingWaits()).toBeNull();
        }
      }));

    test.each([
      ['nine hours a day, and not on weekends', 9, (day: number) => day % 7 < 5],
      ['two hours a day', 2, () => true],
      ['nine hours a day', 9, () => true],
    ])('an owner that runs %s never waits while the clock is right', (_, hours, isOpen) =>
      engine.use((sql) => {
        for (let day = 0; day < 60; day += 1) {
          if (!isOpen(day)) continue;
          const bench = openBench(sql, { startAt: NOW + day * DAY });
          for (let hour = 0; hour < hours; hour += 1) {
            expect(bench.compartment.forgettingWaits()).toBeNull();
            bench.advance(HOUR);
          }
          expect(bench.compartment.forgettingWaits()).toBeNull();
        }
      }),
    );

    test('jumps by days between short runs add up until it waits, and running on does not end that', () =>
      engine.use((sql) => {
        let bench = openBench(sql);
        let at = NOW;
        for (let jump = 0; jump < 4; jump += 1) {
          bench.advance(HOUR);
          bench.compartment.forgettingWaits();
          at += HOUR + 2 * DAY;
          bench = openBench(sql, { startAt: at });
        }
        expect(bench.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
        bench.advance(5 * HOUR);
        expect(bench.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
      }));

    test('jumps that add up while it runs are not paid off by the time after them', () =>
      engine.use((sql) => {
        const bench = openBench(sql);
        bench.setClock(NOW + 2 * DAY);
        bench.compartment.forgettingWaits();
        bench.setClock(NOW + 4 * DAY);
        expect(bench.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
        bench.advance(2 * DAY);
        expect(bench.compartment.forgettingWaits()).toMatchObject({ reason: 'ahead' });
      }));
  });
}
