import { beforeAll, describe, expect, test } from 'vitest';
import { countersFeature } from '#shared/counters/counters.feature.ts';
import {
  countReleases,
  counts,
  doubleJudgements,
  postCrew,
  posts,
  stateDays,
} from '#shared/counters/counters.schemas.ts';
import { possibleDoubles } from '#shared/counters/doubles.rules.ts';
import { totalsOf } from '#shared/counters/totals.rules.ts';
import { jointdaysFeature } from '#shared/jointdays/jointdays.feature.ts';
import {
  cardJudgements,
  jointActionDays,
  type PublishedDay,
  pressTables,
  publishedDays,
  stateTotals,
} from '#shared/jointdays/jointdays.schemas.ts';
import { latestByState } from '#shared/jointdays/latest.rules.ts';
import { lineKey, totalOf } from '#shared/jointdays/region.rules.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection } from '#shared/kernel/mutation.ts';
import { counting } from '#shared/monitoring/figures.rules.ts';
import { measurements } from '#shared/monitoring/monitoring.schemas.ts';
import { idFor } from './demo-cycle.fixtures.ts';
import { type Held, makeDemo } from './demo-held.fixtures.ts';
import { PREPARED, REPORTED, TWO_STATES } from './demo-joint-posts.ts';
import { demoPeople } from './demo-people.ts';
import { demoStandIn } from './demo-stand-ins.ts';

// That it can be made without a past as well is seen where the cycle is (`demo-cycle.test.ts`).
let held: Held;
beforeAll(async () => {
  held = await makeDemo({ hasReports: true });
}, 120_000);

const all = <B extends JsonObject>(compartment: string, collection: Collection<B>) =>
  held.all<B>(compartment, collection);

const [REPORTED_DAY, NEXT] = [idFor('jad', 'ports'), idFor('jad', 'arms')];
const ofReported = <D extends { readonly parent: string | null }>(docs: readonly D[]) =>
  docs.filter(({ parent }) => parent === REPORTED_DAY);
const lines = (of: PublishedDay['lines']) =>
  Object.fromEntries(of.map((line) => [lineKey(line), line.value]));

test('one day is reported, one is prepared, and only the reported one was published', () => {
  const told = all(COMMITTEE, jointActionDays).map(({ id, body }) => [id, body.state]);
  expect(told.sort()).toEqual([
    [NEXT, 'preparing'],
    [REPORTED_DAY, 'reported'],
  ]);
  expect(all(COMMITTEE, publishedDays).map(({ body }) => body.day)).toEqual([REPORTED_DAY]);
});

describe.each(REPORTED)('what $state counted', ({ state, posts: planned }) => {
  const ownPosts = () => all(stateCompartment(state), posts).filter(({ body }) => body.day === REPORTED_DAY);
  const ownCounts = () => {
    const ids = new Set(ownPosts().map(({ id }) => id));
    return all(stateCompartment(state), counts).filter(({ parent }) => ids.has(parent ?? ''));
  };

  test('lies with its posts, and its day is closed', () => {
    expect(ownPosts()).toHaveLength(planned.length);
    const days = all(stateCompartment(state), stateDays);
    expect(days.find(({ body }) => body.day === REPORTED_DAY)?.body.state).toBe('closed');
  });

  test('is what it verified last, and no possible double is left to decide', () => {
    const judgements = all(stateCompartment(state), doubleJudgements).map(({ body }) => body);
    const totals = totalsOf(ownCounts(), judgements);
    const latest = latestByState(ofReported(all(COMMITTEE, stateTotals))).get(state)?.body;
    expect(latest?.kind).toBe('verified');
    expect(lines(latest?.lines ?? [])).toEqual(lines(totals.linesOf({ of: 'all' })));
    const byId = new Map(ownPosts().map(({ id, body }) => [id, body]));
    expect(possibleDoubles({ totals, posts: byId, judgements })).toEqual([]);
  });
});

