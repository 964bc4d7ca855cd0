import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesOf } from '#test/support/full-run.ts';
import {
  centreTable,
  hasTwoTimes,
  logOf,
  MOST_SLOTS,
  type Released,
  type Standing,
  spanOf,
  standings,
  timelineOf,
  unheardOf,
} from './centre.rules.ts';
import type { DayState } from './day-states.ts';
import type { DayLogEntry, StateTotals } from './jointdays.schemas.ts';
import { regionTotals } from './region.rules.ts';
import { cardDoc, dayDoc, line, totalsDoc } from './results.fixtures.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** In Guayaquil, five hours behind. */
const BEGINS = Date.UTC(2027, 2, 10, 5);
const ENDS = Date.UTC(2027, 2, 13, 5);
const day = (state: DayState = 'running') => dayDoc({ state }).body;
let releases = 0;
function given(state: string, receivedAt: number, change: Partial<StateTotals> = {}): Released {
  releases += 1;
  const body = { kind: 'provisional' as const, number: releases, asOf: receivedAt - MINUTE, receivedAt };
  return totalsDoc(state, { ...body, ...change }, `crl_${state}${releases}`);
}
function standing(now: number, released: readonly Released[] = [], state: DayState = 'running') {
  const all = standings({ day: day(state), released, now });
  return new Map<string, Standing>(all.map((each) => [each.state, each.standing]));
}

describe('a day', () => {
  test('begins and ends by the clocks of its centre', () => {
    expect(spanOf(day())).toEqual({ from: BEGINS, until: ENDS });
  });
  test('of a zone that nobody knows counts by UTC', () => {
    const span = spanOf({ ...day(), timeZone: 'America/Atlantis' });
    expect(span).toEqual({ from: Date.UTC(2027, 2, 10), until: Date.UTC(2027, 2, 13) });
  });
});

describe('a state', () => {
  test('owes nothing before the day runs, nor within its first hour', () => {
    expect(standing(BEGINS + 5 * HOUR, [], 'preparing').get('CL')).toBe('not_due');
    expect(standing(BEGINS - HOUR).get('CL')).toBe('not_due');
    expect(standing(BEGINS + HOUR - 1).get('CL')).toBe('not_due');
  });
  test('is silent once it was asked and has given nothing', () => {
    expect(standing(BEGINS + HOUR).get('CL')).toBe('silent');
  });
  test('is late when the rhythm has passed since it was last heard of, whatever its own clock says', () => {
    const at = BEGINS + 2 * HOUR;
    const ahead = given('CL', at, { asOf: at + 9 * HOUR });
    expect(standing(at + HOUR - 1, [ahead]).get('CL')).toBe('current');
    expect(standing(at + HOUR, [ahead]).get('CL')).toBe('late');
    const [, chile] = standings({ day: day(), released: [ahead], now: at + 3.5 * HOUR });
    expect(chile).toMatchObject({ state: 'CL', missed: 3, heardAt: at, figuresAt: at });
  });
  test('that gave an older release late was heard of all the same', () => {
    const last = given('CL', BEGINS + 2 * HOUR, { number: 900 });
    const older = given('CL', BEGINS + 5 * HOUR, { number: 3 });
    const [, chile] = standings({ day: day(), released: [older, last], now: BEGINS + 5.5 * HOUR });
    expect(chile).toMatchObject({ standing: 'current', heardAt: BEGINS + 5 * HOUR, latest: last });
  });
  test('that has verified is asked no more', () => {
    const verified = given('CL', BEGINS + HOUR, { kind: 'verified', number: 1 });
    expect(standing(BEGINS + 40 * HOUR, [verified]).get('CL')).toBe('verified');
    const later = given('CL', BEGINS + 41 * HOUR);
    expect(standing(BEGINS + 42 * HOUR, [verified, later]).get('CL')).toBe('verified');
  });
  test('owes verified totals once the day is over', () => {
    const states = standing(ENDS + HOUR, [given('CL', BEGINS + HOUR)], 'debriefing');
    expect([...states.entries()]).toEqual([
      ['EC', 'silent'],
      ['CL', 'unverified'],
      ['PE', 'silent'],
    ]);
  });
  test('misses nothing more after the last day', () => {
    const [ecuador] = standings({ day: day(), released: [], now: ENDS + 50 * HOUR });
    expect(ecuador?.missed).toBe(72);
  });
  test('owes nothing of the hours before the day was begun', () => {
    const begunAt = BEGINS + 14.5 * HOUR;
    const begun = { ...day(), begunAt };
    const [ecuador] = standings({ day: begun, released: [], now: begunAt + 2.2 * HOUR });
    expect(ecuador).toMatchObject({ standing: 'silent', missed: 2 });
    expect(ecuador?.slots.map(({ from }) => from)).toEqual([begunAt, begunAt + HOUR, begunAt + 2 * HOUR]);
    expect(standings({ day: begun, released: [], now: begunAt + HOUR - 1 })[0]?.standing).toBe('not_due');
    // Begun on its eve, it is its first day from which figures are asked for.
    const early = { ...day(), begunAt: BEGINS - 9 * HOUR };
    expect(standings({ day: early, released: [], now: BEGINS + HOUR })[0]?.missed).toBe(1);
  });
  test('that left keeps what it gave, after those that take part', () => {
    const all = standings({ day: day(), released: [given('CO', BEGINS + HOUR)], now: BEGINS + HOUR });
    expect(all.map(({ state }) => state)).toEqual(['EC', 'CL', 'PE', 'CO']);
  });
});

