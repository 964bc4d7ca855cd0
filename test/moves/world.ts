import { createBadgeSigner } from '#server/checkins/badge-signer.ts';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import type { Forward } from '#server/compartment/outgoing.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import type { Ports } from '#server/ports.ts';
import { program } from '#server/program.ts';
import type { Credentials } from '#server/session/caller.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { IDENTITY, isWithinScope } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Json } from '#shared/kernel/json.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Session, Verdict } from '#shared/sync/protocol.ts';
import {
  createIdentityWorld,
  createKey,
  type IdentityWorld,
  type Phone,
} from '#test/support/identity-world.ts';
import { CAST, EVERYBODY, personOf } from './cast.ts';
import { createPull, WORD } from './pull.ts';
import { createTouched } from './touched.ts';

const COMPARTMENTS = ['committee', 'state:CL', 'state:EC', 'body:ameripol'] as const;
type Name = (typeof COMPARTMENTS)[number];

/** What somebody reads without a right to it: `collection/id` of an entry, or a marked word. */
export interface Gain {
  readonly reader: string;
  readonly thing: string;
}

class Undone extends Error {}

export interface MovesWorld {
  readonly identity: IdentityWorld['identity'];
  readonly identities: NodeSql;
  readonly phones: ReadonlyMap<string, Phone>;
  readonly compartment: (name: string) => Compartment;
  /** The owner of an entry or a word when it was planted: audiences, with the state if it lies in one. */
  readonly audiencesOf: (thing: string) => readonly string[];
  readonly collections: () => Set<string>;
  /** Names of the mutations that were accepted in this world, including internal ones and those rolled back. */
  readonly accepted: Set<string>;
  pass(ms: number): void;
  /** Reads from the logs what the compartments decided by themselves. */
  noteAccepted(): void;
  readonly storageOf: (compartment: string) => NodeSql | undefined;
  readonly ports: Ports;
  actorOf(who: string): Actor | null;
  give(who: string, name: string, args: object, compartment?: string): Verdict;
  /** Until nothing moves any more. */
  deliver(): void;
  /** Enrols a device with a code and signs it in: from then on it is one of the readers. */
  enrol(key: string, invitation: { person: string; linkCode: string }): void;
  /** Signs in again after a change of roles, which ends sessions. */
  signInAgain(key: string): void;
  /** Does it and returns who could then read what; the person who did it reads the answer. */
  watch(act: { by: string; work: () => unknown; isOfIdentities?: boolean }): Gain[];
  /** Does it and rolls it back, here and in what everybody has read. */
  undo(work: () => void): void;
}

function isRefused(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'status' in answer && answer.status !== 'accepted';
}

const BEFORE_THE_MEETING = Date.UTC(2026, 5, 20, 12);

