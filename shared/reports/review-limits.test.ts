import { expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf } from '#test/support/deciding.ts';
import { likelyDoubles } from './doubles.rules.ts';
import { sameQuestion } from './edits.rules.ts';
import { reportsMutations } from './reports.mutations.ts';
import { MAX_CORRECTIONS, MAX_EDITS } from './review.schemas.ts';

const report = docOf({
  collection: 'reports',
  id: 'rep_1',
  audience: 'reports/customs/port-7/per_9',
  body: {
    state: 'CL',
    institution: 'customs',
    unit: 'port-7',
    author: 'per_9',
    formVersion: '2',
    tlp: 'GREEN',
  },
});
const author = actorWith(['fieldOfficer'], { person: 'per_9' });
const contact = actorWith(['pointOfContact'], { institution: 'ministry', unit: null });
const change = { edit: 'edt_1', on: null, reference: '/d/kg', kind: 'answer', before: '1', after: '2' };
const body = { reference: '/d/kg', kind: 'answer', before: null, after: '2', correction: 'cor_9', number: 1 };

function give(name: string, args: object, { actor = author as Actor, docs = [] as readonly Doc[] } = {}) {
  return decideOn({ mutations: reportsMutations, name, args, actor, docs: [report, ...docs] });
}
function correct(given: object, docs: readonly Doc[] = []) {
  const args = { correction: 'cor_1', entry: 'rvs_1', report: 'rep_1', state: 'CL', formVersion: '2' };
  const rest = { changes: [change], files: [], summary: {}, note: null };
  return give('reports.correct', { ...args, ...rest, ...given }, { docs });
}
const step = (name: string, status: string) =>
  docOf({
    collection: 'reviewSteps',
    id: `rvs_${name}`,
    parent: 'rep_1',
    body: { number: 1, step: name, status, desk: 'national', author: 'per_8', at: 0, corrections: 0 },
  });

test('a report has at most so many corrections and edits', () => {
  const corrections = Array.from({ length: MAX_CORRECTIONS }, (_, each) =>
    docOf({ collection: 'corrections', id: `cor_k${each}`, parent: 'rep_1' }),
  );
  expect(codeOf(correct({}, corrections))).toBe('reports.too_many_corrections');
  expect(codeOf(correct({}, corrections.slice(1)))).toBe('accepted');
  const edits = Array.from({ length: MAX_EDITS }, (_, each) =>
    docOf({
      collection: 'reportEdits',
      id: `edt_k${each}`,
      parent: 'rep_1',
      body: { ...body, reference: `/d/n${each}`, author: 'per_9', at: 0 },
    }),
  );
  expect(codeOf(correct({}, edits))).toBe('reports.too_many_corrections');
  expect(codeOf(correct({}, edits.slice(1)))).toBe('accepted');
});

test('what is there is compared with what comes in one pass', () => {
  const edits = Array.from({ length: 20_000 }, (_, each) => ({
    id: `edt_k${each}`,
    body: { ...body, kind: 'answer' as const, reference: `/d/n${each}`, author: 'per_8', at: 0 },
  }));
  const changes = edits.map(({ id, body: { reference } }) => ({
    ...change,
    ...{ edit: `${id}x`, reference, kind: 'answer' as const, after: '3' },
  }));
  const before = performance.now();
  expect(sameQuestion({ edits, changes })).toHaveLength(20_000);
  expect(performance.now() - before).toBeLessThan(3_000);
});

test.each([
  '/d/1a',
  '/d/a b',
  '/d/a[1]',
  '/d/xmlns',
  '/~own/d/xmlns',
  '/d/xmlns[2]/a',
  '/d/xml:a',
  '/d/xmlns:a',
  '/d/a[0]',
  '/d//a',
  '/d/',
  '/d/a[x]',
  '/d/<a',
  `/d${'/a'.repeat(40)}`,
])('a change of %s is of no node', (reference) => {
  expect(codeOf(correct({ changes: [{ ...change, reference }] }))).toBe('sync.bad_arguments');
});

