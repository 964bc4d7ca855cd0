/** Where an edition of IDEAL stands (`domain.md` §8.4, AssessmentCycle). */
export const EDITION_STATUSES = [
  'scoping',
  'collecting',
  'analysing',
  'validating',
  'adopted',
  'published',
  'closed',
] as const;
export type EditionStatus = (typeof EDITION_STATUSES)[number];

interface StepRule {
  readonly from: EditionStatus;
  readonly to: EditionStatus;
  /** `work`: the presidency or an analyst; `head`: the presidency alone. */
  readonly by: 'work' | 'head';
  readonly needsReason: boolean;
  /** What a meeting must have decided before. */
  readonly needs: 'method' | null;
  /** Another act takes it, which does more than to move the edition on. */
  readonly within?: 'assessment' | 'publication';
}

/** The one table of an edition's way. What is not here cannot happen. */
export const EDITION_STEPS = {
  /** Whoever answers must know by which method their answer is weighed. */
  begin_collection: { from: 'scoping', to: 'collecting', by: 'head', needsReason: false, needs: 'method' },
  end_collection: { from: 'collecting', to: 'analysing', by: 'head', needsReason: false, needs: null },
  reopen_collection: { from: 'analysing', to: 'collecting', by: 'head', needsReason: true, needs: null },
  send_to_states: {
    ...{ from: 'analysing', to: 'validating', by: 'work', needsReason: false, needs: null },
    within: 'assessment',
  },
  take_back: {
    ...{ from: 'validating', to: 'analysing', by: 'work', needsReason: true, needs: null },
    within: 'assessment',
  },
  adopt: {
    ...{ from: 'validating', to: 'adopted', by: 'head', needsReason: false, needs: null },
    within: 'assessment',
  },
  publish: {
    ...{ from: 'adopted', to: 'published', by: 'head', needsReason: false, needs: null },
    within: 'publication',
  },
  close: { from: 'published', to: 'closed', by: 'head', needsReason: false, needs: null },
} as const satisfies Record<string, StepRule>;
export type EditionStepName = keyof typeof EDITION_STEPS;

export function stepRule(step: EditionStepName): StepRule {
  return EDITION_STEPS[step];
}

/** States may still hand in. They take back what they released until the adoption. */
export function isCollecting(status: EditionStatus): boolean {
  return status === 'collecting';
}

/** States hand in nothing more: what was not answered by then stays without an answer. */
export function isCollected(status: EditionStatus): boolean {
  return EDITION_STATUSES.indexOf(status) > EDITION_STATUSES.indexOf('collecting');
}

/** What is asked is overdue only while it can be answered. Days are `YYYY-MM-DD`. */
export function isOverdue({
  status,
  due,
  today,
}: {
  status: EditionStatus;
  due: string;
  today: string;
}): boolean {
  return isCollecting(status) && due < today;
}

/** Figures of the panels are handed in: also while the analysts work on what was collected. */
export function isRating(status: EditionStatus): boolean {
  return status === 'collecting' || status === 'analysing';
}

/** From the adoption on, nothing of the edition changes. */
export function isFrozen(status: EditionStatus): boolean {
  return EDITION_STATUSES.indexOf(status) >= EDITION_STATUSES.indexOf('adopted');
}

/** From the publication on, states hear what came of what they gave. */
export function isOut(status: EditionStatus | undefined): boolean {
  return status === 'published' || status === 'closed';
}

/** What may still be asked of the states. */
export function mayAsk(status: EditionStatus): boolean {
  return status === 'scoping' || status === 'collecting';
}

/** Days in order, each on or after the one before it. Days are `YYYY-MM-DD`. */
export interface EditionCalendar {
  readonly collectFrom: string;
  readonly collectUntil: string;
  readonly validateUntil: string;
  readonly publishOn: string;
}

/** The first day that is before the one that it must follow; null if all are in order. */
export function misplacedDay(calendar: EditionCalendar): keyof EditionCalendar | null {
  const order = ['collectFrom', 'collectUntil', 'validateUntil', 'publishOn'] as const;
  return (
    order.find((name, index) => {
      const before = order[index - 1];
      return before !== undefined && calendar[name] < calendar[before];
    }) ?? null
  );
}
