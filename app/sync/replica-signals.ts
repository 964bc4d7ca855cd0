import { batch, createSignal } from 'solid-js';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc, Docs } from '#shared/kernel/mutation.ts';
import type { Replica } from './replica.ts';

/** Reads that a component or memo follows. One signal per collection: ten thousand entries need none of their own. */
export interface ReplicaSignals {
  one<B extends JsonObject>(collection: Collection<B>, id: string): Doc<B> | null;
  /** All with one parent, in no particular order. */
  within<B extends JsonObject>(collection: Collection<B>, parent: string): Doc<B>[];
  /** The same array until the collection changes. */
  all<B extends JsonObject>(collection: Collection<B>): readonly Doc<B>[];
  /** Code with which this device would refuse the pending change of a document, or null. */
  doubt(collection: Collection, id: string): string | null;
  /** The pending mutation that last changed a document, or null if none did. */
  pending(collection: Collection, id: string): string | null;
  dispose(): void;
}

/** As the rules of the domain read it that an act is decided by: so a page asks the same rule. */
export function docsOf({ one, within }: Pick<ReplicaSignals, 'one' | 'within'>): Docs {
  return { get: one, within };
}

export function createReplicaSignals(replica: Replica): ReplicaSignals {
  const signals = new Map<string, { read: () => number; write: (version: number) => void }>();

  function follow(collection: string) {
    let signal = signals.get(collection);
    if (signal === undefined) {
      const [read, write] = createSignal(replica.version(collection));
      signal = { read, write: (version) => write(version) };
      signals.set(collection, signal);
    }
    signal.read();
  }

  const dispose = replica.subscribe((collections) => {
    batch(() => {
      for (const collection of collections) signals.get(collection)?.write(replica.version(collection));
    });
  });

  return {
    one<B extends JsonObject>({ name }: Collection<B>, id: string) {
      follow(name);
      return replica.one(name, id) as Doc<B> | null;
    },
    within<B extends JsonObject>({ name }: Collection<B>, parent: string) {
      follow(name);
      return replica.within(name, parent) as Doc<B>[];
    },
    all<B extends JsonObject>({ name }: Collection<B>) {
      follow(name);
      return replica.all(name) as readonly Doc<B>[];
    },
    doubt({ name }, id) {
      follow(name);
      const mutation = replica.pendingOn(name, id);
      return mutation === null ? null : replica.doubtOf(mutation);
    },
    pending({ name }, id) {
      follow(name);
      return replica.pendingOn(name, id);
    },
    dispose,
  };
}
