import { expect, test } from 'vitest';
import type { ToldSummary } from '#shared/reports/reports.schemas.ts';
import { changedSummary } from './finish-correction.ts';

const before: ToldSummary = {
  title: 'Cocaína',
  crimeArea: null,
  place: 'Arica',
  handlingCode: 'H0',
  tlp: 'AMBER',
  restrictions: null,
  grade: { source: 'B', information: '2' },
  happenedOn: '2026-06-20',
  seized: [{ item: 'Cocaína', amount: 321, unit: 'kg' }],
};

test('what a correction empties, changes and adds is said, and what stays is not', () => {
  const { happenedOn: _, seized: __, grade: ___, ...bare } = before;
  expect(changedSummary(before, bare)).toEqual({ happenedOn: null, seized: null, grade: null });
  expect(changedSummary(bare, before)).toEqual({
    happenedOn: before.happenedOn,
    seized: before.seized,
    grade: before.grade,
  });
  const grade = { source: 'B', information: '3' } as const;
  expect(changedSummary(before, { ...before, place: null, grade })).toEqual({ place: null, grade });
  expect(changedSummary(before, { ...before })).toEqual({});
});
