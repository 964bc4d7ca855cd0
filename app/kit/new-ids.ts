import { useClient } from '#app/context.tsx';
import type { IdPrefix } from '#shared/kernel/ids.ts';

export interface NewIds {
  /**
   * The id of what is added next. Every call returns the same until it is `used`, so that a retry is the same thing and
   * never a second one.
   *
   * @param what which of several things that one page adds
   */
  of(what?: string): string;
  /** It was added; the next one has another id. */
  used(what?: string): void;
}

/** Ids for what a page adds, one for each thing that is started on it. */
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
