import { type Accessor, createSignal } from 'solid-js';
import type { OutboxRow, Receipt } from '#app/store/store-port.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { SyncClient } from './client.ts';
import type { RecordFacts, SyncStatus } from './status.ts';

/** Outbox, receipts and status as reactive reads; computed once per change, and only if read. */
export interface ClientSignals {
  readonly actor: Accessor<Actor>;
  readonly outbox: Accessor<readonly OutboxRow[]>;
  readonly receipts: Accessor<readonly Receipt[]>;
  readonly status: Accessor<SyncStatus>;
  readonly isPartial: Accessor<boolean>;
  factsOf(id: string): RecordFacts | null;
  dispose(): void;
}

export function createClientSignals(client: SyncClient): ClientSignals {
  const [version, setVersion] = createSignal(0);
  const dispose = client.watch(() => setVersion((before) => before + 1));

  function derive<T>(compute: () => T): Accessor<T> {
    let known: { version: number; value: T } | null = null;
    return () => {
      const now = version();
      if (known?.version !== now) known = { version: now, value: compute() };
      return known.value;
    };
  }

  return {
    actor: derive(() => client.actor()),
    outbox: derive(() => client.outbox()),
    receipts: derive(() => client.receipts()),
    status: derive(() => client.status()),
    isPartial: derive(() => client.isPartial()),
    factsOf(id) {
      version();
      return client.factsOf(id);
    },
    dispose,
  };
}
