import * as v from 'valibot';
import { handsIn, may } from '#shared/access/rules.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  type Facts,
  forward,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { NETWORK_STEPS, type NetworkStep, OWN_STATUSES, profileHash } from './networks.rules.ts';
import {
  MOST_MERGERS,
  mergerId,
  NETWORKS,
  type Network,
  type NetworkMerger,
  networkMergers,
  networkProfiles,
  networks,
  profileFields,
} from './networks.schemas.ts';

/** What a state's point of contact and authoriser read; as `NATIONAL` of contributions. */
const NATIONAL = 'national/ideal';
const inState = ({ state }: { state: string }) => stateCompartment(state);

function side({ actor, madeAt, facts }: { actor: Actor; madeAt: number; facts: Facts | null }) {
  return signed({ actor, label: facts?.label, at: madeAt });
}

const describe = defineMutation({
  name: 'networks.describe',
  args: v.strictObject({ network: IdSchema, state: StateCodeSchema, ...profileFields }),
  compartment: inState,
  reads: ({ network }) => [one(networkProfiles, network)],
  decide({ args: { network, state, ...profile }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    if (docs.get(networkProfiles, network) !== null) return refuse('networks.known', { network });
    const body = { ...profile, status: 'candidate' as const, released: null, prepared: null };
    return accept([create(networkProfiles, { id: network, audience: NATIONAL, body })]);
  },
});

const edit = defineMutation({
  name: 'networks.edit',
  args: v.strictObject({ network: IdSchema, state: StateCodeSchema, fields: exactPartial(profileFields) }),
  compartment: inState,
  reads: ({ network }) => [one(networkProfiles, network)],
  decide({ args: { network, state, fields }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    if (docs.get(networkProfiles, network) === null) return refuse('networks.unknown', { network });
    // What was prepared was another profile.
    return accept([set(networkProfiles, { id: network, fields: { ...fields, prepared: null } })]);
  },
});

const STEP_NAMES = Object.keys(NETWORK_STEPS) as [NetworkStep, ...NetworkStep[]];

/** Its own state says how sure it is, and whether the network still acts. */
const step = defineMutation({
  name: 'networks.step',
  args: v.strictObject({ network: IdSchema, state: StateCodeSchema, step: v.picklist(STEP_NAMES) }),
  compartment: inState,
  reads: ({ network }) => [one(networkProfiles, network)],
  decide({ args: { network, state, step: taken }, docs, actor }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    const known = docs.get(networkProfiles, network);
    if (known === null) return refuse('networks.unknown', { network });
    const { from, to } = NETWORK_STEPS[taken];
    const { status } = known.body;
    if (status === to) return accept([]);
    if (!(from as readonly string[]).includes(status)) return refuse('networks.not_in_state', { status });
    // Others who have the profile read what two people gave them, until two people give them this.
    return accept([set(networkProfiles, { id: network, fields: { status: to, prepared: null } })]);
  },
});

const seenFields = {
  network: IdSchema,
  state: StateCodeSchema,
  /** Of the profile that the person saw (`profileHash`). */
  hash: ContentHashSchema,
};

/** The first pair of eyes: says that it may go out, exactly so. */
const prepare = defineMutation({
  name: 'networks.prepare',
  args: v.strictObject(seenFields),
  compartment: inState,
  reads: ({ network }) => [one(networkProfiles, network)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { network, state, hash }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'contributions.work', { state }))
      return refuse('access.not_allowed', { action: 'contributions.work' });
    const known = docs.get(networkProfiles, network);
    if (known === null) return refuse('networks.unknown', { network });
    if (profileHash(known.body) !== hash) return refuse('contributions.changed_meanwhile');
    const prepared = { ...side({ actor, madeAt, facts }), hash };
    return accept([set(networkProfiles, { id: network, fields: { prepared } })]);
  },
});

/** The second pair of eyes: what every member reads then is what both saw, to the letter. */
const authorise = defineMutation({
  name: 'networks.authorise',
  args: v.strictObject(seenFields),
  compartment: inState,
  reads: ({ network }) => [one(networkProfiles, network)],
  decide({ args: { network, state, hash }, docs, actor, madeAt }) {
    if (!may(actor, 'contributions.authorise', { state }))
      return refuse('access.not_allowed', { action: 'contributions.authorise' });
    const known = docs.get(networkProfiles, network);
    if (known === null) return refuse('networks.unknown', { network });
    const { prepared, released: _, status, ...profile } = known.body;
    if (prepared === null) return refuse('contributions.not_prepared', { status });
    if (prepared.by === actor.person) return refuse('contributions.four_eyes');
    if (prepared.hash !== hash || profileHash(known.body) !== hash)
      return refuse('contributions.changed_meanwhile');
    const released = { preparedBy: prepared.by, authorisedBy: actor.person, at: madeAt };
    return accept([
      forward({
        compartment: COMMITTEE,
        name: 'ideal.receive_network',
        args: { network, state, status, ...profile },
      }),
      set(networkProfiles, { id: network, fields: { released, prepared: null } }),
    ]);
  },
});

