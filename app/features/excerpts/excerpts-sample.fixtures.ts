import type { Sample } from '#test/support/sample.ts';

const PLAN = '/plans/pao_demo-drugs';
/** The demo's plan began half a year ago. */
const YEAR = new Date().getUTCFullYear();

/** Nothing is done here: what the plans say is printed and saved. */
export const sample: Sample = {
  edited: [],
  planted: [],
  tried: {},
  walked: {
    'presidency-delegate': [
      ...['/plans/iati', `${PLAN}/files`, `${PLAN}/print`, `${PLAN}/print/${YEAR}`],
      ...['/strategy/spl_demo-cycle/files', '/strategy/spl_demo-cycle/print'],
    ],
  },
};
