import * as v from 'valibot';
import { expect, test } from 'vitest';
import { INFORMATION_GRADES, SOURCE_GRADES } from '#shared/reports/reports.schemas.ts';
import { codesOf, GRADING_SCHEMES, isGradeOf, mappedGrade } from './gradings.ts';
import { OriginalGradeSchema } from './released.schemas.ts';

const grade = (scheme: (typeof GRADING_SCHEMES)[number], source: string, information: string) => ({
  ...{ scheme, source, information },
});

test.each([
  ['admiralty', 'F', '6', true],
  ['admiralty', 'G', '1', false],
  ['admiralty', 'A', '7', false],
  ['admiralty', 'a', '1', false],
  ['uk-3x5x2', '3', 'E', true],
  ['uk-3x5x2', 'A', '1', false],
  ['uk-3x5x2', '4', 'A', false],
  ['uk-5x5x5', 'E', '5', true],
  ['uk-5x5x5', 'F', '1', false],
  ['uk-5x5x5', 'A', '6', false],
  ['europol-4x4', 'X', '4', true],
  ['europol-4x4', 'D', '1', false],
  // No table: neither a code nor a member of every object.
  ['admiralty', 'toString', 'constructor', false],
  ['other', 'Z9', 'alta', true],
] as const)('%s %s %s is a grade of its system: %s', (scheme, source, information, isOne) => {
  expect(v.is(OriginalGradeSchema, grade(scheme, source, information))).toBe(isOne);
  expect(isGradeOf(grade(scheme, source, information))).toBe(isOne);
});

test.each([
  // `domain.md` §5.1
  ['admiralty', 'A', '1', 'A1'],
  ['admiralty', 'B', '2', 'B2'],
  ['admiralty', 'C', '3', 'C3'],
  ['admiralty', 'D', '4', 'C4'],
  ['admiralty', 'E', '5', 'C4'],
  ['admiralty', 'F', '6', 'X4'],
  ['uk-3x5x2', '1', 'A', 'B1'],
  ['uk-3x5x2', '2', 'B', 'X3'],
  ['uk-3x5x2', '3', 'E', 'C4'],
  ['uk-5x5x5', 'E', '5', 'X4'],
  ['europol-4x4', 'X', '3', 'X3'],
  ['other', 'A', '1', ''],
  ['admiralty', 'G', '1', ''],
] as const)('%s %s %s is imported as %s', (scheme, source, information, as) => {
  const mapped = mappedGrade(grade(scheme, source, information));
  expect(mapped === null ? '' : `${mapped.source}${mapped.information}`).toBe(as);
});

test('every code of every known system has one of ours', () => {
  for (const scheme of GRADING_SCHEMES) {
    const codes = codesOf(scheme);
    for (const source of codes?.source ?? [])
      for (const information of codes?.information ?? []) {
        const mapped = mappedGrade(grade(scheme, source, information));
        expect(SOURCE_GRADES).toContain(mapped?.source);
        expect(INFORMATION_GRADES).toContain(mapped?.information);
      }
  }
});

test('what every object has is no code of a system', () => {
  expect(mappedGrade({ scheme: 'admiralty', source: 'toString', information: 'valueOf' })).toBe(null);
});
