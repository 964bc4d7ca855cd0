import type { Actor } from '#shared/kernel/actor.ts';
import type { Decision, Doc, DocSource, Effect, Facts, Mutation } from '#shared/kernel/mutation.ts';
import { decide } from '#shared/sync/decide.ts';

export const MADE_AT = Date.UTC(2026, 5, 24, 8);
export const RECEIVED_AT = Date.UTC(2026, 5, 25, 12);

export function actorWith(roles: Actor['roles'], change: Partial<Actor> = {}): Actor {
  return {
    person: 'per_1',
    device: 'dev_1',
    state: 'CL',
    delegation: 'CL',
    roles,
    institution: 'customs',
    unit: 'port-7',
    ...change,
  };
}

export function docOf(given: Partial<Doc> & Pick<Doc, 'collection' | 'id'>): Doc {
  return { parent: null, audience: 'all', rev: 1, body: {}, ...given };
}

export function sourceOf(docs: readonly Doc[]): DocSource {
  return {
    one: (collection, id) => docs.find((doc) => doc.collection === collection && doc.id === id) ?? null,
    within: (collection, parent) =>
      docs.filter((doc) => doc.collection === collection && doc.parent === parent),
  };
}

/** Decides one of `mutations` on the given documents; with facts, as the server does. */
export function decideOn({
  mutations,
  name,
  args,
  actor,
  docs = [],
  facts = null,
  compartment,
}: {
  mutations: readonly Mutation[];
  name: string;
  args: unknown;
  actor: Actor;
  docs?: readonly Doc[];
  facts?: Facts | null;
  compartment?: string;
}): Decision {
  const mutation = mutations.find((each) => each.name === name);
  if (mutation === undefined) throw new Error(`no mutation ${name}`);
  const now = facts === null ? MADE_AT : RECEIVED_AT;
  return decide({
    mutation,
    args,
    source: sourceOf(docs),
    actor,
    now,
    madeAt: MADE_AT,
    facts: () => facts,
    ...(compartment === undefined ? {} : { compartment }),
  });
}

export function codeOf(decision: Decision): string {
  return decision.accepted ? 'accepted' : decision.code;
}

export function effectsOf(decision: Decision): readonly Effect[] {
  return decision.accepted ? decision.effects : [];
}
