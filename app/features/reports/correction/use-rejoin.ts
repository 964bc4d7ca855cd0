import { createEffect } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { allWords, useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { toRejoin } from './to-rejoin.ts';

/** Behind the pages: corrections of different questions of one report merge without anybody's doing. */
export function useRejoin(): void {
  const client = useClient();
  const { t, locale } = useI18n();
  const ids = useNewIds('edt');
  /** Each is tried once while the app is open; what is left then waits for a person. */
  const tried = new Set<string>();
  createEffect(() => {
    for (const { id: act } of toRejoin(client)) {
      if (tried.has(act)) continue;
      tried.add(act);
      const language = locale();
      // What a report is called is said in words.
      void Promise.all([import('./rejoin-one.ts'), allWords()])
        .then(([{ rejoin }]) => rejoin({ client, act, language, newId: () => ids.of(act), t }))
        .then((isDone) => isDone || tried.delete(act))
        // Its page says what became of it.
        .catch(() => undefined);
    }
  });
}
