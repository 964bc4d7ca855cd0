import { expect, test } from 'vitest';
import { plainName } from './save-file.ts';

test.each([
  ['Nota verbal n.º 12.pdf', 'Nota verbal n.º 12.pdf'],
  ['nota\u202efdp.exe', 'notafdp.exe'],
  ['\u2066nota\u2069\u0000\r\n.pdf', 'nota.pdf'],
  ['../../etc/passwd', '..-..-etc-passwd'],
  ['C:\\Windows\\nota.pdf', 'C:-Windows-nota.pdf'],
  ['\u202e', 'file'],
])('%j is saved as %j', (given, expected) => {
  expect(plainName(given)).toBe(expected);
});