test('one seizure of two services, and one of two states, each count once', () => {
  const decided = all(stateCompartment('CL'), doubleJudgements);
  expect(decided.map(({ body }) => body.isSame)).toEqual([true]);
  const released = [...latestByState(ofReported(all(COMMITTEE, stateTotals))).values()];
  const sum = (kind: string) =>
    released.reduce(
      (total, { body }) => total + (totalOf(body.lines, { counter: 'firearms', kind }) ?? 0),
      0,
    );
  const guns = REPORTED.flatMap((each) => each.posts.flatMap(({ seizures }) => seizures)).find(
    ({ key }) => key === TWO_STATES.one,
  );
  const [table] = all(COMMITTEE, pressTables);
  const told = totalOf(table?.body.lines ?? [], { counter: 'firearms', kind: 'handgun' });
  expect(all(COMMITTEE, cardJudgements)).toHaveLength(1);
  expect([sum('handgun'), told]).toEqual([2 * (guns?.value ?? 0), guns?.value]);
});

test('one state corrected what it had verified', () => {
  const given = all(stateCompartment('EC'), countReleases).map(({ body }) => body);
  const verified = given.filter(({ kind }) => kind === 'verified');
  expect(verified.map(({ reason }) => reason === null)).toEqual([true, false]);
  expect(given.filter(({ kind }) => kind === 'provisional').length).toBeGreaterThan(1);
});

test('what the plan was told hides what is small, and its indicator has the figure once', () => {
  const [published] = all(COMMITTEE, publishedDays);
  const told = lines(published?.body.lines ?? []);
  expect(told['documents/passport']).toBeNull();
  const figures = all(COMMITTEE, measurements).filter(({ parent }) => parent === idFor('kpi', 'drugs-jad'));
  const values = counting(figures).map(({ body }) => [body.from, body.value]);
  expect(values).toEqual([[REPORTED_DAY, told.containers_checked]]);
});

test('no post, and nothing that was counted at one, is in the committee or in another state', () => {
  for (const { state, posts: own } of [...REPORTED, ...PREPARED])
    for (const { key, name } of own) {
      const others = [...REPORTED.map((each) => stateCompartment(each.state)), COMMITTEE];
      for (const compartment of others.filter((each) => each !== stateCompartment(state))) {
        const there = [...countersFeature.collections, ...jointdaysFeature.collections].flatMap((each) =>
          held.all<JsonObject>(compartment, each),
        );
        const text = JSON.stringify(there);
        expect(text).not.toContain(name);
        expect(text).not.toContain(idFor('pto', key));
      }
    }
});

test('people of the demo work at posts of the day that is prepared', () => {
  const there = PREPARED.flatMap(({ state }) => {
    const own = all(stateCompartment(state), posts).filter(({ body }) => body.day === NEXT);
    const ids = new Set(own.map(({ id }) => id));
    return all(stateCompartment(state), postCrew).filter(({ parent }) => ids.has(parent ?? ''));
  });
  const named = new Set(there.map(({ body }) => body.person));
  for (const key of ['chile-officer', 'ecuador-officer']) expect(named.has(`per_${key}`)).toBe(true);
});

test('every entry with words of its own says that it is a sample, and is by people of the demo', () => {
  const labels = new Set(demoPeople.map(({ label }) => label));
  const compartments = [COMMITTEE, ...REPORTED.map(({ state }) => stateCompartment(state))];
  const entries = compartments.flatMap((each) =>
    [...countersFeature.collections, ...jointdaysFeature.collections].flatMap((collection) =>
      held.all<JsonObject>(each, collection),
    ),
  );
  expect(entries.length).toBeGreaterThan(150);
  const words = ['title', 'name', 'note', 'text', 'reason', 'debriefing'];
  const silent = entries
    .filter(({ body }) => words.some((word) => (body[word] ?? null) !== null))
    .filter(({ body }) => !/ejemplo/.test(JSON.stringify(body)));
  expect(silent.map(({ id }) => id)).toEqual([]);
  const told = entries.flatMap(({ body }) => [
    ...JSON.stringify(body).matchAll(/"by":"per_(?:demo-)?([^"]+)","label":"([^"]+)"/g),
  ]);
  expect(told.length).toBeGreaterThan(100);
  const others = told.filter(([, key = '', label = '']) => !labels.has(label) && demoStandIn(key) === null);
  expect(others.map(([match]) => match)).toEqual([]);
});
