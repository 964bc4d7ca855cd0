import type { Actor } from '#shared/kernel/actor.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { deskOfActor, stepProblem } from '#shared/reports/review.mutations.ts';
import {
  type Desk,
  isUndecided,
  type Review,
  TAKEN_STEPS,
  type TakenStep,
} from '#shared/reports/review.rules.ts';

type Reviewable = Pick<Report, 'state' | 'institution' | 'unit' | 'author'>;

/** Why somebody cannot accept a report that waits for somebody. Null: they can, or nobody has to do anything. */
export type Barrier =
  | { readonly why: 'author' | 'reader' | 'own_report' | 'own_correction' }
  /** Another desk comes first, or has it by now. */
  | { readonly why: 'awaits' | 'passed'; readonly desk: Desk }
  | null;

export interface ReviewStanding {
  readonly offered: readonly TakenStep[];
  readonly barrier: Barrier;
  /** Who has to do something; null if nobody has to. */
  readonly holder: Desk | 'author' | null;
}

interface Asked {
  readonly actor: Actor;
  readonly report: Reviewable;
  readonly review: Review;
}

function barrierOf({ actor, report, review }: Asked): Barrier {
  if (!isUndecided(review.status) || review.desk === null) return null;
  const desk = deskOfActor(actor, report);
  if (report.author === actor.person) return { why: desk === 'national' ? 'own_report' : 'author' };
  if (desk === null) return { why: 'reader' };
  const problem = stepProblem({ actor, report, review, step: 'approve' });
  if (problem === null) return null;
  if (problem.code === 'reports.own_correction') return { why: 'own_correction' };
  if (desk === 'national') return { why: 'awaits', desk: review.desk };
  return stepProblem({ actor, report, review, step: 'pass' }) === null
    ? null
    : { why: desk === review.desk ? 'reader' : 'passed', desk: review.desk };
}

/** What somebody can do with a report now, who has to do something, and why it is not them. */
export function reviewStanding(asked: Asked): ReviewStanding {
  const { review } = asked;
  const barrier = barrierOf(asked);
  // Whoever may not accept it gets nowhere by taking it: it lies with somebody else.
  const isPointless = (step: TakenStep) => step === 'take' && barrier?.why === 'own_correction';
  return {
    offered: TAKEN_STEPS.filter((step) => !isPointless(step) && stepProblem({ ...asked, step }) === null),
    barrier,
    holder: isUndecided(review.status) ? (review.status === 'has_issues' ? 'author' : review.desk) : null,
  };
}

/** Whether a step passes over a desk that has the report and has not said anything. */
export function passesOver({ actor, report, review, step }: Asked & { readonly step: TakenStep }): boolean {
  return step === 'pass' && review.desk === 'unit' && deskOfActor(actor, report) === 'institution';
}

const FILLED: readonly TakenStep[] = ['approve', 'pass', 'take'];

/** The one step that a filled button offers, that of returning beside it, and the others. */
export function stepButtons(offered: readonly TakenStep[]): {
  readonly first: TakenStep | null;
  readonly others: readonly TakenStep[];
} {
  const first = FILLED.find((step) => offered.includes(step)) ?? null;
  const rest = offered.filter((step) => step !== first);
  return {
    first,
    others: [...rest.filter((step) => step === 'ask'), ...rest.filter((step) => step !== 'ask')],
  };
}
