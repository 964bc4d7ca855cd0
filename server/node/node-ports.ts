import { randomBytes } from 'node:crypto';
import type { Program } from '#shared/sync/registry.ts';
import { createBadgeSigner } from '../checkins/badge-signer.ts';
import { type Compartment, createCompartment } from '../compartment/compartment.ts';
import { createCompartmentPort } from '../compartment/compartment-port.ts';
import { createPokes } from '../compartment/pokes.ts';
import { sha256 } from '../compartment/sha256.ts';
import { answerToRefused } from '../ideal/answer-refused.ts';
import { createIdentity, type Identity } from '../identity/identity.ts';
import { createIdentityPort } from '../identity/identity-port.ts';
import type { CompartmentPort, Ports, Settings } from '../ports.ts';
import { hearingCommittee, tellingCommittee } from '../sync/deliver-forwards.ts';
import type { DataFolder } from './data-folder.ts';

export interface NodePorts extends Ports {
  readonly actor: Identity;
  compartmentActor(name: string): Compartment;
  compartmentNames(): string[];
}

/** Every compartment runs in this process with its own file, opened on first use. */
export function createNodePorts({
  folder,
  program,
  settings,
  clock = Date.now,
  monotonic = () => performance.now(),
  random = (length: number) => randomBytes(length),
  onFault,
  sourceOf,
  storage = () => null,
  soon = (work) => void setImmediate(work),
  onWrite = () => undefined,
}: {
  folder: DataFolder;
  program: Program;
  settings: Settings;
  clock?: () => number;
  monotonic?: () => number;
  random?: (length: number) => Uint8Array;
  onFault: Ports['onFault'];
  sourceOf: Ports['sourceOf'];
  storage?: Ports['storage'];
  soon?: Ports['soon'];
  /** After each call to a compartment that may have changed what falls due next there. */
  onWrite?: (name: string) => void;
}): NodePorts {
  const opened = new Map<string, { actor: Compartment; port: CompartmentPort }>();
  function open(name: string) {
    let compartment = opened.get(name);
    if (compartment === undefined) {
      const actor = createCompartment({
        sql: folder.database(name),
        name,
        program,
        clock,
        monotonic,
        random,
        sha256,
        onFault: ({ mutation, error }) => onFault({ where: `${name} ${mutation}`, error }),
      });
      compartment = {
        actor,
        port: createCompartmentPort({
          compartment: actor,
          pokes: createPokes(),
          clock,
          complete: createBadgeSigner({ compartment: actor, clock, random, sha256 }),
          onWrite: () => onWrite(name),
          soon,
        }),
      };
      opened.set(name, compartment);
      // Before the first confirmation leaves: from now on the folder knows that this database was in use.
      folder.note();
    }
    return compartment;
  }

  const identity = createIdentity({ sql: folder.database('identity'), clock, random, sha256 });
  folder.note();
  const plain = createIdentityPort(identity);
  const ports: NodePorts = {
    settings,
    clock,
    random,
    sha256: async (bytes) => sha256([bytes]),
    compartment: (name) => open(name).port,
    compartmentActor: (name) => open(name).actor,
    compartmentNames: () => [...opened.keys()],
    actor: identity,
    identity: () => identityPort,
    onFault,
    answerToRefused,
    sourceOf,
    storage,
    soon,
  };
  const isWaiting = () => identity.pendingForwards().length > 0;
  const telling = tellingCommittee({ port: plain, ports, isWaiting });
  const identityPort = hearingCommittee({ port: telling, ports });
  return ports;
}
