import { scopesOf } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { defineError } from '#shared/kernel/errors.ts';
import { type Clock, createId, type RandomBytes } from '#shared/kernel/ids.ts';
import { withMandates } from '#shared/kernel/mandates.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { withOpenings } from '#shared/kernel/openings.ts';
import { withStateRights } from '#shared/kernel/state-rights.ts';
import {
  PROTOCOL_VERSION,
  type PullRequest,
  type PushResponse,
  type ReceiptAnswer,
  type Verdict,
} from '#shared/sync/protocol.ts';
import type { Program } from '#shared/sync/registry.ts';
import { type Attachments, createAttachments } from './attachments.ts';
import type { Sha256 } from './chain.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { forgettingId, receiptId } from './derived-ids.ts';
import { createDueHours } from './due.ts';
import { createEntries } from './entries.ts';
import { createForget } from './forget.ts';
import { createPushJudge, type PushInput } from './judge-push.ts';
import { type Listed, type Listing, list, listAt, type Wanted, type WantedAt } from './list.ts';
import { createLog, type Head, type Log, toVerdict } from './log.ts';
import { createMeta, RESTORED } from './meta.ts';
import { migrate } from './migrate.ts';
import { compartmentMigrations } from './migrations.ts';
import { createNumbers } from './numbers.ts';
import { createOutgoing, type Forward, type Outgoing } from './outgoing.ts';
import { ENTRY_TEXT, GONE_TEXT, type PullPage, pull } from './pull.ts';
import { createJudge } from './push.ts';
import { receiptOf } from './receipt.ts';
import { createRecentChanges } from './recent-changes.ts';
import type { Sql } from './sql.ts';
import { settledOf } from './storage-error.ts';
import { SYSTEM } from './system-actor.ts';
import { createTimeGuard, type TimeGuard, type Wait } from './time-guard.ts';

export const createNoSuchCompartmentError = defineError({ code: 'access.no_such_compartment', status: 404 });

/** The owner of one database. Every method is one uninterrupted turn: no other call sees it half done. */
export interface Compartment extends Outgoing {
  readonly name: string;
  /** `pushAll` of one, for what needs no gathering. `refusals`: earlier verdicts by mutation id, see `prepare`. */
  push(input: PushInput): PushResponse;
  /**
   * Several in one transaction: one write to the disk. What one of them throws is its own answer and leaves no trace of
   * it; if the disk fails, that is the answer to all.
   */
  pushAll(inputs: readonly PushInput[]): PromiseSettledResult<PushResponse>[];
  /** What became of a mutation of this device; one that has not arrived counts no more (SPEC P13). */
  receipt(input: { actor: Actor; id: string }): Omit<ReceiptAnswer, 'kind'>;
  /** JSON text of a `PullResponse`. */
  pull(input: { actor: Actor; label: string; request: PullRequest }): PullPage;
  /** Which devices have stored an entry, for the server's own use. */
  deliveriesOf: Deliveries['of'];
  /** Applies a forward or another internal mutation; idempotent by its id. */
  receive(forward: Forward): Verdict;
  /** All in one transaction. */
  receiveAll(forwards: readonly Forward[]): Verdict[];
  /** The earlier answer to a forward, else null. */
  verdictOf(forward: string): Verdict | null;
  /** For the server's own use; requests of people go through `pull`. */
  document(collection: string, id: string): Doc | null;
  /** A secret that the owner stores beside the entries and that no stream carries; null before `keepSecret`. */
  secret(name: string): string | null;
  /** @returns the stored secret: an existing one is never replaced */
  keepSecret(name: string, value: string): string;
  /** What an actor may read of some collections; empty if they read nothing here. */
  list(asked: { actor: Actor; wanted: readonly Wanted[] }): Listing;
  /** The same for a reader that is no person, such as a screen in a hall: of each collection at one audience alone. */
  listAt(wanted: readonly WantedAt[]): readonly Listed[];
  /**
   * Removes what nobody may keep any longer, and its words everywhere; returns how much: 0 while forgetting waits (SPEC
   * H6).
   */
  forgetExpired(): number;
  /** When there will be something to forget, milliseconds since 1970, or null. */
  nextForgetting(): number | null;
  /** Decides what has fallen due (SPEC W1); returns how much: 0 while the clock is in doubt. */
  decideDue(): number;
  /** When something falls due, milliseconds since 1970, or null; null also while the clock is in doubt. */
  nextDue(): number | null;
  /** Why nothing is forgotten and nothing that falls due is decided now, else null. */
  forgettingWaits(): Wait | null;
  confirmClock: TimeGuard['confirm'];
  readonly attachments: Attachments;
  head(): Head;
  verify: Log['verify'];
  coveredFrom: Log['coveredFrom'];
  /**
   * Call it once after a restore: devices then pull and offer everything again.
   * @param atLeast no restored copy may repeat an epoch that devices have seen
   */
  beginEpoch(atLeast?: number): number;
  /** The actor with the offices that mandates give them here (design §11). */
  actorHere(actor: Actor): Actor;
  scopes(actor: Actor): string[];
}

