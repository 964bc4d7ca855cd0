import { type Decision, refuse } from '#shared/kernel/mutation.ts';
import type { Kpi } from './plans.schemas.ts';

/** What contradicts itself in an indicator: a target on the wrong side of where it began, or before it. */
export function kpiFault({
  direction,
  baseline,
  target,
}: Pick<Kpi, 'direction' | 'baseline' | 'target'>): Decision | null {
  if (baseline === null || target === null) return null;
  if (target.day <= baseline.day) return refuse('plans.target_before_baseline', { day: baseline.day });
  const isBackwards = direction === 'up' ? target.value < baseline.value : target.value > baseline.value;
  return isBackwards ? refuse('plans.target_backwards', { direction }) : null;
}