test('each time of asking says whether something came, the last of them up to now', () => {
  const released = [given('EC', BEGINS + 10 * MINUTE), given('EC', BEGINS + 2.5 * HOUR)];
  const slotsAt = (now: number) => standings({ day: day(), released, now })[0]?.slots ?? [];
  expect(slotsAt(BEGINS)).toEqual([]);
  expect(slotsAt(BEGINS + 3.2 * HOUR).map(({ isHeard }) => isHeard)).toEqual([true, false, true, false]);
  const late = slotsAt(BEGINS + 40 * HOUR);
  expect(late).toHaveLength(MOST_SLOTS);
  expect(late.at(-1)?.from).toBe(BEGINS + 39 * HOUR);
  expect(standings({ day: day('debriefing'), released, now: ENDS })[0]?.slots).toEqual([]);
});

test('who was never heard of is asked first, then whoever has been silent for longest', () => {
  const now = BEGINS + 9 * HOUR;
  const released = [given('EC', BEGINS + 5 * HOUR), given('PE', BEGINS + 2 * HOUR)];
  const unheard = unheardOf(standings({ day: day(), released, now }));
  expect(unheard.map(({ state }) => state)).toEqual(['CL', 'PE', 'EC']);
});

test('a release that came long after its figures is shown with both times', () => {
  const times = (asOf: number) => hasTwoTimes({ asOf, receivedAt: BEGINS });
  expect(times(BEGINS - 10 * MINUTE)).toBe(false);
  expect(times(BEGINS - 11 * MINUTE)).toBe(true);
  expect(times(BEGINS + 11 * MINUTE)).toBe(true);
});

describe('the table', () => {
  const tableOf = (
    released: readonly Released[],
    cards: ReturnType<typeof cardDoc>[] = [],
    keeps?: string,
  ) => {
    const all = standings({ day: day(), released, now: BEGINS + HOUR });
    const latest = all.flatMap(({ latest: known }) => known?.body ?? []);
    const [one, other] = [cardDoc('CL').id, cardDoc('EC').id];
    const judgements = keeps === undefined ? [] : [{ one, other, isSame: true, keeps }];
    const region = regionTotals({ participants: day().participants, latest, cards, judgements });
    return centreTable({ counters: ['detentions', 'drugs', 'firearms'], all, region });
  };
  test('has every counter of the day, and knows nothing of a state from nought', () => {
    expect(tableOf([given('CL', BEGINS, { lines: [line('detentions', 3)] })])).toEqual([
      { ...line('detentions', 3), value: undefined, values: [null, 3, null], sum: 3, twice: 0 },
      // Who gave figures of something else says nothing of these.
      { counter: 'drugs', kind: null, values: [null, null, null], sum: null, twice: 0 },
      { counter: 'firearms', kind: null, values: [null, null, null], sum: null, twice: 0 },
    ]);
    expect(tableOf([])[0]).toMatchObject({ values: [null, null, null], sum: null });
  });
  test('has a line for each kind, which are never added', () => {
    const rows = tableOf([
      given('CL', BEGINS, { lines: [line('drugs', 5, 'cocaine')] }),
      given('EC', BEGINS, { lines: [line('drugs', 7, 'heroin'), line('drugs', 1, 'cocaine')] }),
    ]);
    expect(rows.filter(({ counter }) => counter === 'drugs')).toEqual([
      { counter: 'drugs', kind: 'cocaine', values: [1, 5, null], sum: 6, twice: 0 },
      { counter: 'drugs', kind: 'heroin', values: [7, 0, null], sum: 7, twice: 0 },
    ]);
  });
  test('says what two states counted twice', () => {
    const released = [given('CL', BEGINS), given('EC', BEGINS)];
    const rows = tableOf(released, [cardDoc('CL'), cardDoc('EC')], cardDoc('CL').id);
    expect(rows.find(({ kind }) => kind === 'cocaine')).toMatchObject({
      ...{ values: [40_000, 40_000, null], sum: 70_000, twice: 10_000 },
    });
  });
});

