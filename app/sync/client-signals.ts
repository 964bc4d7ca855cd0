import { type Accessor, batch, createSignal } from 'solid-js';
import type { OutboxRow, Receipt } from '#app/store/store-port.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { SyncClient } from './client.ts';
import type { RecordFacts, SyncStatus } from './status.ts';

/** What a client says, as reactive reads. Outbox, receipts and status are computed once per change, and only if read. */
export interface ClientSignals {
  readonly actor: Accessor<Actor>;
  readonly outbox: Accessor<readonly OutboxRow[]>;
  readonly receipts: Accessor<readonly Receipt[]>;
  readonly status: Accessor<SyncStatus>;
  readonly isPartial: Accessor<boolean>;
  readonly lastAnswerAt: Accessor<number | null>;
  factsOf(id: string): RecordFacts | null;
  dispose(): void;
}

export function createClientSignals(client: SyncClient): ClientSignals {
  const [version, setVersion] = createSignal(0);
  // Who reads these is told when they change, and not of each key that is stored.
  const [actor, setActor] = createSignal(client.actor());
  const [isPartial, setPartial] = createSignal(client.isPartial());
  const [lastAnswerAt, setLastAnswerAt] = createSignal(client.status().lastAnswerAt);
  const dispose = client.watch(() =>
    batch(() => {
      setVersion((before) => before + 1);
      setActor(client.actor());
      setPartial(client.isPartial());
      setLastAnswerAt(client.status().lastAnswerAt);
    }),
  );

  function derive<T>(compute: () => T): Accessor<T> {
    let known: { version: number; value: T } | null = null;
    return () => {
      const now = version();
      if (known?.version !== now) known = { version: now, value: compute() };
      return known.value;
    };
  }

  return {
    actor,
    isPartial,
    lastAnswerAt,
    outbox: derive(() => client.outbox()),
    receipts: derive(() => client.receipts()),
    status: derive(() => client.status()),
    factsOf(id) {
      version();
      return client.factsOf(id);
    },
    dispose,
  };
}
