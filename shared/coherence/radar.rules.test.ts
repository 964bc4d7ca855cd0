import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/days.ts';
import { casesOf } from '#test/support/full-run.ts';
import { OVERLAPS } from './coherence.schemas.ts';
import { itemOf, radarYear } from './radar.fixtures.ts';
import {
  createRadar,
  LONGEST_LED_DAYS,
  MOST_DAYS_APART,
  OVERLAP_RULES,
  overlapsByComparingAll,
} from './radar.rules.ts';
import type { RadarItem } from './radar-item.rules.ts';

const find = (...items: RadarItem[]) => createRadar(items).overlaps();
const rulesOf = (...items: RadarItem[]) => find(...items).map(({ rule }) => rule);

describe('the same target', () => {
  const one = itemOf({
    id: 'oit_a',
    targets: ['Precursores por Guayaquil'],
    from: '2027-06-01',
    until: '2027-06-04',
  });
  const other = (change: Partial<RadarItem>) => itemOf({ ...one, id: 'oit_b', maker: 'europol', ...change });

  test('in one month is an overlap, though not on one day', () => {
    const found = find(one, other({ from: '2027-06-20', until: '2027-07-30' }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: 'same_target',
      sides: ['oit_a', 'oit_b'],
      ...{ from: '2027-06-04', until: '2027-06-20', what: 'Precursores por Guayaquil' },
    });
  });
  test('is the same with other accents, case, small words and order', () => {
    expect(rulesOf(one, other({ targets: ['GUAYAQUIL: los precursores'] }))).toEqual(['same_target']);
    expect(rulesOf(one, other({ targets: ['Precursores por Manta'] }))).toEqual([]);
  });
  test.each([
    ['in months that follow each other', { from: '2027-07-01', until: '2027-07-02' }],
    ['in the same month of another year', { from: '2028-06-01', until: '2028-06-04' }],
    ['of one maker', { maker: one.maker }],
    ['one that goes on from the other', { follows: one.id }],
    ['without days', { from: null, until: null }],
    ['with an end before its beginning', { from: '2027-06-04', until: '2027-06-01' }],
  ])('%s is none', (_name, change) => {
    expect(rulesOf(one, other(change))).toEqual([]);
  });
  test('with one day known counts by that day', () => {
    expect(rulesOf(one, other({ from: null, until: '2027-06-30' }))).toEqual(['same_target']);
  });
});

describe('the same place', () => {
  const one = itemOf({
    id: 'oit_a',
    state: 'EC',
    places: ['Guayaquil'],
    from: '2027-06-01',
    until: '2027-06-04',
  });
  const other = (change: Partial<RadarItem>) => itemOf({ ...one, id: 'oit_b', maker: 'europol', ...change });

  test('on one day is an overlap, also where one does not say of which state it is', () => {
    expect(find(one, other({ from: '2027-06-04', until: '2027-06-09' }))[0]).toMatchObject({
      rule: 'same_place',
      ...{ from: '2027-06-04', until: '2027-06-04', what: 'Guayaquil' },
    });
    expect(rulesOf(one, other({ state: null }))).toEqual(['same_place']);
  });
  test.each([
    ['on the day after', { from: '2027-06-05', until: '2027-06-05' }],
    ['of another state', { state: 'PE' }],
    ['of one maker', { maker: one.maker }],
    ['of a plan, which takes no place', { kind: 'plan' as const }],
  ])('%s is none', (_name, change) => {
    expect(rulesOf(one, other(change))).toEqual([]);
  });
});

