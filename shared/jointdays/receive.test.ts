import { expect, test } from 'vitest';
import { peru } from '#shared/plans/pao.fixtures.ts';
import { cardOf, createDayWorld, OF_DAY } from './jointdays.fixtures.ts';

function open() {
  const all = createDayWorld();
  all.make();
  const of = (collection: string) => all.docs().filter((doc) => doc.collection === collection);
  return {
    ...all,
    totals: () => of('stateTotals').map(({ id }) => id),
    cards: () =>
      of('seizureCards')
        .map(({ id, body }) => `${id} ${body.value}`)
        .toSorted(),
  };
}

const first = { release: 'crl_1', number: 1, cards: [cardOf('cnt_a'), cardOf('cnt_b')] };
const second = { release: 'crl_2', number: 2, cards: [cardOf('cnt_b', 700), cardOf('cnt_c')] };
const verified = { release: 'crl_3', number: 1, kind: 'verified', cards: [cardOf('cnt_c', 300)] };

test('a release stands once, however often it arrives, and keeps what it said', () => {
  const { receive, totals, bodyOf, docs } = open();
  expect(receive(first)).toBe('accepted');
  const before = docs();
  expect(receive(first)).toBe('accepted');
  expect(receive({ ...first, asOf: 9, lines: [] })).toBe('accepted');
  expect(docs()).toEqual(before);
  expect(totals()).toEqual(['stt_CL-1']);
  expect(bodyOf('stt_CL-1')).toMatchObject({
    ...{ state: 'CL', number: 1, kind: 'provisional', asOf: 1000 },
    lines: [{ counter: 'drugs', kind: 'cocaine', value: 12_000 }],
  });
});

test.each([[[first, second]], [[second, first]], [[second, first, second, first]]])(
  'in any order only the cards of the release that counts stand (%#)',
  (order) => {
    const { receive, cards, totals } = open();
    for (const each of order) receive(each);
    expect(cards()).toEqual(['szc_CL-b 700', 'szc_CL-c 500']);
    expect(totals().toSorted()).toEqual(['stt_CL-1', 'stt_CL-2']);
  },
);

test('a verified release comes before provisional ones, also if these arrive later', () => {
  const { receive, cards } = open();
  for (const each of [first, verified, second]) receive(each);
  expect(cards()).toEqual(['szc_CL-c 300']);
});

test('cards of other states stay', () => {
  const { receive, cards } = open();
  receive({ ...first, state: 'PE' });
  receive(verified);
  receive({ ...second, state: 'PE' });
  expect(cards()).toEqual(['szc_CL-c 300', 'szc_PE-b 700', 'szc_PE-c 500']);
});

test('of a state that does not take part, or of a day that is not there, nothing is kept', () => {
  const { receive, totals, act } = open();
  expect(receive({ ...first, state: 'UY' })).toBe('accepted');
  expect(receive({ ...first, day: 'jad_9' })).toBe('accepted');
  act(peru, 'end_participation', { ...OF_DAY, state: 'CL' });
  expect(receive(first)).toBe('accepted');
  expect(totals()).toEqual([]);
});

test('a former release keeps its seizures only where a daily table shows it', () => {
  const { receive, docs, cards } = open();
  const at = (hour: number) => Date.UTC(2027, 2, 11, 12 + hour);
  const told = (number: number, hour: number, more: object = {}) => ({
    ...{ release: `crl_${number}`, number, asOf: at(hour), cards: [cardOf('cnt_a', 100 + number)], ...more },
  });
  // The last of the first day, two of the second, and one of before that comes late.
  for (const each of [told(1, 0), told(3, 2), told(4, 24), told(5, 25), told(2, 1)]) receive(each);
  const kept = () =>
    docs()
      .filter(({ collection }) => collection === 'stateTotals')
      .map(({ id, body }) => `${id} ${(body.cards as unknown[]).length}`)
      .toSorted();
  expect(kept()).toEqual(['stt_CL-1 0', 'stt_CL-2 0', 'stt_CL-3 1', 'stt_CL-4 0', 'stt_CL-5 1']);
  expect(cards()).toEqual(['szc_CL-a 105']);
  receive(told(6, 26, { kind: 'verified' }));
  expect(kept()).toEqual([
    'stt_CL-1 0',
    'stt_CL-2 0',
    'stt_CL-3 1',
    'stt_CL-4 0',
    'stt_CL-5 0',
    'stt_CL-6 1',
  ]);
  expect(cards()).toEqual(['szc_CL-a 106']);
});

test('a day of which a state gave figures is not called off, and one that was called off takes none', () => {
  const { receive, totals, act } = open();
  const cancel = () => act(peru, 'cancel_day', { ...OF_DAY, reason: 'Mal tiempo' });
  expect(receive(first)).toBe('accepted');
  expect(cancel()).toBe('jointdays.figures_given');
  const other = open();
  expect(other.act(peru, 'cancel_day', { ...OF_DAY, reason: 'Mal tiempo' })).toBe('accepted');
  expect(other.receive(first)).toBe('accepted');
  expect([totals(), other.totals()]).toEqual([['stt_CL-1'], []]);
});
