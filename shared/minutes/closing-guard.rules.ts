import { minutesClosings } from '#shared/decisions/voices.schemas.ts';
import { sittings } from '#shared/floor/floor.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { refuse } from '#shared/kernel/mutation.ts';
import { minutes } from './minutes.schemas.ts';

/** The record of a meeting that sat is closed by adopting its minutes: before that, more can be said and voted there. */
export const closingGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    const isAdopting = effects.some((each) => each.op === 'set' && each.collection === minutes.name);
    const isClosed = effects.some(
      (each) =>
        each.op === 'create' &&
        each.collection === minutesClosings.name &&
        source.within(sittings.name, each.parent ?? '').length > 0,
    );
    return isClosed && !isAdopting ? refuse('minutes.closed_by_adopting') : null;
  },
};
