import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { correct } from './correct.mutations.ts';
import { reviewEvidence, reviewed, reviewIn } from './on-report.ts';
import { gradeFields, NoteTextSchema, type Report, reportNotes, reports } from './reports.schemas.ts';
import {
  DESKS,
  type Desk,
  isRelied,
  REVIEW_STEPS,
  type Review,
  type ReviewStatus,
  type ReviewStepName,
  TAKEN_STEPS,
  type TakenStep,
} from './review.rules.ts';
import {
  DeputiesSchema,
  FIRST_RULES,
  readingId,
  reportReadings,
  reviewRuleFields,
  reviewRules,
  reviewRulesId,
  reviewSteps,
  SharingSchema,
} from './review.schemas.ts';

const ACTION_OF = {
  unit: 'reports.pass_unit',
  institution: 'reports.pass_institution',
  national: 'reports.decide',
} as const satisfies Record<Desk, string>;

/** The desk at which somebody acts on a report: the furthest on that is theirs; null if none is. */
export function deskOfActor(
  actor: Actor,
  report: Pick<Report, 'state' | 'institution' | 'unit'>,
): Desk | null {
  const { state, institution, unit } = report;
  return (
    [...DESKS].reverse().find((desk) => may(actor, ACTION_OF[desk], { state, institution, unit })) ?? null
  );
}

const isBefore = (left: Desk, right: Desk) => DESKS.indexOf(left) < DESKS.indexOf(right);
const PASSED = { unit: 'unit_approved', institution: 'institution_approved' } as const;

/** Why somebody cannot take a step now, or null. Screens ask it before they offer the step, the server before it takes it. */
export function stepProblem({
  actor,
  report,
  review,
  step,
}: {
  actor: Actor;
  report: Pick<Report, 'state' | 'institution' | 'unit' | 'author'>;
  review: Review;
  step: TakenStep;
}): { readonly code: string; readonly details: Record<string, string> } | null {
  const rule = REVIEW_STEPS[step];
  const from: readonly string[] = rule.from;
  const isOwn = report.author === actor.person;
  const notAllowed = { code: 'access.not_allowed', details: { action: `reports.${step}` } };
  if (rule.by === 'author') {
    if (!isOwn || !may(actor, 'reports.correct', { person: report.author })) return notAllowed;
  } else {
    const desk = deskOfActor(actor, report);
    if (desk === null || (rule.by === 'national' && desk !== 'national')) return notAllowed;
    if (isOwn) return { code: 'reports.own_report', details: {} };
    if (!from.includes(review.status))
      return { code: 'reports.not_in_state', details: { status: review.status } };
    if (review.desk !== null && (isBefore(desk, review.desk) || (step === 'pass' && desk === 'national')))
      return { code: 'reports.awaits_desk', details: { desk: review.desk } };
    if (step === 'approve' && review.desk !== 'national')
      return { code: 'reports.awaits_desk', details: { desk: review.desk ?? 'national' } };
    if (step === 'approve' && review.correctedBy === actor.person)
      return { code: 'reports.own_correction', details: {} };
  }
  if (!from.includes(review.status))
    return { code: 'reports.not_in_state', details: { status: review.status } };
  return null;
}

