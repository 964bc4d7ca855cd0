import { addDays } from '#shared/kernel/days.ts';
import { consolidationId, progressReportId } from '#shared/monitoring/monitoring.schemas.ts';
import { type MakingCycle, sample, told } from './demo-cycle-days.ts';
import { actionKpiOf, operationOf, paoOf } from './demo-cycle-pao.ts';
import { madeUp } from './demo-ideal-texts.ts';
import type { DemoStep } from './demo-plan.ts';

/** The state whose answer the demo expects to the question that came of it: one whose people nobody enters as. */
const ASKED_OF = ['PA'];
const PROGRAMME = 'programme-support';
const OWNER = 'ecuador-coordinator';

/**
 * An evaluation halfway through the plan on drugs. Of its recommendations one is done, one rejected, one waits, and one
 * became a question of the edition that collects.
 */
export function demoEvaluation(making: MakingCycle): DemoStep[] {
  const { idFor, on, period, after, today } = making;
  const pao = paoOf(making, 'drugs');
  const evaluation = idFor('evl', 'drugs');
  const finding = (key: string) => idFor('fnd', key);
  const recommendation = (key: string) => idFor('rcm', key);
  const written = on(after(period.until, 10));
  const answered = on(after(period.until, 14));
  const report = (key: string) =>
    progressReportId({ operation: operationOf(making, 'drugs', key), from: period.from });
  const found = (
    key: string,
    question: number,
    text: Required<Record<'es' | 'pt' | 'en', string>>,
    evidence: string[],
  ) =>
    written(
      'monitoring.add_finding',
      { finding: finding(key), evaluation, question, text, evidence },
      PROGRAMME,
    );
  const recommended = (key: string, findings: string[], owner: string, days: number, text: object) =>
    written(
      'monitoring.recommend',
      {
        ...{ recommendation: recommendation(key), evaluation, text, findings: findings.map(finding), owner },
        due: addDays(today, days),
      },
      PROGRAMME,
    );
  const known = (key: string, rev: number) => ({ [`recommendations/${recommendation(key)}`]: rev });
  const answer = (key: string, state: string, reason: string, as = OWNER) =>
    answered(
      'monitoring.answer_recommendation',
      { recommendation: recommendation(key), evaluation, state, reason: `${reason} (contenido de ejemplo)` },
      as,
      known(key, 1),
    );
  return [
    written(
      'monitoring.begin_evaluation',
      {
        ...{ evaluation, plan: pao },
        title: sample(
          'Evaluación intermedia: drogas',
          'Avaliação intermediária: drogas',
          'Mid-term evaluation: drugs',
        ),
        evaluator: sample('Evaluación externa', 'Avaliação externa', 'External evaluation'),
        questions: [
          told([
            '¿Llegan los controles adonde la evaluación dice que pasa la carga?',
            'Os controles chegam aonde a avaliação diz que a carga passa?',
            'Do checks reach where the assessment says that cargo passes?',
          ]),
          told([
            '¿Llega a juicio lo que se incauta?',
            'O que se apreende chega a julgamento?',
            'Does what is seized reach a trial?',
          ]),
        ],
      },
      PROGRAMME,
    ),
    found(
      'ports',
      0,
      sample(
        'Los perfiles comunes funcionan en los puertos marítimos; de los fluviales no hay cifras.',
        'Os perfis comuns funcionam nos portos marítimos; dos fluviais não há números.',
        'Common profiles work in sea ports; there are no figures for river ports.',
      ),
      [
        actionKpiOf(making, 'drugs', 'profiles'),
        report('profiles'),
        consolidationId({ pao, from: period.from }),
      ],
    ),
    found(
      'trial',
      1,
      sample(
        'El plan no tiene ninguna acción del poder judicial: los casos se detienen después de la incautación.',
        'O plano não tem nenhuma ação do Poder Judiciário: os casos param depois da apreensão.',
        'The plan has no action by the judiciary: cases stop after the seizure.',
      ),
      [report('prosecutors'), operationOf(making, 'drugs', 'parallel')],
    ),
    recommended(
      'rivers',
      ['ports'],
      'EC',
      60,
      sample(
        'Preguntar por separado por puertos marítimos y fluviales.',
        'Perguntar em separado por portos marítimos e fluviais.',
        'Ask for sea ports and river ports separately.',
      ),
    ),
    recommended(
      'judges',
      ['trial'],
      'EC',
      90,
      sample(
        'Añadir al plan una acción del poder judicial.',
        'Acrescentar ao plano uma ação do Poder Judiciário.',
        'Add an action of the judiciary to the plan.',
      ),
    ),
    recommended(
      'nights',
      ['trial'],
      'CL',
      -2,
      sample(
        'Cubrir los turnos de noche de fiscalía en cuatro puertos.',
        'Cobrir os plantões noturnos do Ministério Público em quatro portos.',
        'Cover the night shifts of prosecutors in four ports.',
      ),
    ),
    recommended(
      'profiles',
      ['ports'],
      'EC',
      30,
      sample(
        'Publicar el perfil común entre las seis aduanas.',
        'Divulgar o perfil comum entre as seis aduanas.',
        'Publish the common profile among the six customs services.',
      ),
    ),
    recommended(
      'more',
      ['ports'],
      'EC',
      30,
      sample(
        'Extender los controles a doce puertos más.',
        'Estender os controles a mais doze portos.',
        'Extend checks to twelve more ports.',
      ),
    ),
    written('monitoring.close_evaluation', { evaluation }, PROGRAMME),
    answer('rivers', 'accepted', 'Hoy se mezclan, y no se sabe dónde actuar.'),
    answer('profiles', 'accepted', 'Las seis aduanas ya lo usan.'),
    answer('more', 'rejected', 'No hay medios antes del año próximo.'),
    answered(
      'monitoring.follow_up',
      {
        ...{ recommendation: recommendation('profiles'), evaluation, isDone: true },
        followUp: sample(
          'Enviado a las seis aduanas.',
          'Enviado às seis aduanas.',
          'Sent to the six customs services.',
        ),
      },
      OWNER,
    ),
    answered(
      'monitoring.require',
      {
        ...{ recommendation: recommendation('rivers'), evaluation, requirement: idFor('rqm', 'rivers') },
        ...{ edition: idFor('edn', 'ideal-2'), about: { kind: 'area', code: 'cocaine' }, priority: 2 },
        ...{ askedOf: ASKED_OF, due: addDays(today, 25) },
        question: madeUp(
          '¿Por qué puertos fluviales sale carga contaminada?',
          'Por quais portos fluviais sai carga contaminada?',
          'Through which river ports does contaminated cargo leave?',
        ),
      },
      undefined,
      known('rivers', 2),
    ),
  ];
}
