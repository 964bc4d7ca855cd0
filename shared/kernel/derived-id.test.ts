import { expect, test } from 'vitest';
import { idPart, isWholeIn } from './derived-id.ts';

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

test('no id can be chosen that is the part of another one', () => {
  const long = `spk_${'A'.repeat(70)}`;
  const short = `spk_${idPart(long, 60)}`;
  expect(idPart(short, 60)).not.toBe(idPart(long, 60));
  expect(idPart(short, 60)).toHaveLength(60);
  expect([isWholeIn(long, 60), isWholeIn(short, 60), isWholeIn(short, 61)]).toEqual([false, false, true]);
});

test('ids that devices make, and parts that stand in others, are as they always were', () => {
  const made = '01J2N7QZ8V5X3K9W4Y6T1R0P2M';
  expect(idPart(`edn_${made}`, 26)).toBe(made);
  expect(idPart(`rls_${made}-CL`, 34)).toBe(`${made}-CL`);
  expect(idPart(`par_${made}-cocaine-base`, 40)).toBe(`${made}-cocaine-base`);
  expect(idPart(`lnc_${'a'.repeat(60)}`, 43)).toBe(`${'a'.repeat(28)}-14plte90q6qlyo`);
});
