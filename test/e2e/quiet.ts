import type { Page, Request } from '@playwright/test';

const QUIET_MS = 700;
const PATIENCE_MS = 30_000;

function concerns(request: Request): boolean {
  const { pathname } = new URL(request.url());
  // The live stream never ends.
  return pathname.startsWith('/api/') && !pathname.startsWith('/api/live/');
}

/**
 * Watches a page's requests from now on. The returned function resolves once the page has pulled and then been silent
 * for a while: all that it may read is then on the phone.
 */
export function watchTalk(page: Page): () => Promise<void> {
  let isPulled = false;
  let open = 0;
  let lastAt = Date.now();
  function begin(request: Request) {
    if (!concerns(request)) return;
    open += 1;
    lastAt = Date.now();
  }
  function end(request: Request) {
    if (!concerns(request)) return;
    open -= 1;
    lastAt = Date.now();
    if (request.url().endsWith('/api/pull')) isPulled = true;
  }
  page.on('request', begin);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    const until = Date.now() + PATIENCE_MS;
    while (!(isPulled && open <= 0 && Date.now() - lastAt >= QUIET_MS)) {
      if (Date.now() > until) throw new Error('the phone and its server did not come to rest');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    page.off('request', begin);
    page.off('requestfinished', end);
    page.off('requestfailed', end);
  };
}
