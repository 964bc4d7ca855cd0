import * as v from 'valibot';
import { may, must } from '#shared/access/rules.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
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
  within,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import {
  type ActionPoint,
  ActionPointSchema,
  actionFields,
  actionPoints,
  decisions,
  OWED,
} from './decisions.schemas.ts';

/** The action point of this meeting while somebody owes it, or why not. */
function openAction({
  docs,
  args: { action, meeting },
}: {
  docs: Docs;
  args: { action: string; meeting: string };
}): ActionPoint | Decision {
  const known = docs.get(actionPoints, action);
  if (known?.parent !== meeting) return refuse('decisions.unknown_action', { action });
  if (known.body.state === 'dropped') return refuse('decisions.action_dropped');
  return known.body;
}

/** Owed by a delegation of the meeting, and based on what the meeting adopted. */
function actionFault({
  docs,
  meeting,
  owner,
  decision,
}: {
  docs: Docs;
  meeting: string;
  owner: string;
  decision: string | null;
}): Decision | null {
  if (!docs.within(delegations, meeting).some(({ body }) => body.code === owner))
    return refuse('decisions.unknown_owner', { owner });
  if (decision === null) return null;
  const known = docs.get(decisions, decision);
  if (known?.parent !== meeting) return refuse('decisions.unknown_decision', { decision });
  return known.body.state === 'adopted' ? null : refuse('decisions.not_adopted', { decision });
}

export const readsOfNewAction = ({ meeting, decision }: { meeting: string; decision: string | null }) => [
  one(meetings, meeting),
  within(delegations, meeting),
  ...(decision === null ? [] : [one(decisions, decision)]),
];

/** A new one; whoever calls it has judged the right. */
export function addAction(
  docs: Docs,
  {
    action,
    meeting,
    ...fields
  }: Omit<ActionPoint, 'state' | 'evidence' | 'droppedReason'> & { action: string; meeting: string },
): Decision {
  if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
  const fault = actionFault({ docs, meeting, owner: fields.owner, decision: fields.decision });
  if (fault !== null) return fault;
  const body = { ...fields, state: 'open', evidence: null } as const;
  return accept([create(actionPoints, { id: action, parent: meeting, audience: OWED, body })]);
}

const add = defineMutation({
  name: 'actions.add',
  args: v.strictObject({ action: IdSchema, meeting: IdSchema, ...actionFields }),
  compartment: () => COMMITTEE,
  reads: readsOfNewAction,
  decide: ({ args, docs, actor }) => must(actor, 'decisions.edit') ?? addAction(docs, args),
});

const edit = defineMutation({
  name: 'actions.edit',
  args: v.strictObject({
    action: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      item: v.exactOptional(actionFields.item),
      decision: v.exactOptional(actionFields.decision),
      text: v.exactOptional(actionFields.text),
      owner: v.exactOptional(actionFields.owner),
      due: v.exactOptional(actionFields.due),
    } satisfies Record<keyof typeof actionFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ action, meeting, fields: { decision } }) => [
    one(actionPoints, action),
    within(delegations, meeting),
    ...(decision === undefined || decision === null ? [] : [one(decisions, decision)]),
  ],
  decide({ args, docs, actor }) {
    if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
    const known = openAction({ docs, args });
    if ('accepted' in known) return known;
    const { owner = known.owner, decision = null } = args.fields;
    const fault = actionFault({ docs, meeting: args.meeting, owner, decision });
    if (fault !== null) return fault;
    return accept([set(actionPoints, { id: args.action, fields: args.fields })]);
  },
});

/** The owner's delegation reports progress; "done" needs a word on what was done. */
const report = defineMutation({
  name: 'actions.report',
  args: v.strictObject({
    action: IdSchema,
    meeting: IdSchema,
    state: v.picklist(['open', 'in_progress', 'done']),
    evidence: ActionPointSchema.entries.evidence,
  }),
  compartment: () => COMMITTEE,
  reads: ({ action }) => [one(actionPoints, action)],
  decide({ args, docs, actor }) {
    const known = openAction({ docs, args });
    if ('accepted' in known) return known;
    if (!may(actor, 'actions.report', { delegation: known.owner }))
      return refuse('access.not_allowed', { action: 'actions.report' });
    const { state, evidence } = args;
    if (state === 'done' && (evidence ?? '').trim() === '') return refuse('decisions.evidence_missing');
    return accept([set(actionPoints, { id: args.action, fields: { state, evidence } })]);
  },
});

const drop = defineMutation({
  name: 'actions.drop',
  args: v.strictObject({ action: IdSchema, meeting: IdSchema, reason: TextSchema }),
  compartment: () => COMMITTEE,
  reads: ({ action }) => [one(actionPoints, action)],
  decide({ args, docs, actor }) {
    if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
    const known = openAction({ docs, args });
    if ('accepted' in known) return known;
    const fields = { state: 'dropped', droppedReason: args.reason } as const;
    return accept([set(actionPoints, { id: args.action, fields })]);
  },
});

export const actionMutations = [add, edit, report, drop] as const;
