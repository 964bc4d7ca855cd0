import type { Operation } from '#shared/plans/pao.schemas.ts';
import type { Told } from './demo-cycle-days.ts';
import type { DemoKpi, DemoParty } from './demo-cycle-kpi.ts';

type Days = readonly [from: number, until: number];

/** An action of a plan of the demo. */
export interface DemoAction {
  readonly key: string;
  /** Key of a goal of the multi-year plan. */
  readonly goal: string;
  readonly type: Operation['type'];
  readonly title: Told;
  readonly leader: DemoParty | null;
  readonly coLeader?: DemoParty;
  readonly others?: readonly DemoParty[];
  /** From the beginning of one month of the plan to the beginning of another, or in days from today. */
  readonly months?: Days;
  readonly days?: Days;
  readonly kpi?: DemoKpi;
  readonly target?: string;
  readonly where?: NonNullable<Operation['where']>;
  readonly channel?: Operation['channel'];
  readonly links?: readonly (readonly [system: 'empact' | 'ameripol', reference: string, text: Told])[];
  readonly milestone?: Told;
  readonly risk?: readonly [level: 'low' | 'medium' | 'high', text: Told, answer: Told];
  /** In thousands of euros, and whether they are there. */
  readonly budget?: readonly [thousands: number, isSecured: boolean];
  /** Added by its own delegation while others drafted as well, by whom. */
  readonly addedBy?: string;
}

const times: Told = ['controles', 'controles', 'checks'];

