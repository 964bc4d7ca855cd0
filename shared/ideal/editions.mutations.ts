import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Effect,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { labelled } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import {
  EDITION_STEPS,
  type EditionStatus,
  type EditionStepName,
  isFrozen,
  mayAsk,
  misplacedDay,
  stepRule,
} from './editions.rules.ts';
import {
  ASKED,
  type Edition,
  EditionIdSchema,
  editionFields,
  editionSteps,
  editions,
  METHODS,
  type Requirement,
  requirementFields,
  requirements,
} from './ideal.schemas.ts';

const STEP_NAMES = Object.keys(EDITION_STEPS) as [EditionStepName, ...EditionStepName[]];

type Dates = Pick<
  Edition,
  'periodFrom' | 'periodUntil' | 'collectFrom' | 'collectUntil' | 'validateUntil' | 'publishOn'
>;
function dateFault(dates: Dates): Decision | null {
  if (dates.periodUntil < dates.periodFrom) return refuse('ideal.period_backwards', {});
  const day = misplacedDay(dates);
  return day === null ? null : refuse('ideal.day_misplaced', { day });
}

/** Whether a meeting has adopted this decision. */
export function isDecided(docs: Docs, { meeting, decision }: { meeting: string; decision: string }): boolean {
  const known = docs.get(decisions, decision);
  return known !== null && known.parent === meeting && known.body.state === 'adopted';
}

const begin = defineMutation({
  name: 'editions.begin',
  args: v.strictObject({ edition: EditionIdSchema, ...editionFields }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [one(editions, edition)],
  decide({ args: { edition, ...fields }, docs, actor }) {
    if (!may(actor, 'editions.edit')) return refuse('access.not_allowed', { action: 'editions.edit' });
    if (docs.get(editions, edition) !== null) return refuse('ideal.edition_known', { edition });
    const fault = dateFault(fields);
    if (fault !== null) return fault;
    const body: Edition = { ...fields, status: 'scoping', method: null, adoption: null };
    return accept([create(editions, { id: edition, audience: ASKED, body })]);
  },
});

const { number: _number, ...laterFields } = editionFields;

/** Its name, days and display. The period and the display stay as they were once the states began to answer. */
const edit = defineMutation({
  name: 'editions.edit',
  args: v.strictObject({
    edition: EditionIdSchema,
    ...exactPartial(laterFields).entries,
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition }) => [one(editions, edition)],
  decide({ args: { edition, ...fields }, docs, actor }) {
    if (!may(actor, 'editions.edit')) return refuse('access.not_allowed', { action: 'editions.edit' });
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    if (isFrozen(known.body.status)) return refuse('ideal.edition_frozen', { status: known.body.status });
    const isBegun = known.body.status !== 'scoping';
    const settled = ['periodFrom', 'periodUntil', 'display'] as const;
    const late = settled.find((name) => fields[name] !== undefined && fields[name] !== known.body[name]);
    if (isBegun && late !== undefined) return refuse('ideal.settled', { field: late });
    const fault = dateFault({ ...known.body, ...fields });
    return fault ?? accept([set(editions, { id: edition, fields })]);
  },
});

/** The method that a meeting adopted, before any state answers (`domain.md` §1.9, 11: a change never rewrites). */
const adoptMethod = defineMutation({
  name: 'editions.adopt_method',
  args: v.strictObject({
    edition: EditionIdSchema,
    version: v.picklist(METHODS),
    meeting: IdSchema,
    decision: IdSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, decision }) => [one(editions, edition), one(decisions, decision)],
  decide({ args: { edition, ...method }, docs, actor }) {
    if (!may(actor, 'editions.move_on')) return refuse('access.not_allowed', { action: 'editions.move_on' });
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    if (known.body.status !== 'scoping') return refuse('ideal.settled', { field: 'method' });
    if (!isDecided(docs, method)) return refuse('ideal.not_decided', { decision: method.decision });
    return accept([set(editions, { id: edition, fields: { method } })]);
  },
});

/** Why an edition cannot take this step now, or null. Pages ask it before they offer the step. */
export function editionStepProblem({
  actor,
  edition,
  step,
}: {
  actor: Actor;
  edition: Pick<Edition, 'status' | 'method'>;
  step: EditionStepName;
}): { readonly code: string; readonly details: Record<string, string> } | null {
  const rule = stepRule(step);
  const action = rule.by === 'head' ? 'editions.move_on' : 'editions.edit';
  if (!may(actor, action)) return { code: 'access.not_allowed', details: { action } };
  if (edition.status !== rule.from)
    return { code: 'ideal.edition_elsewhere', details: { status: edition.status } };
  if (rule.needs === 'method' && edition.method === null)
    return { code: 'ideal.method_missing', details: {} };
  return null;
}

/** What a step changes, whichever act takes it. */
export function stepTaken({
  edition,
  entry,
  step,
  fields = {},
  reason,
  ...by
}: {
  edition: string;
  /** Id of the entry in its history. */
  entry: string;
  step: EditionStepName;
  fields?: Partial<Edition>;
  reason: string | null;
  actor: Pick<Actor, 'person'>;
  label: string | undefined;
  at: number;
}): Effect[] {
  const status: EditionStatus = EDITION_STEPS[step].to;
  const body = { step, status, author: by.actor.person, ...labelled(by.label), reason, at: by.at };
  return [
    set(editions, { id: edition, fields: { ...fields, status } }),
    create(editionSteps, { id: entry, parent: edition, audience: ASKED, body }),
  ];
}

const moveOn = defineMutation({
  name: 'editions.move_on',
  args: v.strictObject({
    entry: IdSchema,
    edition: EditionIdSchema,
    step: v.picklist(STEP_NAMES),
    reason: v.nullable(ReasonSchema),
    /** Of earlier versions, in which this act adopted an edition. */
    adoption: v.nullable(v.strictObject({ meeting: IdSchema, decision: IdSchema })),
  }),
  compartment: () => COMMITTEE,
  reads: ({ edition, adoption }) => [
    one(editions, edition),
    ...(adoption === null ? [] : [one(decisions, adoption.decision)]),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { entry, edition, step, reason }, docs, actor, madeAt, facts }) {
    const known = docs.get(editions, edition);
    if (known === null) return refuse('ideal.edition_unknown', { edition });
    const { to, needsReason, within } = stepRule(step);
    if (within !== undefined) return refuse('ideal.step_elsewhere', { step });
    const problem = editionStepProblem({ actor, edition: known.body, step });
    // Two people who take the same step are of one mind.
    if (problem?.code === 'ideal.edition_elsewhere' && known.body.status === to) return accept([]);
    if (problem !== null) return refuse(problem.code, problem.details);
    if (needsReason && reason === null) return refuse('ideal.reason_missing');
    return accept(stepTaken({ edition, entry, step, reason, actor, label: facts?.label, at: madeAt }));
  },
});

