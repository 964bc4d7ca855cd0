import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { counting, figureOf } from '#shared/monitoring/figures.rules.ts';
import { kpiDoc, PAO, peruCustoms, programme } from '#shared/monitoring/monitoring.fixtures.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import { dayIndicatorId, type FollowUp, type PublishedDay, publishedDayId } from './jointdays.schemas.ts';
import {
  chair,
  chile,
  createResultsWorld,
  DAY,
  ecuador,
  line,
  peru,
  peruPolice,
  totalsDoc,
} from './results.fixtures.ts';

let results: ReturnType<typeof createResultsWorld>;
const KPI = 'kpi_seized';
const OF_KPI = { kpi: KPI, plan: PAO, of: 'opa_ports' } as const;
const drugs = { counter: 'drugs', kind: 'cocaine', followUp: null, unit: 'kilogram' } as const;
const link = (change: object = {}, who: Actor = ecuador) =>
  results.act(who, 'link_indicator', { ...OF_KPI, ...drugs, ...change });
const note = { es: 'Falta Perú.' };
const feed = (measurement = 'msr_1', change: object = {}, who: Actor = peru) =>
  results.act(who, 'feed_indicator', { ...OF_KPI, measurement, note, ...change });
const figures = () =>
  results.all<Measurement>('kpiMeasurements') as unknown as { id: string; body: Measurement }[];
const said = () => figureOf(kpiDoc().body, figures(), '2027-12-31')?.value ?? null;
function publish(table = 'jpt_1') {
  expect(results.press(table)).toBe('accepted');
  expect(results.publish(table)).toBe('accepted');
}

beforeEach(() => {
  results = createResultsWorld();
  results.plant(totalsDoc('EC'), totalsDoc('CL'));
});

test('whoever leads the day says which total is a figure of which indicator, one for each', () => {
  for (const who of [peru, chile, programme]) expect(link({}, who)).not.toBe('accepted');
  expect(link()).toBe('accepted');
  expect(link({ unit: 'gram' })).toBe('jointdays.indicator_linked');
  expect(results.act(chair, 'unlink_indicator', { kpi: KPI })).toBe('accepted');
  expect(link({ unit: 'gram' })).toBe('accepted');
});

test('there is such a total, in such a unit, and it was counted that day', () => {
  expect(link({ kind: null })).toBe('jointdays.no_such_total');
  expect(link({ kind: 'gold' })).toBe('jointdays.no_such_total');
  expect(link({ unit: 'litre' })).toBe('jointdays.no_such_total');
  expect(link({ counter: 'goods', kind: 'timber', unit: 'piece' })).toBe('jointdays.not_counted');
  expect(link({ followUp: 'convictions', kind: null, unit: 'kilogram' })).toBe('jointdays.no_such_total');
  expect(link({ plan: 'spl_other', of: 'gol_2' })).toBe('jointdays.other_plan');
  expect(link({ kpi: 'kpi_no' })).toBe('monitoring.unknown_kpi');
  expect(link({ counter: 'firearms', kind: null, unit: 'piece' })).toBe('accepted');
});

test('what was published becomes the figure, by whoever enters figures of the indicator', () => {
  expect(link()).toBe('accepted');
  expect(feed()).toBe('jointdays.not_published');
  publish();
  for (const who of [chair, ecuador, chile, peruCustoms]) expect(feed('msr_1', {}, who)).not.toBe('accepted');
  expect(feed('msr_1', {}, peruPolice)).toBe('accepted');
  expect(figures()[0]?.body).toMatchObject({ value: 80, day: '2027-03-12', from: DAY, corrects: null, note });
  expect(said()).toBe(80);
});

test('fed again it is corrected and counts once, whatever came between', () => {
  expect(link()).toBe('accepted');
  publish();
  expect(feed()).toBe('accepted');
  // The same again is nothing new.
  expect(feed('msr_2')).toBe('accepted');
  expect(figures()).toHaveLength(1);
  results.plant(totalsDoc('CL', { number: 2, lines: [line('drugs', 20_000, 'cocaine')] }, 'crl_CL2'));
  publish('jpt_2');
  expect(feed('msr_3')).toBe('accepted');
  expect(figures()).toHaveLength(2);
  expect(said()).toBe(60);
  // Corrected by hand, and then once more by the day.
  const byHand = { value: 61, day: '2027-03-12', note: null, corrects: 'msr_3', from: DAY };
  results.world.act(peru, 'monitoring.measure', { measurement: 'msr_4', ...OF_KPI, ...byHand });
  expect(said()).toBe(61);
  expect(feed('msr_5')).toBe('accepted');
  expect(said()).toBe(60);
  expect(counting(figures())).toHaveLength(1);
});

test('who is missing is said with the figure', () => {
  expect(link()).toBe('accepted');
  publish();
  expect(feed('msr_1', { note: null })).toBe('jointdays.missing_unsaid');
  results = createResultsWorld();
  results.plant(totalsDoc('EC'), totalsDoc('CL'), totalsDoc('PE'));
  expect(link()).toBe('accepted');
  publish();
  expect(feed('msr_1', { note: null })).toBe('accepted');
});

