import type { Clock } from '#shared/kernel/ids.ts';

const HIDDEN_MS = 2 * 60_000;
const IDLE_MS = 10 * 60_000;

/**
 * When to lock: after two minutes in the background or ten without a touch. Sleeping phones run no timers, so it also
 * checks on waking.
 */
export interface Autolock {
  onActivity(): void;
  onHidden(): void;
  onVisible(): void;
  /** Milliseconds until the next check; 0 when it has just locked. */
  check(): number;
}

export function createAutolock({
  clock,
  lock,
  hiddenMs = HIDDEN_MS,
  idleMs = IDLE_MS,
}: {
  clock: Clock;
  lock: () => void;
  hiddenMs?: number;
  idleMs?: number;
}): Autolock {
  let lastActivity = clock();
  let hiddenSince: number | null = null;
  let isLocked = false;

  function check(): number {
    if (isLocked) return 0;
    const now = clock();
    // A clock that was set back must not give more time.
    lastActivity = Math.min(lastActivity, now);
    if (hiddenSince !== null) hiddenSince = Math.min(hiddenSince, now);
    const idleLeft = lastActivity + idleMs - now;
    const hiddenLeft = hiddenSince === null ? idleLeft : hiddenSince + hiddenMs - now;
    const left = Math.min(idleLeft, hiddenLeft);
    if (left > 0) return left;
    isLocked = true;
    lock();
    return 0;
  }

  return {
    check,
    onActivity() {
      if (check() > 0) lastActivity = clock();
    },
    onHidden() {
      hiddenSince ??= clock();
    },
    onVisible() {
      check();
      hiddenSince = null;
    },
  };
}

/** Connects the lock to the page's events. Returns a function that disconnects it. */
export function watchPage({ autolock, page }: { autolock: Autolock; page: Document }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function arm() {
    clearTimeout(timer);
    const left = autolock.check();
    if (left > 0) timer = setTimeout(arm, left);
  }
  function onVisibility() {
    if (page.visibilityState === 'hidden') autolock.onHidden();
    else autolock.onVisible();
    arm();
  }
  const onActivity = () => autolock.onActivity();
  const gestures = ['pointerdown', 'keydown', 'scroll'] as const;
  for (const gesture of gestures)
    page.addEventListener(gesture, onActivity, { passive: true, capture: true });
  page.addEventListener('visibilitychange', onVisibility);
  page.addEventListener('freeze', onVisibility);
  arm();
  return () => {
    clearTimeout(timer);
    for (const gesture of gestures) page.removeEventListener(gesture, onActivity, { capture: true });
    page.removeEventListener('visibilitychange', onVisibility);
    page.removeEventListener('freeze', onVisibility);
  };
}
