import { cardIdOf } from '#shared/counters/release.rules.ts';
import type { Counter } from '#shared/jointdays/counter-set.ts';
import { DRUG_UNITS } from '#shared/jointdays/drug-units.ts';
import { type JointActionDay, seizureCardId, stateTotalsId } from '#shared/jointdays/jointdays.schemas.ts';
import { verifiedTotals } from '#shared/jointdays/press.rules.ts';
import { addDays } from '#shared/kernel/days.ts';
import { sample } from './demo-cycle-days.ts';
import { actionKpiOf, operationOf, PAOS, paoOf } from './demo-cycle-pao.ts';
import { type DemoState, REPORTED, TWO_STATES } from './demo-joint-posts.ts';
import {
  countedState,
  type DemoDay,
  type DemoRelease,
  openedState,
  releasedState,
  weighedAgain,
} from './demo-joint-state.ts';
import type { MakingJoint, TimedStep } from './demo-joint-time.ts';

const ZONE = 'America/Guayaquil';
const LEADER = PAOS.drugs.as;
const COUNTERS: readonly Counter[] = [
  ...(['persons_checked', 'vehicles_checked', 'parcels_checked', 'containers_checked'] as const),
  ...(['detentions', 'drugs', 'firearms', 'cash', 'documents'] as const),
  ...DRUG_UNITS,
];
/** Days from today of its first day; it lasts two. */
const BEGINS = -6;

const TITLE = sample('Acción Conjunta en puertos', 'Ação Conjunta em portos', 'Joint action in ports');
const centre: JointActionDay['centre'] = {
  ...{ name: 'Centro de coordinación (ejemplo)', city: 'Guayaquil', state: 'EC' },
  contacts: [{ function: 'Sala de la jornada (ejemplo)', phone: '+593 4 000 0000' }],
};

/** One state, with what it counts and when it gives it. */
function ofState(making: MakingJoint, of: DemoDay, state: DemoState) {
  const place = { making, of, state };
  const counted = countedState(place);
  const when = (day: string, time: string) => making.instant(`${day}T${time}`, ZONE);
  const [first, second] = of.days;
  const after = addDays(second, 1);
  // Each a few minutes after the one before, so that the timeline is none of one moment.
  const late = REPORTED.indexOf(state) * 4 * 60_000;
  const again = weighedAgain(place, counted, when(after, '08:20'));
  const all = [...counted, ...again];
  const given = [
    { kind: 'provisional', at: when(first, '14:30') },
    { kind: 'provisional', at: when(second, '07:00') },
    { kind: 'verified', at: when(second, '22:30') },
    ...(again.length === 0
      ? []
      : [{ kind: 'verified', at: when(after, '08:40'), reason: 'Se pesó de nuevo. (ejemplo)' } as const]),
  ] as const;
  const releases = given.map(({ kind, at, ...rest }, index) =>
    releasedState(place, { steps: all, number: index + 1, kind, when: at + late, ...rest }),
  );
  const closing = making.acts(state.state)({
    ...{ at: when(after, '09:30') + late, as: state.as, name: 'counters.close_day' },
    args: { state: state.state, day: of.day },
  });
  return {
    steps: [...openedState(place), ...all, ...releases.map(({ step }) => step), closing],
    releases: releases.map(({ release }) => release),
  };
}

/** What the region has, by the rule by which the table for the press is made. */
function regionLines(
  releases: readonly DemoRelease[],
  judged: { one: string; other: string; keeps: string },
) {
  const last = new Map(releases.map((release) => [release.state, release]));
  const { lines } = verifiedTotals({
    day: { participants: REPORTED.map(({ state }) => state) },
    released: releases.map(({ id, cards: _cards, ...release }) => ({
      id: stateTotalsId({ state: release.state, release: id }),
      body: { ...release, lines: [...release.lines], receivedAt: release.asOf },
    })),
    cards: [...last.values()].flatMap(({ state, cards }) =>
      cards.map((card) => ({ id: seizureCardId({ state, count: card.count }), body: { state, ...card } })),
    ),
    judgements: [{ ...judged, isSame: true, reason: '', judged: { by: 'per_demo', at: 0, takenAt: 0 } }],
  });
  return lines;
}

