import { addDays } from '#shared/kernel/days.ts';
import { lightOf } from '#shared/monitoring/lights.rules.ts';
import { consolidationId, progressReportId } from '#shared/monitoring/monitoring.schemas.ts';
import type { Kpi } from '#shared/plans/plans.schemas.ts';
import { type Adopted, type MakingCycle, sample, type Told } from './demo-cycle-days.ts';
import { dayOf, meetingOf } from './demo-cycle-meetings.ts';
import { actionKpi, actionKpiOf, daysOf, operationOf, PAOS, paoOf } from './demo-cycle-pao.ts';
import { goalKpiOf, goalOf, measuredGoals, strategyOf } from './demo-cycle-strategy.ts';
import type { DemoStep } from './demo-plan.ts';

const DAY_MS = 86_400_000;

/** Who of the demo reports for an institution of a state; for a body whoever leads the plan does. */
const REPORTERS: Readonly<Record<string, string>> = {
  'EC customs': 'ecuador-action-leader',
  'EC police': 'ecuador-plan-leader',
  EC: 'ecuador-coordinator',
  'CL prison': 'chile-action-leader',
  CL: 'chile-coordinator',
};
function reporterOf(party: string | null, leads: string): string {
  if (party === null || !/^[A-Z]{2}\b/.test(party)) return leads;
  const state = party.slice(0, 2);
  return REPORTERS[party] ?? REPORTERS[state] ?? `contact-${state}`;
}

interface Measured {
  readonly kpi: Kpi;
  readonly from: string;
  readonly until: string;
  readonly stands: number;
}
/** The figure by which an indicator stands as it should today, by the rule of its light. */
function figureFor({ today }: MakingCycle, { kpi, stands, ...span }: Measured, day: string): number {
  if (kpi.target === null) return 0;
  const entered = { by: 'per_demo', at: 0, takenAt: 0 };
  const measurements = [{ id: 'msr_demo', body: { value: 0, day, corrects: null, entered } }];
  const { time } = lightOf({ kpi, measurements, ...span, today });
  const start = kpi.counts === 'level' ? (kpi.baseline?.value ?? 0) : 0;
  return Math.round(start + (kpi.target.value - start) * stands * (time ?? 0));
}

const SAID: Readonly<Record<string, Told>> = {
  on_time: ['Avanza como estaba previsto.', 'Avança como previsto.', 'It goes on as planned.'],
  delayed: [
    'Avanza, pero menos de lo previsto.',
    'Avança, mas menos do que o previsto.',
    'It goes on, but less than planned.',
  ],
};
const OBSTACLES: Told = [
  'Falta personal en el turno de noche.',
  'Falta pessoal no turno da noite.',
  'There are too few people at night.',
];
const WANTED: Told = [
  'Que la reunión acuerde un plazo único para responder solicitudes entre fiscalías.',
  'Que a reunião fixe um prazo único para responder a pedidos entre Ministérios Públicos.',
  'That the meeting agree one term for answering requests between prosecutors.',
];
/** What waits for a decision, by plan and action. */
const WANTS: ReadonlySet<string> = new Set(['drugs parallel']);
/** Who has not reported, though the period is over. */
const SILENT: ReadonlySet<string> = new Set(['drugs precursors', 'drugs isolate', 'arms mail']);
const LATE_BELOW = 0.9;

/** Actions that had begun by the end of the period, and are reported on. */
function reported(making: MakingCycle, pao: Adopted) {
  const { period } = making;
  return PAOS[pao].actions.filter(
    (action) => daysOf(making, action).from <= period.until && !SILENT.has(`${pao} ${action.key}`),
  );
}

