import { beforeEach, describe, expect, test } from 'vitest';
import { observer, officer, programme } from '#shared/monitoring/monitoring.fixtures.ts';
import type { PressTable, PublishedDay } from './jointdays.schemas.ts';
import { publishedDayId } from './jointdays.schemas.ts';
import {
  cardDoc,
  chair,
  chile,
  createResultsWorld,
  DAY,
  dayDoc,
  ecuador,
  line,
  PRESS_AT,
  peru,
  totalsDoc,
} from './results.fixtures.ts';

let results: ReturnType<typeof createResultsWorld>;
const published = () => results.bodyOf(publishedDayId(DAY)) as PublishedDay | undefined;
const table = (id: string) => results.bodyOf(id) as PressTable | undefined;

beforeEach(() => {
  results = createResultsWorld();
  results.plant(totalsDoc('EC'), totalsDoc('CL'));
});

test('a press table holds what states verified, and who is missing', () => {
  results.plant(totalsDoc('PE', { kind: 'provisional', number: 9, lines: [line('detentions', 900)] }));
  expect(results.press()).toBe('accepted');
  expect(table('jpt_1')).toMatchObject({
    number: 1,
    states: ['CL', 'EC'],
    missing: ['PE'],
    notBefore: PRESS_AT,
    lines: [line('detentions', 12), line('drugs', 80_000, 'cocaine'), line('firearms', 14, 'handgun')],
  });
});

test('a state counts once, however often it released', () => {
  results.plant(
    totalsDoc('CL', { number: 2, lines: [line('detentions', 8)] }, 'crl_CL2'),
    totalsDoc('CL', { kind: 'provisional', number: 3, lines: [line('detentions', 99)] }, 'crl_CL3'),
  );
  expect(results.press()).toBe('accepted');
  expect(table('jpt_1')?.lines[0]).toEqual(line('detentions', 14));
});

test('a seizure of two states that is judged one counts once in the table', () => {
  results.plant(cardDoc('EC'), cardDoc('CL'));
  const [one, other] = [cardDoc('EC').id, cardDoc('CL').id];
  const judged = { by: 'per_chair', at: 0, takenAt: 0 };
  results.plant({
    ...cardDoc('EC'),
    collection: 'cardJudgements',
    id: 'cdj_1',
    body: { one, other, isSame: true, keeps: one, reason: 'x', judged },
  });
  const lines = results
    .seen()
    .lines.map((each) => (each.counter === 'drugs' ? { ...each, value: each.value - 10_000 } : each));
  expect(results.press()).toBe('jointdays.totals_changed');
  expect(results.press('jpt_1', ecuador, { lines })).toBe('accepted');
});

test('whoever makes a table has seen its totals', () => {
  const { lines } = results.seen();
  results.plant(totalsDoc('CL', { number: 2, lines: [line('detentions', 8)] }, 'crl_CL2'));
  expect(results.press('jpt_1', ecuador, { lines })).toBe('jointdays.totals_changed');
});

test('a table needs a press hour and something verified', () => {
  results.plant(dayDoc({ pressAt: null }));
  expect(results.press()).toBe('jointdays.no_press_hour');
  results = createResultsWorld();
  expect(results.press()).toBe('jointdays.nothing_verified');
});

test('whoever leads the day makes tables and publishes, and no other', () => {
  for (const who of [peru, chile, observer, officer, programme])
    expect(results.press('jpt_1', who)).not.toBe('accepted');
  expect(results.press('jpt_1', chair)).toBe('accepted');
  for (const who of [peru, chile, observer, officer, programme])
    expect(results.publish('jpt_1', who)).not.toBe('accepted');
  expect(results.publish()).toBe('accepted');
});

test('nothing is published before the press hour, or while the day goes on', () => {
  expect(results.press()).toBe('accepted');
  results.world.now = PRESS_AT - 1;
  expect(results.publish()).toBe('jointdays.before_press_hour');
  results.world.now = PRESS_AT;
  results.plant(dayDoc({ state: 'running' }));
  expect(results.publish()).toBe('jointdays.still_running');
  results.plant(dayDoc({ state: 'reported' }));
  expect(results.publish()).toBe('accepted');
});

test('until it is published nobody else reads anything of the day; then sums alone, without what is small', () => {
  const outside = () =>
    results.world.readBy(programme, 'committee').filter(({ id, audience }) => {
      return audience.startsWith('jointdays/') || id === publishedDayId(DAY);
    });
  results.plant(totalsDoc('PE', { lines: [line('victims', 3)] }));
  expect(results.press()).toBe('accepted');
  expect(outside()).toEqual([]);
  expect(results.publish()).toBe('accepted');
  expect(outside().map(({ id }) => id)).toEqual([publishedDayId(DAY)]);
  expect(published()?.lines).toEqual([
    line('detentions', 12),
    { counter: 'victims', kind: null, value: null },
    line('drugs', 80_000, 'cocaine'),
    line('firearms', 14, 'handgun'),
  ]);
});

