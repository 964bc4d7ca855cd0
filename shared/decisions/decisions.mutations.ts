import * as v from 'valibot';
import { may, must } from '#shared/access/rules.ts';
import { PRESIDENCY } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { WrittenDaySchema } from '#shared/kernel/days.ts';
import { formerlyOf } from '#shared/kernel/formerly.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type FactRequest,
  type Facts,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { actionMutations } from './actions.mutations.ts';
import { dayDecidedFault, decidedFault } from './decided-fault.rules.ts';
import { decisionReference } from './decisions.rules.ts';
import { type CommitteeDecision, DECIDED, decisionFields, decisions } from './decisions.schemas.ts';
import { audienceWritten } from './left-draft.rules.ts';
import { refreshReaders } from './readers.mutations.ts';

/** The decision of this meeting while its text may still change, or why not. */
function openDraft({
  docs,
  actor,
  args: { decision, meeting },
}: {
  docs: Docs;
  actor: Actor;
  args: { decision: string; meeting: string };
}): CommitteeDecision | Decision {
  if (!may(actor, 'decisions.edit')) return refuse('access.not_allowed', { action: 'decisions.edit' });
  const known = docs.get(decisions, decision);
  if (known?.parent !== meeting) return refuse('decisions.unknown_decision', { decision });
  if (known.body.state !== 'draft') return refuse('decisions.already_decided', { state: known.body.state });
  return known.body;
}

function sequenceOf(decidedOn: string): string {
  return `decisions/${decidedOn.slice(0, 4)}`;
}

/** A draft, for whoever presides alone; whoever calls it has judged the right. Reads its meeting. */
export function draftDecision(
  docs: Docs,
  {
    decision,
    meeting,
    ...fields
  }: Pick<CommitteeDecision, 'text' | 'mode' | 'topic'> & {
    decision: string;
    meeting: string;
    item: string;
  },
): Decision {
  const known = docs.get(meetings, meeting);
  if (known === null) return refuse('meetings.unknown_meeting', { meeting });
  if (known.body.state === 'cancelled') return refuse('meetings.already_over', { state: known.body.state });
  const fault = decidedFault({ known: null, days: [], mode: fields.mode });
  if (fault !== null) return fault;
  const body = { ...fields, state: 'draft', number: null, year: null, decidedOn: null } as const;
  return accept([create(decisions, { id: decision, parent: meeting, audience: PRESIDENCY, body })]);
}

const draft = defineMutation({
  name: 'decisions.draft',
  args: v.strictObject({ decision: IdSchema, meeting: IdSchema, ...decisionFields }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  decide: ({ args, docs, actor }) => must(actor, 'decisions.edit') ?? draftDecision(docs, args),
});

const edit = defineMutation({
  name: 'decisions.edit',
  args: v.strictObject({
    decision: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      item: v.exactOptional(decisionFields.item),
      text: v.exactOptional(decisionFields.text),
      mode: v.exactOptional(decisionFields.mode),
    } satisfies Record<keyof typeof decisionFields, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ decision, meeting }) => [one(decisions, decision), one(meetings, meeting)],
  decide({ args, docs, actor }) {
    const known = openDraft({ docs, actor, args });
    if ('accepted' in known) return known;
    const fault = decidedFault({ known, days: [], mode: args.fields.mode ?? known.mode });
    // Whoever corrects the text of an older draft has not said how it is to be decided.
    if (args.fields.mode !== undefined && fault !== null) return fault;
    const id = args.decision;
    return accept([set(decisions, { id, fields: args.fields, ...audienceWritten(docs, args) })]);
  },
});

const decidedArgs = v.strictObject({ decision: IdSchema, meeting: IdSchema, decidedOn: WrittenDaySchema });

/** Only the server gives the number: on the phone an adopted decision has none until the receipt. */
const numbered = {
  facts: ({ decidedOn }: { decidedOn: string }): FactRequest[] => [
    { kind: 'number', sequence: sequenceOf(decidedOn) },
  ],
  numbersSaid: ({ number, year }: JsonObject): Record<string, number> =>
    typeof number === 'number' && typeof year === 'number' ? { [sequenceOf(String(year))]: number } : {},
};

function adoptAs({
  known,
  args: { decision, decidedOn },
  words,
  facts,
  now,
}: {
  known: CommitteeDecision;
  args: { decision: string; decidedOn: string };
  words: Partial<Pick<CommitteeDecision, 'text' | 'mode' | 'effectiveOn'>>;
  facts: Facts | null;
  now: number;
}): Decision {
  const { effectiveOn = null, mode = known.mode } = words;
  const fault = dayDecidedFault(decidedOn, now) ?? decidedFault({ known, days: [effectiveOn], mode });
  if (fault !== null) return fault;
  // A day that is not among the arguments was not on the screen: nobody adopts it unread.
  if (words.effectiveOn === undefined && known.effectiveOn != null)
    return refuse('decisions.effect_changed', { effectiveOn: known.effectiveOn });
  const sequence = sequenceOf(decidedOn);
  const number = facts?.numbers[sequence] ?? null;
  const year = Number(decidedOn.slice(0, 4));
  const formerly = formerlyOf({
    facts,
    sequence,
    nameOf: (before) => decisionReference({ number: before, year }) ?? '',
  });
  const fields = { state: 'adopted', number, year, ...formerly, decidedOn, ...words } as const;
  const effects = [set(decisions, { id: decision, fields, audience: DECIDED })];
  return number === null ? accept(effects) : accept(effects, { number, year, ...formerly });
}

