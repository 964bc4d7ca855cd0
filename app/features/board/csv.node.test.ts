import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('a spreadsheet knows the alphabet by its first character', () => {
  expect(toCsv([['Núñez']])).toBe('\uFEFFNúñez');
});

test('a name is never a formula', () => {
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '=1+\n1', '＝1+1', '＠A1'])
    expect(toCsv([[name]])).toContain(`'${name}`);
});

test('commas, quotes and new lines stay in their cell', () => {
  expect(
    toCsv([
      ['a,b', 'say "no"', 'one\ntwo'],
      ['x', 1, ''],
    ]),
  ).toBe('\uFEFF"a,b","say ""no""","one\ntwo"\r\nx,1,');
});
