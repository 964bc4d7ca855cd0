import { expect, test } from 'vitest';
import { editionDoc, progressDoc, requirementDoc } from './ideal-pages.fixtures.ts';
import { cellsIn, inOrder, matrixOf, saidOf } from './matrix.ts';

const TODAY = '2026-10-15';
const asked = inOrder([
  requirementDoc('rqm_late', { due: '2026-10-01', askedOf: ['CL', 'EC', 'PE'] }),
  requirementDoc('rqm_first', { priority: 1, askedOf: ['CL', 'EC'] }),
  requirementDoc('rqm_gone', { withdrawn: true }),
]);
const input = {
  ...{ requirements: asked, states: null, status: 'collecting' as const },
  ...{ today: TODAY, locale: 'es' as const },
};

test('what matters most stands first, and what was withdrawn is not asked', () => {
  expect(asked.map(({ id }) => id)).toEqual(['rqm_first', 'rqm_late']);
  expect(editionDoc().body.status).toBe('collecting');
});

test('each state stands with what it said, late where its day is over and nothing was answered', () => {
  const rows = matrixOf({
    ...input,
    progress: [
      progressDoc('rqm_first', 'CL', 'begun'),
      progressDoc('rqm_late', 'CL', 'begun'),
      progressDoc('rqm_late', 'EC', 'answered'),
      progressDoc('rqm_first', 'EC', 'gap'),
    ] as never,
  });
  expect(rows.map(({ state, cells }) => [state, cells])).toEqual([
    ['CL', ['begun', 'late']],
    ['EC', ['gap', 'answered']],
    ['PE', [null, 'late']],
  ]);
  expect(rows[0]?.counts).toEqual({ asked: 0, begun: 1, answered: 0, late: 1, closed: 0, gap: 0 });
  // Whoever says that there is nothing to say has answered.
  expect(rows.map(({ counts }) => saidOf(counts))).toEqual([0, 2, 0]);
});

test('once states hand in nothing more, nothing is late: it was answered, or it was not', () => {
  const rows = matrixOf({
    ...input,
    status: 'analysing',
    progress: [
      progressDoc('rqm_first', 'CL', 'begun'),
      progressDoc('rqm_late', 'EC', 'answered'),
      progressDoc('rqm_first', 'EC', 'gap'),
    ] as never,
  });
  expect(rows.map(({ state, cells }) => [state, cells])).toEqual([
    ['CL', ['closed', 'closed']],
    ['EC', ['gap', 'answered']],
    ['PE', [null, 'closed']],
  ]);
  expect(cellsIn('published')).toEqual(['answered', 'closed', 'gap']);
  expect(cellsIn('collecting')).toEqual(['asked', 'begun', 'answered', 'late', 'gap']);
});

test('only the rows that somebody reads are there', () => {
  expect(matrixOf({ ...input, states: ['EC'], progress: [] }).map(({ state }) => state)).toEqual(['EC']);
  expect(matrixOf({ ...input, states: [], progress: [] })).toEqual([]);
});

test('a row of which nothing changed stays the same object', () => {
  const before = matrixOf({ ...input, progress: [] });
  const after = matrixOf({ ...input, progress: [progressDoc('rqm_first', 'EC', 'begun')] as never, before });
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('of sixteen states and sixty requirements, what each said is read once for all cells', () => {
  const states = [
    'AR',
    'BO',
    'BR',
    'CL',
    'CO',
    'CR',
    'EC',
    'SV',
    'GT',
    'HN',
    'MX',
    'PA',
    'PY',
    'PE',
    'DO',
    'UY',
  ];
  const many = inOrder(
    Array.from({ length: 60 }, (_, index) => requirementDoc(`rqm_${index}`, { askedOf: states })),
  );
  let reads = 0;
  const progress = many.flatMap(({ id }) =>
    states.map((state) => {
      const { body, ...rest } = progressDoc(id, state, 'begun');
      return {
        ...rest,
        get body() {
          reads += 1;
          return body;
        },
      };
    }),
  ) as never;
  const rows = matrixOf({ ...input, requirements: many, progress });
  expect(reads).toBe(60 * 16);
  expect(rows).toHaveLength(16);
  expect(rows.every(({ cells }) => cells.length === 60)).toBe(true);
});
