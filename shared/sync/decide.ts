import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  type Collection,
  type Decision,
  type Doc,
  type DocSource,
  type Docs,
  docsWithin,
  type FactRequest,
  type Facts,
  type Mutation,
  type Read,
  type ReadWithin,
  refuse,
} from '#shared/kernel/mutation.ts';
import { unrealDay } from '#shared/kernel/written-days.ts';

/** An undeclared read is a bug in the mutation, not an error of the person: it throws. */
function openDocs({
  source,
  reads,
  name,
}: {
  source: DocSource;
  reads: readonly Read[];
  name: string;
}): Docs {
  const ones = new Set<string>();
  const parents = new Map<string, ReadWithin>();
  for (const read of reads) {
    if (read.kind === 'one') ones.add(`${read.collection}/${read.id}`);
    else parents.set(`${read.collection}/${read.parent}`, read);
  }
  function undeclared(collection: string, key: string): Error {
    return new Error(`${name} reads ${collection}/${key}, which its "reads" does not name`);
  }
  return {
    get<B extends JsonObject>(collection: Collection<B>, id: string) {
      if (!ones.has(`${collection.name}/${id}`)) throw undeclared(collection.name, id);
      return source.one(collection.name, id) as Doc<B> | null;
    },
    within<B extends JsonObject>(collection: Collection<B>, parent: string) {
      const read = parents.get(`${collection.name}/${parent}`);
      if (read === undefined) throw undeclared(collection.name, parent);
      return docsWithin(source, read) as Doc<B>[];
    },
  };
}

/** Whether arguments name it, at any depth. */
function isNamed(args: unknown, id: string): boolean {
  return JSON.stringify(args).includes(JSON.stringify(id));
}

type Refused = Extract<Decision, { accepted: false }>;

/** The arguments as parsed by the mutation's schema, or what is wrong with them. */
export function readArgs(
  mutation: Mutation,
  args: unknown,
): { readonly fits: true; readonly args: unknown } | { readonly fits: false; readonly refusal: Refused } {
  // Reports only the first error: a hostile list of a million wrong items must not cost a full check.
  const parsed = v.safeParse(mutation.args, args, { abortEarly: true });
  if (parsed.success) return { fits: true, args: parsed.output };
  const issue = parsed.issues[0];
  const details = { path: v.getDotPath(issue) ?? '', problem: issue.message };
  return { fits: false, refusal: { accepted: false, code: 'sync.bad_arguments', details } };
}

interface DecideContext {
  readonly mutation: Mutation;
  readonly source: DocSource;
  /** What guards look at: on the server all there is, also what the actor does not read. By default `source`. */
  readonly whole?: DocSource;
  readonly actor: Actor;
  readonly now: number;
  readonly madeAt: number;
  /** Looks up the facts that the mutation asks for; null if only the server could know. */
  readonly facts: (requests: readonly FactRequest[]) => Facts | null;
}

/**
 * Decides one mutation against documents: the same call on the phone, with `facts` null, and on the server. Pure;
 * refuses with a dotted code.
 */
export function decide({
  args,
  compartment,
  onReads,
  ...context
}: DecideContext & {
  args: unknown;
  /** The compartment of the decision, if that is to be checked. */
  compartment?: string;
  /** Called with the declared reads, once the arguments are known to be valid. */
  onReads?: (reads: readonly Read[]) => void;
}): Decision {
  const { mutation, actor } = context;
  const read = readArgs(mutation, args);
  if (!read.fits) return read.refusal;
  if (compartment !== undefined && mutation.compartment(read.args) !== compartment) {
    return refuse('sync.wrong_compartment', { compartment });
  }
  const reads = mutation.reads(read.args, actor);
  onReads?.(reads);
  return decideRead({ ...context, args: read.args, reads });
}

/** Decides with arguments from `readArgs`, and the `reads` that the mutation named for them. */
export function decideRead({
  mutation,
  args,
  reads,
  source,
  whole = source,
  actor,
  now,
  madeAt,
  facts,
}: DecideContext & { args: unknown; reads: readonly Read[] }): Decision {
  const docs = openDocs({ source, reads, name: mutation.name });
  const found = facts(mutation.facts?.(args) ?? []);
  const decision = mutation.decide({ args, docs, actor, now, madeAt, facts: found });
  if (!decision.accepted) return decision;
  const barred = mutation.guard?.({ args, effects: decision.effects, source: whole }) ?? null;
  if (barred !== null) return barred;
  // What a forward brings was decided where it comes from.
  const unreal = mutation.internal === true ? null : unrealDay(mutation.args, args);
  if (unreal !== null) return refuse('sync.no_such_day', { day: unreal });
  let lying: ReadonlySet<string> | undefined;
  function isLying({ collection, id }: { readonly collection: string; readonly id: string }): boolean {
    lying ??= new Set(found?.lying?.map((each) => `${each.collection}/${each.id}`));
    return lying.has(`${collection}/${id}`);
  }
  for (const effect of decision.effects) {
    // The server's own acts are told what an entry is to be called; a person calls nothing so.
    const isReserved = effect.op === 'create' && effect.isReserved === true && mutation.internal !== true;
    if (isReserved && isNamed(args, effect.id)) {
      return refuse('sync.id_reserved', { id: effect.id });
    }
    if (effect.op === 'create' && source.one(effect.collection, effect.id) !== null) {
      return refuse('sync.already_exists', { collection: effect.collection, id: effect.id });
    }
    if (
      (effect.op === 'set' || effect.op === 'remove') &&
      source.one(effect.collection, effect.id) === null &&
      !isLying(effect)
    ) {
      return refuse('sync.not_found', { collection: effect.collection, id: effect.id });
    }
  }
  return decision;
}
