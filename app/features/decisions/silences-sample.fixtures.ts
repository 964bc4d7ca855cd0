import type { EditCase } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { HERE_SILENCE, silenceDoc } from './silence-pages.fixtures.ts';

const BEGUN = {
  ...{ silence: 'sil_1', meeting: null, item: null, papers: [], restsOn: null, asked: ['CL', 'EC'] },
  ...{ text: { es: 'WORD_silence_', pt: 'x', en: 'x' }, calendar: null },
  ...{ term: { kind: 'working_days' as const, days: 20, hour: '18:00' }, timeZone: 'America/Lima' },
};

const EDIT: readonly EditCase[] = [
  {
    file: 'decisions/silence-new.page.tsx',
    route: '/silences/new',
    path: '/silences/new',
    act: 'silences.begin',
    field: 'silence-text',
    text: 'Se crea un grupo.',
    other: 'Se crea un comité.',
    async also(host) {
      for (const language of ['pt', 'en']) {
        const box = host.querySelector<HTMLTextAreaElement>(`#silence-text-${language}`);
        if (box === null) throw new Error(`no text in ${language}`);
        box.value = 'x';
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    save: 'Iniciar un procedimiento de silencio',
    sure: 'Iniciar un procedimiento de silencio',
  },
  {
    file: 'decisions/silence-break.page.tsx',
    route: '/silences/:silence/break',
    path: `${HERE_SILENCE}/break`,
    as: 'chile-delegate',
    docs: [silenceDoc()],
    act: 'silences.break',
    field: 'break-reason',
    text: 'No hay presupuesto.',
    other: 'Falta el anexo.',
    save: 'Romper el silencio',
    sure: 'Romper el silencio',
  },
  {
    file: 'decisions/silence-extend.page.tsx',
    route: '/silences/:silence/extend',
    path: `${HERE_SILENCE}/extend`,
    docs: [silenceDoc()],
    act: 'silences.extend',
    field: 'extend-reason',
    text: 'Dos delegaciones pidieron más tiempo.',
    other: 'Tres delegaciones pidieron más tiempo.',
    async also(host) {
      const box = host.querySelector<HTMLInputElement>('#extend-later');
      if (box === null) throw new Error('no later hour');
      box.value = '2026-10-23T18:00';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    save: 'Prorrogar el plazo',
    sure: 'Prorrogar el plazo',
  },
  {
    file: 'decisions/silence-withdraw.page.tsx',
    route: '/silences/:silence/withdraw',
    path: `${HERE_SILENCE}/withdraw`,
    docs: [silenceDoc()],
    act: 'silences.withdraw',
    field: 'withdraw-reason',
    text: 'Se revisa el texto.',
    other: 'Se revisa la versión en inglés.',
    save: 'Retirar el procedimiento',
    sure: 'Retirar el procedimiento',
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'silences.begin', BEGUN],
    // One that nobody breaks: it is adopted as time passes.
    ['admin', 'silences.begin', { ...BEGUN, silence: 'sil_2', text: { es: 'x', pt: 'x', en: 'x' } }],
    ['ecDelegate', 'silences.look', { silence: 'sil_1', state: 'EC' }],
    ['ecDelegate', 'silences.break', { silence: 'sil_1', state: 'EC', reason: 'WORD_broken_' }],
  ],
  tried: {
    'silences.begin': [{ ...BEGUN, silence: 'sil_new' }],
    'silences.extend': [{ silence: 'sil_1', later: '2027-01-20T18:00', reason: 'x' }],
    'silences.withdraw': [{ silence: 'sil_1', reason: 'x' }],
    'silences.break': ['CL', 'EC'].map((state) => ({ silence: 'sil_1', state, reason: 'x' })),
    'silences.take_back': ['CL', 'EC'].map((state) => ({ silence: 'sil_1', state })),
    'silences.look': ['CL', 'EC'].map((state) => ({ silence: 'sil_1', state })),
  },
  walked: {
    'presidency-delegate': [
      '/silences',
      '/silences/new',
      '/silences/sil_demo-ports',
      '/silences/sil_demo-ports/extend',
      '/silences/sil_demo-ports/withdraw',
    ],
    'chile-contact': ['/silences', '/silences/sil_demo-broken', '/silences/sil_demo-ports/break'],
  },
};
