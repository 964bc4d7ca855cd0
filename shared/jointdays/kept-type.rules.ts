import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { refuse } from '#shared/kernel/mutation.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { jointActionDays } from './jointdays.schemas.ts';

/**
 * An action with a joint action day stays one: as another action it would stand in calendars and files for others before
 * the press hour.
 */
export const keptTypeGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    for (const effect of effects) {
      if (effect.op !== 'set' || effect.collection !== operations.name) continue;
      const { type } = effect.fields;
      if (type === undefined || type === 'joint_action_day') continue;
      if (source.within(jointActionDays.name, effect.id).length > 0)
        return refuse('jointdays.type_kept', { operation: effect.id });
    }
    return null;
  },
};
