import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { JOINT_DAYS } from '#shared/access/joint-days.ts';
import { MOST_PARTICIPANTS } from '#shared/jointdays/participation.mutations.ts';
import { TotalLineSchema } from '#shared/jointdays/totals.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import {
  authoriser,
  begin,
  colleague,
  coordinator,
  counted,
  DAY,
  DAY_FIELDS,
  entries,
  HOUR,
  heldBy,
  judged,
  made,
  NOW,
  OTHER_POST,
  officer,
  POST,
  POST_FIELDS,
  policeHead,
  world,
} from './counters.fixtures.ts';
import {
  type CountRelease,
  MOST_AT_ONCE,
  MOST_PROVISIONAL,
  MOST_RELEASES,
  type StateDay,
} from './counters.schemas.ts';
import { cocaine, corrected, entry, seized } from './entries.fixtures.ts';
import { cardIdOf, releasable } from './release.rules.ts';
import { type CountEntry, totalsOf } from './totals.rules.ts';

const dayAt = (instant: number) => new Date(instant).toISOString().slice(0, 10);
const POSTS = new Map([['pto_a', { subdivision: 'CL-AP' }]]);
const of = (list: Iterable<CountEntry>, counters: StateDay['counters'] = ['persons_checked', 'drugs']) =>
  releasable({ totals: totalsOf(list), counters, posts: POSTS, dayAt });
const lines = (...values: readonly (readonly [string, string | null, number])[]) =>
  values.map(([counter, kind, value]) => ({ counter, kind, value }));
const RELEASE = { release: 'crl_1', kind: 'provisional', asOf: NOW, lines: [], cards: [], reason: null };
const released = (change: object = {}) => made(coordinator, 'release', { ...RELEASE, ...change });

beforeEach(() => begin());

test('sums that nobody can have counted keep nothing else from being given, and those of all states are exact', () => {
  const { lines: out } = of(
    Array.from({ length: 1_001 }, (_, index) => entry(`cnt_${index}`, { value: MOST_AT_ONCE })),
  );
  expect(released({ lines: out })).toBe('accepted');
  const [line] = out;
  const region = { ...line, value: (line?.value ?? 0) * MOST_PARTICIPANTS };
  expect(Number.isSafeInteger(region.value) && v.is(TotalLineSchema, region)).toBe(true);
});

test('two seizures of different days are not one: the one that does not count would count on no day', () => {
  made(coordinator, 'open_day', { ...DAY_FIELDS, day: 'jad_2' });
  made(coordinator, 'add_post', { ...POST_FIELDS, day: 'jad_2', post: 'pto_day2' });
  const cocaine1 = { counter: 'drugs', kind: 'cocaine', value: 9000 };
  counted('cnt_one', cocaine1);
  counted('cnt_two', { ...cocaine1, post: 'pto_day2', day: 'jad_2' }, coordinator);
  const judgement = { one: 'cnt_one', other: 'cnt_two', isSame: true, keeps: 'cnt_two', reason: 'x' };
  for (const day of [DAY, 'jad_2'])
    expect(made(coordinator, 'judge_double', { ...judgement, day })).toBe('counters.entry_unknown');
});

test('what goes out are the totals of the counters of the day, and each seizure once with no hour, post or service', () => {
  const first = cocaine('cnt_SECRETHOUR', 1000, seized('SIPA 1'));
  const { lines: out, cards } = of([
    ...[
      first,
      corrected('cnt_2', first, { value: 900, counted: { by: 'per_1', at: NOW + HOUR, takenAt: null } }),
    ],
    ...[entry('cnt_3', { value: 4 }), entry('cnt_4', { counter: 'victims' }), cocaine('cnt_5', 0)],
  ]);
  expect(out).toEqual(lines(['drugs', 'cocaine', 900], ['persons_checked', null, 4]));
  expect(cards).toEqual([
    {
      ...{
        count: cardIdOf('cnt_SECRETHOUR'),
        on: '2026-11-12',
        counter: 'drugs',
        kind: 'cocaine',
        value: 900,
      },
      ...{ subdivision: 'CL-AP', reference: 'SIPA 1' },
    },
  ]);
  expect(JSON.stringify(cards)).not.toContain('SECRET');
});

