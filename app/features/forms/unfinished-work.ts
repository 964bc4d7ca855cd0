import { createSignal } from 'solid-js';

/** What is being made at a question and is no answer yet: a recording, a drawing. */
export interface UnfinishedWork {
  /** @param end stops it and stores what is worth storing; returns what to call when it ended by itself */
  begin(end: () => void): () => void;
  /** Reactive. */
  isUnderWay(): boolean;
  /** Before a lock: afterwards nothing can be stored. */
  endAll(): void;
}

export function createUnfinishedWork(): UnfinishedWork {
  const running = new Set<() => void>();
  const [count, setCount] = createSignal(0);
  const tell = () => setCount(running.size);
  return {
    begin(end) {
      running.add(end);
      tell();
      return () => {
        running.delete(end);
        tell();
      };
    },
    isUnderWay: () => count() > 0,
    endAll() {
      for (const end of [...running]) end();
    },
  };
}
