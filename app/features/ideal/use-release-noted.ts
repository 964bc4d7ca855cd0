import type { Accessor } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useLookedAt } from '#app/kit/use-looked-at.ts';
import { act } from '#app/sync/acts.ts';
import { releaseReadingId, releaseReadings, type releases } from '#shared/ideal/released.schemas.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';

type Release = typeof releases extends Collection<infer B> ? B : never;

/** Notes once, for each person and number, that what another state released was on the screen. */
export function useReleaseNoted(release: Accessor<Doc<Release> | null>): void {
  const client = useClient();
  useLookedAt(() => {
    const body = release()?.body;
    if (body === undefined) return null;
    const { edition, state, number } = body;
    const { person, state: own } = client.actor();
    if (state === own) return null;
    const reading = releaseReadingId({ edition, state, person, number });
    if (client.replica.one(releaseReadings, reading) !== null) return null;
    return act('ideal.note_opened', { edition, state, number });
  });
}
