/**
 * Runs the work unless another tab of this person is doing it. The lock only saves requests; the server ensures that
 * nothing is written twice.
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

/**
 * Becomes the leading tab when no other is, and stays it until stopped or closed. A page in the back/forward cache does
 * nothing and must not lead. It releases the lock on the way in, if it gets the event, and competes again on the way
 * out, since a browser may have taken the lock silently.
 */
export function standForLeader({
  name,
  onLead,
  page = window,
  locks = navigator.locks ?? null,
}: {
  name: string;
  /** Starts what only one tab does; returns a function that stops it. */
  onLead: () => () => void;
  page?: EventTarget;
  /** Null if the browser has none: every tab leads. */
  locks?: LockManager | null;
}): () => void {
  let leave = stand();

  function stand(): () => void {
    const stop = new AbortController();
    let end: () => void = () => undefined;
    let release: () => void = () => undefined;
    async function lead() {
      if (stop.signal.aborted) return;
      end = onLead();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    if (locks === null) void lead();
    else locks.request(name, { signal: stop.signal }, lead).catch(() => undefined);
    return () => {
      if (stop.signal.aborted) return;
      stop.abort();
      end();
      release();
    };
  }

  function onHide(event: Event) {
    if ((event as PageTransitionEvent).persisted) leave();
  }
  function onShow(event: Event) {
    if (!(event as PageTransitionEvent).persisted) return;
    leave();
    leave = stand();
  }
  page.addEventListener('pagehide', onHide);
  page.addEventListener('pageshow', onShow);
  return () => {
    page.removeEventListener('pagehide', onHide);
    page.removeEventListener('pageshow', onShow);
    leave();
  };
}
