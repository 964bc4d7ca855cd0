import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Guard } from '#shared/kernel/guard.ts';
import { refuse } from '#shared/kernel/mutation.ts';
import { kpis } from '#shared/plans/plans.schemas.ts';
import { measurements } from './monitoring.schemas.ts';

/** An indicator with figures stays: without it nobody could say what these figures count. */
export const measuredKpiGuard: Guard = {
  compartment: COMMITTEE,
  fault({ effects, source }) {
    for (const effect of effects) {
      if (effect.op !== 'remove' || effect.collection !== kpis.name) continue;
      const count = source.within(measurements.name, effect.id).length;
      if (count > 0) return refuse('monitoring.kpi_has_figures', { kpi: effect.id, count });
    }
    return null;
  },
};
