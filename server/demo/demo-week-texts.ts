import type { Text } from '#shared/kernel/text.ts';
import type { NoteItem, Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { LetterHost } from '#shared/participants/letters.schemas.ts';
import { text } from './demo-delegations.ts';

/** Everything about this meeting is an example: it never took place, and nobody has its numbers. */
export const LA_PAZ = 'America/La_Paz';
const NOBODY = '+591 2 000 0000';

/** Members since the founding meeting (`domain.md` §5.4), each with the ministry that speaks for it here. */
export const laterStates: readonly [string, Text, Text][] = [
  [
    'BO',
    text('Bolivia', 'Bolívia', 'Bolivia'),
    text('Ministerio de Gobierno', 'Ministério de Governo', 'Ministry of Government'),
  ],
  [
    'CO',
    text('Colombia', 'Colômbia', 'Colombia'),
    text('Ministerio de Justicia y del Derecho', 'Ministério da Justiça e do Direito', 'Ministry of Justice'),
  ],
  [
    'DO',
    text('República Dominicana', 'República Dominicana', 'Dominican Republic'),
    text(
      'Ministerio de Interior y Policía',
      'Ministério do Interior e Polícia',
      'Ministry of the Interior and Police',
    ),
  ],
  [
    'GT',
    text('Guatemala', 'Guatemala', 'Guatemala'),
    text('Ministerio de Gobernación', 'Ministério de Governação', 'Ministry of the Interior'),
  ],
  [
    'HN',
    text('Honduras', 'Honduras', 'Honduras'),
    text('Secretaría de Seguridad', 'Secretaria de Segurança', 'Secretariat of Security'),
  ],
];

/** Who invites by the letters of the sample meeting. */
export const weekHost: LetterHost = {
  state: 'BO',
  ministry: text('Ministerio de Gobierno', 'Ministério de Governo', 'Ministry of Government'),
  address: 'Avenida de Ejemplo 100, La Paz',
  phone: NOBODY,
  signer: 'Persona de Ejemplo',
  signerOffice: text(
    'Dirección de Relaciones Internacionales (ejemplo)',
    'Diretoria de Relações Internacionais (exemplo)',
    'Directorate of International Relations (example)',
  ),
};

export const weekMeeting: Omit<Meeting, 'offset' | 'state' | 'startsOn' | 'endsOn' | 'card'> = {
  title: text(
    'Grupo de Apoyo, reunión de ejemplo',
    'Grupo de Apoio, reunião de exemplo',
    'Support group, sample meeting',
  ),
  summary: text(
    'Ejemplo para aprender: prepara una reunión ministerial con los temas que el informe anuncia.',
    'Exemplo para aprender: prepara uma reunião ministerial com os temas que o relatório anuncia.',
    'An example to learn with: it prepares a ministerial meeting with the subjects that the report announces.',
  ),
  type: 'supportGroup',
  format: 'hybrid',
  precision: 'day',
  timeZone: LA_PAZ,
  city: text('La Paz', 'La Paz', 'La Paz'),
  venue: text('Centro de reuniones de ejemplo', 'Centro de reuniões de exemplo', 'Sample meeting centre'),
  condition: null,
  decideBy: null,
  fallback: text('Reunión virtual', 'Reunião virtual', 'Virtual meeting'),
  languages: ['es', 'pt', 'en'],
  interpretation: [
    { language: 'es', channel: '1' },
    { language: 'pt', channel: '2' },
    { language: 'en', channel: '3' },
  ],
  orderLanguage: 'es',
  practicalNote: {},
};

export const ROOM = text('Sala Illimani', 'Sala Illimani', 'Illimani room');
const HOTEL_ADDRESS = 'Avenida de Ejemplo 123, zona Central, La Paz';

export function weekCard(pickUpAt: string): Meeting['card'] {
  return {
    open: true,
    room: ROOM,
    pickUp: {
      place: text('Puerta del hotel de ejemplo', 'Porta do hotel de exemplo', 'Door of the sample hotel'),
      city: text('La Paz', 'La Paz', 'La Paz'),
      startsAt: pickUpAt,
      timeZone: LA_PAZ,
      offset: null,
    },
    liaison: {
      label: text(
        'Enlace de la presidencia',
        'Oficial de ligação, Presidência',
        'Liaison officer, Presidency',
      ),
      phone: NOBODY,
    },
    emergency: { label: text('Emergencias', 'Emergências', 'Emergencies'), phone: '110' },
    hotel: { name: text('Hotel de ejemplo', 'Hotel de exemplo', 'Sample hotel'), address: HOTEL_ADDRESS },
  };
}

type WeekVenue = Omit<Venue, 'order' | 'from' | 'until'> & {
  readonly key: string;
  /** First and last day of the meeting at this place, counted from 0. */
  readonly days: readonly [number, number] | null;
};
const place = { phone: null, website: null, plan: null, accessibility: null, timeZone: LA_PAZ } as const;

export const weekVenues: readonly WeekVenue[] = [
  {
    ...place,
    key: 'centre',
    kind: 'venue',
    name: text('Centro de reuniones de ejemplo', 'Centro de reuniões de exemplo', 'Sample meeting centre'),
    city: text('La Paz', 'La Paz', 'La Paz'),
    address: 'Plaza de Ejemplo s/n, zona Sur, La Paz',
    position: { latitude: -16.5414, longitude: -68.0775 },
    days: [0, 1],
    accessibility: text(
      'Entrada sin escalones por la calle lateral; ascensor hasta todas las salas; aro magnético en la sala Illimani.',
      'Entrada sem degraus pela rua lateral; elevador para todas as salas; aro magnético na sala Illimani.',
      'Step-free entrance from the side street; lift to all rooms; hearing loop in the Illimani room.',
    ),
  },
  {
    ...place,
    key: 'port',
    kind: 'venue',
    name: text('Puesto de control de ejemplo', 'Posto de controle de exemplo', 'Sample control post'),
    city: text('El Alto', 'El Alto', 'El Alto'),
    address: 'Avenida Panorámica de Ejemplo, El Alto',
    position: { latitude: -16.5047, longitude: -68.1633 },
    days: [2, 2],
  },
  {
    ...place,
    key: 'hotel',
    kind: 'hotel',
    name: text('Hotel de ejemplo', 'Hotel de exemplo', 'Sample hotel'),
    city: text('La Paz', 'La Paz', 'La Paz'),
    address: HOTEL_ADDRESS,
    position: { latitude: -16.4957, longitude: -68.1335 },
    phone: NOBODY,
    days: null,
  },
  {
    ...place,
    key: 'airport',
    kind: 'airport',
    name: text('Aeropuerto de El Alto', 'Aeroporto de El Alto', 'El Alto airport'),
    city: text('El Alto', 'El Alto', 'El Alto'),
    address: 'Aeropuerto Internacional El Alto',
    position: { latitude: -16.5103, longitude: -68.1892 },
    days: null,
  },
];

type WeekNote = Pick<NoteItem, 'section' | 'label' | 'text'> &
  Partial<Pick<NoteItem, 'phone' | 'values' | 'delegation'>> & {
    readonly at?: readonly [day: number, from: string, until: string | null];
    readonly venue?: string;
  };

export const weekNotes: readonly WeekNote[] = [
  {
    section: 'badgeDesk',
    label: text('Entrega de credenciales', 'Entrega de credenciais', 'Collecting badges'),
    text: text(
      'Planta baja. Traiga el documento con el que viaja.',
      'Térreo. Traga o documento com que viaja.',
      'Ground floor. Bring the document you travel with.',
    ),
    at: [0, '07:30', '09:00'],
    venue: 'centre',
  },
  {
    section: 'transport',
    label: text(
      'Autobús del hotel al centro',
      'Ônibus do hotel ao centro',
      'Bus from the hotel to the centre',
    ),
    text: text(
      'Sale de la puerta principal; vuelve al terminar cada jornada.',
      'Sai da porta principal; volta ao fim de cada jornada.',
      'Leaves from the main door; returns at the end of each day.',
    ),
    at: [0, '07:45', null],
    venue: 'hotel',
  },
  {
    section: 'transport',
    label: text('Visita al puesto de control', 'Visita ao posto de controle', 'Visit to the control post'),
    text: null,
    at: [2, '08:00', '12:00'],
    venue: 'hotel',
  },
  {
    section: 'wifi',
    label: null,
    text: text(
      'Red de la sede, solo para quienes participan.',
      'Rede da sede, só para participantes.',
      'Network of the venue, for participants only.',
    ),
    values: [
      { label: text('Red', 'Rede', 'Network'), value: 'CLASI-ejemplo' },
      { label: text('Contraseña', 'Senha', 'Password'), value: 'illimani-6438' },
    ],
  },
  {
    section: 'dressCode',
    label: null,
    text: text(
      'Traje de calle. Para la visita del tercer día, calzado cerrado y abrigo.',
      'Traje passeio completo. Para a visita do terceiro dia, calçado fechado e agasalho.',
      'Business dress. For the visit on the third day, closed shoes and a coat.',
    ),
  },
  {
    section: 'health',
    label: text('Altura', 'Altitude', 'Altitude'),
    text: text(
      'La sede está a unos 3.400 metros. Descanse al llegar y beba agua; hay servicio médico junto a la entrada.',
      'A sede fica a cerca de 3.400 metros. Descanse ao chegar e beba água; há serviço médico junto à entrada.',
      'The venue lies at about 3,400 metres. Rest on arrival and drink water; there is a medical post by the entrance.',
    ),
  },
  {
    section: 'visas',
    label: text('Carta para la visa', 'Carta para visto', 'Visa letter'),
    text: text(
      'El enlace de su delegación la pide en esta aplicación; la Presidencia la emite.',
      'O oficial de ligação da sua delegação a solicita neste aplicativo; a Presidência a emite.',
      'Your delegation’s liaison asks for it in this app; the presidency issues it.',
    ),
  },
  {
    section: 'interpretation',
    label: null,
    text: text(
      'Español: canal 1. Portugués: canal 2. Inglés: canal 3. Receptores en la entrada de la sala.',
      'Espanhol: canal 1. Português: canal 2. Inglês: canal 3. Receptores na entrada da sala.',
      'Spanish: channel 1. Portuguese: channel 2. English: channel 3. Receivers at the entrance of the room.',
    ),
  },
  {
    section: 'meals',
    label: text('Almuerzo', 'Almoço', 'Lunch'),
    text: text(
      'En el comedor de la planta baja. Las dietas declaradas tienen mesa señalada.',
      'No refeitório do térreo. As restrições alimentares informadas têm mesa sinalizada.',
      'In the dining room on the ground floor. There is a marked table for declared diets.',
    ),
    at: [0, '13:00', '14:30'],
    venue: 'centre',
  },
  {
    section: 'embassies',
    label: text(
      'Sección consular de Chile (ejemplo)',
      'Seção consular do Chile (exemplo)',
      'Consular section of Chile (sample)',
    ),
    text: null,
    phone: NOBODY,
    delegation: 'CL',
  },
  {
    section: 'embassies',
    label: text(
      'Embajada del Ecuador (ejemplo)',
      'Embaixada do Equador (exemplo)',
      'Embassy of Ecuador (sample)',
    ),
    text: null,
    phone: NOBODY,
    delegation: 'EC',
  },
  // In one language on purpose: the app says so when a text is missing in the reader's language.
  {
    section: 'accessibility',
    label: null,
    text: { es: 'Si necesita subtítulos, asiento reservado u otra ayuda, dígalo en «Mi delegación».' },
  },
];
