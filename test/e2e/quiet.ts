import type { Page, Request, Response } from '@playwright/test';

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
  /** Whether there is more to pull, by compartment. */
  const more = new Map<string, boolean>();
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
  }
  async function read(response: Response) {
    const { pathname } = new URL(response.url());
    if (!response.ok() || !/^\/api\/(session|pull)/.test(pathname)) return;
    const answer = (await response.json()) as { more?: boolean; compartments?: readonly string[] };
    // A session says what is to be pulled before the first pull begins.
    for (const name of answer.compartments ?? []) if (!more.has(name)) more.set(name, true);
    if (answer.more === undefined) return;
    const { compartment } = response.request().postDataJSON() as { compartment: string };
    more.set(compartment, answer.more);
  }
  function hear(response: Response) {
    // What cannot be read any more is of a page that is gone.
    read(response).catch(() => undefined);
  }
  const isPulled = () => more.size > 0 && [...more.values()].every((isMore) => !isMore);
  page.on('request', begin);
  page.on('response', hear);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    const until = Date.now() + PATIENCE_MS;
    while (!(isPulled() && open <= 0 && Date.now() - lastAt >= QUIET_MS)) {
      if (Date.now() > until) throw new Error('the phone and its server did not come to rest');
      // Counted in the page's own time: on a busy machine it may have more to ask once it gets its turn.
      await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    page.off('request', begin);
    page.off('response', hear);
    page.off('requestfinished', end);
    page.off('requestfailed', end);
  };
}
