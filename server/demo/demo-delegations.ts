import type { Text } from '#shared/kernel/text.ts';
import type { Capacity, DelegationKind } from '#shared/participants/participants.schemas.ts';

export interface DemoParticipant {
  readonly key: string;
  readonly name: string | null;
  readonly office: Text;
  readonly capacity: Capacity;
}
export interface DemoDelegation {
  readonly kind: DelegationKind;
  readonly code: string;
  readonly name: Text;
  readonly people: readonly DemoParticipant[];
}

export function text(es: string, pt: string, en: string): Text {
  return { es, pt, en };
}

/** The words for an office of a ministry or body, in the three languages. */
const FUNCTIONS = {
  head: { capacity: 'head', of: text('Jefe/a de delegación', 'Chefe de delegação', 'Head of delegation') },
  alternate: { capacity: 'alternate', of: text('Suplente', 'Suplente', 'Alternate') },
  liaison: {
    capacity: 'liaison',
    of: text('Enlace de la delegación', 'Oficial de ligação da delegação', 'Delegation liaison'),
  },
  cooperation: {
    capacity: 'adviser',
    of: text(
      'Asesor/a en cooperación internacional',
      'Assessoria em cooperação internacional',
      'Adviser, international cooperation',
    ),
  },
  analysis: {
    capacity: 'expert',
    of: text(
      'Experto/a en análisis de crimen organizado',
      'Especialista em análise de criminalidade organizada',
      'Expert, organised crime analysis',
    ),
  },
  delegate: { capacity: 'adviser', of: text('Representación', 'Representação', 'Delegate') },
  technical: {
    capacity: 'adviser',
    of: text('Asistencia técnica', 'Assistência técnica', 'Technical support'),
  },
  interpreting: { capacity: 'interpreter', of: text('Intérprete', 'Intérprete', 'Interpreter') },
} as const satisfies Record<string, { capacity: Capacity; of: Text }>;
export type FunctionName = keyof typeof FUNCTIONS;

export function functionsOf(code: string, body: Text, names: readonly FunctionName[]): DemoParticipant[] {
  return names.map((name) => {
    const { capacity, of } = FUNCTIONS[name];
    const office = text(`${of.es}, ${body.es}`, `${of.pt}, ${body.pt}`, `${of.en}, ${body.en}`);
    return { key: `${code}-${name}`, name: null, office, capacity };
  });
}

const FIVE = ['head', 'alternate', 'liaison', 'cooperation', 'analysis'] as const;
const FOUR = ['head', 'alternate', 'liaison', 'analysis'] as const;
/** A delegation whose head is listed in `heads` below. */
const BESIDE_HEAD = ['alternate', 'liaison', 'cooperation', 'analysis'] as const;

/** The report names only the offices of these two representatives. */
const heads: Readonly<Record<string, DemoParticipant>> = {
  CL: {
    key: 'CL-minister',
    name: null,
    office: text('Ministro del Interior', 'Ministro do Interior', 'Minister of the Interior'),
    capacity: 'head',
  },
  MX: {
    key: 'MX-undersecretary',
    name: null,
    office: text(
      'Subsecretario de Seguridad Pública y Protección Ciudadana',
      'Subsecretário de Segurança Pública e Proteção Cidadã',
      'Under-secretary of public security and citizen protection',
    ),
    capacity: 'head',
  },
};

const interior = text('Ministerio del Interior', 'Ministério do Interior', 'Ministry of the Interior');
const publicSecurity = text(
  'Ministerio de Seguridad Pública',
  'Ministério da Segurança Pública',
  'Ministry of Public Security',
);

/** Code, name, ministry, and who came to the founding meeting. */
export const foundingStates: readonly [string, Text, Text, readonly FunctionName[]][] = [
  [
    'AR',
    text('Argentina', 'Argentina', 'Argentina'),
    text('Ministerio de Seguridad', 'Ministério da Segurança', 'Ministry of Security'),
    FIVE,
  ],
  [
    'BR',
    text('Brasil', 'Brasil', 'Brazil'),
    text(
      'Ministerio de Justicia y Seguridad Pública',
      'Ministério da Justiça e Segurança Pública',
      'Ministry of Justice and Public Security',
    ),
    [...FIVE, 'delegate'],
  ],
  ['CL', text('Chile', 'Chile', 'Chile'), interior, BESIDE_HEAD],
  ['CR', text('Costa Rica', 'Costa Rica', 'Costa Rica'), publicSecurity, FOUR],
  [
    'EC',
    text('Ecuador', 'Equador', 'Ecuador'),
    text('Ministerio de Gobierno', 'Ministério do Governo', 'Ministry of Government'),
    FIVE,
  ],
  [
    'SV',
    text('El Salvador', 'El Salvador', 'El Salvador'),
    text(
      'Ministerio de Justicia y Seguridad Pública',
      'Ministério da Justiça e Segurança Pública',
      'Ministry of Justice and Public Security',
    ),
    FOUR,
  ],
  [
    'MX',
    text('México', 'México', 'Mexico'),
    text(
      'Secretaría de Seguridad y Protección Ciudadana',
      'Secretaria de Segurança e Proteção Cidadã',
      'Secretariat of Security and Citizen Protection',
    ),
    BESIDE_HEAD,
  ],
  ['PA', text('Panamá', 'Panamá', 'Panama'), publicSecurity, FOUR],
  ['PY', text('Paraguay', 'Paraguai', 'Paraguay'), interior, FIVE],
  ['PE', text('Perú', 'Peru', 'Peru'), interior, FIVE],
  ['UY', text('Uruguay', 'Uruguai', 'Uruguay'), interior, FIVE],
];

