import type { Profile } from '#shared/ideal/networks.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import type { Text } from '#shared/kernel/text.ts';

/** Whatever the demo makes up for IDEAL says so, in the language of its reader. */
export function madeUp(es: string, pt: string, en: string): Required<Text> {
  return {
    es: `${es} (datos de demostración)`,
    pt: `${pt} (dados de demonstração)`,
    en: `${en} (demonstration data)`,
  };
}
/** The same where a text has one language. */
export const MADE_UP = 'Datos de demostración / Dados de demonstração / Demonstration data';

export const editionTitle = madeUp(
  'IDEAL 3, edición de ejemplo',
  'IDEAL 3, edição de exemplo',
  'IDEAL 3, sample edition',
);

export const methodDecision = madeUp(
  'La tercera edición de IDEAL se evalúa con el método ideal-1.',
  'A terceira edição do IDEAL é avaliada com o método ideal-1.',
  'The third edition of IDEAL is assessed by method ideal-1.',
);

export interface DemoRequirement {
  readonly key: string;
  readonly question: Required<Text>;
  readonly about: Subject;
  readonly priority: 1 | 2 | 3;
  /** Days from the day of the demo; before it: the answer is late. */
  readonly dueIn: number;
  /** Null: all eleven states. */
  readonly of: readonly string[] | null;
}

export const demoRequirements: readonly DemoRequirement[] = [
  {
    key: 'cocaine',
    question: madeUp(
      '¿Por qué puertos y con qué métodos sale la cocaína en contenedores?',
      'Por quais portos e com que métodos a cocaína sai em contêineres?',
      'Through which ports, and by which methods, does cocaine leave in containers?',
    ),
    about: { kind: 'area', code: 'cocaine' },
    priority: 1,
    dueIn: -4,
    of: null,
  },
  {
    key: 'firearms',
    question: madeUp(
      '¿De dónde vienen las armas que se incautan, y cómo entran?',
      'De onde vêm as armas apreendidas, e como entram?',
      'Where do seized firearms come from, and how do they get in?',
    ),
    about: { kind: 'area', code: 'firearms' },
    priority: 1,
    dueIn: 9,
    of: null,
  },
  {
    key: 'extortion',
    question: madeUp(
      '¿Qué extorsión se dirige desde las cárceles, y contra quién?',
      'Que extorsão é dirigida a partir dos presídios, e contra quem?',
      'What extortion is directed from prisons, and against whom?',
    ),
    about: { kind: 'area', code: 'extortion' },
    priority: 1,
    dueIn: -2,
    of: null,
  },
  {
    key: 'trafficking',
    question: madeUp(
      '¿Con qué ofertas se capta a las víctimas de trata, y en qué rutas?',
      'Com que ofertas as vítimas de tráfico são aliciadas, e em que rotas?',
      'With what offers are victims of trafficking recruited, and on which routes?',
    ),
    about: { kind: 'area', code: 'trafficking_in_persons' },
    priority: 2,
    dueIn: 12,
    of: null,
  },
  {
    key: 'gold',
    question: madeUp(
      '¿Cómo entra el oro ilegal en el comercio legal?',
      'Como o ouro ilegal entra no comércio legal?',
      'How does illegal gold enter legal trade?',
    ),
    about: { kind: 'area', code: 'environmental_crime' },
    priority: 2,
    dueIn: 14,
    of: ['BR', 'CL', 'EC', 'PE', 'PA'],
  },
  {
    key: 'laundering',
    question: madeUp(
      '¿Qué sectores se usan más para lavar dinero, y con qué señales se nota?',
      'Que setores são mais usados para lavar dinheiro, e por quais sinais se percebe?',
      'Which sectors are most used to launder money, and what is the evidence?',
    ),
    about: { kind: 'area', code: 'money_laundering' },
    priority: 2,
    dueIn: 16,
    of: null,
  },
  {
    key: 'prisons',
    question: madeUp(
      '¿Qué crisis carcelarias hubo, y quién controla los pabellones?',
      'Que crises prisionais houve, e quem controla os pavilhões?',
      'What prison crises were there, and who controls the wings?',
    ),
    about: { kind: 'civil', code: 'prison_crisis' },
    priority: 1,
    dueIn: 5,
    of: null,
  },
  {
    key: 'infrastructure',
    question: madeUp(
      '¿Qué infraestructura crítica fue atacada o usada, y con qué efecto?',
      'Que infraestrutura crítica foi atacada ou usada, e com que efeito?',
      'Which critical infrastructure was attacked or used, and with what effect?',
    ),
    about: { kind: 'civil', code: 'critical_infrastructure' },
    priority: 3,
    dueIn: 20,
    of: null,
  },
  {
    key: 'natural',
    question: madeUp(
      '¿Qué desastres debilitaron la seguridad pública, y por cuánto tiempo?',
      'Que desastres enfraqueceram a segurança pública, e por quanto tempo?',
      'Which disasters weakened public security, and for how long?',
    ),
    about: { kind: 'civil', code: 'disaster' },
    priority: 3,
    dueIn: 20,
    of: ['CL', 'CR', 'EC', 'MX', 'PE', 'SV'],
  },
  {
    key: 'hotspots',
    question: madeUp(
      '¿Qué nudos logísticos aprovechan más las redes?',
      'Que nós logísticos as redes mais aproveitam?',
      'Which transport and logistics hubs do networks use most?',
    ),
    about: { kind: 'factor', code: 'logistical_hotspots' },
    priority: 3,
    dueIn: 25,
    of: null,
  },
];

