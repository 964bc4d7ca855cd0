import { type EditCase, setOn, tap } from '#app/edit-case.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  contactDoc,
  draftDoc,
  HERE_TOPIC,
  itemDoc,
  requestDoc,
  topicDoc,
} from './dialogue-pages.fixtures.ts';

/** A point of the working agenda, of which something can come. */
export const POINT: Doc = {
  ...{ collection: 'agendaItems', id: 'agi_point', parent: MEETING, audience: 'logistics/meetings', rev: 1 },
  body: {
    ...{ number: '7', class: 'B', kind: 'session', title: { es: 'Prioridades' }, summary: null, room: null },
    ...{ durationMinutes: 30, speakers: [], order: 70, startsAt: '2026-10-15T12:00' },
    ...{ timeZone: 'America/Panama', offset: -300 },
  },
};
const OF_POINT = `?meeting=${MEETING}&item=${POINT.id}`;

const EDIT: readonly EditCase[] = [
  {
    file: 'dialogue/topic-edit.page.tsx',
    route: '/dialogue/new',
    path: '/dialogue/new',
    act: 'dialogue.open_topic',
    field: 'topic-title',
    text: 'Prioridades compartidas',
    other: 'Prioridades de las dos regiones',
    async also(host) {
      setOn(host, '#topic-counterpart', 'eu-cosi');
      setOn(host, '#topic-field', 'strategy');
    },
    save: 'Guardar',
  },
  {
    file: 'dialogue/topic-edit.page.tsx',
    route: '/dialogue/:topic/edit',
    path: `${HERE_TOPIC}/edit`,
    docs: [topicDoc()],
    act: 'dialogue.edit_topic',
    field: 'topic-title',
    text: 'Prioridades de 2027',
    other: 'Prioridades de 2028',
    save: 'Guardar',
  },
  {
    file: 'dialogue/topic-close.page.tsx',
    route: '/dialogue/:topic/close',
    path: `${HERE_TOPIC}/close`,
    docs: [topicDoc()],
    act: 'dialogue.close_topic',
    field: 'close-outcome',
    text: 'Se acordaron tres prioridades.',
    other: 'Se acordaron dos prioridades.',
    save: 'Cerrar el tema',
    sure: 'Cerrar el tema',
  },
  {
    file: 'dialogue/ask.page.tsx',
    route: '/dialogue/:topic/ask',
    path: `${HERE_TOPIC}/ask`,
    docs: [topicDoc()],
    act: 'dialogue.ask',
    field: 'ask-text',
    text: 'Cómo participa COSI.',
    other: 'Cuándo participa COSI.',
    save: 'Pedir',
    sure: 'Pedir',
  },
  {
    file: 'dialogue/answer.page.tsx',
    route: '/dialogue/:topic/requests/:request/answer',
    path: `${HERE_TOPIC}/requests/drq_cycle/answer`,
    as: 'cosi-counterpart',
    docs: [topicDoc(), requestDoc()],
    act: 'dialogue.answer',
    field: 'request-answer',
    text: 'Cada cuatro años.',
    other: 'Cada dos años.',
    save: 'Responder',
    sure: 'Responder',
  },
  {
    file: 'dialogue/draft-edit.page.tsx',
    route: '/dialogue/:topic/prepare',
    path: `${HERE_TOPIC}/prepare`,
    as: 'chile-delegate',
    docs: [topicDoc()],
    act: 'dialogue.prepare',
    field: 'draft-text',
    text: 'Chile propone los puertos.',
    other: 'Chile propone las aduanas.',
    save: 'Guardar',
  },
  {
    file: 'dialogue/draft-edit.page.tsx',
    route: '/dialogue/:topic/drafts/:draft/edit',
    path: `${HERE_TOPIC}/drafts/dpr_own/edit`,
    docs: [topicDoc(), draftDoc()],
    act: 'dialogue.prepare',
    field: 'draft-text',
    text: 'Los miembros proponen los puertos.',
    other: 'Los miembros proponen las aduanas.',
    save: 'Guardar',
  },
  {
    file: 'dialogue/contribute.page.tsx',
    route: '/dialogue/:topic/contribute',
    path: `${HERE_TOPIC}/contribute`,
    as: 'cosi-counterpart',
    docs: [topicDoc()],
    act: 'dialogue.contribute',
    field: 'contribution-text',
    text: 'La presidencia presenta su ciclo.',
    other: 'La presidencia presenta su calendario.',
    save: 'Entregar una contribución',
    sure: 'Entregar una contribución',
  },
  {
    file: 'dialogue/item-new.page.tsx',
    route: '/dialogue/:topic/items/new',
    path: `${HERE_TOPIC}/items/new`,
    docs: [topicDoc()],
    act: 'dialogue.propose_item',
    field: 'item-title',
    text: 'Presencia en EMPACT',
    other: 'Presencia en las plataformas',
    save: 'Proponer un punto',
    sure: 'Proponer un punto',
  },
  {
    file: 'dialogue/item-answer.page.tsx',
    route: '/dialogue/:topic/items/:item/answer',
    path: `${HERE_TOPIC}/items/jit_ports/answer`,
    as: 'cosi-counterpart',
    docs: [topicDoc(), itemDoc()],
    act: 'dialogue.answer_item',
    field: 'answer-answer',
    text: 'De acuerdo, con gusto.',
    other: 'De acuerdo.',
    async also(host) {
      tap(host, '[name="answer-state"][value="agreed"]');
    },
    save: 'Responder a la propuesta',
    sure: 'Responder a la propuesta',
  },
  {
    file: 'dialogue/item-take.page.tsx',
    route: '/dialogue/:topic/items/:item/take',
    path: `${HERE_TOPIC}/items/jit_ports/take`,
    docs: [topicDoc(), itemDoc({ state: 'agreed' })],
    act: 'dialogue.take_item',
    field: 'take-title',
    text: 'Presencia de CLASI en EMPACT',
    other: 'CLASI en EMPACT',
    async also(host) {
      setOn(host, '#take-meeting', MEETING);
      setOn(host, '#take-starts-at', '2026-10-15T15:00');
    },
    save: 'Incorporar a la agenda',
    sure: 'Incorporar a la agenda',
  },
  {
    file: 'dialogue/item-there.page.tsx',
    route: '/dialogue/:topic/items/:item/there',
    path: `${HERE_TOPIC}/items/jit_ports/there`,
    as: 'cosi-counterpart',
    docs: [topicDoc(), itemDoc({ state: 'agreed', agenda: 'theirs' })],
    act: 'dialogue.take_there',
    field: 'there-where',
    text: 'Reunión de COSI de noviembre',
    other: 'Reunión de COSI de diciembre',
    save: 'Anotar en qué reunión del organismo',
    sure: 'Anotar en qué reunión del organismo',
  },
  {
    file: 'dialogue/decision-new.page.tsx',
    route: '/dialogue/:topic/decision',
    path: `${HERE_TOPIC}/decision${OF_POINT}`,
    docs: [topicDoc(), POINT],
    act: 'dialogue.draft_decision',
    field: 'decision-text',
    text: 'Se aprueban tres prioridades.',
    other: 'Se aprueban dos prioridades.',
    save: 'Guardar',
  },
  {
    file: 'dialogue/action-new.page.tsx',
    route: '/dialogue/:topic/action',
    path: `${HERE_TOPIC}/action${OF_POINT}`,
    docs: [topicDoc(), POINT],
    act: 'dialogue.add_owned',
    field: 'action-text',
    text: 'Enviar las prioridades a COSI.',
    other: 'Enviar las prioridades.',
    async also(host) {
      tap(host, '#action-owners');
    },
    save: 'Guardar',
  },
  {
    file: 'dialogue/contact-edit.page.tsx',
    route: '/dialogue/contacts/new',
    path: '/dialogue/contacts/new',
    act: 'dialogue.name_contact',
    field: 'contact-office',
    text: 'Función de contacto de la presidencia',
    other: 'Contacto de la presidencia',
    async also(host) {
      setOn(host, '#contact-counterpart', 'eu-cosi');
      tap(host, '#contact-answers-for');
    },
    save: 'Guardar',
    sure: 'Añadir una función',
  },
  {
    file: 'dialogue/contact-edit.page.tsx',
    route: '/dialogue/contacts/:contact',
    path: '/dialogue/contacts/dcn_cosi',
    as: 'cosi-counterpart',
    docs: [contactDoc()],
    act: 'dialogue.name_contact',
    field: 'contact-office',
    text: 'Equipo de la presidencia pro tempore',
    other: 'Oficina de la presidencia',
    save: 'Guardar',
    sure: 'Añadir una función',
  },
];

