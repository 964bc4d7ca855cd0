import { type Accessor, createSignal } from 'solid-js';
import type { Attachments } from '#app/store/attachments.ts';

export interface WaitingFiles {
  /** The same files, and every change of what waits is noticed. */
  readonly attachments: Attachments;
  /** Hashes of the files that the server does not have yet; null until they were counted. Reactive. */
  readonly hashes: Accessor<ReadonlySet<string> | null>;
  /** Counts them again: another tab may have sent some. */
  look(): Promise<void>;
}

/** @param onChange called after something was stored, queued or sent here */
export function watchWaitingFiles({
  attachments,
  onChange,
}: {
  attachments: Attachments;
  onChange: () => void;
}): WaitingFiles {
  const [hashes, setHashes] = createSignal<ReadonlySet<string> | null>(null);
  let looks = 0;

  async function look(): Promise<void> {
    looks += 1;
    const mine = looks;
    const pending = await attachments.pending().catch(() => null);
    // A later look knows more.
    if (pending !== null && mine === looks) setHashes(new Set(pending.map(({ hash }) => hash)));
  }

  function after<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      const result = await work(...args);
      await look();
      onChange();
      return result;
    };
  }

  return {
    hashes,
    look,
    attachments: {
      ...attachments,
      put: after(attachments.put),
      markSent: after(attachments.markSent),
      delete: after(attachments.delete),
    },
  };
}
