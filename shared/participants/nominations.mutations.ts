import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { nominationsAudience } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { expiryOf } from '#shared/kernel/forgetting.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  isUsed,
  one,
  type Read,
  refuse,
  remove,
  set,
  underFact,
  underRequest,
  usedRequest,
  within,
} from '#shared/kernel/mutation.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { openMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { isAnotherPerson } from './another-person.rules.ts';
import { findDelegation } from './delegations.rules.ts';
import { endFormer, readsOfFormer } from './former.rules.ts';
import { isOpenNomination } from './member-of.rules.ts';
import {
  findDecisionBar,
  findStandInFault,
  forgetFormer,
  forgetNominee,
  forgetParticipant,
  issueBadge,
  linkId,
  NOMINATION_STEPS,
  refreshReaders,
  signedBy,
} from './nominations.rules.ts';
import { type Nomination, nominationFields, nominations, participantLinks } from './nominations.schemas.ts';
import { delegations, participants } from './participants.schemas.ts';
import { needsId } from './personal.rules.ts';
import { travelNeeds } from './personal.schemas.ts';
import { dropSpeaker } from './speakers.rules.ts';

const MAKE = { action: 'nominations.make' };
const principalOf = (standsIn: Nomination['standsIn'] | undefined) => standsIn?.participant ?? null;
const readsPrincipal = (standsIn: Nomination['standsIn'] | undefined): Read[] => {
  const principal = principalOf(standsIn);
  return principal === null ? [] : [one(participants, principal)];
};

/** Code of a delegation of this meeting, or null. */
function codeOf(of: { docs: Docs; meeting: string; delegation: string }) {
  return findDelegation(of)?.body.code ?? null;
}

const make = defineMutation({
  name: 'nominations.make',
  args: v.strictObject({
    nomination: IdSchema,
    participant: IdSchema,
    meeting: IdSchema,
    ...nominationFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ nomination, meeting, participant, standsIn }) => [
    // If it is refused, this says whose words are to be forgotten.
    one(nominations, nomination),
    one(meetings, meeting),
    within(delegations, meeting),
    within(nominations, meeting),
    one(participants, participant),
    ...readsPrincipal(standsIn),
  ],
  facts: ({ participant, meeting }) => [
    usedRequest(participants, participant),
    usedRequest(participantLinks, linkId(participant)),
    usedRequest(travelNeeds, needsId(participant)),
    underRequest(nominations, meeting),
  ],
  decide({ args: { nomination, meeting, ...fields }, docs, actor, facts }) {
    const { delegation, standsIn, participant } = fields;
    const code = codeOf({ docs, meeting, delegation });
    if (!may(actor, 'nominations.make', { delegation: code })) return refuse('access.not_allowed', MAKE);
    const open = openMeeting({ docs, id: meeting });
    if ('accepted' in open) return open;
    if (code === null) return refuse('participants.unknown_delegation', { delegation });
    if (docs.get(participants, participant) !== null)
      return refuse('nominations.on_the_list', { participant });
    // Withdrawing one of two would take the person away whom the other names, and they may be of another delegation.
    const all = underFact(facts, nominations, meeting) ?? docs.within(nominations, meeting);
    if (all.some((each) => each.body.participant === participant && isOpenNomination(each)))
      return refuse('sync.already_exists');
    // Somebody else's badge contains this id, and would still open doors for its bearer. What was said and given under
    // it stays theirs.
    if (
      isUsed(facts, participants, participant) ||
      isUsed(facts, participantLinks, linkId(participant)) ||
      isUsed(facts, travelNeeds, needsId(participant))
    )
      return refuse('sync.id_gone');
    const principal = standsIn === null ? null : docs.get(participants, standsIn.participant);
    const fault = findStandInFault({ standsIn, delegation, meeting, principal });
    if (fault !== null) return refuse(fault, { participant: principalOf(standsIn) ?? '' });
    const body: Nomination = {
      ...fields,
      state: 'nominated',
      nominatedBy: actor.person,
      decidedBy: null,
      decidedAt: null,
      reason: null,
      expiresOn: expiryOf(open),
    };
    return accept([
      create(nominations, { id: nomination, parent: meeting, audience: nominationsAudience(code), body }),
    ]);
  },
});

