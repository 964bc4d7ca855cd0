import { addDays } from '#shared/kernel/days.ts';
import { hashOfPriority } from '#shared/priorities/priorities.rules.ts';
import type { Priority } from '#shared/priorities/priorities.schemas.ts';
import { ADOPTED, CHOICE, type MakingCycle, sample, type Told, told } from './demo-cycle-days.ts';
import { dayOf, decisionOf } from './demo-cycle-meetings.ts';
import { paragraphId } from './demo-edition-made.ts';
import { demoContactOf } from './demo-ideal.ts';
import type { DemoStep } from './demo-plan.ts';

interface DemoPriority extends Pick<Priority, 'area'> {
  readonly key: string;
  readonly title: Told;
  readonly reason: Told;
  /** Keys of paragraphs of the published edition. */
  readonly rests: readonly string[];
  readonly by: string;
  readonly as: string;
  /** By each criterion in its order. */
  readonly scores: readonly [number, number, number, number];
  readonly stances: readonly (readonly [state: string, stance: string, text?: Told])[];
}

const PROPOSED: readonly DemoPriority[] = [
  {
    key: 'drugs',
    area: 'cocaine',
    title: ['Drogas', 'Drogas', 'Drugs'],
    reason: [
      'La salida de cocaína por puertos crece, y el precio dice que hay más oferta.',
      'A saída de cocaína por portos cresce, e o preço indica mais oferta.',
      'Cocaine leaving through ports grows, and prices say that there is more supply.',
    ],
    rests: ['p-ports', 'j-cocaine', 'cocaine-ports'],
    ...{ by: 'EC', as: 'ecuador-coordinator', scores: [4, 4, 3, 3] },
    stances: [
      ['CL', 'support'],
      ['PE', 'support'],
      ['PA', 'support'],
      ['BR', 'can_accept'],
    ],
  },
  {
    key: 'arms',
    area: 'firearms',
    title: ['Armas de fuego', 'Armas de fogo', 'Firearms'],
    reason: [
      'Las armas desviadas del mercado legal pesan más que las que cruzan fronteras, y pocas se rastrean.',
      'As armas desviadas do mercado legal pesam mais do que as que cruzam fronteiras, e poucas são rastreadas.',
      'Firearms diverted from the legal market weigh more than those that cross borders, and few are traced.',
    ],
    rests: ['p-tracing', 'j-firearms', 'firearms-diverted'],
    ...{ by: 'CL', as: 'chile-coordinator', scores: [3, 4, 3, 4] },
    stances: [
      ['AR', 'support'],
      ['MX', 'support'],
      ['EC', 'can_accept'],
    ],
  },
  {
    key: 'people',
    area: 'trafficking_in_persons',
    title: [
      'Trata de personas y tráfico ilícito de migrantes',
      'Tráfico de pessoas e contrabando de migrantes',
      'Trafficking in persons and smuggling of migrants',
    ],
    reason: [
      'Las rutas se desplazan a pasos sin control, y quien capta a las víctimas lo hace con ofertas de trabajo.',
      'As rotas se deslocam para passagens sem controle, e quem recruta as vítimas o faz com ofertas de trabalho.',
      'Routes move to crossings without control, and victims are recruited with offers of work.',
    ],
    rests: ['j-migrants', 'trafficking-offers'],
    ...{ by: 'PA', as: 'contact-PA', scores: [4, 3, 4, 3] },
    stances: [
      ['CR', 'support'],
      ['PE', 'support'],
      [
        'CL',
        'reserve',
        [
          'Pide medir primero las dos fronteras de las que no hay cifras.',
          'Pede que se meçam primeiro as duas fronteiras sem números.',
          'It asks that the two borders without figures be measured first.',
        ],
      ],
    ],
  },
  {
    key: 'cyber',
    area: 'cybercrime',
    title: ['Ciberdelito', 'Crime cibernético', 'Cybercrime'],
    reason: [
      'Las estafas desde centros de llamadas se apoyan cada vez más en programas que imitan voces.',
      'As fraudes de centrais telefônicas se apoiam cada vez mais em programas que imitam vozes.',
      'Fraud from call centres rests more and more on programs that imitate voices.',
    ],
    rests: ['j-cyber'],
    ...{ by: 'MX', as: 'contact-MX', scores: [3, 1, 2, 2] },
    stances: [
      ['BR', 'support'],
      ['EC', 'can_accept'],
    ],
  },
];

