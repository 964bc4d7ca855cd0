/**
 * Loads the page anew, if anything will serve it. An open store stays open by the key that the worker holds for this tab.
 *
 * @returns false, and the page stays as it is, where neither the worker nor the server would answer
 */
export async function restart({
  isServed,
  fetch,
  reload,
}: {
  /** Whether the worker, which has all files, serves this page. */
  isServed: boolean;
  fetch: (input: string, init: RequestInit) => Promise<{ readonly ok: boolean }>;
  reload: () => void;
}): Promise<boolean> {
  const answer = isServed
    ? { ok: true }
    : await fetch('/', { cache: 'no-store' }).catch(() => ({ ok: false }));
  if (answer.ok) reload();
  return answer.ok;
}

/** The same for the page that runs. */
export function restartPage(): Promise<boolean> {
  return restart({
    // Absent where the browser trusts no worker.
    isServed: (navigator.serviceWorker?.controller ?? null) !== null,
    fetch: (input, init) => fetch(input, init),
    reload: () => location.reload(),
  });
}
