import { allMutations } from '#shared/sync/all-features.ts';
import { createRegistry } from '#shared/sync/registry.ts';

/** Everything that a server of this version can decide. */
export const registry = createRegistry(allMutations);
