import type * as v from 'valibot';
import type { CompartmentName } from './compartments.ts';
import type { Json, JsonObject } from './json.ts';
import type { Collection, Doc, NamedMutation } from './mutation.ts';

/** One version of an entry. A removed one has an empty body. */
export interface Version<B extends JsonObject = JsonObject> {
  readonly person: string;
  readonly body: Partial<B>;
  readonly isRemoved: boolean;
}

/** Everything that a compartment stores, read once while it is converted. Bodies are as earlier versions wrote them. */
export interface Stored {
  /** Without those that were removed. */
  entries<B extends JsonObject>(collection: Collection<B>): Doc<B>[];
  /** Newest first. */
  versions<B extends JsonObject>(collection: Collection<B>, id: string): Version<B>[];
}

/** What an internal mutation must do, once, to entries that an earlier version wrote (SPEC H5). */
export interface Upgrade {
  /** The migration of the compartment during which the entries are looked for. */
  readonly migration: string;
  /** Part of the forwards' ids: permanent. */
  readonly name: string;
  readonly mutation: string;
  find(stored: Stored): { subject: string; compartment: CompartmentName; args: Json }[];
}

/**
 * Declares one. A mutation does the work, not the migration, so that the log covers it and phones are told of it.
 *
 * @param rule.find what to do it to; `subject` is an id that occurs once under this name
 */
export function defineUpgrade<const N extends string, S extends v.GenericSchema<Json>>(rule: {
  migration: string;
  name: string;
  act: NamedMutation<N, S, true>;
  find: (stored: Stored) => { subject: string; args: v.InferOutput<S> }[];
}): Upgrade {
  return {
    migration: rule.migration,
    name: rule.name,
    mutation: rule.act.name,
    find: (stored) =>
      rule.find(stored).map(({ subject, args }) => ({
        subject,
        compartment: rule.act.compartment(args),
        args: args as Json,
      })),
  };
}
