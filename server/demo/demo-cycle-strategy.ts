import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import {
  type BudgetLine,
  type Kpi,
  STRATEGY,
  type StrategicGoal,
  type StrategicPlan,
} from '#shared/plans/plans.schemas.ts';
import { contentOf, hashOfContent } from '#shared/plans/strategy.rules.ts';
import { ADOPTED, type Adopted, type MakingCycle, sample, type Told, told } from './demo-cycle-days.ts';
import { type DemoKpi, kpiOf } from './demo-cycle-kpi.ts';
import { dayOf, decisionOf } from './demo-cycle-meetings.ts';
import { priorityOf } from './demo-cycle-priorities.ts';
import type { DemoStep } from './demo-plan.ts';

interface DemoGoal {
  readonly key: string;
  readonly title: Told;
  readonly outcome: Told;
  /** Null: of all priorities. */
  readonly priority: Adopted | null;
  readonly kpi: DemoKpi;
  readonly responsible: string;
  /** In thousands of euros, and whether they are there. */
  readonly budget: readonly [thousands: number, isSecured: boolean];
}

const GOALS: readonly DemoGoal[] = [
  {
    key: 'ports',
    title: [
      'Cerrar el paso de precursores y cocaína por puertos',
      'Fechar a passagem de precursores e cocaína por portos',
      'Close the ports to precursors and cocaine',
    ],
    outcome: [
      'Los puertos de seis Estados revisan la carga con un mismo perfil de riesgo.',
      'Os portos de seis Estados inspecionam a carga com um mesmo perfil de risco.',
      'The ports of six states check cargo with one risk profile.',
    ],
    ...{ priority: 'drugs', responsible: 'EC customs', budget: [1200, true] },
    kpi: {
      title: ['Puertos con perfil común', 'Portos com perfil comum', 'Ports with one profile'],
      unit: ['puertos', 'portos', 'ports'],
      ...{ target: 60, stands: 1.05 },
    },
  },
  {
    key: 'route',
    title: [
      'Actuar juntos en ruta y en destino',
      'Agir juntos na rota e no destino',
      'Act together in transit and at destination',
    ],
    outcome: [
      'Toda investigación de ruta tiene una investigación paralela en destino.',
      'Toda investigação de rota tem uma investigação paralela no destino.',
      'Each investigation of a route has a parallel one at destination.',
    ],
    ...{ priority: null, responsible: 'PA prosecution', budget: [900, true] },
    kpi: {
      title: ['Investigaciones paralelas', 'Investigações paralelas', 'Parallel investigations'],
      unit: ['investigaciones', 'investigações', 'investigations'],
      ...{ target: 90, stands: 0.7 },
    },
  },
  {
    key: 'prison',
    title: [
      'Cortar el mando desde prisión',
      'Cortar o comando a partir dos presídios',
      'Stop orders being given from prison',
    ],
    outcome: [
      'Los mandos que siguen dirigiendo desde prisión quedan aislados.',
      'Os líderes que continuam comandando do presídio ficam isolados.',
      'Leaders who go on giving orders from prison are isolated.',
    ],
    ...{ priority: null, responsible: 'CL prison', budget: [700, false] },
    kpi: {
      title: ['Teléfonos por pabellón', 'Telefones por pavilhão', 'Telephones per wing'],
      unit: ['teléfonos', 'telefones', 'telephones'],
      ...{ target: 5, baseline: 60, counts: 'level', stands: 0.2 },
    },
  },
  {
    key: 'origin',
    title: [
      'Saber de dónde viene cada arma',
      'Saber de onde vem cada arma',
      'Know where each firearm comes from',
    ],
    outcome: [
      'Cada arma incautada se rastrea y el resultado se comparte en treinta días.',
      'Cada arma apreendida é rastreada e o resultado é compartilhado em trinta dias.',
      'Each seized firearm is traced, and the result shared within thirty days.',
    ],
    ...{ priority: 'arms', responsible: 'CL police', budget: [800, true] },
    kpi: {
      title: ['Armas rastreadas', 'Armas rastreadas', 'Firearms traced'],
      unit: ['armas', 'armas', 'firearms'],
      ...{ target: 6000, stands: 0.95 },
    },
  },
  {
    key: 'victims',
    title: [
      'Proteger a las víctimas y cortar el negocio',
      'Proteger as vítimas e cortar o negócio',
      'Protect victims and cut the business',
    ],
    outcome: [
      'Quien es víctima recibe atención el mismo día en cada paso de la ruta.',
      'Quem é vítima recebe atendimento no mesmo dia em cada passagem da rota.',
      'Victims are cared for on the same day at each crossing of the route.',
    ],
    ...{ priority: 'people', responsible: 'PA border', budget: [600, false] },
    kpi: {
      title: [
        'Víctimas atendidas el mismo día',
        'Vítimas atendidas no mesmo dia',
        'Victims cared for on the same day',
      ],
      unit: ['por ciento', 'por cento', 'per cent'],
      ...{ target: 80, counts: 'level', stands: null },
    },
  },
];
export const GOAL_KEYS = GOALS.map(({ key }) => key);

const TITLE = sample('Plan plurianual de trabajo', 'Plano de trabalho plurianual', 'Multi-year work plan');
const PAYS = sample('Programa de cooperación', 'Programa de cooperação', 'Cooperation programme');

