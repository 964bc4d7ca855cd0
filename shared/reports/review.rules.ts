import type { Institution } from '#shared/kernel/actor.ts';

/** Where a report stands in its state's review (`domain.md` §8.4; names as in ODK Central where it has them). */
export const REVIEW_STATUSES = [
  'received',
  'unit_approved',
  'institution_approved',
  'national_review',
  'has_issues',
  'edited',
  'approved',
  'rejected',
  'withdrawn',
  'included',
  'archived',
] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Who has the report before them, from near to far. A state says which institutions want the first two. */
export const DESKS = ['unit', 'institution', 'national'] as const;
export type Desk = (typeof DESKS)[number];

const UNDECIDED = [
  'received',
  'unit_approved',
  'institution_approved',
  'national_review',
  'has_issues',
  'edited',
] as const satisfies readonly ReviewStatus[];

interface StepRule {
  readonly from: readonly ReviewStatus[];
  /** Null: as the desk says that passes it on. */
  readonly to: ReviewStatus | null;
  /** `desk`: whoever has it before them, or a desk further on; `national`: the point of contact or a deputy. */
  readonly by: 'author' | 'desk' | 'national' | 'contribution';
  readonly needsReason: boolean;
}

/** The one table of the review. What is not here cannot happen. */
export const REVIEW_STEPS = {
  pass: { from: ['received', 'unit_approved', 'edited'], to: null, by: 'desk', needsReason: false },
  take: {
    from: ['received', 'unit_approved', 'institution_approved', 'has_issues', 'edited'],
    to: 'national_review',
    by: 'national',
    needsReason: false,
  },
  ask: { from: UNDECIDED, to: 'has_issues', by: 'desk', needsReason: true },
  /** Made by `reports.correct` alone. */
  correct: { from: UNDECIDED, to: 'edited', by: 'author', needsReason: false },
  approve: { from: UNDECIDED, to: 'approved', by: 'national', needsReason: false },
  reject: { from: UNDECIDED, to: 'rejected', by: 'national', needsReason: true },
  reopen: { from: ['approved', 'rejected'], to: 'national_review', by: 'national', needsReason: true },
  withdraw: { from: [...UNDECIDED, 'approved'], to: 'withdrawn', by: 'author', needsReason: true },
  /** By the contribution of the state to an edition, once that is released: of each edition, by itself. */
  include: { from: ['approved', 'included'], to: 'included', by: 'contribution', needsReason: false },
  /** The release was taken back, or the next one leaves the report out; to `approved` once no edition has it. */
  exclude: { from: ['included'], to: 'approved', by: 'contribution', needsReason: false },
  archive: {
    from: ['approved', 'rejected', 'withdrawn', 'included'],
    to: 'archived',
    by: 'national',
    needsReason: false,
  },
} as const satisfies Record<string, StepRule>;
export type ReviewStepName = keyof typeof REVIEW_STEPS;

/** Steps that a person takes by themselves, each by one tap. */
export const TAKEN_STEPS = [
  'pass',
  'take',
  'ask',
  'approve',
  'reject',
  'reopen',
  'withdraw',
  'archive',
] as const satisfies readonly ReviewStepName[];
export type TakenStep = (typeof TAKEN_STEPS)[number];

/** Whether a state's contribution may rest on it. */
export function isRelied(status: ReviewStatus): boolean {
  return status === 'approved' || status === 'included';
}

export function isUndecided(status: ReviewStatus): boolean {
  return UNDECIDED.some((each) => each === status);
}

/** What a stored step says of the review; the first has the number 1. */
export interface StepTaken {
  readonly number: number;
  readonly step: ReviewStepName;
  readonly status: ReviewStatus;
  /** At which desk it was taken; null if by the author. */
  readonly desk: Desk | null;
  readonly author: string;
  readonly at: number;
}

/** Which institutions want their units, and their heads, to see a report before it goes further. */
export interface DeskRules {
  readonly unit: readonly Institution[];
  readonly institution: readonly Institution[];
}

export interface Review {
  readonly status: ReviewStatus;
  /** Null if nobody has to do anything. */
  readonly desk: Desk | null;
  /** How many steps there were. */
  readonly steps: number;
  /** How many corrections there were. */
  readonly corrections: number;
  /** Who corrected it last. */
  readonly correctedBy: string | null;
  readonly since: number | null;
}

function deskOf({
  status,
  report,
  passed,
  isTaken,
  rules,
}: {
  status: ReviewStatus;
  report: { readonly institution: Institution | null; readonly unit: string | null };
  passed: ReadonlySet<Desk>;
  isTaken: boolean;
  rules: DeskRules | null;
}): Desk | null {
  if (!isUndecided(status)) return null;
  const { institution, unit } = report;
  if (isTaken || rules === null || institution === null) return 'national';
  const isPassed = passed.has('institution');
  if (unit !== null && rules.unit.includes(institution) && !isPassed && !passed.has('unit')) return 'unit';
  return rules.institution.includes(institution) && !isPassed ? 'institution' : 'national';
}

/** Where a report stands, from the steps in any order. A report without any was received. */
export function reviewOf({
  report,
  steps,
  rules,
}: {
  report: { readonly institution: Institution | null; readonly unit: string | null };
  steps: readonly StepTaken[];
  rules: DeskRules | null;
}): Review {
  const inOrder = [...steps].sort((left, right) => left.number - right.number);
  const passed = new Set<Desk>();
  let isTaken = false;
  for (const { step, desk } of inOrder) {
    if (step === 'pass' && desk !== null) passed.add(desk);
    if (desk === 'national') isTaken = true;
  }
  const last = inOrder.at(-1);
  const status = last?.status ?? 'received';
  const corrections = inOrder.filter(({ step }) => step === 'correct');
  return {
    status,
    desk: deskOf({ status, report, passed, isTaken, rules }),
    steps: inOrder.length,
    corrections: corrections.length,
    correctedBy: corrections.at(-1)?.author ?? null,
    since: last?.at ?? null,
  };
}

const DAY = 86_400_000;

/**
 * When the review of a report is due: `days` after it was received. Milliseconds since 1970; null while the server has
 * not said when that was.
 */
export function reviewDue({ receivedAt, days }: { receivedAt: number | null; days: number }): number | null {
  return receivedAt === null ? null : receivedAt + days * DAY;
}
