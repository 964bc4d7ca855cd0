import * as v from 'valibot';
import { may, must } from '#shared/access/rules.ts';
import { checkIns } from '#shared/checkins/checkins.schemas.ts';
import { roomOf } from '#shared/checkins/presence.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Facts,
  one,
  refuse,
  set,
  underFact,
  underRequest,
  within,
} from '#shared/kernel/mutation.ts';
import { DelegationCodeSchema } from '#shared/kernel/scalars.ts';
import { takenAt } from '#shared/kernel/signed.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { MEMBERS_REQUEST, membersFact } from '#shared/membership/members-fact.rules.ts';
import { standings } from '#shared/membership/membership.schemas.ts';
import { listOf, listReads } from '#shared/participants/on-list.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';
import { POINTS_OF_ORDER } from '#shared/rules/parameters.schemas.ts';
import { hasSeatRight, rightsReads, seatedAs } from '#shared/rules/rights.rules.ts';
import { rulesInForce } from '#shared/rules/rules.rules.ts';
import {
  type FloorRequest,
  floorAudience,
  floorRequests,
  interventions,
  REQUEST_KINDS,
  RequestIdSchema,
  type Sitting,
} from './floor.schemas.ts';
import { isSameSort } from './order.rules.ts';
import { isPresent } from './present.rules.ts';
import { isThereToReply } from './reply.rules.ts';
import { endSpeech, floorRuleOf, momentOf, openSitting, setSitting, sittingReads } from './sitting.rules.ts';
import { speakerFault } from './speaker.rules.ts';

const requestArgs = v.strictObject({
  request: RequestIdSchema,
  meeting: IdSchema,
  /** The item that was open on the screen of whoever asked. */
  item: IdSchema,
  delegation: DelegationCodeSchema,
  kind: v.picklist(REQUEST_KINDS),
  point: v.nullable(v.picklist(POINTS_OF_ORDER)),
  isMinister: v.boolean(),
});
type RequestArgs = v.InferOutput<typeof requestArgs>;

const readsOf = ({ request, meeting, delegation }: RequestArgs) => [
  ...sittingReads(meeting),
  one(floorRequests, request),
  within(floorRequests, meeting),
  within(interventions, meeting),
  ...listReads(meeting),
  ...rightsReads([delegation]),
];
/** Who the members are, and who went through the doors: no delegate reads either of them whole. */
const factsOf = ({ meeting }: RequestArgs) => [MEMBERS_REQUEST, underRequest(checkIns, meeting)];

/** How often a delegation asks on one item; beyond that the chair adds it. */
export const MOST_REQUESTS = 50;

interface Asking {
  readonly args: RequestArgs;
  readonly docs: Docs;
  readonly actor: Actor;
  readonly now: number;
  readonly facts: Facts | null;
}

/**
 * Whether the delegation is in the room. Who went through a door is read by those who arrange the meeting, and by no
 * delegate; so a phone lets the request go, and the server judges by all scans of the meeting, which it is given as a
 * fact.
 */
export function isInside({
  meeting,
  delegation,
  docs,
  facts,
  day,
}: {
  readonly meeting: string;
  readonly delegation: string;
  readonly docs: Docs;
  readonly facts: Facts | null;
  /** Of the sitting. */
  readonly day: string;
}): boolean {
  const scans = underFact(facts, checkIns, meeting);
  const venue = docs.get(meetings, meeting)?.body;
  if (scans === null || venue === undefined) return true;
  return isPresent({
    ...{ delegation, room: roomOf({ scans, day, venue }) },
    participants: docs.within(participants, meeting),
    delegations: docs.within(delegations, meeting),
  });
}

/** As what the delegation sits here, on the day of the sitting. */
function seatOf({ args: { delegation }, docs, facts }: Asking, day: string) {
  const entered = docs.within(standings, delegation).map(({ body }) => body);
  return { delegation, entered, members: membersFact(facts, day), day };
}

