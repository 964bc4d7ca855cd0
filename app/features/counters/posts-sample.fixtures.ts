import { type EditCase, setOn, shown } from '#app/edit-case.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { HERE_POST, POST_DOCS, shiftDoc } from './post-docs.fixtures.ts';

const as = 'chile-officer';
const ROUTE = '/posts/:post';
/** With one shift, begun whenever the test is. */
const BEGUN = [
  ...POST_DOCS.filter(({ collection }) => collection !== 'shifts'),
  shiftDoc(2, { from: 0, until: 1 }),
];

const EDIT: readonly EditCase[] = [
  {
    file: 'counters/seizure.page.tsx',
    route: `${ROUTE}/seizure`,
    path: `${HERE_POST}/seizure`,
    as,
    docs: POST_DOCS,
    act: 'counters.count',
    field: 'seizure-reference',
    text: 'SIPA 2026/1',
    other: 'SIPA 2026/22',
    async begin() {
      await shown('#seizure-counter');
      setOn(document.body, '#seizure-counter', 'documents');
    },
    async also(host) {
      setOn(host, '#seizure-kind', 'passport');
      setOn(host, '#seizure-value', '3');
    },
    save: 'Anotar 3 documentos falsos, Pasaporte',
  },
  {
    file: 'counters/count-correct.page.tsx',
    route: `${ROUTE}/entries/:count`,
    path: `${HERE_POST}/entries/cnt_passports`,
    as,
    docs: POST_DOCS,
    act: 'counters.correct',
    field: 'correction-reason',
    text: 'Uno era auténtico.',
    other: 'Uno era auténtico, según el peritaje.',
    also: async (host) => setOn(host, '#correction-value', '2'),
    save: 'Corregir la anotación',
  },
  {
    file: 'counters/situation.page.tsx',
    route: `${ROUTE}/situation`,
    path: `${HERE_POST}/situation`,
    as,
    docs: POST_DOCS,
    act: 'counters.say_situation',
    field: 'situation-note',
    text: 'Hay una fila larga.',
    other: 'Ya no hay fila.',
    save: 'Mucho movimiento Trabaja, con demoras',
  },
  {
    file: 'counters/hand-over.page.tsx',
    route: `${ROUTE}/hand-over`,
    path: `${HERE_POST}/hand-over`,
    as,
    docs: BEGUN,
    act: 'counters.hand_over',
    field: 'hand-over-note',
    text: 'Falta un lector.',
    other: 'Faltan dos lectores.',
    save: 'Entregar el turno 2',
  },
];

/** A post of the day that the demo prepares. */
const DEMO = '/posts/pto_demo-sa2';

/** What is planted and tried stands in `counters-sample.fixtures.ts`. */
export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'chile-officer': [
      '/posts',
      DEMO,
      `${DEMO}/seizure`,
      `${DEMO}/entries`,
      `${DEMO}/situation`,
      `${DEMO}/hand-over`,
      '/posts/pto_demo-sai/entries/cnt_demo-sai-00',
    ],
  },
};
