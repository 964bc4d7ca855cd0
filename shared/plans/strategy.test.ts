import { beforeEach, describe, expect, test } from 'vitest';
import type { PlanVersion } from './plans.schemas.ts';
import {
  chair,
  chile,
  createStrategyWorld,
  decisionDoc,
  ecuador,
  GOAL,
  KPI,
  LINE,
  observer,
  PLAN,
  programme,
  spain,
} from './strategy.fixtures.ts';
import { MOST_GOALS } from './strategy.mutations.ts';
import { changesBetween, countOf, nextGoalNumber, type PlanContent } from './strategy.rules.ts';

let plans: ReturnType<typeof createStrategyWorld>;
const act: typeof plans.act = (...args) => plans.act(...args);
const bodyOf: typeof plans.bodyOf = (id) => plans.bodyOf(id);
const SPL = { plan: 'spl_1' };

beforeEach(() => {
  plans = createStrategyWorld();
});

describe('the multi-year plan', () => {
  test('is written by whoever presides, and by nobody else', () => {
    for (const actor of [chile, ecuador, observer, programme, spain]) {
      expect(act(actor, 'make_strategy', { ...PLAN, plan: 'spl_2' })).toBe('access.not_allowed');
      expect(act(actor, 'edit_strategy', { ...SPL, fields: { about: { es: 'x' } } })).toBe(
        'access.not_allowed',
      );
      expect(act(actor, 'add_goal', { ...GOAL, goal: 'gol_2', number: 2 })).toBe('access.not_allowed');
    }
  });

  test('is read with all its parts by members, and not by observers or a state outside the region', () => {
    for (const id of ['spl_1', 'gol_1', 'kpi_1', 'bdl_1'])
      expect(
        [chair, chile, ecuador, programme, observer, spain].map((actor) => plans.reads(actor, id)),
      ).toEqual([...[true, true, true, true], ...[false, false]]);
  });

  test('ends no earlier than it begins, and rests on priorities that exist', () => {
    const other = { ...PLAN, plan: 'spl_2' };
    expect(act(chair, 'make_strategy', { ...other, until: '2026-12-31' })).toBe('plans.ends_before');
    expect(act(chair, 'make_strategy', { ...other, priorities: ['pri_none'] })).toBe(
      'plans.unknown_priority',
    );
    expect(act(chair, 'edit_strategy', { ...SPL, fields: { until: '2026-01-01' } })).toBe(
      'plans.ends_before',
    );
    expect(act(chair, 'edit_strategy', { ...SPL, fields: { priorities: ['pri_none'] } })).toBe(
      'plans.unknown_priority',
    );
  });
});

describe('a goal', () => {
  test('is of a priority of the plan, or horizontal', () => {
    const second = { ...GOAL, goal: 'gol_2', number: 2 };
    expect(act(chair, 'add_goal', { ...second, priority: 'pri_other' })).toBe('plans.priority_not_in_plan');
    expect(act(chair, 'add_goal', { ...second, priority: null })).toBe('accepted');
    expect(act(chair, 'edit_goal', { goal: 'gol_2', ...SPL, fields: { priority: 'pri_other' } })).toBe(
      'plans.priority_not_in_plan',
    );
  });

  test('has a number of its own, which stays its own when it is taken out', () => {
    const second = { ...GOAL, goal: 'gol_2' };
    expect(act(chair, 'add_goal', second)).toBe('plans.goal_number_taken');
    expect(act(chair, 'remove_goal', { goal: 'gol_1', ...SPL })).toBe('accepted');
    expect(bodyOf('gol_1')).toMatchObject({ number: 1, removed: { by: 'per_chair' } });
    expect(act(chair, 'add_goal', second)).toBe('plans.goal_number_taken');
    expect(act(chair, 'add_goal', { ...second, number: 2 })).toBe('accepted');
    expect(act(chair, 'edit_goal', { goal: 'gol_2', ...SPL, fields: { number: 1 } })).toBe(
      'plans.goal_number_taken',
    );
    expect(act(chair, 'edit_goal', { goal: 'gol_1', ...SPL, fields: { number: 3 } })).toBe(
      'plans.unknown_goal',
    );
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_2' })).toBe('plans.unknown_part');
  });

  test('is one of so many, and no more', () => {
    for (let number = 2; number <= MOST_GOALS; number += 1)
      expect(act(chair, 'add_goal', { ...GOAL, goal: `gol_${number}`, number })).toBe('accepted');
    expect(act(chair, 'add_goal', { ...GOAL, goal: 'gol_more', number: 99 })).toBe('plans.too_many_goals');
  });

  test('keeps its number once it stands in an adopted version: actions and papers name it so', () => {
    const number = (goal: string, to: number) =>
      act(chair, 'edit_goal', { goal, ...SPL, fields: { number: to } });
    expect(number('gol_1', 3)).toBe('accepted');
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('accepted');
    expect(number('gol_1', 1)).toBe('plans.goal_number_settled');
    expect(number('gol_1', 3)).toBe('accepted');
    expect(act(chair, 'add_goal', { ...GOAL, goal: 'gol_2', number: 2 })).toBe('accepted');
    expect(number('gol_2', 4)).toBe('accepted');
  });

  test('the next number follows all that were ever given', () => {
    expect(nextGoalNumber([])).toBe(1);
    const known = plans.world.docs('committee').filter(({ collection }) => collection === 'strategicGoals');
    expect(nextGoalNumber(known as never)).toBe(2);
  });
});