test('a plan is told nothing that is too small, nor a sum that gives something small away', () => {
  const guns = [line('firearms', 7, 'handgun'), line('firearms', 3, 'long_gun')];
  results.plant(totalsDoc('EC', { lines: guns }));
  expect(link({ counter: 'firearms', kind: 'long_gun', unit: 'piece' })).toBe('accepted');
  results.plant(kpiDoc('kpi_all'));
  const all = { kpi: 'kpi_all', counter: 'firearms', kind: null, unit: 'piece' } as const;
  expect(link(all)).toBe('accepted');
  publish();
  // What no plan was told yet hides nothing.
  const told = results.bodyOf(publishedDayId(DAY)) as unknown as PublishedDay;
  expect(told.lines).toContainEqual(line('firearms', 14, 'handgun'));
  expect(feed()).toBe('jointdays.too_few');
  expect(feed('msr_1', { kpi: 'kpi_all' })).toBe('jointdays.too_few');
});

test('an indicator that was fed stays linked', () => {
  expect(link()).toBe('accepted');
  publish();
  expect(feed()).toBe('accepted');
  expect(results.act(ecuador, 'unlink_indicator', { kpi: KPI })).toBe('jointdays.indicator_fed');
  expect(results.bodyOf(dayIndicatorId({ day: DAY, kpi: KPI }))).toMatchObject({ told: [{ value: 80_000 }] });
});

test('what became of it at a later stage is a figure of its own indicator', () => {
  const followed = (id: string, state: 'EC' | 'CL' | 'PE', value: number, asOf: string, who: Actor) =>
    results.act(who, 'follow_up', {
      ...{ followUp: id, state, counter: 'detentions', what: 'prosecutions' satisfies FollowUp },
      ...{ value, asOf, note: null },
    });
  expect(link({ counter: 'detentions', kind: null, followUp: 'prosecutions', unit: 'piece' })).toBe(
    'accepted',
  );
  publish();
  expect(feed()).toBe('jointdays.nothing_counted');
  expect(followed('jfu_1', 'EC', 4, '2027-03-12', ecuador)).toBe('accepted');
  expect(feed()).toBe('jointdays.one_state_alone');
  expect(followed('jfu_0', 'CL', 0, '2027-03-12', chile)).toBe('accepted');
  expect(feed()).toBe('jointdays.too_few');
  expect(followed('jfu_2', 'CL', 3, '2027-03-13', chile)).toBe('accepted');
  expect(feed()).toBe('accepted');
  expect(figures()[0]?.body).toMatchObject({ value: 7, day: '2027-03-13' });
  // A change below five is not told: what was told stays.
  expect(followed('jfu_3', 'EC', 6, '2027-03-13', ecuador)).toBe('accepted');
  expect(feed('msr_2')).toBe('accepted');
  expect(figures()).toHaveLength(1);
  expect(followed('jfu_4', 'EC', 9, '2027-03-13', ecuador)).toBe('accepted');
  expect(feed('msr_3')).toBe('accepted');
  expect(said()).toBe(12);
  // One more state alone: the difference would be its figure, whichever indicator is told.
  expect(followed('jfu_5', 'PE', 30, '2027-03-13', peru)).toBe('accepted');
  expect(feed('msr_4')).toBe('jointdays.one_state_added');
  results.plant(kpiDoc('kpi_other'));
  const other = { kpi: 'kpi_other', counter: 'detentions', kind: null, followUp: 'prosecutions' } as const;
  expect(link({ ...other, unit: 'piece' })).toBe('accepted');
  expect(feed('msr_4', { kpi: 'kpi_other' })).toBe('jointdays.one_state_added');
});

test('what became of it in one state alone is not told', () => {
  const unit = 'piece';
  expect(link({ counter: 'detentions', kind: null, followUp: 'convictions', unit })).toBe('accepted');
  publish();
  for (const [who, state, value] of [
    [ecuador, 'EC', 9],
    [chile, 'CL', 0],
  ] as const)
    results.act(who, 'follow_up', {
      ...{ followUp: `jfu_${state}`, state, counter: 'detentions', what: 'convictions', value },
      ...{ asOf: '2027-03-12', note: null },
    });
  expect(feed()).toBe('jointdays.one_state_alone');
});

test('a total over all kinds follows the same rules each time that it is told', () => {
  const guns = (state: string, value: number, number = 1) =>
    totalsDoc(state, { number, lines: [line('firearms', value, 'handgun')] }, `crl_${state}${number}`);
  results.plant(guns('EC', 8), guns('CL', 9));
  expect(link({ counter: 'firearms', kind: null, unit: 'piece' })).toBe('accepted');
  publish();
  expect(feed()).toBe('accepted');
  results.plant(guns('CL', 10, 2));
  publish('jpt_2');
  expect(feed('msr_2')).toBe('accepted');
  expect(figures().map(({ body }) => body.value)).toEqual([17]);
});
