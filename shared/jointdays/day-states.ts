export type DayState =
  | 'concept'
  | 'approved'
  | 'preparing'
  | 'running'
  | 'debriefing'
  | 'reported'
  | 'cancelled';

interface DayStage {
  /** Where it can go from here: step by step, and one step back if that was a mistake. */
  readonly moves: readonly DayState[];
  /** States are asked to open it for their posts. */
  readonly isOffered: boolean;
  /** Posts count, or have counted. */
  readonly hasBegun: boolean;
  /** Posts have counted: what is told of it now is all of it. */
  readonly isOver: boolean;
  /** It stays as it is until it is opened again. */
  readonly isClosed: boolean;
  /** It can be called off: nobody has counted yet. */
  readonly canBeCancelled: boolean;
}

const BEFORE = { hasBegun: false, isOver: false, isClosed: false, canBeCancelled: true } as const;
const AFTER = { isOffered: false, hasBegun: true, isOver: true, canBeCancelled: false } as const;

/** How a joint action day goes on (`domain.md` §8.5), and all that follows from how far it is. */
export const DAY_STATES = {
  concept: { ...BEFORE, moves: ['approved'], isOffered: false },
  approved: { ...BEFORE, moves: ['concept', 'preparing'], isOffered: true },
  preparing: { ...BEFORE, moves: ['approved', 'running'], isOffered: true },
  running: {
    ...{ moves: ['preparing', 'debriefing'], isOffered: true, hasBegun: true, isOver: false },
    ...{ isClosed: false, canBeCancelled: false },
  },
  debriefing: { ...AFTER, moves: ['running', 'reported'], isClosed: false },
  reported: { ...AFTER, moves: ['debriefing'], isClosed: true },
  /** Called off by an act of its own, with a reason; it can be taken up again from the beginning. */
  cancelled: { ...BEFORE, moves: ['concept'], isOffered: false, isClosed: true, canBeCancelled: false },
} as const satisfies Record<DayState, DayStage>;
export const DAY_STATE_NAMES = Object.keys(DAY_STATES) as [DayState, ...DayState[]];

/** All that follows from how far a day is. */
export function stageOfDay({ state }: { readonly state: DayState }): DayStage {
  return DAY_STATES[state];
}
