import { addDays } from '#shared/kernel/days.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { armsActions, type DemoAction, drugsActions, peopleActions } from './demo-cycle-actions.ts';
import { type Adopted, type MakingCycle, sample, told } from './demo-cycle-days.ts';
import { kpiOf, partyOf } from './demo-cycle-kpi.ts';
import { dayOf, decisionOf } from './demo-cycle-meetings.ts';
import { priorityOf } from './demo-cycle-priorities.ts';
import { goalOf, strategyOf } from './demo-cycle-strategy.ts';
import type { DemoStep } from './demo-plan.ts';

interface DemoPao {
  readonly actions: readonly DemoAction[];
  readonly title: Required<Record<'es' | 'pt' | 'en', string>>;
  readonly leader: string;
  readonly coLeader: string;
  readonly participants: readonly string[];
  /** Who leads it, of the demo. */
  readonly as: string;
}

export const PAOS: Readonly<Record<Adopted, DemoPao>> = {
  drugs: {
    actions: drugsActions,
    title: sample('Drogas', 'Drogas', 'Drugs'),
    ...{ leader: 'EC', coLeader: 'PE', as: 'ecuador-plan-leader' },
    participants: ['BR', 'CL', 'MX', 'PA', 'UY', 'ameripol', 'cepol'],
  },
  arms: {
    actions: armsActions,
    title: sample('Armas de fuego', 'Armas de fogo', 'Firearms'),
    ...{ leader: 'CL', coLeader: 'AR', as: 'chile-coordinator', participants: ['BR', 'EC', 'MX'] },
  },
  people: {
    actions: peopleActions,
    title: sample(
      'Trata de personas y tráfico ilícito de migrantes',
      'Tráfico de pessoas e contrabando de migrantes',
      'Trafficking in persons and smuggling of migrants',
    ),
    ...{ leader: 'PA', coLeader: 'CR', as: 'contact-PA', participants: ['CL', 'EC', 'PE'] },
  },
};

export function paoOf({ idFor }: Pick<MakingCycle, 'idFor'>, pao: Adopted): string {
  return idFor('pao', pao);
}
export function operationOf({ idFor }: Pick<MakingCycle, 'idFor'>, pao: Adopted, key: string): string {
  return idFor('opa', `${pao}-${key}`);
}
export function actionKpiOf({ idFor }: Pick<MakingCycle, 'idFor'>, pao: Adopted, key: string): string {
  return idFor('kpi', `${pao}-${key}`);
}

/** First and last day of an action. */
export function daysOf(
  { monthAt, today }: Pick<MakingCycle, 'monthAt' | 'today'>,
  { months, days }: DemoAction,
): { from: string; until: string } {
  if (days !== undefined) return { from: addDays(today, days[0]), until: addDays(today, days[1]) };
  const [from, until] = months ?? [0, 12];
  return { from: monthAt(from), until: addDays(monthAt(until), -1) };
}

/** The indicator of an action; where nobody leads it yet, of whoever leads the plan. */
export function actionKpi(making: MakingCycle, pao: Adopted, action: DemoAction): Kpi | null {
  if (action.kpi === undefined) return null;
  const responsible = action.leader ?? PAOS[pao].leader;
  return kpiOf(making, action.kpi, { until: daysOf(making, action).until, responsible });
}

const ABOUT = sample(
  'Generado para la demostración: no es una acción de ningún Estado.',
  'Gerado para a demonstração: não é uma ação de nenhum Estado.',
  'Generated for the demonstration: it is no state’s action.',
);

export function operationFields(making: MakingCycle, action: DemoAction) {
  const { goal, type, title, leader, coLeader, others = [], links = [] } = action;
  return {
    ...{ goal: goalOf(making, goal), type, title: told(title), about: ABOUT, expected: null },
    leader: leader === null ? null : partyOf(leader),
    coLeader: coLeader === undefined ? null : partyOf(coLeader),
    participants: others.map(partyOf),
    ...daysOf(making, action),
    ...{ target: action.target ?? null, where: action.where ?? null, channel: action.channel ?? 'none' },
    links: links.map(([system, reference, text]) => ({ system, reference, text: told(text) })),
    follows: null,
  };
}

