import * as v from 'valibot';
import type { OutboxRow } from '#app/store/store-port.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { Decision, Mutation } from '#shared/kernel/mutation.ts';
import { decide } from '#shared/sync/decide.ts';
import { type Envelope, PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import type { Core } from './core.ts';
import { createBadArgumentsError, createUnknownMutationError } from './errors.ts';

const MAX_AFTER = 200;

export interface MutateInput {
  readonly name: string;
  readonly args: unknown;
  readonly replaces?: string;
  /**
   * `collection/id` → revision that was on screen when the person began, when that is earlier than now: so that
   * a change that arrived while they were typing is a conflict and not silently overwritten.
   */
  readonly seen?: Readonly<Record<string, number>>;
  /** `collection/id` → revision whose values a refusal has shown the person since, whether or not it is here yet. */
  readonly told?: Readonly<Record<string, number>>;
}

function find(core: Core, { name, args }: MutateInput): { mutation: Mutation; parsed: unknown } {
  const mutation = core.registry.get(name);
  if (mutation === undefined || mutation.internal === true) throw createUnknownMutationError({ name });
  const parsed = v.safeParse(mutation.args, args);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw createBadArgumentsError({ path: v.getDotPath(issue) ?? '', problem: issue.message });
  }
  return { mutation, parsed: parsed.output };
}

/** What this device would decide now, without doing it: to tell a person before they confirm. */
export function preview(core: Core, input: MutateInput): Decision {
  const { mutation } = find(core, input);
  const now = core.clock();
  return decide({
    mutation,
    args: input.args,
    source: core.replica,
    actor: core.actor,
    now: now + core.clockError,
    madeAt: now,
    facts: () => null,
  });
}

/**
 * Makes the envelope of what a person did and puts it on top of the view. `base` names what the server had said
 * of each document read; `after` the own pending mutations it rests on, each document's last toucher being
 * enough, since that one names the one before it.
 *
 * @throws CodedError `sync.unknown_mutation`, `sync.bad_arguments`
 */
export function make(core: Core, input: MutateInput): OutboxRow {
  const { mutation, parsed } = find(core, input);
  const reads = mutation.reads(parsed, core.actor);
  const base: Record<string, number> = {};
  for (const read of reads) {
    const docs =
      read.kind === 'one'
        ? [core.replica.entries.one(read.collection, read.id)]
        : core.replica.entries.within(read.collection, read.parent);
    for (const doc of docs) if (doc !== null) base[`${doc.collection}/${doc.id}`] = doc.rev;
  }
  for (const [key, rev] of Object.entries(input.seen ?? {})) {
    const known = base[key];
    if (known !== undefined && rev < known) base[key] = rev;
  }
  Object.assign(base, input.told);
  const madeAt = core.clock();
  const compartment = mutation.compartment(parsed);
  const touchers = core.replica.touchersOf(reads);
  core.counter += 1;
  const id = createId({ prefix: 'mut', now: madeAt, random: core.random });
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
  core.replica.append(draft);
  for (const before of core.replica.builtOn(id)) touchers.add(before);
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
