import { scopesOf } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { IDENTITY, isWithinScope } from '#shared/kernel/compartments.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { withMandates } from '#shared/kernel/mandates.ts';
import {
  type Decision,
  type Doc,
  type DocSource,
  type FactRequest,
  type Facts,
  type Mutation,
  offsetKey,
} from '#shared/kernel/mutation.ts';
import { withOpenings } from '#shared/kernel/openings.ts';
import { withStateRights } from '#shared/kernel/state-rights.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import { allFeatures, allMutations } from '#shared/sync/all-features.ts';
import { decide } from '#shared/sync/decide.ts';
import { actorWith } from './deciding.ts';

const SYSTEM = actorWith([], {
  person: 'per_system',
  state: null,
  delegation: null,
  institution: null,
  unit: null,
});

/**
 * The rules of all features over compartments in memory, with what one hands to another: what a person may do and who
 * reads what, without storage or network.
 */
export interface RuleWorld {
  /** Milliseconds since 1970; tests set it. */
  now: number;
  /** @param madeAt what the person's device took the time to be */
  act(actor: Actor, name: string, args: object, madeAt?: number): Decision;
  /** What would be decided; nothing comes of it. */
  judge(actor: Actor, name: string, args: object): Decision;
  /** What another compartment hands over. */
  receive(name: string, args: object): Decision;
  docs(compartment: string): readonly Doc[];
  /** What some other part of the product has stored. */
  plant(compartment: string, doc: Doc): void;
  /** Everything that a person's device would have of one compartment. */
  readBy(actor: Actor, compartment: string): readonly Doc[];
}

