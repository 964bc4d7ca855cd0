import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_LINES } from './budget.mutations.ts';
import { MOST_KPIS } from './kpi.mutations.ts';
import {
  chair,
  chile,
  createStrategyWorld,
  ecuador,
  KPI,
  LINE,
  observer,
  operationDoc,
  PAO,
  peru,
  programme,
  spain,
} from './strategy.fixtures.ts';

let plans: ReturnType<typeof createStrategyWorld>;
const act: typeof plans.act = (...args) => plans.act(...args);
const inPao = (of: string, id: string) => ({ ...KPI, kpi: id, plan: 'pao_drugs', of });
const lineIn = (of: string, id: string) => ({ ...LINE, line: id, plan: 'pao_drugs', of });

beforeEach(() => {
  plans = createStrategyWorld();
});

describe('the right follows from what an indicator or a budget line is of', () => {
  test('of the multi-year plan: whoever presides alone', () => {
    for (const of of ['spl_1', 'gol_1'])
      for (const actor of [chile, ecuador, peru, programme]) {
        expect(act(actor, 'add_kpi', { ...KPI, kpi: 'kpi_2', of })).toBe('access.not_allowed');
        expect(act(actor, 'add_budget', { ...LINE, line: 'bdl_2', of })).toBe('access.not_allowed');
      }
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_2' })).toBe('accepted');
    expect(act(chair, 'add_budget', { ...LINE, line: 'bdl_2', of: 'gol_1' })).toBe('accepted');
  });

  test('of an operational plan: whoever leads it', () => {
    const tried = [chile, peru].map((actor) => act(actor, 'add_budget', lineIn('pao_drugs', 'bdl_2')));
    expect(tried).toEqual(['access.not_allowed', 'access.not_allowed']);
    expect(act(ecuador, 'add_budget', lineIn('pao_drugs', 'bdl_2'))).toBe('accepted');
    expect(plans.audienceOf('bdl_2')).toBe('plans/pao_drugs');
  });

  test('of an action: also the delegation that leads it, and any that takes part while nobody does', () => {
    expect(act(chile, 'add_kpi', inPao('opa_peru', 'kpi_2'))).toBe('access.not_allowed');
    expect(act(peru, 'add_kpi', inPao('opa_peru', 'kpi_2'))).toBe('accepted');
    expect(act(peru, 'add_budget', lineIn('opa_peru', 'bdl_2'))).toBe('accepted');
    expect(act(chile, 'add_kpi', inPao('opa_open', 'kpi_3'))).toBe('accepted');
    expect(act(ecuador, 'add_kpi', inPao('opa_peru', 'kpi_4'))).toBe('accepted');
    for (const actor of [observer, spain])
      expect(act(actor, 'add_kpi', inPao('opa_open', 'kpi_5'))).toBe('plans.unknown_plan');
  });

  test('the plan that is named must be that of the part', () => {
    expect(act(ecuador, 'add_kpi', inPao('gol_1', 'kpi_2'))).toBe('plans.unknown_part');
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_2', of: 'opa_peru' })).toBe('plans.unknown_part');
    expect(act(ecuador, 'edit_kpi', { kpi: 'kpi_1', plan: 'pao_drugs', of: 'pao_drugs', fields: {} })).toBe(
      'plans.unknown_kpi',
    );
    expect(act(ecuador, 'remove_kpi', { kpi: 'kpi_1', plan: 'pao_drugs', of: 'pao_drugs' })).toBe(
      'plans.unknown_kpi',
    );
    const ofPao = { line: 'bdl_1', plan: 'pao_drugs', of: 'pao_drugs' };
    expect(act(ecuador, 'edit_budget', { ...ofPao, fields: {} })).toBe('plans.unknown_line');
    expect(act(ecuador, 'remove_budget', ofPao)).toBe('plans.unknown_line');
  });

  test('whoever leads one plan changes nothing of another by naming their own', () => {
    const other = { ...operationDoc('opa_other', 'CL'), parent: 'pao_arms', audience: 'plans/pao_arms' };
    plans.world.plant('committee', other);
    expect(act(ecuador, 'add_kpi', inPao('opa_other', 'kpi_2'))).toBe('plans.unknown_part');
    expect(act(ecuador, 'add_budget', lineIn('opa_other', 'bdl_2'))).toBe('plans.unknown_part');
  });

  test('of an adopted plan: what was agreed of an indicator only by whoever leads the plan', () => {
    expect(act(peru, 'add_kpi', inPao('opa_peru', 'kpi_2'))).toBe('accepted');
    const edit = (actor: typeof peru, fields: object) =>
      act(actor, 'edit_kpi', { kpi: 'kpi_2', plan: 'pao_drugs', of: 'opa_peru', fields });
    const lower = { target: { value: 200, day: '2030-12-31' } };
    expect(edit(peru, lower)).toBe('accepted');
    plans.world.plant('committee', { ...PAO, body: { ...PAO.body, state: 'running' } });
    for (const fields of [
      { target: { value: 150, day: '2030-12-31' } },
      { direction: 'down', target: null },
      { counts: 'level' },
      { baseline: null },
      { responsible: { delegation: 'CL', institution: null } },
    ])
      expect([fields, edit(peru, fields)]).toEqual([fields, 'access.not_allowed']);
    const gone = { kpi: 'kpi_2', plan: 'pao_drugs', of: 'opa_peru' };
    expect(act(peru, 'remove_kpi', gone)).toBe('access.not_allowed');
    expect(edit(peru, { ...lower, title: { es: 'Otro nombre' } })).toBe('accepted');
    expect(edit(ecuador, { target: { value: 150, day: '2030-12-31' } })).toBe('accepted');
    expect(act(ecuador, 'remove_kpi', gone)).toBe('accepted');
  });

  test('nothing changes in an operational plan that is closed', () => {
    plans.world.plant('committee', { ...PAO, body: { ...PAO.body, state: 'closed' } });
    expect(act(chair, 'add_kpi', inPao('pao_drugs', 'kpi_2'))).toBe('plans.plan_over');
  });
});

