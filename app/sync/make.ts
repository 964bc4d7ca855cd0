import * as v from 'valibot';
import type { OutboxRow } from '#app/store/store-port.ts';
import { createId, IdSchema } from '#shared/kernel/ids.ts';
import { type Decision, docsWithin, type Mutation, type Read } from '#shared/kernel/mutation.ts';
import { decideRead, readArgs } from '#shared/sync/decide.ts';
import { type Envelope, PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import type { Core } from './core.ts';
import { createBadArgumentsError, createUnknownMutationError } from './errors.ts';

const MAX_AFTER = 200;

export interface MutateInput {
  readonly name: string;
  readonly args: unknown;
  readonly replaces?: string;
  /**
   * `collection/id` → revision on screen when the person started, if older than the current one: so that a change that
   * arrived while they were typing is a conflict and is not silently overwritten.
   */
  readonly seen?: Readonly<Record<string, number>>;
  /**
   * `collection/id` → revision whose values a refusal has shown the person since, whether or not it has arrived yet.
   */
  readonly told?: Readonly<Record<string, number>>;
  /** When it was made first, if it says what was so then. */
  readonly madeAt?: number;
  /** What it waits for if that is still here, though it may not be in view: refused, or held. */
  readonly after?: readonly string[];
}

/** One act with parsed arguments, ready to be decided on this device's view. */
interface Weighed {
  readonly mutation: Mutation;
  readonly args: unknown;
  readonly reads: readonly Read[];
  readonly madeAt: number;
  /** What this device would decide now. Throws only for a bug in the mutation. */
  decide(): Decision;
}

/** @throws CodedError `sync.unknown_mutation`, `sync.bad_arguments` */
export function weigh(core: Core, { name, args: given, madeAt = core.clock() }: MutateInput): Weighed {
  const mutation = core.registry.get(name);
  if (mutation === undefined || mutation.internal === true) throw createUnknownMutationError({ name });
  const read = readArgs(mutation, given);
  if (!read.fits) throw createBadArgumentsError(read.refusal.details);
  const { args } = read;
  const { actor, replica: source } = core;
  const reads = mutation.reads(args, actor);
  const now = core.clock() + core.clockError;
  const facts = () => null;
  return {
    mutation,
    args,
    reads,
    madeAt,
    decide: () => decideRead({ mutation, args, reads, source, actor, now, madeAt, facts }),
  };
}

function decideOrNull(weighed: Weighed): Decision | null {
  try {
    return weighed.decide();
  } catch {
    // The server decides; here it is marked as one that may be refused.
    return null;
  }
}

/** Every id that an act names, in its arguments or as what it was based on. */
function idsOf({ args, base }: Pick<Envelope, 'args' | 'base'>): Set<string> {
  const found = new Set(Object.keys(base).map((key) => key.slice(key.indexOf('/') + 1)));
  function take(value: unknown) {
    if (typeof value === 'string') {
      if (v.is(IdSchema, value)) found.add(value);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(take);
  }
  take(args);
  return found;
}

/**
 * Acts that wait and cannot be decided here yet, and that name something this one names or reads. What they touch is not
 * known: this may be built on it. Those that name nothing of it hold nothing up.
 */
function nameSame(core: Core, draft: Envelope, reads: readonly Read[]): string[] {
  const absent = [...core.replica.absent()];
  if (absent.length === 0) return [];
  const own = idsOf(draft);
  for (const read of reads) own.add(read.kind === 'one' ? read.id : read.parent);
  return absent.filter((id) => {
    const row = core.rows.get(id);
    return row !== undefined && [...idsOf(row.envelope)].some((each) => own.has(each));
  });
}

/**
 * Makes the envelope of what a person did and applies it on top of the view. `base` is the server's revision of each
 * document read. `after` lists the own pending mutations it is built on: the last toucher of each document is enough,
 * since that one names the one before it.
 *
 * @param weighed the same input, and its decision if already made
 * @throws CodedError `sync.unknown_mutation`, `sync.bad_arguments`
 */
export function make(
  core: Core,
  input: MutateInput,
  weighed: Weighed = weigh(core, input),
  decision: Decision | null = decideOrNull(weighed),
): OutboxRow {
  const { mutation, reads, madeAt } = weighed;
  // No outbox takes it: the compiler says so to pages, and this to what a stored row names.
  if (mutation.online === true) throw createUnknownMutationError({ name: input.name });
  const base: Record<string, number> = {};
  for (const read of reads) {
    const docs =
      read.kind === 'one'
        ? [core.replica.entries.one(read.collection, read.id)]
        : docsWithin(core.replica.entries, read);
    for (const doc of docs) if (doc !== null) base[`${doc.collection}/${doc.id}`] = doc.rev;
  }
  for (const [key, rev] of Object.entries(input.seen ?? {})) {
    const known = base[key];
    if (known !== undefined && rev < known) base[key] = rev;
  }
  Object.assign(base, input.told);
  const compartment = mutation.compartment(weighed.args);
  const touchers = core.replica.touchersOf(reads);
  core.counter += 1;
  const id = createId({ prefix: 'mut', now: core.clock(), random: core.random });
  const draft: Envelope = {
    v: PROTOCOL_VERSION,
    id,
    name: input.name,
    args: input.args,
    compartment,
    device: core.actor.device,
    person: core.actor.person,
    counter: core.counter,
    madeAt,
    base,
    after: [],
    replaces: input.replaces ?? null,
  };
  core.replica.append(id, decision);
  for (const before of core.replica.builtOn(id)) touchers.add(before);
  for (const before of nameSame(core, draft, reads)) touchers.add(before);
  for (const before of input.after ?? []) touchers.add(before);
  const after = [...touchers]
    .map((before) => core.rows.get(before))
    .filter((row) => row !== undefined && row.envelope.compartment === compartment)
    .sort((left, right) => (left?.counter ?? 0) - (right?.counter ?? 0))
    .slice(-MAX_AFTER)
    .flatMap((row) => (row === undefined ? [] : [row.id]));
  return {
    id,
    counter: draft.counter,
    envelope: { ...draft, after },
    state: 'queued',
    verdict: null,
    attempts: 0,
    lastError: null,
    retryAt: null,
  };
}