function askable(docs: Docs, { actor, edition }: { actor: Actor; edition: string }): Decision | null {
  if (!may(actor, 'editions.edit')) return refuse('access.not_allowed', { action: 'editions.edit' });
  const known = docs.get(editions, edition);
  if (known === null) return refuse('ideal.edition_unknown', { edition });
  return mayAsk(known.body.status) ? null : refuse('ideal.edition_elsewhere', { status: known.body.status });
}

/** A new question to states; it judges the right. Reads the requirement and its edition. */
export function askRequirement(
  docs: Docs,
  {
    actor,
    requirement,
    edition,
    ...fields
  }: { actor: Actor; requirement: string; edition: string } & Omit<Requirement, 'withdrawn'>,
): Decision {
  const problem = askable(docs, { actor, edition });
  if (problem !== null) return problem;
  if (docs.get(requirements, requirement) !== null) return refuse('ideal.requirement_known', { requirement });
  const body = { ...fields, askedOf: [...new Set(fields.askedOf)].sort(), withdrawn: false };
  return accept([create(requirements, { id: requirement, parent: edition, audience: ASKED, body })]);
}
export const readsOfNewRequirement = ({
  requirement,
  edition,
}: {
  requirement: string;
  edition: string;
}): readonly Read[] => [one(requirements, requirement), one(editions, edition)];

const ask = defineMutation({
  name: 'requirements.ask',
  args: v.strictObject({ requirement: IdSchema, edition: EditionIdSchema, ...requirementFields }),
  compartment: () => COMMITTEE,
  reads: readsOfNewRequirement,
  decide: ({ args, docs, actor }) => askRequirement(docs, { ...args, actor }),
});

/** What a state has answered is about the question as it was: only its date, its priority and who is asked change. */
const askAgain = defineMutation({
  name: 'requirements.edit',
  args: v.strictObject({
    requirement: IdSchema,
    edition: EditionIdSchema,
    ...exactPartial({ ...requirementFields, withdrawn: v.boolean() }).entries,
  }),
  compartment: () => COMMITTEE,
  reads: ({ requirement, edition }) => [one(requirements, requirement), one(editions, edition)],
  decide({ args: { requirement, edition, ...fields }, docs, actor }) {
    const problem = askable(docs, { actor, edition });
    if (problem !== null) return problem;
    const known = docs.get(requirements, requirement);
    if (known === null || known.parent !== edition)
      return refuse('ideal.requirement_unknown', { requirement });
    const isOpen = docs.get(editions, edition)?.body.status === 'scoping';
    if (!isOpen && (fields.question !== undefined || fields.about !== undefined))
      return refuse('ideal.settled', { field: fields.question === undefined ? 'about' : 'question' });
    const askedOf = fields.askedOf === undefined ? {} : { askedOf: [...new Set(fields.askedOf)].sort() };
    return accept([set(requirements, { id: requirement, fields: { ...fields, ...askedOf } })]);
  },
});

export const editionsMutations = [begin, edit, adoptMethod, moveOn, ask, askAgain] as const;