const TOPIC = 'top_1';
const words = (word: string) => ({ es: `WORD_${word}_` });
const opened = (topic: string, counterpart: string, word: string) => ({
  ...{ topic, counterpart, title: words(word), about: null },
  field: 'strategy' as const,
});
const written = (word: string, marking: 'amber' | 'strict') => ({
  ...{ topic: TOPIC, kind: 'position' as const, text: words(word), marking },
});
const proposed = (item: string, side: 'ours' | 'theirs', agenda: 'ours' | 'theirs') => ({
  ...{ item, topic: TOPIC, side, agenda, title: words(item.slice(4)), why: null },
});
const contact = {
  ...{ contact: 'dcn_1', counterpart: 'eu-cosi', side: 'theirs' as const, of: 'eu-cosi' },
  ...{ answersFor: ['strategy' as const], office: words('contact'), phone: null, email: null },
};
const x = { es: 'x' };

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'dialogue.open_topic', opened(TOPIC, 'eu-cosi', 'topic')],
    ['admin', 'dialogue.open_topic', opened('top_2', 'europol', 'othertopic')],
    ['admin', 'dialogue.open_topic', opened('top_3', 'ameripol', 'partnertopic')],
    [
      'admin',
      'dialogue.ask',
      { request: 'drq_1', topic: TOPIC, text: words('asked'), owner: 'eu-cosi', due: null },
    ],
    [
      'cosi',
      'dialogue.ask',
      { request: 'drq_2', topic: TOPIC, text: words('askedcl'), owner: 'CL', due: null },
    ],
    [
      'admin',
      'dialogue.ask',
      { request: 'drq_3', topic: 'top_2', text: words('askedpol'), owner: 'europol', due: null },
    ],
    ['clDelegate', 'dialogue.prepare', { draft: 'dpr_1', delegation: 'CL', ...written('prepared', 'amber') }],
    ['clDelegate', 'dialogue.prepare', { draft: 'dpr_2', delegation: 'CL', ...written('strict', 'strict') }],
    ['cosi', 'dialogue.contribute', { given: 'dct_1', ...written('contributed', 'amber') }],
    ['admin', 'dialogue.propose_item', proposed('jit_proposed', 'ours', 'ours')],
    ['admin', 'dialogue.propose_item', proposed('jit_agreed', 'ours', 'ours')],
    ['cosi', 'dialogue.answer_item', { item: 'jit_agreed', topic: TOPIC, state: 'agreed', text: null }],
    ['cosi', 'dialogue.propose_item', proposed('jit_there', 'theirs', 'theirs')],
    ['admin', 'dialogue.answer_item', { item: 'jit_there', topic: TOPIC, state: 'agreed', text: null }],
    ['cosi', 'dialogue.name_contact', contact],
  ],
  tried: {
    'dialogue.open_topic': [opened('top_new', 'eu-cosi', 'fresh')],
    'dialogue.edit_topic': [TOPIC, 'top_2'].map((topic) => ({ topic, fields: { title: x } })),
    'dialogue.close_topic': [TOPIC, 'top_2'].map((topic) => ({ topic, outcome: x })),
    'dialogue.ask': ['eu-cosi', 'CL', 'presidency', 'EC'].map((owner) => ({
      ...{ request: 'drq_new', topic: TOPIC, text: words('fresh'), owner, due: null },
    })),
    'dialogue.answer': [
      ...['drq_1', 'drq_2'].map((request) => ({ request, topic: TOPIC, text: words('fresh') })),
      { request: 'drq_3', topic: 'top_2', text: words('fresh') },
    ],
    'dialogue.withdraw_request': ['drq_1', 'drq_2'].map((request) => ({ request, topic: TOPIC })),
    'dialogue.prepare': ['CL', 'EC', 'presidency', 'eu-cosi'].flatMap((delegation) =>
      ['dpr_1', 'dpr_2', 'dpr_new'].map((draft) => ({ draft, delegation, ...written('fresh', 'amber') })),
    ),
    'dialogue.drop_draft': ['dpr_1', 'dpr_2'].map((draft) => ({ draft, topic: TOPIC })),
    'dialogue.give': [
      { draft: 'dpr_1', topic: TOPIC, given: 'dct_new', text: words('prepared') },
      { draft: 'dpr_2', topic: TOPIC, given: 'dct_new', text: words('strict') },
    ],
    'dialogue.contribute': [{ given: 'dct_new', ...written('fresh', 'amber') }],
    'dialogue.propose_item': [proposed('jit_fresh', 'ours', 'ours'), proposed('jit_fresh', 'theirs', 'ours')],
    'dialogue.answer_item': (['agreed', 'declined'] as const).map((state) => ({
      ...{ item: 'jit_proposed', topic: TOPIC, state, text: words('fresh') },
    })),
    'dialogue.take_item': [
      {
        ...{ item: 'jit_agreed', topic: TOPIC, meeting: MEETING, agendaItem: 'agi_new', title: x },
        ...{ summary: null, durationMinutes: 30, order: 90 },
        ...{ startsAt: '2026-06-25T10:00', timeZone: 'Europe/Madrid' },
      },
    ],
    'dialogue.take_there': [{ item: 'jit_there', topic: TOPIC, where: x, day: null }],
    'dialogue.draft_decision': [
      { decision: 'dcs_new', topic: TOPIC, meeting: MEETING, item: 'agi_1', text: x, mode: 'consensus' },
    ],
    'dialogue.add_action': [
      {
        ...{ action: 'acp_new', topic: TOPIC, meeting: MEETING, item: 'agi_1', decision: null, text: x },
        ...{ owner: 'CL', due: null },
      },
    ],
    'dialogue.add_owned': [
      {
        ...{ action: 'acp_owned', topic: TOPIC, meeting: MEETING, item: 'agi_1', decision: null, text: x },
        ...{ owners: ['*all'], due: null },
      },
    ],
    'dialogue.name_contact': [
      { ...contact, office: words('fresh') },
      { ...contact, contact: 'dcn_new', side: 'ours', of: 'CL', office: words('fresh') },
    ],
    'dialogue.end_contact': [{ contact: 'dcn_1', counterpart: 'eu-cosi', side: 'theirs' }],
  },
  walked: {
    'presidency-admin': [
      '/dialogue',
      '/dialogue/new',
      '/dialogue/contacts',
      '/dialogue/contacts/new',
      '/dialogue/contacts/dcn_demo-cosi',
      '/dialogue/top_demo-cosi',
      '/dialogue/top_demo-cosi/edit',
      '/dialogue/top_demo-cosi/close',
      '/dialogue/top_demo-cosi/ask',
      '/dialogue/top_demo-cosi/contribute',
      '/dialogue/top_demo-cosi/prepare',
      '/dialogue/top_demo-cosi/requests/drq_demo-cycle',
      '/dialogue/top_demo-cosi/requests/drq_demo-cycle/answer',
      '/dialogue/top_demo-cosi/drafts/dpr_demo-position',
      '/dialogue/top_demo-cosi/drafts/dpr_demo-shared/edit',
      '/dialogue/top_demo-cosi/texts/dct_demo-position',
      '/dialogue/top_demo-cosi/items/new',
      '/dialogue/top_demo-cosi/items/jit_demo-empact',
      '/dialogue/top_demo-cosi/items/jit_demo-socta/answer',
      '/dialogue/top_demo-cosi/items/jit_demo-empact/take',
      '/dialogue/top_demo-cosi/items/jit_demo-calendar/there',
      '/dialogue/top_demo-cosi/decision',
      '/dialogue/top_demo-cosi/action',
      '/dialogue/top_demo-cosi/print',
    ],
    'chile-contact': ['/dialogue', '/dialogue/top_demo-cosi'],
    'cosi-counterpart': [
      '/dialogue',
      '/dialogue/contacts',
      '/dialogue/top_demo-cosi',
      '/dialogue/top_demo-cosi/requests/drq_demo-cycle/answer',
    ],
  },
};