/** The day as the committee has it: three states, led by Ecuador, which leads the plan. */
export function reportedDay(making: MakingJoint): TimedStep[] {
  const { idFor, today } = making;
  const pao = paoOf(making, 'drugs');
  const days = [addDays(today, BEGINS), addDays(today, BEGINS + 1)] as const;
  const after = addDays(days[1], 1);
  const day = idFor('jad', 'ports');
  const of: DemoDay = {
    ...{ key: 'ports', day, title: TITLE, days, counters: COUNTERS, opened: addDays(today, BEGINS - 4) },
  };
  const states = REPORTED.map((state) => ofState(making, of, state));
  const releases = states.flatMap((each) => each.releases);
  const instant = (on: string, time: string) => making.instant(`${on}T${time}`, ZONE);
  const act = making.acts();
  const by =
    (as: string) => (on: string, time: string, name: string, args: object, base?: Record<string, number>) =>
      act({
        ...{ at: instant(on, time), as, name: `jointdays.${name}`, args: { day, pao, ...args } },
        ...(base === undefined ? {} : { base }),
      });
  const lead = by(LEADER);
  const moved = (on: string, time: string, to: string) => lead(on, time, 'move_day', { to, decision: null });
  const logged = (key: string, time: string, kind: string, text: string, to: string | null = null) =>
    lead(days[0], time, 'log', {
      ...{ entry: idFor('jdl', key), kind, text: sample(text, text, text), to, reference: null, from: null },
    });
  const cards = { one: '', other: '' };
  for (const side of ['one', 'other'] as const) {
    const count = cardIdOf(idFor('cnt', TWO_STATES[side]));
    cards[side] = seizureCardId({ state: side === 'one' ? 'CL' : 'PE', count });
  }
  const judged = { ...cards, keeps: cards.one };
  const table = idFor('jpt', 'ports-1');
  const made = addDays(days[0], -12);
  const over = addDays(after, 1);
  return [
    lead(made, '10:00', 'make_day', {
      ...{ operation: operationOf(making, 'drugs', 'jad'), title: TITLE },
      about: sample(
        'Generada para la demostración: nadie hizo estos controles.',
        'Gerada para a demonstração: ninguém fez estes controles.',
        'Generated for the demonstration: nobody made these checks.',
      ),
      objectives: [
        sample(
          'Revisar contenedores a la misma hora en tres Estados',
          'Inspecionar contêineres na mesma hora em três Estados',
          'Check containers at the same time in three states',
        ),
        sample(
          'Seguir lo incautado hasta la fiscalía',
          'Acompanhar o apreendido até o Ministério Público',
          'Follow what is seized as far as prosecution',
        ),
      ],
      ...{ from: days[0], until: days[1], timeZone: ZONE, coordinator: 'EC', centre, counters: COUNTERS },
      ...{ rhythm: 60, references: [{ system: 'sipa', reference: 'EJEMPLO-0007' }] },
      participants: REPORTED.map(({ state }) => state),
    }),
    moved(addDays(made, 1), '10:00', 'approved'),
    moved(addDays(made, 2), '10:00', 'preparing'),
    lead(addDays(made, 3), '10:00', 'add_briefing', {
      ...{
        briefing: idFor('jdb', 'ports'),
        title: sample('Qué se cuenta y cómo', 'O que se conta e como', 'What is counted, and how'),
      },
      text: sample(
        'Cada incautación se escribe una vez, con su número de SIPA. El peso es sin envoltorio. Nombres y objetivos no van aquí.',
        'Cada apreensão é escrita uma vez, com o número do SIPA. O peso é sem a embalagem. Nomes e alvos não entram aqui.',
        'Each seizure is recorded once, with its number in SIPA. Weights exclude wrapping. No names or targets here.',
      ),
      document: null,
    }),
    lead(addDays(made, 4), '10:00', 'set_press_hour', { pressAt: instant(after, '11:00') }),
    moved(days[0], '05:50', 'running'),
    logged('opened', '06:05', 'note', 'Los tres centros nacionales están en línea.'),
    logged('scanner', '12:10', 'request', '¿Puede Chile prestar el escáner móvil de Arica?', 'CL'),
    by('chile-coordinator')(
      days[0],
      '12:35',
      'answer_request',
      {
        entry: idFor('jdl', 'scanner'),
        text: sample('Sí, desde las 15:00.', 'Sim, a partir das 15:00.', 'Yes, from 15:00.'),
      },
      { [`dayLog/${idFor('jdl', 'scanner')}`]: 1 },
    ),
    logged('hours', '18:40', 'decision', 'Se alargan los controles una hora.'),
    ...states.flatMap((each) => each.steps),
    lead(after, '09:50', 'judge_double', {
      ...{ ...judged, isSame: true },
      reason: 'Mismo número en I-24/7: las armas pasaron de un puesto al otro. (ejemplo)',
    }),
    moved(after, '10:00', 'debriefing'),
    lead(after, '10:20', 'make_press_table', {
      ...{ table, lines: regionLines(releases, judged) },
      text: sample(
        'Tres Estados controlaron a la misma hora.',
        'Três Estados fiscalizaram na mesma hora.',
        'Three states checked at the same time.',
      ),
    }),
    lead(after, '11:10', 'publish', { table }),
    ...results(making, { lead, by, over, day, pao }),
    moved(addDays(over, 1), '10:00', 'reported'),
  ];
}

