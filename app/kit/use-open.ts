import { type Accessor, createMemo } from 'solid-js';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/**
 * Whether an entry is in a state that still needs this page. The page's own act does not end it before the server has
 * answered: if that act could not be saved, the page is still there to say so.
 */
export function useOpen<B extends JsonObject>(
  entry: Accessor<Doc<B> | null>,
  isOpen: (body: B) => boolean,
): Accessor<boolean> {
  const rev = createMemo<number | null>((before) => {
    const now = entry();
    return now !== null && (isOpen(now.body) || now.rev === before) ? now.rev : null;
  }, null);
  return () => rev() !== null;
}
