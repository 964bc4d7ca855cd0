import { expect, test } from 'vitest';
import { idPart } from './derived-id.ts';

test('a part that has room for it is the whole id', () => {
  expect(idPart('lnc_01ABC', 24)).toBe('01ABC');
  expect(idPart(`lnc_${'a'.repeat(24)}`, 24)).toBe('a'.repeat(24));
});

test('longer ids that begin or end alike are different parts of the length that there is', () => {
  const ids = [`lnc_x${'a'.repeat(60)}`, `lnc_y${'a'.repeat(60)}`, `lnc_x${'a'.repeat(59)}b`];
  const parts = ids.map((id) => idPart(id, 43));
  expect(new Set(parts).size).toBe(ids.length);
  expect(parts.map(({ length }) => length)).toEqual([43, 43, 43]);
});
