import type { POLICY_KINDS } from '#shared/priorities/priorities.schemas.ts';
import { type Adopted, type MakingCycle, sample, type Told } from './demo-cycle-days.ts';
import { priorityOf } from './demo-cycle-priorities.ts';
import type { DemoStep } from './demo-plan.ts';

/** By whom a state keeps its register. */
const KEPT_BY = { CL: 'chile-coordinator', EC: 'ecuador-coordinator' } as const;
type Kind = (typeof POLICY_KINDS)[number];
type Policy = readonly [state: string, of: Adopted, kind: Kind, title: Told, more?: { amount: number }];

/** Of seven states, with gaps: for some priorities some of them have nothing, or no budget. */
const POLICIES: readonly Policy[] = [
  ['CL', 'drugs', 'law', ['Ley de precursores', 'Lei de precursores', 'Precursors act']],
  [
    ...(['CL', 'drugs', 'plan'] as const),
    [
      'Plan nacional contra el narcotráfico',
      'Plano nacional contra o narcotráfico',
      'National plan on drugs',
    ],
  ],
  [
    ...(['CL', 'drugs', 'budget'] as const),
    ['Escáneres para puertos', 'Escâneres para portos', 'Scanners for ports'],
    { amount: 4_200_000 },
  ],
  ['CL', 'arms', 'law', ['Ley de control de armas', 'Lei de controle de armas', 'Firearms control act']],
  [
    ...(['CL', 'arms', 'institution'] as const),
    [
      'Banco nacional de huellas balísticas',
      'Banco nacional de perfis balísticos',
      'National ballistics bank',
    ],
  ],
  [
    ...(['EC', 'drugs', 'plan'] as const),
    ['Plan de puertos seguros', 'Plano de portos seguros', 'Plan for safe ports'],
  ],
  [
    ...(['EC', 'drugs', 'institution'] as const),
    [
      'Unidad de perfilamiento de carga',
      'Unidade de análise de risco de cargas',
      'Unit for the profiling of cargo',
    ],
  ],
  [
    ...(['EC', 'people', 'law'] as const),
    [
      'Ley contra la trata de personas',
      'Lei contra o tráfico de pessoas',
      'Act against trafficking in persons',
    ],
  ],
  ['PE', 'drugs', 'law', ['Ley de insumos químicos', 'Lei de insumos químicos', 'Chemicals act']],
  [
    ...(['PE', 'people', 'plan'] as const),
    [
      'Política nacional frente a la trata',
      'Política nacional contra o tráfico de pessoas',
      'National policy on trafficking',
    ],
  ],
  [
    ...(['AR', 'arms', 'plan'] as const),
    [
      'Plan de entrega voluntaria de armas',
      'Plano de entrega voluntária de armas',
      'Plan for handing in firearms',
    ],
  ],
  [
    ...(['AR', 'arms', 'budget'] as const),
    ['Trazado de armas incautadas', 'Rastreamento de armas apreendidas', 'Tracing of seized firearms'],
    { amount: 900_000 },
  ],
  [
    ...(['BR', 'arms', 'institution'] as const),
    ['Centro nacional de rastreo', 'Centro nacional de rastreamento', 'National tracing centre'],
  ],
  [
    ...(['MX', 'people', 'institution'] as const),
    [
      'Comisión intersecretarial contra la trata',
      'Comissão interministerial contra o tráfico de pessoas',
      'Commission of ministries on trafficking',
    ],
  ],
  [
    ...(['PA', 'people', 'budget'] as const),
    [
      'Atención a víctimas en pasos fronterizos',
      'Atendimento a vítimas em passagens de fronteira',
      'Care for victims at border crossings',
    ],
    { amount: 650_000 },
  ],
];

const INSTITUTION: Told = ['Ministerio a cargo', 'Ministério responsável', 'Ministry in charge'];

/** What states do by their own public policies, each entered by the state itself. */
export function demoPolicies(making: MakingCycle): DemoStep[] {
  const { idFor, on, start, strategyUntil } = making;
  return POLICIES.map(([state, of, kind, title, more], at) =>
    on(making.after(start, 20))(
      'priorities.add_policy',
      {
        ...{ policy: idFor('pol', `${state}-${at}`), priority: priorityOf(making, of), state, kind },
        ...{ title: sample(...title), reference: null, link: null, from: start, until: strategyUntil },
        institution: kind === 'institution' ? null : sample(...INSTITUTION),
        money: more === undefined ? null : { amount: more.amount, currency: 'USD' },
      },
      KEPT_BY[state as keyof typeof KEPT_BY] ?? `contact-${state}`,
    ),
  );
}
