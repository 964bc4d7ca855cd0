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
  // With its id: the page stays while another entry is shown, and that one may have as many changes behind it.
  const open = createMemo<string | null>((before) => {
    const now = entry();
    if (now === null) return null;
    const version = `${now.id}/${now.rev}`;
    return isOpen(now.body) || version === before ? version : null;
  }, null);
  return () => open() !== null;
}
