import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { articulationOf, matrixOf } from './policies.rules.ts';
import { countStances, hashOfPriority, nextCode, proposalFrom, ranked, weighed } from './priorities.rules.ts';
import { type NationalPolicy, POLICY_KINDS, type Priority } from './priorities.schemas.ts';

const text = { es: 'x' };
const signed = { by: 'per_1', at: 1, takenAt: 1 };
const criteria = [
  { code: 'c1', text, weight: 5 },
  { code: 'c2', text, weight: 2 },
];
function priority(id: string, scores: Priority['scores'], at = 1): Doc<Priority> {
  const body: Priority = {
    ...{ title: text, area: null, reason: text, rests: [], edition: null, state: 'proposed', scores },
    ...{ proposedBy: 'CL', proposed: { ...signed, at }, scored: null, leftOut: null, adopted: null },
    ...{ from: null, until: null, outcome: null },
  };
  return { collection: 'priorities', id, parent: 'cho_1', audience: 'x', rev: 1, body };
}

describe('the weighted sum', () => {
  test('is made of weight times score, each of which is shown', () => {
    expect(weighed(criteria, { c1: 4, c2: 3 })).toEqual({
      parts: [
        { code: 'c1', weight: 5, score: 4, product: 20 },
        { code: 'c2', weight: 2, score: 3, product: 6 },
      ],
      ...{ sum: 26, most: 28, missing: 0 },
    });
  });

  test('is none while a score is missing, and a criterion that is gone counts nothing', () => {
    expect(weighed(criteria, { c1: 4, c2: null })).toMatchObject({ sum: null, missing: 1 });
    expect(weighed(criteria, { c1: 1, c2: 1, c9: 4 })).toMatchObject({ sum: 7 });
    // No name that every object has is a score.
    expect(weighed([{ code: 'constructor', text, weight: 1 }], {})).toMatchObject({ sum: null });
  });

  test('puts equal sums in one place, and leaves what has none without', () => {
    const list = [
      priority('pri_a', { c1: 1, c2: 1 }, 2),
      priority('pri_b', { c1: 4, c2: 4 }),
      priority('pri_c', { c1: 1, c2: 1 }, 1),
      priority('pri_d', { c1: 4 }),
      priority('pri_e', { c1: 0, c2: 0 }),
    ];
    expect(ranked(criteria, list).map(({ priority: { id }, place }) => [id, place])).toEqual([
      ['pri_b', 1],
      ['pri_c', 2],
      ['pri_a', 2],
      ['pri_e', 4],
      ['pri_d', null],
    ]);
  });

  test('gives the same order however the priorities arrive', () => {
    const scored = fc.record({
      c1: fc.integer({ min: 0, max: 4 }),
      c2: fc.option(fc.integer({ min: 0, max: 4 })),
    });
    fc.assert(
      fc.property(fc.array(scored, { maxLength: 8 }), fc.func(fc.integer()), (scores, mix) => {
        const list = scores.map((each, index) => priority(`pri_${index}`, each));
        const other = list.toSorted((left, right) => mix(left.id) - mix(right.id));
        expect(ranked(criteria, other)).toEqual(ranked(criteria, list));
      }),
    );
  });
});

test('the code of a new criterion was never given before', () => {
  expect(nextCode([])).toBe('c1');
  expect(nextCode([{ code: 'c7' }, { code: 'c2' }])).toBe('c8');
  expect(nextCode([{ code: 'c1' }], [{ c1: 4, c2: 3 }, {}])).toBe('c3');
});

test('positions on earlier words are not counted with those on the words as they are', () => {
  const now = priority('pri_a', {}).body;
  const position = (seen: string) => ({
    body: { delegation: 'CL', stance: 'support' as const, text: null, seen, said: signed },
  });
  const counted = countStances(now, [
    position(hashOfPriority(now)),
    position(hashOfPriority({ ...now, reason: { es: 'other' } })),
  ]);
  expect(counted).toEqual({ support: 1, can_accept: 0, reserve: 0, oppose: 0 });
});

