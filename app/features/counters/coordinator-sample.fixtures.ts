import { type EditCase, setOn } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import {
  HERE_OPERATION,
  jointDayDoc,
  NOW,
  OPERATION_DOCS,
  PORT,
  POSTS,
  releaseDoc,
  stateDayDoc,
} from './coordinator-pages.fixtures.ts';

const as = 'chile-coordinator';
const OPEN = [jointDayDoc(), stateDayDoc(), ...POSTS];
const HERE_POST = `${HERE_OPERATION}/posts/${PORT}`;
const ROUTE = '/operations/:day';

async function attach(host: HTMLElement): Promise<void> {
  const input = host.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('no file field');
  const chosen = new DataTransfer();
  chosen.items.add(new File(['%PDF-1.7 '], 'puestos.pdf', { type: 'application/pdf' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  while (host.querySelector('.kept-file') === null) await new Promise((resolve) => setTimeout(resolve, 5));
}

const EDIT: readonly EditCase[] = [
  {
    file: 'counters/coordinator-day-edit.page.tsx',
    route: `${ROUTE}/open`,
    path: `${HERE_OPERATION}/open`,
    as,
    docs: [jointDayDoc()],
    act: 'counters.open_day',
    field: 'operation-title',
    text: 'Jornada de ejemplo',
    other: 'Otra jornada de ejemplo',
    save: 'Abrir la jornada',
  },
  {
    file: 'counters/coordinator-day-edit.page.tsx',
    route: `${ROUTE}/edit`,
    path: `${HERE_OPERATION}/edit`,
    as,
    docs: OPEN,
    act: 'counters.edit_day',
    field: 'operation-title',
    text: 'Jornada de ejemplo',
    other: 'Otra jornada de ejemplo',
    save: 'Guardar',
  },
  {
    file: 'counters/coordinator-reopen.page.tsx',
    route: `${ROUTE}/reopen`,
    path: `${HERE_OPERATION}/reopen`,
    as,
    docs: [jointDayDoc(), stateDayDoc({ state: 'closed' })],
    act: 'counters.reopen_day',
    field: 'reopen-reason',
    text: 'Faltan las anotaciones de un puesto.',
    other: 'Faltan las anotaciones de dos puestos.',
    save: 'Reabrir la jornada',
  },
  {
    file: 'counters/coordinator-papers.page.tsx',
    form: 'counters/coordinator-paper-form.tsx',
    route: `${ROUTE}/papers`,
    path: `${HERE_OPERATION}/papers`,
    as,
    docs: OPEN,
    act: 'counters.add_briefing',
    field: 'paper-title',
    text: 'Plano del recinto',
    other: 'Plano del recinto, segunda versión',
    also: attach,
    save: 'Añadir el documento',
    stays: true,
  },
  {
    file: 'counters/coordinator-post-edit.page.tsx',
    route: `${ROUTE}/posts/new`,
    path: `${HERE_OPERATION}/posts/new`,
    as,
    docs: OPEN,
    act: 'counters.add_post',
    field: 'post-name',
    text: 'Puesto de ejemplo',
    other: 'Otro puesto de ejemplo',
    also: async (host) => setOn(host, '#post-institution', 'customs'),
    save: 'Guardar',
  },
  {
    file: 'counters/coordinator-post-edit.page.tsx',
    route: `${ROUTE}/posts/:post/edit`,
    path: `${HERE_POST}/edit`,
    as,
    docs: OPEN,
    act: 'counters.edit_post',
    field: 'post-name',
    text: 'Puesto de ejemplo',
    other: 'Otro puesto de ejemplo',
    save: 'Guardar',
  },
  {
    file: 'counters/coordinator-shifts.page.tsx',
    route: `${ROUTE}/posts/:post/shifts`,
    path: `${HERE_POST}/shifts`,
    as,
    docs: OPEN,
    act: 'counters.add_shifts',
    field: 'shifts-officers',
    text: '7',
    other: '9',
    save: 'Guardar',
  },
  {
    file: 'counters/coordinator-count.page.tsx',
    route: `${ROUTE}/posts/:post/count`,
    path: `${HERE_POST}/count`,
    as,
    docs: OPEN,
    act: 'counters.count',
    field: 'count-value',
    text: '17',
    other: '19',
    also: async (host) => setOn(host, '#count-counter', 'vehicles_checked'),
    save: 'Anotar',
  },
  {
    file: 'counters/coordinator-entry.page.tsx',
    route: `${ROUTE}/posts/:post/entries/:entry`,
    path: `${HERE_POST}/entries/cnt_first`,
    as,
    docs: OPERATION_DOCS,
    act: 'counters.correct',
    field: 'correction-reason',
    text: 'Se contó dos veces.',
    other: 'Se contó tres veces.',
    also: async (host) => setOn(host, '#correction-value', '102'),
    save: 'Corregir la anotación',
    stays: true,
  },
  {
    file: 'counters/coordinator-double.page.tsx',
    route: `${ROUTE}/doubles/:one/:other`,
    path: `${HERE_OPERATION}/doubles/cnt_again/cnt_cocaine`,
    as,
    docs: OPERATION_DOCS,
    act: 'counters.judge_double',
    field: 'double-reason',
    text: 'El mismo paquete.',
    other: 'El mismo paquete, pesado dos veces.',
    async also(host) {
      host.querySelector<HTMLElement>('[name="double-keeps"][value="cnt_cocaine"]')?.click();
    },
    save: 'Guardar la decisión',
  },
  {
    file: 'counters/coordinator-release.page.tsx',
    route: `${ROUTE}/release`,
    path: `${HERE_OPERATION}/release`,
    as,
    docs: [...OPERATION_DOCS, releaseDoc(2, { kind: 'verified', asOf: NOW - 1000 })],
    act: 'counters.release',
    field: 'release-reason',
    text: 'Llegó un puesto.',
    other: 'Llegaron dos puestos.',
    save: 'Entregar las verificadas',
  },
];

const DEMO = '/operations/jad_demo-ports';
const DEMO_POST = `${DEMO}/posts/pto_demo-sai`;

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'chile-coordinator': [
      ...['/operations', DEMO, '/operations/jad_demo-arms/open'],
      ...['/table', '/edit', '/reopen', '/lost', '/papers', '/release', '/releases/crl_demo-cl-1'].map(
        (rest) => `${DEMO}${rest}`,
      ),
      `${DEMO}/doubles/cnt_demo-sai-cocaine/cnt_demo-sap-cocaine`,
      `${DEMO}/posts/new`,
      ...['', '/edit', '/shifts', '/count', '/crew', '/entries/cnt_demo-sai-cocaine'].map(
        (rest) => `${DEMO_POST}${rest}`,
      ),
    ],
  },
};
