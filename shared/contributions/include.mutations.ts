import * as v from 'valibot';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { MOST_IN_PART } from '#shared/ideal/released.mutations.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { idPart } from '#shared/kernel/derived-id.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  one,
  within,
} from '#shared/kernel/mutation.ts';
import { labelled } from '#shared/kernel/signed.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { REVIEW_STEPS, type ReviewStatus, reviewOf } from '#shared/reports/review.rules.ts';
import { type ReviewStep, reviewSteps } from '#shared/reports/review.schemas.ts';
import { type Contribution, contributionId, contributions, type Link } from './contributions.schemas.ts';

const reportIds = v.pipe(v.array(IdSchema), v.maxLength(MOST_IN_PART));

/** Editions whose released contribution has the report, from its steps in any order. */
function includedIn(steps: readonly ReviewStep[]): Set<string> {
  const found = new Set<string>();
  for (const { step, edition } of [...steps].sort((left, right) => left.number - right.number)) {
    if (edition === undefined) continue;
    if (step === 'include') found.add(edition);
    else if (step === 'exclude') found.delete(edition);
  }
  return found;
}

/** The next step of one report, or none where the table does not allow it or nothing changes. */
function stepOf({
  docs,
  report,
  step,
  edition,
  known,
  now,
}: {
  docs: Docs;
  report: string;
  step: 'include' | 'exclude';
  edition: string;
  known: Doc<Contribution>;
  now: number;
}): Effect[] {
  const found = docs.get(reports, report);
  if (found === null) return [];
  const steps = docs.within(reviewSteps, report).map(({ body }) => body);
  const review = reviewOf({ report: found.body, steps, rules: null });
  const from: readonly ReviewStatus[] = REVIEW_STEPS[step].from;
  const editions = includedIn(steps);
  if (!from.includes(review.status) || editions.has(edition) === (step === 'include')) return [];
  editions.delete(edition);
  const isStill = step === 'exclude' && editions.size > 0;
  const { authorised, returned, standing } = known.body;
  // Sent back before the committee had answered, it was authorised by whom the release no longer names.
  const by = standing === null ? returned : (authorised ?? returned);
  if (by === null) return [];
  return [
    create(reviewSteps, {
      id: `rvs_n${review.steps + 1}-${idPart(report, 68)}`,
      parent: found.id,
      audience: found.audience,
      isDerived: true,
      body: {
        number: review.steps + 1,
        step,
        status: isStill ? 'included' : REVIEW_STEPS[step].to,
        desk: null,
        author: by.by,
        ...labelled(by.label),
        reason: null,
        corrections: review.corrections,
        edition,
        at: now,
      },
    }),
  ];
}

/** Says on the reports themselves that the standing release has them, or no longer has them. */
export const include = defineMutation({
  name: 'contributions.include',
  internal: true,
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    /** Number of the release that stands, or null: said too late, it is said of another one. */
    standing: v.nullable(v.number()),
    taken: reportIds,
    left: reportIds,
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, taken, left }) => [
    one(contributions, contributionId(edition)),
    ...[...taken, ...left].flatMap((report) => [one(reports, report), within(reviewSteps, report)]),
  ],
  decide({ args: { edition, standing, taken, left }, docs, now }) {
    const known = docs.get(contributions, contributionId(edition));
    if (known === null || known.body.standing !== standing) return accept([]);
    const at = { docs, edition, known, now };
    return accept([
      ...taken.flatMap((report) => stepOf({ ...at, report, step: 'include' })),
      ...left.flatMap((report) => stepOf({ ...at, report, step: 'exclude' })),
    ]);
  },
});

/** What follows on the reports from a release that now stands, or from none. */
export function inclusions({
  state,
  edition,
  standing,
  links,
}: {
  state: string;
  edition: string;
  standing: number | null;
  links: readonly Doc<Link>[];
}): Effect[] {
  const linked = links.flatMap(({ body }) =>
    body.from.kind === 'report' ? [{ ...body, id: body.from.id }] : [],
  );
  const isTaken = ({ leftOut, change }: Pick<Link, 'leftOut' | 'change'>) =>
    standing !== null && leftOut === null && change !== 'retired';
  const taken = [...new Set(linked.filter(isTaken).map(({ id }) => id))].sort();
  const left = [...new Set(linked.map(({ id }) => id))].filter((id) => !taken.includes(id)).sort();
  const parts: Effect[] = [];
  for (let from = 0; from < Math.max(taken.length, left.length); from += MOST_IN_PART) {
    const part = (all: readonly string[]) => all.slice(from, from + MOST_IN_PART);
    const args = { state, edition, standing, taken: part(taken), left: part(left) };
    parts.push(forward({ compartment: stateCompartment(state), name: include.name, args }));
  }
  return parts;
}
