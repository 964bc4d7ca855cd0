import { type EditCase, openAll, setOn } from '#app/edit-case.fixtures.ts';
import { decisionOf } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  ASKED,
  HERE_EDITION,
  ISSUED,
  issuedDoc,
  OVER,
  paragraphDoc,
  roundDoc,
  saidDoc,
  TEXT,
  validated,
} from './validation-pages.fixtures.ts';

const HERE = `${HERE_EDITION}/validation`;
const OPEN = [validated(), roundDoc(), ...ASKED, ...ISSUED];

/** One of the decisions of the meeting, which is chosen first. */
const decisionIn: Required<Pick<EditCase, 'write' | 'read'>> = {
  write(host, value) {
    const meeting = host.querySelector<HTMLSelectElement>('#adopt-meeting');
    if (meeting?.value !== MEETING) setOn(host, '#adopt-meeting', MEETING);
    host.querySelector<HTMLElement>(`[name="adopt-decision"][value="${value}"]`)?.click();
  },
  read: (host) => host.querySelector<HTMLInputElement>('[name="adopt-decision"]:checked')?.value,
};

const EDIT: readonly EditCase[] = [
  {
    file: 'assessment/validation-open.page.tsx',
    route: '/ideal/:edition/validation/open',
    path: `${HERE}/open`,
    docs: [validated({ status: 'analysing' })],
    act: 'assessment.open_round',
    field: 'round-until',
    text: '2026-11-20',
    other: '2026-11-27',
    shown: '20 nov 2026',
    save: 'Enviar el texto a los Estados',
  },
  {
    file: 'assessment/validation-take-back.page.tsx',
    route: '/ideal/:edition/validation/take-back',
    path: `${HERE}/take-back`,
    docs: OPEN,
    act: 'assessment.take_back',
    field: 'take-back-reason',
    text: 'Falta la sección de redes.',
    other: 'Faltan las redes y el anexo.',
    save: 'Devolver el texto a los analistas',
  },
  {
    file: 'assessment/validation.page.tsx',
    form: 'assessment/validation-send.tsx',
    route: '/ideal/:edition/validation',
    path: HERE,
    docs: OPEN,
    begin: openAll,
    act: 'assessment.extend_round',
    field: 'extend-until',
    text: '2026-11-20',
    other: '2026-11-27',
    shown: '20 nov 2026',
    save: 'Dar más plazo',
    sure: 'Dar más plazo',
    stays: true,
  },
  {
    file: 'assessment/comment-new.page.tsx',
    route: '/ideal/:edition/report/paragraphs/:paragraph/comment',
    path: `${HERE_EDITION}/report/paragraphs/${TEXT}/comment`,
    as: 'chile-contact',
    docs: OPEN,
    act: 'assessment.comment',
    field: 'comment-text',
    text: 'Son cuatro puertos.',
    other: 'Son cinco puertos.',
    async also(host) {
      host.querySelector<HTMLElement>('[name="comment-kind"][value="factual"]')?.click();
    },
    save: 'Comentar',
  },
  {
    file: 'assessment/comment.page.tsx',
    form: 'assessment/comment-own.tsx',
    route: '/ideal/:edition/validation/:comment',
    path: `${HERE}/cmt_own`,
    as: 'chile-contact',
    docs: [...OPEN, saidDoc('cmt_own', 'CL')],
    begin: openAll,
    act: 'assessment.edit_comment',
    field: 'comment-text',
    text: 'Son cuatro puertos.',
    other: 'Son cinco puertos.',
    save: 'Guardar',
    stays: true,
  },
  {
    file: 'assessment/comment.page.tsx',
    form: 'assessment/comment-answer.tsx',
    route: '/ideal/:edition/validation/:comment',
    path: `${HERE}/cmt_own`,
    as: 'ameripol-analyst',
    docs: [...OPEN, saidDoc('cmt_own', 'CL')],
    act: 'assessment.answer_comment',
    field: 'answer-reason',
    text: 'Las fuentes hablan de tres.',
    other: 'Dos fuentes hablan de tres.',
    async also(host) {
      host.querySelector<HTMLElement>('[name="answer-result"][value="not_retained"]')?.click();
    },
    save: 'Responder',
  },
  {
    file: 'assessment/adopt.page.tsx',
    route: '/ideal/:edition/adopt',
    path: `${HERE_EDITION}/adopt`,
    docs: [
      validated(),
      roundDoc(OVER),
      decisionOf('dcs_adopts', { text: { es: 'Se aprueba IDEAL 3.' }, number: 6 }),
    ],
    act: 'assessment.adopt',
    field: 'adopt-meeting',
    text: 'dcs_roadmap',
    other: 'dcs_adopts',
    shown: 'CLASI/2026/DEC/004',
    ...decisionIn,
    async also(host) {
      setOn(host, '#adopt-document', 'CLASI/2026/DOC/031');
    },
    save: 'Aprobar la edición',
    sure: 'Aprobar la edición',
  },
  {
    file: 'assessment/corrections.page.tsx',
    form: 'assessment/corrections-propose.tsx',
    route: '/ideal/:edition/corrections',
    path: `${HERE_EDITION}/corrections`,
    as: 'ameripol-analyst',
    docs: [
      validated({ status: 'published' }),
      issuedDoc(TEXT, { section: 'cocaine' }),
      paragraphDoc(TEXT, { section: 'cocaine', es: 'La cocaína sale por cuatro puertos.' }),
    ],
    begin: openAll,
    act: 'assessment.propose_correction',
    field: 'propose-f_text-reason',
    text: 'Faltaba un puerto.',
    other: 'Faltaba el puerto de Arica.',
    save: 'Proponer la corrección',
    stays: true,
  },
];

const DEMO = '/ideal/edn_demo-ideal-1';
const PUBLISHED = '/ideal/edn_demo-ideal-0';

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'chile-contact': [
      `${DEMO}/validation`,
      `${DEMO}/validation/cmt_demo-1`,
      `${DEMO}/report/paragraphs/pgf_demo-1/comment`,
    ],
    'ameripol-analyst': [
      `${DEMO}/validation`,
      `${DEMO}/validation/cmt_demo-1`,
      `${DEMO}/validation/open`,
      `${DEMO}/validation/take-back`,
      `${PUBLISHED}/corrections`,
    ],
    'presidency-delegate': [
      `${DEMO}/validation`,
      `${DEMO}/adopt`,
      `${PUBLISHED}/adopt`,
      `${PUBLISHED}/corrections`,
    ],
  },
};
