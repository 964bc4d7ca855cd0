import type { Clock } from '#shared/kernel/ids.ts';

const MINUTE = 60_000;

/** After how long the app locks by itself, in ms. */
export interface AutolockTimes {
  /** In the background. */
  readonly hiddenMs: number;
  /** Without a touch. */
  readonly idleMs: number;
}

/** What holds until somebody chooses. */
export const FIRST_TIMES: AutolockTimes = { hiddenMs: 2 * MINUTE, idleMs: 10 * MINUTE };

/** How often the worker that holds the way back into this tab hears how much time is left. Browsers stop it after 30 s. */
const TELL_MS = 15_000;

/**
 * When to lock: after some time in the background or without a touch. Sleeping phones run no timers, so it also checks
 * on waking.
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
  times = () => FIRST_TIMES,
}: {
  clock: Clock;
  lock: () => void;
  /** Asked at each check: a change holds at once. */
  times?: () => AutolockTimes;
}): Autolock {
  let lastActivity = clock();
  let hiddenSince: number | null = null;
  let isLocked = false;

  function check(): number {
    if (isLocked) return 0;
    const now = clock();
    const { hiddenMs, idleMs } = times();
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

/**
 * Connects the lock to the page's events. Returns a function that disconnects it.
 * @param onLeft told again and again how many ms are left
 */
export function watchPage({
  autolock,
  page,
  onLeft = () => undefined,
}: {
  autolock: Autolock;
  page: Document;
  onLeft?: (ms: number) => void;
}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function arm() {
    clearTimeout(timer);
    const left = autolock.check();
    if (left <= 0) return;
    onLeft(left);
    timer = setTimeout(arm, Math.min(left, TELL_MS));
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
  // It may have been opened in the background, where no event says so.
  onVisibility();
  return () => {
    clearTimeout(timer);
    for (const gesture of gestures) page.removeEventListener(gesture, onActivity, { capture: true });
    page.removeEventListener('visibilitychange', onVisibility);
    page.removeEventListener('freeze', onVisibility);
  };
}
