import * as v from 'valibot';
import { may, must } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema, SYSTEM_PERSON } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Effect,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { type Acting, signedAt } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import {
  type ActionPoint,
  ActionPointSchema,
  type ActionProgress,
  ALL_STATES,
  actionFields,
  actionPoints,
  actionProgress,
  decisions,
  OWED,
  OwnersSchema,
  progressId,
  WHOEVER_PRESIDES,
} from './decisions.schemas.ts';
import {
  isSameOwners,
  isShared,
  owing,
  ownersOf,
  sharedState,
  standingOf,
  wholeOwner,
} from './owners.rules.ts';

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

/** Owed by delegations of the meeting, or by all states or whoever presides, and based on what the meeting adopted. */
function actionFault({
  docs,
  meeting,
  owners,
  decision,
}: {
  docs: Docs;
  meeting: string;
  owners: readonly string[];
  decision: string | null;
}): Decision | null {
  const known = new Set(docs.within(delegations, meeting).map(({ body }) => body.code));
  const isNamed = owners.length === 1 && [ALL_STATES, WHOEVER_PRESIDES].includes(owners[0] ?? '');
  const owner = isNamed ? undefined : owners.find((code) => !known.has(code));
  if (owner !== undefined) return refuse('decisions.unknown_owner', { owner });
  if (decision === null) return null;
  const taken = docs.get(decisions, decision);
  if (taken?.parent !== meeting) return refuse('decisions.unknown_decision', { decision });
  return taken.body.state === 'adopted' ? null : refuse('decisions.not_adopted', { decision });
}

export const readsOfNewAction = ({ meeting, decision }: { meeting: string; decision: string | null }) => [
  one(meetings, meeting),
  within(delegations, meeting),
  ...(decision === null ? [] : [one(decisions, decision)]),
];

/** Each once. The first stands in `owner`, for devices of earlier versions. */
function owedBy(codes: readonly string[]): { owner: string; owners: string[] } {
  const owners = [...new Set(codes)];
  return { owner: owners[0] ?? '', owners };
}

/** A new one; whoever calls it has judged the right. */
export function addAction(
  docs: Docs,
  {
    action,
    meeting,
    owners,
    ...fields
  }: Omit<ActionPoint, 'state' | 'evidence' | 'droppedReason' | 'owner' | 'owners'> & {
    action: string;
    meeting: string;
    owners: string[];
  },
): Decision {
  if (docs.get(meetings, meeting) === null) return refuse('meetings.unknown_meeting', { meeting });
  const fault = actionFault({ docs, meeting, owners, decision: fields.decision });
  if (fault !== null) return fault;
  const body = { ...fields, ...owedBy(owners), state: 'open', evidence: null } as const;
  return accept([create(actionPoints, { id: action, parent: meeting, audience: OWED, body })]);
}

const ofAction = { action: IdSchema, meeting: IdSchema } as const;
const { owner: ownerField, ...plainFields } = actionFields;
/** What is said of an action point that several may owe. */
export const ownedFields = { ...plainFields, owners: OwnersSchema } as const;
const plainEdits = {
  item: v.exactOptional(plainFields.item),
  decision: v.exactOptional(plainFields.decision),
  text: v.exactOptional(plainFields.text),
  due: v.exactOptional(plainFields.due),
} satisfies Record<keyof typeof plainFields, unknown>;

/** As devices of earlier versions do it: owed by one delegation. */
const add = defineMutation({
  name: 'actions.add',
  args: v.strictObject({ ...ofAction, ...actionFields }),
  compartment: () => COMMITTEE,
  reads: readsOfNewAction,
  decide: ({ args: { owner, ...args }, docs, actor }) =>
    must(actor, 'decisions.edit') ?? addAction(docs, { ...args, owners: [owner] }),
});

