import { isSameJson } from '#shared/kernel/json.ts';
import type { SignedStatement } from '#shared/kernel/mutation.ts';
import { createKeyInvalidError } from '#shared/session/session.errors.ts';
import { fromOutcome, type Outcome, toOutcome } from '../compartment/outcome.ts';
import type { Handover } from '../session/handover.ts';
import type { PendingForward } from '../session/outbox.repository.ts';
import type { OpenedSession } from '../session/sessions.ts';
import { claimedDevice, isUsableKey, verifyAssertion, verifyStatement } from '../session/verify-assertion.ts';
import type { Identity } from './identity.ts';

type Async<F> = F extends (input: infer I) => infer O ? (input: I) => Promise<O> : never;

/** Verbs that pass through unchanged. */
type Plain =
  | 'look'
  | 'enrol'
  | 'createNonce'
  | 'authenticate'
  | 'recheck'
  | 'closeSession'
  | 'listPeople'
  | 'listEligible'
  | 'listColleagues'
  | 'invite'
  | 'giveCode'
  | 'setRoles'
  | 'disable'
  | 'listDevices'
  | 'revokeDevice'
  | 'readAudit'
  | 'listStates'
  | 'found'
  | 'giveFirstCode'
  | 'readFounding'
  | 'confirm'
  | 'listWitness'
  | 'witness'
  | 'refuse'
  | 'listFounded'
  | 'createFeed'
  | 'listFeeds'
  | 'revokeFeed'
  | 'openFeed'
  | 'createDisplay'
  | 'listDisplays'
  | 'endDisplay'
  | 'openDisplay'
  | 'readDisplay'
  | 'finishDisplay'
  | 'receive'
  | 'markDelivered';

interface Signed {
  readonly assertion: string;
  /** Scheme, host and port of the app; the assertion must name them. */
  readonly audience: string;
  /** Address of the caller, for counting failures. */
  readonly source: string;
}

/**
 * The identity compartment as the stateless part of the server sees it: in this process, or in a Durable Object. Plain
 * data in and out; throws `CodedError`.
 */
export type IdentityPort = { readonly [V in Plain]: Async<Identity[V]> } & {
  signIn(input: Signed): Promise<OpenedSession>;
  handOver(input: Signed & { outbox: string }): Promise<Handover>;
  /** Whether a device's own key signed this, and is the key that the statement names. */
  hasSigned(input: { device: string; statement: SignedStatement }): Promise<boolean>;
  pendingForwards(): Promise<PendingForward[]>;
};

async function verified(
  identity: Identity,
  { assertion, audience, purpose }: { assertion: string; audience: string; purpose: 'session' | 'handover' },
) {
  const device = claimedDevice(assertion) ?? 'dev_unknown';
  const publicKey = identity.keyOf(device);
  const claims =
    publicKey === null
      ? null
      : await verifyAssertion({
          assertion,
          device,
          publicKey,
          audience,
          now: identity.clock(),
          purpose,
        });
  return { device, nonce: claims?.nonce ?? null, sha256: claims?.sha256 ?? null };
}

/**
 * Verifies signatures outside the actor's turn. The actor checks the result again, with the nonce, inside its turn.
 */