/** Set while the file may hold traces of forgotten data. */
const UNCLEAN = 'unclean';

/** Secret that seals numbers in receipts. */
const NUMBERS_KEY = 'numbers-key';

export function createCompartment({
  sql,
  name,
  program: { registry, retention, granting, widening, opening, traced, due, upgrades },
  clock,
  monotonic,
  random,
  sha256,
  onFault = () => undefined,
}: {
  sql: Sql;
  name: string;
  program: Pick<
    Program,
    'registry' | 'retention' | 'granting' | 'widening' | 'opening' | 'traced' | 'due' | 'upgrades'
  >;
  clock: Clock;
  /** Milliseconds of a monotonic clock, which no change of the system time moves. */
  monotonic: Clock;
  random: RandomBytes;
  sha256: Sha256;
  onFault?: (fault: { mutation: string; error: unknown }) => void;
}): Compartment {
  migrate({ sql, migrations: compartmentMigrations(upgrades) });
  const { read: readMeta, write: writeMeta } = createMeta(sql);
  if (readMeta('instance') === undefined) {
    writeMeta('instance', createId({ prefix: 'ins', now: clock(), random }));
    writeMeta('epoch', '1');
  }
  const meta = { instance: readMeta('instance') ?? '', epoch: Number(readMeta('epoch')) };

  const hours = createDueHours({ sql, due, registry, onFault });
  const entries = createEntries({ sql, sha256, onWrite: hours.note });
  const recent = createRecentChanges({ sql, entryText: ENTRY_TEXT, goneText: GONE_TEXT });
  const log = createLog({ sql, sha256, upgrades });
  const forget = createForget({ sql, registry, retention, clock, sha256 });
  function keepSecret(wanted: string, value: string): string {
    const key = `secret/${wanted}`;
    const kept = readMeta(key);
    if (kept !== undefined) return kept;
    writeMeta(key, value);
    return value;
  }
  const numbers = createNumbers({
    sql,
    sha256,
    key: readMeta(`secret/${NUMBERS_KEY}`) ?? keepSecret(NUMBERS_KEY, sha256([random(32)])),
    readMeta,
    writeMeta,
    wasRestored: () => meta.epoch > 1,
  });
  const judge = createJudge({
    sql,
    name,
    registry,
    entries,
    log,
    numbers,
    granting,
    isRestored: () => readMeta(RESTORED) === '1',
    sha256,
    forget,
    onFault,
  });

  function actorHere(actor: Actor): Actor {
    const held = withMandates({ actor, compartment: name, granting, source: entries, now: clock() });
    const inState = withStateRights({ actor: held, compartment: name, widening, source: entries });
    return withOpenings({ actor: inState, compartment: name, opening, source: entries });
  }
  const givingRights = [...granting, ...widening, ...opening].map(({ collection }) => collection);
  givingRights.push(...widening.flatMap(({ also }) => also ?? []));
  const rightsWritten = () => givingRights.reduce((sum, each) => sum + entries.writes(each), 0);
  function scopesHere(actor: Actor): string[] {
    return scopesOf({ actor: actorHere(actor), compartment: name });
  }
  /** @param here with the offices held by mandate: `actorHere` */
  function requireScopes(here: Actor): string[] {
    const scopes = scopesOf({ actor: here, compartment: name });
    if (scopes.length === 0) throw createNoSuchCompartmentError();
    return scopes;
  }
  const time = createTimeGuard({
    meta: { read: readMeta, write: writeMeta },
    clock,
    monotonic,
    lastSeen: () => sql.get<{ at: number | null }>('select max(received_at) as at from mutation')?.at ?? null,
  });
  const attachments = createAttachments({ sql, entries, sha256, mayRemove: () => time.look() === null });
  attachments.removeStale(clock());

  /** An earlier version logged forwards under their own id; accepted unless a person had taken that id. */
  function formerReceipt(forward: string): Verdict | null {
    const row = log.find(forward);
    return row?.device === SYSTEM.device ? toVerdict(row) : null;
  }

  function receive(forward: Forward): Verdict {
    const former = formerReceipt(forward.id);
    if (former !== null) return former;
    const now = clock();
    return sql.transaction(() =>
      judge({
        envelope: {
          v: PROTOCOL_VERSION,
          id: receiptId(forward.id),
          name: forward.name,
          args: forward.args,
          compartment: name,
          device: SYSTEM.device,
          person: SYSTEM.person,
          counter: 0,
          madeAt: 0,
          base: {},
          after: [],
          replaces: null,
        },
        actor: SYSTEM,
        scopes: null,
        label: null,
        now,
      }),
    );
  }

  /** Cleans the write-ahead log at once; gaps in pages of the file wait for the nightly cleaning. */
  function clean() {
    if (!forget.takeDirty()) return;
    writeMeta(UNCLEAN, '1');
    sql.scrub({ isWhole: false });
  }

  function forgetExpired(): number {
    if (time.look() !== null) return 0;
    const expired = forget.expired(clock());
    sql.transaction(() => {
      for (const { collection, id, rev, mutation } of expired)
        receive({
          id: forgettingId({ collection, id, rev }),
          compartment: name,
          name: mutation,
          args: { collection, id },
        });
    });
    clean();
    if (readMeta(UNCLEAN) === '1') {
      sql.scrub({ isWhole: true });
      writeMeta(UNCLEAN, '0');
    }
    return expired.length;
  }
  function decideDue(): number {
    if (time.look() !== null) return 0;
    const decided = sql.transaction(() =>
      hours.decide({
        now: clock(),
        source: entries,
        isDecided: (id) => log.find(receiptId(id)) !== undefined,
        make: (act) => receive({ ...act, compartment: name }),
      }),
    );
    clean();
    return decided;
  }
  const deliveries = createDeliveries({ sql, traced });
  const judgePush = createPushJudge({
    sql,
    name,
    log,
    entries,
    judge,
    actorHere,
    requireScopes,
    rightsWritten,
  });

  function push(input: PushInput): PushResponse {
    const now = clock();
    const verdicts = judgePush(input, now);
    return {
      kind: 'clasi.push',
      request: input.request.request,
      instance: meta.instance,
      epoch: meta.epoch,
      serverTime: now,
      verdicts,
      head: log.head(),
    };
  }

  function pushAll(inputs: readonly PushInput[]): PromiseSettledResult<PushResponse>[] {
    try {
      const work = () => inputs.map((input) => settledOf(() => push(input)));
      const answers = inputs.length === 1 ? work() : sql.transaction(work);
      clean();
      return answers;
    } catch (reason) {
      return inputs.map(() => ({ status: 'rejected', reason }));
    }
  }

  decideDue();
  forgetExpired();

  return {
    name,
    actorHere,
    scopes: scopesHere,
    push(input) {
      const [answer] = pushAll([input]);
      if (answer?.status !== 'fulfilled') throw answer?.reason;
      return answer.value;
    },
    pushAll,
    receipt({ actor, id }) {
      requireScopes(actorHere(actor));
      const now = clock();
      return {
        instance: meta.instance,
        epoch: meta.epoch,
        verdict: sql.transaction(() => receiptOf({ log, sha256, name, actor, id, now })),
        serverTime: now,
      };
    },
    pull({ actor, label, request }) {
      const scopes = requireScopes(actorHere(actor));
      const now = clock();
      const streams = request.streams.filter(({ scope }) => scopes.includes(scope));
      const page = pull({ sql, log, recent, meta, request, scopes, now });
      // Numbers of another life of this database, or beyond its end, say nothing about what the device has.
      if (!page.isReset) deliveries.note({ actor, label, streams, now });
      return page;
    },
    deliveriesOf: deliveries.of,
    receive(forward) {
      const verdict = receive(forward);
      clean();
      return verdict;
    },
    receiveAll(forwards) {
      const verdicts = sql.transaction(() => forwards.map(receive));
      clean();
      return verdicts;
    },
    verdictOf(forward) {
      const known = log.find(receiptId(forward));
      return known === undefined ? formerReceipt(forward) : toVerdict(known);
    },
    document: (collection, id) => entries.one(collection, id),
    secret: (wanted) => readMeta(`secret/${wanted}`) ?? null,
    keepSecret,
    ...createOutgoing({ sql, clock }),
    list: ({ actor, wanted }) => list({ sql, scopes: scopesHere(actor), wanted }),
    listAt: (wanted) => listAt({ sql, wanted }),
    forgetExpired() {
      if (sql.transaction(() => attachments.removeUnnamed(clock())) > 0) writeMeta(UNCLEAN, '1');
      return forgetExpired();
    },
    decideDue,
    nextDue: () => (time.look() === null ? hours.next() : null),
    forgettingWaits: () => time.look(),
    confirmClock(day) {
      return time.confirm(day);
    },
    nextForgetting() {
      const next = [forget.next(), attachments.nextLook(clock())].filter((at) => at !== null);
      return next.length === 0 ? null : Math.min(...next);
    },
    attachments,
    head: () => log.head(),
    verify: () => log.verify(),
    coveredFrom: () => log.coveredFrom(),
    beginEpoch(atLeast = 0) {
      meta.epoch = Math.max(meta.epoch + 1, atLeast);
      writeMeta('epoch', String(meta.epoch));
      writeMeta(RESTORED, '1');
      numbers.leaveRoom(clock());
      return meta.epoch;
    },
  };
}