describe('the same audience', () => {
  const one = itemOf({
    ...{ id: 'oit_a', kind: 'training', areas: ['cocaine', 'money'], states: ['CL', 'PE'] },
    ...{ audience: ['police', 'customs'], from: '2027-03-01', until: '2027-03-05' },
  });
  const other = (change: Partial<RadarItem>) => itemOf({ ...one, id: 'oit_b', maker: 'cepol', ...change });

  test('and topic is one overlap, however much they have in common', () => {
    expect(find(one, other({ from: '2027-05-01', until: '2027-05-02' }))).toEqual([
      {
        ...{ rule: 'same_audience', sides: ['oit_a', 'oit_b'], from: null, until: null, what: null },
        ...{ areas: ['cocaine', 'money'], states: ['CL', 'PE'], audience: ['customs', 'police'] },
      },
    ]);
  });
  test('counts by priority as well as by area', () => {
    const [left, right] = [{ ...one, areas: [], priority: 'pri_1' }, other({ areas: [], priority: 'pri_1' })];
    expect(rulesOf(left, right)).toEqual(['same_audience']);
  });
  const apart = MOST_DAYS_APART.training ?? 0;
  test.each([
    ['another topic', { areas: ['firearms'] }],
    ['people of other states', { states: ['EC'] }],
    ['other institutions', { audience: ['prison'] as const }],
    ['nobody in particular', { audience: [] }],
    ['a meeting', { kind: 'meeting' as const }],
    ['one maker', { maker: one.maker }],
    [
      'more than a year later',
      { from: addDays('2027-03-01', apart + 1), until: addDays('2027-03-01', apart + 1) },
    ],
  ])('with %s is none', (_name, change) => {
    expect(rulesOf(one, other(change))).toEqual([]);
  });
  test('counts to the last day of a year', () => {
    const from = addDays('2027-03-01', apart);
    expect(rulesOf(one, other({ from, until: from }))).toEqual(['same_audience']);
  });
});

describe('one leader', () => {
  const one = itemOf({
    id: 'oit_a',
    leaders: ['Dirección Antidrogas'],
    from: '2027-06-09',
    until: '2027-06-09',
  });
  const other = (change: Partial<RadarItem>) => itemOf({ ...one, id: 'oit_b', ...change });

  test('twice on a day is an overlap, also of one maker', () => {
    expect(find(one, other({ from: '2027-06-08', until: '2027-06-10' }))[0]).toMatchObject({
      ...{ rule: 'same_leader', from: '2027-06-09', until: '2027-06-09', what: 'Dirección Antidrogas' },
    });
  });
  test('counts once, though known by its name in three languages', () => {
    const names = { leaders: ['Policía, Perú', 'Polícia, Peru', 'Police, Peru'] };
    expect(rulesOf({ ...one, ...names }, other(names))).toEqual(['same_leader']);
  });
  test('is none on two days, nor of what lasts so long that others stand in', () => {
    expect(rulesOf(one, other({ from: '2027-06-10', until: '2027-06-10' }))).toEqual([]);
    const lasting = (days: number) => ({ from: '2027-06-01', until: addDays('2027-06-01', days - 1) });
    expect(rulesOf(one, other(lasting(LONGEST_LED_DAYS)))).toEqual(['same_leader']);
    expect(rulesOf(one, other(lasting(LONGEST_LED_DAYS + 1)))).toEqual([]);
  });
});

/** Few values, so that much meets. */
const few = <T>(...values: T[]) => fc.constantFrom(...values);
const anItem = fc.record({
  kind: few('plan' as const, 'meeting' as const, 'training' as const, 'operation' as const),
  maker: few('europol', 'cepol', 'pao_1'),
  start: fc.option(fc.nat(70)),
  lasting: fc.option(fc.integer({ min: -1, max: 40 })),
  areas: fc.subarray(['a', 'b', 'c']),
  priority: few(null, 'pri_1'),
  state: few(null, 'CL', 'PE'),
  places: fc.subarray(['Lima', 'Puerto de Lima', 'a']),
  targets: fc.subarray(['Rutas', 'las rutas', 'Armas']),
  leaders: fc.subarray(['Jefatura', 'Policía, Perú', 'Perú, policia']),
  states: fc.subarray(['CL', 'PE', 'EC']),
  audience: fc.subarray(['police', 'customs'] as const),
});
const aYear = fc.array(anItem, { maxLength: 24 }).map((list) =>
  list.map(({ start, lasting, ...rest }, at): RadarItem => {
    const from = start === null ? null : addDays('2027-01-20', start);
    const until = lasting === null ? null : addDays(from ?? '2027-02-01', lasting);
    return { id: `oit_${at}`, ...rest, from, until };
  }),
);
const numRuns = casesOf({ usual: 300, full: 3000 });