export function createIdentityPort(identity: Identity): IdentityPort {
  return {
    look: async (input) => identity.look(input),
    async enrol(input) {
      if (!(await isUsableKey(input.publicKey))) throw createKeyInvalidError();
      return identity.enrol(input);
    },
    createNonce: async (input) => identity.createNonce(input),
    authenticate: async (input) => identity.authenticate(input),
    recheck: async (input) => identity.recheck(input),
    closeSession: async (input) => identity.closeSession(input),
    listPeople: async (input) => identity.listPeople(input),
    listEligible: async (input) => identity.listEligible(input),
    listColleagues: async (input) => identity.listColleagues(input),
    invite: async (input) => identity.invite(input),
    giveCode: async (input) => identity.giveCode(input),
    setRoles: async (input) => identity.setRoles(input),
    disable: async (input) => identity.disable(input),
    listDevices: async (input) => identity.listDevices(input),
    revokeDevice: async (input) => identity.revokeDevice(input),
    readAudit: async (input) => identity.readAudit(input),
    listStates: async (input) => identity.listStates(input),
    found: async (input) => identity.found(input),
    giveFirstCode: async (input) => identity.giveFirstCode(input),
    readFounding: async (input) => identity.readFounding(input),
    confirm: async (input) => identity.confirm(input),
    listWitness: async (input) => identity.listWitness(input),
    witness: async (input) => identity.witness(input),
    refuse: async (input) => identity.refuse(input),
    listFounded: async (input) => identity.listFounded(input),
    createFeed: async (input) => identity.createFeed(input),
    listFeeds: async (input) => identity.listFeeds(input),
    revokeFeed: async (input) => identity.revokeFeed(input),
    openFeed: async (input) => identity.openFeed(input),
    createDisplay: async (input) => identity.createDisplay(input),
    listDisplays: async (input) => identity.listDisplays(input),
    endDisplay: async (input) => identity.endDisplay(input),
    openDisplay: async (input) => identity.openDisplay(input),
    readDisplay: async (input) => identity.readDisplay(input),
    finishDisplay: async (input) => identity.finishDisplay(input),
    receive: async (input) => identity.receive(input),
    async hasSigned({ device, statement }) {
      const known = identity.keyOf(device);
      if (known === null || !isSameJson({ ...known }, statement.key)) return false;
      return verifyStatement(statement, known);
    },
    pendingForwards: async () => identity.pendingForwards(),
    markDelivered: async (input) => identity.markDelivered(input),
    async signIn({ assertion, audience, source }) {
      const { device, nonce } = await verified(identity, { assertion, audience, purpose: 'session' });
      return identity.openSession({ device, nonce, source });
    },
    async handOver({ assertion, audience, source, outbox }) {
      const proof = await verified(identity, { assertion, audience, purpose: 'handover' });
      return identity.acceptHandover({ ...proof, outbox, source });
    },
  };
}

export type IdentityCall = { readonly verb: keyof IdentityPort; readonly input: unknown };

/** The far side: one method that a Durable Object offers over RPC. */
export function createIdentityHandler({
  port,
  onFault,
}: {
  port: IdentityPort;
  onFault: (fault: { where: string; error: unknown }) => void;
}): (call: IdentityCall) => Promise<Outcome> {
  return ({ verb, input }) => {
    // The near side checked the types of verb and input together; only the name crosses the wire.
    const act = port[verb] as (input: unknown) => Promise<unknown>;
    return toOutcome(
      () => act(input),
      (error) => onFault({ where: verb, error }),
    );
  };
}

/** The near side: the same port, over one function that carries a call across. */
export function createRemoteIdentityPort(send: (call: IdentityCall) => Promise<Outcome>): IdentityPort {
  function remote<V extends keyof IdentityPort>(verb: V): IdentityPort[V] {
    async function call(input?: unknown): Promise<unknown> {
      return fromOutcome(await send({ verb, input }));
    }
    return call as IdentityPort[V];
  }
  return {
    look: remote('look'),
    enrol: remote('enrol'),
    createNonce: remote('createNonce'),
    authenticate: remote('authenticate'),
    recheck: remote('recheck'),
    closeSession: remote('closeSession'),
    listPeople: remote('listPeople'),
    listEligible: remote('listEligible'),
    listColleagues: remote('listColleagues'),
    invite: remote('invite'),
    giveCode: remote('giveCode'),
    setRoles: remote('setRoles'),
    disable: remote('disable'),
    listDevices: remote('listDevices'),
    revokeDevice: remote('revokeDevice'),
    readAudit: remote('readAudit'),
    listStates: remote('listStates'),
    found: remote('found'),
    giveFirstCode: remote('giveFirstCode'),
    readFounding: remote('readFounding'),
    confirm: remote('confirm'),
    listWitness: remote('listWitness'),
    witness: remote('witness'),
    refuse: remote('refuse'),
    listFounded: remote('listFounded'),
    createFeed: remote('createFeed'),
    listFeeds: remote('listFeeds'),
    revokeFeed: remote('revokeFeed'),
    openFeed: remote('openFeed'),
    createDisplay: remote('createDisplay'),
    listDisplays: remote('listDisplays'),
    endDisplay: remote('endDisplay'),
    openDisplay: remote('openDisplay'),
    readDisplay: remote('readDisplay'),
    finishDisplay: remote('finishDisplay'),
    receive: remote('receive'),
    hasSigned: remote('hasSigned'),
    pendingForwards: remote('pendingForwards'),
    markDelivered: remote('markDelivered'),
    signIn: remote('signIn'),
    handOver: remote('handOver'),
  };
}