/** The plan on drugs, which Ecuador leads. No action of it is of the judiciary, and nobody says why. */
export const drugsActions: readonly DemoAction[] = [
  {
    ...{ key: 'profiles', goal: 'ports', type: 'customs', leader: 'EC customs', months: [0, 6] },
    others: ['CL customs', 'PE customs'],
    title: ['Perfiles de contenedores', 'Perfis de contêineres', 'Container profiling'],
    kpi: {
      title: ['Perfiles compartidos', 'Perfis compartilhados', 'Profiles shared'],
      unit: ['perfiles', 'perfis', 'profiles'],
      ...{ target: 40, stands: 1.05 },
    },
    channel: 'sipa',
    links: [
      [
        'empact',
        'HRDT 2.4',
        ['Controles en puertos de la Unión', 'Controles em portos da União', 'Checks in EU ports'],
      ],
    ],
    milestone: [
      'Perfil acordado por seis aduanas',
      'Perfil pactuado por seis aduanas',
      'Profile agreed by six customs services',
    ],
    budget: [120, true],
  },
  {
    ...{ key: 'precursors', goal: 'ports', type: 'intelligence', leader: 'BR police', months: [0, 7] },
    others: ['EC police', 'PE police'],
    title: ['Cuadro común de precursores', 'Quadro comum de precursores', 'Common picture of precursors'],
    kpi: {
      title: ['Sustancias descritas', 'Substâncias descritas', 'Substances described'],
      unit: ['sustancias', 'substâncias', 'substances'],
      ...{ target: 60, stands: 0.7 },
    },
  },
  {
    ...{ key: 'prosecutors', goal: 'ports', type: 'judicial', leader: 'CL prosecution', months: [0, 6] },
    others: ['EC prosecution'],
    title: ['Fiscales en cuatro puertos', 'Promotores em quatro portos', 'Prosecutors in four ports'],
    kpi: {
      title: ['Turnos cubiertos', 'Plantões cobertos', 'Shifts covered'],
      unit: ['turnos', 'plantões', 'shifts'],
      ...{ target: 80, stands: 0.2 },
    },
    risk: [
      'high',
      [
        'No hay fiscales de turno de noche',
        'Não há promotores no turno da noite',
        'There are no prosecutors at night',
      ],
      [
        'Turno compartido entre dos puertos',
        'Plantão compartilhado entre dois portos',
        'One shift for two ports',
      ],
    ],
  },
  {
    ...{ key: 'hours', goal: 'ports', type: 'operational', leader: 'EC police', months: [0, 12] },
    others: ['PE police', 'PA police'],
    title: ['Controles a la misma hora', 'Controles na mesma hora', 'Simultaneous checks'],
    kpi: {
      title: ['Controles simultáneos', 'Controles simultâneos', 'Checks made at the same time'],
      unit: times,
      ...{ target: 24, stands: 1.1 },
    },
    channel: 'sipa',
  },
  {
    ...{ key: 'parallel', goal: 'route', type: 'judicial', leader: 'PA prosecution', months: [0, 12] },
    coLeader: 'EC prosecution',
    title: ['Investigaciones paralelas', 'Investigações paralelas', 'Parallel investigations'],
    kpi: {
      title: ['Investigaciones abiertas', 'Investigações abertas', 'Investigations opened'],
      unit: ['investigaciones', 'investigações', 'investigations'],
      ...{ target: 30, stands: 1 },
    },
    channel: 'iberred',
  },
  {
    ...{
      key: 'vessels',
      goal: 'route',
      type: 'training',
      leader: 'cepol',
      coLeader: 'ameripol',
      months: [0, 8],
    },
    others: ['EC police', 'PE police', 'PA police'],
    title: ['Curso de buques contaminados', 'Curso de navios contaminados', 'Course on contaminated vessels'],
    kpi: {
      title: ['Personas capacitadas', 'Pessoas capacitadas', 'People trained'],
      unit: ['personas', 'pessoas', 'people'],
      ...{ target: 60, stands: 1 },
    },
    links: [['ameripol', 'FOR-7', ['Escuela de AMERIPOL', 'Escola da AMERIPOL', 'AMERIPOL School']]],
    budget: [45, false],
  },
  {
    ...{ key: 'jad', goal: 'route', type: 'joint_action_day', leader: 'PE police', days: [-6, 6] },
    others: ['EC police', 'CL police'],
    title: ['Acción Conjunta en puertos', 'Ação Conjunta em portos', 'Joint action in ports'],
    kpi: {
      title: ['Contenedores revisados', 'Contêineres inspecionados', 'Containers checked'],
      unit: ['contenedores', 'contêineres', 'containers'],
      ...{ target: 120, stands: null },
    },
    target: 'Contenedores refrigerados',
    where: { state: 'PE', place: 'Puerto del Callao' },
    milestone: ['Equipos en los puertos', 'Equipes nos portos', 'Teams in the ports'],
    links: [['empact', 'JAD', ['Días de Acción Conjunta', 'Dias de Ação Conjunta', 'Joint action days']]],
  },
  {
    ...{ key: 'freight', goal: 'route', type: 'financial', leader: 'UY finance', months: [0, 12] },
    title: ['Seguir el dinero del flete', 'Seguir o dinheiro do frete', 'Follow the freight money'],
    kpi: {
      title: ['Análisis entregados', 'Análises entregues', 'Analyses delivered'],
      unit: ['análisis', 'análises', 'analyses'],
      ...{ target: 60, stands: 0.65 },
    },
  },
  {
    ...{ key: 'isolate', goal: 'prison', type: 'penitentiary', leader: null, months: [0, 10] },
    title: ['Aislar a los mandos', 'Isolar os líderes', 'Isolate the leaders'],
    kpi: {
      title: ['Mandos aislados', 'Líderes isolados', 'Leaders isolated'],
      unit: ['personas', 'pessoas', 'people'],
      ...{ target: null, stands: null },
    },
  },
  {
    ...{ key: 'phones', goal: 'prison', type: 'penitentiary', leader: 'EC prison', months: [0, 9] },
    title: ['Bloquear teléfonos ilícitos', 'Bloquear telefones ilícitos', 'Block illicit telephones'],
    kpi: {
      title: ['Pabellones con bloqueo', 'Pavilhões com bloqueio', 'Wings with blocked signals'],
      unit: ['pabellones', 'pavilhões', 'wings'],
      ...{ target: 28, stands: 1.1 },
    },
    budget: [80, true],
  },
  {
    ...{ key: 'transfers', goal: 'prison', type: 'penitentiary', leader: 'CL prison', months: [0, 9] },
    coLeader: 'CL prosecution',
    title: [
      'Traslados acordados con fiscalía',
      'Transferências combinadas com o Ministério Público',
      'Transfers agreed with prosecutors',
    ],
    addedBy: 'chile-coordinator',
    kpi: {
      title: ['Traslados hechos', 'Transferências feitas', 'Transfers made'],
      unit: ['traslados', 'transferências', 'transfers'],
      ...{ target: 60, stands: 0.72 },
    },
  },
  {
    ...{ key: 'guide', goal: 'prison', type: 'prevention', leader: 'MX prison', months: [7, 11] },
    title: [
      'Guía contra la captación en prisión',
      'Guia contra o aliciamento em presídios',
      'Guide against recruitment in prison',
    ],
  },
];

