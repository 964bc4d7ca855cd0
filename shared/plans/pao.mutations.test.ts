import { beforeEach, describe, expect, test } from 'vitest';
import { docOf } from '#test/support/deciding.ts';
import { MOST_KPIS } from './kpi.mutations.ts';
import {
  actionFields,
  actionLeader,
  chair,
  chile,
  createPaoWorld,
  ecuador,
  leaderByMandate,
  leaderElsewhere,
  mexico,
  observer,
  officer,
  PAO,
  peru,
  uruguay,
} from './pao.fixtures.ts';

let plans: ReturnType<typeof createPaoWorld>;
const act: typeof plans.act = (...args) => plans.act(...args);
const add: typeof plans.add = (...args) => plans.add(...args);
const bodyOf: typeof plans.bodyOf = (id) => plans.bodyOf(id);
const of = (operation: string) => ({ operation, pao: 'pao_1' });

beforeEach(() => {
  plans = createPaoWorld();
});

function decide(state: 'draft' | 'adopted', more: object = {}) {
  plans.world.plant(
    'committee',
    docOf({ collection: 'decisions', id: 'dcs_1', audience: 'members/decisions', body: { state, ...more } }),
  );
}
/** A plan that others follow, of one action. */
function before() {
  plans.make({ pao: 'pao_0' });
  add(ecuador, 'opa_0', { pao: 'pao_0' });
}
const moved = (to: string, change: object = {}) => ({
  ...{ pao: 'pao_1', to, decision: null, consultUntil: null },
  ...change,
});
const consulted = moved('consultation', { consultUntil: '2027-02-15' });

function adopt(actions: readonly string[] = ['opa_1']) {
  decide('adopted');
  for (const step of [consulted, moved('adopted', { decision: 'dcs_1', actions })])
    act(chair, 'move_pao', step);
}

