import { beforeAll, describe, expect, test } from 'vitest';
import { coherenceFeature } from '#shared/coherence/coherence.feature.ts';
import { createRadar } from '#shared/coherence/radar.rules.ts';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { LIGHTS, lightOf } from '#shared/monitoring/lights.rules.ts';
import { monitoringFeature } from '#shared/monitoring/monitoring.feature.ts';
import {
  consolidations,
  findings,
  measurements,
  progressReports,
  recommendations,
} from '#shared/monitoring/monitoring.schemas.ts';
import { owedReports } from '#shared/monitoring/owed.rules.ts';
import { reportPeriods } from '#shared/monitoring/periods-reported.rules.ts';
import { checkChain } from '#shared/plans/chain-check.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { plansFeature } from '#shared/plans/plans.feature.ts';
import { kpis, strategies } from '#shared/plans/plans.schemas.ts';
import { prioritiesFeature } from '#shared/priorities/priorities.feature.ts';
import { policies, priorities } from '#shared/priorities/priorities.schemas.ts';
import { cycleOn, DAYS_OF_A_YEAR, type Entries, idFor, radarItemsOf } from './demo-cycle.fixtures.ts';
import { PLANTED, plantedSides } from './demo-cycle-agencies.ts';
import { makingCycle } from './demo-cycle-days.ts';
import { makeDemo } from './demo-held.fixtures.ts';
import { demoPeople } from './demo-people.ts';
import { demoStandIn } from './demo-stand-ins.ts';

let all: Entries;
let asOfToday: Entries;
beforeAll(async () => {
  const [held, other] = [await makeDemo({ hasReports: true }), await makeDemo({ hasReports: false })];
  all = <B extends JsonObject>(collection: Collection<B>) => held.all<B>(COMMITTEE, collection);
  asOfToday = <B extends JsonObject>(collection: Collection<B>) => other.all<B>(COMMITTEE, collection);
}, 120_000);

const FEATURES = [prioritiesFeature, plansFeature, monitoringFeature, coherenceFeature];
const COLLECTIONS = FEATURES.flatMap(({ collections }): readonly Collection[] => collections);
const PAO = (key: string) => idFor('pao', key);
const only = <B>(docs: readonly Doc<B & JsonObject>[], id: string) => docs.find((doc) => doc.id === id)?.body;

