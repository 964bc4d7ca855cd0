import { beforeEach, expect, test } from 'vitest';
import { docOf } from '#test/support/deciding.ts';
import { chair, chile, createPaoWorld, ecuador, leaderByMandate, PAO, peru } from './pao.fixtures.ts';

let plans: ReturnType<typeof createPaoWorld>;
beforeEach(() => {
  plans = createPaoWorld();
  plans.make();
});
const discard = (actor = ecuador) => plans.act(actor, 'discard_pao', { pao: 'pao_1' });
const kpi = {
  ...{ title: { es: 'x' }, definition: { es: 'x' }, direction: 'up', counts: 'sum' },
  ...{ baseline: null, target: null, unit: { es: 'casos' }, source: { es: 'x' }, frequency: 'quarterly' },
  responsible: { delegation: 'EC', institution: null },
};
const left = () =>
  plans.world
    .docs('committee')
    .filter(({ audience }) => audience === 'plans/pao_1')
    .map(({ id }) => id);

test('a plan made by mistake is taken back with all that its maker put into it', () => {
  const of = { operation: 'opa_1', pao: 'pao_1' };
  plans.add(ecuador, 'opa_1');
  plans.act(ecuador, 'add_milestone', {
    ...{ milestone: 'mls_1', ...of, text: { es: 'x' }, day: '2027-03-01', doneOn: null },
  });
  plans.act(ecuador, 'add_risk', { risk: 'rsk_1', ...of, text: { es: 'x' }, level: 'low', answer: null });
  plans.act(ecuador, 'add_kpi', { kpi: 'kpi_1', plan: 'pao_1', of: 'opa_1', ...kpi });
  expect(left()).toHaveLength(5);
  expect(discard()).toBe('accepted');
  expect(left()).toEqual([]);
  expect(plans.add(ecuador, 'opa_2')).toBe('plans.unknown_pao');
  expect(discard()).toBe('plans.unknown_pao');
});

test.each([
  ['whoever presides', chair],
  ['the co-leader', peru],
  ['whoever leads it by mandate', leaderByMandate],
])('it is taken back by %s', (_who, actor) => {
  expect(discard(actor)).toBe('accepted');
});

test('nobody who only takes part takes it back', () => {
  expect(discard(chile)).toBe('access.not_allowed');
});

test('what others drafted in it is not lost', () => {
  plans.add(chile, 'opa_CL', { leader: { delegation: 'CL', institution: null } });
  expect(discard()).toBe('plans.others_wrote');
  expect(discard(chair)).toBe('plans.others_wrote');
  expect(left()).toEqual(['pao_1', 'opa_CL']);
});

test('what others said of it is not lost, also after the consultation', () => {
  const move = (to: string, consultUntil: string | null = null) =>
    plans.act(ecuador, 'move_pao', { pao: 'pao_1', to, decision: null, consultUntil });
  move('consultation', '2027-02-15');
  expect(discard()).toBe('plans.not_a_draft');
  expect(
    plans.act(chile, 'comment', {
      ...{ comment: 'pcm_1', plan: 'pao_1', delegation: 'CL', about: null, text: { es: 'Falta un puerto.' } },
    }),
  ).toBe('accepted');
  move('drafting');
  expect(discard()).toBe('plans.others_wrote');
});

test('a plan of which more has come than a draft stays', () => {
  plans.world.plant(
    'committee',
    docOf({ collection: 'kpiMeasurements', id: 'msr_1', parent: 'kpi_1', audience: 'plans/pao_1', body: {} }),
  );
  expect(discard()).toBe('plans.others_wrote');
  expect(plans.bodyOf('pao_1')).toMatchObject({ title: PAO.title });
});
