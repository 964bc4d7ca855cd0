/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

// Every chunk, language and font: a screen that was never opened online must open in a port without signal.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();

// Any address of the app is the app's page. What is not a GET, and all of /api, never comes by here.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }));

// Only the person may bring in a new version: an open draft must not lose the code it runs on.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
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
