import type { Sample } from '#test/support/sample.ts';

export const sample: Sample = {
  edited: [],
  planted: [],
  tried: {},
  walked: {
    'presidency-delegate': ['/check', '/ideal/edn_demo-ideal-0/published'],
    'chile-contact': [
      '/ideal/edn_demo-ideal-0/published',
      '/ideal/edn_demo-ideal-0/print',
      '/ideal/edn_demo-ideal-1/compare',
    ],
    'ameripol-analyst': [
      '/ideal/edn_demo-ideal-0/published',
      '/ideal/edn_demo-ideal-1/compare',
      '/ideal/edn_demo-ideal-0/crosschecks',
      '/ideal/edn_demo-ideal-1/print',
    ],
  },
};