/** One step of the review (`REVIEW_STEPS`). */
const review = defineMutation({
  name: 'reports.review',
  args: v.strictObject({
    entry: IdSchema,
    report: IdSchema,
    state: StateCodeSchema,
    step: v.picklist(TAKEN_STEPS),
    reason: v.nullable(NoteTextSchema),
    /** How many corrections the person had seen. */
    corrections: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  ...reviewed,
  decide({ args, docs, actor, madeAt, facts }) {
    const report = docs.get(reports, args.report);
    if (report === null || report.body.state !== args.state)
      return refuse('reports.not_found', { report: args.report });
    const { step, reason } = args;
    const current = reviewIn(docs, report);
    const problem = stepProblem({ actor, report: report.body, review: current, step });
    const named = facts?.label === undefined ? {} : { label: facts.label };
    const under = { parent: report.id, audience: report.audience };
    // Two people who say the same are of one mind: the step is taken, and why the second took it is a comment.
    if (problem?.code === 'reports.not_in_state' && REVIEW_STEPS[step].to === current.status) {
      if (reason === null) return accept([]);
      const body = { author: actor.person, ...named, text: reason, at: madeAt };
      return accept([create(reportNotes, { id: args.entry, ...under, body })]);
    }
    if (problem !== null) return refuse(problem.code, problem.details);
    if (REVIEW_STEPS[step].needsReason && reason === null) return refuse('reports.reason_missing');
    if (step !== 'withdraw' && args.corrections < current.corrections)
      return refuse('reports.corrected_meanwhile', { corrections: current.corrections });
    const isAuthor = REVIEW_STEPS[step].by === 'author';
    const desk = isAuthor ? null : deskFor({ step, review: current, mine: deskOfActor(actor, report.body) });
    const status = REVIEW_STEPS[step].to ?? (desk === 'unit' ? PASSED.unit : PASSED.institution);
    return accept([
      create(reviewSteps, {
        id: args.entry,
        ...under,
        body: {
          number: current.steps + 1,
          step,
          status,
          desk,
          author: actor.person,
          ...named,
          reason,
          corrections: Math.min(args.corrections, current.corrections),
          at: madeAt,
        },
      }),
      ...(isRelied(current.status) && !isRelied(status)
        ? [reviewEvidence({ state: args.state, source: report.id })]
        : []),
    ]);
  },
});

/** A head of an institution who passes a report on does so for the unit as well. */
function deskFor({
  step,
  review: { desk },
  mine,
}: {
  step: ReviewStepName;
  review: Review;
  mine: Desk | null;
}): Desk | null {
  return step === 'pass' && mine !== 'national' ? mine : (mine ?? desk);
}

const NOT_GRADED: readonly ReviewStatus[] = ['rejected', 'withdrawn', 'archived'];

/** Source and information as a reviewer grades them. */
const grade = defineMutation({
  name: 'reports.grade',
  args: v.strictObject({ report: IdSchema, state: StateCodeSchema, ...gradeFields }),
  ...reviewed,
  decide({ args, docs, actor }) {
    const report = docs.get(reports, args.report);
    if (report === null || report.body.state !== args.state)
      return refuse('reports.not_found', { report: args.report });
    if (!may(actor, 'reports.decide', { state: args.state }))
      return refuse('access.not_allowed', { action: 'reports.grade' });
    if (report.body.author === actor.person) return refuse('reports.own_report');
    const { status } = reviewIn(docs, report);
    if (NOT_GRADED.includes(status)) return refuse('reports.not_in_state', { status });
    const { source, information } = args;
    return accept([
      set(reports, { id: report.id, fields: { grade: { source, information, by: actor.person } } }),
    ]);
  },
});

/** Recorded once for each person and content, by the device that showed it. */
const noteOpened = defineMutation({
  name: 'reports.note_opened',
  args: v.strictObject({
    report: IdSchema,
    state: StateCodeSchema,
    corrections: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  compartment: reviewed.compartment,
  reads: ({ report, corrections: seen, state }, { person }) => [
    ...reviewed.reads({ report, state }),
    one(reportReadings, readingId({ report, person, corrections: seen })),
  ],
  facts: reviewed.facts,
  decide({ args, docs, actor, madeAt, facts }) {
    const report = docs.get(reports, args.report);
    if (report === null || report.body.state !== args.state)
      return refuse('reports.not_found', { report: args.report });
    const { person } = actor;
    const seen = args.corrections;
    const id = readingId({ report: report.id, person, corrections: seen });
    if (report.body.author === person || docs.get(reportReadings, id) !== null) return accept([]);
    // A correction of the reader's own that was refused: nobody has that content.
    if (seen > reviewIn(docs, report).corrections) return accept([]);
    const named = facts?.label === undefined ? {} : { label: facts.label };
    const body = { person, ...named, corrections: seen, at: madeAt };
    return accept([
      create(reportReadings, { id, parent: report.id, audience: report.audience, body, isDerived: true }),
    ]);
  },
});

interface OfState {
  readonly state: string;
}
const ruled = {
  compartment: ({ state }: OfState) => stateCompartment(state),
  reads: ({ state }: OfState) => [one(reviewRules, reviewRulesId(state))],
};

function change(docs: Docs, state: string, fields: object): Decision {
  const id = reviewRulesId(state);
  if (docs.get(reviewRules, id) !== null) return accept([set(reviewRules, { id, fields })]);
  const { unit, institution, days, sharing, deputies } = FIRST_RULES;
  const first = { unit: [...unit], institution: [...institution], sharing: [...sharing], days };
  const body = { state, ...first, deputies: [...deputies], ...fields };
  return accept([create(reviewRules, { id, audience: 'all', body })]);
}

/** How a state reviews: which institutions approve before the point of contact, and within how many days. */
const setRules = defineMutation({
  name: 'reports.set_rules',
  args: v.strictObject({ state: StateCodeSchema, ...reviewRuleFields }),
  ...ruled,
  decide({ args: { state, ...fields }, docs, actor }) {
    if (!may(actor, 'state.configure', { state }))
      return refuse('access.not_allowed', { action: 'state.configure' });
    return change(docs, state, fields);
  },
});

/** Which institutions' heads read the reports of which others. */
const share = defineMutation({
  name: 'reports.share',
  args: v.strictObject({ state: StateCodeSchema, sharing: SharingSchema }),
  ...ruled,
  decide({ args: { state, sharing }, docs, actor }) {
    if (!may(actor, 'state.configure', { state }))
      return refuse('access.not_allowed', { action: 'state.configure' });
    const known = docs.get(reviewRules, reviewRulesId(state))?.body.sharing ?? [];
    const isNew = (each: (typeof sharing)[number]) =>
      !known.some(({ reader, of }) => reader === each.reader && of === each.of);
    const isHead = actor.roles.some((role) => role === 'institutionHead' || role === 'unitHead');
    if (isHead && sharing.some((each) => each.reader === actor.institution && isNew(each)))
      return refuse('reports.own_institution');
    return change(docs, state, { sharing });
  },
});

/** Who decides beside the point of contact; by those who govern the state's people, so never by the contact alone. */
const nameDeputies = defineMutation({
  name: 'reports.name_deputies',
  args: v.strictObject({ state: StateCodeSchema, deputies: DeputiesSchema }),
  ...ruled,
  decide({ args: { state, deputies }, docs, actor }) {
    if (!may(actor, 'state.people', { state }))
      return refuse('access.not_allowed', { action: 'state.people' });
    const known = docs.get(reviewRules, reviewRulesId(state))?.body.deputies ?? [];
    const isOneself = ({ person }: { readonly person: string }) => person === actor.person;
    if (deputies.some(isOneself) && !known.some(isOneself)) return refuse('reports.own_deputy');
    return change(docs, state, { deputies });
  },
});

export const reviewMutations = [review, correct, grade, noteOpened, setRules, share, nameDeputies] as const;