const LEFT_OUT = {
  key: 'cyber',
  reason:
    'La mitad de los Estados no midió el daño económico: se vuelve a mirar con la próxima edición. (contenido de ejemplo)',
};

const CRITERIA: readonly (readonly [text: Told, weight: number])[] = [
  [['Daño a las personas', 'Dano às pessoas', 'Harm to people'], 5],
  [
    ['Confianza de la conclusión clave', 'Confiança da conclusão-chave', 'Confidence of the key judgement'],
    4,
  ],
  [
    [
      'Hace falta actuar entre varios Estados',
      'É preciso agir entre vários Estados',
      'It takes several States',
    ],
    3,
  ],
  [['Medios que ya existen', 'Meios que já existem', 'Means that exist already'], 2],
];

export function priorityOf({ idFor }: Pick<MakingCycle, 'idFor'>, key: string): string {
  return idFor('pri', key);
}

export function areaOf(key: string): Priority['area'] {
  return PROPOSED.find((each) => each.key === key)?.area ?? null;
}

/**
 * How the priorities of the cycle were chosen: what the published edition recommends and what states proposed, with scores
 * and positions, one left out with its reason, three adopted by the Grupo de Apoyo.
 */
export function demoChoice(making: MakingCycle): DemoStep[] {
  const { idFor, on, start, strategyUntil } = making;
  const opened = on(addDays(start, -10));
  const weighed = on(addDays(start, -10));
  const choice = idFor('cho', CHOICE);
  const edition = idFor('edn', 'ideal-0');
  const of = (key: string) => ({ choice, priority: priorityOf(making, key) });
  const known = (key: string, rev: number) => ({ [`priorities/${priorityOf(making, key)}`]: rev });
  const fieldsOf = ({ title, area, reason, rests }: DemoPriority) => ({
    title: told(title),
    area,
    reason: sample(...reason),
    rests: rests.map((each) => paragraphId({ edition: 'ideal-0', idFor }, each)),
  });
  return [
    opened('priorities.open_choice', {
      ...{ choice, edition, from: start, until: strategyUntil },
      title: sample('Prioridades del ciclo', 'Prioridades do ciclo', 'Priorities of the cycle'),
      method: sample(
        'Cada criterio se puntúa de 0 a 4 y se multiplica por su peso. La suma ordena; la reunión decide.',
        'Cada critério recebe de 0 a 4 pontos e é multiplicado pelo peso. A soma ordena; a reunião decide.',
        'Each criterion is scored from 0 to 4 and multiplied by its weight. The sum ranks; the meeting decides.',
      ),
      criteria: CRITERIA.map(([text, weight], at) => ({ code: `c${at + 1}`, text: told(text), weight })),
    }),
    ...PROPOSED.map((each) =>
      opened(
        'priorities.propose',
        { ...of(each.key), delegation: each.by, edition, ...fieldsOf(each) },
        each.as,
      ),
    ),
    ...PROPOSED.map(({ key, scores }) =>
      weighed(
        'priorities.score',
        { ...of(key), scores: Object.fromEntries(scores.map((score, at) => [`c${at + 1}`, score])) },
        undefined,
        known(key, 1),
      ),
    ),
    ...PROPOSED.flatMap((each) =>
      each.stances.map(([state, stance, text]) =>
        weighed(
          'priorities.say',
          {
            ...{ ...of(each.key), delegation: state, stance, seen: hashOfPriority(fieldsOf(each)) },
            text: text === undefined ? null : sample(...text),
          },
          demoContactOf(state),
        ),
      ),
    ),
    weighed(
      'priorities.leave_out',
      { ...of(LEFT_OUT.key), reason: LEFT_OUT.reason },
      undefined,
      known(LEFT_OUT.key, 2),
    ),
  ];
}

/** What the meeting decided of it: adopted, and from the first day of the cycle on active. */
export function demoAdoption(making: MakingCycle): DemoStep[] {
  const { idFor, on, start, strategyUntil } = making;
  const day = dayOf(making, 'choice');
  const choice = idFor('cho', CHOICE);
  const adopted = ADOPTED.map((key) => priorityOf(making, key));
  return [
    on(day)(
      'priorities.adopt',
      { choice, decision: decisionOf(making, 'priorities'), priorities: adopted },
      undefined,
      Object.fromEntries(adopted.map((priority) => [`priorities/${priority}`, 2])),
    ),
    on(day)('priorities.close_choice', { choice }),
    ...adopted.map((priority) =>
      on(start)('priorities.activate', { choice, priority, from: start, until: strategyUntil }),
    ),
  ];
}