test('what is published is never the sum of one state, nor two versions that differ by one', () => {
  results = createResultsWorld();
  results.plant(totalsDoc('EC'));
  expect(results.press()).toBe('accepted');
  expect(results.publish()).toBe('jointdays.one_state_alone');
  results.plant(totalsDoc('CL'));
  expect(results.press('jpt_2')).toBe('accepted');
  expect(results.publish('jpt_2')).toBe('accepted');
  results.plant(totalsDoc('PE'));
  expect(results.press('jpt_3')).toBe('accepted');
  expect(results.publish('jpt_3')).toBe('jointdays.one_state_added');
});

test('nor do two versions that differ by one that is no longer in it', () => {
  results.plant(totalsDoc('PE'));
  expect(results.press()).toBe('accepted');
  expect(results.publish()).toBe('accepted');
  results.plant(totalsDoc('PE', { kind: 'provisional' }));
  expect(results.press('jpt_2')).toBe('accepted');
  expect(results.publish('jpt_2')).toBe('jointdays.one_state_added');
});

test('a corrected table is another version; the same one is not published twice', () => {
  expect(results.press()).toBe('accepted');
  expect(results.publish()).toBe('accepted');
  expect(results.publish()).toBe('jointdays.published_already');
  results.plant(totalsDoc('CL', { number: 2, lines: [line('detentions', 11)], reason: 'x' }, 'crl_CL2'));
  expect(results.press('jpt_2')).toBe('accepted');
  expect(results.publish('jpt_2')).toBe('accepted');
  expect(published()).toMatchObject({ version: 2, table: 'jpt_2' });
  expect(published()?.lines[0]).toEqual(line('detentions', 17));
  expect(table('jpt_1')).toMatchObject({
    lines: table('jpt_1')?.lines,
    told: [line('detentions', 12), {}, {}],
  });
  expect(results.publish('jpt_no')).toBe('jointdays.unknown_table');
});

describe('what was told before', () => {
  const victims = (state: string, value: number, number = 1) =>
    totalsDoc(state, { number, lines: [line('victims', value)] }, `crl_${state}${number}`);
  const told = () => published()?.lines[0]?.value;
  function next(table: string) {
    expect(results.press(table)).toBe('accepted');
    return results.publish(table);
  }

  test('an older table is not published after a newer one', () => {
    results.plant(dayDoc({ participants: ['EC', 'CL', 'PE', 'CO', 'BR'] }));
    results.plant(victims('EC', 10), victims('CL', 20));
    expect(next('jpt_1')).toBe('accepted');
    results.plant(victims('PE', 2));
    expect(next('jpt_2')).toBe('jointdays.one_state_added');
    results.plant(victims('CO', 30), victims('BR', 40));
    expect(next('jpt_3')).toBe('accepted');
    expect(told()).toBe(102);
    expect(results.publish('jpt_2')).toBe('jointdays.older_table');
    expect(told()).toBe(102);
  });

  test('a table is compared with every version, and with what they give together', () => {
    results.plant(dayDoc({ participants: ['EC', 'CL', 'PE', 'CO', 'BR'] }));
    results.plant(victims('EC', 10), victims('CL', 20));
    expect(next('jpt_1')).toBe('accepted');
    results.plant(victims('PE', 10), victims('CO', 30), victims('BR', 40));
    expect(next('jpt_2')).toBe('accepted');
    // Two of those that came have nothing verified any more: beside the first version there is one more state.
    results.plant(
      totalsDoc('CO', { kind: 'provisional' }, 'crl_CO1'),
      totalsDoc('BR', { kind: 'provisional' }, 'crl_BR1'),
    );
    expect(next('jpt_3')).toBe('jointdays.one_state_added');
  });

  test('a change below five is not told, however many versions it takes', () => {
    results.plant(victims('EC', 10), victims('CL', 20));
    expect(next('jpt_1')).toBe('accepted');
    results.plant(victims('CL', 21, 2));
    expect(next('jpt_2')).toBe('accepted');
    expect(told()).toBe(30);
    results.plant(victims('CL', 24, 3));
    expect(next('jpt_3')).toBe('accepted');
    expect(told()).toBe(30);
    results.plant(victims('CL', 25, 4));
    expect(next('jpt_4')).toBe('accepted');
    expect(told()).toBe(35);
    // Near to what the first version told: that again, and not a difference of one to it.
    results.plant(victims('CL', 21, 5));
    expect(next('jpt_5')).toBe('accepted');
    expect(told()).toBe(30);
  });
});

test('a table holds more than a line of one state can', () => {
  const most = (state: string) => totalsDoc(state, { lines: [line('drugs', 1e15, 'cocaine')] });
  results.plant(most('EC'), most('CL'));
  expect(results.press()).toBe('accepted');
  expect(table('jpt_1')?.lines).toEqual([line('drugs', 2e15, 'cocaine')]);
});

test('what one state alone gave is not told, though others are in the table', () => {
  const cash = (value: number, kind: string) => line('cash', value, kind);
  results.plant(
    totalsDoc('EC', { lines: [line('firearms', 7, 'handgun'), cash(90_000, 'USD')] }),
    totalsDoc('CL', { lines: [cash(400_000, 'CLP'), cash(5_000, 'USD')] }),
  );
  expect(results.press()).toBe('accepted');
  expect(results.publish()).toBe('accepted');
  expect(published()?.lines.map(({ kind, value }) => [kind, value])).toEqual([
    ['handgun', null],
    ['CLP', null],
    ['USD', 95_000],
  ]);
});
