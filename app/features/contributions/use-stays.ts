import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';

/**
 * Whether a form is to be shown: as long as its entry is in a state that it is for, and until its own act is durable.
 * If that act could not be saved, the form is still there to say so.
 */
export function useStays<B extends JsonObject>(
  collection: Collection<B>,
  entry: Accessor<Doc<B> | null>,
  isFor: (body: B) => boolean,
): Accessor<boolean> {
  const client = useClient();
  function isSaving(id: string) {
    const act = client.replica.pending(collection, id);
    return act !== null && (client.factsOf(act)?.savedAt ?? null) === null;
  }
  return createMemo<boolean>((before) => {
    const now = entry();
    return now !== null && (isFor(now.body) || (before && isSaving(now.id)));
  }, false);
}