const openly = 'assessment/public/edn_1';
test('what not all readers of plans read of an edition is proposed in words of one’s own', () => {
  const paragraph = {
    ...{ of: 'pgf_1', rests: ['pgf_2'], es: 'Cocaína por puertos. Crece.', pt: null, en: null },
    detail: { kind: 'priority', area: 'cocaine', follows: null },
  } as const;
  for (const level of ['partners', 'members', 'analysts'])
    expect(proposalFrom(`assessment/${level}/edn_1`, paragraph)).toEqual({
      ...{ title: {}, area: null, reason: {}, rests: ['pgf_1', 'pgf_2'] },
    });
  expect(proposalFrom(openly, paragraph)).toMatchObject({ title: { es: 'Cocaína por puertos' } });
});

test('a recommended paragraph proposes its first sentence, its words and what it rests on', () => {
  const proposed = proposalFrom(openly, {
    ...{ of: 'pgf_1', rests: ['pgf_2', 'pgf_1'], es: 'Cocaína por puertos. Crece.', pt: null, en: ' ' },
    detail: { kind: 'priority', area: 'cocaine', follows: null },
  });
  expect(proposed).toEqual({
    ...{ title: { es: 'Cocaína por puertos' }, area: 'cocaine', rests: ['pgf_1', 'pgf_2'] },
    reason: { es: 'Cocaína por puertos. Crece.' },
  });
  const long = proposalFrom(openly, {
    ...{ of: 'pgf_1', rests: [], es: 'x'.repeat(5000), pt: null, en: null },
    detail: { kind: 'text' },
  });
  expect([long.title.es?.length, long.reason.es?.length]).toEqual([300, 4000]);
});

const policyOf = (change: Partial<NationalPolicy>): NationalPolicy => ({
  ...{ state: 'CL', kind: 'law', title: text, reference: null, institution: null, money: null },
  ...{ link: null, from: null, until: null, entered: signed },
  ...change,
});

describe('what a state has for a priority', () => {
  const of = (policies: readonly NationalPolicy[]) =>
    articulationOf({ priority: 'pri_a', state: 'CL', policies, today: '2027-06-01' });

  test('is articulated with one policy of each kind that counts today', () => {
    expect(of(POLICY_KINDS.map((kind) => policyOf({ kind })))).toMatchObject({ level: 'whole', missing: [] });
    expect(of([])).toMatchObject({ level: 'nothing', missing: [...POLICY_KINDS] });
  });

  test('lacks what is over or has not begun, and counts no kind twice', () => {
    const policies = [
      policyOf({}),
      policyOf({}),
      policyOf({ kind: 'budget', until: '2027-05-31' }),
      policyOf({ kind: 'plan', from: '2027-06-02' }),
      policyOf({ kind: 'institution', from: '2027-06-01', until: '2027-06-01' }),
    ];
    expect(of(policies)).toMatchObject({
      ...{ level: 'partly', present: ['law', 'institution'], missing: ['plan', 'budget'], entered: 5 },
    });
  });

  test('the matrix has every state for every priority, and puts each policy in its own cell', () => {
    const doc = (id: string, parent: string, body: NationalPolicy): Doc<NationalPolicy> => ({
      ...{ collection: 'nationalPolicies', id, parent, audience: 'x', rev: 1, body },
    });
    const matrix = matrixOf({
      priorities: [priority('pri_a', {}), priority('pri_b', {})],
      policies: [doc('pol_1', 'pri_b', policyOf({ state: 'EC' })), doc('pol_2', 'pri_gone', policyOf({}))],
      states: ['CL', 'EC'],
      today: '2027-06-01',
    });
    expect(matrix.map(({ cells }) => cells.map(({ state, level }) => [state, level]))).toEqual([
      [
        ['CL', 'nothing'],
        ['EC', 'nothing'],
      ],
      [
        ['CL', 'nothing'],
        ['EC', 'partly'],
      ],
    ]);
  });
});