/**
 * How far each state says it is, in the order of the requirements: `a` answered, `b` begun, `g` it does not know; a dot
 * is no word yet, which is late once the day is over.
 */
export const demoProgress: Readonly<Record<string, string>> = {
  AR: 'aabagab...',
  BR: 'aaaaaaab.a',
  CL: 'bagbb.b...',
  CR: 'a.a...ba..',
  EC: 'aaabaaab.b',
  SV: '.ba...g...',
  MX: 'abab......',
  PA: 'a.b.b.....',
  PY: '..........',
  PE: 'aabbab.b..',
  UY: 'gbab..a..g',
};

interface DemoNetwork {
  readonly key: string;
  readonly contact: string;
  readonly authoriser: string;
  readonly state: string;
  readonly isReleased: boolean;
  readonly profile: Profile;
}

/** Made up: no network is called so. The first two may be one; people of both states decide. */
export const demoNetworks: readonly DemoNetwork[] = [
  {
    key: 'mareas-cl',
    contact: 'chile-contact',
    authoriser: 'chile-authoriser',
    state: 'CL',
    isReleased: true,
    profile: {
      codeName: 'Los Mareas de ejemplo',
      aliases: ['Marea Fría'],
      type: 'network',
      operatesIn: ['CL-AP', 'CL-VS', 'PE', 'EC-G'],
      areas: ['cocaine', 'money_laundering'],
      traits: ['agile', 'borderless'],
      prisons: null,
      trend: 'growing',
      summary: madeUp(
        'Alquila equipos de frío y los carga en puertos secos.',
        'Aluga equipamentos de refrigeração e os carrega em portos secos.',
        'Hires refrigeration units and loads them in dry ports.',
      ),
    },
  },
  {
    key: 'mareas-ec',
    contact: 'ecuador-contact',
    authoriser: 'authoriser-EC',
    state: 'EC',
    isReleased: true,
    profile: {
      codeName: 'Mareas de Ejemplo',
      aliases: ['Los del Frío', 'marea fria'],
      type: 'network',
      operatesIn: ['EC-G', 'EC-M', 'CL'],
      areas: ['cocaine', 'extortion'],
      traits: ['borderless', 'controlling'],
      prisons: `Da órdenes desde un pabellón. ${MADE_UP}.`,
      trend: 'stable',
      summary: madeUp(
        'Paga por el acceso a patios de contenedores.',
        'Paga pelo acesso a pátios de contêineres.',
        'Pays for access to container yards.',
      ),
    },
  },
  {
    key: 'cerros-pe',
    contact: 'contact-PE',
    authoriser: 'authoriser-PE',
    state: 'PE',
    isReleased: true,
    profile: {
      codeName: 'Cerros de ejemplo',
      aliases: [],
      type: 'mafia_style',
      operatesIn: ['PE-MDD', 'BR-AC'],
      areas: ['environmental_crime', 'money_laundering'],
      traits: ['destructive'],
      prisons: null,
      trend: 'growing',
      summary: madeUp(
        'Compra oro sin origen y lo declara como reciclado.',
        'Compra ouro sem origem e o declara como reciclado.',
        'Buys gold without origin and declares it as recycled.',
      ),
    },
  },
  {
    key: 'anden-cl',
    contact: 'chile-contact',
    authoriser: 'chile-authoriser',
    state: 'CL',
    isReleased: false,
    profile: {
      codeName: 'Andén de ejemplo',
      aliases: [],
      type: 'prison_gang',
      operatesIn: ['CL-RM'],
      areas: ['extortion'],
      traits: ['controlling'],
      prisons: `Cobra por teléfono desde el penal. ${MADE_UP}.`,
      trend: 'unknown',
      summary: null,
    },
  },
];
