import type { OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import { seenOfOverlap } from '#shared/coherence/judgements.rules.ts';
import type { OverlapRule } from '#shared/coherence/radar.rules.ts';
import {
  type RadarItem,
  radarItemOfOperation,
  radarItemOfOutside,
} from '#shared/coherence/radar-item.rules.ts';
import { outsideId } from '#shared/coherence/recognise.rules.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { type MakingCycle, sample, type Told } from './demo-cycle-days.ts';
import { operationFields, operationOf, PAOS, paoOf } from './demo-cycle-pao.ts';
import { areaOf, priorityOf } from './demo-cycle-priorities.ts';
import type { DemoStep } from './demo-plan.ts';

const PROGRAMME = 'programme-support';
/** As the radar compares it, so that it is written once. */
const SAME = {
  target: 'Contenedores refrigerados',
  diverted: 'Armas desviadas del mercado legal',
  leader: 'Jefatura de operaciones de AMERIPOL',
} as const;

interface Planned extends Partial<Pick<OutsideItem, 'areas' | 'state' | 'place' | 'target' | 'leader'>> {
  readonly key: string;
  readonly agency: string;
  readonly kind: OutsideItem['kind'];
  readonly title: Told;
  /** Days from today. */
  readonly days: readonly [from: number, until: number];
  readonly states?: OutsideItem['states'];
  readonly audience?: OutsideItem['audience'];
}

/** What was written down by hand, each from what its body said. */
const ENTERED: readonly Planned[] = [
  {
    ...{ key: 'empact-jad', agency: 'empact', kind: 'operation', days: [-3, 1], areas: ['cocaine'] },
    title: ['Días de Acción Conjunta', 'Dias de Ação Conjunta', 'Joint Action Days'],
    // The same port, written otherwise.
    ...{ state: 'PE', place: 'Callao, puerto', target: SAME.target },
  },
  {
    ...{ key: 'maritime', agency: 'ameripol', kind: 'operation', days: [4, 6] },
    title: ['Operación marítima', 'Operação marítima', 'Maritime operation'],
    ...{ state: 'CO', place: 'Tumaco', leader: 'Policía, Perú' },
  },
  {
    ...{ key: 'vessels', agency: 'cepol', kind: 'training', days: [30, 34], areas: ['cocaine'] },
    title: ['Curso de buques y carga', 'Curso de navios e carga', 'Course on vessels and cargo'],
    ...{ states: ['EC', 'PE'], audience: ['police', 'customs'] },
  },
  {
    ...{ key: 'la-paz', agency: 'euda', kind: 'meeting', days: [5, 8], areas: ['synthetic_drugs'] },
    title: ['Encuentro de observatorios', 'Encontro de observatórios', 'Meeting of observatories'],
    ...{ state: 'BO', place: 'La Paz' },
  },
  {
    ...{ key: 'unit-arms', agency: 'CL', kind: 'plan', days: [-60, 120], areas: ['firearms'] },
    title: [
      'Unidad Nacional de AMERIPOL en Chile: plan de armas',
      'Unidade Nacional da AMERIPOL no Chile: plano de armas',
      'National unit of AMERIPOL in Chile: plan on firearms',
    ],
    target: SAME.diverted,
  },
  {
    ...{ key: 'gone', agency: 'interpol', kind: 'operation', days: [-5, 5], target: SAME.target },
    title: ['Operación suspendida', 'Operação suspensa', 'Operation called off'],
  },
];

/** Rows of one file: what has a leader, a place or an audience in common with another is planted; the rest only looks so. */
const IMPORTED: readonly Planned[] = [
  {
    ...{ key: 'EJ-1', agency: 'eurojust', kind: 'meeting', days: [15, 15], areas: ['money_laundering'] },
    title: [
      'Fiscalías y dinero del flete',
      'Ministérios Públicos e dinheiro do frete',
      'Prosecutors and the money of freight',
    ],
    ...{ state: 'CO', place: 'Bogotá', states: ['CO', 'PE'], audience: ['prosecution'] },
  },
  {
    ...{ key: 'AI-1', agency: 'aiamp', kind: 'meeting', days: [15, 16] },
    title: ['Asamblea de fiscalías', 'Assembleia de Ministérios Públicos', 'Assembly of prosecutors'],
    ...{ state: 'CO', place: 'Bogota', states: ['CO', 'PE'], audience: ['prosecution'] },
  },
  {
    ...{ key: 'RC-1', agency: 'redcopen', kind: 'meeting', days: [17, 18] },
    title: [
      'Red de cooperación penitenciaria',
      'Rede de cooperação penitenciária',
      'Network of prison services',
    ],
    ...{ state: 'CO', place: 'Bogotá' },
  },
  {
    ...{ key: 'ED-1', agency: 'euda', kind: 'training', days: [50, 52], areas: ['synthetic_drugs'] },
    title: ['Alerta temprana', 'Alerta precoce', 'Early warning'],
    ...{ states: ['AR', 'UY'], audience: ['police', 'customs'] },
  },
  {
    ...{ key: 'IP-1', agency: 'interpol', kind: 'training', days: [90, 94], areas: ['synthetic_drugs'] },
    title: ['Laboratorios clandestinos', 'Laboratórios clandestinos', 'Clandestine laboratories'],
    ...{ states: ['AR', 'CL'], audience: ['police'] },
  },
  {
    ...{ key: 'FX-1', agency: 'frontex', kind: 'training', days: [20, 24], areas: ['migrant_smuggling'] },
    title: ['Análisis de riesgo en frontera', 'Análise de risco na fronteira', 'Risk analysis at borders'],
    ...{ states: ['PA', 'CR'], audience: ['border'] },
  },
  {
    ...{ key: 'FX-2', agency: 'frontex', kind: 'plan', days: [-100, 200], areas: ['migrant_smuggling'] },
    title: [
      'Plan de cooperación con la región',
      'Plano de cooperação com a região',
      'Plan of cooperation with the region',
    ],
    target: 'Pasos sin control permanente',
  },
  {
    ...{ key: 'EU-1', agency: 'empact', kind: 'plan', days: [-20, 300], areas: ['firearms'] },
    title: ['Plan sobre armas de fuego', 'Plano sobre armas de fogo', 'Plan on firearms'],
    target: SAME.diverted,
  },
  {
    ...{ key: 'EU-2', agency: 'europol', kind: 'operation', days: [150, 154], target: SAME.target },
    title: ['Controles en terminales', 'Controles em terminais', 'Checks at terminals'],
    ...{ areas: ['cocaine'], state: 'PA', place: 'Colón' },
  },
  {
    ...{ key: 'EP-1', agency: 'el-paccto', kind: 'training', days: [40, 43] },
    title: ['Gestión penitenciaria', 'Gestão penitenciária', 'Prison management'],
    ...{ states: ['EC', 'HN'], audience: ['prison'] },
  },
  {
    ...{ key: 'IP-2', agency: 'interpol', kind: 'operation', days: [120, 122], areas: ['firearms'] },
    title: ['Armas en la frontera sur', 'Armas na fronteira sul', 'Firearms at the southern border'],
    ...{ state: 'BR', place: 'Foz do Iguaçu', leader: SAME.leader },
  },
  {
    ...{ key: 'AM-1', agency: 'ameripol', kind: 'meeting', days: [122, 123] },
    title: ['Consejo de jefes de policía', 'Conselho de chefes de polícia', 'Council of police chiefs'],
    ...{ state: 'UY', place: 'Montevideo', leader: SAME.leader },
  },
];

function fieldsOf({ today }: MakingCycle, planned: Planned) {
  const { agency, kind, title, days } = planned;
  return {
    ...{
      agency,
      kind,
      title: sample(...title),
      from: addDays(today, days[0]),
      until: addDays(today, days[1]),
    },
    ...{
      areas: planned.areas ?? [],
      priority: null,
      state: planned.state ?? null,
      place: planned.place ?? null,
    },
    ...{ target: planned.target ?? null, leader: planned.leader ?? null },
    ...{ states: planned.states ?? [], audience: planned.audience ?? [] },
  };
}

/** The file that was imported. */
const SOURCE = 'agencias-ejemplo.csv';

/** Whatever the radar compares: what was entered or imported, or an action of the plan on drugs. */
type Side = string;

function idOfSide(making: MakingCycle, key: Side): string {
  if (key.startsWith('drugs ')) return operationOf(making, 'drugs', key.slice('drugs '.length));
  if (key === 'meeting') return making.idFor('mtg', 'week');
  const imported = IMPORTED.find((each) => each.key === key);
  return imported === undefined
    ? making.idFor('oit', key)
    : outsideId({ ...fieldsOf(making, imported), key, source: SOURCE });
}

/**
 * What the radar is to find, and nothing besides: by each rule a pair at least. A port, a city and a function are written
 * in two ways on purpose.
 */
export const PLANTED: readonly (readonly [rule: OverlapRule, one: Side, other: Side])[] = [
  ['same_target', 'drugs jad', 'empact-jad'],
  ['same_target', 'unit-arms', 'EU-1'],
  ['same_place', 'drugs jad', 'empact-jad'],
  ['same_place', 'EJ-1', 'AI-1'],
  ['same_place', 'la-paz', 'meeting'],
  ['same_audience', 'drugs vessels', 'vessels'],
  ['same_audience', 'ED-1', 'IP-1'],
  ['same_leader', 'drugs jad', 'maritime'],
  ['same_leader', 'IP-2', 'AM-1'],
];
export function plantedSides(
  making: MakingCycle,
  [, one, other]: (typeof PLANTED)[number],
): readonly string[] {
  return [idOfSide(making, one), idOfSide(making, other)].sort();
}

function docOf<B extends OutsideItem | Operation | OperationalPlan>(id: string, body: Partial<B>): Doc<B> {
  return { collection: '', id, parent: null, audience: '', rev: 1, body: body as B };
}

/** A side as the radar reads it; of who leads it nothing, which only one rule reads. */
function radarItem(making: MakingCycle, key: Side): RadarItem | null {
  const id = idOfSide(making, key);
  const action = PAOS.drugs.actions.find((each) => key === `drugs ${each.key}`);
  if (action !== undefined)
    return radarItemOfOperation({
      operation: docOf<Operation>(id, { ...operationFields(making, action), state: 'agreed' }),
      plan: docOf<OperationalPlan>(paoOf(making, 'drugs'), { priority: priorityOf(making, 'drugs') }),
      area: areaOf('drugs'),
      names: () => '',
    });
  const planned = [...ENTERED, ...IMPORTED].find((each) => each.key === key);
  if (planned === undefined) return null;
  return radarItemOfOutside(docOf<OutsideItem>(id, { ...fieldsOf(making, planned), withdrawn: null }));
}

interface Judged {
  readonly rule: Exclude<OverlapRule, 'same_leader'>;
  readonly sides: readonly [Side, Side];
  readonly judgement: 'complementary' | 'conflict';
  readonly arrangement: Told | null;
  readonly owner: string;
  readonly isClosed: boolean;
  /** Who leads the plan judges for it; else whoever presides. */
  readonly byPlan: boolean;
}

const JUDGED: readonly Judged[] = [
  {
    ...{ rule: 'same_audience', sides: ['drugs vessels', 'vessels'], judgement: 'complementary' },
    ...{ owner: 'EC', isClosed: false, byPlan: true },
    arrangement: [
      'El curso de CEPOL va primero; el del plan sigue con casos de la región.',
      'O curso da CEPOL vem primeiro; o do plano continua com casos da região.',
      'The course of CEPOL comes first; that of the plan goes on with cases of the region.',
    ],
  },
  {
    ...{ rule: 'same_place', sides: ['EJ-1', 'AI-1'], judgement: 'complementary' },
    ...{ owner: 'presidency', isClosed: true, byPlan: false },
    arrangement: [
      'Las dos reuniones comparten sala y delegaciones.',
      'As duas reuniões compartilham sala e delegações.',
      'Both meetings share a room and delegations.',
    ],
  },
  {
    ...{ rule: 'same_target', sides: ['unit-arms', 'EU-1'], judgement: 'conflict' },
    ...{ owner: 'CL', isClosed: false, byPlan: false, arrangement: null },
  },
];

/** What was judged of some of them: one is arranged, one closed, one discussed; the radar speaks of all others. */
export function demoJudgements(making: MakingCycle): DemoStep[] {
  const { on, today } = making;
  return JUDGED.map(({ rule, sides, byPlan, arrangement, ...judged }) => {
    const items = sides.flatMap((side) => radarItem(making, side) ?? []);
    return on(addDays(today, -4))(
      'coherence.judge',
      {
        ...{ ...judged, rule, sides: items.map(({ id }) => id).sort(), seen: seenOfOverlap(rule, items) },
        ...{ plan: byPlan ? paoOf(making, 'drugs') : null, due: addDays(today, 20) },
        arrangement: arrangement === null ? null : sample(...arrangement),
      },
      byPlan ? PAOS.drugs.as : undefined,
    );
  });
}

/** A year of other bodies: some of it meets what the committee plans, or one another. */
export function demoAgencies(making: MakingCycle): DemoStep[] {
  const { on, today } = making;
  const entered = addDays(today, -12);
  const imported = addDays(today, -10);
  return [
    ...ENTERED.map((planned) =>
      on(entered)(
        'coherence.enter',
        {
          ...{ item: idOfSide(making, planned.key), ...fieldsOf(making, planned), day: entered },
          source: 'Correo del enlace (contenido de ejemplo)',
        },
        PROGRAMME,
      ),
    ),
    on(addDays(today, -11))(
      'coherence.withdraw_item',
      { item: idOfSide(making, 'gone'), isWithdrawn: true },
      PROGRAMME,
    ),
    on(imported)(
      'coherence.import',
      {
        origin: { kind: 'csv', source: SOURCE, day: imported },
        items: IMPORTED.map((planned) => ({ item: null, key: planned.key, ...fieldsOf(making, planned) })),
      },
      PROGRAMME,
    ),
  ];
}
