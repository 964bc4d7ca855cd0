import type { EditCase } from '#app/edit-case.fixtures.ts';
import { NOTED, noted, OVER, SENT, shownOf } from '#shared/minutes/planted.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { CHILE, correctionDoc, HERE_MINUTES, sentDocs, spokenDocs } from './minutes-pages.fixtures.ts';

const EDIT: readonly EditCase[] = [
  {
    file: 'minutes/summary-edit.page.tsx',
    route: '/meetings/:id/minutes/notes/:request',
    path: `${HERE_MINUTES}/notes/${CHILE}`,
    docs: spokenDocs,
    act: 'minutes.summarize',
    field: 'summary-text',
    text: 'Chile apoya la hoja de ruta.',
    other: 'Chile pide más plazo.',
    save: 'Guardar',
  },
  {
    file: 'minutes/correction-edit.page.tsx',
    route: '/meetings/:id/minutes/mine/:request',
    path: `${HERE_MINUTES}/mine/${CHILE}`,
    as: 'chile-delegate',
    docs: sentDocs,
    act: 'minutes.correct',
    field: 'correction-text',
    text: 'Chile apoya la hoja de ruta con una reserva.',
    other: 'Chile apoya la hoja de ruta con dos reservas.',
    save: 'Enviar la corrección',
    sure: 'Enviar la corrección',
  },
  {
    file: 'minutes/answer.page.tsx',
    route: '/meetings/:id/minutes/corrections/:request',
    path: `${HERE_MINUTES}/corrections/${CHILE}`,
    docs: [...sentDocs, correctionDoc(CHILE, 'CL')],
    act: 'minutes.answer_correction',
    field: 'answer-reason',
    text: 'No se dijo en la sesión.',
    other: 'Se dijo otra cosa.',
    save: 'Mantener el texto',
    sure: 'Mantener el texto',
  },
];

const x = { es: 'x' };
const of = (meeting: string, code: string) => ({ meeting, request: noted(meeting, code).request });

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {
    'minutes.summarize': [
      ...['CL', 'EC'].map((code) => ({ ...of(NOTED, code), text: x })),
      { ...of(SENT, 'europol'), text: x },
    ],
    'minutes.send': [{ meeting: NOTED, words: shownOf(NOTED), calendar: null }],
    'minutes.correct': [
      { ...of(SENT, 'CL'), was: noted(SENT, 'CL').text, text: x },
      { ...of(SENT, 'europol'), was: null, text: x },
    ],
    'minutes.withdraw_correction': [{ ...of(SENT, 'EC'), text: { es: 'WORD_correction_' } }],
    'minutes.answer_correction': [true, false].map((isAccepted) => ({
      ...{ ...of(SENT, 'EC'), text: { es: 'WORD_correction_' }, isAccepted, reason: 'x' },
    })),
    'minutes.adopt': [{ meeting: OVER, words: shownOf(OVER) }],
  },
  walked: {
    'presidency-delegate': [
      '/meetings/mtg_demo-week/minutes',
      '/meetings/mtg_demo-week/minutes/notes',
      '/meetings/mtg_demo-week/minutes/notes/spk_demo-x',
      '/meetings/mtg_demo-week/minutes/corrections/spk_demo-x',
      '/meetings/mtg_demo-week/print/minutes',
    ],
    'chile-contact': [
      '/meetings/mtg_demo-week/minutes/mine',
      '/meetings/mtg_demo-week/minutes/mine/spk_demo-x',
    ],
  },
};
