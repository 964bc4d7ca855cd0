import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/**
 * Where a thing stands, for the forms that change that. The page's own act does not take its form away before it is
 * durable (`settle`): if it could not be saved, the form is still there to say so, with what was typed.
 */
export function useStanding<B extends JsonObject, T>(
  entry: Accessor<Doc<B>>,
  read: (body: B) => T,
): { readonly standing: Accessor<T>; settle(): void } {
  const [settled, setSettled] = createSignal(0);
  const known = createMemo<{ version: string; value: T }>(
    (before) => {
      const { id, rev, body } = entry();
      const version = `${id}/${rev}/${settled()}`;
      return before.version === version ? before : { version, value: read(body) };
    },
    { version: '', value: read(entry().body) },
  );
  return { standing: () => known().value, settle: () => setSettled((times) => times + 1) };
}