const addOwned = defineMutation({
  name: 'actions.add_owned',
  args: v.strictObject({ ...ofAction, ...ownedFields }),
  compartment: () => COMMITTEE,
  reads: readsOfNewAction,
  decide: ({ args, docs, actor }) => must(actor, 'decisions.edit') ?? addAction(docs, args),
});

interface EditArgs {
  readonly action: string;
  readonly meeting: string;
  readonly fields: Partial<Omit<ActionPoint, 'owner'>>;
}
const readsOfEdit = ({ action, meeting, fields: { decision } }: EditArgs) => [
  one(actionPoints, action),
  within(actionProgress, action),
  within(delegations, meeting),
  ...(decision === undefined || decision === null ? [] : [one(decisions, decision)]),
];
function editAction({ docs, args, ...acting }: Acting & { docs: Docs; args: EditArgs }): Decision {
  const { actor } = acting;
  const denied = must(actor, 'decisions.edit');
  if (denied !== null) return denied;
  const known = openAction({ docs, args });
  if ('accepted' in known) return known;
  const { action, meeting, fields } = args;
  const { owners, decision = null } = fields;
  const fault = actionFault({ docs, meeting, owners: owners ?? ownersOf(known), decision });
  if (fault !== null) return fault;
  if (owners === undefined) return accept([set(actionPoints, { id: action, fields })]);
  const owed = owedBy(owners);
  if (isSameOwners(owed.owners, ownersOf(known)))
    return accept([set(actionPoints, { id: action, fields: { ...fields, ...owed } })]);
  const progress = docs.within(actionProgress, action);
  const { standing, part } = standingOf({
    ...{ before: known, now: owed, listed: docs.within(delegations, meeting) },
    reported: progress.map(({ body }) => body),
  });
  const id = part === null ? null : progressId({ action, owner: part.owner });
  return accept([
    set(actionPoints, { id: action, fields: { ...fields, ...owed, ...standing } }),
    ...(part === null || id === null || progress.some((each) => each.id === id)
      ? []
      : [
          create(actionProgress, {
            ...{ id, parent: action, audience: OWED, isDerived: true as const },
            // Of a report on the whole nobody kept by whom it was.
            body: { ...part, ...signedAt({ ...acting, actor: { ...actor, person: SYSTEM_PERSON } }) },
          }),
        ]),
    settled({ action, meeting }),
  ]);
}