describe('adoption', () => {
  test('rests on a decision that was adopted and holds', () => {
    plans.world.plant('committee', decisionDoc('dcs_draft', 'draft'));
    const ended = decisionDoc('dcs_ended');
    plans.world.plant('committee', {
      ...ended,
      body: { ...ended.body, ended: { next: null, endedOn: '2026-06-21', reason: 'x', by: 'per_a', at: 1 } },
    });
    expect(act(chair, 'adopt_strategy', plans.adoption('dcs_none'))).toBe('plans.unknown_decision');
    expect(act(chair, 'adopt_strategy', plans.adoption('dcs_draft'))).toBe('plans.decision_not_adopted');
    expect(act(chair, 'adopt_strategy', plans.adoption('dcs_ended'))).toBe('plans.decision_not_adopted');
    expect(act(chile, 'adopt_strategy', plans.adoption())).toBe('access.not_allowed');
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('accepted');
    expect(bodyOf('spl_1')).toMatchObject({ state: 'adopted', version: 1, decision: 'dcs_1' });
  });

  test('is of the words that were on the screen, and of all goals', () => {
    const seen = plans.adoption();
    expect(
      act(chair, 'edit_kpi', { kpi: 'kpi_1', ...SPL, of: 'gol_1', fields: { frequency: 'yearly' } }),
    ).toBe('accepted');
    expect(act(chair, 'adopt_strategy', seen)).toBe('plans.changed_since_seen');
    const fresh = plans.adoption();
    expect(act(chair, 'add_goal', { ...GOAL, goal: 'gol_2', number: 2 })).toBe('accepted');
    expect(act(chair, 'adopt_strategy', fresh)).toBe('plans.changed_since_seen');
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('accepted');
  });

  test('keeps what was adopted whatever becomes of the plan', () => {
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('accepted');
    const first = bodyOf('plv_1-1');
    expect(first).toMatchObject({ number: 1, decision: 'dcs_1', day: '2026-06-20', title: PLAN.title });
    expect(act(chair, 'edit_goal', { goal: 'gol_1', ...SPL, fields: { title: { es: 'Otro' } } })).toBe(
      'accepted',
    );
    expect(act(chair, 'remove_kpi', { kpi: 'kpi_1', ...SPL, of: 'gol_1' })).toBe('accepted');
    expect(bodyOf('plv_1-1')).toEqual(first);
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('plans.decision_used');
    plans.world.plant('committee', decisionDoc('dcs_2'));
    expect(act(chair, 'adopt_strategy', plans.adoption('dcs_2'))).toBe('accepted');
    const { fields, parts } = changesBetween(first as PlanVersion, bodyOf('plv_1-2') as PlanVersion);
    expect(fields).toEqual([]);
    expect(parts.map(({ kind, id, after, fields: changed }) => [kind, id, after === null, changed])).toEqual([
      ['goals', 'gol_1', false, ['title']],
      ['kpis', 'kpi_1', true, []],
    ]);
  });

  test('comes before it is in force, and what is in force stays so when it is adopted anew', () => {
    expect(act(chair, 'enforce_strategy', SPL)).toBe('plans.not_adopted');
    expect(act(chair, 'end_strategy', SPL)).toBe('plans.not_in_force');
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('accepted');
    expect(act(chair, 'enforce_strategy', SPL)).toBe('accepted');
    plans.world.plant('committee', decisionDoc('dcs_2'));
    expect(act(chair, 'edit_strategy', { ...SPL, fields: { title: { es: 'Otro' } } })).toBe('accepted');
    expect(act(chair, 'adopt_strategy', plans.adoption('dcs_2'))).toBe('accepted');
    expect(bodyOf('spl_1')).toMatchObject({ state: 'in_force', version: 2 });
    expect(act(chair, 'end_strategy', SPL)).toBe('accepted');
    for (const [name, args] of [
      ['edit_strategy', { ...SPL, fields: { title: { es: 'x' } } }],
      ['add_goal', { ...GOAL, goal: 'gol_2', number: 2 }],
      ['add_kpi', { ...KPI, kpi: 'kpi_2' }],
      ['add_budget', { ...LINE, line: 'bdl_2' }],
      ['consult_strategy', { ...SPL, until: '2026-07-01' }],
    ] as const)
      expect([name, act(chair, name, args)]).toEqual([name, 'plans.plan_over']);
  });

  test('of a plan that is too long for one entry is refused', () => {
    const long = 'x'.repeat(4000);
    const texts = { es: long, pt: long, en: long };
    for (let number = 2; number <= 40; number += 1)
      expect(act(chair, 'add_goal', { ...GOAL, goal: `gol_${number}`, number, outcome: texts })).toBe(
        'accepted',
      );
    expect(act(chair, 'adopt_strategy', plans.adoption())).toBe('plans.too_long');
  });
});

test('what two versions differ in is counted, and the order of the parts is no difference', () => {
  const part = (id: string) => ({ id, number: 1, title: { es: id }, outcome: { es: 'x' }, priority: null });
  const before: PlanContent = {
    ...{ title: { es: 'A' }, from: '2027-01-01', until: '2030-12-31' },
    ...{ goals: [part('gol_a'), part('gol_b')], kpis: [], budget: [] },
  };
  const same = { ...before, goals: [part('gol_b'), part('gol_a')] };
  expect(countOf(changesBetween(before, same))).toBe(0);
  const after = { ...before, until: '2031-12-31', goals: [part('gol_a'), part('gol_c')] };
  expect(countOf(changesBetween(before, after))).toBe(3);
});
