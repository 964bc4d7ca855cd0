/**
 * Runs the work unless another tab of this person is at it. The lock saves requests; that nothing is written twice
 * is the server's doing.
 *
 * @returns false when another tab holds the lock
 */
export async function runAlone({
  name,
  work,
}: {
  name: string;
  work: () => Promise<void>;
}): Promise<boolean> {
  if (!('locks' in navigator)) {
    await work();
    return true;
  }
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work();
    return true;
  });
}

/** Becomes the leading tab when no other is, and stays it until stopped or closed. */
export function standForLeader({
  name,
  onLead,
}: {
  name: string;
  /** Begins what only one tab does; returns how to end it. */
  onLead: () => () => void;
}): () => void {
  const stop = new AbortController();
  let stand: () => void = () => undefined;
  async function lead() {
    if (stop.signal.aborted) return;
    const end = onLead();
    await new Promise<void>((resolve) => {
      stand = resolve;
    });
    end();
  }
  if ('locks' in navigator) {
    navigator.locks.request(name, { signal: stop.signal }, lead).catch(() => undefined);
  } else void lead();
  return () => {
    stop.abort();
    stand();
  };
}
