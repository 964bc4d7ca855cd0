import { expect, test } from 'vitest';
import { readEnrolmentCode } from './enrolment-code.ts';

test.each([
  ['typed', '0A1B2-C3D4E'],
  ['typed small, with slips of the eye', ' oaib2 c3d4e '],
  ['pasted as a link', 'https://clasi.example.org/enrol#0A1B2C3D4E'],
])('a code %s is read as it was meant', (_how, text) => {
  expect(readEnrolmentCode(text)).toBe('0A1B2C3D4E');
});

test('the longer code of a link is a code too', () => {
  const code = '0123456789ABCDEFGHJKMNPQRS';
  expect(readEnrolmentCode(`http://localhost:8787/enrol#${code}`)).toBe(code);
});

test('what can be no code is not sent to the server', () => {
  for (const text of ['', 'ABC', '0A1B2C3D4', '0A1B2-C3D4U', 'https://clasi.example.org/']) {
    expect(readEnrolmentCode(text)).toBeNull();
  }
});
