import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Draft } from '#app/store/drafts.ts';

/** What is being written on this device, latest first; follows every save. */
export function useStoredDrafts(): Accessor<readonly Draft[]> {
  const client = useClient();
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  let turn = 0;

  async function read() {
    turn += 1;
    const mine = turn;
    const stored = await client.drafts.list();
    // A slower reading must not overwrite a later one.
    if (mine === turn) setDrafts(stored);
  }
  // What could not be read now is read at the next change; the last known list stays.
  const readAgain = () => void read().catch(() => undefined);

  readAgain();
  onCleanup(client.drafts.subscribe(readAgain));
  return drafts;
}