describe('a plan', () => {
  test.each([
    ['whoever presides', chair],
    ['the leader', ecuador],
    ['whoever leads it by mandate', leaderByMandate],
  ])('is made by %s', (_who, actor) => {
    expect(act(actor, 'make_pao', { pao: 'pao_1', ...PAO, follows: null, operations: [] })).toBe('accepted');
    expect(bodyOf('pao_1')).toMatchObject({ state: 'drafting', leader: 'EC', begunWith: {} });
  });

  test.each([
    ['the co-leader, in the name of another', peru],
    ['somebody who only takes part', chile],
    ['another state', mexico],
    ['who leads another plan by mandate', leaderElsewhere],
    ['somebody who leads actions', actionLeader],
    ['an observer', observer],
  ])('is not made by %s', (_who, actor) => {
    expect(act(actor, 'make_pao', { pao: 'pao_1', ...PAO, follows: null, operations: [] })).toBe(
      'access.not_allowed',
    );
  });

  test('is read by members and whoever leads actions, and by nobody in the field', () => {
    plans.make();
    for (const actor of [chair, ecuador, chile, mexico, actionLeader])
      expect(plans.reads(actor, 'pao_1')).toBe(true);
    for (const actor of [observer, officer]) expect(plans.reads(actor, 'pao_1')).toBe(false);
  });

  test('begins with numbered actions, and numbers given later follow those', () => {
    const begun = (operation: string, change: object = {}) => ({
      ...{ operation, follows: null, dropped: null, kpis: [] },
      ...actionFields,
      ...change,
    });
    before();
    expect(
      plans.make({
        follows: 'pao_0',
        operations: [
          begun('opa_1'),
          begun('opa_2', { goal: 'gol_2' }),
          begun('opa_3'),
          begun('opa_4', { follows: 'opa_0', dropped: 'Ya se cumplió' }),
        ],
      }),
    ).toBe('accepted');
    expect(add(chile, 'opa_5')).toBe('accepted');
    expect(add(peru, 'opa_6', { goal: 'gol_2' })).toBe('accepted');
    const numbers = [1, 2, 3, 4, 5, 6].map((n) => bodyOf(`opa_${n}`)?.sequence);
    expect(numbers).toEqual([1, 1, 2, null, 3, 2]);
    expect(bodyOf('opa_4')).toMatchObject({ state: 'dropped', reason: 'Ya se cumplió', follows: 'opa_0' });
  });

  test('stands under a multi-year plan that is there, with its goals, and ends after it begins', () => {
    expect(plans.make({ priority: 'pri_9' })).toBe('plans.unknown_priority');
    expect(plans.make({ priority: 'pri_2' })).toBe('plans.priority_not_adopted');
    expect(plans.make({ strategy: 'spl_9' })).toBe('plans.unknown_strategy');
    expect(plans.make({ until: '2026-12-31' })).toBe('plans.days_reversed');
    const begun = { operation: 'opa_1', follows: null, dropped: null, kpis: [], ...actionFields };
    expect(plans.make({ operations: [{ ...begun, goal: 'gol_9' }] })).toBe('plans.unknown_goal');
    expect(plans.make()).toBe('accepted');
    expect(plans.make()).toBe('plans.pao_known');
  });

  test('begins with indicators that contradict themselves no more than those that come later', () => {
    const kpi = {
      ...{ kpi: 'kpi_1', title: { es: 'x' }, definition: { es: 'x' }, direction: 'up', counts: 'sum' },
      ...{ unit: { es: 'x' }, source: { es: 'x' }, frequency: 'quarterly' },
      ...{ target: { value: 40, day: '2027-12-31' }, responsible: { delegation: 'EC', institution: null } },
    };
    const begun = { operation: 'opa_1', follows: null, dropped: null, ...actionFields };
    const withBaseline = (value: number, day: string) =>
      plans.make({ operations: [{ ...begun, kpis: [{ ...kpi, baseline: { value, day } }] }] });
    expect(withBaseline(10, '2028-01-01')).toBe('plans.target_before_baseline');
    expect(withBaseline(90, '2026-12-31')).toBe('plans.target_backwards');
    expect(withBaseline(10, '2026-12-31')).toBe('accepted');
  });

  test('begins with as many indicators of an action as this may have', () => {
    const kpi = {
      ...{ title: { es: 'x' }, definition: { es: 'x' }, direction: 'up', counts: 'sum' },
      ...{ unit: { es: 'x' }, source: { es: 'x' }, frequency: 'quarterly', baseline: null, target: null },
      responsible: { delegation: 'EC', institution: null },
    };
    const begun = { operation: 'opa_1', follows: null, dropped: null, ...actionFields };
    const kpis = Array.from({ length: MOST_KPIS }, (_, n) => ({ kpi: `kpi_${n + 1}`, ...kpi }));
    expect(plans.make({ operations: [{ ...begun, kpis }] })).toBe('accepted');
  });

  test('goes on from a plan that is there, and its actions from actions of that', () => {
    const begun = { operation: 'opa_1', dropped: null, kpis: [], ...actionFields };
    expect(plans.make({ follows: 'pao_0' })).toBe('plans.unknown_pao');
    before();
    expect(plans.make({ follows: null, operations: [{ ...begun, follows: 'opa_0' }] })).toBe(
      'plans.unknown_action',
    );
    expect(plans.make({ follows: 'pao_0', operations: [{ ...begun, follows: 'opa_9' }] })).toBe(
      'plans.unknown_action',
    );
    expect(plans.make({ follows: 'pao_0', operations: [{ ...begun, follows: 'opa_0' }] })).toBe('accepted');
    expect(add(ecuador, 'opa_2', { follows: 'opa_1' })).toBe('plans.unknown_action');
    expect(add(ecuador, 'opa_2', { follows: 'opa_0' })).toBe('accepted');
  });

  test('has an id by which it is known for one', () => {
    expect(plans.make({ pao: 'spl_9' })).toBe('sync.bad_arguments');
  });

  test('gets another leader by whoever presides alone', () => {
    plans.make();
    const lead = { pao: 'pao_1', fields: { leader: 'PE' } };
    expect(act(peru, 'edit_pao', lead)).toBe('plans.leader_by_chair');
    expect(act(peru, 'edit_pao', { pao: 'pao_1', fields: { participants: ['CL'] } })).toBe('accepted');
    expect(act(chile, 'edit_pao', { pao: 'pao_1', fields: { participants: [] } })).toBe('access.not_allowed');
    expect(act(chair, 'edit_pao', lead)).toBe('accepted');
  });

  test('is consulted until a day, and adopted by a decision that was taken', () => {
    plans.make();
    add(ecuador, 'opa_1');
    expect(act(ecuador, 'move_pao', moved('adopted', { decision: 'dcs_1' }))).toBe('access.not_allowed');
    expect(act(chair, 'move_pao', moved('adopted', { decision: 'dcs_1' }))).toBe('plans.wrong_move');
    expect(act(ecuador, 'move_pao', moved('consultation'))).toBe('plans.consult_until_missing');
    expect(act(chile, 'move_pao', consulted)).toBe('access.not_allowed');
    expect(act(ecuador, 'move_pao', consulted)).toBe('accepted');
    expect(act(chair, 'move_pao', moved('adopted'))).toBe('plans.decision_missing');
    decide('draft');
    const adopted = moved('adopted', { decision: 'dcs_1', actions: ['opa_1'] });
    expect(act(chair, 'move_pao', adopted)).toBe('plans.decision_not_adopted');
    decide('adopted', { ended: { next: null, endedOn: '2027-02-01', reason: 'x', by: 'per_a', at: 1 } });
    expect(act(chair, 'move_pao', adopted)).toBe('plans.decision_not_adopted');
    decide('adopted');
    expect(act(chair, 'move_pao', adopted)).toBe('accepted');
    expect(bodyOf('pao_1')).toMatchObject({ state: 'adopted', decision: 'dcs_1' });
    expect(bodyOf('opa_1')).toMatchObject({ state: 'agreed' });
  });

  test('is adopted by a decision that is there, and that adopts no other plan of its priority', () => {
    for (const pao of ['pao_1', 'pao_2', 'pao_3']) {
      plans.make({ pao, ...(pao === 'pao_3' ? { priority: 'pri_3' } : {}) });
      act(ecuador, 'move_pao', { ...consulted, pao });
    }
    const adopted = (pao: string) => act(chair, 'move_pao', moved('adopted', { pao, decision: 'dcs_1' }));
    expect(adopted('pao_1')).toBe('plans.unknown_decision');
    decide('adopted');
    expect(adopted('pao_1')).toBe('accepted');
    expect(adopted('pao_2')).toBe('plans.decision_used');
    expect(adopted('pao_3')).toBe('accepted');
  });

  test('is consulted until a day that has not passed', () => {
    plans.make();
    const until = (consultUntil: string) => act(ecuador, 'move_pao', moved('consultation', { consultUntil }));
    expect(until('2027-01-08')).toBe('plans.day_passed');
    expect(until('2027-01-10')).toBe('accepted');
  });

  test('that is closed changes no more', () => {
    plans.make();
    add(ecuador, 'opa_1');
    decide('adopted');
    for (const step of [
      consulted,
      moved('adopted', { decision: 'dcs_1', actions: ['opa_1'] }),
      moved('running'),
      moved('reporting'),
      moved('closed'),
    ])
      expect(act(chair, 'move_pao', step)).toBe('accepted');
    expect(act(chair, 'edit_pao', { pao: 'pao_1', fields: { about: null } })).toBe('plans.pao_closed');
    expect(add(chair, 'opa_2')).toBe('plans.pao_closed');
    expect(act(chair, 'flag_operation', { ...of('opa_1'), isAtRisk: true })).toBe('plans.pao_closed');
  });

  test('says why a link of the chain has no action, link by link', () => {
    plans.make();
    const said = { pao: 'pao_1', link: 'judiciary', reason: 'Sin competencia este año' };
    expect(act(chile, 'explain_link', said)).toBe('access.not_allowed');
    expect(act(peru, 'explain_link', said)).toBe('accepted');
    expect(act(ecuador, 'explain_link', { ...said, link: 'customs' })).toBe('accepted');
    expect(bodyOf('pao_1')).toMatchObject({
      noJudiciary: { reason: said.reason, done: { by: 'per_peru' } },
      noCustoms: { done: { by: 'per_ecuador' } },
      noPrison: null,
    });
    expect(act(peru, 'explain_link', { ...said, reason: null })).toBe('accepted');
    expect(bodyOf('pao_1')).toMatchObject({ noJudiciary: null });
  });
});

