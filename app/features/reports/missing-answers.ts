import { relevantLeaves } from '#app/features/forms/form-nodes.ts';
import { type FormStep, LOOK_STEP, pageStep } from '#app/features/forms/form-steps.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf } from '#app/features/forms/report-summary.ts';
import { unconfirmedMarks } from '#app/features/forms/unconfirmed.ts';
import { type Cover, openInCover } from './cover.ts';

interface Written {
  readonly session: FormSession;
  readonly cover: Cover;
}

/** How many answers keep the report from being sent, in the form and beside it: missing, wrong, or a copied mark. */
export function countMissing({ session, cover }: Written): number {
  const { unasked } = reportSummaryOf(session);
  const found = new Set(session.violations().map(({ nodeId }) => nodeId));
  const ofForm = new Set([...found, ...unconfirmedMarks(session)]);
  return ofForm.size + openInCover({ cover, unasked }).length;
}

/** Where the first of them is asked for. If it is the only one, it leads back to the check page. */
export function firstMissing({ session, cover }: Written): FormStep {
  const count = countMissing({ session, cover });
  const [first] = session.violations();
  if (first === undefined) return count === 0 ? 'check' : LOOK_STEP;
  const page = session
    .parts()
    .flatMap(({ pages }) => pages)
    .find(({ nodes }) =>
      nodes.some((node) => [...relevantLeaves(node)].some(({ nodeId }) => nodeId === first.nodeId)),
    );
  return page === undefined ? LOOK_STEP : pageStep({ page: page.key, fromCheck: count === 1 });
}
