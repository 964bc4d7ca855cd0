import { createEffect, createMemo, on } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { documents, documentVersions } from '#shared/documents/documents.schemas.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import { keeperOf } from './keeper.ts';

/**
 * Downloads what is pinned to the phone, and deletes what must go, in the background: again whenever papers change and
 * whenever the server has answered.
 */
export function useKeeping(): void {
  const client = useClient();
  const keeper = keeperOf(client);
  const hasWork = createMemo(() => {
    const { pins, files } = keeper.kept();
    return Object.keys(pins).length + Object.keys(files).length > 0;
  });
  createEffect(
    on(
      [
        hasWork,
        () => client.replica.all(documents),
        () => client.replica.all(documentVersions),
        () => client.replica.all(venues),
        () => client.lastAnswerAt(),
      ],
      ([isNeeded]) => {
        // Offline, or cut off: the next answer of the server restarts it.
        if (isNeeded) void keeper.catchUp().catch(() => undefined);
      },
    ),
  );
}
