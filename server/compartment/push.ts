import * as v from 'valibot';
import type { Actor, Office } from '#shared/kernel/actor.ts';
import { MutationIdSchema } from '#shared/kernel/ids.ts';
import { canonicalJson, type JsonObject } from '#shared/kernel/json.ts';
import { type Granting, type LostOffices, lostOffices } from '#shared/kernel/mandates.ts';
import type { Decision, Effect, Mutation, Read } from '#shared/kernel/mutation.ts';
import { findConflicts, toConflictDetails } from '#shared/sync/conflict.ts';
import { decide } from '#shared/sync/decide.ts';
import type { Envelope, Given, Verdict } from '#shared/sync/protocol.ts';
import type { Sha256 } from './chain.ts';
import { forwardHash } from './coverage.ts';
import { forwardId } from './derived-ids.ts';
import type { Entries } from './entries.ts';
import { resolveFacts } from './facts.ts';
import type { Forget } from './forget.ts';
import { findGranted } from './granted.ts';
import { type Head, type Log, toVerdict } from './log.ts';
import { type FoundNumber, type Numbers, sayWithProof } from './numbers.ts';
import { readableOnly } from './readable-only.ts';
import type { Sql } from './sql.ts';
import { StorageError } from './storage-error.ts';

export type Judge = (input: {
  envelope: Envelope;
  actor: Actor;
  /** What the actor reads here: a decision sees nothing else (SPEC A2). Null for the server itself. */
  scopes: readonly string[] | null;
  /** The actor's name in the identity compartment; null for the server itself. */
  label: string | null;
  now: number;
  /** What the judge knows by now of one push; another for each turn of the compartment. */
  turn?: Turn;
  /** Refused before the transaction, by a check that needs more than one synchronous turn. */
  refusal?: Refusal | undefined;
  /** What an earlier receipt said of its numbers; only its seal makes it valid. */
  given?: Given | undefined;
}) => Verdict;

/** Nobody else writes during a push, so that what it read of the log stays true until it writes itself. */
export interface Turn {
  /** By mutation: each link of a long chain is read once. */
  readonly walked: Map<string, readonly string[]>;
  /** Ids that the log does not have. */
  readonly fresh: Set<string>;
  /** Null: to be read. */
  head: Head | null;
  /** Each mutation has a savepoint of its own: it costs a sixth of a large push, and only faults need it. */
  readonly hasSavepoints: boolean;
}

/** @param unknown ids that the log does not have */
export function beginTurn(unknown: Iterable<string> = [], { hasSavepoints = true } = {}): Turn {
  return { walked: new Map(), fresh: new Set(unknown), head: null, hasSavepoints };
}

/** A mutation without a savepoint failed: what it wrote by then goes only with the transaction of the whole push. */
export class HalfWrittenError extends Error {
  override readonly name = 'HalfWrittenError';
}

export type Refusal = { code: string; details?: JsonObject };

/** How many own pending mutations are searched for what one rests on; an outbox is far smaller. */
const MAX_WALK = 5_000;
/**
 * How many links are read for all mutations of one push. Beyond it a mutation counts as not resting on another, so its
 * person is asked.
 */
const MAX_READ = 20_000;

/** Refused for who it is, and for nothing else. */
const NOT_ALLOWED = 'access.not_allowed';

const MALFORMED: ReadonlySet<string> = new Set(['sync.bad_arguments', 'sync.wrong_compartment']);

/** Where a person's envelope names what only the server can (SPEC P9). */
function derivedIdIn({ id, after, replaces }: Envelope): 'id' | 'after' | 'replaces' | null {
  const isOwn = (each: string) => v.is(MutationIdSchema, each);
  if (!isOwn(id)) return 'id';
  if (!after.every(isOwn)) return 'after';
  return replaces === null || isOwn(replaces) ? null : 'replaces';
}

function isChange({ op }: Effect): boolean {
  return op === 'set' || op === 'remove';
}

/** What a person looked up and did not know was missing for them (SPEC C5); a forward knows nothing (C7). */
function baseOf({
  envelope,
  looked,
  isPerson,
}: {
  envelope: Envelope;
  looked: readonly Read[];
  isPerson: boolean;
}): Record<string, number> {
  const base: Record<string, number> = {};
  if (isPerson) for (const read of looked) if (read.kind === 'one') base[`${read.collection}/${read.id}`] = 0;
  return Object.assign(base, envelope.base);
}

/** Refused for its form: nothing is written, and every repetition gets the same answer (SPEC P4). */
function malformed(envelope: Envelope, now: number, refusal: Refusal): Verdict {
  const { code, details } = refusal;
  return {
    id: envelope.id,
    status: 'refused',
    seq: 0,
    receivedAt: now,
    code,
    ...(details === undefined ? {} : { details }),
  };
}

/**
 * Gives one mutation its verdict and writes it with its effects, all or nothing (SPEC P1–P8). The caller holds the
 * transaction of the whole push, and begins again with savepoints at a `HalfWrittenError`.
 */