test('a sum below zero goes out as none and is told, and of more cards than fit the greatest go out', () => {
  const many = Array.from({ length: 502 }, (_, index) => cocaine(`cnt_${index}`, index + 1));
  const found = of([...many, entry('cnt_x', { value: -2 })]);
  expect(found.belowZero).toEqual(lines(['persons_checked', null, -2]));
  expect(found.lines.map(({ counter }) => counter)).toEqual(['drugs']);
  expect([found.cards.length, found.cardsLeftOut]).toEqual([500, 2]);
  expect(Math.min(...found.cards.map(({ value }) => value))).toBe(3);
});

test('a seizure that was written down twice goes out once, by the entry that is kept', () => {
  const pair = [cocaine('cnt_1', 1000), cocaine('cnt_2', 1010, {}, 'pto_b')];
  const judgement = { one: 'cnt_1', other: 'cnt_2', isSame: true, keeps: 'cnt_2' };
  const totals = totalsOf(pair, [judgement]);
  const found = releasable({ totals, counters: ['drugs'], posts: POSTS, dayAt });
  expect(found.lines).toEqual(lines(['drugs', 'cocaine', 1010]));
  expect(found.cards.map(({ count }) => count)).toEqual([cardIdOf('cnt_2')]);
});

test('the cards come in the same order whatever the order of arrival', () => {
  const list = [cocaine('cnt_1', 3), cocaine('cnt_2', 3), cocaine('cnt_3', 9)];
  expect(of(list).cards).toEqual(of(list.toReversed()).cards);
});

test('only a coordinator of the state releases, and only what is of the day', () => {
  for (const other of [officer, policeHead, authoriser])
    expect(made(other, 'release', RELEASE)).toBe('access.not_allowed');
  const wrong = (change: object) => codeOf(judged(coordinator, 'release', { ...RELEASE, ...change }));
  expect(wrong({ lines: lines(['firearms', 'handgun', 1]) })).toBe('counters.not_of_day');
  expect(wrong({ lines: lines(['drugs', 'USD', 1]) })).toBe('counters.not_of_day');
  expect(wrong({ lines: lines(['drugs', 'cocaine', 1], ['drugs', 'cocaine', 2]) })).toBe(
    'counters.line_twice',
  );
  const card = { count: 'cnt_1', on: '2026-11-12', value: 1, subdivision: null, reference: null };
  expect(wrong({ cards: [{ ...card, counter: 'persons_checked', kind: null }] })).toBe('counters.no_seizure');
  const drugs = { ...card, counter: 'drugs', kind: 'cocaine' };
  expect(wrong({ cards: [drugs, drugs] })).toBe('counters.line_twice');
  const minors = lines(['victims', null, 1], ['minors', null, 2]);
  expect(wrong({ lines: minors })).toBe('accepted');
  expect(wrong({ lines: minors, kind: 'verified' })).toBe('counters.more_minors');
  expect(wrong({ day: 'jad_2' })).toBe('counters.day_unknown');
});

test('after a verified release only a verified one with a reason follows, and none older than what went out', () => {
  expect(released()).toBe('accepted');
  expect(released({ release: 'crl_2', asOf: NOW - 1 })).toBe('counters.newer_released');
  expect(released({ release: 'crl_3', kind: 'verified' })).toBe('accepted');
  expect(released({ release: 'crl_4' })).toBe('counters.verified_already');
  expect(released({ release: 'crl_5', kind: 'verified' })).toBe('counters.reason_missing');
  expect(released({ release: 'crl_5', kind: 'verified', reason: 'Una pesada' })).toBe('accepted');
  const kept = world.docs('state:CL').filter(({ collection }) => collection === 'countReleases');
  expect(kept.map(({ body }) => body.number)).toEqual([1, 2, 3]);
  expect(heldBy(officer)).not.toContain('crl_');
  expect(heldBy(policeHead)).not.toContain('crl_');
  expect(heldBy(authoriser)).not.toContain('crl_');
});

test('of provisional figures that others replaced the seizures go, and there are not more than anybody needs', () => {
  const card = { count: 'cnt_1', on: '2026-11-12', value: 1, subdivision: null, reference: null };
  const cards = [{ ...card, counter: 'drugs', kind: 'cocaine' }];
  const kept = () =>
    (world.docs('state:CL') as Doc<CountRelease>[]).filter(
      ({ collection }) => collection === 'countReleases',
    );
  const told = lines(['persons_checked', null, 3]);
  expect(released({ cards, lines: told })).toBe('accepted');
  expect(released({ release: 'crl_2', cards, lines: told })).toBe('accepted');
  expect(kept().map(({ body }) => [body.lines, body.cards.length])).toEqual([
    [told, 0],
    [told, 1],
  ]);
  for (let number = 3; number <= MOST_PROVISIONAL; number += 1)
    expect(released({ release: `crl_${number}` })).toBe('accepted');
  expect(released({ release: 'crl_more' })).toBe('counters.too_many_releases');
  const verified = { kind: 'verified', reason: 'x', cards };
  for (let number = MOST_PROVISIONAL; number < MOST_RELEASES; number += 1)
    expect(released({ release: `crl_v${number}`, ...verified })).toBe('accepted');
  expect(released({ release: 'crl_vmore', ...verified })).toBe('counters.too_many_releases');
  // A verified one stays whole: it was given as what holds.
  expect(kept().filter(({ body }) => body.cards.length > 0)).toHaveLength(MOST_RELEASES - MOST_PROVISIONAL);
});

