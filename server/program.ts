import { allFeatures } from '#shared/sync/all-features.ts';
import { createProgram } from '#shared/sync/registry.ts';

/** Everything that a server of this version can decide, and what it must do by itself. */
export const program = createProgram(allFeatures);