type By = (
  as: string,
) => (on: string, time: string, name: string, args: object, base?: Record<string, number>) => TimedStep;

/** How it went, what it cost, what became of it, and the figure that its action gets of it. */
function results(
  making: MakingJoint,
  { lead, by, over, pao }: { lead: ReturnType<By>; by: By; over: string; day: string; pao: string },
): TimedStep[] {
  const { idFor } = making;
  const [chile, ecuador, peru] = ['chile-coordinator', 'ecuador-coordinator', 'contact-PE'].map(by);
  if (chile === undefined || ecuador === undefined || peru === undefined) return [];
  const kpi = {
    ...{ kpi: actionKpiOf(making, 'drugs', 'jad'), plan: pao, of: operationOf(making, 'drugs', 'jad') },
  };
  const prosecuted = (act: ReturnType<By>, state: string, value: number) =>
    act(over, '16:00', 'follow_up', {
      ...{ followUp: idFor('jfu', state.toLowerCase()), state, counter: 'detentions', what: 'prosecutions' },
      ...{ value, asOf: over, note: sample('Cifra inventada', 'Número inventado', 'Made-up figure') },
    });
  return [
    lead(over, '09:00', 'debrief', {
      debriefing: sample(
        'Los puertos contaron sin red durante horas y nada se perdió ni se contó dos veces.',
        'Os portos contaram sem rede por horas e nada se perdeu nem foi contado duas vezes.',
        'Ports counted without a network for hours, and nothing was lost or counted twice.',
      ),
    }),
    lead(over, '09:10', 'add_lesson', {
      ...{ lesson: idFor('jls', 'hours'), kind: 'worked', state: null },
      text: sample(
        'Empezar a la misma hora en los tres Estados.',
        'Começar na mesma hora nos três Estados.',
        'Begin at the same time in all three states.',
      ),
    }),
    chile(over, '09:20', 'add_lesson', {
      ...{ lesson: idFor('jls', 'weights'), kind: 'change', state: 'CL' },
      text: sample(
        'Pesar siempre sin envoltorio.',
        'Pesar sempre sem a embalagem.',
        'Always weigh without wrapping.',
      ),
    }),
    ecuador(over, '09:30', 'add_cost', {
      ...{
        cost: idFor('jco', 'staff'),
        kind: 'staff',
        state: 'EC',
        money: { amount: 8_400, currency: 'USD' },
      },
      text: sample('Turnos de dos días', 'Turnos de dois dias', 'Shifts of two days'),
      source: sample('Presupuesto propio', 'Orçamento próprio', 'Own budget'),
    }),
    lead(over, '09:40', 'add_cost', {
      ...{
        cost: idFor('jco', 'centre'),
        kind: 'centre',
        state: null,
        money: { amount: 3_100, currency: 'EUR' },
      },
      text: sample('Sala y conexiones', 'Sala e conexões', 'Room and links'),
      source: sample('Programa de cooperación', 'Programa de cooperação', 'Cooperation programme'),
    }),
    lead(over, '10:00', 'link_indicator', {
      ...{ ...kpi, counter: 'containers_checked', kind: null, followUp: null, unit: 'piece' },
    }),
    peru(over, '10:30', 'feed_indicator', { ...kpi, measurement: idFor('msr', 'joint-ports'), note: null }),
    prosecuted(chile, 'CL', 4),
    prosecuted(ecuador, 'EC', 5),
  ];
}
