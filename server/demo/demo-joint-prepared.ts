import type { Counter } from '#shared/jointdays/counter-set.ts';
import { DRUG_UNITS } from '#shared/jointdays/drug-units.ts';
import { addDays } from '#shared/kernel/days.ts';
import { sample } from './demo-cycle-days.ts';
import { operationOf, PAOS, paoOf } from './demo-cycle-pao.ts';
import { PREPARED } from './demo-joint-posts.ts';
import { type DemoDay, openedState } from './demo-joint-state.ts';
import type { MakingJoint, TimedStep } from './demo-joint-time.ts';

const ZONE = 'America/Santiago';
const COUNTERS: readonly Counter[] = [
  ...(['persons_checked', 'vehicles_checked', 'parcels_checked', 'detentions'] as const),
  ...(['firearms', 'ammunition', 'drugs', 'cash'] as const),
  ...DRUG_UNITS,
];
/** Days from today of its first day; it lasts two. */
const BEGINS = 3;
const TITLE = sample(
  'Acción Conjunta contra armas',
  'Ação Conjunta contra armas',
  'Joint action against firearms',
);

/** A day that Chile prepares with Ecuador and Argentina; two of them have their posts. Nobody else knows of it. */
export function preparedDay(making: MakingJoint): TimedStep[] {
  const { idFor, today } = making;
  const pao = paoOf(making, 'arms');
  const day = idFor('jad', 'arms');
  const days = [addDays(today, BEGINS), addDays(today, BEGINS + 1)] as const;
  const of: DemoDay = {
    ...{ key: 'arms', day, title: TITLE, days, counters: COUNTERS, opened: addDays(today, -2) },
  };
  const act = making.acts();
  const lead = (on: string, name: string, args: object) =>
    act({
      ...{ at: making.instant(`${on}T09:00`, ZONE), as: PAOS.arms.as },
      ...{ name: `jointdays.${name}`, args: { day, pao, ...args } },
    });
  const moved = (on: string, to: string) => lead(on, 'move_day', { to, decision: null });
  return [
    lead(addDays(today, -8), 'make_day', {
      ...{ operation: operationOf(making, 'arms', 'jad'), title: TITLE },
      about: sample(
        'Generada para la demostración: nadie prepara estos controles.',
        'Gerada para a demonstração: ninguém prepara estes controles.',
        'Generated for the demonstration: nobody prepares these checks.',
      ),
      objectives: [
        sample(
          'Encontrar armas y piezas en pasos, puertos y prisiones',
          'Encontrar armas e peças em passagens, portos e presídios',
          'Find firearms and parts at crossings, in ports and in prisons',
        ),
      ],
      ...{ from: days[0], until: days[1], timeZone: ZONE, coordinator: 'CL', counters: COUNTERS, rhythm: 60 },
      centre: {
        ...{ name: 'Centro de coordinación (ejemplo)', city: 'Santiago', state: 'CL' },
        contacts: [{ function: 'Sala de la jornada (ejemplo)', phone: '+56 2 0000 0000' }],
      },
      references: [{ system: 'i247', reference: 'EJEMPLO-0031' }],
      participants: ['CL', 'EC'],
    }),
    moved(addDays(today, -6), 'approved'),
    moved(addDays(today, -5), 'preparing'),
    lead(addDays(today, -4), 'invite', { state: 'AR' }),
    lead(addDays(today, -4), 'add_briefing', {
      briefing: idFor('jdb', 'arms'),
      title: sample('Orden de la jornada', 'Ordem da jornada', 'Order of the day'),
      text: sample(
        'Cada Estado abre sus puestos y avisa cuándo están listos.',
        'Cada Estado abre seus postos e avisa quando estão prontos.',
        'Each state opens its posts and says when they are ready.',
      ),
      document: null,
    }),
    lead(addDays(today, -3), 'set_press_hour', {
      pressAt: making.instant(`${addDays(days[1], 1)}T12:00`, ZONE),
    }),
    ...PREPARED.flatMap((state) => openedState({ making, of, state })),
  ];
}