describe('the index', () => {
  test('finds what comparing each with each finds, each pair once for a rule', () => {
    let most = 0;
    fc.assert(
      fc.property(aYear, (items) => {
        const found = createRadar(items).overlaps();
        expect(found).toEqual(overlapsByComparingAll(items));
        const names = found.map(({ rule, sides }) => [rule, ...sides].join(' '));
        expect(new Set(names).size).toBe(names.length);
        most = Math.max(most, found.length);
      }),
      { numRuns },
    );
    expect(most).toBeGreaterThan(10);
  });
  test('finds the same in whichever order items come', () => {
    fc.assert(
      fc.property(
        aYear.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        ([items, mixed]) => {
          expect(createRadar(mixed).overlaps()).toEqual(createRadar(items).overlaps());
        },
      ),
      { numRuns },
    );
  });
  test('finds for one what it finds for all, and what is put, changed and dropped counts at once', () => {
    fc.assert(
      fc.property(aYear, (items) => {
        const [last, ...others] = items;
        if (last === undefined) return;
        const radar = createRadar(others);
        const all = overlapsByComparingAll(items);
        const own = all.filter(({ sides }) => sides.includes(last.id));
        expect(radar.overlapsWith(last)).toEqual(own);
        radar.put({ ...last, targets: ['Armas'], from: '2027-02-01', until: '2027-02-01' });
        radar.put(last);
        expect(radar.overlapsWith(last)).toEqual(own);
        expect(radar.overlaps()).toEqual(all);
        radar.drop(last.id);
        expect(radar.overlaps()).toEqual(overlapsByComparingAll(others));
      }),
      { numRuns },
    );
  });
});

test('things of one maker are not compared with each other, however many have one target', () => {
  let asked = 0;
  const at2027 = { from: '2027-06-07', until: '2027-06-11' };
  const many = Array.from({ length: 1_000 }, (_, at) => {
    const { maker: _maker, ...item } = itemOf({
      id: `oit_${at}`,
      ...at2027,
      targets: ['Puertos'],
      places: ['Callao'],
    });
    return {
      ...item,
      get maker() {
        asked += 1;
        return 'europol';
      },
    };
  });
  const other = itemOf({
    id: 'oit_other',
    ...at2027,
    maker: 'frontex',
    targets: ['Puertos'],
    places: ['Callao'],
  });
  expect(createRadar([...many, other]).overlaps()).toHaveLength(2_000);
  expect(asked).toBeLessThan(20_000);
});

test('of a year in which some were planted, all planted overlaps are found and none besides', () => {
  // No two of these have anything in common.
  const quiet = Array.from({ length: 400 }, (_, at) =>
    itemOf({
      ...{
        id: `oit_quiet${at}`,
        from: addDays('2027-01-01', at % 360),
        until: addDays('2027-01-01', at % 360),
      },
      ...{ places: [`Lugar ${at}`], targets: [`Meta ${at}`], leaders: [`Jefe ${at}`], state: 'CL' },
      ...{
        kind: at % 2 === 0 ? 'training' : 'operation',
        areas: [`area${at}`],
        states: ['CL'],
        audience: ['police'],
      },
    }),
  );
  const at = (id: string) => quiet.find((item) => item.id === `oit_quiet${id}`) as RadarItem;
  const beside = (id: string, change: Partial<RadarItem>) =>
    itemOf({
      id: `oit_zplanted${id}`,
      maker: 'planted',
      kind: 'operation',
      from: at(id).from,
      until: at(id).until,
      ...change,
    });
  const planted = [
    beside('11', { targets: at('11').targets }),
    beside('22', { places: at('22').places }),
    beside('34', { kind: 'training', areas: at('34').areas, states: ['CL'], audience: ['police'] }),
    beside('45', { leaders: at('45').leaders }),
  ];
  expect(find(...quiet, ...planted).map(({ rule, sides }) => [rule, ...sides])).toEqual([
    ['same_target', 'oit_quiet11', 'oit_zplanted11'],
    ['same_place', 'oit_quiet22', 'oit_zplanted22'],
    ['same_audience', 'oit_quiet34', 'oit_zplanted34'],
    ['same_leader', 'oit_quiet45', 'oit_zplanted45'],
  ]);
});

test('a year of many agencies holds each kind of overlap', () => {
  let seed = 7;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const items = radarYear(600, next);
  const found = createRadar(items).overlaps();
  expect(found).toEqual(overlapsByComparingAll(items));
  expect([...new Set(found.map(({ rule }) => rule))]).toEqual([...OVERLAPS]);
  expect(OVERLAP_RULES).toEqual([...OVERLAPS]);
});
