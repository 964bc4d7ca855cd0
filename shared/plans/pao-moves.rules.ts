import { isDrafted } from './lead.rules.ts';
import type { OperationalPlan, OperationState, PaoState } from './pao.schemas.ts';

/** Where a plan goes from where it is. Adoption is by a decision. */
export const PAO_MOVES: Readonly<Record<PaoState, readonly PaoState[]>> = {
  drafting: ['consultation'],
  consultation: ['drafting', 'adopted'],
  adopted: ['running'],
  running: ['reporting'],
  /** Back to work: the next period is to be reported as well. */
  reporting: ['running', 'closed'],
  closed: [],
};

/** Where an action goes from where it is; a slip is taken back. */
export const OPERATION_MOVES: Readonly<Record<OperationState, readonly OperationState[]>> = {
  proposed: ['agreed', 'dropped'],
  agreed: ['scheduled', 'proposed', 'postponed', 'cancelled', 'dropped'],
  scheduled: ['running', 'agreed', 'postponed', 'cancelled'],
  running: ['completed', 'postponed', 'cancelled'],
  completed: ['running'],
  postponed: ['scheduled', 'running', 'cancelled'],
  cancelled: ['agreed'],
  dropped: ['proposed'],
};

/** What begins only in a plan that was adopted: else results would stand in what nobody has agreed to. */
const BEGUN: ReadonlySet<OperationState> = new Set(['running', 'completed']);
export function waitsForAdoption(to: OperationState, pao: Pick<OperationalPlan, 'state'>): boolean {
  return BEGUN.has(to) && isDrafted(pao);
}

/** Where an action of this plan goes from where it is now. */
export function operationMoves(
  from: OperationState,
  pao: Pick<OperationalPlan, 'state'>,
): readonly OperationState[] {
  return OPERATION_MOVES[from].filter((to) => !waitsForAdoption(to, pao));
}

/** States that nobody understands without the reason. */
const EXPLAINED: ReadonlySet<OperationState> = new Set(['postponed', 'cancelled', 'dropped']);
export function needsReason(to: OperationState): boolean {
  return EXPLAINED.has(to);
}

/** What the delegation that leads an action does with it; anything else is for whoever leads the plan. */
const OWN: ReadonlySet<OperationState> = new Set(['scheduled', 'running', 'completed', 'postponed']);
export function isOwnMove({ from, to }: { from: OperationState; to: OperationState }): boolean {
  return OWN.has(to) || (from === 'proposed' && to === 'dropped');
}

/** Whether an action still counts as one of its plan. */
export function isLive({ state }: { readonly state: OperationState }): boolean {
  return state !== 'dropped' && state !== 'cancelled';
}
