import { describe, expect, test } from 'vitest';
import { docOf } from '#test/support/deciding.ts';
import { checkChain, linksOf } from './chain-check.rules.ts';
import { carriedOver, changedFields, standingOf } from './follow.rules.ts';
import { byNumber, bySequence, operationNumber } from './operation-number.ts';
import { actionFields } from './pao.fixtures.ts';
import type { Milestone, Operation } from './pao.schemas.ts';
import { roadMapOf, yearsOf } from './road-map.rules.ts';

const made = { by: 'per_1', at: 0, takenAt: 0 };
const action = (change: Partial<Operation> = {}): Operation => ({
  ...actionFields,
  ...{ sequence: 1, state: 'proposed', isAtRisk: false, follows: null, reason: null, made },
  ...change,
});
const at = (institution: 'police' | 'customs' | 'prosecution' | 'finance' | null, delegation = 'CL') => ({
  delegation,
  institution,
});
const NO_REASONS = {
  ...{ noPolice: null, noCustoms: null, noProsecution: null, noJudiciary: null, noPrison: null },
};

describe('the criminal justice chain', () => {
  test('an action is of the links of the institutions that lead it, else of that of its type', () => {
    expect(linksOf(action({ leader: at('police') }))).toEqual(['police']);
    expect(linksOf(action({ leader: at('prosecution'), coLeader: at('police') }))).toEqual([
      'police',
      'prosecution',
    ]);
    expect(linksOf(action({ type: 'penitentiary' }))).toEqual(['prison']);
    expect(linksOf(action({ type: 'customs', leader: at('finance') }))).toEqual(['customs']);
    expect(linksOf(action({ type: 'judicial', leader: at(null) }))).toEqual([]);
    expect(linksOf(action({ leader: at('police'), state: 'dropped' }))).toEqual([]);
    expect(linksOf(action({ leader: at('police'), state: 'cancelled' }))).toEqual([]);
    expect(linksOf(action({ leader: at('police'), coLeader: at('police', 'PE') }))).toEqual(['police']);
  });

  test('a link without an action is missing until somebody gives the reason', () => {
    const operations = [action({ leader: at('police') }), action({ leader: at('customs') })];
    const meant = { reason: 'Sin competencia', done: made };
    const checked = checkChain(operations, { ...NO_REASONS, noPrison: meant, noPolice: meant });
    expect(checked.map(({ link, count, isMissing }) => [link, count, isMissing])).toEqual([
      ['police', 1, false],
      ['customs', 1, false],
      ['prosecution', 0, true],
      ['judiciary', 0, true],
      ['prison', 0, false],
    ]);
    expect(checked.at(-1)?.reason).toBe('Sin competencia');
  });
});

describe('the road map of a year', () => {
  const operation = (id: string, change: Partial<Operation>) =>
    docOf({ collection: 'operationalActions', id, body: action(change) }) as never;
  const pao = { from: '2026-07-01', until: '2028-06-30' };
  const milestone = (id: string, parent: string, day: string) => {
    const body: Milestone = { text: { es: id }, day, doneOn: null };
    return docOf({ collection: 'milestones', id, parent, body }) as never;
  };
  const operations = [
    operation('opa_1', { from: '2026-07-01', until: '2027-03-31' }),
    operation('opa_2', { from: '2028-01-01', until: '2028-02-01' }),
    operation('opa_3', { from: null, until: null }),
    operation('opa_4', { state: 'dropped', from: '2027-01-01', until: '2027-12-31' }),
    operation('opa_5', { from: '2027-12-31', until: null }),
  ];
  const milestones = [
    milestone('mls_3', 'opa_1', '2027-02-01'),
    milestone('mls_1', 'opa_1', '2027-01-01'),
    milestone('mls_2', 'opa_1', '2026-12-31'),
  ];

  test('is what the plan does in it, with the days that actions have', () => {
    const found = roadMapOf({ pao, operations, milestones, kpis: [], year: 2027 });
    expect(found.map(({ operation: { id }, from, until }) => [id, from, until])).toEqual([
      ['opa_1', '2026-07-01', '2027-03-31'],
      ['opa_3', null, null],
      ['opa_5', '2027-12-31', null],
    ]);
    expect(found[0]?.milestones.map(({ id }) => id)).toEqual(['mls_1', 'mls_3']);
  });

  test('is of a year of the plan', () => {
    expect(yearsOf(pao)).toEqual([2026, 2027, 2028]);
    expect(roadMapOf({ pao, operations, milestones, kpis: [], year: 2029 })).toEqual([]);
  });
});

describe('a plan that follows another', () => {
  test('carries actions over, so many months later', () => {
    const before = action({ from: '2027-02-01', until: '2027-06-30' });
    expect(carriedOver(before, 12)).toEqual({ ...actionFields, from: '2028-02-01', until: '2028-06-30' });
  });

  test('says what is new, changed, the same and dropped', () => {
    const before = action();
    const now = action({ ...carriedOver(before, 12), follows: 'opa_0' });
    expect(standingOf(now, before, 12)).toBe('same');
    expect(changedFields({ ...now, channel: 'siena', until: '2028-07-01' }, before, 12)).toEqual([
      'until',
      'channel',
    ]);
    expect(standingOf({ ...now, channel: 'siena' }, before, 12)).toBe('changed');
    expect(standingOf({ ...now, follows: null }, null, 12)).toBe('new');
    expect(standingOf({ ...now, state: 'dropped' }, before, 12)).toBe('dropped');
  });
});

describe('numbers', () => {
  test('are those of the goal and the place in it', () => {
    expect(operationNumber({ sequence: 3 }, { number: 2 })).toBe('2.3');
    expect(operationNumber({ sequence: null }, { number: 2 })).toBeNull();
    expect(operationNumber({ sequence: 3 }, null)).toBeNull();
    const of = (id: string, sequence: number | null) =>
      docOf({ collection: 'operationalActions', id, body: action({ sequence }) }) as never;
    const sorted = [of('opa_c', null), of('opa_b', 10), of('opa_d', 2), of('opa_a', null)].sort(bySequence);
    expect(sorted.map(({ id }: { id: string }) => id)).toEqual(['opa_d', 'opa_b', 'opa_a', 'opa_c']);
  });

  test('order the actions of a whole plan, goal by goal', () => {
    const of = (id: string, goal: string, sequence: number | null) =>
      docOf({ collection: 'operationalActions', id, body: action({ goal, sequence }) }) as never;
    const goals = [
      { id: 'gol_b', body: { number: 1 } },
      { id: 'gol_a', body: { number: 2 } },
    ] as never;
    const all = [of('x1', 'gol_lost', 1), of('a2', 'gol_a', 2), of('b2', 'gol_b', 2), of('a1', 'gol_a', 1)];
    const sorted = byNumber([...all, of('b1', 'gol_b', 1)], goals);
    expect(sorted.map(({ id }) => id)).toEqual(['b1', 'b2', 'a1', 'a2', 'x1']);
  });
});
