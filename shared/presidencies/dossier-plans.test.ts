import { expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import { consolidationId } from '#shared/monitoring/monitoring.schemas.ts';
import { dossierLines } from './dossier.rules.ts';

const DAY = '2027-04-20';
const said = { es: 'x', pt: 'y' };
const MADE = { by: 'per_1', at: 0, takenAt: 0 };
interface Given {
  readonly collection: string;
  readonly id: string;
  readonly parent?: string;
  readonly body: JsonObject;
}

function linesOf(given: readonly Given[], day = DAY) {
  const docs = given.map((each) => ({ parent: null, audience: 'x', rev: 1, ...each }));
  const all = ({ name }: { readonly name: string }) =>
    docs.filter(({ collection }) => collection === name) as never;
  return dossierLines({ all }, day).plans;
}
const pao = (id: string, change: JsonObject = {}): Given => ({
  ...{ collection: 'operationalPlans', id },
  body: {
    ...{ title: said, state: 'running', leader: 'EC', from: '2027-01-01', until: '2027-12-31' },
    ...{ rhythm: 'quarterly', made: MADE, ...change },
  },
});
const action = (id: string, parent: string, change: JsonObject = {}): Given => ({
  ...{ collection: 'operationalActions', id, parent },
  body: {
    ...{ title: said, state: 'running', goal: 'gol_1', sequence: 3, from: '2027-01-01', until: '2027-12-31' },
    ...{ leader: { delegation: 'PE', institution: 'police' }, made: MADE, ...change },
  },
});
const goal: Given = { collection: 'strategicGoals', id: 'gol_1', body: { number: 2 } };

test('a plan is named with its state, in the languages of its title, and with whoever leads it', () => {
  const told = linesOf([
    pao('pao_1'),
    pao('pao_draft', { state: 'drafting', leader: 'PA' }),
    pao('pao_over', { state: 'closed' }),
  ]);
  expect(told).toEqual([
    {
      ...{ id: 'pao_1', of: 'EC', day: '2027-12-31', number: null },
      title: {
        es: 'Plan de Acción Operativo: x, en marcha',
        pt: 'Plano de Ação Operacional: y, em execução',
      },
    },
    expect.objectContaining({ id: 'pao_draft', of: 'PA' }),
  ]);
});

test('of a plan that runs it says who owes the report of the period that was last over, by when', () => {
  const sent = { pao: 'pao_1', from: '2027-01-01', state: 'sent' };
  const given: Given[] = [
    goal,
    pao('pao_1'),
    action('opa_owed', 'pao_1'),
    action('opa_sent', 'pao_1'),
    action('opa_later', 'pao_1', { from: '2027-06-01' }),
    action('opa_off', 'pao_1', { state: 'cancelled' }),
    action('opa_nobody', 'pao_1', { leader: null, sequence: null }),
    action('opa_body', 'pao_1', { leader: { delegation: 'cepol', institution: null } }),
    { collection: 'progressReports', id: 'prp_1', parent: 'opa_sent', body: sent },
    // It is not reported on yet.
    pao('pao_draft', { state: 'drafting' }),
    action('opa_draft', 'pao_draft'),
  ];
  const owed = linesOf(given).filter(({ id }) => id.startsWith('opa_'));
  expect(owed.map(({ id, number, of, day }) => [id, number, of, day])).toEqual([
    // A stranger who reads the file knows no body by its code.
    ['opa_body', '2.3', null, '2027-04-14'],
    // Whoever leads the plan owes what nobody leads.
    ['opa_nobody', null, 'EC', '2027-04-14'],
    ['opa_owed', '2.3', 'PE', '2027-04-14'],
  ]);
  // From the day after its last day on, whether or not there is still time.
  expect(linesOf(given, '2027-04-01').filter(({ id }) => id.startsWith('opa_'))).toHaveLength(3);
  expect(linesOf(given, '2027-03-31').filter(({ id }) => id.startsWith('opa_'))).toEqual([]);
});

test('of earlier periods it says so until they were noted, and what was consolidated and waits to be noted', () => {
  const later = '2027-07-20';
  const given = [goal, pao('pao_1'), action('opa_owed', 'pao_1')];
  const of = (id: string, docs: readonly Given[]) =>
    linesOf(docs, later).flatMap((each) => (each.id === id ? [each.day] : []));
  // One line for each action, with the day of its oldest report.
  expect(of('opa_owed', given)).toEqual(['2027-04-14']);
  const first = { from: '2027-01-01', until: '2027-03-31' };
  const id = consolidationId({ pao: 'pao_1', from: first.from });
  const consolidated = (noted: JsonObject | null): Given => ({
    ...{ collection: 'consolidations', id, parent: 'pao_1' },
    body: { ...first, noted },
  });
  expect(of(id, [...given, consolidated(null)])).toEqual(['2027-03-31']);
  const noted = [...given, consolidated({ meeting: 'mtg_1', done: MADE })];
  expect(of(id, noted)).toEqual([]);
  expect(of('opa_owed', noted)).toEqual(['2027-07-14']);
  // Of what was made since, nobody reports on what was before.
  const made = { ...MADE, at: Date.parse('2027-05-01T00:00:00Z') };
  expect(of('opa_owed', [goal, pao('pao_1'), action('opa_owed', 'pao_1', { made })])).toEqual(['2027-07-14']);
});

test('a choice that is open goes on', () => {
  const choice = (id: string, state: string): Given => ({
    ...{ collection: 'priorityChoices', id },
    body: { title: said, state, until: '2029-12-31' },
  });
  const told = linesOf([choice('cho_open', 'open'), choice('cho_closed', 'closed')]);
  expect(told).toEqual([
    {
      ...{ id: 'cho_open', of: null, day: null, number: null },
      title: { es: 'Selección de prioridades abierta: x', pt: 'Seleção de prioridades aberta: y' },
    },
  ]);
});

test('priorities that go on, recommendations that are not done, and what was arranged and is not closed', () => {
  const priority = (id: string, state: string): Given => ({
    ...{ collection: 'priorities', id },
    body: { title: said, state, proposedBy: 'CL', until: state === 'active' ? '2029-12-31' : null },
  });
  const recommended = (id: string, state: string, parent = 'evl_1'): Given => ({
    ...{ collection: 'recommendations', id, parent },
    body: { text: said, state, owner: 'MX', due: '2027-06-30' },
  });
  const judged = (id: string, state: string): Given => ({
    ...{ collection: 'coherenceJudgements', id },
    body: { arrangement: said, state, owner: 'UY', due: null },
  });
  const told = linesOf([
    ...['proposed', 'adopted', 'active', 'closed', 'left_out'].map((state) =>
      priority(`pri_${state}`, state),
    ),
    { collection: 'evaluations', id: 'evl_1', body: { state: 'final' } },
    { collection: 'evaluations', id: 'evl_2', body: { state: 'open' } },
    ...['open', 'accepted', 'partly', 'rejected', 'done'].map((state) => recommended(`rcm_${state}`, state)),
    recommended('rcm_written', 'open', 'evl_2'),
    ...['discussed', 'arranged', 'closed'].map((state) => judged(`cjd_${state}`, state)),
  ]);
  expect(told.map(({ id, of, day }) => [id, of, day])).toEqual([
    ['rcm_accepted', 'MX', '2027-06-30'],
    ['rcm_open', 'MX', '2027-06-30'],
    ['rcm_partly', 'MX', '2027-06-30'],
    ['pri_active', 'CL', '2029-12-31'],
    ['pri_adopted', 'CL', null],
    ['pri_proposed', 'CL', null],
    ['cjd_arranged', 'UY', null],
  ]);
  expect(told[0]?.title).toEqual({ es: 'Recomendación: x', pt: 'Recomendação: y' });
});
