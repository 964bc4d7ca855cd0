import { scopesOf } from '#shared/access/scopes.ts';
import type { Actor, Role } from '#shared/kernel/actor.ts';
import { COMMITTEE, isWithinScope } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Decision, Doc, DocSource, Effect, Facts, Mutation } from '#shared/kernel/mutation.ts';
import { createWorld, MEETING, meetingArgs, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { decide } from '#shared/sync/decide.ts';
import { participantsMutations } from './participants.mutations.ts';

const SYSTEM: Actor = { ...presidency, person: 'per_system', delegation: null, roles: [] };

export function actorOf(person: string, role: Role, delegation: string | null): Actor {
  const state = delegation !== null && /^[A-Z]{2}$/.test(delegation) ? delegation : null;
  return {
    person: `per_${person}`,
    device: `dev_${person}`,
    state,
    delegation,
    roles: [role],
    institution: null,
    unit: null,
  };
}

export const people = {
  admin: presidency,
  delegate: actorOf('presidency2', 'presidencyDelegate', 'presidency'),
  support: actorOf('support', 'programmeSupport', 'el-paccto'),
  chileAdmin: actorOf('chileAdmin', 'nationalAdmin', 'CL'),
  chileLiaison: actorOf('chileLiaison', 'delegationLiaison', 'CL'),
  chileDelegate: actorOf('chileDelegate', 'delegate', 'CL'),
  /** The same person once their state has given them another role. */
  chileDelegateInField: actorOf('chileDelegate', 'fieldOfficer', 'CL'),
  chileOther: actorOf('chileOther', 'delegate', 'CL'),
  chileOfficer: actorOf('chileOfficer', 'fieldOfficer', 'CL'),
  ecuadorLiaison: actorOf('ecuadorLiaison', 'delegationLiaison', 'EC'),
  ecuadorDelegate: actorOf('ecuadorDelegate', 'delegate', 'EC'),
  analyst: actorOf('analyst', 'agencyAnalyst', 'europol'),
} as const;
export type PersonKey = keyof typeof people;

export interface ScopedWorld {
  /** Decides only with what the actor may read, like the server, and delivers what is forwarded. */
  act(name: string, args: object, as: PersonKey, facts?: Facts): Decision;
  /** Acts of one request: their forwards are delivered after the last one, as on the server. */
  push(acts: Acts, as: PersonKey): Decision[];
  one(collection: string, id: string): Doc | null;
  reads(as: PersonKey, collection: string, id: string): boolean;
  /** Moves a person to another delegation without the other effects of a move. */
  moveAsBefore(participant: string, delegation: string): void;
  /** Another entry of the same content, as earlier versions took it. */
  copyAsBefore(
    collection: string,
    id: string,
    copy: string,
    changed?: { audience: string; fields: JsonObject },
  ): void;
  /** An act of the server's own. */
  settles(name: string, args: object): Decision;
  /** Acts of one request whose forwards have not arrived yet. */
  holdForwards(acts: Acts, as: PersonKey): void;
  /** Time passes, in milliseconds. */
  passes(time: number): void;
  /** Forwards to mutations that this feature does not own. */
  readonly handedOver: Forwarded[];
}
type Acts = readonly (readonly [name: string, args: object])[];
type Forwarded = Extract<Effect, { op: 'forward' }>;

/** A meeting with the delegations of Chile, Ecuador and Europol, a head and an adviser in each. */
export function createScopedWorld({
  now: from = 0,
  more = [],
}: {
  now?: number;
  /** Acts of a feature that builds on this one. */
  more?: readonly Mutation[];
} = {}): ScopedWorld {
  const mutations: readonly Mutation[] = [...meetingsMutations, ...participantsMutations, ...more];
  let now = from;
  const world = createWorld(mutations);
  const handedOver: Forwarded[] = [];

  let waiting: Forwarded[] | null = null;

  function deliver(effect: Forwarded, changed: Map<string, Doc | null>) {
    const mutation = mutations.find((each) => each.name === effect.name);
    if (mutation === undefined) handedOver.push(effect);
    else run({ mutation, args: effect.args, actor: SYSTEM, source: all }, changed);
  }

  function apply(decision: Decision, changed: Map<string, Doc | null>) {
    if (!decision.accepted) return;
    for (const effect of decision.effects) {
      if (effect.op === 'forward') {
        if (waiting === null) deliver(effect, changed);
        else waiting.push(effect);
      } else change(effect, changed);
    }
  }

  const docs = new Map<string, Doc | null>();
  /** Of all that is there or was. */
  const once = new Set<string>();
  const all: DocSource = {
    one: (collection, id) => docs.get(`${collection}/${id}`) ?? null,
    within: (collection, parent) =>
      [...docs.values()].filter(
        (doc): doc is Doc => doc !== null && doc.collection === collection && doc.parent === parent,
      ),
  };
  function readableTo(actor: Actor): DocSource {
    const scopes = scopesOf({ actor, compartment: COMMITTEE });
    const isRead = (doc: Doc) => scopes.some((scope) => isWithinScope({ audience: doc.audience, scope }));
    return {
      one(collection, id) {
        const found = all.one(collection, id);
        return found !== null && isRead(found) ? found : null;
      },
      within: (collection, parent) => all.within(collection, parent).filter(isRead),
    };
  }

  function change(effect: Exclude<Effect, { op: 'forward' }>, changed: Map<string, Doc | null>) {
    const key = `${effect.collection}/${effect.id}`;
    const known = changed.get(key) ?? null;
    if (effect.op === 'remove') changed.set(key, null);
    else if (effect.op === 'create') {
      if (known !== null) throw new Error(`${key} is there already, out of sight`);
      const { collection, id, parent, audience, body } = effect;
      once.add(key);
      changed.set(key, { collection, id, parent, audience, rev: 1, body });
    } else if (known !== null) {
      const { audience = known.audience, fields } = effect;
      changed.set(key, { ...known, audience, rev: known.rev + 1, body: { ...known.body, ...fields } });
    }
  }

  function run(
    input: { mutation: Mutation; args: unknown; actor: Actor; source: DocSource; facts?: Facts },
    changed: Map<string, Doc | null>,
  ): Decision {
    const facts = input.facts ?? { numbers: {}, offsets: {}, under: all.within, used: [...once] };
    const decision = decide({ ...input, now, madeAt: now, facts: () => facts });
    apply(decision, changed);
    return decision;
  }

  const one: ScopedWorld = {
    handedOver,
    one: all.one,
    act(name, args, as, facts) {
      const mutation = mutations.find((each) => each.name === name);
      if (mutation === undefined || mutation.internal === true) throw new Error(`no mutation ${name}`);
      const actor = people[as];
      const given = facts === undefined ? {} : { facts };
      return run({ mutation, args, actor, source: readableTo(actor), ...given }, docs);
    },
    push(acts, as) {
      waiting = [];
      const decisions = acts.map(([name, args]) => one.act(name, args, as));
      const forwards = waiting;
      waiting = null;
      for (const each of forwards) deliver(each, docs);
      return decisions;
    },
    passes(time) {
      now += time;
    },
    reads: (as, collection, id) => readableTo(people[as]).one(collection, id) !== null,
    holdForwards(acts, as) {
      waiting = [];
      for (const [name, args] of acts) one.act(name, args, as);
      waiting = null;
    },
    copyAsBefore(collection, id, copy, changed) {
      const known = all.one(collection, id);
      if (known === null) return;
      const { audience = known.audience, fields = {} } = changed ?? {};
      docs.set(`${collection}/${copy}`, { ...known, id: copy, audience, body: { ...known.body, ...fields } });
    },
    settles(name, args) {
      const mutation = mutations.find((each) => each.name === name);
      if (mutation === undefined) throw new Error(`no mutation ${name}`);
      return run({ mutation, args, actor: SYSTEM, source: all }, docs);
    },
    moveAsBefore(id, delegation) {
      change({ op: 'set', collection: 'participants', id, fields: { delegation } }, docs);
    },
  };

  // The meeting's own zone is one that the server knows.
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  for (const doc of world.all()) docs.set(`${doc.collection}/${doc.id}`, doc);
  for (const [code, kind] of [
    ['CL', 'state'],
    ['EC', 'state'],
    ['europol', 'agency'],
    ['el-paccto', 'programme'],
  ] as const) {
    const delegation = `dlg_${code}`;
    one.act(
      'participants.add_delegation',
      { delegation, meeting: MEETING, kind, code, name: { es: code }, order: 0 },
      'admin',
    );
    for (const capacity of ['head', 'adviser'] as const) {
      const participant = `prt_${code}-${capacity}`;
      const args = { participant, meeting: MEETING, delegation, name: null, capacity, order: 0 };
      one.act('participants.add', { ...args, office: { es: capacity } }, 'admin');
    }
  }
  handedOver.length = 0;
  return one;
}

export const nominee = {
  nomination: 'nom_a',
  participant: 'prt_a',
  meeting: MEETING,
  delegation: 'dlg_CL',
  name: 'Inés Núñez',
  office: { es: 'Asesora jurídica' },
  capacity: 'adviser',
  order: 10,
  noteVerbale: null,
  credentials: null,
  standsIn: null,
} as const;