/** Why a delegation cannot be on the list with this, or null. The chair adds to a closed list. */
function findBar(asking: Asking, sitting: Doc<Sitting>, { isChair }: { isChair: boolean }): Decision | null {
  const { args, docs, facts } = asking;
  const { meeting, item, delegation, kind, point } = args;
  if (sitting.body.item?.id !== item) return refuse('floor.other_item', { item });
  if (kind !== 'order' && point !== null) return refuse('floor.no_point');
  if (!docs.within(delegations, meeting).some(({ body }) => body.code === delegation))
    return refuse('floor.not_at_meeting', { delegation });
  // A motion of order proposes something: who may only speak raises none.
  const { day } = sitting.body;
  const seat = seatOf(asking, day);
  const parameters = rulesInForce(docs, day)?.parameters ?? null;
  if (!hasSeatRight({ ...seat, parameters, right: kind === 'order' ? 'propose' : 'speak' }))
    return refuse(kind === 'order' ? 'floor.no_right_to_move' : 'floor.no_right_to_speak', { delegation });
  const rule = floorRuleOf(docs, sitting.body);
  if (kind === 'reply' && rule?.hasReply === false) return refuse('floor.no_reply');
  if (!sitting.body.isListOpen && kind !== 'order' && !isChair) return refuse('floor.list_closed');
  const spoken = { sitting: sitting.body, interventions: docs.within(interventions, meeting) };
  if (kind === 'reply' && !isThereToReply({ ...spoken, delegation })) return refuse('floor.nothing_to_reply');
  const waits = docs
    .within(floorRequests, meeting)
    .some(
      ({ body }) =>
        body.state === 'waiting' &&
        body.item === item &&
        body.delegation === delegation &&
        isSameSort(body.kind, kind),
    );
  if (waits) return refuse('floor.already_asked', { delegation, kind });
  if (!isChair) {
    const asked = docs
      .within(floorRequests, meeting)
      .filter(({ body }) => body.item === item && body.delegation === delegation);
    // Every phone keeps them all, the withdrawn ones too.
    if (asked.length >= MOST_REQUESTS) return refuse('floor.too_many', { delegation });
    // Whoever presides knows whom they have before them; a delegation does not put itself first.
    const capacity = seatedAs(seat);
    if (args.isMinister && capacity !== null && capacity !== 'members')
      return refuse('floor.no_minister', { delegation });
  }
  return rule?.isPresentOnly === true && !isInside({ ...args, docs, facts, day })
    ? refuse('floor.not_present', { delegation })
    : null;
}

/** The server's count of what it took, so that no clock and no order of arrival at a device decides who is first. */
export function nextTurn(
  docs: readonly { readonly body: { readonly turn: number | null } }[],
  facts: Facts | null,
): number | null {
  if (facts === null) return null;
  return docs.reduce((last, { body }) => Math.max(last, body.turn ?? 0), 0) + 1;
}

/** What was asked already: the same once more, as after an answer that was lost, unless it waits no more. */
function onceMore({ id, parent, body }: Doc<FloorRequest>, { args, actor }: Asking): Decision {
  const isSame =
    body.by === actor.person &&
    parent === args.meeting &&
    body.item === args.item &&
    body.delegation === args.delegation &&
    body.kind === args.kind &&
    body.point === args.point &&
    body.isMinister === args.isMinister;
  if (!isSame) return refuse('sync.already_exists', { collection: floorRequests.name, id });
  return body.state === 'waiting' || body.state === 'called'
    ? accept([])
    : refuse('floor.not_waiting', { state: body.state });
}

function enter(asking: Asking, role: { isChair: boolean }): Decision {
  const { args, docs, actor, now, facts } = asking;
  const { request, meeting, ...wanted } = args;
  const known = docs.get(floorRequests, request);
  if (known !== null) return onceMore(known, asking);
  const sitting = openSitting(docs, meeting);
  if ('accepted' in sitting) return sitting;
  const bar = findBar(asking, sitting, role);
  if (bar !== null) return bar;
  const body: FloorRequest = {
    ...wanted,
    capacity: seatedAs(seatOf(asking, sitting.body.day)),
    state: 'waiting',
    takenAt: takenAt({ facts, now }),
    turn: nextTurn(docs.within(floorRequests, meeting), facts),
    by: actor.person,
  };
  const audience = floorAudience(meeting);
  return accept([create(floorRequests, { id: request, parent: meeting, audience, body })]);
}

