import type { CompartmentName } from './compartments.ts';
import type { Decision, DocSource, Effect, Mutation } from './mutation.ts';

/** What no act of a person may do while something else goes on, whichever feature the act is of. */
export interface Guard {
  readonly compartment: CompartmentName;
  /**
   * Why an act may not do this; or null.
   *
   * @param source where all is that a guard may look at, whatever the act itself reads
   */
  fault(input: { readonly effects: readonly Effect[]; readonly source: DocSource }): Decision | null;
}

/** The same act under guards. What the server does by itself follows from an act that was guarded, or from the hour. */
export function guarded<A>(mutation: Mutation<A>, guards: readonly Guard[]): Mutation<A> {
  if (mutation.internal === true || guards.length === 0) return mutation;
  return {
    ...mutation,
    guard({ args, ...input }) {
      const compartment = mutation.compartment(args);
      for (const guard of guards) {
        const fault = guard.compartment === compartment ? guard.fault(input) : null;
        if (fault !== null) return fault;
      }
      return null;
    },
  };
}