function reports(making: MakingCycle, key: 'drugs' | 'arms'): DemoStep[] {
  const { idFor, on, period, after } = making;
  const { as } = PAOS[key];
  const pao = paoOf(making, key);
  return reported(making, key).map((action) => {
    const kpi = actionKpi(making, key, action);
    const stands = action.kpi?.stands ?? null;
    const status = stands !== null && stands < LATE_BELOW ? 'delayed' : 'on_time';
    const day = period.until;
    const figures =
      kpi === null || stands === null
        ? []
        : [
            {
              measurement: idFor('msr', `${key}-${action.key}`),
              kpi: actionKpiOf(making, key, action.key),
              value: figureFor(making, { kpi, stands, ...daysOf(making, action) }, day),
              ...{ day, note: null },
            },
          ];
    return on(after(day, 3))(
      'monitoring.report',
      {
        ...{ pao, operation: operationOf(making, key, action.key), from: period.from, status, figures },
        done: sample(...(SAID[status] ?? ['', '', ''])),
        obstacles: status === 'delayed' ? sample(...OBSTACLES) : null,
        next: null,
        wanted: WANTS.has(`${key} ${action.key}`) ? sample(...WANTED) : null,
      },
      reporterOf(action.leader, as),
    );
  });
}

/** Figures that came by themselves: of goals, and of an action whose report is owed. */
function measured(making: MakingCycle): DemoStep[] {
  const { idFor, on, period, after } = making;
  const day = period.until;
  const act = on(after(day, 4));
  const silent = PAOS.drugs.actions.flatMap((action) => {
    const kpi = actionKpi(making, 'drugs', action);
    const stands = action.kpi?.stands ?? null;
    if (!SILENT.has(`drugs ${action.key}`) || kpi === null || stands === null) return [];
    const value = figureFor(making, { kpi, stands, ...daysOf(making, action) }, day);
    const of = operationOf(making, 'drugs', action.key);
    const args = { kpi: actionKpiOf(making, 'drugs', action.key), plan: paoOf(making, 'drugs'), of };
    return [{ ...args, value, key: action.key, as: reporterOf(action.leader, PAOS.drugs.as) }];
  });
  const ofGoals = measuredGoals(making).map(({ key, responsible, ...goal }) => ({
    ...{ kpi: goalKpiOf(making, key), plan: strategyOf(making), of: goalOf(making, key) },
    ...{ value: figureFor(making, goal, day), key: `goal-${key}` },
    as: reporterOf(responsible, 'presidency-admin'),
  }));
  return [...silent, ...ofGoals].map(({ key, as, ...args }) =>
    act(
      'monitoring.measure',
      {
        ...{ ...args, measurement: idFor('msr', key), day, corrects: null, from: null },
        note: sample('Cifra inventada', 'Número inventado', 'Made-up figure'),
      },
      as,
    ),
  );
}

/** What the leader of the plan on drugs made of the reports of the period, which the Grupo de Apoyo noted. */
function consolidated(making: MakingCycle): DemoStep[] {
  const { on, period, after, now, today } = making;
  const pao = paoOf(making, 'drugs');
  const { from } = period;
  const sent = on(after(period.until, 3))('monitoring.report', {}).daysAgo ?? 0;
  const read = reported(making, 'drugs').map(({ key }) =>
    progressReportId({ operation: operationOf(making, 'drugs', key), from }),
  );
  return [
    on(after(period.until, 6))(
      'monitoring.consolidate',
      {
        ...{ pao, from },
        summary: sample(
          'Los puertos avanzan como estaba previsto; los turnos de fiscalía y el dinero del flete, no.',
          'Os portos avançam como previsto; os plantões do Ministério Público e o dinheiro do frete, não.',
          'The ports are on schedule; the prosecutors’ shifts and the freight money are not.',
        ),
        reports: read.map((report) => ({ report, sentAt: now - sent * DAY_MS })),
      },
      PAOS.drugs.as,
      Object.fromEntries(read.map((report) => [`progressReports/${report}`, 1])),
    ),
    on(dayOf(making, 'progress'))(
      'monitoring.note',
      { pao, from, meeting: meetingOf(making, 'progress') },
      undefined,
      { [`consolidations/${consolidationId({ pao, from })}`]: 1 },
    ),
    on(addDays(today, -9))(
      'plans.flag_operation',
      { pao, operation: operationOf(making, 'drugs', 'prosecutors'), isAtRisk: true },
      PAOS.drugs.as,
    ),
  ];
}

export function demoProgress(making: MakingCycle): DemoStep[] {
  return [...reports(making, 'drugs'), ...reports(making, 'arms'), ...measured(making)];
}
export const demoConsolidated = consolidated;
