import { dayFeatures } from '#shared/sync/day-features.ts';
import { createDeviceProgram } from './sync/device-program.ts';
import { later } from './sync/later.ts';

/** One for all stores that are opened on this page: what was loaded for one is there for the next. */
export const deviceProgram = createDeviceProgram({
  day: dayFeatures,
  load: async () => (await import('#shared/sync/later-features.ts')).laterFeatures,
  wait: later,
});
