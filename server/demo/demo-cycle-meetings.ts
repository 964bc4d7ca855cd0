import { addDays } from '#shared/kernel/days.ts';
import { type MakingCycle, sample } from './demo-cycle-days.ts';
import { MADRID, pastMeeting } from './demo-meetings.ts';
import type { DemoStep } from './demo-plan.ts';

const DECISIONS = {
  priorities: sample(
    'Se adoptan tres prioridades: drogas, armas de fuego, y trata de personas y tráfico ilícito de migrantes.',
    'Adotam-se três prioridades: drogas, armas de fogo, e tráfico de pessoas e contrabando de migrantes.',
    'Three priorities are adopted: drugs, firearms, and trafficking in persons with the smuggling of migrants.',
  ),
  strategy: sample(
    'Se adopta el plan plurianual de trabajo.',
    'Adota-se o plano de trabalho plurianual.',
    'The multi-year work plan is adopted.',
  ),
  drugs: sample(
    'Se adopta el Plan de Acción Operativo sobre drogas.',
    'Adota-se o Plano de Ação Operacional sobre drogas.',
    'The operational action plan on drugs is adopted.',
  ),
  arms: sample(
    'Se adopta el Plan de Acción Operativo sobre armas de fuego.',
    'Adota-se o Plano de Ação Operacional sobre armas de fogo.',
    'The operational action plan on firearms is adopted.',
  ),
} as const;
type CycleDecision = keyof typeof DECISIONS;

const TITLES = {
  choice: sample(
    'Reunión del Grupo de Apoyo sobre prioridades',
    'Reunião do Grupo de Apoio sobre prioridades',
    'Meeting of the Support Group on priorities',
  ),
  third: sample(
    'Tercera reunión anual del Grupo de Apoyo',
    'Terceira reunião anual do Grupo de Apoio',
    'Third annual meeting of the Support Group',
  ),
  progress: sample(
    'Reunión de seguimiento del Grupo de Apoyo',
    'Reunião de acompanhamento do Grupo de Apoio',
    'Follow-up meeting of the Support Group',
  ),
} as const;
type Held = keyof typeof TITLES;

/** What each meeting decided: plans rest on priorities that were adopted before. */
const DECIDED: Readonly<Record<Held, readonly CycleDecision[]>> = {
  choice: ['priorities'],
  third: ['strategy', 'drugs', 'arms'],
  progress: [],
};

/** When the Grupo de Apoyo adopted priorities, then plans, and when it took note of the first progress. */
export function dayOf({ start, period, after, actedOn }: MakingCycle, held: Held): string {
  if (held === 'choice') return addDays(start, -9);
  // Nobody takes note of progress before it was consolidated.
  return held === 'third' ? addDays(start, -6) : actedOn(after(period.until, 8));
}
export function meetingOf({ idFor }: Pick<MakingCycle, 'idFor'>, held: Held): string {
  return idFor('mtg', `support-${held}`);
}
export function decisionOf({ idFor }: Pick<MakingCycle, 'idFor'>, decided: CycleDecision): string {
  return idFor('dcs', `cycle-${decided}`);
}

/** A meeting of the Grupo de Apoyo that is over, with what it decided. */
export function demoSupportMeeting(making: MakingCycle, held: Held): DemoStep[] {
  const { idFor, on } = making;
  const day = dayOf(making, held);
  const act = on(day);
  const meeting = meetingOf(making, held);
  const item = idFor('agi', `support-${held}`);
  const title = TITLES[held];
  return [
    act('meetings.schedule', {
      ...{ meeting, ...pastMeeting, type: 'supportGroup', title },
      ...{ startsOn: day, endsOn: day, decideBy: null, state: 'planned' },
    }),
    act('agenda.add_item', {
      ...{ item, meeting, number: '1', kind: 'session', title, summary: null, class: null, room: null },
      ...{ speakers: [], order: 0, durationMinutes: 120, startsAt: `${day}T15:00`, timeZone: MADRID },
    }),
    ...['convened', 'in_session'].map((state) => act('meetings.move_to', { meeting, state })),
    ...DECIDED[held].flatMap((key) => {
      const of = { meeting, decision: decisionOf(making, key) };
      return [
        act('decisions.draft', { ...of, item, text: DECISIONS[key], mode: 'consensus' }),
        act('decisions.adopt', { ...of, decidedOn: day }),
      ];
    }),
    act('meetings.move_to', { meeting, state: 'closed' }),
  ];
}
