import { stateCompartment } from '#shared/kernel/compartments.ts';
import {
  type Doc,
  type Docs,
  type Effect,
  forward,
  LABEL_REQUEST,
  one,
  within,
} from '#shared/kernel/mutation.ts';
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

/** Takes away what was copied for a panel of the state and could not be given now. */
export const REVIEW_EVIDENCE = 'panels.review_evidence';

/**
 * What rests on a report or material is looked at again, where it was given to read; with `link` only what was given of
 * that, since nothing else changes with it.
 */
export function reviewEvidence({ state, ...of }: { state: string; source: string; link?: string }): Effect {
  return forward({ compartment: stateCompartment(state), name: REVIEW_EVIDENCE, args: { state, ...of } });
}
