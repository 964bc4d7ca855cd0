import { allMutations } from '#shared/sync/all-features.ts';
import { createRegistry } from '#shared/sync/registry.ts';

/** Every mutation that this version of the server can decide. */
export const registry = createRegistry(allMutations);
