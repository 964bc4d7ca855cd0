import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PLACE_NAMES } from './place-names.ts';
import { ALL_SUBDIVISIONS, isPlace, isSubdivision, subdivisionsOf } from './places.ts';
import { SubdivisionSchema } from './released.schemas.ts';

test('each subdivision of the sixteen states has a code that can be sent, and a name', () => {
  for (const code of ALL_SUBDIVISIONS) expect(v.is(SubdivisionSchema, code), code).toBe(true);
  for (const name of Object.values(PLACE_NAMES)) expect(name).toBe(name.trim());
  const states = new Set(ALL_SUBDIVISIONS.map((code) => code.slice(0, 2)));
  expect([...states].join(' ')).toBe('AR BO BR CL CO CR DO EC GT HN MX PA PE PY SV UY');
});

test('a code that does not exist in a member state is none; of other countries only its form is known', () => {
  expect(subdivisionsOf('CL')).toHaveLength(16);
  expect(subdivisionsOf('XA')).toEqual([]);
  for (const code of ['CL-VS', 'EC-G', 'PA-10', 'US-FL', 'ES-M'])
    expect(isSubdivision(code), code).toBe(true);
  for (const code of ['CL-V', 'CL-ZZ', 'CL-', 'CL', 'cl-vs', 'EC-G ', 'US-FLOR', 'DO-33', 'CL-VS-1'])
    expect(isSubdivision(code), code).toBe(false);
  expect([isPlace('EC'), isPlace('US'), isPlace('EC-G'), isPlace('EC-ZZ'), isPlace('E')]).toEqual([
    ...[true, true, true, false, false],
  ]);
});

test('no two subdivisions of a state have one name: they are read and chosen without their codes', () => {
  const named = Object.entries(PLACE_NAMES).map(([code, name]) => `${code.slice(0, 2)} ${name}`);
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
});
