import { stateCompartment } from '#shared/kernel/compartments.ts';
import { type Doc, type Docs, LABEL_REQUEST, one, within } from '#shared/kernel/mutation.ts';
import { type Report, reports } from './reports.schemas.ts';
import { type Review, reviewOf } from './review.rules.ts';
import { reviewRules, reviewRulesId, reviewSteps } from './review.schemas.ts';

interface OnReport {
  readonly report: string;
  readonly state: string;
}
/** Where acts of the review are judged, and what they read. */
export const reviewed = {
  compartment: ({ state }: OnReport) => stateCompartment(state),
  reads: ({ report, state }: OnReport) => [
    one(reports, report),
    within(reviewSteps, report),
    one(reviewRules, reviewRulesId(state)),
  ],
  facts: () => [LABEL_REQUEST],
};

export function reviewIn(docs: Docs, report: Doc<Report>): Review {
  const { state } = report.body;
  return reviewOf({
    report: report.body,
    steps: docs.within(reviewSteps, report.id).map(({ body }) => body),
    rules: docs.get(reviewRules, reviewRulesId(state))?.body ?? null,
  });
}
