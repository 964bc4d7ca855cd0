import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import { HAND_OVER_DAYS } from '#shared/presidencies/presidencies.rules.ts';
import { text } from './demo-delegations.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const DAY_MS = 86_400_000;

function lastDay(year: number, month: number): string {
  return utcDay(Date.UTC(year, month, 0));
}
/** The day before the same day of the next year. */
function yearFrom(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return utcDay(Date.UTC(at.getUTCFullYear() + 1, at.getUTCMonth(), 0));
}

/**
 * Terms of the demo, in the order of the rule and with made-up days: one over, one that ends with the next month and can
 * sign its hand-over from today on, the next one designated, and after it a state that passes. Nobody has signed: only the
 * device of whoever tries it can.
 */
export function demoPresidencies({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const today = new Date(now);
  const latest = utcDay(now + HAND_OVER_DAYS * DAY_MS);
  const last = lastDay(today.getUTCFullYear(), today.getUTCMonth() + 2);
  // Two months of 31 days would be a day too long for the hand-over to be signed on the first of them.
  const [until = last] = [last, latest].sort();
  const [year, month] = [Number(until.slice(0, 4)), Number(until.slice(5, 7))];
  const from = addDays(lastDay(year - 1, month), 1);
  const next = addDays(until, 1);
  const terms = [
    { number: 1, state: 'AR', from: addDays(lastDay(year - 2, month), 1), until: lastDay(year - 1, month) },
    { number: 2, state: 'BR', from, until },
    { number: 3, state: 'CL', from: next, until: yearFrom(next) },
  ];
  const step = (name: string, args: DemoStep['args'], as = 'presidency-admin'): DemoStep => ({
    compartment: COMMITTEE,
    name,
    args,
    as,
  });
  return [
    ...terms.map((each) =>
      step('presidencies.designate', {
        ...each,
        term: idFor('prs', String(each.number)),
        order: 'spanish_alphabetical',
        basis: 'Demostración: turno por orden alfabético',
        reason: null,
      }),
    ),
    step('presidencies.set_programme', {
      term: idFor('prs', '2'),
      state: 'BR',
      text: text(
        'Programa de demostración: ningún Estado lo escribió.',
        'Programa de demonstração: nenhum Estado o escreveu.',
        'Demonstration programme: no state wrote it.',
      ),
      priorities: [
        text('Puertos (demostración)', 'Portos (demonstração)', 'Ports (demonstration)'),
        text('Armas de fuego (demostración)', 'Armas de fogo (demonstração)', 'Firearms (demonstration)'),
        text(
          'Reglamento del Comité (demostración)',
          'Regimento do Comitê (demonstração)',
          'Rules of the committee (demonstration)',
        ),
      ],
    }),
    step(
      'presidencies.pass',
      { state: 'CR', number: 4, reason: 'Demostración: motivo inventado' },
      'contact-CR',
    ),
  ];
}
