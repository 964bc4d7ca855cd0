import type { DocumentKind, Marking, Relation } from '#shared/documents/documents.schemas.ts';
import type { Language, Text } from '#shared/kernel/text.ts';

export interface DemoPaper {
  readonly key: string;
  /** The meeting that the papers belong to; the founding meeting by default. */
  readonly meeting?: 'week';
  readonly kind: DocumentKind;
  readonly marking: Marking;
  readonly title: Text;
  /** For a later link: key of the paper that it replaces or adds to, and what it is. */
  readonly to?: { readonly key: string; readonly relation: Relation };
  /** Paragraphs by language. A missing language means that the paper does not exist in it. */
  readonly texts: Partial<Record<Language, readonly string[]>>;
  readonly plainText?: boolean;
  readonly withdrawn?: Text;
}

const NEXT_ES = [
  'Reunión de trabajo presencial en América Latina, en octubre, si la situación sanitaria lo permite. Se presentarán el funcionamiento del COSI, el proceso para definir y aplicar el ciclo político en seguridad ciudadana y el borrador de reglamento interno.',
  'Reunión del COSI en noviembre.',
];

/**
 * Papers that hold only what was reported of the founding meeting, and two of the sample meeting. Some languages are
 * missing on purpose.
 */
export const demoPapers: readonly DemoPaper[] = [
  {
    key: 'agenda',
    kind: 'agenda',
    marking: 'clear',
    title: {
      es: 'Agenda de la presentación',
      pt: 'Agenda da apresentação',
      en: 'Agenda of the presentation',
    },
    texts: {
      es: [
        '1. Apertura.',
        '2. Inauguración por América Latina.',
        '3. La iniciativa CLASI y el modelo del COSI.',
        '4. SOCTA e IDEAL, con AMERIPOL.',
        '5. Próximas reuniones.',
      ],
      pt: [
        '1. Abertura.',
        '2. Inauguração pela América Latina.',
        '3. A iniciativa CLASI e o modelo do COSI.',
        '4. SOCTA e IDEAL, com a AMERIPOL.',
        '5. Próximas reuniões.',
      ],
      en: [
        '1. Opening.',
        '2. Inauguration by Latin America.',
        '3. The CLASI initiative and the COSI model.',
        '4. SOCTA and IDEAL, with AMERIPOL.',
        '5. Next meetings.',
      ],
    },
  },
  {
    key: 'initiative',
    kind: 'note',
    marking: 'green',
    title: { es: 'La iniciativa CLASI', pt: 'A iniciativa CLASI' },
    texts: {
      es: [
        'Se propone crear un Comité Latinoamericano de Seguridad Interior, inspirado en la experiencia de la Unión Europea con el COSI.',
        'Sería un espacio regional de diálogo de alto nivel: estrategias conjuntas, políticas públicas articuladas entre los miembros y una herramienta propia de evaluación, IDEAL.',
        'Lo apoyan varias direcciones generales de la Comisión Europea, el Consejo de la Unión Europea y el Servicio Europeo de Acción Exterior.',
      ],
      pt: [
        'Propõe-se criar um Comitê Latino-Americano de Segurança Interna, inspirado na experiência da União Europeia com o COSI.',
        'Seria um espaço regional de diálogo de alto nível: estratégias conjuntas, políticas públicas articuladas entre os membros e uma ferramenta própria de avaliação, IDEAL.',
      ],
    },
  },
  {
    key: 'cosi',
    kind: 'working_paper',
    marking: 'amber',
    title: { es: 'El modelo del COSI, SOCTA y EMPACT', en: 'The COSI model, SOCTA and EMPACT' },
    texts: {
      es: [
        'COSI: Comité Permanente de Cooperación Operativa en Seguridad Interior, creado en 2010. Facilita y aplica estrategias comunes, procura la eficacia de las operaciones conjuntas en cooperación policial, aduanera y judicial y la coherencia de las acciones de las agencias.',
        'SOCTA: análisis periódico de las principales amenazas de delincuencia grave y organizada para la Unión Europea, que el COSI usa en el nivel estratégico.',
        'EMPACT: plataformas multidisciplinares europeas contra las amenazas delictivas.',
      ],
      en: [
        'COSI: Standing Committee on Operational Cooperation on Internal Security, created in 2010. It facilitates and implements common strategies, and looks to effective joint operations in police, customs and judicial cooperation and to coherent action of the agencies.',
        'SOCTA: a periodic analysis of the main serious and organised crime threats to the European Union, used by COSI at strategic level.',
        'EMPACT: European multidisciplinary platforms against criminal threats.',
      ],
    },
  },
  {
    key: 'ideal',
    kind: 'working_paper',
    marking: 'amber',
    title: { es: 'IDEAL y AMERIPOL' },
    plainText: true,
    texts: {
      es: [
        'IDEAL es la herramienta latinoamericana de documentación y evaluación de amenazas: la herramienta propia de CLASI, similar a SOCTA.',
        'Supone colaborar activamente con AMERIPOL.',
      ],
    },
  },
  {
    key: 'ideal-add',
    kind: 'working_paper',
    marking: 'amber',
    title: { es: 'IDEAL y AMERIPOL: ámbito', en: 'IDEAL and AMERIPOL: scope' },
    to: { key: 'ideal', relation: 'ADD' },
    texts: {
      es: ['Con AMERIPOL se trabajaría sobre las amenazas a la seguridad pública y ciudadana en la región.'],
      en: ['With AMERIPOL, work would be on threats to public security in the region.'],
    },
  },
  {
    key: 'next',
    kind: 'note',
    marking: 'green',
    title: { es: 'Próximas reuniones' },
    texts: { es: NEXT_ES },
  },
  {
    key: 'next-rev',
    kind: 'note',
    marking: 'green',
    title: { es: 'Próximas reuniones', pt: 'Próximas reuniões', en: 'Next meetings' },
    to: { key: 'next', relation: 'REV' },
    texts: {
      es: [
        ...NEXT_ES,
        'Después de la reunión del COSI, reunión ministerial de CLASI en Bruselas y La Haya, si la pandemia lo permite: formalizar la creación de CLASI, debatir un primer plan de trabajo plurianual y reflexionar sobre posibles prioridades compartidas.',
      ],
      en: [
        'Face-to-face working meeting in Latin America in October, if the health situation allows it.',
        'COSI meeting in November.',
        'After the COSI meeting, CLASI ministerial meeting in Brussels and The Hague, pandemic permitting: formalise the creation of CLASI, discuss an initial multi-year work plan and reflect on possible shared priorities.',
      ],
    },
  },
  {
    key: 'speakers',
    kind: 'list',
    marking: 'red',
    title: { es: 'Ponentes de la apertura', pt: 'Expositores da abertura', en: 'Presenters of the opening' },
    texts: {
      es: [
        'Anna Terrón, directora de la FIIAPP.',
        'Laurent Muschel, Comisión Europea.',
        'Raoul Ueberecken, Secretaría General del Consejo de la Unión Europea.',
        'Árpád Csekő, Servicio Europeo de Acción Exterior.',
        'Jorge de la Caballería, Comisión Europea.',
        'Fernando Grande-Marlaska, ministro del Interior de España.',
      ],
    },
    plainText: true,
  },
  {
    key: 'twice',
    kind: 'note',
    marking: 'green',
    title: { es: 'Próximas reuniones (copia)' },
    texts: { es: NEXT_ES },
    withdrawn: {
      es: 'Se registró dos veces.',
      pt: 'Foi registrado duas vezes.',
      en: 'It was registered twice.',
    },
  },
  {
    key: 'week-agenda',
    meeting: 'week',
    kind: 'annotated_agenda',
    marking: 'green',
    title: {
      es: 'Agenda anotada',
      pt: 'Agenda anotada',
      en: 'Annotated agenda',
    },
    texts: {
      es: ['Documento de ejemplo: qué se espera de cada punto.'],
      en: ['Sample document: what is expected of each item.'],
    },
  },
  {
    key: 'week-regulations',
    meeting: 'week',
    kind: 'working_paper',
    marking: 'amber',
    title: {
      es: 'Borrador de reglamento interno: preguntas',
      pt: 'Minuta de regimento interno: perguntas',
      en: 'Draft rules of procedure: questions',
    },
    texts: { es: ['Documento de ejemplo: preguntas a las delegaciones.'] },
  },
];