test('nodes of any XML name, of items by their number or by their edit', () => {
  for (const reference of ['/d/año', '/d/orx:meta/a.b-c', '/d/a[2]/b[31]', '/d/a[edt_01AB]/b'])
    expect([reference, codeOf(correct({ changes: [{ ...change, reference }] }))]).toEqual([
      reference,
      'accepted',
    ]);
});

test('one correction changes a node once, to what XML can hold', () => {
  for (const again of [{ edit: 'edt_1', reference: '/d/b' }, { edit: 'edt_2' }])
    expect(codeOf(correct({ changes: [change, { ...change, ...again }] }))).toBe('sync.bad_arguments');
  for (const text of ['\u0001', '\uD800'])
    for (const key of ['before', 'after'])
      expect(codeOf(correct({ changes: [{ ...change, [key]: text }] }))).toBe('sync.bad_arguments');
});

test('what lists show is kept as it was and as it is', () => {
  expect(effectsOf(correct({ summary: { tlp: 'CLEAR', place: 'Arica' } }))[0]).toMatchObject({
    body: { told: { before: { tlp: 'GREEN' }, after: { tlp: 'CLEAR', place: 'Arica' } } },
  });
  expect(codeOf(correct({ changes: [], summary: { tlp: 'GREEN' } }))).toBe('reports.nothing_changed');
});

test('nobody has seen corrections that are not there', () => {
  const args = {
    entry: 'rvs_1',
    report: 'rep_1',
    state: 'CL',
    step: 'approve',
    reason: null,
    corrections: 9,
  };
  expect(effectsOf(give('reports.review', args, { actor: contact }))).toMatchObject([
    { body: { corrections: 0 } },
  ]);
});

test('what is rejected, withdrawn or archived is not graded', () => {
  const args = { report: 'rep_1', state: 'CL', source: 'B', information: '2' };
  const graded = (docs: readonly Doc[]) => codeOf(give('reports.grade', args, { actor: contact, docs }));
  expect(graded([step('approve', 'approved')])).toBe('accepted');
  for (const [name, status] of [
    ['reject', 'rejected'],
    ['withdraw', 'withdrawn'],
    ['archive', 'archived'],
  ] as const)
    expect(graded([step(name, status)])).toBe('reports.not_in_state');
});

test('nobody makes themselves a deputy, nor gives reading to the institution that they head', () => {
  const admin = actorWith(['nationalAdmin'], { person: 'per_4' });
  const deputies = [{ person: 'per_4', label: 'Suplente' }];
  const name = (docs: readonly Doc[]) =>
    codeOf(give('reports.name_deputies', { state: 'CL', deputies }, { actor: admin, docs }));
  const rules = (given: object) => [
    docOf({ collection: 'reviewRules', id: 'rvr_CL', body: { sharing: [], deputies: [], ...given } }),
  ];
  expect(name([])).toBe('reports.own_deputy');
  expect(name(rules({ deputies }))).toBe('accepted');
  const sharing = [{ reader: 'customs', of: 'prison' }];
  const share = (roles: Actor['roles'], docs: readonly Doc[] = []) =>
    codeOf(give('reports.share', { state: 'CL', sharing }, { actor: actorWith(roles), docs }));
  expect(share(['pointOfContact', 'institutionHead'])).toBe('reports.own_institution');
  expect(share(['pointOfContact', 'institutionHead'], rules({ sharing }))).toBe('accepted');
  expect(share(['pointOfContact'])).toBe('accepted');
});

test('many reports of many lines of one thing are compared report by report', () => {
  const reports = Array.from({ length: 400 }, (_, each) => ({
    id: `r${each}`,
    body: {
      ...{ place: 'Callao', happenedOn: '2026-02-03' },
      seized: Array.from({ length: 50 }, () => ({ item: 'x', amount: 100, unit: 'kg' })),
    },
  }));
  const before = performance.now();
  expect(likelyDoubles(reports).size).toBe(400);
  expect(performance.now() - before).toBeLessThan(1_500);
});
