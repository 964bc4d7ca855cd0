/** What is being made at a question and is no answer yet: a recording, a drawing. */
export interface UnfinishedWork {
  /** @param end stops it and stores what is worth storing; returns what to call when it ended by itself */
  begin(end: () => void): () => void;
  isUnderWay(): boolean;
  /** Before a lock: afterwards nothing can be stored. */
  endAll(): void;
}

export function createUnfinishedWork(): UnfinishedWork {
  const running = new Set<() => void>();
  return {
    begin(end) {
      running.add(end);
      return () => running.delete(end);
    },
    isUnderWay: () => running.size > 0,
    endAll() {
      for (const end of [...running]) end();
    },
  };
}
