import { useClient } from '#app/context.tsx';
import type { MutateInput } from '#app/sync/make.ts';
import type { Made } from '#app/sync/mutate.ts';
import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import type { OutboxRow, Receipt } from '#app/sync/store-port.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Decision } from '#shared/kernel/mutation.ts';

/** What the pages about meetings need of an unlocked store; reads are followed. */
export interface MeetingsClient {
  readonly replica: Pick<ReplicaSignals, 'one' | 'within' | 'all'>;
  mutate(input: MutateInput): Made;
  preview(input: MutateInput): Decision;
  outbox(): readonly OutboxRow[];
  receipts(): readonly Receipt[];
  factsOf(id: string): RecordFacts | null;
  /** This device's clock, put right by the server's last answer. */
  now(): number;
  isOffline(): boolean;
  /** This device's clock at the server's last answer, or null. */
  lastAnswerAt(): number | null;
  actor(): Actor;
  /** What the person is called on screen. */
  label(): string;
  createId(prefix: IdPrefix): string;
  lock(): void;
  /** Sealed records of this device: what was acknowledged. Read is followed; null until something was written. */
  remembered(key: string): Json;
  remember(key: string, value: Json): Promise<void>;
}

export function useMeetingsClient(): MeetingsClient {
  return useClient();
}
