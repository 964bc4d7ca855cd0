import type { Sample } from '#test/support/sample.ts';

export const sample: Sample = {
  edited: [],
  planted: [],
  tried: {},
  walked: { 'chile-officer': ['/glossary', '/glossary/fieldReport', '/glossary/nothing'] },
};