/** The plan on firearms, which Chile leads. */
export const armsActions: readonly DemoAction[] = [
  {
    ...{ key: 'tracing', goal: 'origin', type: 'intelligence', leader: 'CL police', months: [0, 12] },
    coLeader: 'AR police',
    title: [
      'Rastreo de toda arma incautada',
      'Rastreamento de toda arma apreendida',
      'Tracing of each seized firearm',
    ],
    kpi: {
      title: ['Armas rastreadas', 'Armas rastreadas', 'Firearms traced'],
      unit: ['armas', 'armas', 'firearms'],
      ...{ target: 1800, stands: 0.95 },
    },
    channel: 'i247',
  },
  {
    ...{ key: 'mail', goal: 'origin', type: 'customs', leader: 'AR customs', months: [0, 8] },
    title: ['Piezas enviadas por correo', 'Peças enviadas pelo correio', 'Parts sent by mail'],
    kpi: {
      title: ['Envíos revisados', 'Envios inspecionados', 'Parcels checked'],
      unit: ['envíos', 'envios', 'parcels'],
      ...{ target: 900, stands: 0.6 },
    },
  },
  {
    ...{ key: 'legal', goal: 'origin', type: 'legislative', leader: 'MX ministry', months: [3, 12] },
    title: [
      'Ley modelo de pérdida y robo de armas',
      'Lei modelo de perda e roubo de armas',
      'Model law on lost and stolen firearms',
    ],
  },
  {
    ...{ key: 'judges', goal: 'origin', type: 'training', leader: 'AR judiciary', months: [0, 9] },
    others: ['CL judiciary', 'MX judiciary'],
    title: ['Prueba balística para jueces', 'Prova balística para juízes', 'Ballistic evidence for judges'],
    kpi: {
      title: ['Jueces capacitados', 'Juízes capacitados', 'Judges trained'],
      unit: ['personas', 'pessoas', 'people'],
      ...{ target: 80, stands: 1 },
    },
  },
  {
    ...{ key: 'cases', goal: 'route', type: 'judicial', leader: 'CL prosecution', months: [0, 12] },
    title: [
      'Casos de tráfico entre dos Estados',
      'Casos de tráfico entre dois Estados',
      'Cases of trafficking between two States',
    ],
    kpi: {
      title: ['Casos abiertos', 'Casos abertos', 'Cases opened'],
      unit: ['casos', 'casos', 'cases'],
      ...{ target: 40, stands: 0.3 },
    },
  },
  {
    ...{ key: 'jad', goal: 'route', type: 'joint_action_day', leader: 'CL police', days: [3, 4] },
    others: ['EC police', 'AR police'],
    title: ['Acción Conjunta contra armas', 'Ação Conjunta contra armas', 'Joint action against firearms'],
    kpi: {
      title: ['Armas incautadas', 'Armas apreendidas', 'Firearms seized'],
      unit: ['armas', 'armas', 'firearms'],
      ...{ target: 30, stands: null },
    },
  },
  {
    ...{ key: 'stocks', goal: 'prison', type: 'penitentiary', leader: 'BR prison', months: [0, 10] },
    title: [
      'Inventario de armas de custodia',
      'Inventário de armas de custódia',
      'Inventory of guards’ firearms',
    ],
    kpi: {
      title: ['Depósitos contados', 'Depósitos contados', 'Stores counted'],
      unit: ['depósitos', 'depósitos', 'stores'],
      ...{ target: 50, stands: 1.1 },
    },
  },
];

/** The plan on trafficking in persons and the smuggling of migrants, which three states draft. */
export const peopleActions: readonly DemoAction[] = [
  {
    ...{ key: 'crossings', goal: 'victims', type: 'operational', leader: 'PA border', months: [1, 10] },
    title: [
      'Equipos mixtos en pasos sin control',
      'Equipes mistas em passagens sem controle',
      'Mixed teams at crossings without control',
    ],
  },
  {
    ...{ key: 'offers', goal: 'victims', type: 'prevention', leader: 'PA ministry', months: [2, 12] },
    title: [
      'Avisos sobre ofertas de trabajo falsas',
      'Avisos sobre falsas ofertas de trabalho',
      'Warnings of false offers of work',
    ],
  },
  {
    ...{ key: 'care', goal: 'victims', type: 'prevention', leader: null, months: [2, 12] },
    title: [
      'Atención a víctimas el mismo día',
      'Atendimento a vítimas no mesmo dia',
      'Care for victims on the same day',
    ],
  },
  {
    ...{ key: 'count', goal: 'victims', type: 'intelligence', leader: 'CL border', months: [1, 6] },
    title: [
      'Contar los cruces en dos fronteras',
      'Contar as travessias em duas fronteiras',
      'Count crossings at two borders',
    ],
    addedBy: 'chile-coordinator',
  },
  {
    ...{ key: 'money', goal: 'victims', type: 'financial', leader: 'EC finance', months: [3, 12] },
    title: ['Remesas de quien trafica', 'Remessas de quem trafica', 'Remittances of smugglers'],
    addedBy: 'ecuador-coordinator',
  },
  {
    ...{ key: 'protect', goal: 'victims', type: 'judicial', leader: 'EC prosecution', months: [3, 12] },
    title: [
      'Testimonio protegido de víctimas',
      'Depoimento protegido de vítimas',
      'Protected testimony of victims',
    ],
    addedBy: 'ecuador-coordinator',
  },
];