test('a release says no later hour than the one at which it arrives: a fast clock keeps nothing out', () => {
  expect(released({ asOf: NOW + 5 * HOUR })).toBe('accepted');
  world.now += 1000;
  expect(released({ release: 'crl_2', asOf: NOW + 1000 })).toBe('accepted');
});

const chair = actorWith(['presidencyAdmin'], { person: 'per_chair', state: null, delegation: null });
const jointDay = {
  ...{ day: DAY, pao: 'pao_1', action: 'opa_1', title: DAY_FIELDS.title, about: null, objectives: [] },
};

test('what was released reaches the coordination centre, once, and nothing else of the state does', () => {
  world.plant('committee', {
    ...{
      collection: 'jointActionDays',
      id: DAY,
      parent: 'opa_1',
      audience: `${JOINT_DAYS}1`,
      rev: 1,
      body: jointDay,
    },
  });
  world.plant('committee', {
    ...{ collection: 'dayStates', id: 'jds_1-CL', parent: 'bdy_CL', audience: `${JOINT_DAYS}1`, rev: 1 },
    body: { day: DAY, state: 'CL', invited: { by: 'per_chair', at: 1, takenAt: 1 }, endedAt: null },
  });
  counted('cnt_secret', { counter: 'drugs', kind: 'cocaine', value: 1000, seizure: null });
  const list = entries().filter(({ id }) => id === 'cnt_secret');
  const posts = new Map([[POST, { subdivision: 'CL-AP' }]]);
  const out = releasable({ totals: totalsOf(list), counters: ['drugs'], posts, dayAt });
  const { lines: told, cards } = out;
  expect(released({ lines: told, cards })).toBe('accepted');
  expect(released({ release: 'crl_2', lines: told, cards })).toBe('accepted');
  const all = world.readBy(chair, 'committee');
  const seizures = all.filter(({ collection }) => collection === 'seizureCards');
  expect(seizures.map(({ body }) => body.value)).toEqual([1000]);
  expect(all.filter(({ collection }) => collection === 'stateTotals')).toHaveLength(2);
  for (const word of ['secret', POST, 'per_officer', 'police'])
    expect(JSON.stringify(all)).not.toContain(word);
});

test('a coordinator decides whether two entries are one seizure, and can decide otherwise later', () => {
  const drugs = { counter: 'drugs', kind: 'cocaine', value: 1000 };
  counted('cnt_1', drugs);
  counted('cnt_2', { ...drugs, post: OTHER_POST }, colleague);
  counted('cnt_3');
  counted('cnt_4', { ...drugs, kind: 'cannabis' });
  const pair = { one: 'cnt_1', other: 'cnt_2', isSame: true, keeps: 'cnt_2', reason: 'Un solo camión' };
  const decides = (change: object, by = coordinator) => made(by, 'judge_double', { ...pair, ...change });
  expect(decides({}, officer)).toBe('access.not_allowed');
  expect(decides({ keeps: null })).toBe('counters.keeps_which');
  expect(decides({ isSame: false })).toBe('counters.keeps_which');
  expect(decides({ other: 'cnt_1', keeps: 'cnt_1' })).toBe('counters.entry_unknown');
  expect(decides({ other: 'cnt_3', keeps: 'cnt_3' })).toBe('counters.entry_unknown');
  expect(decides({ other: 'cnt_4', keeps: 'cnt_4' })).toBe('counters.not_comparable');
  expect(decides({})).toBe('accepted');
  expect(decides({ one: 'cnt_2', other: 'cnt_1', isSame: false, keeps: null })).toBe('accepted');
  const kept = world.docs('state:CL').filter(({ collection }) => collection === 'doubleJudgements');
  expect(kept.map(({ body }) => body.isSame)).toEqual([false]);
  expect(heldBy(policeHead)).not.toContain('Un solo');
});
