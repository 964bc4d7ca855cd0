import type { Sample } from '#test/support/sample.ts';

/** Displays are no acts: the server makes and ends them at once. */
export const sample: Sample = {
  edited: [],
  planted: [],
  tried: {},
  walked: { 'presidency-delegate': ['/meetings/mtg_demo-week/hall'] },
};
