import { onCleanup } from 'solid-js';

/** Keeps the screen on while the page is shown, where the browser can. */
export function keepAwake(): void {
  let lock: WakeLockSentinel | null = null;
  let isGone = false;
  async function ask() {
    if (isGone || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      if (isGone) void lock.release();
    } catch {
      // A weak battery, or a policy: then the computer's own settings hold.
    }
  }
  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  onCleanup(() => {
    isGone = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  });
}
