import * as v from 'valibot';
import { createSyncClient, type SyncClient } from '#app/sync/client.ts';
import type { Transport } from '#app/sync/transport.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Forward } from '#server/compartment/outgoing.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { formsMutations } from '#shared/forms/forms.mutations.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { reportsMutations } from '#shared/reports/reports.mutations.ts';
import { MAX_MUTATIONS_PER_PUSH, PullRequestSchema, PushRequestSchema } from '#shared/sync/protocol.ts';
import type { Program } from '#shared/sync/registry.ts';
import { createMemoryStore, type MemoryStore } from '#test/support/memory-store.ts';
import { programOf } from '#test/support/program.ts';
import { type Chance, createChance } from '#test/support/seeded.ts';
import { backUpTables } from '#test/support/table-backup.ts';
import { tallyMutations } from './tally.ts';

export const START = Date.UTC(2026, 5, 25, 12);

/** A request on its way: the server has not seen it, or the phone has not seen the answer. */
export interface Parcel {
  readonly phone: Phone;
  readonly kind: 'push' | 'pull';
  readonly body: unknown;
  answer: string | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface Phone {
  readonly name: string;
  readonly actor: Actor;
  /** The compartment in which it works and reads here. */
  readonly compartment: string;
  /** Marks of texts that it must never receive. */
  readonly foreign: readonly string[];
  readonly store: MemoryStore;
  client: SyncClient;
  /** Raised at every crash; answers to an earlier life are dropped. */
  life: number;
  /** Error of this phone's clock, ms. */
  readonly skew: number;
  /** Everything the network ever delivered to it. */
  readonly heard: string[];
  /** Mutations that the store acknowledged, with the entry that each creates. */
  readonly acknowledged: Map<string, { readonly entry: string | null; readonly isPersonal: boolean }>;
  /** Mutations whose effect was once on the screen. */
  readonly seen: Set<string>;
}

/** Faults added on purpose, to see the laws turn red. */
export interface Sabotage {
  readonly noIdempotency?: boolean;
  readonly dropAtReceipt?: boolean;
  /** Every state in one database, and the filter missing. */
  readonly mixStates?: boolean;
  /** Forwards count as delivered although they are not. */
  readonly loseForwards?: boolean;
}

/** Who lives in a world, and what they do there. */
export interface Cast {
  readonly people: readonly (Pick<Phone, 'actor' | 'compartment' | 'foreign'> & {
    /** Error of the phone's clock, ms. */
    readonly skew: number;
  })[];
  readonly program: Program;
  /** What the receiver adds to a forward before deciding it. */
  readonly complete?: (forward: Forward) => Forward;
}

/** Sees each answer when the server gives it. */
export type OnAnswer = (parcel: Pick<Parcel, 'phone' | 'kind'>, answer: string) => void;

export interface World {
  readonly chance: Chance;
  readonly phones: readonly Phone[];
  readonly parcels: Parcel[];
  now(): number;
  advance(ms: number): void;
  server(compartment: string): Compartment;
  sql(compartment: string): NodeSql;
  isOpen(compartment: string): boolean;
  /** Lets the server see a parcel; its answer then waits for delivery. */
  serve(parcel: Parcel): void;
  /** Delivers forwards to another compartment; returns how many. */
  deliver(compartment: string): number;
  crash(phone: Phone): Promise<void>;
  restore(compartment: string): void;
  backup(compartment: string): void;
  close(): void;
}

export function actorOf(given: Partial<Actor> & { person: string; device: string }): Actor {
  return { state: null, delegation: null, roles: [], institution: null, unit: null, ...given };
}

function inState(actor: Actor, skew: number): Cast['people'][number] {
  const foreign = [actor.state === 'CL' ? 'TOKEN-EC' : 'TOKEN-CL'];
  return { actor, compartment: stateCompartment(actor.state ?? ''), foreign, skew };
}

const ACTORS: readonly Actor[] = [
  actorOf({
    person: 'per_port',
    device: 'dev_port',
    state: 'CL',
    delegation: 'CL',
    roles: ['fieldOfficer'],
    institution: 'customs',
    unit: 'port-7',
  }),
  actorOf({
    person: 'per_contact',
    device: 'dev_contact',
    state: 'CL',
    delegation: 'CL',
    roles: ['pointOfContact'],
    institution: 'police',
    unit: 'central',
  }),
  actorOf({
    person: 'per_prison',
    device: 'dev_prison',
    state: 'EC',
    delegation: 'EC',
    roles: ['fieldOfficer'],
    institution: 'prison',
    unit: 'guayas',
  }),
];

/** Two people of one state and one of another, who report. */
const REPORTING: Cast = {
  people: ACTORS.map((actor, index) => inState(actor, [0, -3 * 86_400_000, 5_000][index] ?? 0)),
  program: programOf([...formsMutations, ...reportsMutations, ...tallyMutations]),
};

/** In most lives an outbox takes several pushes, so that the next one leaves while receipts are being stored. */
const PER_PUSH = [1, 2, MAX_MUTATIONS_PER_PUSH];

/** Lets everything run that can run without the network. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function createWorld({
  seed,
  sabotage = {},
  cast = REPORTING,
  onAnswer = () => undefined,
}: {
  seed: number;
  sabotage?: Sabotage;
  cast?: Cast;
  onAnswer?: OnAnswer;
}): World {
  const { program } = cast;
  const chance = createChance(seed);
  const databases = new Map<string, { sql: NodeSql; compartment: Compartment }>();
  const backups = new Map<string, () => void>();
  const parcels: Parcel[] = [];
  let time = START;

  function openServer(name: string) {
    let open = databases.get(name);
    if (open === undefined) {
      const sql = openNodeSqlite({ path: ':memory:' });
      const compartment = createCompartment({
        sql,
        name,
        program,
        clock: () => time,
        monotonic: () => time,
        random: chance.bytes,
        sha256,
        onFault({ error }) {
          throw error;
        },
      });
      open = { sql, compartment };
      databases.set(name, open);
    }
    return open;
  }

  function transportOf(phone: Phone, life: number): Transport {
    const send = (kind: 'push' | 'pull') => (body: unknown) =>
      new Promise<unknown>((resolve, reject) => {
        if (phone.life !== life) return;
        parcels.push({ phone, kind, body: JSON.parse(JSON.stringify(body)), answer: null, resolve, reject });
      });
    return { push: send('push'), pull: send('pull') };
  }

  function boot(phone: Phone): SyncClient {
    const client = createSyncClient({
      store: sabotage.dropAtReceipt === true ? forgetful(phone.store) : phone.store,
      transport: transportOf(phone, phone.life),
      program,
      actor: phone.actor,
      compartments: [phone.compartment],
      clock: () => time + phone.skew,
      random: chance.bytes,
      mostPerPush: PER_PUSH[seed % PER_PUSH.length] ?? 1,
    });
    return client;
  }

  const phones = cast.people.map((person): Phone => {
    const phone: Phone = {
      ...person,
      name: person.actor.device,
      store: createMemoryStore(),
      life: 1,
      heard: [],
      acknowledged: new Map(),
      seen: new Set(),
      client: undefined as unknown as SyncClient,
    };
    phone.client = boot(phone);
    return phone;
  });

  function answerOf({ phone, kind, body }: Parcel): string {
    const asked = (body as { compartment: string }).compartment;
    const name = sabotage.mixStates === true ? 'state:CL' : asked;
    const { compartment, sql } = openServer(name);
    const actor = sabotage.mixStates === true ? { ...phone.actor, state: 'CL' } : phone.actor;
    if (kind === 'pull')
      return compartment.pull({ label: 'x', actor, request: v.parse(PullRequestSchema, body) }).text;
    const request = v.parse(PushRequestSchema, body);
    if (sabotage.noIdempotency === true) {
      for (const { id } of request.mutations)
        sql.run(`update mutation set id = id || '-' || seq where id = ?`, id);
    }
    return JSON.stringify(compartment.push({ actor, label: actor.person, request }));
  }

  return {
    chance,
    phones,
    parcels,
    now: () => time,
    advance(ms) {
      time += ms;
    },
    server: (name) => openServer(name).compartment,
    sql: (name) => openServer(name).sql,
    isOpen: (name) => databases.has(name),
    serve(parcel) {
      parcel.answer = answerOf(parcel);
      onAnswer(parcel, parcel.answer);
    },
    deliver(name) {
      const { compartment } = openServer(name);
      const waiting = compartment.pendingForwards();
      for (const forward of sabotage.loseForwards === true ? [] : waiting) {
        const receiver = openServer(forward.compartment).compartment;
        const verdict =
          receiver.verdictOf(forward.id) ?? receiver.receive(cast.complete?.(forward) ?? forward);
        if (verdict.status !== 'accepted') throw new Error(`${forward.name} was ${verdict.code}`);
      }
      compartment.markDelivered(waiting.map(({ id }) => id));
      return waiting.length;
    },
    async crash(phone) {
      phone.life += 1;
      for (const parcel of parcels.splice(0)) if (parcel.phone !== phone) parcels.push(parcel);
      phone.client = boot(phone);
      await phone.client.open();
    },
    backup(name) {
      backups.set(name, backUpTables(openServer(name).sql));
    },
    restore(name) {
      const putBack = backups.get(name);
      if (putBack === undefined) return;
      putBack();
      openServer(name).compartment.beginEpoch();
    },
    close() {
      for (const { sql } of databases.values()) sql.close();
    },
  };
}

/** A store that treats a receipt as the end. */
function forgetful(store: MemoryStore): MemoryStore {
  return {
    ...store,
    commit(change) {
      const received = (change.outbox ?? []).filter((row) => row.state === 'received').map((row) => row.id);
      const outbox = (change.outbox ?? []).filter((row) => row.state !== 'received');
      return store.commit({ ...change, outbox, dropOutbox: [...(change.dropOutbox ?? []), ...received] });
    },
  };
}

export type Fate = 'arrives' | 'lost_before' | 'lost_after' | 'doubled' | 'cut' | 'portal';

/** One thing happens to one parcel. */
export function moveParcel({ world, parcel, fate }: { world: World; parcel: Parcel; fate: Fate }): void {
  const { parcels } = world;
  const take = () => {
    const index = parcels.indexOf(parcel);
    if (index >= 0) parcels.splice(index, 1);
  };
  if (parcel.answer !== null) {
    take();
    parcel.phone.heard.push(parcel.answer);
    parcel.resolve(JSON.parse(parcel.answer));
    return;
  }
  if (fate === 'lost_before') {
    take();
    parcel.reject(new TransportError({ kind: 'offline' }));
    return;
  }
  if (fate === 'portal') {
    take();
    parcel.resolve({ kind: 'html', body: '<html>Bienvenido a la red del puerto</html>' });
    return;
  }
  world.serve(parcel);
  if (fate === 'doubled') world.serve(parcel);
  if (fate === 'lost_after') {
    take();
    parcel.reject(new TransportError({ kind: 'timeout' }));
  }
  if (fate === 'cut' && parcel.answer !== null) {
    take();
    parcel.reject(new TransportError({ kind: 'not_ours' }));
  }
}
