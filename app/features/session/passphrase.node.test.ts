import { expect, test } from 'vitest';
import { gradePassphrase, isPassphraseEnough } from './passphrase.ts';

test.each([
  ['', 'empty'],
  ['puerto agenda lluvia', 'few_words'],
  ['puerto puerto puerto lluvia', 'repeated'],
  ['el sol ya no', 'short'],
  ['puerto agenda lluvia cuaderno', 'fair'],
  ['puerto agenda lluvia cuaderno norte', 'strong'],
  ['desembarco almirantazgo ferrocarril cordillera', 'strong'],
] as const)('"%s" is %s', (text, grade) => {
  expect(gradePassphrase(text)).toBe(grade);
});

test('four different words of some length are enough, however they are spaced', () => {
  expect(isPassphraseEnough('  puerto   agenda lluvia\tcuaderno ')).toBe(true);
  expect(isPassphraseEnough('Puerto puerto agenda lluvia')).toBe(false);
});