/**
 * Why a person does not act for a delegation on the floor, or null: it is not theirs, or they are not on the list of the
 * meeting as somebody who speaks for it. Whoever has left either meanwhile does so no more, also with what waited on their
 * phone.
 */
function seatFault({
  docs,
  actor,
  meeting,
  delegation,
}: {
  docs: Docs;
  actor: Actor;
  meeting: string;
  delegation: string;
}): Decision | null {
  if (!may(actor, 'floor.ask', { delegation })) return refuse('floor.not_yours', { delegation });
  const fault = speakerFault(listOf(docs, meeting), { person: actor.person, delegation });
  return fault === null ? null : refuse(fault, { delegation });
}

/** Of one's own delegation. */
const ask = defineMutation({
  name: 'floor.ask',
  args: requestArgs,
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: factsOf,
  decide(input) {
    return seatFault({ ...input, ...input.args }) ?? enter(input, { isChair: false });
  },
});

/** For a delegation that raised its hand: by the same rules, but also while the list is closed. */
const add = defineMutation({
  name: 'floor.add',
  args: requestArgs,
  compartment: () => COMMITTEE,
  reads: readsOf,
  facts: factsOf,
  decide(input) {
    return must(input.actor, 'floor.lead') ?? enter(input, { isChair: true });
  },
});

const ofRequest = v.strictObject({ request: RequestIdSchema, meeting: IdSchema });

/** The request, for its own delegation or whoever leads. */
function ownRequest({
  docs,
  actor,
  args: { request, meeting },
}: {
  docs: Docs;
  actor: Actor;
  args: v.InferOutput<typeof ofRequest>;
}): Doc<FloorRequest> | Decision {
  const known = docs.get(floorRequests, request);
  if (known === null || known.parent !== meeting) return refuse('floor.unknown_request', { request });
  if (may(actor, 'floor.lead')) return known;
  return seatFault({ docs, actor, meeting, delegation: known.body.delegation }) ?? known;
}

/** Until it is called. Also after the sitting: what nobody waits for need not stay. */
const withdraw = defineMutation({
  name: 'floor.withdraw',
  args: ofRequest,
  compartment: () => COMMITTEE,
  reads: ({ request, meeting }) => [one(floorRequests, request), ...listReads(meeting)],
  decide({ args, docs, actor }) {
    const known = ownRequest({ docs, actor, args });
    if ('accepted' in known) return known;
    const { state } = known.body;
    if (state === 'withdrawn') return accept([]);
    if (state !== 'waiting') return refuse('floor.not_waiting', { state });
    return accept([set(floorRequests, { id: known.id, fields: { state: 'withdrawn' } })]);
  },
});

/** Lets others go on: before its turn, or while it has the floor, whose time then ends. */
const giveWay = defineMutation({
  name: 'floor.give_way',
  args: ofRequest,
  compartment: () => COMMITTEE,
  reads: ({ request, meeting }) => [
    ...sittingReads(meeting),
    one(floorRequests, request),
    ...listReads(meeting),
  ],
  decide({ args, docs, actor, now, madeAt }) {
    const known = ownRequest({ docs, actor, args });
    if ('accepted' in known) return known;
    const { state } = known.body;
    if (state === 'gave_way') return accept([]);
    const gave = set(floorRequests, { id: known.id, fields: { state: 'gave_way' } });
    if (state === 'waiting') return accept([gave]);
    const { meeting } = args;
    const sitting = openSitting(docs, meeting);
    if ('accepted' in sitting) return sitting;
    if (sitting.body.speaking?.request !== known.id) return refuse('floor.not_waiting', { state });
    return accept([
      gave,
      ...endSpeech({ meeting, sitting: sitting.body, moment: momentOf({ actor, now, madeAt }) }),
      setSitting(meeting, { speaking: null }),
    ]);
  },
});

export const requestsMutations = [ask, add, withdraw, giveWay] as const;