describe('an action', () => {
  beforeEach(() => {
    plans.make();
  });
  const led = (delegation: string) => ({ leader: { delegation, institution: 'customs' } });

  test('is added by each state that takes part, its own or one that nobody leads yet', () => {
    expect(add(chile, 'opa_1', led('CL'))).toBe('accepted');
    expect(add(uruguay, 'opa_2')).toBe('accepted');
    expect(add(uruguay, 'opa_3', led('CL'))).toBe('access.not_allowed');
    expect(add(ecuador, 'opa_3', led('CL'))).toBe('accepted');
    for (const actor of [mexico, actionLeader, leaderElsewhere])
      expect(add(actor, 'opa_4')).toBe('access.not_allowed');
    expect(add(observer, 'opa_4')).toBe('plans.unknown_pao');
    expect(add(chile, 'opa_1')).toBe('plans.action_known');
  });

  test('stands under a goal of the multi-year plan of its plan', () => {
    expect(add(chile, 'opa_1', { goal: 'gol_9' })).toBe('plans.unknown_goal');
    expect(add(chile, 'opa_1', { from: '2027-07-01', until: '2027-06-30' })).toBe('plans.days_reversed');
  });

  test('has its days within those of its plan, and keeps the days that it has when the rest changes', () => {
    const beyond = { from: '2027-11-01', until: '2028-01-31' };
    expect(add(chile, 'opa_1', beyond)).toBe('plans.outside_plan');
    expect(add(chile, 'opa_1', { ...led('CL'), from: '2027-11-01', until: '2027-12-31' })).toBe('accepted');
    const edited = (fields: object) => ({ ...of('opa_1'), fields });
    expect(act(chile, 'edit_operation', edited({ until: '2028-01-31' }))).toBe('plans.outside_plan');
    expect(act(ecuador, 'edit_pao', { pao: 'pao_1', fields: { until: '2027-11-30' } })).toBe('accepted');
    expect(act(chile, 'edit_operation', edited({ channel: 'sipa' }))).toBe('accepted');
  });

  test('is edited by whoever leads the plan, or it', () => {
    add(chile, 'opa_1', led('CL'));
    const edited = (fields: object) => ({ ...of('opa_1'), fields });
    expect(act(uruguay, 'edit_operation', edited({ channel: 'sipa' }))).toBe('access.not_allowed');
    expect(act(chile, 'edit_operation', edited({ channel: 'sipa' }))).toBe('accepted');
    expect(act(peru, 'edit_operation', edited({ ...led('UY') }))).toBe('accepted');
    expect(act(chile, 'edit_operation', edited({ channel: 'none' }))).toBe('access.not_allowed');
    expect(act(uruguay, 'edit_operation', edited({ until: '2027-01-01' }))).toBe('plans.days_reversed');
    expect(act(uruguay, 'edit_operation', edited({ ...led('CL') }))).toBe('access.not_allowed');
    expect(act(chair, 'edit_operation', { ...edited({ channel: 'none' }), operation: 'opa_9' })).toBe(
      'plans.unknown_action',
    );
  });

  test('that moves to another goal gets a number there, and its former one is given to nobody', () => {
    for (const n of [1, 2]) add(chile, `opa_${n}`);
    expect(act(ecuador, 'edit_operation', { ...of('opa_2'), fields: { goal: 'gol_2' } })).toBe('accepted');
    expect(bodyOf('opa_2')).toMatchObject({ goal: 'gol_2', sequence: 1 });
    add(uruguay, 'opa_3');
    expect(bodyOf('opa_3')).toMatchObject({ sequence: 3 });
    expect(act(ecuador, 'edit_operation', { ...of('opa_3'), fields: { goal: 'gol_1' } })).toBe('accepted');
    expect(bodyOf('opa_3')).toMatchObject({ sequence: 3 });
  });

  test('of a plan that nobody has adopted does not begin', () => {
    add(chile, 'opa_1', led('CL'));
    const to = (state: string) => ({ ...of('opa_1'), to: state, reason: null });
    for (const state of ['agreed', 'scheduled'])
      expect(act(ecuador, 'move_operation', to(state))).toBe('accepted');
    expect(act(chile, 'move_operation', to('running'))).toBe('plans.not_adopted');
    expect(act(ecuador, 'move_operation', to('running'))).toBe('plans.not_adopted');
    adopt();
    expect(act(chile, 'move_operation', to('running'))).toBe('accepted');
  });

  test('goes on step by step, and says why it does not', () => {
    add(chile, 'opa_1', led('CL'));
    adopt();
    const to = (state: string, reason: string | null = null) => ({ ...of('opa_1'), to: state, reason });
    expect(act(ecuador, 'move_operation', to('proposed'))).toBe('accepted');
    expect(act(chile, 'move_operation', to('agreed'))).toBe('access.not_allowed');
    expect(act(ecuador, 'move_operation', to('running'))).toBe('plans.wrong_move');
    expect(act(ecuador, 'move_operation', to('agreed'))).toBe('accepted');
    expect(act(chile, 'move_operation', to('scheduled'))).toBe('accepted');
    expect(act(chile, 'move_operation', to('postponed'))).toBe('plans.reason_missing');
    expect(act(chile, 'move_operation', to('postponed', 'Sin buque'))).toBe('accepted');
    expect(bodyOf('opa_1')).toMatchObject({ state: 'postponed', reason: 'Sin buque' });
    expect(act(chile, 'move_operation', to('cancelled', 'x'))).toBe('access.not_allowed');
    expect(act(chile, 'move_operation', to('running'))).toBe('accepted');
    expect(bodyOf('opa_1')).toMatchObject({ state: 'running', reason: null });
  });

  test('of an adopted plan stays under its goal and its leader, unless whoever leads the plan says so', () => {
    add(chile, 'opa_1', led('CL'));
    add(uruguay, 'opa_2');
    adopt(['opa_1', 'opa_2']);
    const edited = (operation: string, fields: object) => ({ ...of(operation), fields });
    expect(act(chile, 'edit_operation', edited('opa_1', { until: '2027-08-31' }))).toBe('accepted');
    expect(act(chile, 'edit_operation', edited('opa_1', { goal: 'gol_2' }))).toBe('access.not_allowed');
    expect(act(chile, 'edit_operation', edited('opa_1', { leader: null }))).toBe('access.not_allowed');
    expect(act(uruguay, 'edit_operation', edited('opa_2', { channel: 'sipa' }))).toBe('access.not_allowed');
    expect(add(chile, 'opa_3')).toBe('access.not_allowed');
    expect(add(peru, 'opa_3')).toBe('accepted');
  });

  test('has milestones and risks by whoever works on it', () => {
    add(chile, 'opa_1', led('CL'));
    const milestone = { milestone: 'mls_1', ...of('opa_1') };
    const text = { es: 'Equipos listos' };
    expect(act(uruguay, 'add_milestone', { ...milestone, text, day: '2027-03-01', doneOn: null })).toBe(
      'access.not_allowed',
    );
    expect(act(chile, 'add_milestone', { ...milestone, text, day: '2027-03-01', doneOn: null })).toBe(
      'accepted',
    );
    expect(act(chile, 'edit_milestone', { ...milestone, fields: { doneOn: '2027-03-02' } })).toBe('accepted');
    expect(bodyOf('mls_1')).toMatchObject({ day: '2027-03-01', doneOn: '2027-03-02' });
    add(chile, 'opa_2');
    expect(act(chile, 'edit_milestone', { ...milestone, operation: 'opa_2', fields: {} })).toBe(
      'plans.unknown_milestone',
    );
    expect(act(chile, 'remove_milestone', { ...milestone, operation: 'opa_2' })).toBe(
      'plans.unknown_milestone',
    );
    // Two who tidy up offline take out the same.
    for (const _who of ['one', 'other']) expect(act(chile, 'remove_milestone', milestone)).toBe('accepted');
    const risk = { risk: 'rsk_1', ...of('opa_1') };
    expect(act(chile, 'add_risk', { ...risk, text, level: 'high', answer: null })).toBe('accepted');
    expect(act(uruguay, 'edit_risk', { ...risk, fields: { level: 'low' } })).toBe('access.not_allowed');
    expect(act(chile, 'edit_risk', { ...risk, fields: { level: 'low' } })).toBe('accepted');
    expect(act(ecuador, 'remove_risk', { ...risk, operation: 'opa_2' })).toBe('plans.unknown_risk');
    for (const _who of ['one', 'other']) expect(act(ecuador, 'remove_risk', risk)).toBe('accepted');
    expect(bodyOf('rsk_1')).toBeUndefined();
  });
});
