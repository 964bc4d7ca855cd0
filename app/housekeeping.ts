import { createEffect, on } from 'solid-js';
import { useClient } from './context.tsx';
import { useKeeping } from './features/documents/use-keeping.ts';
import { keepDefinitions, offeredForms } from './features/reports/form-definitions.ts';

/** What goes on behind the pages of an open store: forms come onto the phone before they are needed. */
export function useHousekeeping(): void {
  const client = useClient();
  useKeeping();
  createEffect(
    on(
      [
        () =>
          offeredForms(client)
            .map((form) => form.body.definition)
            .join(),
        () => client.lastAnswerAt(),
      ],
      ([hashes]) => {
        // Offline, or cut off on the way: the next answer of the server starts it again.
        if (hashes !== '') void keepDefinitions(client).catch(() => undefined);
      },
    ),
  );
}
