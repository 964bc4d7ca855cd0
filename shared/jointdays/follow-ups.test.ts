import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { observer, programme } from '#shared/monitoring/monitoring.fixtures.ts';
import { COUNTER_NAMES } from './counter-set.ts';
import { countingFollowUps, followedTotal, followedTotals, stageOf } from './follow-ups.rules.ts';
import { type DayFollowUp, FOLLOW_UPS, type FollowUp, STAGES } from './jointdays.schemas.ts';
import { chair, chile, createResultsWorld, dayDoc, ecuador, peru } from './results.fixtures.ts';

const MATTERS = Object.keys(FOLLOW_UPS) as FollowUp[];
const followUps = fc
  .array(
    fc.record({
      state: fc.constantFrom('CL', 'EC', 'PE'),
      counter: fc.constantFrom(...COUNTER_NAMES.slice(6, 8)),
      what: fc.constantFrom(...MATTERS.slice(0, 3)),
      value: fc.integer({ min: 0, max: 50 }),
      asOf: fc.constantFrom('2027-03-12', '2027-06-30', '2028-01-31'),
      takenAt: fc.option(fc.integer({ min: 0, max: 3 })),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ takenAt, ...fields }, index): { id: string; body: DayFollowUp } => ({
      id: `jfu_${index}`,
      body: { ...fields, note: null, entered: { by: 'per_1', at: 0, takenAt } },
    })),
  );
const inTwoOrders = followUps.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

describe('what became of what was counted', () => {
  test('is the same in whatever order figures came, and however often', () => {
    fc.assert(
      fc.property(inTwoOrders, ([all, other]) => {
        expect(followedTotals([...other, ...all])).toEqual(followedTotals(all));
      }),
    );
  });

  test('is of each state its last figure, never two of them added', () => {
    fc.assert(
      fc.property(followUps, (all) => {
        for (const { counter, what, value, states } of followedTotals(all)) {
          const own = all.filter(({ body }) => body.counter === counter && body.what === what);
          const most = [...new Set(own.map(({ body }) => body.state))].map((state) =>
            Math.max(...own.filter(({ body }) => body.state === state).map(({ body }) => body.value)),
          );
          expect(states).toEqual([...new Set(own.map(({ body }) => body.state))].sort());
          expect(value).toBeLessThanOrEqual(most.reduce((sum, each) => sum + each, 0));
        }
        for (const { body } of countingFollowUps(all))
          for (const other of all)
            if (
              other.body.state === body.state &&
              other.body.counter === body.counter &&
              other.body.what === body.what
            )
              expect(other.body.asOf <= body.asOf).toBe(true);
      }),
    );
  });

  test('stands in the order of the criminal justice chain', () => {
    fc.assert(
      fc.property(followUps, (all) => {
        const places = followedTotals(all).map(({ stage }) => STAGES.indexOf(stage));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
    );
    expect(stageOf(null)).toBe('police');
    expect(stageOf('prison_transfers')).toBe('prison');
  });

  test('of one day the figure that was entered last counts: it corrects', () => {
    const of = (id: string, value: number, takenAt: number | null) => ({
      id,
      body: {
        ...{ state: 'CL', counter: 'detentions', what: 'convictions', value, asOf: '2027-06-30' },
        ...{ note: null, entered: { by: 'per_1', at: 0, takenAt } },
      } as DayFollowUp,
    });
    const asked = { counter: 'detentions', what: 'convictions' } as const;
    expect(followedTotal([of('jfu_2', 9, 1), of('jfu_1', 7, 2)], asked)?.value).toBe(7);
    expect(followedTotal([of('jfu_2', 9, null), of('jfu_1', 7, 2)], asked)?.value).toBe(9);
    expect(followedTotal([], asked)).toBeNull();
    const older = of('jfu_3', 2, 1);
    const two = [{ ...older, body: { ...older.body, state: 'EC', asOf: '2027-05-01' } }, of('jfu_1', 7, 2)];
    for (const all of [two, two.toReversed()])
      expect(followedTotal(all, asked)).toMatchObject({ value: 9, asOf: '2027-05-01', states: ['CL', 'EC'] });
  });
});

describe('a state says what became of it', () => {
  const say = (who: Actor, change: object = {}, results = createResultsWorld()) =>
    results.act(who, 'follow_up', {
      ...{ followUp: 'jfu_1', state: 'CL', counter: 'detentions', what: 'prosecutions', value: 3 },
      ...{ asOf: '2027-03-12', note: null, ...change },
    });

  test('itself, and nobody for it', () => {
    expect(say(chile)).toBe('accepted');
    for (const who of [chair, ecuador, peru, observer, programme]) expect(say(who)).not.toBe('accepted');
    expect(say(ecuador, { state: 'EC' })).toBe('accepted');
  });

  test('of what was counted, on a day that has come, once it is over', () => {
    expect(say(chile, { counter: 'goods' })).toBe('jointdays.not_counted');
    expect(say(chile, { asOf: '2027-03-09' })).toBe('jointdays.before_day');
    expect(say(chile, { asOf: '2027-03-16' })).toBe('jointdays.day_not_come');
    const running = createResultsWorld();
    running.plant(dayDoc({ state: 'running' }));
    expect(say(chile, {}, running)).toBe('jointdays.not_over');
    const reported = createResultsWorld();
    reported.plant(dayDoc({ state: 'reported' }));
    expect(say(chile, {}, reported)).toBe('accepted');
  });
});
