import type { RunningStep } from '#shared/logistics/venues.schemas.ts';
import type { AgendaItem } from '#shared/meetings/meetings.schemas.ts';
import { text } from './demo-delegations.ts';
import { ROOM } from './demo-week-texts.ts';

const SMALL_ROOM = text('Sala Sajama', 'Sala Sajama', 'Sajama room');

type WeekItem = Pick<
  AgendaItem,
  'number' | 'class' | 'kind' | 'title' | 'summary' | 'durationMinutes' | 'room'
> &
  Partial<Pick<AgendaItem, 'purpose' | 'proposer'>> & {
    readonly at: readonly [day: number, from: string];
    /** Codes of the delegations whose heads speak. */
    readonly speakers?: readonly string[];
  };

export const weekItems: readonly WeekItem[] = [
  {
    at: [0, '09:00'],
    number: '1',
    class: 'A',
    kind: 'opening',
    title: text('Apertura y agenda', 'Abertura e agenda', 'Opening and agenda'),
    summary: null,
    durationMinutes: 30,
    room: ROOM,
    purpose: 'decision',
    proposer: 'BO',
    speakers: ['BO'],
  },
  {
    at: [0, '09:30'],
    number: '2',
    class: 'B',
    kind: 'session',
    title: text('Funcionamiento del COSI', 'Funcionamento do COSI', 'Operation of COSI'),
    summary: text(
      'Qué puede aprender el Comité de la experiencia europea.',
      'O que o Comitê pode aprender com a experiência europeia.',
      'What the Committee can learn from the European experience.',
    ),
    durationMinutes: 75,
    room: ROOM,
    purpose: 'information',
    proposer: 'el-paccto',
    speakers: ['el-paccto'],
  },
  {
    at: [0, '10:45'],
    number: null,
    class: null,
    kind: 'break',
    title: text('Pausa', 'Intervalo', 'Break'),
    summary: null,
    durationMinutes: 15,
    room: null,
  },
  {
    at: [0, '11:00'],
    number: '3',
    class: 'B',
    kind: 'session',
    title: text(
      'Ciclo político en seguridad ciudadana',
      'Ciclo político em segurança cidadã',
      'The policy cycle in public security',
    ),
    summary: text(
      'Proceso para definirlo y aplicarlo.',
      'Processo para defini-lo e aplicá-lo.',
      'The process for defining and implementing it.',
    ),
    durationMinutes: 120,
    room: ROOM,
    purpose: 'discussion',
    proposer: 'CL',
    speakers: ['CL', 'EC'],
  },
  {
    at: [0, '14:30'],
    number: '4',
    class: 'B',
    kind: 'session',
    title: text('Borrador de reglamento interno', 'Minuta de regimento interno', 'Draft rules of procedure'),
    summary: null,
    durationMinutes: 120,
    room: ROOM,
    purpose: 'discussion',
    proposer: 'BO',
    speakers: ['BR', 'CL', 'PE'],
  },
  {
    at: [1, '09:00'],
    number: '5',
    class: 'B',
    kind: 'session',
    title: text('IDEAL, con AMERIPOL', 'IDEAL, com a AMERIPOL', 'IDEAL, with AMERIPOL'),
    summary: null,
    durationMinutes: 120,
    room: ROOM,
    purpose: 'discussion',
    proposer: 'ameripol',
    speakers: ['ameripol', 'EC'],
  },
  {
    at: [1, '11:15'],
    number: '6',
    class: 'B',
    kind: 'session',
    title: text(
      'Preparación de la reunión ministerial',
      'Preparação da reunião ministerial',
      'Preparation of the ministerial meeting',
    ),
    summary: null,
    durationMinutes: 90,
    room: SMALL_ROOM,
    purpose: 'decision',
    proposer: 'BO',
    speakers: ['BO'],
  },
  {
    at: [1, '15:00'],
    number: '7',
    class: null,
    kind: 'closing',
    title: text(
      'Otros asuntos y clausura',
      'Outros assuntos e encerramento',
      'Any other business and closing',
    ),
    summary: null,
    durationMinutes: 45,
    room: ROOM,
    purpose: 'information',
    proposer: 'BO',
  },
];

export const weekRunning: readonly (Pick<RunningStep, 'durationMinutes' | 'what' | 'who' | 'where'> & {
  readonly at: readonly [day: number, from: string];
})[] = [
  {
    at: [0, '06:45'],
    durationMinutes: 30,
    what: text(
      'Prueba de sonido e interpretación',
      'Teste de som e interpretação',
      'Sound and interpretation check',
    ),
    who: text('Apoyo técnico', 'Apoio técnico', 'Technical support'),
    where: ROOM,
  },
  {
    at: [0, '07:30'],
    durationMinutes: 90,
    what: text('Credenciales y control de acceso', 'Credenciais e controle de acesso', 'Badges and doors'),
    who: text('Apoyo logístico', 'Apoio logístico', 'Logistics support'),
    where: text('Planta baja', 'Térreo', 'Ground floor'),
  },
  {
    at: [0, '08:40'],
    durationMinutes: 10,
    what: text('Agua y placas de mesa', 'Água e placas de mesa', 'Water and name plates'),
    who: text('Protocolo', 'Protocolo', 'Protocol'),
    where: ROOM,
  },
  {
    at: [0, '08:50'],
    durationMinutes: 10,
    what: text('Foto oficial', 'Foto oficial', 'Official photograph'),
    who: text('Prensa, Presidencia', 'Imprensa, Presidência', 'Press, Presidency'),
    where: text('Escalinata', 'Escadaria', 'Front steps'),
  },
  {
    at: [0, '16:35'],
    durationMinutes: 15,
    what: text('Autobuses de vuelta al hotel', 'Ônibus de volta ao hotel', 'Buses back to the hotel'),
    who: text('Transporte', 'Transporte', 'Transport'),
    where: text('Puerta principal', 'Porta principal', 'Main door'),
  },
];