function speaker(key: string, name: string, office: Text): DemoParticipant {
  return { key, name, office, capacity: 'speaker' };
}

const HOME = text(
  'Comisión Europea, Dirección General de Migración y Asuntos de Interior (HOME)',
  'Comissão Europeia, Direção-Geral da Migração e dos Assuntos Internos (HOME)',
  'European Commission, Directorate-General for Migration and Home Affairs (HOME)',
);
const DEVCO = text(
  'Comisión Europea, Dirección General de Cooperación Internacional y Desarrollo (DEVCO)',
  'Comissão Europeia, Direção-Geral da Cooperação Internacional e do Desenvolvimento (DEVCO)',
  'European Commission, Directorate-General for International Cooperation and Development (DEVCO)',
);
const COUNCIL = text(
  'Secretaría General del Consejo de la Unión Europea',
  'Secretaria-Geral do Conselho da União Europeia',
  'General Secretariat of the Council of the European Union',
);
const EEAS = text(
  'Servicio Europeo de Acción Exterior (SEAE)',
  'Serviço Europeu para a Ação Externa (SEAE)',
  'European External Action Service (EEAS)',
);
const FIIAPP = text(
  'Fundación Internacional y para Iberoamérica de Administración y Políticas Públicas (FIIAPP)',
  'Fundação Internacional e para a Ibero-América de Administração e Políticas Públicas (FIIAPP)',
  'International and Ibero-American Foundation for Administration and Public Policies (FIIAPP)',
);
const SPAIN = text(
  'Ministerio del Interior de España',
  'Ministério do Interior da Espanha',
  'Ministry of the Interior of Spain',
);
const AMERIPOL = text('AMERIPOL', 'AMERIPOL', 'AMERIPOL');
const PACCTO = text('EL PAcCTO', 'EL PAcCTO', 'EL PAcCTO');

/** Names and offices as the report gives them; each institution is a delegation of its own. */
const bodies: readonly [DelegationKind, string, Text, DemoParticipant | null, readonly FunctionName[]][] = [
  [
    'institution',
    'fiiapp',
    FIIAPP,
    speaker(
      'terron',
      'Anna Terrón',
      text(`Directora de la ${FIIAPP.es}`, `Diretora da ${FIIAPP.pt}`, `Director of the ${FIIAPP.en}`),
    ),
    ['cooperation', 'technical'],
  ],
  [
    'institution',
    'eu-home',
    HOME,
    speaker(
      'muschel',
      'Laurent Muschel',
      text(
        'Director de Aplicación de la Ley y Seguridad, Dirección General de Migración y Asuntos de Interior (HOME), Comisión Europea',
        'Diretor de Aplicação da Lei e Segurança, Direção-Geral da Migração e dos Assuntos Internos (HOME), Comissão Europeia',
        'Director of law enforcement and security, Directorate-General for Migration and Home Affairs (HOME), European Commission',
      ),
    ),
    ['delegate', 'cooperation'],
  ],
  [
    'institution',
    'eu-council',
    COUNCIL,
    speaker(
      'ueberecken',
      'Raoul Ueberecken',
      text(
        `Director de Asuntos de Interior, ${COUNCIL.es}`,
        `Diretor de Assuntos Internos, ${COUNCIL.pt}`,
        `Director for Home Affairs, ${COUNCIL.en}`,
      ),
    ),
    ['delegate', 'cooperation'],
  ],
  [
    'institution',
    'eu-eeas',
    EEAS,
    speaker(
      'cseko',
      'Árpád Csekő',
      text(
        `Responsable de políticas, ${EEAS.es}`,
        `Responsável por políticas, ${EEAS.pt}`,
        `Policy officer, ${EEAS.en}`,
      ),
    ),
    ['delegate'],
  ],
  [
    'institution',
    'eu-devco',
    DEVCO,
    speaker(
      'caballeria',
      'Jorge de la Caballería',
      text(
        'Director interino para América Latina y el Caribe, Dirección General de Cooperación Internacional y Desarrollo (DEVCO), Comisión Europea',
        'Diretor interino para a América Latina e o Caribe, Direção-Geral da Cooperação Internacional e do Desenvolvimento (DEVCO), Comissão Europeia',
        'Acting director for Latin America and the Caribbean, Directorate-General for International Cooperation and Development (DEVCO), European Commission',
      ),
    ),
    ['delegate', 'cooperation'],
  ],
  [
    'institution',
    'es-interior',
    SPAIN,
    speaker(
      'grande-marlaska',
      'Fernando Grande-Marlaska',
      text(
        'Ministro del Interior de España',
        'Ministro do Interior da Espanha',
        'Minister of the Interior of Spain',
      ),
    ),
    ['delegate', 'cooperation'],
  ],
  ['agency', 'ameripol', AMERIPOL, null, ['delegate', 'analysis']],
  ['programme', 'el-paccto', PACCTO, null, ['technical', 'interpreting']],
];

/** Over seventy participants: eleven states, the institutions, AMERIPOL and the programme. */
export const demoDelegations: readonly DemoDelegation[] = [
  ...foundingStates.map(([code, name, ministry, functions]): DemoDelegation => {
    const head = heads[code];
    const body = text(
      `${ministry.es}, ${name.es}`,
      `${ministry.pt}, ${name.pt}`,
      `${ministry.en}, ${name.en}`,
    );
    const people = [...(head === undefined ? [] : [head]), ...functionsOf(code, body, functions)];
    return { kind: 'state', code, name, people };
  }),
  ...bodies.map(([kind, code, name, named, functions]): DemoDelegation => {
    return {
      kind,
      code,
      name,
      people: [...(named === null ? [] : [named]), ...functionsOf(code, name, functions)],
    };
  }),
];
