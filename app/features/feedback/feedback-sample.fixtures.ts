import type { EditCase } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  ANALYST_DOCS,
  HERE_FEEDBACK,
  noteDoc,
  PUBLISHED,
  partDoc,
  questionDoc,
} from './feedback-pages.fixtures.ts';

const PART = partDoc();
const NOTE = noteDoc();

const EDIT: readonly EditCase[] = [
  {
    file: 'feedback/note.page.tsx',
    form: 'feedback/note-send.tsx',
    route: '/ideal/:edition/feedback/:state',
    path: `${HERE_FEEDBACK}/EC`,
    as: 'ameripol-analyst',
    docs: ANALYST_DOCS,
    act: 'feedback.send',
    field: 'feedback-words',
    text: 'Gracias por lo de los puertos.',
    other: 'Lo de los puertos cambió el texto.',
    save: 'Enviar la nota',
    sure: 'Enviar la nota',
    stays: true,
  },
  {
    file: 'feedback/feedback.page.tsx',
    form: 'feedback/questions.tsx',
    route: '/ideal/:edition/feedback',
    path: HERE_FEEDBACK,
    as: 'chile-contact',
    docs: [PUBLISHED, PART, questionDoc('fbq_part', {}, PART)],
    act: 'feedback.answer_part',
    field: 'feedback-answer-fbq_part',
    text: 'Se citará en la próxima.',
    other: 'Falta otra fuente.',
    save: 'Responder',
    stays: true,
  },
  {
    file: 'feedback/note.page.tsx',
    form: 'feedback/questions.tsx',
    route: '/ideal/:edition/feedback/:state',
    path: `${HERE_FEEDBACK}/CL`,
    as: 'chile-contact',
    docs: [PUBLISHED, NOTE],
    act: 'feedback.question',
    field: `feedback-ask-${NOTE.id}`,
    text: '¿Qué faltó en lo de Arica?',
    other: '¿Por qué no se citó Arica?',
    save: 'Preguntar',
    stays: true,
  },
  {
    file: 'feedback/note.page.tsx',
    form: 'feedback/questions.tsx',
    route: '/ideal/:edition/feedback/:state',
    path: `${HERE_FEEDBACK}/CL`,
    as: 'ameripol-analyst',
    docs: [PUBLISHED, NOTE, questionDoc('fbq_note')],
    act: 'feedback.answer_question',
    field: 'feedback-answer-fbq_note',
    text: 'Lo sostenía una sola fuente.',
    other: 'Se pedirá otra vez.',
    save: 'Responder',
    stays: true,
  },
  {
    file: 'feedback/feedback.page.tsx',
    form: 'feedback/questions.tsx',
    route: '/ideal/:edition/feedback',
    path: HERE_FEEDBACK,
    as: 'chile-institution',
    docs: [PART],
    act: 'feedback.question_part',
    field: `feedback-ask-${PART.id}`,
    text: '¿Se usará otra vez?',
    other: '¿Qué más hace falta?',
    save: 'Preguntar',
    stays: true,
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    // The note to Ecuador was sent, that to Chile was not.
    'ameripol-analyst': [
      '/ideal/edn_demo-ideal-0/feedback',
      '/ideal/edn_demo-ideal-0/feedback/CL',
      '/ideal/edn_demo-ideal-0/feedback/EC',
    ],
    'chile-contact': ['/ideal/edn_demo-ideal-0/feedback', '/ideal/edn_demo-ideal-0/feedback/CL'],
  },
};
