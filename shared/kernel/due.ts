import type * as v from 'valibot';
import type { Json, JsonObject } from './json.ts';
import type { Collection, Doc, NamedMutation } from './mutation.ts';

/** What a compartment decides by itself when the hour of an entry has come, with nobody online (SPEC W1). */
export interface Due {
  readonly collection: string;
  /** The internal mutation that is made then. */
  readonly mutation: string;
  /** Milliseconds since 1970; null while nothing falls due. Methods: the server holds those of every body as one. */
  at(doc: Doc): number | null;
  /** Entries of one hour for which it says the same are decided in one act. Absent: each by itself. */
  together?(doc: Doc): string;
  /** @param all those that are decided with it, with itself as the first, at most `MOST_TOGETHER` */
  argsOf(doc: Doc, all: readonly Doc[]): Json;
}

export const MOST_TOGETHER = 1_000;

/**
 * Declares one. The compiler takes only an internal mutation, with arguments of its shape.
 *
 * @param rule.at reads nothing but the entry: the hour is stored when the entry is written. If hours are to be computed
 *   differently for existing entries, the mutation needs a new name, as for a changed shape.
 * @param rule.together for an act that does nothing when it is made twice: whoever was decided with another may be decided
 *   by itself once more, where the hours are worked out anew.
 */
export function fallsDue<B extends JsonObject, const N extends string, S extends v.GenericSchema<Json>>(
  collection: Collection<B>,
  rule: {
    at: (doc: Doc<B>) => number | null;
    act: NamedMutation<N, S, true>;
    args: (doc: Doc<B>, all: readonly Doc<B>[]) => v.InferInput<S>;
    together?: (doc: Doc<B>) => string;
  },
): Due {
  const { together } = rule;
  return {
    collection: collection.name,
    mutation: rule.act.name,
    at: (doc) => rule.at(doc as Doc<B>),
    ...(together === undefined ? {} : { together: (doc: Doc) => together(doc as Doc<B>) }),
    argsOf: (doc, all) => rule.args(doc as Doc<B>, all as Doc<B>[]),
  };
}