export function strategyOf({ idFor }: Pick<MakingCycle, 'idFor'>): string {
  return idFor('spl', 'cycle');
}
export function goalOf({ idFor }: Pick<MakingCycle, 'idFor'>, key: string): string {
  return idFor('gol', key);
}
export function goalKpiOf({ idFor }: Pick<MakingCycle, 'idFor'>, key: string): string {
  return idFor('kpi', `goal-${key}`);
}

function goalFields(making: MakingCycle, { title, outcome, priority }: DemoGoal, at: number): StrategicGoal {
  return {
    ...{ number: at + 1, title: told(title), outcome: sample(...outcome) },
    priority: priority === null ? null : priorityOf(making, priority),
  };
}
function goalKpi(making: MakingCycle, { kpi, responsible }: DemoGoal): Kpi {
  return kpiOf(making, kpi, { until: making.strategyUntil, responsible });
}
function budgetOf({ start }: MakingCycle, { title, budget }: DemoGoal): BudgetLine {
  const [thousands, isSecured] = budget;
  const year = Number(start.slice(0, 4));
  return {
    ...{ text: told(title), source: PAYS, money: { amount: thousands * 1000, currency: 'EUR' } },
    ...{ year, isSecured },
  };
}

/** The multi-year plan: drafted, consulted with a comment that was answered, before the Grupo de Apoyo adopts it. */
export function demoStrategy(making: MakingCycle): DemoStep[] {
  const { idFor, on, start, strategyUntil, today } = making;
  const plan = strategyOf(making);
  const act = on(addDays(start, -9));
  const comment = { comment: idFor('pcm', 'strategy'), plan };
  return [
    act('plans.make_strategy', {
      ...{ plan, title: TITLE, from: start, until: strategyUntil },
      about: sample(
        'Objetivos, indicadores y recursos de tres años. No es el plan de ningún Estado.',
        'Objetivos, indicadores e recursos de três anos. Não é o plano de nenhum Estado.',
        'Goals, indicators and resources for three years. It is no state’s plan.',
      ),
      priorities: ADOPTED.map((key) => priorityOf(making, key)),
    }),
    ...GOALS.flatMap((goal, at) => {
      const of = goalOf(making, goal.key);
      return [
        act('plans.add_goal', { goal: of, plan, ...goalFields(making, goal, at) }),
        act('plans.add_kpi', { kpi: goalKpiOf(making, goal.key), plan, of, ...goalKpi(making, goal) }),
        act('plans.add_budget', { line: idFor('bdl', goal.key), plan, of: plan, ...budgetOf(making, goal) }),
      ];
    }),
    // Until today: the server takes no day that has passed for a beginning.
    act('plans.consult_strategy', { plan, until: today }),
    on(addDays(start, -8))(
      'plans.comment',
      {
        ...{ ...comment, delegation: 'CL', about: goalOf(making, 'prison') },
        text: sample(
          'El objetivo 3 necesita a la fiscalía, no solo a las prisiones.',
          'O objetivo 3 precisa do Ministério Público, não só dos presídios.',
          'Goal 3 needs the prosecution, not only the prisons.',
        ),
      },
      'chile-coordinator',
    ),
    on(addDays(start, -7))(
      'plans.answer_comment',
      {
        ...{ ...comment, result: 'partly' },
        reason: 'Se recoge en las acciones de cada plan operativo. (contenido de ejemplo)',
      },
      undefined,
      { [`planComments/${comment.comment}`]: 1 },
    ),
  ];
}

function docOf<B extends Doc['body']>(id: string, parent: string, body: B): Doc<B> {
  return { collection: '', id, parent, audience: STRATEGY, rev: 1, body };
}

/** Adopted by the decision of the meeting, with the words as they are, and in force from its first day. */
export function demoStrategyAdoption(making: MakingCycle): DemoStep[] {
  const { idFor, on, start, strategyUntil } = making;
  const plan = strategyOf(making);
  const content = contentOf({
    plan: { body: { title: TITLE, from: start, until: strategyUntil } as StrategicPlan },
    goals: GOALS.map((goal, at) => docOf(goalOf(making, goal.key), plan, goalFields(making, goal, at))),
    kpis: GOALS.map((goal) =>
      docOf(goalKpiOf(making, goal.key), goalOf(making, goal.key), goalKpi(making, goal)),
    ),
    budget: GOALS.map((goal) => docOf(idFor('bdl', goal.key), plan, budgetOf(making, goal))),
  });
  const goals = GOALS.map(({ key }) => goalOf(making, key));
  return [
    on(dayOf(making, 'third'))('plans.adopt_strategy', {
      ...{ plan, decision: decisionOf(making, 'strategy'), goals, hash: hashOfContent(content) },
    }),
    on(start)('plans.enforce_strategy', { plan }),
  ];
}

/** What the demo measures of goals. */
export function measuredGoals(making: MakingCycle) {
  return GOALS.flatMap((goal) => {
    const { stands } = goal.kpi;
    if (stands === null) return [];
    const { key, responsible } = goal;
    const span = { from: making.start, until: making.strategyUntil };
    return [{ key, responsible, stands, kpi: goalKpi(making, goal), ...span }];
  });
}
