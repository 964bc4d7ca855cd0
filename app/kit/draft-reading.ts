import { type Accessor, createSignal } from 'solid-js';

/** Whether the draft behind some fields is read. Fields that are shown before would overwrite it. */
export interface DraftReading {
  readonly isReady: Accessor<boolean>;
  /** It cannot be read now, and stays on disk. */
  readonly isUnread: Accessor<boolean>;
  readAgain(): Promise<void>;
}

/** @param restore fills the fields with what an earlier visit has left; it fails if that cannot be read */
export function createDraftReading(restore: () => Promise<void>): DraftReading {
  const [isReady, setReady] = createSignal(false);
  const [isUnread, setUnread] = createSignal(false);
  return {
    isReady,
    isUnread,
    async readAgain() {
      setUnread(false);
      try {
        await restore();
        setReady(true);
      } catch {
        setUnread(true);
      }
    },
  };
}
