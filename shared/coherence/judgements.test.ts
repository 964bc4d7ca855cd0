import { describe, expect, test } from 'vitest';
import { gapsOf } from './gaps.rules.ts';
import { judgementId } from './judgement-id.rules.ts';
import { isQuiet, seenOfGap, seenOfOverlap } from './judgements.rules.ts';
import { itemOf } from './radar.fixtures.ts';
import type { RadarItem } from './radar-item.rules.ts';

const one = itemOf({ id: 'oit_a', places: ['Guayaquil'], from: '2027-06-01', until: '2027-06-04' });
const other = itemOf({ ...one, id: 'oit_b', maker: 'europol' });
const quietAfter = (change: Partial<RadarItem>) =>
  isQuiet(
    { seen: seenOfOverlap('same_place', [one, other]) },
    seenOfOverlap('same_place', [{ ...one, ...change }, other]),
  );

test('a judged overlap is quiet until a side changes in what the rule reads', () => {
  expect(quietAfter({})).toBe(true);
  expect(quietAfter({ places: ['GUAYAQUIL'] })).toBe(true);
  expect(quietAfter({ targets: ['Otra cosa'], leaders: ['Otra'] })).toBe(true);
  expect(quietAfter({ until: '2027-06-05' })).toBe(false);
  expect(quietAfter({ places: ['Manta'] })).toBe(false);
  expect(quietAfter({ state: 'EC' })).toBe(false);
  expect(quietAfter({ kind: 'meeting' })).toBe(false);
  expect(isQuiet(null, seenOfOverlap('same_place', [one, other]))).toBe(false);
});

test('in whichever order its sides stand, an overlap is one', () => {
  expect(seenOfOverlap('same_place', [other, one])).toBe(seenOfOverlap('same_place', [one, other]));
  const sides = ['oit_a', 'opa_b'];
  expect(judgementId({ rule: 'same_place', sides })).toBe('cjd_sameplace-oita-opab');
  expect(judgementId({ rule: 'same_place', sides: [...sides].reverse() })).toBe('cjd_sameplace-oita-opab');
});

describe('a gap', () => {
  const period = { from: '2027-01-01', until: '2027-12-31' };
  const priorities = [
    { id: 'pri_1', area: 'cocaine' },
    { id: 'pri_2', area: null },
  ];
  const allGaps = (items: readonly RadarItem[], states = ['PE', 'CL']) =>
    gapsOf({ items, priorities, states, ...period });
  const gaps = (items: readonly RadarItem[]) =>
    allGaps(items).map(({ rule, sides, states }) => [rule, ...sides, ...states].join(' '));
  const training = itemOf({
    id: 'oit_t',
    kind: 'training',
    states: ['CL'],
    from: '2027-03-01',
    until: '2027-03-02',
  });
  const cocaine = { ...training, areas: ['cocaine'] };
  const second = itemOf({ ...training, id: 'oit_p', kind: 'plan', priority: 'pri_2', states: [] });

  test('is a priority for which nobody plans anything, or in one line all states that no training on it is for', () => {
    expect(gaps([])).toEqual(['uncovered_priority pri_1', 'uncovered_priority pri_2']);
    expect(gaps([cocaine])).toEqual(['uncovered_priority pri_2', 'untrained_state pri_1 PE']);
    expect(gaps([cocaine, second])).toEqual(['untrained_state pri_1 PE', 'untrained_state pri_2 CL PE']);
    expect(gaps([{ ...cocaine, states: ['PE', 'CL'] }, second])).toEqual(['untrained_state pri_2 CL PE']);
  });
  test('is filled by a training that names no topic, which may be on any', () => {
    expect(gaps([cocaine, second, { ...training, id: 'oit_u', states: ['PE'] }])).toEqual([
      'untrained_state pri_2 CL',
    ]);
  });
  test('is not filled by a meeting, nor by what another year has; by what has no day it may be', () => {
    const both = { ...cocaine, priority: 'pri_2', states: ['CL', 'PE'] };
    expect(gaps([both])).toEqual([]);
    expect(gaps([{ ...both, kind: 'meeting' }])).toHaveLength(2);
    expect(gaps([{ ...both, from: '2026-12-01', until: '2026-12-31' }])).toHaveLength(2);
    expect(gaps([{ ...both, from: '2026-12-01', until: '2027-01-01' }])).toEqual([]);
    expect(gaps([{ ...both, from: null, until: null }])).toEqual([]);
  });
  test('that was judged is asked about again for another period, and once a state is added or gone', () => {
    const [, gap] = allGaps([cocaine]);
    if (gap === undefined) throw new Error('no gap');
    const judged = { seen: seenOfGap(gap) };
    expect(isQuiet(judged, seenOfGap({ ...gap, states: [...gap.states] }))).toBe(true);
    expect(isQuiet(judged, seenOfGap({ ...gap, until: '2028-12-31' }))).toBe(false);
    const [, added] = allGaps([cocaine], ['EC', 'PE', 'CL']);
    expect(added?.states).toEqual(['EC', 'PE']);
    expect(added && isQuiet(judged, seenOfGap(added))).toBe(false);
    expect(added && judgementId(added)).toBe(judgementId(gap));
    expect(isQuiet({ seen: seenOfGap(added ?? gap) }, seenOfGap(gap))).toBe(false);
    // In whichever order they stand, they are the same states.
    const { states } = added ?? gap;
    expect(seenOfGap({ ...gap, states })).toBe(seenOfGap({ ...gap, states: states.toReversed() }));
  });
});
