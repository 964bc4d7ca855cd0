import type { EditCase } from '#app/edit-case.fixtures.ts';
import { editionDoc, HERE_EDITION } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';

const EDIT: readonly EditCase[] = [
  {
    file: 'ideal/edition.page.tsx',
    form: 'ideal/batch-plan.tsx',
    route: '/ideal/:edition',
    path: HERE_EDITION,
    docs: [editionDoc()],
    act: 'figures.plan_batch',
    field: 'batch-on',
    text: '2026-12-03',
    other: '2026-12-04',
    shown: '3 dic 2026',
    save: 'Fijar',
    stays: true,
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'chile-contact': ['/ideal/edn_demo-ideal-2/figures', '/ideal/edn_demo-ideal-2/figures/cocaine'],
    'ameripol-analyst': [
      '/ideal/networks/drawing',
      '/ideal/edn_demo-ideal-2/figures',
      '/ideal/edn_demo-ideal-2/figures/cocaine',
      '/ideal/edn_demo-ideal-2/figures/cocaine/EC',
    ],
  },
};
