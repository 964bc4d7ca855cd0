import { useClient } from '#app/context.tsx';
import type { IdPrefix } from '#shared/kernel/ids.ts';

export interface NewIds {
  /**
   * The id of what is added next: the same at every call until it is `used`, so that a repeat is the same thing
   * and never a second one.
   *
   * @param what which of several things that are added on one page
   */
  of(what?: string): string;
  /** It was added; the next one is another. */
  used(what?: string): void;
}

/** Ids for what a page adds, made once for each thing that is begun on it. */
export function useNewIds(prefix: IdPrefix): NewIds {
  const client = useClient();
  const made = new Map<string, string>();
  return {
    of(what = '') {
      const id = made.get(what) ?? client.createId(prefix);
      made.set(what, id);
      return id;
    },
    used(what = '') {
      made.delete(what);
    },
  };
}
