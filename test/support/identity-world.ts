import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { parse } from 'valibot';
import { type Compartment, createCompartment } from '#server/compartment/compartment.ts';
import { type NodeSql, openNodeSqlite } from '#server/compartment/node-sqlite.ts';
import { sha256 } from '#server/compartment/sha256.ts';
import { createIdentity, type Identity } from '#server/identity/identity.ts';
import { createIdentityPort, type IdentityPort } from '#server/identity/identity-port.ts';
import { program } from '#server/program.ts';
import type { Credentials } from '#server/session/caller.ts';
import type { Invitation } from '#server/session/codes.ts';
import type { DemoPerson } from '#server/session/seed-demo.ts';
import { isOwnRole, type OwnRole, type Role } from '#shared/kernel/actor.ts';
import { seatCode } from '#shared/kernel/bodies.ts';
import { COMMITTEE, IDENTITY } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { createId, type RandomBytes } from '#shared/kernel/ids.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import { GIVEN_BY } from '#shared/mandates/mandates.schemas.ts';
import { type PublicKey, PublicKeySchema } from '#shared/session/session.schemas.ts';

export const ORIGIN = 'https://clasi.example';
export const START = Date.UTC(2026, 8, 15, 9);
export const SOURCE = '192.0.2.1';

export interface Key {
  readonly privateKey: CryptoKey;
  readonly publicKey: PublicKey;
}

/** One person's device: its key and, once signed in, its session. */
export interface Phone {
  readonly person: string;
  readonly device: string;
  readonly key: Key;
  readonly fingerprint: string;
  credentials: Credentials;
}

export interface IdentityWorld {
  readonly sql: NodeSql;
  readonly identity: Identity;
  readonly port: IdentityPort;
  /** The committee behind it: mandates are given and ended there. */
  readonly committee: Compartment;
  /** Brings what the two tell each other, until nothing moves any more; a new phone comes after that. */
  tell(): void;
  now(): number;
  pass(ms: number): void;
  random: RandomBytes;
  newDevice(): string;
  /** Enrols a new phone with a code and signs it in. */
  phone(invitation: Pick<Invitation, 'linkCode'>): Promise<Phone>;
  enrolOnly(invitation: Pick<Invitation, 'linkCode'>): Promise<Phone>;
  signIn(phone: Phone): Promise<Phone>;
}

/** Reproducible random numbers: xorshift32 from a fixed seed. */
export function createRandom(seed = 20_260_915): RandomBytes {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 8) & 255;
    });
}

export async function createKey(): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  return { privateKey, publicKey: parse(PublicKeySchema, { kty, crv, x, y }) };
}