export function createRuleWorld({ now }: { now: number }): RuleWorld {
  const stored = new Map<string, Map<string, Doc>>();
  const key = (collection: string, id: string) => `${collection}/${id}`;
  const of = (compartment: string) => {
    const known = stored.get(compartment) ?? new Map<string, Doc>();
    stored.set(compartment, known);
    return known;
  };
  const sourceOf = (compartment: string): DocSource => ({
    one: (collection, id) => of(compartment).get(key(collection, id)) ?? null,
    within: (collection, parent) =>
      [...of(compartment).values()].filter((doc) => doc.collection === collection && doc.parent === parent),
  });
  /** The last one given, by compartment and sequence. */
  const numbers = new Map<string, number>();
  const numberOf = (compartment: string, sequence: string) => {
    const counted = `${compartment} ${sequence}`;
    return { key: counted, sequence, number: (numbers.get(counted) ?? 0) + 1 };
  };
  const granting = allFeatures.flatMap((feature) => [...feature.granting]);
  const widening = allFeatures.flatMap((feature) => [...feature.widening]);
  const opening = allFeatures.flatMap((feature) => [...feature.opening]);
  function here(actor: Actor, compartment: string): Actor {
    const source = sourceOf(compartment);
    const held = withMandates({ actor, compartment, granting, source, now: world.now });
    const inState = withStateRights({ actor: held, compartment, widening, source });
    return withOpenings({ actor: inState, compartment, opening, source });
  }

  /** As on the server: an act of a person is decided on what they read, a forward on everything. */
  function seenBy(actor: Actor, compartment: string): DocSource {
    const source = sourceOf(compartment);
    if (actor === SYSTEM) return source;
    const scopes = scopesOf({ actor: here(actor, compartment), compartment });
    const isReadable = ({ audience }: Doc) => scopes.some((scope) => isWithinScope({ audience, scope }));
    return {
      one(collection, id) {
        const doc = source.one(collection, id);
        return doc !== null && isReadable(doc) ? doc : null;
      },
      within: (collection, parent, ofThese) => source.within(collection, parent, ofThese).filter(isReadable),
    };
  }

  /** What the server alone knows of a compartment: who holds an office, and what lies where. */
  function placesAsked(
    compartment: string,
    requests: readonly FactRequest[],
  ): Pick<Facts, 'granted' | 'lying' | 'under'> {
    const all = [...of(compartment).values()];
    const audiences = requests.flatMap((request) => (request.kind === 'lying' ? request.audiences : []));
    const offices = requests.flatMap((request) => (request.kind === 'granted' ? [request.office] : []));
    const grantedBy = () =>
      granting
        .filter((each) => each.compartment === compartment)
        .flatMap(({ collection, rolesOf }) =>
          all
            .filter((doc) => doc.collection === collection && doc.body.endedAt === null)
            .filter(({ body }) => rolesOf(body, world.now).some((role) => offices.includes(role)))
            .map(({ id, parent, body }) => ({ id, person: parent ?? '', body })),
        );
    return {
      ...(offices.length === 0 ? {} : { granted: grantedBy }),
      ...(audiences.length === 0
        ? {}
        : { lying: all.filter(({ audience }) => audiences.includes(audience)) }),
      ...(requests.some(({ kind }) => kind === 'under') ? { under: sourceOf(compartment).within } : {}),
    };
  }

  interface Asked {
    readonly mutation: Mutation;
    readonly args: unknown;
    readonly madeAt?: number | undefined;
  }
  type Given = ReturnType<typeof numberOf>;

  function weigh(
    actor: Actor,
    { mutation, args, madeAt = world.now }: Asked,
  ): { decision: Decision; given: readonly Given[] } {
    const compartment = mutation.compartment(args as never);
    const requests = mutation.facts?.(args as never) ?? [];
    const given = requests.flatMap((request) =>
      request.kind === 'number' ? [numberOf(compartment, request.sequence)] : [],
    );
    const facts: Facts = {
      numbers: Object.fromEntries(given.map(({ sequence, number }) => [sequence, number])),
      // Every place keeps the time of Greenwich here.
      offsets: Object.fromEntries(
        requests.flatMap((request) =>
          request.kind === 'offset' && offsetOfWallTime(request) !== null ? [[offsetKey(request), 0]] : [],
        ),
      ),
      ...placesAsked(compartment, requests),
    };
    const decision = decide({
      mutation,
      args,
      source: seenBy(actor, compartment),
      whole: sourceOf(compartment),
      actor: here(actor, compartment),
      now: world.now,
      madeAt,
      facts: () => facts,
    });
    return { decision, given };
  }

  function run(actor: Actor, asked: Asked): Decision {
    const compartment = asked.mutation.compartment(asked.args as never);
    const { decision, given } = weigh(actor, asked);
    if (!decision.accepted) return decision;
    for (const { key: counted, number } of given) numbers.set(counted, number);
    const forwards: { name: string; args: unknown }[] = [];
    for (const effect of decision.effects) {
      const docs = of(compartment);
      // The identities are no part of this world.
      if (effect.op === 'forward') {
        if (effect.compartment !== IDENTITY) forwards.push(effect);
      } else if (effect.op === 'remove') docs.delete(key(effect.collection, effect.id));
      else if (effect.op === 'create') {
        const { collection, id, parent, audience, body } = effect;
        docs.set(key(collection, id), { collection, id, parent, audience, body, rev: 1 });
      } else {
        const before = docs.get(key(effect.collection, effect.id)) as Doc;
        const body = { ...before.body, ...effect.fields };
        if (isSameJson(body, before.body) && effect.audience === undefined) continue;
        docs.set(key(effect.collection, effect.id), {
          ...before,
          body,
          rev: before.rev + 1,
          audience: effect.audience ?? before.audience,
        });
      }
    }
    for (const each of forwards) {
      const received = run(SYSTEM, { mutation: mutationOf(each.name), args: each.args });
      if (!received.accepted) throw new Error(`${each.name} was refused: ${received.code}`);
    }
    return decision;
  }

  const world: RuleWorld = {
    now,
    act: (actor, name, args, madeAt) => run(actor, { mutation: actOf(name), args, madeAt }),
    judge: (actor, name, args) => weigh(actor, { mutation: actOf(name), args }).decision,
    receive: (name, args) => run(SYSTEM, { mutation: mutationOf(name), args }),
    docs: (compartment) => [...of(compartment).values()],
    plant(compartment, doc) {
      of(compartment).set(key(doc.collection, doc.id), doc);
    },
    readBy(actor, compartment) {
      const scopes = scopesOf({ actor: here(actor, compartment), compartment });
      return [...of(compartment).values()].filter(({ audience }) =>
        scopes.some((scope) => isWithinScope({ audience, scope })),
      );
    },
  };
  return world;
}

function actOf(name: string): Mutation {
  const mutation = mutationOf(name);
  if (mutation.internal === true) throw new Error(`${name} is no act of a person`);
  return mutation;
}

function mutationOf(name: string): Mutation {
  const found = allMutations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no mutation ${name}`);
  return found;
}
