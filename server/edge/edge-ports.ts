import { fromOutcome, type Outcome } from '../compartment/outcome.ts';
import type { CompartmentCall } from '../compartment/remote-port.ts';
import { createRemoteCompartmentPort } from '../compartment/remote-port.ts';
import { sha256 } from '../compartment/sha256.ts';
import { answerToRefused } from '../ideal/answer-refused.ts';
import { createRemoteIdentityPort, type IdentityCall } from '../identity/identity-port.ts';
import { countedAddress } from '../node/caller-address.ts';
import type { CompartmentPort, Ports } from '../ports.ts';
import { hearingCommittee } from '../sync/deliver-forwards.ts';

/** What the Worker calls on a Durable Object. Written out, since the generated stub types lose `unknown`. */
interface ObjectStub {
  compartment(call: CompartmentCall): Promise<Outcome>;
  identity(call: IdentityCall): Promise<Outcome>;
  bootstrap(input: { label: string }): Promise<Outcome>;
  presidency(): Promise<Outcome>;
  appoint(input: { whom: string }): Promise<Outcome>;
  fetch(url: string, init?: RequestInit): Promise<Response>;
}

/** Header in an object's answer: the platform sends no content length for a stream. */
export const FILE_SIZE = 'x-clasi-size';

export function objectOf(env: Env, name: string): ObjectStub {
  return env.COMPARTMENT.get(env.COMPARTMENT.idFromName(name)) as unknown as ObjectStub;
}

export function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function report({ where, error }: { where: string; error: unknown }): void {
  console.error(`fault at ${where}:`, error);
}

function openRemote(env: Env, name: string): CompartmentPort {
  const object = objectOf(env, name);
  return createRemoteCompartmentPort({
    send: (call) => object.compartment(call),
    async live({ signal, device }) {
      const address = `https://object/live?device=${encodeURIComponent(device)}`;
      const response = await object.fetch(address, { signal });
      if (response.body === null) throw new Error('an event stream without a body');
      return response.body;
    },
    async readAttachment(wanted) {
      const body = JSON.stringify(wanted);
      const response = await object.fetch('https://object/attachment', { method: 'POST', body });
      if (!response.ok) fromOutcome((await response.json()) as Outcome);
      if (response.body === null) throw new Error('an attachment without a body');
      return { size: Number(response.headers.get(FILE_SIZE)), stream: response.body };
    },
  });
}

/** Each compartment is a Durable Object, found by name; this part has no state. */
export function createEdgePorts(env: Env): Ports {
  const remote = createRemoteIdentityPort((call) => objectOf(env, 'identity').identity(call));
  const ports: Ports = {
    settings: { origin: env.ORIGIN, trustProxy: true, build: env.CLASI_BUILD, demo: false },
    clock: Date.now,
    random,
    sha256: async (bytes) => sha256([bytes]),
    compartment: (name) => openRemote(env, name),
    identity: () => identity,
    onFault: report,
    answerToRefused,
    // A failed write concerns that request alone; the platform handles the disk.
    storage: () => null,
    // The platform sets this header and overwrites what the caller sent.
    sourceOf: (request) => countedAddress(request.headers.get('cf-connecting-ip') ?? 'unknown'),
    soon: (work) => void setTimeout(work, 0),
  };
  const identity = hearingCommittee({ port: remote, ports });
  return ports;
}
