import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  ameripol,
  chair,
  chile,
  createMonitoringWorld,
  ecuador,
  observer,
  PAO,
  peru,
  peruPolice,
  programme,
} from './monitoring.fixtures.ts';

let monitoring: ReturnType<typeof createMonitoringWorld>;
const act = (who: Actor, name: string, args: object) => monitoring.act(who, name, args);
const evaluation = {
  ...{ evaluation: 'evl_1', plan: PAO, title: { es: 'Evaluación' }, evaluator: { es: 'Equipo externo' } },
  questions: [{ es: '¿Fue eficaz?' }, { es: '¿Fue coherente?' }],
};
const finding = {
  ...{ finding: 'fnd_1', evaluation: 'evl_1', question: 0, text: { es: 'Lo fue.' } },
  evidence: ['kpi_seized'],
};
const recommendation = {
  ...{ recommendation: 'rcm_1', evaluation: 'evl_1', text: { es: 'Contar por puerto.' } },
  ...{ findings: ['fnd_1'], owner: 'PE', due: '2028-03-31' },
};
const ofIt = { recommendation: 'rcm_1', evaluation: 'evl_1' };
const asked = {
  ...{ ...ofIt, requirement: 'rqm_1', edition: 'edn_4', question: { es: '¿Cuántos por puerto?' } },
  ...{ about: { kind: 'area', code: 'cocaine' }, priority: 1, askedOf: ['PE'], due: '2028-03-01' },
};

beforeEach(() => {
  monitoring = createMonitoringWorld();
  expect(act(chair, 'begin_evaluation', evaluation)).toBe('accepted');
});

function finish() {
  expect(act(chair, 'add_finding', finding)).toBe('accepted');
  expect(act(programme, 'add_finding', { ...finding, finding: 'fnd_2', question: 1 })).toBe('accepted');
  expect(act(chair, 'recommend', recommendation)).toBe('accepted');
  expect(act(chair, 'close_evaluation', { evaluation: 'evl_1' })).toBe('accepted');
}

describe('an evaluation', () => {
  test('is kept by whoever presides and the programme, and by nobody whom it is about', () => {
    expect(act(programme, 'begin_evaluation', { ...evaluation, evaluation: 'evl_2' })).toBe('accepted');
    for (const who of [ecuador, peru, peruPolice, observer])
      expect(act(who, 'begin_evaluation', { ...evaluation, evaluation: 'evl_3' })).toBe('access.not_allowed');
    expect(act(chair, 'begin_evaluation', { ...evaluation, evaluation: 'evl_3', plan: 'pao_no' })).toBe(
      'monitoring.unknown_plan',
    );
    for (const who of [ecuador, peru, peruPolice]) expect(monitoring.reads(who, 'evl_1')).toBe(true);
    expect(monitoring.reads(observer, 'evl_1')).toBe(false);
  });

  test('has findings that rest on something that is there', () => {
    const add = (change: object) => act(chair, 'add_finding', { ...finding, ...change });
    expect(add({ evidence: [] })).toBe('monitoring.evidence_missing');
    expect(add({ evidence: ['kpi_no'] })).toBe('monitoring.unknown_evidence');
    expect(add({ evidence: ['per_1'] })).toBe('monitoring.unknown_evidence');
    expect(add({ question: 2 })).toBe('monitoring.unknown_question');
    expect(add({})).toBe('accepted');
    const edit = (fields: object) =>
      act(chair, 'edit_finding', { finding: 'fnd_1', evaluation: 'evl_1', fields });
    expect(edit({ evidence: [] })).toBe('monitoring.evidence_missing');
    expect(edit({ evidence: ['opa_ports'] })).toBe('accepted');
  });

  test('ends once every question has a finding, and then nothing of it changes', () => {
    const close = () => act(chair, 'close_evaluation', { evaluation: 'evl_1' });
    expect(act(chair, 'add_finding', finding)).toBe('accepted');
    expect(close()).toBe('monitoring.question_open');
    expect(act(chair, 'add_finding', { ...finding, finding: 'fnd_2', question: 1 })).toBe('accepted');
    expect(close()).toBe('accepted');
    for (const [name, args] of [
      ['add_finding', { ...finding, finding: 'fnd_3' }],
      ['remove_finding', { finding: 'fnd_1', evaluation: 'evl_1' }],
      ['edit_evaluation', { evaluation: 'evl_1', fields: { title: { es: 'Otra' } } }],
      ['recommend', recommendation],
      ['close_evaluation', { evaluation: 'evl_1' }],
    ] as const)
      expect(act(chair, name, args)).toBe('monitoring.evaluation_final');
  });

  test('keeps questions that have findings, and findings on which a recommendation rests', () => {
    expect(act(chair, 'add_finding', { ...finding, question: 1 })).toBe('accepted');
    const questions = [{ es: '¿Fue eficaz?' }];
    const edit = { evaluation: 'evl_1', fields: { questions } };
    expect(act(chair, 'edit_evaluation', edit)).toBe('monitoring.question_has_findings');
    const ask = (...asked: object[]) =>
      act(chair, 'edit_evaluation', { evaluation: 'evl_1', fields: { questions: asked } });
    const [effective, coherent] = evaluation.questions as [object, object];
    expect(ask(coherent, effective)).toBe('monitoring.question_has_findings');
    expect(ask(effective, { es: '¿Fue barato?' })).toBe('monitoring.question_has_findings');
    expect(ask({ es: '¿Fue útil?' }, { ...coherent, en: 'Was it coherent?' })).toBe('accepted');
    expect(ask({ es: '¿Fue útil?' }, coherent)).toBe('monitoring.question_has_findings');
    expect(act(chair, 'recommend', recommendation)).toBe('accepted');
    const ofFinding = { finding: 'fnd_1', evaluation: 'evl_1' };
    expect(act(chair, 'remove_finding', ofFinding)).toBe('monitoring.finding_used');
    expect(act(chair, 'remove_recommendation', ofIt)).toBe('accepted');
    expect(act(chair, 'remove_finding', ofFinding)).toBe('accepted');
    expect(act(chair, 'edit_evaluation', edit)).toBe('accepted');
  });
});

