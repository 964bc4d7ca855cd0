import type { Text } from '#shared/kernel/text.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';

type Fields = Omit<Meeting, 'offset' | 'state' | 'startsOn' | 'endsOn' | 'decideBy'>;
export type DemoItem = Pick<AgendaItem, 'number' | 'kind' | 'title' | 'summary' | 'durationMinutes'> & {
  /** Keys of participants, in the order in which they speak. */
  readonly speakers: readonly string[];
};

function text(es: string, pt: string, en: string): Text {
  return { es, pt, en };
}

/** Assumption: the report names neither a venue nor a time zone; FIIAPP speaks first and is based in Madrid. */
export const MADRID = 'Europe/Madrid';
/** The programme's contact is fictitious, and nobody has the number. */
const CONTACT = '+34 900 000 000';

const common = {
  summary: null,
  precision: 'day',
  timeZone: MADRID,
  fallback: null,
  condition: null,
  /** Assumption: the languages of this tool; the report does not mention interpretation. */
  languages: ['es', 'pt', 'en'],
  interpretation: [],
  orderLanguage: 'es',
  practicalNote: {},
  card: { open: false, room: null, pickUp: null, liaison: null, emergency: null, hotel: null },
} satisfies Partial<Fields>;

export const foundingMeeting: Fields = {
  ...common,
  title: text('Presentación de CLASI', 'Apresentação do CLASI', 'Presentation of CLASI'),
  summary: text(
    'Presentación de la iniciativa de crear un Comité Latinoamericano de Seguridad Interior (CLASI).',
    'Apresentação da iniciativa de criar um Comitê Latino-Americano de Segurança Interna (CLASI).',
    'Presentation of the initiative to create a Latin America Internal Security Committee (CLASI).',
  ),
  type: 'presentation',
  format: 'virtual',
  city: text('Madrid', 'Madri', 'Madrid'),
  venue: text('Reunión virtual', 'Reunião virtual', 'Virtual meeting'),
  interpretation: [
    { language: 'es', channel: '1' },
    { language: 'pt', channel: '2' },
    { language: 'en', channel: '3' },
  ],
  practicalNote: {
    connection: {
      text: text(
        'La reunión es virtual. Conéctese 15 minutos antes desde un lugar tranquilo y con auriculares. Mantenga el micrófono apagado hasta que se le dé la palabra.',
        'A reunião é virtual. Conecte-se 15 minutos antes, em um lugar tranquilo e com fones de ouvido. Mantenha o microfone desligado até receber a palavra.',
        'The meeting is virtual. Connect 15 minutes ahead from a quiet place, with headphones. Keep the microphone off until you are given the floor.',
      ),
      link: null,
    },
    interpretation: {
      text: text(
        'Español: canal 1. Portugués: canal 2. Inglés: canal 3.',
        'Espanhol: canal 1. Português: canal 2. Inglês: canal 3.',
        'Spanish: channel 1. Portuguese: channel 2. English: channel 3.',
      ),
      link: null,
    },
    // In one language on purpose: the app says so when a text is missing in the reader's language.
    accessibility: {
      text: {
        es: 'Si necesita subtítulos o que los documentos se le envíen en letra grande, dígaselo al enlace de EL PAcCTO.',
      },
      link: null,
    },
    emergency: {
      text: text(
        `Enlace de EL PAcCTO durante la reunión: ${CONTACT} (número de demostración).`,
        `Oficial de ligação do EL PAcCTO durante a reunião: ${CONTACT} (número de demonstração).`,
        `EL PAcCTO liaison during the meeting: ${CONTACT} (demonstration number).`,
      ),
      link: null,
    },
  },
  card: {
    open: true,
    room: text('Sala virtual', 'Sala virtual', 'Virtual room'),
    pickUp: null,
    liaison: {
      label: text('Enlace de EL PAcCTO', 'Oficial de ligação do EL PAcCTO', 'EL PAcCTO liaison'),
      phone: CONTACT,
    },
    emergency: null,
    hotel: null,
  },
};

/** How one joins the virtual meeting: a made-up address and numbers, which say themselves that they are an example. */
export const foundingConnection = {
  link: 'https://example.org/reunion-de-ejemplo',
  phones: [
    { country: 'ES', phone: CONTACT },
    { country: null, phone: '+1 202 555 0100' },
  ],
  number: '000 000 000',
  pin: '0000',
  seenBy: 'all',
  daysBefore: null,
  inCalendars: false,
};