/** An operational plan as it is drafted: made by whoever leads it, with what others add. */
function drafted(making: MakingCycle, key: Adopted, begun: string, added: string): DemoStep[] {
  const { idFor, on, start, paoUntil, rhythm } = making;
  const { actions, title, leader, coLeader, participants, as } = PAOS[key];
  const pao = paoOf(making, key);
  const operations = actions.filter(({ addedBy }) => addedBy === undefined);
  const kpisOf = (action: DemoAction) => {
    const kpi = actionKpi(making, key, action);
    return kpi === null ? [] : [{ kpi: actionKpiOf(making, key, action.key), ...kpi }];
  };
  return [
    on(begun)(
      'plans.make_pao',
      {
        ...{ pao, title, priority: priorityOf(making, key), strategy: strategyOf(making) },
        ...{ from: start, until: paoUntil, leader, coLeader, participants: [...participants], rhythm },
        about: sample(
          'Plan generado para la demostración: no es el plan de ningún Estado.',
          'Plano gerado para a demonstração: não é o plano de nenhum Estado.',
          'A plan generated for the demonstration: it is no state’s plan.',
        ),
        follows: null,
        operations: operations.map((action) => ({
          operation: operationOf(making, key, action.key),
          ...operationFields(making, action),
          dropped: null,
          kpis: kpisOf(action),
        })),
      },
      as,
    ),
    ...actions.flatMap((action): DemoStep[] => {
      const { addedBy } = action;
      const operation = operationOf(making, key, action.key);
      if (addedBy === undefined) return [];
      const act = on(added);
      return [
        act('plans.add_operation', { operation, pao, ...operationFields(making, action) }, addedBy),
        ...kpisOf(action).map((kpi) => act('plans.add_kpi', { ...kpi, plan: pao, of: operation }, addedBy)),
      ];
    }),
    ...actions.flatMap((action): DemoStep[] => {
      const { milestone, risk, budget } = action;
      const id = `${key}-${action.key}`;
      const of = { operation: operationOf(making, key, action.key), pao };
      const act = (name: string, args: object) => on(added)(name, args, as);
      const day = daysOf(making, action).from;
      return [
        ...(milestone === undefined
          ? []
          : [
              act('plans.add_milestone', {
                ...{ ...of, milestone: idFor('mls', id), text: sample(...milestone), day, doneOn: day },
              }),
            ]),
        ...(risk === undefined
          ? []
          : [
              act('plans.add_risk', {
                ...{ ...of, risk: idFor('rsk', id), level: risk[0] },
                ...{ text: sample(...risk[1]), answer: told(risk[2]) },
              }),
            ]),
        ...(budget === undefined
          ? []
          : [
              act('plans.add_budget', {
                ...{ line: idFor('bdl', id), plan: pao, of: of.operation },
                ...{ text: told(action.title), source: PAYS, year: Number(start.slice(0, 4)) },
                ...{ money: { amount: budget[0] * 1000, currency: 'EUR' }, isSecured: budget[1] },
              }),
            ]),
      ];
    }),
  ];
}
const PAYS = sample('Programa de cooperación', 'Programa de cooperação', 'Cooperation programme');

/** What a delegation said of a plan while it was consulted, and what was answered. */
function commented({ idFor, on, start }: MakingCycle, plan: string): DemoStep[] {
  const comment = { comment: idFor('pcm', 'drugs'), plan };
  const day = on(addDays(start, -7));
  const text = sample(
    'Los perfiles de contenedores necesitan también a los puertos fluviales.',
    'Os perfis de contêineres precisam também dos portos fluviais.',
    'Container profiling needs river ports as well.',
  );
  const reason = 'Entran desde el segundo semestre. (contenido de ejemplo)';
  return [
    day('plans.comment', { ...comment, delegation: 'CL', about: null, text }, 'chile-coordinator'),
    day('plans.answer_comment', { ...comment, result: 'partly', reason }, undefined, {
      [`planComments/${comment.comment}`]: 1,
    }),
  ];
}

/** A plan that the meeting of the Grupo de Apoyo approved: consulted before, running since its first day. */
function running(making: MakingCycle, key: 'drugs' | 'arms'): DemoStep[] {
  const { on, start, today } = making;
  const { actions, as } = PAOS[key];
  const pao = paoOf(making, key);
  const known = (rev: number) => ({ [`operationalPlans/${pao}`]: rev });
  const actionsKnown = (rev: number) =>
    Object.fromEntries(
      actions.map((action) => [`operationalActions/${operationOf(making, key, action.key)}`, rev]),
    );
  const approved = dayOf(making, 'third');
  return [
    // Until today: the server takes no day that has passed.
    on(addDays(start, -7))(
      'plans.move_pao',
      { pao, to: 'consultation', decision: null, consultUntil: today },
      as,
    ),
    ...(key === 'drugs' ? commented(making, pao) : []),
    on(approved)(
      'plans.move_pao',
      {
        ...{ pao, to: 'adopted', decision: decisionOf(making, key), consultUntil: null },
        actions: actions.map((action) => operationOf(making, key, action.key)),
      },
      undefined,
      { ...known(2), ...actionsKnown(1) },
    ),
    on(start)('plans.move_pao', { pao, to: 'running', decision: null, consultUntil: null }, as, known(3)),
    ...actions.flatMap((action): DemoStep[] => {
      const operation = operationOf(making, key, action.key);
      const { from } = daysOf(making, action);
      const base = { [`operationalActions/${operation}`]: 2 };
      const move = (day: string, to: string) =>
        on(day)('plans.move_operation', { operation, pao, to, reason: null }, as, base);
      // What nobody leads is agreed, and has no day for which anybody answers.
      if (action.leader === null || from > addDays(today, 60)) return [];
      return [move(start, 'scheduled'), ...(from <= today ? [move(from, 'running')] : [])];
    }),
  ];
}

/** Drafted in time for the meeting that approves them. */
export function demoApprovedPaos(making: MakingCycle): DemoStep[] {
  const { start } = making;
  return (['drugs', 'arms'] as const).flatMap((key) =>
    drafted(making, key, addDays(start, -8), addDays(start, -8)),
  );
}
export function demoRunningPaos(making: MakingCycle): DemoStep[] {
  return [...running(making, 'drugs'), ...running(making, 'arms')];
}

/** The one that three states draft now: one link of the criminal justice chain is left out on purpose. */
export function demoDraftedPao(making: MakingCycle): DemoStep[] {
  const { on, today } = making;
  return [
    ...drafted(making, 'people', addDays(today, -20), addDays(today, -6)),
    on(addDays(today, -5))(
      'plans.explain_link',
      {
        ...{ pao: paoOf(making, 'people'), link: 'customs' },
        reason: 'El plan trata de personas y no de mercancías. (contenido de ejemplo)',
      },
      PAOS.people.as,
    ),
  ];
}
