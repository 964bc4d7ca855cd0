import type { Actor } from '#shared/kernel/actor.ts';
import type { Decision, Doc, DocSource, Effect, Mutation } from '#shared/kernel/mutation.ts';
import { decide } from './decide.ts';
import type { Envelope } from './protocol.ts';

/**
 * A person's pending changes on top of the server's entries: `decide(entries, outbox)`, design §2. Entries are never
 * edited; the overlay is discarded and rebuilt whenever they change.
 */
export interface Overlay extends DocSource {
  /** Decides one more pending mutation again, on top. Returns the code of its refusal, or null. */
  add(envelope: Envelope): string | null;
  /** The same with a decision that was just made on this overlay. */
  take(mutation: string, decision: Decision): string | null;
  /** Codes of the mutations that this device would refuse: sent anyway, marked "may be refused". */
  readonly doubts: ReadonlyMap<string, string>;
  /** `collection/id` of everything that differs from the entries. */
  touched(): Iterable<string>;
}

interface Touched {
  readonly collection: string;
  readonly id: string;
  doc: Doc | null;
}

/** One document that a pending mutation changed; `parent` is its current one, or the one before its removal. */
export interface Touch {
  readonly collection: string;
  readonly id: string;
  readonly parent: string | null;
  readonly mutation: string;
}

export function createOverlay({
  entries,
  registry,
  actor,
  now,
  onTouch,
}: {
  entries: DocSource;
  registry: ReadonlyMap<string, Mutation>;
  actor: Actor;
  now: () => number;
  onTouch?: (touch: Touch) => void;
}): Overlay {
  const touched = new Map<string, Touched>();
  const doubts = new Map<string, string>();

  const source: DocSource = {
    one(collection, id) {
      const change = touched.get(`${collection}/${id}`);
      return change === undefined ? entries.one(collection, id) : change.doc;
    },
    within(collection, parent) {
      if (touched.size === 0) return entries.within(collection, parent);
      const found = entries
        .within(collection, parent)
        .filter((doc) => !touched.has(`${collection}/${doc.id}`));
      for (const change of touched.values()) {
        if (change.collection === collection && change.doc?.parent === parent) found.push(change.doc);
      }
      return found;
    },
  };

  function write(collection: string, id: string, doc: Doc | null, mutation: string) {
    const parent = (doc ?? source.one(collection, id))?.parent ?? null;
    onTouch?.({ collection, id, parent, mutation });
    touched.set(`${collection}/${id}`, { collection, id, doc });
  }

  function apply(effect: Effect, mutation: string) {
    if (effect.op === 'create') {
      const { collection, id, parent, audience, body } = effect;
      write(collection, id, { collection, id, parent, audience, rev: 0, body }, mutation);
    } else if (effect.op === 'set') {
      const doc = source.one(effect.collection, effect.id);
      if (doc === null) return;
      const audience = effect.audience ?? doc.audience;
      const body = { ...doc.body, ...effect.fields };
      write(effect.collection, effect.id, { ...doc, audience, body }, mutation);
    } else if (effect.op === 'remove') {
      write(effect.collection, effect.id, null, mutation);
    }
  }

  function take(mutation: string, decision: Decision): string | null {
    if (!decision.accepted) {
      doubts.set(mutation, decision.code);
      return decision.code;
    }
    for (const effect of decision.effects) apply(effect, mutation);
    return null;
  }

  return {
    ...source,
    doubts,
    touched: () => touched.keys(),
    take,
    add(envelope) {
      const mutation = registry.get(envelope.name);
      if (mutation === undefined) {
        doubts.set(envelope.id, 'sync.unknown_mutation');
        return 'sync.unknown_mutation';
      }
      const { id, args, madeAt } = envelope;
      const facts = () => null;
      return take(id, decide({ mutation, args, source, actor, now: now(), madeAt, facts }));
    },
  };
}
