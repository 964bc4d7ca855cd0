/**
 * Runs the work unless another tab of this person is doing it. The lock only saves requests; the server ensures that
 * nothing is written twice.
 *
 * @param waitMs how long to wait for the tab that does it, this one included; by default not at all
 * @returns false when the lock is still held
 */
export async function runAlone({
  name,
  work,
  waitMs = 0,
}: {
  name: string;
  work: () => Promise<void>;
  waitMs?: number;
}): Promise<boolean> {
  if (!('locks' in navigator)) {
    await work();
    return true;
  }
  const patience = waitMs === 0 ? null : AbortSignal.timeout(waitMs);
  let isMine = false;
  try {
    await navigator.locks.request(
      name,
      patience === null ? { ifAvailable: true } : { signal: patience },
      async (lock) => {
        if (lock === null) return;
        isMine = true;
        await work();
      },
    );
  } catch (error) {
    // What the work throws while it has the lock is no lack of patience.
    if (isMine || patience?.aborted !== true) throw error;
  }
  return isMine;
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