test('all that was released is told in the order of arrival, with how much it changed', () => {
  const first = given('CL', BEGINS, { lines: [line('detentions', 3), line('firearms', 0, 'handgun')] });
  const second = given('CL', BEGINS + HOUR, { lines: [line('detentions', 4), line('drugs', 5, 'heroin')] });
  const same = given('CL', BEGINS + 2 * HOUR, { lines: second.body.lines });
  const told = timelineOf([second, same, first]).map(({ release, ...rest }) => ({ id: release.id, ...rest }));
  expect(told).toEqual([
    { id: same.id, changed: 0, isLatest: true },
    { id: second.id, changed: 2, isLatest: false },
    { id: first.id, changed: 1, isLatest: false },
  ]);
});

test('requests that nobody answered come first, the oldest of them; the rest the last first', () => {
  const entry = (id: string, takenAt: number | null, change: Partial<DayLogEntry> = {}) => {
    const body: DayLogEntry = {
      ...{ kind: 'request', text: { es: 'x' }, from: null, to: null, reference: null, answer: null },
      said: { by: 'per_1', at: 0, takenAt },
      ...change,
    };
    return { id, body };
  };
  const answer = { text: { es: 'y' }, done: { by: 'per_2', at: 0, takenAt: 9 } };
  const { open, rest } = logOf([
    entry('d', null),
    entry('b', 2, { kind: 'decision' }),
    entry('c', 5),
    entry('a', 1, { answer }),
    entry('e', 3),
  ]);
  expect(open.map(({ id }) => id)).toEqual(['e', 'c', 'd']);
  expect(rest.map(({ id }) => id)).toEqual(['b', 'a']);
});

test('whatever arrives in whatever order, each state counts once and stands in one place', () => {
  const some = fc.array(
    fc.record({
      state: fc.constantFrom('EC', 'CL', 'PE', 'CO'),
      kind: fc.constantFrom('provisional' as const, 'verified' as const),
      number: fc.integer({ min: 1, max: 4 }),
      hours: fc.integer({ min: 0, max: 80 }),
      value: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, fc.integer({ min: -5, max: 90 }), (list, hours) => {
      const released = list.map(({ state, kind, number, hours: at, value }, index) =>
        totalsDoc(
          state,
          { kind, number, receivedAt: BEGINS + at * HOUR, lines: [line('detentions', value)] },
          `crl_${index}`,
        ),
      );
      const now = BEGINS + hours * HOUR;
      const all = standings({ day: day(), released, now });
      const turned = [...released].reverse();
      expect(standings({ day: day(), released: turned, now })).toEqual(all);
      expect(timelineOf(turned)).toEqual(timelineOf(released));
      expect(timelineOf(released).filter(({ isLatest }) => isLatest)).toHaveLength(
        all.filter(({ latest }) => latest !== null).length,
      );
      const region = regionTotals({
        participants: day().participants,
        latest: all.flatMap(({ latest }) => latest?.body ?? []),
        ...{ cards: [], judgements: [] },
      });
      for (const row of centreTable({ counters: day().counters, all, region })) expect(row.twice).toBe(0);
    }),
    { numRuns: casesOf({ usual: 300, full: 3_000 }), seed: 18 },
  );
});