describe('an indicator', () => {
  test('is of a goal or of an action: nobody would measure one of a whole plan', () => {
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_2', of: 'spl_1' })).toBe('plans.kpi_of_part');
    expect(act(ecuador, 'add_kpi', inPao('pao_drugs', 'kpi_2'))).toBe('plans.kpi_of_part');
    expect(act(ecuador, 'add_kpi', inPao('opa_peru', 'kpi_2'))).toBe('accepted');
    expect(plans.audienceOf('kpi_2')).toBe('plans/pao_drugs');
  });

  const edit = (fields: object) =>
    act(chair, 'edit_kpi', { kpi: 'kpi_1', plan: 'spl_1', of: 'gol_1', fields });

  test('aims the way that it should go, and later than where it began', () => {
    expect(edit({ direction: 'down' })).toBe('plans.target_backwards');
    expect(edit({ target: { value: 90, day: '2030-12-31' } })).toBe('plans.target_backwards');
    expect(edit({ target: { value: 400, day: '2026-12-31' } })).toBe('plans.target_before_baseline');
    // To hold a level is an aim, too.
    expect(edit({ target: { value: 100, day: '2030-12-31' } })).toBe('accepted');
    expect(edit({ target: null, direction: 'down' })).toBe('accepted');
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_2', direction: 'down' })).toBe('plans.target_backwards');
  });

  test('is one of so many of one goal, and goes for good', () => {
    for (let n = 2; n <= MOST_KPIS; n += 1)
      expect(act(chair, 'add_kpi', { ...KPI, kpi: `kpi_${n}` })).toBe('accepted');
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_more' })).toBe('plans.too_many_kpis');
    const gone = { kpi: 'kpi_1', plan: 'spl_1', of: 'gol_1' };
    expect(act(chair, 'remove_kpi', gone)).toBe('accepted');
    expect(act(chair, 'remove_kpi', gone)).toBe('accepted');
    expect(plans.bodyOf('kpi_1')).toBeUndefined();
    expect(act(chair, 'add_kpi', { ...KPI, kpi: 'kpi_more' })).toBe('accepted');
  });
});

test('a budget line is one of so many, changes, and goes', () => {
  const edited = { line: 'bdl_1', plan: 'spl_1', of: 'spl_1' };
  expect(act(chair, 'edit_budget', { ...edited, fields: { isSecured: false } })).toBe('accepted');
  expect(plans.bodyOf('bdl_1')).toMatchObject({ isSecured: false, money: LINE.money });
  for (let n = 2; n <= MOST_LINES; n += 1)
    expect(act(chair, 'add_budget', { ...LINE, line: `bdl_${n}` })).toBe('accepted');
  expect(act(chair, 'add_budget', { ...LINE, line: 'bdl_more' })).toBe('plans.too_many_lines');
  expect(act(chair, 'remove_budget', edited)).toBe('accepted');
  expect(act(chair, 'remove_budget', edited)).toBe('accepted');
  expect(plans.bodyOf('bdl_1')).toBeUndefined();
});