/** An assertion as a device makes it; `claims` and `alg` override parts of it. */
export function assertionOf({
  phone,
  nonce,
  now,
  claims = {},
  header = {},
}: {
  phone: Pick<Phone, 'device' | 'key'>;
  nonce: string;
  now: number;
  claims?: Record<string, unknown>;
  header?: { typ?: string };
}): Promise<string> {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({
    iss: phone.device,
    sub: phone.device,
    aud: ORIGIN,
    nonce,
    iat: seconds,
    exp: seconds + 60,
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(phone.key.privateKey);
}

export function createIdentityWorld(): IdentityWorld {
  let now = START;
  const sql = openNodeSqlite({ path: ':memory:' });
  const random = createRandom();
  const identity = createIdentity({ sql, clock: () => now, random, sha256 });
  const port = createIdentityPort(identity);
  const committee = createCompartment({
    sql: openNodeSqlite({ path: ':memory:' }),
    name: COMMITTEE,
    program,
    clock: () => now,
    monotonic: () => now,
    random,
    sha256,
  });
  const world: IdentityWorld = {
    sql,
    identity,
    port,
    committee,
    random,
    now: () => now,
    pass(ms) {
      now += ms;
    },
    tell() {
      for (let isMoving = true; isMoving; ) {
        isMoving = false;
        for (const sender of [identity, committee]) {
          for (const forward of sender.pendingForwards()) {
            // Of the states there is none here.
            const isOfBoth = [IDENTITY, COMMITTEE].includes(forward.compartment);
            const to = forward.compartment === IDENTITY ? identity : committee;
            const status = isOfBoth ? to.receive(forward).status : 'accepted';
            if (status !== 'accepted') throw new Error(`${forward.name}: ${status}`);
            sender.markDelivered([forward.id]);
            isMoving = true;
          }
        }
      }
    },
    newDevice: () => createId({ prefix: 'dev', now, random }),
    async enrolOnly({ linkCode }) {
      world.tell();
      const key = await createKey();
      const device = world.newDevice();
      const answer = await port.enrol({
        code: linkCode,
        device,
        publicKey: key.publicKey,
        deviceLabel: 'Teléfono',
        source: SOURCE,
      });
      const { person, fingerprint } = answer;
      return { person, device, key, fingerprint, credentials: { device, token: '' } };
    },
    async signIn(phone) {
      const { nonce } = identity.createNonce({ device: phone.device });
      const assertion = await assertionOf({ phone, nonce, now });
      const { token } = await port.signIn({ assertion, audience: ORIGIN, source: SOURCE });
      phone.credentials = { device: phone.device, token };
      return phone;
    },
    phone: async (invitation) => world.signIn(await world.enrolOnly(invitation)),
  };
  return world;
}

/** The identities as they were before bodies had witnesses; whoever goes further back begins with this. */
export function undoWitnesses(sql: NodeSql): void {
  for (const column of [
    'compared_at',
    'witness',
    'witnessed_at',
    'refused_by',
    'refused_at',
    'refused_reason',
  ])
    sql.run(`alter table state drop column ${column}`);
  sql.run('drop table display');
  sql.run('delete from migration where number >= 7');
}

/** The code of the error that `act` throws, or `done`. */
export function outcomeOf(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}

export async function outcomeOfAsync(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof CodedError) return error.code;
    throw error;
  }
}

class Undone extends Error {}

/** The result of `act`, with everything it wrote rolled back. */
export function probe(sql: NodeSql, act: () => unknown): string {
  let outcome = '';
  try {
    sql.transaction(() => {
      outcome = outcomeOf(act);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return outcome;
}

/** What somebody with this role has of their own, and what by mandate. */
export function heldOf(role: Role): { roles: OwnRole[]; functions: MandateFunction[] } {
  return isOwnRole(role) ? { roles: [role], functions: [] } : { roles: [], functions: [GIVEN_BY[role]] };
}

export function placeOf({ role, state }: { role: Role; state: string | null }) {
  const institution = ['fieldOfficer', 'unitHead', 'institutionHead'].includes(role) ? 'customs' : null;
  const unit = ['fieldOfficer', 'unitHead'].includes(role) ? 'port-7' : null;
  // Whoever is a counterpart sits in the body for which they speak.
  const bodySeat = role === 'counterpart' ? 'eu-cosi' : null;
  const delegation = state === null ? bodySeat : seatCode(state);
  return { state, delegation, roles: heldOf(role).roles, institution, unit } as const;
}

export function demoPerson({
  id,
  role,
  state,
}: {
  id: string;
  role: Role;
  state: string | null;
}): DemoPerson {
  return { id, label: `Oficina ${id}`, ...placeOf({ role, state }), functions: heldOf(role).functions };
}

/**
 * A world with these people, each by role and state, and with a phone that is signed in. Somebody named `chile` has the
 * id `per_chile`.
 */
export async function castOf<const C extends Readonly<Record<string, readonly [Role, string | null]>>>(
  cast: C,
): Promise<{ world: IdentityWorld; phones: { readonly [N in keyof C]: Phone } }> {
  const world = createIdentityWorld();
  const people = Object.entries(cast).map(([name, [role, state]]) =>
    demoPerson({ id: `per_${name}`, role, state }),
  );
  const phones: [string, Phone][] = [];
  for (const invitation of world.identity.seedDemo({ people }))
    phones.push([invitation.person.slice('per_'.length), await world.phone(invitation)]);
  return { world, phones: Object.fromEntries(phones) as { readonly [N in keyof C]: Phone } };
}
