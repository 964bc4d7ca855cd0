import { expect, test } from 'vitest';
import { likelyDoubles, type SeizureReport } from './doubles.rules.ts';

function report(id: string, change: Partial<SeizureReport['body']> = {}): SeizureReport {
  const seized = [{ item: 'Cocaína', amount: 300, unit: 'kg' }];
  return { id, body: { place: 'San Antonio', happenedOn: '2026-11-09', seized, ...change } };
}
const kilos = (amount: number, item = 'Cocaína', unit: string | null = 'kg') => ({
  seized: [{ item, amount, unit }],
});
const pairs = (...reports: SeizureReport[]) => [...likelyDoubles(reports)];

test('one seizure by two institutions is pointed out on both', () => {
  expect(
    pairs(report('a'), report('b', { place: ' san antonio', happenedOn: '2026-11-12', ...kilos(330) })),
  ).toEqual([
    ['a', ['b']],
    ['b', ['a']],
  ]);
});

test('one amount in grams and in kilograms is the same', () => {
  expect(pairs(report('a'), report('b', kilos(300_000, 'Cocaína', 'g')))).toHaveLength(2);
  expect(pairs(report('a'), report('b', kilos(300, 'Cocaína', 'g')))).toEqual([]);
});

test.each<[string, Partial<SeizureReport['body']>]>([
  ['another place', { place: 'Valparaíso' }],
  ['no place', { place: null }],
  ['an empty place', { place: ' ' }],
  ['four days later', { happenedOn: '2026-11-13' }],
  ['a third more', kilos(400)],
  ['just over ten per cent', kilos(334)],
  ['another item', kilos(300, 'Marihuana')],
  ['another unit', kilos(300, 'Cocaína', 'paquetes')],
  ['no unit', kilos(300, 'Cocaína', null)],
])('%s is another seizure', (_, change) => {
  expect(pairs(report('a'), report('b', change))).toEqual([]);
});

test('what the form does not ask is compared with nothing', () => {
  const body = { place: 'San Antonio' };
  expect(
    pairs(report('a'), { id: 'b', body }, { id: 'c', body: { ...body, happenedOn: '2026-11-09' } }),
  ).toEqual([]);
});

test('several items make one pair, and a report is no double of itself', () => {
  const two = {
    seized: [...kilos(300).seized, ...kilos(2, 'Contenedores', null).seized, ...kilos(310).seized],
  };
  expect(pairs(report('a', two), report('b', two), report('c', kilos(299)))).toEqual([
    ['a', ['b', 'c']],
    ['b', ['a', 'c']],
    ['c', ['a', 'b']],
  ]);
});