/** As devices of earlier versions do it. */
const edit = defineMutation({
  name: 'actions.edit',
  args: v.strictObject({
    ...ofAction,
    fields: v.strictObject({
      item: plainEdits.item,
      decision: plainEdits.decision,
      text: plainEdits.text,
      owner: v.exactOptional(ownerField),
      due: plainEdits.due,
    }),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfEdit,
  decide({ args: { fields, ...of }, ...deciding }) {
    const { owner, ...others } = fields;
    const args = { ...of, fields: owner === undefined ? others : { ...others, owners: [owner] } };
    return editAction({ ...deciding, args });
  },
});

const editOwned = defineMutation({
  name: 'actions.edit_owned',
  args: v.strictObject({
    ...ofAction,
    fields: v.strictObject({ ...plainEdits, owners: v.exactOptional(OwnersSchema) }),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfEdit,
  decide: editAction,
});

const ofReport = {
  ...ofAction,
  state: v.picklist(['open', 'in_progress', 'done']),
  evidence: ActionPointSchema.entries.evidence,
} as const;
function lacksEvidence({ state, evidence }: Pick<ActionProgress, 'state' | 'evidence'>): Decision | null {
  const lacks = state === 'done' && (evidence ?? '').trim() === '';
  return lacks ? refuse('decisions.evidence_missing') : null;
}

/**
 * The owner's delegation reports progress; "done" needs a word on what was done. Of one that several owe the presidency
 * says how it stands, and that it is done stays said.
 */
const report = defineMutation({
  name: 'actions.report',
  args: v.strictObject(ofReport),
  compartment: () => COMMITTEE,
  reads: ({ action }) => [one(actionPoints, action)],
  decide({ args, docs, actor }) {
    const known = openAction({ docs, args });
    if ('accepted' in known) return known;
    const fault = must(actor, 'actions.report', { delegation: wholeOwner(known) }) ?? lacksEvidence(args);
    if (fault !== null) return fault;
    const { state, evidence } = args;
    const concluded = isShared(known) ? { concluded: state === 'done' } : {};
    return accept([set(actionPoints, { id: args.action, fields: { state, evidence, ...concluded } })]);
  },
});

/** One of several owners reports its own part. */
const reportOwn = defineMutation({
  name: 'actions.report_own',
  args: v.strictObject({ ...ofReport, owner: DelegationCodeSchema }),
  compartment: () => COMMITTEE,
  reads: (args) => [
    one(actionPoints, args.action),
    one(actionProgress, progressId(args)),
    within(delegations, args.meeting),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args, docs, ...acting }) {
    const { action, meeting, owner, state, evidence } = args;
    const known = openAction({ docs, args });
    if ('accepted' in known) return known;
    if (seatOf(acting.actor) !== owner) return refuse('access.not_allowed', { action: 'actions.report' });
    const fault = must(acting.actor, 'actions.report', { delegation: owner }) ?? lacksEvidence(args);
    if (fault !== null) return fault;
    if (!isShared(known) || !owing(known, docs.within(delegations, meeting)).includes(owner))
      return refuse('decisions.not_owner', { owner });
    const id = progressId(args);
    const body = { owner, state, evidence, ...signedAt(acting) };
    return accept([
      docs.get(actionProgress, id) === null
        ? create(actionProgress, { id, parent: action, audience: OWED, body, isDerived: true })
        : set(actionProgress, { id, fields: body }),
      settled({ action, meeting }),
    ]);
  },
});

function settled(args: { action: string; meeting: string }): Effect {
  return forward({ compartment: COMMITTEE, name: settle.name, args });
}
/**
 * How it stands by what all its owners have reported: the server's, so that two who report at once do not conflict. What
 * others reported who owe it no more goes: if they owe it again, they begin anew.
 */
const settle = defineMutation({
  name: 'actions.settle',
  args: v.strictObject(ofAction),
  internal: true,
  compartment: () => COMMITTEE,
  reads: ({ action, meeting }) => [
    one(actionPoints, action),
    within(actionProgress, action),
    within(delegations, meeting),
  ],
  decide({ args: { action, meeting }, docs }) {
    const known = docs.get(actionPoints, action)?.body;
    if (known === undefined || known.state === 'dropped') return accept([]);
    const codes = isShared(known) ? owing(known, docs.within(delegations, meeting)) : [];
    const progress = docs.within(actionProgress, action);
    const gone = progress
      .filter(({ body }) => !codes.includes(body.owner))
      .map(({ id }) => remove(actionProgress, id));
    if (known.concluded || !isShared(known)) return accept(gone);
    const reported = progress.map(({ body }) => body);
    const state = sharedState(codes, reported);
    if (state === null || state === known.state) return accept(gone);
    return accept([...gone, set(actionPoints, { id: action, fields: { state } })]);
  },
});

/** Another state owes what all states do. */
const settleAll = defineMutation({
  name: 'actions.settle_all',
  args: v.strictObject({ meeting: IdSchema }),
  internal: true,
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [within(actionPoints, meeting)],
  decide({ args: { meeting }, docs }) {
    const owed = docs.within(actionPoints, meeting).filter(({ body }) => ownersOf(body)[0] === ALL_STATES);
    return accept(owed.map(({ id }) => settled({ action: id, meeting })));
  },
});

const drop = defineMutation({
  name: 'actions.drop',
  args: v.strictObject({ ...ofAction, reason: TextSchema }),
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

export const actionMutations = [
  ...[add, addOwned, edit, editOwned],
  ...[report, reportOwn, settle, settleAll, drop],
] as const;
