import type { EditCase } from '#app/edit-case.fixtures.ts';
import { editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Sample } from '#test/support/sample.ts';
import { HERE_REPORT, paragraphDoc } from './report-pages.fixtures.ts';

const EDIT: readonly EditCase[] = [
  {
    file: 'assessment/paragraph-edit.page.tsx',
    form: 'assessment/paragraph-form.tsx',
    route: '/ideal/:edition/report/:section/new',
    path: `${HERE_REPORT}/outlook/new`,
    as: 'ameripol-analyst',
    docs: [editionDoc({ status: 'analysing' })],
    act: 'assessment.write',
    field: 'paragraph-es',
    text: 'Los puertos medianos crecen.',
    other: 'Los puertos medianos crecerán.',
    save: 'Guardar',
  },
  {
    file: 'assessment/paragraph-edit.page.tsx',
    form: 'assessment/paragraph-form.tsx',
    route: '/ideal/:edition/report/paragraphs/:paragraph/edit',
    path: `${HERE_REPORT}/paragraphs/pgf_outlook/edit`,
    as: 'ameripol-analyst',
    docs: [editionDoc({ status: 'analysing' }), paragraphDoc('pgf_outlook', 'outlook', 1)],
    act: 'assessment.edit',
    field: 'paragraph-es',
    text: 'Los puertos grandes se vacían.',
    other: 'Los puertos grandes se vaciarán.',
    save: 'Guardar',
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [],
  tried: {},
  walked: {
    'ameripol-analyst': [
      '/ideal/edn_demo-ideal-1/report',
      '/ideal/edn_demo-ideal-1/report/judgements',
      '/ideal/edn_demo-ideal-1/report/cocaine',
      '/ideal/edn_demo-ideal-1/report/outlook/new',
      '/ideal/edn_demo-ideal-1/report/paragraphs/pgf_demo-i1-j-cocaine',
      '/ideal/edn_demo-ideal-1/report/paragraphs/pgf_demo-i1-j-cocaine/edit',
    ],
    'chile-contact': [
      '/ideal/edn_demo-ideal-0/report',
      '/ideal/edn_demo-ideal-0/report/judgements',
      '/ideal/edn_demo-ideal-0/report/paragraphs/pgf_demo-i0-j-cocaine',
      '/ideal/edn_demo-ideal-1/report',
      '/ideal/edn_demo-ideal-1/report/cocaine',
    ],
  },
};
