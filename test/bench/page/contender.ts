import type { BenchDocument } from '../documents.ts';

export interface PageOptions {
  /** Names the written data, so that no run meets what another left on the server. */
  readonly run: string;
  /** Of the member that our page acts for. */
  readonly actor?: unknown;
}

export interface Timed {
  /** Milliseconds from the first call to the last durable commit. */
  readonly ms: number;
  /** Documents that exist then. */
  readonly count: number;
}
export interface Written {
  /** Until everything is saved on the device. */
  readonly write: number;
  /** From there until the server's answer is stored. */
  readonly send: number;
  readonly ms: number;
  readonly count: number;
}

/** What each contender's page offers. No figure includes opening the store. */
export interface Contender {
  open(options: PageOptions): Promise<void>;
  pull?(): Promise<Timed>;
  writeEach?(documents: readonly BenchDocument[]): Promise<Written>;
  writeAtOnce?(documents: readonly BenchDocument[]): Promise<Written>;
}

declare global {
  interface Window {
    contender?: Contender;
  }
}

/** Runs both halves of a write and stops the clock between them. */
export async function timeWrites({
  write,
  send,
}: {
  write: () => Promise<void>;
  send: () => Promise<number>;
}): Promise<Written> {
  const started = performance.now();
  await write();
  const written = performance.now();
  const count = await send();
  const sent = performance.now();
  return { write: written - started, send: sent - written, ms: sent - started, count };
}