const takeBack = defineMutation({
  name: 'networks.take_back',
  args: v.strictObject({ network: IdSchema, state: StateCodeSchema }),
  compartment: inState,
  reads: ({ network }) => [one(networkProfiles, network)],
  decide({ args: { network, state }, docs, actor }) {
    if (!handsIn(actor, state)) return refuse('access.not_allowed', { action: 'contributions.work' });
    const known = docs.get(networkProfiles, network);
    if (known === null) return refuse('networks.unknown', { network });
    if (known.body.released === null) return accept([]);
    return accept([
      forward({ compartment: COMMITTEE, name: 'ideal.take_network_back', args: { network, state } }),
      set(networkProfiles, { id: network, fields: { released: null } }),
    ]);
  },
});

const receiveNetwork = defineMutation({
  name: 'ideal.receive_network',
  internal: true,
  args: v.strictObject({
    network: IdSchema,
    state: StateCodeSchema,
    status: v.picklist(OWN_STATUSES),
    ...profileFields,
  }),
  compartment: () => COMMITTEE,
  reads: ({ network }) => [one(networks, network)],
  decide({ args: { network, ...profile }, docs, now }) {
    const known = docs.get(networks, network);
    if (known === null) {
      const body = { ...profile, mergers: [], proposed: [], at: now };
      return accept([create(networks, { id: network, audience: NETWORKS, body, isDerived: true })]);
    }
    // An id is its state's.
    if (known.body.state !== profile.state) return accept([]);
    return accept([set(networks, { id: network, fields: { ...profile, at: now } })]);
  },
});

const takeNetworkBack = defineMutation({
  name: 'ideal.take_network_back',
  internal: true,
  args: v.strictObject({ network: IdSchema, state: StateCodeSchema }),
  compartment: () => COMMITTEE,
  reads: ({ network }) => [one(networks, network)],
  decide({ args: { network, state }, docs }) {
    const known = docs.get(networks, network);
    if (known?.body.state !== state) return accept([]);
    return accept([
      remove(networks, network),
      // A network that is gone is no part of another.
      ...[...known.body.mergers, ...known.body.proposed].map((merger) =>
        forward({ compartment: COMMITTEE, name: partMerger.name, args: { merger, gone: network } }),
      ),
    ]);
  },
});

/** One of the two was taken back: the other stands by itself again, and nobody is asked about both. */
const partMerger = defineMutation({
  name: 'ideal.part_merger',
  internal: true,
  args: v.strictObject({ merger: IdSchema, gone: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ merger }) => [one(networkMergers, merger)],
  decide({ args: { merger, gone }, docs }) {
    const known = docs.get(networkMergers, merger);
    if (known === null || !isOpen(known.body)) return accept([]);
    const { one: first, other } = known.body;
    const network = first === gone ? other : first;
    return accept([
      set(networkMergers, { id: merger, fields: { status: 'undone' } }),
      forward({ compartment: COMMITTEE, name: unmark.name, args: { merger, network } }),
    ]);
  },
});

const unmark = defineMutation({
  name: 'ideal.unmark_merger',
  internal: true,
  args: v.strictObject({ merger: IdSchema, network: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ merger, network }) => [one(networkMergers, merger), one(networks, network)],
  decide({ args: { merger, network }, docs }) {
    const known = docs.get(networks, network);
    // Proposed or joined anew meanwhile: what it is now stays marked.
    const status = docs.get(networkMergers, merger)?.body.status;
    return known === null ? accept([]) : accept([marked(known, { merger, status })]);
  },
});

/** The side of a merger for which somebody speaks; null if for none. A partner body proposes, and speaks for nobody. */
export function sideOf(actor: Actor, { states }: Pick<NetworkMerger, 'states'>): 'one' | 'other' | null {
  return (
    (['one', 'other'] as const).find((each) => may(actor, 'networks.merge', { state: states[each] })) ?? null
  );
}

function pair(docs: Docs, { left, right }: { left: string; right: string }) {
  const [first, second] = [left, right].sort() as [string, string];
  const [profile, otherProfile] = [docs.get(networks, first), docs.get(networks, second)];
  return profile === null || otherProfile === null ? null : { one: profile, other: otherProfile };
}

const onPair = {
  compartment: () => COMMITTEE,
  reads: ({ left, right }: { left: string; right: string }) => [
    one(networks, left),
    one(networks, right),
    one(networkMergers, mergerId(left, right)),
  ],
  facts: () => [LABEL_REQUEST],
};

/** A network that knows which mergers it is in, and which are proposed. */
function marked(
  { id, body }: Doc<Network>,
  { merger, status }: { merger: string; status: NetworkMerger['status'] | undefined },
): Effect {
  const listed = (ids: readonly string[], isIn: boolean) => [
    ...ids.filter((each) => each !== merger),
    ...(isIn ? [merger] : []),
  ];
  const mergers = listed(body.mergers, status === 'merged');
  const proposed = listed(body.proposed, status === 'proposed');
  return set(networks, { id, fields: { mergers, proposed } });
}

