import type { Actor } from '#shared/kernel/actor.ts';
import { stepProblem } from '#shared/reports/review.mutations.ts';
import type { Desk, ReviewStatus, TakenStep } from '#shared/reports/review.rules.ts';
import { ownDesk } from './desk-here.ts';
import type { Reviewed } from './reviewed.ts';

/** Why one of several cannot have a step. */
export type Why =
  | { readonly kind: 'desk'; readonly desk: Desk }
  | { readonly kind: 'status'; readonly status: ReviewStatus }
  | { readonly kind: 'own' | 'correction' | 'not_allowed' };

export interface LeftOut {
  readonly item: Reviewed;
  readonly why: Why;
  /** As the server would say it. */
  readonly code: string;
}

/** What a step would do to several reports, before it is taken. */
export interface Preview {
  readonly step: TakenStep;
  readonly allowed: readonly Reviewed[];
  readonly leftOut: readonly LeftOut[];
}

/** With which step somebody says yes: whoever decides for the state accepts, all others pass it on. */
export function yesStep(actor: Actor): 'approve' | 'pass' {
  return ownDesk(actor) === 'national' ? 'approve' : 'pass';
}

function whyOf({ code, details }: { code: string; details: Record<string, string> }, item: Reviewed): Why {
  if (code === 'reports.awaits_desk') return { kind: 'desk', desk: item.review.desk ?? 'national' };
  if (code === 'reports.not_in_state') return { kind: 'status', status: item.review.status };
  if (code === 'reports.own_report') return { kind: 'own' };
  if (code === 'reports.own_correction') return { kind: 'correction' };
  // A head sees what only another one decides on; that is no fault of theirs.
  return details.action === 'reports.approve' ? { kind: 'desk', desk: 'national' } : { kind: 'not_allowed' };
}

export function previewOf({
  actor,
  items,
  step,
}: {
  actor: Actor;
  items: readonly Reviewed[];
  step: TakenStep;
}): Preview {
  const allowed: Reviewed[] = [];
  const leftOut: LeftOut[] = [];
  for (const item of items) {
    const { body } = item.report;
    const problem = stepProblem({ actor, report: body, review: item.review, step });
    if (problem === null) allowed.push(item);
    else leftOut.push({ item, why: whyOf(problem, item), code: problem.code });
  }
  return { step, allowed, leftOut };
}

/** What a careful person wants to know of a report before they decide on it without opening it. */
export const CAUTIONS = ['unread', 'revised', 'returned', 'asked', 'commented', 'double'] as const;
export type Caution = (typeof CAUTIONS)[number];

export interface Cautioned {
  readonly item: Reviewed;
  readonly cautions: readonly Caution[];
}

function cautionsOf(item: Reviewed, isDouble: boolean): readonly Caution[] {
  const is: Readonly<Record<Caution, boolean>> = {
    unread: item.isUnread && !item.isRevised,
    revised: item.isRevised,
    returned: item.review.status === 'has_issues',
    asked: item.isAsked,
    commented: item.awaitsAuthor,
    double: isDouble,
  };
  return CAUTIONS.filter((caution) => is[caution]);
}

/** Each with what is to be known of it; those of which there is something first, and how many of each there are. */
export function cautioned(
  items: readonly Reviewed[],
  isDouble: (report: string) => boolean,
): { readonly all: readonly Cautioned[]; readonly counts: readonly (readonly [Caution, number])[] } {
  const found = items.map((item) => ({ item, cautions: cautionsOf(item, isDouble(item.report.id)) }));
  const counts = CAUTIONS.map(
    (caution) => [caution, found.filter(({ cautions }) => cautions.includes(caution)).length] as const,
  );
  return {
    all: [
      ...found.filter(({ cautions }) => cautions.length > 0),
      ...found.filter(({ cautions }) => cautions.length === 0),
    ],
    counts: counts.filter(([, n]) => n > 0),
  };
}

/** The one reason that all of them have; null if they differ, or there is none. */
export function sameWhy(leftOut: readonly LeftOut[]): Why | null {
  const [first] = leftOut;
  if (first === undefined) return null;
  const key = JSON.stringify(first.why);
  return leftOut.every(({ why }) => JSON.stringify(why) === key) ? first.why : null;
}