describe('a recommendation', () => {
  const answer = (who: Actor, state = 'accepted') =>
    act(who, 'answer_recommendation', { ...ofIt, state, reason: 'Porque sí' });

  test('rests on findings of its evaluation', () => {
    expect(act(chair, 'recommend', recommendation)).toBe('monitoring.unknown_finding');
    expect(act(chair, 'recommend', { ...recommendation, findings: [] })).toBe('monitoring.findings_missing');
  });

  test('is answered by its owner with the reason, once the evaluation is final', () => {
    expect(act(chair, 'add_finding', finding)).toBe('accepted');
    expect(act(chair, 'recommend', recommendation)).toBe('accepted');
    expect(answer(peru)).toBe('monitoring.evaluation_open');
    expect(act(chair, 'add_finding', { ...finding, finding: 'fnd_2', question: 1 })).toBe('accepted');
    expect(act(chair, 'close_evaluation', { evaluation: 'evl_1' })).toBe('accepted');
    for (const who of [chair, ecuador, chile, programme, peruPolice])
      expect(answer(who)).toBe('access.not_allowed');
    expect(answer(peru, 'partly')).toBe('accepted');
    expect(monitoring.bodyOf('rcm_1')).toMatchObject({ state: 'partly', answer: { reason: 'Porque sí' } });
  });

  test('to a partner body that governs its own people is answered by that body alone', () => {
    expect(act(chair, 'add_finding', finding)).toBe('accepted');
    expect(act(chair, 'recommend', { ...recommendation, owner: 'ameripol' })).toBe('accepted');
    expect(act(chair, 'add_finding', { ...finding, finding: 'fnd_2', question: 1 })).toBe('accepted');
    expect(act(chair, 'close_evaluation', { evaluation: 'evl_1' })).toBe('accepted');
    for (const who of [chair, programme]) expect(answer(who)).toBe('access.not_allowed');
    expect(answer(ameripol)).toBe('accepted');
  });

  test('is followed up once it is accepted, until it is done', () => {
    finish();
    const follow = (isDone: boolean) =>
      act(peru, 'follow_up', { ...ofIt, followUp: { es: 'Se cuenta.' }, isDone });
    expect(follow(false)).toBe('monitoring.not_accepted');
    expect(answer(peru, 'rejected')).toBe('accepted');
    expect(follow(false)).toBe('monitoring.not_accepted');
    expect(answer(peru)).toBe('accepted');
    expect(follow(false)).toBe('accepted');
    expect(monitoring.bodyOf('rcm_1')).toMatchObject({ state: 'accepted' });
    expect(follow(true)).toBe('accepted');
    expect(monitoring.bodyOf('rcm_1')).toMatchObject({ state: 'done', followUp: { es: 'Se cuenta.' } });
  });

  test('becomes a requirement of an edition in one act, once', () => {
    finish();
    const edition = {
      ...{ edition: 'edn_4', number: 4, title: { es: 'IDEAL 4' }, display: 'scores' },
      ...{ periodFrom: '2027-01-01', periodUntil: '2027-12-31', collectFrom: '2028-01-10' },
      ...{ collectUntil: '2028-03-30', validateUntil: '2028-05-30', publishOn: '2028-06-30' },
    };
    expect(monitoring.world.act(chair, 'editions.begin', edition).accepted).toBe(true);
    const require = (who: Actor = chair) => act(who, 'require', asked);
    expect(require()).toBe('monitoring.not_accepted');
    expect(answer(peru)).toBe('accepted');
    for (const who of [peru, ecuador, programme]) expect(require(who)).toBe('access.not_allowed');
    expect(require()).toBe('accepted');
    expect(monitoring.bodyOf('rqm_1')).toMatchObject({ askedOf: ['PE'], withdrawn: false });
    expect(monitoring.bodyOf('rcm_1')).toMatchObject({ requirement: 'rqm_1' });
    expect(act(chair, 'require', { ...asked, requirement: 'rqm_2' })).toBe('monitoring.required_already');
    expect(answer(peru, 'rejected')).toBe('monitoring.required_already');
  });
});