/** The order of the report; three hours without a break. Lengths are an assumption. */
export const foundingAgenda: readonly DemoItem[] = [
  {
    number: '1',
    kind: 'opening',
    title: text('Apertura', 'Abertura', 'Opening'),
    summary: text(
      'Presentación de la sesión, organizada por el programa de la Unión Europea EL PAcCTO.',
      'Apresentação da sessão, organizada pelo programa da União Europeia EL PAcCTO.',
      'Introduction to the session, organised by the European Union programme EL PAcCTO.',
    ),
    durationMinutes: 45,
    speakers: ['terron', 'muschel', 'ueberecken', 'cseko', 'caballeria', 'grande-marlaska'],
  },
  {
    number: '2',
    kind: 'session',
    title: text(
      'Inauguración por América Latina',
      'Inauguração pela América Latina',
      'Inauguration by Latin America',
    ),
    summary: text(
      'Representantes de los ministerios de Interior, Seguridad y Gobierno.',
      'Representantes dos ministérios do Interior, da Segurança e do Governo.',
      'Representatives of interior, security and government ministries.',
    ),
    durationMinutes: 15,
    speakers: ['CL-minister', 'MX-undersecretary'],
  },
  {
    number: '3',
    kind: 'session',
    title: text(
      'La iniciativa CLASI y el modelo del COSI',
      'A iniciativa CLASI e o modelo do COSI',
      'The CLASI initiative and the COSI model',
    ),
    summary: text(
      'Propuesta de EL PAcCTO, inspirada en la experiencia de la Unión Europea.',
      'Proposta do EL PAcCTO, inspirada na experiência da União Europeia.',
      'Proposed by EL PAcCTO, inspired by the European Union’s experience.',
    ),
    durationMinutes: 40,
    speakers: [],
  },
  {
    number: null,
    kind: 'break',
    title: text('Pausa', 'Intervalo', 'Break'),
    summary: null,
    durationMinutes: 10,
    speakers: [],
  },
  {
    number: '4',
    kind: 'session',
    title: text(
      'SOCTA e IDEAL, con AMERIPOL',
      'SOCTA e IDEAL, com a AMERIPOL',
      'SOCTA and IDEAL, with AMERIPOL',
    ),
    summary: text(
      'IDEAL, herramienta propia de evaluación similar a SOCTA.',
      'IDEAL, ferramenta própria de avaliação similar à SOCTA.',
      'IDEAL, an assessment tool of its own, similar to SOCTA.',
    ),
    durationMinutes: 40,
    speakers: [],
  },
  {
    number: '5',
    kind: 'closing',
    title: text('Próximas reuniones', 'Próximas reuniões', 'Next meetings'),
    summary: text(
      'Reunión de trabajo en octubre, por confirmar; después, la reunión ministerial en Bruselas y La Haya.',
      'Reunião de trabalho em outubro, a confirmar; depois, a reunião ministerial em Bruxelas e na Haia.',
      'Working meeting in October, to be confirmed; then the ministerial meeting in Brussels and The Hague.',
    ),
    durationMinutes: 30,
    speakers: [],
  },
];

export const workingMeeting: Fields = {
  ...common,
  title: text('Reunión de trabajo de CLASI', 'Reunião de trabalho do CLASI', 'CLASI working meeting'),
  summary: text(
    'Funcionamiento del COSI; proceso para definir y aplicar el ciclo político en seguridad ciudadana; borrador de reglamento interno; preparación de la reunión ministerial.',
    'Funcionamento do COSI; processo para definir e aplicar o ciclo político em segurança cidadã; minuta de regimento interno; preparação da reunião ministerial.',
    'Operation of COSI; process for defining and implementing the policy cycle in public security; draft rules of procedure; preparation of the ministerial meeting.',
  ),
  type: 'working',
  format: 'in_person',
  precision: 'month',
  city: text('América Latina', 'América Latina', 'Latin America'),
  venue: null,
  condition: text(
    'Si la situación sanitaria lo permite',
    'Se a situação sanitária o permitir',
    'If the health situation allows it',
  ),
  // An assumption, like the day of decision: the report names no alternative.
  fallback: text('Reunión virtual', 'Reunião virtual', 'Virtual meeting'),
};

/** The report does not say where COSI meets, or how. */
export const cosiMeeting: Fields = {
  ...common,
  title: text('Reunión del COSI', 'Reunião do COSI', 'COSI meeting'),
  type: 'partner',
  format: null,
  precision: 'month',
  timeZone: 'Europe/Brussels',
  city: null,
  venue: null,
};

export const ministerialMeeting: Fields = {
  ...common,
  title: text('Reunión ministerial de CLASI', 'Reunião ministerial do CLASI', 'CLASI ministerial meeting'),
  summary: text(
    'Formalizar la creación de CLASI, debatir un primer plan de trabajo plurianual y reflexionar sobre posibles prioridades compartidas.',
    'Formalizar a criação do CLASI, debater um primeiro plano de trabalho plurianual e refletir sobre possíveis prioridades compartilhadas.',
    'Formalise the creation of CLASI, discuss an initial multi-year work plan and reflect on possible shared priorities.',
  ),
  type: 'ministerial',
  format: 'in_person',
  precision: 'open',
  timeZone: 'Europe/Brussels',
  city: text('Bruselas y La Haya', 'Bruxelas e Haia', 'Brussels and The Hague'),
  venue: null,
  condition: text(
    'Si la pandemia lo permite, después de la reunión del COSI de noviembre',
    'Se a pandemia o permitir, depois da reunião do COSI de novembro',
    'Pandemic permitting, following the COSI meeting in November',
  ),
};

/** Meetings that are over, of which the demo tells only what they decided. */
export const pastMeeting: Omit<Fields, 'title'> = {
  ...common,
  type: 'technical',
  format: 'virtual',
  city: text('Reunión virtual', 'Reunião virtual', 'Virtual meeting'),
  venue: null,
};
