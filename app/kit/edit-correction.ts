import { useClient } from '#app/context.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { type Act, type Doing, isOnlineDoing } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { doOnline } from './do-online.ts';
import { correctionKey } from './edit-draft.ts';
import { type Refused, refusedArgs } from './refused-args.ts';

/** What `?correct=<act>` in the address says. */
export interface Correction {
  /** The refused act that is corrected on this page. */
  readonly refused: Refused | null;
  /**
   * Key of the words of a correction whose act was settled some other way: they are kept on as those of the page itself,
   * if it has none of its own.
   */
  readonly orphan: string | null;
}

/** @param acts those that this part of a page corrects; absent if it corrects all */
export function useCorrection(acts: readonly string[] | undefined): Correction {
  const client = useClient();
  const search = useQuery<{ correct?: string }>();
  if (search.correct === undefined) return { refused: null, orphan: null };
  const given = refusedArgs({ client, id: search.correct });
  return {
    refused: given !== null && acts?.includes(given.name) === false ? null : given,
    orphan: given === null ? correctionKey(search.correct) : null,
  };
}

export type Made = { readonly code: string } | { readonly saved: Promise<void> };

export interface Performer {
  /**
   * Makes one act, or says why not; what an earlier attempt has already done is skipped. It sees what the acts before
   * it made, whether or not these are durable yet.
   */
  perform(act: Doing): Made;
  /** Whether none of these corrects the refused act. */
  givesUp(acts: readonly Doing[]): boolean;
}

/** Makes the acts of a page; the first that is the refused one's like corrects it. */
export function createPerformer({
  client,
  refused,
  isSame = () => true,
}: {
  client: Pick<Client, 'attempt' | 'preview' | 'correct' | 'actOnline'>;
  refused: Refused | null;
  isSame: ((act: Act, refused: JsonObject) => boolean) | undefined;
}): Performer {
  const done = new Set<string>();
  let isCorrected = false;

  function corrects(act: Act): boolean {
    return refused !== null && !isCorrected && act.name === refused.name && isSame(act, refused.args);
  }

  function correct(act: Act) {
    const decision = client.preview(act);
    if (!decision.accepted) return decision;
    const made = client.correct(refused?.id ?? '', act);
    isCorrected = true;
    return {
      saved: made.saved.catch((error: unknown) => {
        isCorrected = false;
        throw error;
      }),
    };
  }

  return {
    perform(act) {
      if (isOnlineDoing(act)) return { saved: doOnline(client, act) };
      const said = JSON.stringify([act.name, act.args]);
      if (done.has(said)) return { saved: Promise.resolve() };
      const made = corrects(act) ? correct(act) : client.attempt(act);
      if ('code' in made) return made;
      return { saved: made.saved.then(() => void done.add(said)) };
    },
    givesUp: (acts) =>
      refused !== null && !isCorrected && !acts.some((act) => !isOnlineDoing(act) && corrects(act)),
  };
}
