import type { Sample } from '#test/support/sample.ts';

/** The desk does the acts of the room, of votes and of decisions: their samples try them. */
export const sample: Sample = {
  edited: [],
  planted: [],
  tried: {},
  walked: { 'presidency-admin': ['/meetings/mtg_demo-week/chair', '/meetings/mtg_demo-founding/chair'] },
};
