import { beforeEach, describe, expect, test } from 'vitest';
import { dailyTotals, daysOfDay } from './daily.rules.ts';
import { cardJudgementId, type StateTotals, seizureCardId } from './jointdays.schemas.ts';
import { createResultsWorld, DAY, dayDoc, ecuador, line } from './results.fixtures.ts';

const cardOf = (state: string) => seizureCardId({ state, count: `cnt_${state}1` });
const PAIR = { one: cardOf('CL'), other: cardOf('EC') };
/** In Guayaquil, five hours behind UTC. */
const on = (day: number, hour: number) => Date.UTC(2027, 2, day, hour + 5);
const day = dayDoc({ participants: ['EC', 'CL'] }).body;

let results: ReturnType<typeof createResultsWorld>;
function release(state: string, change: { number: number; asOf: number; value: number; on?: string }) {
  const { number, asOf, value } = change;
  const seizure = { count: `cnt_${state}1`, ...line('drugs', 1_000, 'cocaine') };
  const place = { subdivision: null, reference: 'R-1' };
  results.world.receive('jointdays.receive', {
    ...{ state, day: DAY, release: `crl_${state}${number}`, number, kind: 'provisional', asOf },
    ...{ lines: [line('drugs', value, 'cocaine')], reason: null },
    cards: change.on === undefined ? [] : [{ ...seizure, ...place, on: change.on }],
  });
}
const sumBy = (until: string | null) =>
  dailyTotals({
    ...{ day, until, released: results.all<StateTotals>('stateTotals') },
    judgements: [{ ...PAIR, isSame: true, keeps: PAIR.one }],
  }).region.lines;

beforeEach(() => {
  results = createResultsWorld();
  // Half past midnight in Chile is half past ten in the evening at the centre.
  release('CL', { number: 1, asOf: on(10, 23), value: 1_000, on: '2027-03-11' });
  release('EC', { number: 1, asOf: on(10, 23), value: 1_000, on: '2027-03-10' });
  expect(results.act(ecuador, 'judge_double', { ...PAIR, isSame: true, keeps: PAIR.one, reason: 'x' })).toBe(
    'accepted',
  );
});

describe('a judged double counts once', () => {
  test('in the sum of its day, whatever day each state gave it', () => {
    expect(results.bodyOf(cardJudgementId(PAIR.one, PAIR.other))).toBeDefined();
    expect(sumBy('2027-03-10')).toEqual([line('drugs', 1_000, 'cocaine')]);
    expect(sumBy(null)).toEqual([line('drugs', 1_000, 'cocaine')]);
  });
  test('in the sum of its day also when a later release has dropped its card', () => {
    release('EC', { number: 2, asOf: on(11, 12), value: 400 });
    expect(sumBy('2027-03-10')).toEqual([line('drugs', 1_000, 'cocaine')]);
    // What Ecuador gives now has nothing of it any more.
    expect(sumBy('2027-03-11')).toEqual([line('drugs', 1_400, 'cocaine')]);
    expect(JSON.stringify(results.all('stateTotals'))).not.toContain('R-1');
  });
});

test('a day ends by the clock of the centre, and of a zone that nobody knows by that of UTC', () => {
  release('CL', { number: 2, asOf: on(11, 1), value: 3_000 });
  expect(sumBy('2027-03-10')).toEqual([line('drugs', 1_000, 'cocaine')]);
  const { states } = dailyTotals({
    ...{ day: { ...day, timeZone: 'America/Atlantis' }, until: '2027-03-10', judgements: [] },
    released: results.all<StateTotals>('stateTotals'),
  });
  // By UTC all of it is of the eleventh.
  expect(states).toEqual([
    { state: 'EC', given: null },
    { state: 'CL', given: null },
  ]);
});

test('of the days of a joint action day those that have begun are told', () => {
  expect(daysOfDay(day, '2027-03-11')).toEqual(['2027-03-10', '2027-03-11']);
  expect(daysOfDay(day, '2027-03-09')).toEqual([]);
  expect(daysOfDay(day, '2027-12-01')).toHaveLength(3);
});
