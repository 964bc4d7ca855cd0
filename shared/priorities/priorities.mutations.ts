import * as v from 'valibot';
import { may, must } from '#shared/access/rules.ts';
import { issuedId, issuedParagraphs } from '#shared/assessment/assessment.schemas.ts';
import { adoptingFault } from '#shared/decisions/adopting.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema, TextSchema } from '#shared/kernel/text.ts';
import { HolderSchema } from '#shared/mandates/appointments.schemas.ts';
import { choicesMutations, openChoice } from './choices.mutations.ts';
import { policiesMutations } from './policies.mutations.ts';
import { proposesFor, speaksFor } from './priorities.rules.ts';
import {
  type Choice,
  ChoiceIdSchema,
  choices,
  MOST_PRIORITIES,
  PRIORITIES,
  type Priority,
  PriorityIdSchema,
  type PriorityState,
  positionFields,
  priorities,
  priorityFields,
  priorityPositionId,
  priorityPositions,
  ScoresSchema,
} from './priorities.schemas.ts';

const ofPriority = { priority: PriorityIdSchema, choice: ChoiceIdSchema };
type Of = { readonly priority: string; readonly choice: string };

const restsReads = ({ edition, rests }: { edition: string | null; rests: readonly string[] }): Read[] =>
  edition === null ? [] : rests.map((paragraph) => one(issuedParagraphs, issuedId({ edition, paragraph })));

/** What it rests on are paragraphs of the edition of its choice, as others read them, which whoever writes it has. */
function restsFault(
  docs: Docs,
  choice: Choice,
  { edition, rests }: { edition: string | null; rests: readonly string[] },
): Decision | null {
  if (edition !== choice.edition) return refuse('priorities.other_edition');
  for (const paragraph of rests) {
    const known = edition === null ? null : docs.get(issuedParagraphs, issuedId({ edition, paragraph }));
    if (known === null) return refuse('priorities.unknown_paragraph', { paragraph });
  }
  return null;
}

function priorityIn(docs: Docs, { priority, choice }: Of): Doc<Priority> | Decision {
  const known = docs.get(priorities, priority);
  return known?.parent === choice ? known : refuse('priorities.unknown_priority', { priority });
}

function priorityAt(docs: Docs, of: Of, ...states: readonly PriorityState[]): Doc<Priority> | Decision {
  const known = priorityIn(docs, of);
  if ('accepted' in known || states.includes(known.body.state)) return known;
  return refuse('priorities.other_state', { state: known.body.state });
}

/** While its choice is open and nothing was decided of it. */
function proposedIn(docs: Docs, of: Of): Doc<Priority> | Decision {
  const choice = openChoice(docs, of.choice);
  return 'accepted' in choice ? choice : priorityAt(docs, of, 'proposed');
}

const propose = defineMutation({
  name: 'priorities.propose',
  args: v.strictObject({
    ...ofPriority,
    delegation: HolderSchema,
    edition: v.nullable(EditionIdSchema),
    ...priorityFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority, ...rests }) => [
    one(choices, choice),
    one(priorities, priority),
    within(priorities, choice),
    ...restsReads(rests),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice, priority, delegation, ...fields }, docs, ...acting }) {
    if (!proposesFor(acting.actor, delegation))
      return refuse('access.not_allowed', { action: 'priorities.say' });
    const known = openChoice(docs, choice);
    if ('accepted' in known) return known;
    const fault = restsFault(docs, known.body, fields);
    if (fault !== null) return fault;
    if (docs.get(priorities, priority) !== null) return refuse('priorities.priority_known', { priority });
    if (docs.within(priorities, choice).length >= MOST_PRIORITIES)
      return refuse('priorities.too_many', { n: MOST_PRIORITIES });
    const body: Priority = {
      ...fields,
      state: 'proposed',
      proposedBy: delegation,
      proposed: signedAt(acting),
      ...{ scores: {}, scored: null, leftOut: null, adopted: null },
      ...{ from: null, until: null, outcome: null },
    };
    return accept([create(priorities, { id: priority, parent: choice, audience: PRIORITIES, body })]);
  },
});

const edit = defineMutation({
  name: 'priorities.edit',
  args: v.strictObject({
    ...ofPriority,
    edition: v.nullable(EditionIdSchema),
    ...exactPartial(priorityFields).entries,
  }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority, edition, rests = [] }) => [
    one(choices, choice),
    one(priorities, priority),
    ...restsReads({ edition, rests }),
  ],
  decide({ args: { choice, priority, edition, ...fields }, docs, actor }) {
    const known = proposedIn(docs, { choice, priority });
    if ('accepted' in known) return known;
    if (!may(actor, 'priorities.edit') && !speaksFor(actor, known.body.proposedBy))
      return refuse('access.not_allowed', { action: 'priorities.edit' });
    if (edition !== known.body.edition) return refuse('priorities.other_edition');
    // What it rests on already stays, whether or not whoever corrects its words has that.
    const rests = (fields.rests ?? []).filter((each) => !known.body.rests.includes(each));
    const of = docs.get(choices, choice);
    const fault = of === null ? null : restsFault(docs, of.body, { edition, rests });
    if (fault !== null) return fault;
    return accept([set(priorities, { id: priority, fields })]);
  },
});

