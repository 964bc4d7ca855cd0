import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { foundingStates } from './demo-delegations.ts';
import { madeUp } from './demo-ideal-texts.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const DAY = 86_400_000;
/** The state that presides in the demo: its days off count. */
const CALENDAR = 'BR';

function act(name: string, args: object, as = 'presidency-admin', daysAgo = 0): DemoStep {
  const step = { compartment: COMMITTEE, name, args: args as Json, as };
  return daysAgo === 0 ? step : { ...step, daysAgo };
}

/** Non-working days that no state has: they say so, and show how working days are counted. */
function daysOff(now: number): DemoStep[] {
  const year = new Date(now).getUTCFullYear();
  const ahead = utcDay(now + 2 * DAY);
  const days = [year, year + 1].flatMap((each) => [`${each}-05-13`, `${each}-08-12`, `${each}-10-21`]);
  return [
    ...[...new Set([...days, ahead])].map((day) =>
      act('holidays.name', {
        ...{ state: CALENDAR, day },
        name: madeUp('Feriado de ejemplo', 'Feriado de exemplo', 'Sample day off'),
      }),
    ),
    act('holidays.follow', { state: CALENDAR }),
  ];
}

const TEXTS = {
  ports: madeUp(
    'Se crea un grupo de trabajo sobre puertos.',
    'Cria-se um grupo de trabalho sobre portos.',
    'A working group on ports is created.',
  ),
  broken: madeUp(
    'La próxima reunión técnica se celebra en línea.',
    'A próxima reunião técnica será realizada on-line.',
    'The next technical meeting is held online.',
  ),
  adopted: madeUp(
    'Se toma nota del calendario de reuniones.',
    'Toma-se nota do calendário de reuniões.',
    'The calendar of meetings is noted.',
  ),
} as const;

/**
 * What is decided between meetings: one silence that runs, and with a past one that was broken and one that was adopted.
 *
 * @param hasPast whether anything can have been done days before
 */
export function demoSilences({
  now,
  idFor,
  hasPast,
}: {
  now: number;
  idFor: IdFor;
  hasPast: boolean;
}): DemoStep[] {
  // Who is a member by then, the server finds itself.
  const begin = (key: keyof typeof TEXTS, term: object, daysAgo: number) =>
    act(
      'silences.begin',
      {
        ...{ silence: idFor('sil', key), meeting: null, item: null, papers: [], text: TEXTS[key] },
        ...{ restsOn: null, asked: foundingStates.map(([code]) => code).sort(), term },
        ...{ timeZone: 'America/Sao_Paulo', calendar: CALENDAR },
      },
      'presidency-admin',
      daysAgo,
    );
  const broken = { silence: idFor('sil', 'broken'), state: 'EC' };
  return [
    ...(hasPast
      ? [
          begin('adopted', { kind: 'hours', hours: 72 }, 20),
          begin('broken', { kind: 'hours', hours: 72 }, 12),
          act(
            'silences.break',
            { ...broken, reason: 'Texto de ejemplo: falta el presupuesto.' },
            'ecuador-contact',
            11,
          ),
        ]
      : []),
    ...daysOff(now),
    begin('ports', { kind: 'working_days', days: 6, hour: '18:00' }, hasPast ? 1 : 0),
    act('silences.look', { silence: idFor('sil', 'ports'), state: 'EC' }, 'ecuador-contact'),
  ];
}
