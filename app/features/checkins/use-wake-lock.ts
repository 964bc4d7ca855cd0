import { onCleanup, onMount } from 'solid-js';

/** Keeps the screen on while the page is visible, if the browser can. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | null = null;
  let isGone = false;

  async function take() {
    if (document.visibilityState !== 'visible' || isGone) return;
    try {
      const taken = await navigator.wakeLock.request('screen');
      if (isGone) void taken.release();
      else lock = taken;
    } catch {
      // Low battery, or a browser without it.
      lock = null;
    }
  }
  // The browser releases it whenever the page is hidden.
  const onVisible = () => void take();

  onMount(() => {
    void take();
    document.addEventListener('visibilitychange', onVisible);
  });
  onCleanup(() => {
    isGone = true;
    document.removeEventListener('visibilitychange', onVisible);
    void lock?.release();
  });
}
