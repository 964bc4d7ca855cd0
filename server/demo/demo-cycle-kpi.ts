import type { Institution } from '#shared/kernel/actor.ts';
import type { Kpi, Party } from '#shared/plans/plans.schemas.ts';
import { type MakingCycle, sample, type Told, told } from './demo-cycle-days.ts';

/** `EC customs`: a state or a body, and which of its institutions. */
export type DemoParty = string;
export function partyOf(party: DemoParty): Party {
  const [delegation = '', institution = null] = party.split(' ');
  return { delegation, institution: institution as Institution | null };
}

/** An indicator of the demo, and how it is to stand: 1 is as far as the time that has passed asks for. */
export interface DemoKpi {
  readonly title: Told;
  readonly unit: Told;
  /** Null: still to be set. */
  readonly target: number | null;
  readonly counts?: Kpi['counts'];
  /** Where it began, for one that is to fall. */
  readonly baseline?: number;
  /** Null: nobody has entered a figure. */
  readonly stands: number | null;
}

const DEFINITION = sample(
  'Lo que la acción logra, contado por su Responsable.',
  'O que a ação alcança, contado pelo seu Responsável.',
  'What the action achieves, counted by whoever is responsible for it.',
);
const SOURCE = sample('Registro de la institución', 'Registro da instituição', 'Record of the institution');

export function kpiOf(
  { start, rhythm }: Pick<MakingCycle, 'start' | 'rhythm'>,
  { title, unit, target, counts = 'sum', baseline }: DemoKpi,
  { until, responsible }: { until: string; responsible: DemoParty },
): Kpi {
  return {
    ...{ title: told(title), definition: DEFINITION, unit: told(unit), source: SOURCE },
    ...{ direction: baseline === undefined ? 'up' : 'down', counts, frequency: rhythm },
    baseline: baseline === undefined ? null : { value: baseline, day: start },
    target: target === null ? null : { value: target, day: until },
    responsible: partyOf(responsible),
  };
}