const adopt = defineMutation({
  name: 'decisions.adopt',
  args: decidedArgs,
  compartment: () => COMMITTEE,
  reads: ({ decision, meeting }) => [one(decisions, decision), one(meetings, meeting)],
  ...numbered,
  decide({ args, docs, actor, facts, now }) {
    const known = openDraft({ docs, actor, args });
    return 'accepted' in known ? known : adoptAs({ known, args, words: {}, facts, now });
  },
});

/**
 * The server's own: a number for what was adopted without asking for one, in a list or in silence. It is asked for here
 * alone, so that each number that is used up is somebody's.
 */
export const giveNumber = defineMutation({
  name: 'decisions.give_number',
  internal: true,
  args: v.strictObject({ decision: IdSchema, decidedOn: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ decision }) => [one(decisions, decision)],
  ...numbered,
  decide({ args: { decision, decidedOn }, docs, facts }) {
    const known = docs.get(decisions, decision);
    if (known === null || numberHour(known.body) === null) return accept([]);
    const sequence = sequenceOf(decidedOn);
    const number = facts?.numbers[sequence] ?? null;
    if (number === null) return accept([]);
    const year = Number(decidedOn.slice(0, 4));
    return accept([set(decisions, { id: decision, fields: { number, year } })], { number, year });
  },
});

/** For the hour of `giveNumber`: that of the adoption, until it has one. */
export function numberHour({ state, number, adoptedAt }: CommitteeDecision): number | null {
  return state === 'adopted' && number === null ? (adoptedAt ?? null) : null;
}

const notAdopt = defineMutation({
  name: 'decisions.not_adopt',
  args: decidedArgs,
  compartment: () => COMMITTEE,
  reads: ({ decision }) => [one(decisions, decision)],
  decide({ args, docs, actor, now }) {
    const known = openDraft({ docs, actor, args });
    if ('accepted' in known) return known;
    const fault = dayDecidedFault(args.decidedOn, now);
    if (fault !== null) return fault;
    const fields = { state: 'not_adopted', decidedOn: args.decidedOn } as const;
    return accept([set(decisions, { id: args.decision, fields, audience: DECIDED })]);
  },
});

const writtenArgs = v.strictObject({
  ...decidedArgs.entries,
  text: decisionFields.text,
  mode: decisionFields.mode,
});

/**
 * Adopts the text that was on the screen: it is part of the arguments, so that nothing typed is lost. If somebody else
 * changed it meanwhile, that is a conflict, and their text is not adopted unread.
 */
const adoptText = defineMutation({
  name: 'decisions.adopt_text',
  args: writtenArgs,
  compartment: () => COMMITTEE,
  reads: ({ decision, meeting }) => [one(decisions, decision), one(meetings, meeting)],
  ...numbered,
  decide({ args, docs, actor, facts, now }) {
    const known = openDraft({ docs, actor, args });
    if ('accepted' in known) return known;
    const { text, mode } = args;
    return adoptAs({ known, args, words: { text, mode }, facts, now });
  },
});

/** The same with the day from which it has effect: whoever adopts it has read that too. */
const adoptDated = defineMutation({
  name: 'decisions.adopt_dated',
  args: v.strictObject({ ...writtenArgs.entries, effectiveOn: WrittenDaySchema }),
  compartment: () => COMMITTEE,
  reads: ({ decision, meeting }) => [one(decisions, decision), one(meetings, meeting)],
  ...numbered,
  decide({ args, docs, actor, facts, now }) {
    const known = openDraft({ docs, actor, args });
    if ('accepted' in known) return known;
    const { text, mode, effectiveOn } = args;
    return adoptAs({ known, args, words: { text, mode, effectiveOn }, facts, now });
  },
});

const notAdoptText = defineMutation({
  name: 'decisions.not_adopt_text',
  args: writtenArgs,
  compartment: () => COMMITTEE,
  reads: ({ decision }) => [one(decisions, decision)],
  decide({ args, docs, actor, now }) {
    const known = openDraft({ docs, actor, args });
    if ('accepted' in known) return known;
    const { decidedOn, text, mode } = args;
    const fault = dayDecidedFault(decidedOn, now);
    if (fault !== null) return fault;
    const fields = { state: 'not_adopted', decidedOn, text, mode } as const;
    return accept([set(decisions, { id: args.decision, fields, audience: DECIDED })]);
  },
});

export const decisionsMutations = [
  draft,
  edit,
  adopt,
  notAdopt,
  adoptText,
  adoptDated,
  notAdoptText,
  giveNumber,
  ...actionMutations,
  refreshReaders,
] as const;
