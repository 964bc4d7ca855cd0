import { type Accessor, createSignal } from 'solid-js';
import type { Workbox } from 'workbox-window';
import { handKeysOver } from './store/worker-keys.ts';

const LOOK_EVERY_MS = 3_600_000;

export interface Update {
  /** A new version has been fetched and waits for the person's word. */
  readonly isWaiting: Accessor<boolean>;
  bringIn(): void;
}

const [isWaiting, setIsWaiting] = createSignal(false);
let worker: Workbox | null = null;

/**
 * Tells whether a new version waits, by whichever tab it was fetched: Workbox misses one that is being installed when
 * the page registers, and any after the first that it takes for another tab's.
 */
function watchWaiting(registration: ServiceWorkerRegistration): void {
  const look = () => setIsWaiting(registration.active !== null && registration.waiting !== null);
  const follow = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

/** Registers the worker that serves the app without a network. It never takes over by itself. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { Workbox } = await import('workbox-window');
  worker = new Workbox('/service-worker.js', { updateViaCache: 'none' });
  worker
    .register()
    .then((registration) => registration !== undefined && watchWaiting(registration))
    .catch(() => {
      // Without a worker the app still works online; diagnostics tells that it is missing.
    });
  const look = () => {
    if (document.visibilityState === 'visible') void worker?.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_EVERY_MS);
}

export function useUpdate(): Update {
  return {
    isWaiting,
    bringIn() {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
        once: true,
      });
      // What the page that follows needs to open without asking.
      void handKeysOver().finally(() => worker?.messageSkipWaiting());
    },
  };
}
