import type { Actor } from '#shared/kernel/actor.ts';
import { SYSTEM_DEVICE, SYSTEM_PERSON } from '#shared/kernel/ids.ts';

/** Actor of the committee's own mutations when a forward has no person of this compartment. */
export const SYSTEM: Actor = {
  person: SYSTEM_PERSON,
  device: SYSTEM_DEVICE,
  state: null,
  delegation: null,
  roles: [],
  institution: null,
  unit: null,
};