export function createJudge({
  sql,
  name,
  registry,
  entries,
  log,
  numbers,
  granting,
  isRestored,
  sha256,
  forget,
  onFault,
}: {
  sql: Sql;
  name: string;
  registry: ReadonlyMap<string, Mutation>;
  entries: Entries;
  log: Log;
  numbers: Numbers;
  granting: readonly Granting[];
  isRestored: () => boolean;
  forget: Forget;
  sha256: Sha256;
  onFault: (fault: { mutation: string; error: unknown }) => void;
}): Judge {
  const grantedHere = granting.filter(({ compartment }) => compartment === name);
  const grantedBy = (office: Office, now: number) => findGranted({ sql, granting: grantedHere, office, now });

  /**
   * Why others may do this now and not this person: they could have until their office passed on. Null if it would not
   * have been theirs to do then either.
   */
  function tooLate(actor: Actor, decideAs: (who: Actor) => Decision): LostOffices | null {
    const lost = lostOffices({ actor, compartment: name, granting, source: entries });
    if (lost === null) return null;
    const then = decideAs({ ...actor, mandates: [...new Set([...(actor.mandates ?? []), ...lost.roles])] });
    return !then.accepted && then.code === NOT_ALLOWED ? null : lost;
  }

  function isWaiting(id: string): boolean {
    let row = log.find(id);
    for (let steps = 0; row !== undefined && row.status === 'refused'; steps += 1) {
      if (row.replaced_by === null || steps > 100) return true;
      row = log.find(row.replaced_by);
    }
    return row === undefined;
  }

  function replaceProblem(envelope: Envelope): string | null {
    if (envelope.replaces === null) return null;
    const row = log.find(envelope.replaces);
    if (row === undefined) return null;
    if (row.device !== envelope.device) return 'sync.not_yours';
    if (row.status === 'accepted' || row.replaced_by !== null) return 'sync.already_accepted';
    return null;
  }

  /** Whether `envelope` rests on `wanted` through its `after`, at any distance and over corrections (SPEC C4). */
  function restsOn(
    envelope: Pick<Envelope, 'after'>,
    wanted: string,
    walked: Map<string, readonly string[]>,
  ): boolean {
    function builtOn(id: string): readonly string[] {
      const known = walked.get(id);
      if (known !== undefined) return known;
      if (walked.size >= MAX_READ) return [];
      const links = log.builtOn(id);
      walked.set(id, links);
      return links;
    }
    const seen = new Set<string>();
    const waiting = [...envelope.after];
    for (let id = waiting.pop(); id !== undefined && seen.size < MAX_WALK; id = waiting.pop()) {
      if (id === wanted) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      waiting.push(...builtOn(id));
    }
    return false;
  }

  function settle({
    envelope,
    content,
    contentHash,
    actor,
    scopes,
    label,
    now,
    mutation,
    turn,
    given,
  }: {
    envelope: Envelope;
    content: string;
    contentHash: string;
    actor: Actor;
    scopes: readonly string[] | null;
    label: string | null;
    now: number;
    mutation: Mutation;
    turn: Turn;
    given: Given | undefined;
  }): Verdict {
    const { walked, fresh } = turn;
    const after = turn.head ?? log.head();
    const seq = after.seq + 1;
    function record(
      verdict: Verdict,
      { wrote = [], forwards = [] }: { wrote?: readonly string[]; forwards?: readonly string[] } = {},
    ): Verdict {
      turn.head = log.append({ envelope, content, contentHash, verdict, after, wrote, forwards });
      fresh.delete(envelope.id);
      // From now on it points to its correction.
      if (envelope.replaces !== null) walked.delete(envelope.replaces);
      return verdict;
    }
    function refused(code: string, details?: Verdict['details']): Verdict {
      const verdict = record({
        id: envelope.id,
        status: 'refused',
        seq,
        receivedAt: now,
        code,
        ...(details === undefined ? {} : { details }),
      });
      forget.refused({ envelope, seq });
      return verdict;
    }

    const problem = replaceProblem(envelope);
    if (problem !== null) return refused(problem, { replaces: envelope.replaces });
    let found: FoundNumber[] = [];
    let looked: readonly Read[] = [];
    const decideAs = (who: Actor) =>
      decide({
        mutation,
        args: envelope.args,
        source: scopes === null ? entries : readableOnly(entries, scopes),
        whole: entries,
        actor: who,
        now,
        madeAt: envelope.madeAt,
        facts(requests) {
          // Refused above, or unknown: then a seal for it says nothing about this one.
          const isKnown = envelope.replaces !== null && log.find(envelope.replaces) !== undefined;
          const replaces = isKnown ? envelope.replaces : null;
          const about = { mutation: envelope.id, replaces, given, now };
          const resolved = resolveFacts({
            ...{ numbers, entries, grantedBy, lyingAt: entries.lyingAt, isRestored, requests, label, about },
          });
          found = resolved.found;
          return resolved.facts;
        },
        ...(mutation.internal === true ? {} : { compartment: name }),
        onReads(reads) {
          looked = reads;
        },
      });
    const decision = decideAs(actor);
    if (!decision.accepted) {
      if (MALFORMED.has(decision.code)) return malformed(envelope, now, decision);
      const late = decision.code === NOT_ALLOWED && scopes !== null ? tooLate(actor, decideAs) : null;
      return late === null ? refused(decision.code, decision.details) : refused(late.code, late.details);
    }
    const hidden = decision.effects.find(
      (effect) => effect.op === 'create' && entries.one(effect.collection, effect.id) !== null,
    );
    if (hidden !== undefined) return refused('sync.already_exists');
    // What others still hold of it, such as a badge, would vouch for whatever came after it (SPEC D8).
    const isGone = decision.effects.some(
      (effect) =>
        effect.op === 'create' && effect.isDerived !== true && entries.isUsed(effect.collection, effect.id),
    );
    if (isGone) return refused('sync.id_gone');
    const conflicts = findConflicts({
      effects: decision.effects,
      base: decision.effects.some(isChange) ? baseOf({ envelope, looked, isPerson: scopes !== null }) : {},
      device: envelope.device,
      counter: envelope.counter,
      current: entries.one,
      changes: entries.changes,
      author: entries.author,
      isBuiltOn: (id) => restsOn(envelope, id, walked),
    });
    const conflict = toConflictDetails(conflicts);
    if (conflict !== null) return refused('sync.changed_meanwhile', conflict);

    const origin = {
      seq,
      mutation: envelope.id,
      device: envelope.device,
      counter: envelope.counter,
      person: envelope.person,
      at: now,
    };
    const wrote: string[] = [];
    const forwards: string[] = [];
    for (const [index, effect] of decision.effects.entries()) {
      if (effect.op === 'forward') {
        const args = JSON.stringify(effect.args);
        const row = {
          id: forwardId({ from: name, mutation: envelope.id, index }),
          compartment: effect.compartment,
          name: effect.name,
          args_hash: sha256([args]),
        };
        sql.run(
          'insert into forward (id, seq, compartment, name, args, args_hash) values (?, ?, ?, ?, ?, ?)',
          row.id,
          seq,
          row.compartment,
          row.name,
          args,
          row.args_hash,
        );
        forwards.push(forwardHash(sha256, row));
      } else {
        wrote.push(entries.apply(effect, origin));
      }
    }
    numbers.take(found);
    const say = sayWithProof(decision.say, scopes === null ? undefined : numbers.seal(found, envelope.id));
    const verdict = record(
      {
        id: envelope.id,
        status: 'accepted',
        seq,
        receivedAt: now,
        ...(say === undefined ? {} : { say }),
      },
      { wrote, forwards },
    );
    for (const effect of decision.effects) {
      if (effect.op === 'remove' && forget.isForgotten(effect.collection)) forget.removed(effect);
    }
    return verdict;
  }

  return ({ envelope, actor, scopes, label, now, refusal, given, turn = beginTurn() }) => {
    const internal = scopes === null;
    const derived = internal ? null : derivedIdIn(envelope);
    if (derived !== null) {
      const details = { path: derived, problem: 'is no id of a device' };
      return malformed(envelope, now, { code: 'sync.bad_arguments', details });
    }
    const content = canonicalJson(envelope);
    const contentHash = sha256([content]);
    const known = turn.fresh.has(envelope.id) ? undefined : log.find(envelope.id);
    if (known !== undefined) {
      if (known.content_hash === contentHash) return toVerdict(known);
      return malformed(envelope, now, { code: 'sync.id_reused' });
    }
    const mutation = registry.get(envelope.name);
    if (mutation === undefined || (mutation.internal === true) !== internal) {
      return malformed(envelope, now, { code: 'sync.unknown_mutation', details: { name: envelope.name } });
    }
    if (refusal !== undefined) return malformed(envelope, now, refusal);
    if (envelope.after.some(isWaiting)) return { id: envelope.id, status: 'held', seq: 0, receivedAt: now };
    const work = () =>
      entries.lookingOnce(() =>
        settle({ envelope, content, contentHash, actor, scopes, label, now, mutation, given, turn }),
      );
    try {
      return turn.hasSavepoints ? sql.transaction(work) : work();
    } catch (error) {
      turn.head = null;
      entries.dropKept();
      // Not the mutation's fault: nobody may be refused because the disk is full.
      if (error instanceof StorageError) throw error;
      if (!turn.hasSavepoints) throw new HalfWrittenError(envelope.name, { cause: error });
      // One bad mutation must not stop the queue behind it: only it is rolled back, and its person is told.
      onFault({ mutation: envelope.name, error });
      return malformed(envelope, now, { code: 'sync.cannot_be_decided' });
    }
  };
}
