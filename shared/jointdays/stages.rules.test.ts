import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayFollowUp, FOLLOW_UPS, type FollowUp } from './jointdays.schemas.ts';
import { misfitsOf } from './stages.rules.ts';

const MATTERS = Object.keys(FOLLOW_UPS) as FollowUp[];
const of = (what: FollowUp, value: number, change: Partial<DayFollowUp> = {}) => ({
  id: `jfu_${what}_${change.asOf ?? ''}`,
  body: {
    ...{ state: 'CL', counter: 'detentions', what, value, asOf: '2027-06-30', note: null },
    ...{ entered: { by: 'per_1', at: 0, takenAt: 1 }, ...change },
  } as DayFollowUp,
});
const asked = (
  said: Parameters<typeof misfitsOf>[0],
  followUps: Parameters<typeof misfitsOf>[1]['followUps'] = [],
  counted: number | null = null,
) =>
  misfitsOf(said, { followUps, counted }).map(
    ({ earlier, later }) => `${later.what} ${later.value} > ${earlier.what ?? 'counted'} ${earlier.value}`,
  );

test('more convictions than arrests are asked about, and as many are not', () => {
  expect(asked(of('convictions', 12).body, [], 9)).toEqual(['convictions 12 > counted 9']);
  expect(asked(of('convictions', 9).body, [], 9)).toEqual([]);
  expect(asked(of('convictions', 12).body)).toEqual([]);
  expect(asked({ ...of('convictions', 12).body, asOf: null }, [of('convictions', 7)], 9)).toHaveLength(1);
  expect(asked(of('acquittals', 10).body, [], 9)).toEqual(['acquittals 10 > counted 9']);
});

test('a later stage is compared with each earlier one, also where what lies between is not known', () => {
  const known = [of('prosecutions', 6), of('convictions', 4)];
  expect(asked(of('prison_sentences', 5).body, known, 9)).toEqual(['prison_sentences 5 > convictions 4']);
  expect(asked(of('prison_sentences', 7).body, known, 9)).toEqual([
    'prison_sentences 7 > prosecutions 6',
    'prison_sentences 7 > convictions 4',
  ]);
  expect(asked(of('prison_sentences', 10).body, [], 9)).toEqual(['prison_sentences 10 > counted 9']);
  expect(asked(of('forfeited', 3).body, [of('assets_frozen', 2)])).toEqual(['forfeited 3 > assets_frozen 2']);
});

test('an earlier stage that falls below a later one is asked about too', () => {
  const known = [of('convictions', 5), of('acquittals', 2), of('prison_sentences', 4)];
  expect(asked(of('prosecutions', 4).body, known, 9)).toEqual(['convictions 5 > prosecutions 4']);
  expect(asked(of('prosecutions', 1).body, known, 9)).toHaveLength(3);
});

test('what does not count the same is not compared', () => {
  expect(asked(of('prison_transfers', 20).body, [of('prison_sentences', 1)], 2)).toEqual([]);
  expect(asked(of('forfeited', 20).body, [of('convictions', 1)], 2)).toEqual([]);
  expect(asked(of('acquittals', 5).body, [of('convictions', 1)])).toEqual([]);
  const [arrests, load] = [
    of('prosecutions', 1),
    { ...of('convictions', 8).body, counter: 'drugs' as const },
  ];
  expect(asked(load, [arrests], 5)).toEqual([]);
  expect(asked(of('convictions', 3).body, [of('prosecutions', 1, { state: 'EC' })])).toEqual([]);
});

test('the last figure of a matter counts, and one of an earlier day than that says nothing of today', () => {
  const grown = [
    of('prosecutions', 3, { asOf: '2027-01-31' }),
    of('prosecutions', 8, { asOf: '2027-06-30' }),
  ];
  expect(asked(of('convictions', 5).body, grown)).toEqual([]);
  expect(asked(of('convictions', 9).body, grown)).toEqual(['convictions 9 > prosecutions 8']);
  expect(asked(of('prosecutions', 2, { asOf: '2027-02-28' }).body, [...grown, of('convictions', 5)])).toEqual(
    [],
  );
});

test('whoever says nothing larger than before at any stage is asked nothing', () => {
  const falling = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(falling, fc.constantFrom(...MATTERS), (values, what) => {
      const [counted = 0, first = 0, second = 0, third = 0] = values.toSorted((a, b) => b - a);
      const known = [
        ...[of('prosecutions', first), of('convictions', second), of('acquittals', second)],
        ...[of('prison_sentences', third), of('assets_frozen', first), of('forfeited', second)],
      ];
      const said = known.find(({ body }) => body.what === what)?.body ?? of('prison_transfers', 51).body;
      expect(asked(said, known, counted)).toEqual([]);
    }),
  );
});