/** The nomination with its delegation's code, for people who may nominate there; else the refusal. */
function findOwn({
  docs,
  actor,
  meeting,
  nomination,
}: {
  docs: Docs;
  actor: Actor;
  meeting: string;
  nomination: string;
}): { known: Doc<Nomination>; code: string } | Decision {
  const open = openMeeting({ docs, id: meeting });
  if ('accepted' in open) return open;
  const known = docs.get(nominations, nomination);
  if (known?.parent !== meeting) return refuse('nominations.unknown_nomination', { nomination });
  const code = codeOf({ docs, meeting, delegation: known.body.delegation });
  if (!may(actor, 'nominations.make', { delegation: code })) return refuse('access.not_allowed', MAKE);
  return { known, code: code ?? '' };
}

const { delegation: _fixed, ...editable } = nominationFields;

/** A nomination that the presidency returned is pending again once corrected. */
const edit = defineMutation({
  name: 'nominations.edit',
  args: v.strictObject({
    nomination: IdSchema,
    meeting: IdSchema,
    fields: v.strictObject({
      name: v.exactOptional(editable.name),
      office: v.exactOptional(editable.office),
      capacity: v.exactOptional(editable.capacity),
      order: v.exactOptional(editable.order),
      noteVerbale: v.exactOptional(editable.noteVerbale),
      credentials: v.exactOptional(editable.credentials),
      standsIn: v.exactOptional(editable.standsIn),
    } satisfies Record<keyof typeof editable, unknown>),
  }),
  compartment: () => COMMITTEE,
  reads: ({ nomination, meeting, fields }) => [
    one(meetings, meeting),
    one(nominations, nomination),
    within(delegations, meeting),
    ...readsPrincipal(fields.standsIn),
    ...(fields.name === undefined ? [] : readsOfFormer(meeting)),
  ],
  decide({ args: { nomination, meeting, fields }, docs, actor }) {
    const own = findOwn({ docs, actor, meeting, nomination });
    if ('accepted' in own) return own;
    const { state, delegation, participant, name, named = 1 } = own.known.body;
    const isAnother = fields.name !== undefined && isAnotherPerson(name, fields.name);
    if (state !== 'nominated' && state !== 'returned')
      return refuse('nominations.already_decided', { state });
    const { standsIn } = fields;
    if (standsIn !== undefined && standsIn !== null) {
      const principal = docs.get(participants, standsIn.participant);
      const fault = findStandInFault({ standsIn, delegation, meeting, principal });
      if (fault !== null) return refuse(fault, { participant: standsIn.participant });
    }
    return accept([
      set(nominations, {
        id: nomination,
        fields: {
          ...fields,
          ...(isAnother ? { named: named + 1 } : {}),
          ...(actor.delegation === own.code ? {} : signedBy(own.known.body, actor.person)),
          ...(state === 'returned'
            ? { state: 'nominated' as const, decidedBy: null, decidedAt: null, reason: null }
            : {}),
        },
      }),
      ...(isAnother
        ? [
            ...endFormer({ participant, nomination, meeting, code: own.code, docs }),
            forgetFormer({ participant, meeting }),
          ]
        : []),
    ]);
  },
});

/** A state may withdraw its people at any time; a listed person leaves the list. */
const withdraw = defineMutation({
  name: 'nominations.withdraw',
  args: v.strictObject({ nomination: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ nomination, meeting }) => [
    one(meetings, meeting),
    one(nominations, nomination),
    within(delegations, meeting),
    within(participants, meeting),
  ],
  decide({ args: { nomination, meeting }, docs, actor }) {
    const own = findOwn({ docs, actor, meeting, nomination });
    if ('accepted' in own) return own;
    const { state, participant, delegation } = own.known.body;
    if (!NOMINATION_STEPS[state].includes('withdrawn'))
      return refuse('nominations.already_decided', { state });
    const listed = docs.within(participants, meeting).find(({ id }) => id === participant);
    const sitsElsewhere = listed !== undefined && listed.body.delegation !== delegation;
    return accept([
      set(nominations, { id: nomination, fields: { state: 'withdrawn' } }),
      // Before the list, too: what a nominee gave of their journey goes with them. Nobody takes others' people away.
      ...(state !== 'accredited'
        ? [forgetNominee({ participant, meeting })]
        : sitsElsewhere
          ? []
          : [forgetParticipant({ participant, meeting })]),
    ]);
  },
});

const decisionArgs = {
  nomination: IdSchema,
  meeting: IdSchema,
  /** Version that was on screen: nobody accredits text that they have not seen. */
  rev: v.pipe(v.number(), v.integer(), v.minValue(0)),
  participant: IdSchema,
  /** The person whom the nominee stands in for, or null. */
  standsFor: v.nullable(IdSchema),
} as const;
type DecisionArgs = v.InferOutput<v.StrictObjectSchema<typeof decisionArgs, undefined>>;