/** Three compartments and the identities, one device for each of the cast. */
export async function openMovesWorld({
  participants,
  plant,
}: {
  /** Ids that may get a badge. */
  participants: readonly (readonly [participant: string, meeting?: string])[];
  /** Writes one of everything. Call `sign` once the meeting exists and before the first participant. */
  plant: (world: MovesWorld, sign: () => Promise<void>) => Promise<void>;
}): Promise<MovesWorld> {
  const base = createIdentityWorld();
  const people = EVERYBODY.map((who) => ({
    id: personOf(who),
    label: `WORD_label${who}_`,
    ...CAST[who],
    roles: [...CAST[who].roles],
    functions: [],
  }));
  const phones = new Map<string, Phone>();
  for (const invitation of base.identity.seedDemo({ people }))
    phones.set(invitation.person, await base.phone(invitation));
  const spare = await Promise.all([1, 2, 3, 4].map(() => createKey()));
  let passed = 0;
  const clock = () => BEFORE_THE_MEETING + passed;
  const sqls: NodeSql[] = [];
  const compartments = new Map<string, Compartment>();
  for (const name of COMPARTMENTS) {
    const sql = openNodeSqlite({ path: ':memory:' });
    // Everything here runs in transactions that are rolled back; files cannot be cleaned there.
    const held = { ...sql, scrub: () => undefined };
    sqls.push(sql);
    compartments.set(
      name,
      createCompartment({
        ...{ sql: held, name, program, clock, monotonic: clock, random: base.random, sha256 },
        onFault({ mutation, error }) {
          throw new Error(`${mutation}: ${String(error)}`);
        },
      }),
    );
  }
  const compartment = (name: string) => {
    const found = compartments.get(name);
    if (found !== undefined) return found;
    throw new Error(`no compartment ${name}`);
  };
  // Signing takes more than one turn, which a rollback cannot undo: the real signer signs beforehand.
  const committee = compartment('committee');
  const sign = createBadgeSigner({ compartment: committee, clock, random: base.random, sha256 });
  const signed = new Map<string, Json>();
  const accepted = new Set<string>(['badges.publish_key', 'mandates.appoint']);
  const audiences = new Map<string, string[]>();
  const pull = createPull();
  const touched = createTouched([base.sql, ...sqls]);
  const reads = new Map<string, Set<string>>();
  /** In order, so that undone ones can be removed again. */
  const additions: [Set<string>, string][] = [];
  let count = 0;

  function credentialsOf(key: string): Credentials | null {
    return (phones.get(key) ?? phones.get(personOf(key)))?.credentials ?? null;
  }
  function sessionOf(key: string): Session | null {
    const credentials = credentialsOf(key);
    if (credentials === null) return null;
    try {
      return base.identity.authenticate(credentials);
    } catch (error) {
      if (error instanceof CodedError) return null;
      throw error;
    }
  }
  const actorOf = (key: string): Actor | null => sessionOf(key)?.actor ?? null;

  function completed(forward: Forward): Forward {
    if (forward.name !== 'badges.issue') return forward;
    const { participant } = forward.args as { participant: string };
    const parts = signed.get(participant) as object | undefined;
    if (parts === undefined) throw new Error(`nobody signed a badge for ${participant}`);
    return { ...forward, args: { ...(forward.args as object), ...parts } as Json };
  }

  const world: MovesWorld = {
    identity: base.identity,
    identities: base.sql,
    phones,
    compartment,
    accepted,
    audiencesOf: (thing) => audiences.get(thing) ?? [],
    collections: () =>
      new Set(
        [...audiences.keys()]
          .filter((thing) => !thing.startsWith('WORD_'))
          .map((thing) => thing.split('/')[0] ?? ''),
      ),
    pass(ms) {
      passed += ms;
      touched.all();
    },
    noteAccepted() {
      for (const sql of sqls)
        for (const { name } of sql.all<{ name: string }>(
          `select distinct name from mutation where status = 'accepted'`,
        ))
          accepted.add(name);
    },
    storageOf: (name) => sqls[COMPARTMENTS.indexOf(name as Name)],
    ports: {
      sha256: async (bytes: Uint8Array) => sha256([bytes]),
      compartment: (name: string) => ({
        receiveAll: async (forwards: readonly Forward[]) => forwards.map(compartment(name).receive),
      }),
    } as unknown as Ports,
    actorOf,
    give(who, name, args, given) {
      const session = sessionOf(who);
      const mutation = program.registry.get(name);
      if (session === null || mutation === undefined) throw new Error(`${who} cannot give ${name}`);
      const where = (given ?? mutation.compartment(args)) as Name;
      const target = compartment(where);
      const { actor, label } = session;
      const { person, device } = actor;
      const scopes = target.scopes(actor);
      const at: Record<string, number> = {};
      // Like a phone that knows all it may read: it has no revision of hidden entries.
      for (const read of mutation.reads(args, actor)) {
        if (read.kind !== 'one') continue;
        const doc = target.document(read.collection, read.id);
        const isRead =
          doc !== null && scopes.some((scope) => isWithinScope({ audience: doc.audience, scope }));
        if (isRead) at[`${read.collection}/${read.id}`] = doc.rev;
      }
      count += 1;
      const envelope = { v: 1, id: `mut_m${count}`, name, args, compartment: where, device, person };
      const request = { protocol: 1, request: 'req_1', device, person, compartment: where };
      const whole = { ...envelope, counter: count, madeAt: clock(), base: at, after: [], replaces: null };
      let verdict: Verdict | undefined;
      try {
        verdict = target.push({
          actor,
          label,
          request: { ...request, mutations: [whole] },
        }).verdicts[0];
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return { id: whole.id, status: 'refused', seq: 0, receivedAt: 0, code: error.code };
      }
      if (verdict === undefined) throw new Error('no verdict');
      if (verdict.status === 'accepted') {
        accepted.add(name);
        world.deliver();
      }
      return verdict;
    },
    deliver() {
      for (let rounds = 0; rounds < 20; rounds += 1) {
        let moved = 0;
        for (const from of [base.identity, ...compartments.values()]) {
          for (const forward of from.pendingForwards()) {
            const isTold = forward.compartment === IDENTITY;
            const to = isTold ? base.identity : compartment(forward.compartment);
            const { status, code } = to.receive(completed(forward));
            if (status === 'refused') throw new Error(`${forward.name}: ${code ?? ''}`);
            if (!isTold) accepted.add(forward.name);
            from.markDelivered([forward.id]);
            moved += 1;
          }
        }
        if (moved === 0) return;
      }
      throw new Error('forwards go round in circles');
    },
    enrol(key, { person, linkCode }) {
      const [spareKey] = spare;
      if (spareKey === undefined) throw new Error('no key is left');
      const device = base.newDevice();
      const { fingerprint } = base.identity.enrol({
        code: linkCode,
        device,
        publicKey: spareKey.publicKey,
        deviceLabel: 'x',
        source: key,
      });
      const { nonce } = base.identity.createNonce({ device });
      const { token } = base.identity.openSession({ device, nonce, source: key });
      spare.push(spare.shift() ?? spareKey);
      phones.set(key, { person, device, key: spareKey, fingerprint, credentials: { device, token } });
      // A second device of a person reads what they read; that is nothing new.
      const known = reads.get(person);
      if (known !== undefined) reads.set(key, new Set(known));
    },
    signInAgain(key) {
      const name = phones.has(key) ? key : personOf(key);
      const phone = phones.get(name);
      if (phone === undefined) throw new Error(`no phone of ${key}`);
      const { device } = phone;
      const { nonce } = base.identity.createNonce({ device });
      const { token } = base.identity.openSession({ device, nonce, source: key });
      phones.set(name, { ...phone, credentials: { device, token } });
    },
    watch({ by, work, isOfIdentities = false }) {
      const answer = work();
      // A refused act changed nothing: only the refusal itself can have told something.
      const isDone = answer !== null && !isRefused(answer);
      const told = JSON.stringify(answer).match(WORD) ?? [];
      const gains: Gain[] = [];
      for (const key of isDone ? phones.keys() : [personOf(by)]) {
        const known = reads.get(key) ?? new Set();
        for (const thing of [
          ...(isDone ? pulled(key) : []),
          ...(isDone && isOfIdentities ? listed(key) : []),
          ...(key === personOf(by) ? told : []),
        ]) {
          if (known.has(thing)) continue;
          known.add(thing);
          additions.push([known, thing]);
          // New data belongs to the person whose act created it; other people's words in it are found separately.
          if (audiences.has(thing) || thing.startsWith('WORD_'))
            gains.push({ reader: key.replace(/^per_/, ''), thing });
        }
        reads.set(key, known);
      }
      if (isDone) touched.settle();
      return gains;
    },
    undo(work) {
      const mark = additions.length;
      const readers = new Map(reads);
      const kept = new Map(phones);
      const before = passed;
      function nest(index: number): void {
        const sql = [base.sql, ...sqls][index];
        if (sql === undefined) {
          work();
          throw new Undone();
        }
        sql.transaction(() => nest(index + 1));
      }
      touched.undoing(() => {
        try {
          nest(0);
        } catch (error) {
          if (!(error instanceof Undone)) throw error;
        }
      });
      passed = before;
      reads.clear();
      for (const [key, known] of readers) reads.set(key, known);
      for (const [known, thing] of additions.splice(mark)) known.delete(thing);
      for (const key of phones.keys()) phones.delete(key);
      for (const [key, phone] of kept) phones.set(key, phone);
    },
  };

  /** What reaches a person's device beyond what it held at the beginning, of what was written to since it last looked. */
  function pulled(key: string): string[] {
    const actor = actorOf(key);
    if (actor === null) return [];
    // What the identities say of somebody may give them more anywhere.
    const isAnyone = touched.is(0);
    return [...compartments].flatMap(([name, target], at) =>
      isAnyone || touched.is(at + 1) ? pull({ key, actor, name, target }) : [],
    );
  }
  /** What their lists of people and devices say. */
  function listed(key: string): string[] {
    const credentials = credentialsOf(key);
    const things: string[] = [];
    if (credentials === null || actorOf(key) === null) return things;
    for (const list of [
      () => base.identity.listPeople({ credentials }),
      () => base.identity.listDevices({ credentials }),
    ]) {
      try {
        things.push(...(JSON.stringify(list()).match(WORD) ?? []));
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
      }
    }
    return things;
  }
  const signAll = async () => {
    for (const [participant, meeting = MEETING] of participants) {
      const forward = { id: `x_${participant}`, compartment: 'committee', name: 'badges.issue' };
      const args = { participant, meeting, delegation: 'CL' };
      const { token, codeKey } = (await sign({ ...forward, args })).args as Record<string, Json>;
      signed.set(participant, { token, codeKey } as Json);
    }
  };
  await plant(world, signAll);
  for (const [index, sql] of sqls.entries()) {
    const rows = sql.all<{ collection: string; id: string; audience: string; body: string }>(
      'select collection, id, audience, body from entry where deleted = 0',
    );
    const home = (COMPARTMENTS[index] ?? '').replace('committee', '');
    for (const { collection, id, audience, body } of rows) {
      const whole = `${home}${home === '' ? '' : '/'}${audience}`;
      for (const thing of [`${collection}/${id}`, ...(body.match(WORD) ?? [])])
        audiences.set(thing, [...(audiences.get(thing) ?? []), whole]);
    }
  }
  world.watch({ by: '', work: () => ({}), isOfIdentities: true });
  pull.keep();
  return world;
}
