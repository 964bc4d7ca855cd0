/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { createKeys, type HeldKey } from './key-holder.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

// Every chunk, language and font: a screen that was never opened online must open in a port without signal.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();

// Any address of the app is the app's page. What is not a GET, and all of /api, never comes by here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));

// The page of a first visit has no worker yet: from here on it is served like any other, though the network goes.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// Only the person may bring in a new version: an open draft must not lose the code it runs on.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The half of a tab's way back that no disk sees. The other half is in its `sessionStorage`.
const keys = createKeys({
  clock: () => Date.now(),
  isThere: async (page) => (await self.clients.get(page)) !== undefined,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});
let dropping: ReturnType<typeof setTimeout> | undefined;

/** What is over must not wait in memory for the next question. */
async function armDrop(): Promise<void> {
  const ms = await keys.sweep();
  clearTimeout(dropping);
  if (ms !== null) dropping = setTimeout(() => void armDrop(), ms + 1);
}

/** The page that sent a message, as the browser names it. */
function pageOf({ source }: ExtendableMessageEvent): string | null {
  return source !== null && 'id' in source ? source.id : null;
}

self.addEventListener('message', (event) => {
  const { type, asked } = (event.data ?? {}) as { type?: string; asked?: unknown };
  const [port, done] = event.ports;
  if (port === undefined) return;
  if (type === 'CLASI_KEY') {
    event.waitUntil(
      keys
        .answer(asked, pageOf(event))
        .then((answer) => port.postMessage(answer))
        .finally(armDrop),
    );
  } else if (type === 'CLASI_KEYS_GIVE') {
    port.postMessage(keys.handOver());
  } else if (type === 'CLASI_KEYS_TAKE') {
    event.waitUntil(
      new Promise<void>((resolve) => {
        port.onmessage = ({ data }: MessageEvent<readonly HeldKey[]>) => {
          keys.takeOver(data);
          void armDrop();
          done?.postMessage('done');
          resolve();
        };
      }),
    );
  }
});

// A reminder's notification leads to what it speaks of.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = (event.notification.data as { href?: string } | null)?.href ?? '/';
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(async (windows) => {
      const [open] = windows;
      if (open === undefined) return self.clients.openWindow(address);
      await open.focus();
      return open.navigate(address);
    }),
  );
});