function readsOfDecision({ nomination, meeting, participant, standsFor }: DecisionArgs): Read[] {
  return [
    one(meetings, meeting),
    one(nominations, nomination),
    within(delegations, meeting),
    one(participantLinks, linkId(participant)),
    ...(standsFor === null ? [] : [one(participants, standsFor), one(participantLinks, linkId(standsFor))]),
  ];
}

/** The nomination to decide on, with its delegation's code, or the refusal. */
function findWaiting({
  args,
  docs,
  actor,
}: {
  args: DecisionArgs;
  docs: Docs;
  actor: Actor;
}): { known: Doc<Nomination>; code: string } | Decision {
  const { nomination, meeting, participant, standsFor } = args;
  if (!may(actor, 'nominations.decide'))
    return refuse('access.not_allowed', { action: 'nominations.decide' });
  const open = openMeeting({ docs, id: meeting });
  if ('accepted' in open) return open;
  const known = docs.get(nominations, nomination);
  if (known?.parent !== meeting) return refuse('nominations.unknown_nomination', { nomination });
  const code = codeOf({ docs, meeting, delegation: known.body.delegation });
  if (code === null) return refuse('participants.unknown_delegation', { delegation: known.body.delegation });
  const links = [participant, ...(standsFor === null ? [] : [standsFor])].flatMap((each) => {
    const link = docs.get(participantLinks, linkId(each));
    return link === null ? [] : [link];
  });
  const own = findDecisionBar({ actor, nomination: known.body, code, links });
  if (own !== null) return refuse(own, { state: known.body.state });
  const isSeen =
    known.rev === args.rev &&
    known.body.participant === participant &&
    principalOf(known.body.standsIn) === standsFor;
  if (!isSeen) return refuse('nominations.changed_meanwhile', { nomination });
  return { known, code };
}

/** Puts the nominee on the list. A substitute takes the other's place; a proxy is listed as acting for them. */
const accredit = defineMutation({
  name: 'nominations.accredit',
  args: v.strictObject(decisionArgs),
  compartment: () => COMMITTEE,
  reads: (args) => [...readsOfDecision(args), within(agendaItems, args.meeting)],
  decide({ args, docs, actor, now }) {
    const found = findWaiting({ args, docs, actor });
    if ('accepted' in found) return found;
    const { nomination, meeting, participant, standsFor } = args;
    const { delegation, name, office, capacity, order, standsIn, named } = found.known.body;
    const principal = standsFor === null ? null : docs.get(participants, standsFor);
    if (standsIn?.kind === 'proxy' && principal === null)
      return refuse('participants.unknown_participant', { participant: standsFor ?? '' });
    // The other person may sit elsewhere by now, or have left: then a substitute simply joins.
    const fault = principal === null ? null : findStandInFault({ standsIn, delegation, meeting, principal });
    if (fault !== null) return refuse(fault, { participant: standsFor ?? '' });
    const acting = standsIn?.kind === 'proxy' ? { actsFor: standsIn.participant } : {};
    const before = named === undefined ? {} : { named };
    const body = { delegation, name, office, capacity, order, ...acting, ...before };
    const leaving: Effect[] =
      standsIn?.kind === 'substitute' && principal !== null
        ? [
            remove(participants, principal.id),
            ...dropSpeaker(docs.within(agendaItems, meeting), principal.id),
            forgetParticipant({ participant: principal.id, meeting }),
          ]
        : [];
    return accept([
      set(nominations, {
        id: nomination,
        fields: { state: 'accredited', decidedBy: actor.person, decidedAt: now, reason: null },
      }),
      create(participants, { id: participant, parent: meeting, audience: 'all', body }),
      ...leaving,
      issueBadge({ participant, meeting, delegation: found.code }),
      // Who said before the list who they are is from now on shown what its people are, and held by their state.
      ...(docs.get(participantLinks, linkId(participant)) === null
        ? []
        : [refreshReaders({ participant, meeting })]),
    ]);
  },
});

const giveBack = defineMutation({
  name: 'nominations.return',
  args: v.strictObject({ ...decisionArgs, reason: TextSchema }),
  compartment: () => COMMITTEE,
  reads: readsOfDecision,
  decide({ args, docs, actor, now }) {
    const found = findWaiting({ args, docs, actor });
    if ('accepted' in found) return found;
    return accept([
      set(nominations, {
        id: args.nomination,
        fields: {
          state: 'returned',
          decidedBy: actor.person,
          decidedAt: now,
          reason: args.reason,
        },
      }),
    ]);
  },
});

export const nominationsMutations = [make, edit, withdraw, accredit, giveBack] as const;
