import { createEffect, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Act } from '#app/sync/acts.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { createActGuard } from './act-guard.ts';

/** Whoever only passes has not read it. */
const LOOKED_MS = 2000;

/**
 * Sends an act once what the page shows has been on the screen for a moment, in a window that is looked at.
 * @param unnoted the act that notes it; null if it needs none, or was noted
 */
export function useLookedAt(unnoted: () => Act | null): void {
  const client = useClient();
  const guard = createActGuard();
  createEffect(() => {
    const noting = unnoted();
    if (noting === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function note() {
      if (noting === null) return;
      void guard
        .once(() => client.mutate(noting).saved)
        .catch((error: unknown) => {
          // It stays unread here, and is noted when it is opened again.
          if (!(error instanceof CodedError)) throw error;
        });
    }
    function look() {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(note, LOOKED_MS);
    }
    look();
    document.addEventListener('visibilitychange', look);
    onCleanup(() => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    });
  });
}