/** The profiles themselves stay as their states wrote them. */
function mark(
  docs: Docs,
  { merger, status }: { merger: Pick<NetworkMerger, 'one' | 'other'>; status: NetworkMerger['status'] },
): Effect[] {
  return [merger.one, merger.other].flatMap((id) => {
    const known = docs.get(networks, id);
    return known === null ? [] : [marked(known, { merger: mergerId(merger.one, merger.other), status })];
  });
}

/** Proposed or in force. */
export function isOpen({ status }: Pick<NetworkMerger, 'status'>): boolean {
  return status === 'proposed' || status === 'merged';
}

/** People of either state, and analysts, may say that two profiles are of one network. */
const proposeMerger = defineMutation({
  name: 'networks.propose_merger',
  args: v.strictObject({ left: IdSchema, right: IdSchema }),
  ...onPair,
  decide({ args, docs, actor, madeAt, facts }): Decision {
    const both = pair(docs, args);
    if (both === null || args.left === args.right) return refuse('networks.unknown', { network: args.left });
    const states = { one: both.one.body.state, other: both.other.body.state };
    if (states.one === states.other) return refuse('networks.same_state');
    const mine = sideOf(actor, { states });
    if (mine === null && !may(actor, 'networks.compare'))
      return refuse('access.not_allowed', { action: 'networks.merge' });
    const id = mergerId(args.left, args.right);
    const known = docs.get(networkMergers, id);
    if (known !== null && isOpen(known.body)) return accept([]);
    const isFull = ({ body }: Doc<Network>) => body.mergers.length + body.proposed.length >= MOST_MERGERS;
    if (isFull(both.one) || isFull(both.other))
      return refuse('networks.too_many_mergers', { most: MOST_MERGERS });
    const proposedBy = side({ actor, madeAt, facts });
    const agreed = { one: null, other: null, ...(mine === null ? {} : { [mine]: proposedBy }) };
    const body: NetworkMerger = {
      one: both.one.id,
      other: both.other.id,
      states,
      status: 'proposed',
      proposedBy,
      agreed,
      ended: null,
    };
    return accept([
      known === null
        ? create(networkMergers, { id, audience: NETWORKS, body, isDerived: true })
        : set(networkMergers, { id, fields: body }),
      ...mark(docs, { merger: body, status: 'proposed' }),
    ]);
  },
});

function openMerger(docs: Docs, args: { left: string; right: string }): Doc<NetworkMerger> | null {
  return docs.get(networkMergers, mergerId(args.left, args.right));
}

/** By people of the other state: with both, the two are one. */
const agreeToMerger = defineMutation({
  name: 'networks.agree_to_merger',
  args: v.strictObject({ left: IdSchema, right: IdSchema }),
  ...onPair,
  decide({ args, docs, actor, madeAt, facts }) {
    const known = openMerger(docs, args);
    if (known === null) return refuse('networks.no_merger');
    const mine = sideOf(actor, known.body);
    if (mine === null) return refuse('access.not_allowed', { action: 'networks.merge' });
    const { status, agreed: before } = known.body;
    if (status === 'merged') return accept([]);
    if (status !== 'proposed') return refuse('networks.merger_ended', { status });
    if (pair(docs, args) === null) return refuse('networks.unknown', { network: args.left });
    const agreed = { ...before, [mine]: before[mine] ?? side({ actor, madeAt, facts }) };
    const isDone = agreed.one !== null && agreed.other !== null;
    return accept([
      set(networkMergers, {
        id: known.id,
        fields: { agreed, ...(isDone ? { status: 'merged' as const } : {}) },
      }),
      ...(isDone ? mark(docs, { merger: known.body, status: 'merged' }) : []),
    ]);
  },
});

/** By either state, before or after. Both profiles stand as their states wrote them, also since. */
const endMerger = defineMutation({
  name: 'networks.end_merger',
  args: v.strictObject({ left: IdSchema, right: IdSchema, reason: ReasonSchema }),
  ...onPair,
  decide({ args, docs, actor, madeAt, facts }) {
    const known = openMerger(docs, args);
    if (known === null) return refuse('networks.no_merger');
    if (sideOf(actor, known.body) === null) return refuse('access.not_allowed', { action: 'networks.merge' });
    const { status } = known.body;
    if (!isOpen(known.body)) return accept([]);
    const ended = { ...side({ actor, madeAt, facts }), reason: args.reason };
    const after = status === 'merged' ? ('undone' as const) : ('declined' as const);
    return accept([
      set(networkMergers, { id: known.id, fields: { status: after, ended } }),
      ...mark(docs, { merger: known.body, status: after }),
    ]);
  },
});

export const networksMutations = [
  describe,
  edit,
  step,
  prepare,
  authorise,
  takeBack,
  receiveNetwork,
  takeNetworkBack,
  partMerger,
  unmark,
  proposeMerger,
  agreeToMerger,
  endMerger,
] as const;
