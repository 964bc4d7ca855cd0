import { createEffect, createMemo, getOwner, on, onCleanup, runWithOwner } from 'solid-js';
import { useClient } from './context.tsx';
import { formsToKeep, keepDefinitions } from './features/reports/form-definitions.ts';

/** What goes on behind the pages of an open store: forms come onto the phone before they are needed. */
export function useHousekeeping(): void {
  const client = useClient();
  const owner = getOwner();
  let isClosed = false;
  onCleanup(() => {
    isClosed = true;
  });
  function runBehind(program: Promise<() => void>) {
    void program.then((use) => (isClosed ? undefined : runWithOwner(owner, use))).catch(() => undefined);
  }
  // Papers are kept behind the pages, so its program comes behind them too; offline without it nothing could be fetched.
  runBehind(import('./features/documents/use-keeping.ts').then(({ useKeeping }) => useKeeping));
  runBehind(import('./features/counters/use-post-papers.ts').then(({ usePostPapers }) => usePostPapers));
  runBehind(import('./features/reports/correction/use-rejoin.ts').then(({ useRejoin }) => useRejoin));
  const wanted = createMemo(() =>
    formsToKeep(client)
      .map((form) => form.body.definition)
      .join(),
  );
  createEffect(
    on([wanted, () => client.lastAnswerAt()], ([hashes]) => {
      // Offline, or cut off on the way: the next answer of the server starts it again.
      if (hashes !== '') void keepDefinitions(client).catch(() => undefined);
    }),
  );
}