test('whatever was done before, there is something of every kind, made by functions of the demo', () => {
  for (const entries of [all, asOfToday]) {
    const empty = COLLECTIONS.filter((collection) => entries(collection).length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
  }
  const labels = new Set(demoPeople.map(({ label }) => label));
  const told = COLLECTIONS.flatMap((collection) =>
    all(collection).flatMap(({ body }) => [
      ...JSON.stringify(body).matchAll(/"by":"per_(?:demo-)?([^"]+)","label":"([^"]+)"/g),
    ]),
  );
  expect(told.length).toBeGreaterThan(30);
  const others = told.filter(([, key = '', label = '']) => !labels.has(label) && demoStandIn(key) === null);
  expect(others.map(([match]) => match)).toEqual([]);
});

test('every entry with words of its own says that it is a sample', () => {
  const silent = COLLECTIONS.flatMap((collection) =>
    all(collection)
      .filter(({ body }) => !/ejemplo/.test(JSON.stringify(body)))
      // A stance without words, a figure that a report gave, and what was judged without an arrangement.
      .filter(
        ({ body }) =>
          (body.text ?? body.note ?? body.arrangement ?? null) !== null ||
          !('said' in body || 'note' in body || 'arrangement' in body),
      )
      .map(({ id }) => id),
  );
  expect(silent).toEqual([]);
});

test('three priorities that rest on the edition are active, one was left out with its reason', () => {
  const told = all(priorities).map(({ id, body }) => [id, body.state, body.rests.length > 0]);
  expect(told.sort()).toEqual([
    ['pri_demo-arms', 'active', true],
    ['pri_demo-cyber', 'left_out', true],
    ['pri_demo-drugs', 'active', true],
    ['pri_demo-people', 'active', true],
  ]);
  expect(only(all(priorities), idFor('pri', 'cyber'))?.leftOut?.reason).toMatch(/ejemplo/);
  expect(all(strategies).map(({ body }) => [body.state, body.version])).toEqual([['in_force', 1]]);
});

test('the three plans that exist: two run, three states draft the third', () => {
  expect(
    all(paos)
      .map(({ id, body }) => [id, body.state])
      .sort(),
  ).toEqual([
    [PAO('arms'), 'running'],
    [PAO('drugs'), 'running'],
    [PAO('people'), 'drafting'],
  ]);
  const of = (key: string) => all(operations).filter(({ parent }) => parent === PAO(key));
  expect([of('drugs').length, of('arms').length, of('people').length]).toEqual([12, 7, 6]);
  expect(new Set(of('people').map(({ body }) => body.made.by)).size).toBe(3);
  const numbers = new Set(of('drugs').map(({ body }) => `${body.goal} ${body.sequence}`));
  expect(numbers.size).toBe(12);
});

test('the criminal justice chain speaks of the plan on drugs, and of the third what is not explained', () => {
  const missing = (key: string) => {
    const pao = only(all(paos), PAO(key));
    const actions = all(operations).filter(({ parent }) => parent === PAO(key));
    if (pao === undefined) throw new Error(`no plan ${key}`);
    const checked = checkChain(
      actions.map(({ body }) => body),
      pao,
    );
    return checked.filter(({ isMissing }) => isMissing).map(({ link }) => link);
  };
  expect(missing('drugs')).toEqual(['judiciary']);
  expect(missing('arms')).toEqual([]);
  expect(missing('people')).not.toContain('customs');
});

test('some states have no policy for a priority', () => {
  const there = new Set(all(policies).map(({ parent, body }) => `${parent} ${body.state}`));
  for (const [priority, state] of [
    ['drugs', 'AR'],
    ['arms', 'EC'],
    ['people', 'CL'],
  ] as const)
    expect(there.has(`${idFor('pri', priority)} ${state}`)).toBe(false);
  expect(there.size).toBeGreaterThan(9);
});

test('the Grupo de Apoyo noted one period; of one recommendation a question to states has come', () => {
  const [consolidation, ...others] = all(consolidations);
  expect(others).toEqual([]);
  expect(consolidation?.body.noted?.meeting).toBe(idFor('mtg', 'support-progress'));
  expect(all(findings).every(({ body }) => body.evidence.length > 0)).toBe(true);
  const states = all(recommendations).map(({ body }) => body.state);
  expect([...new Set(states)].sort()).toEqual(['accepted', 'done', 'open', 'rejected']);
  const required = all(recommendations).flatMap(({ body }) => body.requirement ?? []);
  expect(all(requirements).filter(({ id }) => required.includes(id))).toHaveLength(1);
});

test('the radar finds every overlap that was planted, and none besides', () => {
  const overlaps = createRadar(radarItemsOf(all)).overlaps();
  const planted = PLANTED.map((each) => [
    each[0],
    ...plantedSides(makingCycle({ now: Date.now(), idFor, hasPast: true }), each),
  ]);
  expect(overlaps.map(({ rule, sides }) => [rule, ...sides]).sort()).toEqual(planted.sort());
});

describe.each(DAYS_OF_A_YEAR)('a demo that is made on %s', (day) => {
  const now = Date.parse(`${day}T12:00:00Z`);
  const made = cycleOn(now);

  test('has lights of every kind', () => {
    const spans = new Map(made(operations).map(({ id, body }) => [id, body]));
    const lights = made(kpis).flatMap((kpi) => {
      const span = spans.get(kpi.parent ?? '');
      if (span === undefined) return [];
      const own = made(measurements).filter(({ parent }) => parent === kpi.id);
      return lightOf({ kpi: kpi.body, measurements: own, from: span.from, until: span.until, today: day })
        .light;
    });
    expect(LIGHTS.filter((light) => light !== 'not_begun' && !lights.includes(light))).toEqual([]);
  });

  test('owes some reports of the period that is over, and has others', () => {
    const plan = made(paos).find(({ id }) => id === PAO('drugs'));
    if (plan === undefined) throw new Error('no plan');
    const [period] = reportPeriods(plan.body);
    if (period === undefined) throw new Error('no period');
    const owed = owedReports({
      operations: made(operations).filter(({ parent }) => parent === plan.id),
      reports: made(progressReports).filter(({ body }) => body.pao === plan.id),
      consolidation: made(consolidations)[0]?.body ?? null,
      ...{ period, today: day },
    });
    const states = owed.map(({ state }) => state);
    expect(states.filter((state) => state === 'consolidated').length).toBeGreaterThan(5);
    expect(states.filter((state) => state === 'late' || state === 'due')).toHaveLength(2);
  });

  test('has the planted overlaps and none besides', () => {
    const overlaps = createRadar(radarItemsOf(made)).overlaps();
    const making = makingCycle({ now, idFor, hasPast: true });
    const planted = PLANTED.map((each) => [each[0], ...plantedSides(making, each)]);
    expect(overlaps.map(({ rule, sides }) => [rule, ...sides]).sort()).toEqual(planted.sort());
  });
});