const score = defineMutation({
  name: 'priorities.score',
  args: v.strictObject({ ...ofPriority, scores: ScoresSchema }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority }) => [one(choices, choice), one(priorities, priority)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { scores, ...of }, docs, ...acting }) {
    const right = must(acting.actor, 'priorities.edit');
    if (right !== null) return right;
    const known = proposedIn(docs, of);
    if ('accepted' in known) return known;
    const codes = docs.get(choices, of.choice)?.body.criteria.map(({ code }) => code) ?? [];
    const other = Object.keys(scores).find((code) => !codes.includes(code));
    if (other !== undefined) return refuse('priorities.unknown_criterion', { criterion: other });
    return accept([set(priorities, { id: known.id, fields: { scores, scored: signedAt(acting) } })]);
  },
});

/** Each state says for itself where it stands, and may say so again until it is decided. */
const say = defineMutation({
  name: 'priorities.say',
  args: v.strictObject({
    ...ofPriority,
    delegation: HolderSchema,
    ...positionFields,
    seen: ContentHashSchema,
  }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority, delegation }) => [
    one(choices, choice),
    one(priorities, priority),
    one(priorityPositions, priorityPositionId({ priority, delegation })),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice, priority, delegation, ...fields }, docs, ...acting }) {
    if (!speaksFor(acting.actor, delegation))
      return refuse('access.not_allowed', { action: 'priorities.say' });
    const known = proposedIn(docs, { choice, priority });
    if ('accepted' in known) return known;
    const id = priorityPositionId({ priority, delegation });
    const body = { delegation, ...fields, said: signedAt(acting) };
    if (docs.get(priorityPositions, id) !== null)
      return accept([set(priorityPositions, { id, fields: { ...fields, said: body.said } })]);
    return accept([
      create(priorityPositions, { id, parent: priority, audience: PRIORITIES, body, isDerived: true }),
    ]);
  },
});

const leaveOut = defineMutation({
  name: 'priorities.leave_out',
  args: v.strictObject({ ...ofPriority, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority }) => [one(choices, choice), one(priorities, priority)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { reason, ...of }, docs, ...acting }) {
    const known = proposedIn(docs, of);
    if ('accepted' in known) return known;
    // A delegation takes back what it proposed itself; of others only whoever presides decides.
    if (!may(acting.actor, 'priorities.edit') && !speaksFor(acting.actor, known.body.proposedBy))
      return refuse('access.not_allowed', { action: 'priorities.edit' });
    const leftOut = { reason, done: signedAt(acting) };
    return accept([set(priorities, { id: known.id, fields: { state: 'left_out', leftOut } })]);
  },
});

/** Back among the proposed ones: it was left out by mistake, or somebody thought better of it. */
const takeUp = defineMutation({
  name: 'priorities.take_up',
  args: v.strictObject(ofPriority),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority }) => [one(choices, choice), one(priorities, priority)],
  decide({ args, docs, actor }) {
    const right = must(actor, 'priorities.edit');
    if (right !== null) return right;
    const choice = openChoice(docs, args.choice);
    if ('accepted' in choice) return choice;
    const known = priorityAt(docs, args, 'left_out');
    if ('accepted' in known) return known;
    return accept([set(priorities, { id: known.id, fields: { state: 'proposed', leftOut: null } })]);
  },
});

/** What one decision of a meeting adopts. */
const adopt = defineMutation({
  name: 'priorities.adopt',
  args: v.strictObject({
    choice: ChoiceIdSchema,
    decision: IdSchema,
    priorities: v.pipe(v.array(PriorityIdSchema), v.minLength(1), v.maxLength(MOST_PRIORITIES)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ choice, decision, priorities: adopted }) => [
    one(choices, choice),
    one(decisions, decision),
    ...adopted.map((priority) => one(priorities, priority)),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { choice, decision, priorities: adopted }, docs, ...acting }) {
    const right = must(acting.actor, 'priorities.edit');
    if (right !== null) return right;
    const fault = adoptingFault(docs.get(decisions, decision), {
      unknown: 'priorities.unknown_decision',
      notAdopted: 'priorities.decision_not_adopted',
    });
    if (fault !== null) return refuse(fault, { decision });
    const done = signedAt(acting);
    const effects = [];
    for (const priority of new Set(adopted)) {
      const found = proposedIn(docs, { choice, priority });
      if ('accepted' in found) return found;
      effects.push(
        set(priorities, { id: priority, fields: { state: 'adopted', adopted: { decision, done } } }),
      );
    }
    return accept(effects);
  },
});

const activate = defineMutation({
  name: 'priorities.activate',
  args: v.strictObject({ ...ofPriority, from: WrittenDaySchema, until: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority }) => [one(choices, choice), one(priorities, priority)],
  decide({ args: { from, until, ...of }, docs, actor }) {
    const right = must(actor, 'priorities.edit');
    if (right !== null) return right;
    if (until < from) return refuse('priorities.ends_before', { from, until });
    const known = priorityAt(docs, of, 'adopted', 'active');
    if ('accepted' in known) return known;
    return accept([set(priorities, { id: known.id, fields: { state: 'active', from, until } })]);
  },
});

const close = defineMutation({
  name: 'priorities.close',
  args: v.strictObject({ ...ofPriority, outcome: TextSchema }),
  compartment: () => COMMITTEE,
  reads: ({ choice, priority }) => [one(choices, choice), one(priorities, priority)],
  decide({ args: { outcome, ...of }, docs, actor }) {
    const right = must(actor, 'priorities.edit');
    if (right !== null) return right;
    const known = priorityAt(docs, of, 'active', 'closed');
    if ('accepted' in known) return known;
    return accept([set(priorities, { id: known.id, fields: { state: 'closed', outcome } })]);
  },
});

export const prioritiesMutations = [
  ...choicesMutations,
  propose,
  edit,
  score,
  say,
  leaveOut,
  takeUp,
  adopt,
  activate,
  close,
  ...policiesMutations,
] as const;
