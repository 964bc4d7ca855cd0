import type { Draft, Drafts } from '#app/store/drafts.ts';
import type { Clock } from '#shared/kernel/ids.ts';

/** The drafts of a device whose disk is this page's memory. */
export function createMemoryDrafts({
  clock,
  known = [],
}: {
  clock: Clock;
  known?: readonly Draft[];
}): Drafts {
  const drafts = new Map(known.map((draft) => [draft.id, JSON.stringify(draft)]));
  const listeners = new Set<() => void>();
  const read = (text: string) => JSON.parse(text) as Draft;
  function tell() {
    for (const listener of [...listeners]) listener();
  }
  return {
    async save(given) {
      const draft = { ...given, updatedAt: clock() };
      drafts.set(draft.id, JSON.stringify(draft));
      tell();
      return draft;
    },
    async get(id) {
      const text = drafts.get(id);
      return text === undefined ? null : read(text);
    },
    async list() {
      return [...drafts.values()].map(read);
    },
    async delete(id) {
      drafts.delete(id);
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
