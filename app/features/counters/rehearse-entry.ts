import { onCleanup, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { whenIdle } from '#app/kit/when-idle.ts';
import { act } from '#app/sync/acts.ts';
import { countInWords } from './count-words.ts';
import type { Keyed } from './keyed.ts';
import type { PostWork } from './post-data.ts';
import { usePostWhen } from './use-post-when.ts';

/**
 * Goes through an entry while the page is idle, and writes nothing: the first one that somebody keys then finds rules that
 * have run, and formats of hours and figures that are made.
 */
export function useRehearsedEntry({ work, keyed }: { work: PostWork; keyed: () => Keyed }): void {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = usePostWhen(work);
  onMount(() =>
    onCleanup(
      whenIdle(() => {
        const { id, counter } = keyed();
        const entry = { counter, kind: null, value: 1 };
        client.preview(
          act('counters.count', {
            ...{ ...work.at(), ...entry, count: id, shift: work.shift()?.id ?? null },
            ...{ seizure: null, isForPost: false },
          }),
        );
        countInWords({ t, locale: locale() }, entry);
        when(client.now());
      }),
    ),
  );
}
