import type { CompartmentCursor, DeviceStore, OutboxRow, Receipt } from '#app/store/store-port.ts';
import { compartmentsOf } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE, stateCompartment } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Clock, RandomBytes } from '#shared/kernel/ids.ts';
import { withMandates } from '#shared/kernel/mandates.ts';
import type { Decision } from '#shared/kernel/mutation.ts';
import { withOpenings } from '#shared/kernel/openings.ts';
import { withStateRights } from '#shared/kernel/state-rights.ts';
import { type Envelope, MAX_MUTATIONS_PER_PUSH } from '#shared/sync/protocol.ts';
import { type AloneInput, type Answered, makeAlone, pushAlone } from './alone.ts';
import { compact, inLoadOrder } from './compact.ts';
import {
  applyChange,
  type Core,
  commit,
  noteSegment,
  pendingInView,
  type SyncEvent,
  type SyncFailure,
} from './core.ts';
import { correct, discard, sendAgain } from './correct.ts';
import type { DeviceProgram } from './device-program.ts';
import { forgetPast } from './forget.ts';
import { type MutateInput, weigh } from './make.ts';
import { type Attempt, attempt, type Made, mutate } from './mutate.ts';
import { inOrder } from './outbox.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { refresh } from './refresh.ts';
import { createReplica, type Replica } from './replica.ts';
import { countRows, factsOfReceipt, factsOfRow, type RecordFacts, type SyncStatus } from './status.ts';
import { takeBack } from './take-back.ts';
import type { Transport } from './transport.ts';
import { TransportError } from './transport-error.ts';

export interface SyncReport {
  readonly failures: readonly { readonly compartment: string; readonly error: SyncFailure }[];
}

export interface SyncClient {
  readonly replica: Replica;
  /** Reads the store into memory. Call nothing else before it has resolved. */
  open(): Promise<void>;
  /** @throws CodedError `sync.unknown_mutation`, `sync.bad_arguments`; only the server refuses */
  mutate(input: MutateInput): Made;
  /** What this device would decide now, without doing it: to tell the person before they confirm. */
  preview(input: MutateInput): Decision;
  /** Both in one: does it unless this device would refuse it; then says why. */
  attempt(input: MutateInput): Attempt;
  /** @throws CodedError `sync.not_correctable`, also for an act of another name, `sync.bad_arguments` */
  correct(id: string, act: Pick<MutateInput, 'name' | 'args' | 'told'>): Made;
  /** The same for a refused act as it is. */
  sendAgain(id: string): Made;
  discard(id: string): Promise<void>;
  /** Takes back what waits to be sent, after `keep`. @throws CodedError `sync.under_way` */
  takeBack(id: string, keep: (envelope: Envelope) => Promise<unknown>): Promise<void>;
  push(compartment: string, options?: { force?: boolean }): Promise<void>;
  pull(compartment: string): Promise<boolean>;
  /**
   * Pushes, then pulls until nothing is missing, in every compartment. Never rejects because of network or space; joins
   * a sync that is running.
   * @param options.only compartments to sync; null: all of them
   */
  sync(options?: { force?: boolean; only?: ReadonlySet<string> | null }): Promise<SyncReport>;
  /** For acts that never wait (SPEC P13). @throws CodedError `store.not_saved` */
  makeAlone(input: AloneInput): Promise<Envelope>;
  /** Once. @throws TransportError if there was no answer */
  pushAlone(envelope: Envelope): Promise<Answered>;
  /** In the order in which they take effect. */
  outbox(): readonly OutboxRow[];
  receipts(): readonly Receipt[];
  cursors(): readonly CompartmentCursor[];
  factsOf(id: string): RecordFacts | null;
  status(): SyncStatus;
  /** Called when outbox, receipts or status changed; for entries use `replica.subscribe`. */
  watch(listener: () => void): () => void;
  /** Reads what another tab wrote into the same store. */
  refresh(): Promise<void>;
  /** Whether a row may be an act that is still to come. */
  lacksActs(): boolean;
  /** Whether what waits is not wholly in view, because acts are still to come. */
  isPartial(): boolean;
  /** The acts have come: the view is made anew. */
  takeActs(): void;
  /** Who acts here, with the offices that mandates give them. */
  actor(): Actor;
  /** What the session says about this person now. */
  setActor(actor: Actor, compartments?: readonly string[]): void;
  /** This device's clock, corrected by the server's last answer. */
  now(): number;
}

type Places = ReadonlySet<string> | 'all';
function joined(left: Places | null, right: Places): Places {
  if (left === null) return right;
  return left === 'all' || right === 'all' ? 'all' : new Set([...left, ...right]);
}

export function createSyncClient(ports: {
  store: DeviceStore;
  transport: Transport;
  program: Pick<
    DeviceProgram,
    'registry' | 'retention' | 'retracted' | 'granting' | 'widening' | 'opening' | 'later'
  >;
  actor: Actor;
  compartments?: readonly string[];
  clock: Clock;
  random: RandomBytes;
  onEvent?: (event: SyncEvent) => void;
  /** The last known offset of the server's clock, from an earlier run of this page. */
  known?: { clockError: number; lastAnswerAt: number | null };
  /** Fewer mutations in one request than the server takes. */
  mostPerPush?: number;
}): SyncClient {
  const { store, transport, clock, random } = ports;
  const { registry, retention, retracted, granting, widening, opening, later } = ports.program;
  const isToCome = (name: string) => later?.isHere() === false && !registry.has(name);
  /** As the session says; what mandates add is worked out of the entries. */
  let own = ports.actor;
  const watchers = new Set<() => void>();
  let compartments = ports.compartments ?? compartmentsOf(ports.actor);
  let tail: Promise<unknown> = Promise.resolve();
  let running: Promise<SyncReport> | null = null;
  /** Where to sync once more after the sync that is running; null: nowhere. */
  let again: Places | null = null;
  let lastError: string | null = null;

  const now = () => clock() + core.clockError;
  const replica = createReplica({ registry, isToCome, actor: ports.actor, now: () => now() });
  const core: Core = {
    store,
    transport,
    registry,
    isToCome,
    actsSoon: () => later?.soon() ?? Promise.resolve(),
    retention: new Map(retention.map((each) => [each.collection, each])),
    retracted: new Map(retracted.map((each) => [each.collection, each])),
    clock,
    random,
    mostPerPush: ports.mostPerPush ?? MAX_MUTATIONS_PER_PUSH,
    replica,
    rows: new Map(),
    saving: new Set(),
    receipts: new Map(),
    cursors: new Map(),
    segments: new Map(),
    sending: new Map(),
    actor: ports.actor,
    counter: 0,
    clockError: ports.known?.clockError ?? 0,
    lastAnswerAt: ports.known?.lastAnswerAt ?? null,
    asksBriefly: true,
    emit: (event) => ports.onEvent?.(event),
    changed() {
      for (const watcher of [...watchers]) watcher();
    },
    exclusive(work) {
      const turn = tail.then(work);
      tail = turn.catch(() => undefined);
      return turn;
    },
  };

  /** After whatever may have changed it: entries, the session, the day. True: it is another one. */
  function applyMandates(): boolean {
    const { entries } = replica;
    const held = withMandates({ actor: own, compartment: COMMITTEE, granting, source: entries, now: now() });
    const compartment = own.state === null ? COMMITTEE : stateCompartment(own.state);
    const { stateRights } = withStateRights({ actor: own, compartment, widening, source: entries });
    const { opened } = withOpenings({ actor: held, compartment: COMMITTEE, opening, source: entries });
    const added = {
      ...(stateRights === undefined ? {} : { stateRights }),
      ...(opened === undefined ? {} : { opened }),
    };
    const actor = Object.keys(added).length === 0 ? held : { ...held, ...added };
    if (JSON.stringify(actor) === JSON.stringify(core.actor)) return false;
    core.actor = actor;
    replica.setActor(actor);
    return true;
  }

  function followMandates() {
    if (!applyMandates()) return;
    replica.rebuild({ pending: pendingInView(core) });
    core.changed();
  }

  /** Loaded only once something was refused. */
  async function sendLifted(compartment: string): Promise<boolean> {
    if (![...core.rows.values()].some(({ state }) => state === 'refused')) return false;
    return (await import('./lifted.ts')).sendLifted(core, compartment);
  }

  async function syncOne(compartment: string, force: boolean) {
    await push(core, compartment, { force });
    const isRestarted = await pull(core, compartment);
    if ((await sendLifted(compartment)) || isRestarted) {
      await push(core, compartment);
      await pull(core, compartment);
    }
  }

  /**
   * When a person no longer belongs to a compartment, nothing of it stays here; what they made there stays in the
   * outbox.
   */
  async function leaveOthers() {
    const left = [...core.cursors.values()].filter(
      (cursor) => cursor.instance !== null && !compartments.includes(cursor.compartment),
    );
    if (left.length === 0) return;
    const names = new Set(left.map((cursor) => cursor.compartment));
    await core.exclusive(async () => {
      const change = {
        cursors: left.map(({ compartment }) => ({
          compartment,
          instance: null,
          epoch: 0,
          settled: 0,
          streams: {},
        })),
        dropSegments: [...core.segments.values()]
          .filter((segment) => names.has(segment.compartment))
          .map((segment) => segment.id),
      };
      await commit(core, change);
      applyChange(core, change);
      const changed = new Set<string>();
      replica.entries.dropStreams({ isGone: (stream) => names.has(stream.compartment), changed });
      replica.rebuild({ pending: pendingInView(core), changed });
    });
  }

  async function syncAll(force: boolean, places: Places): Promise<SyncReport> {
    const failures: { compartment: string; error: SyncFailure }[] = [];
    await leaveOthers().catch(() => undefined);
    await Promise.all(
      compartments
        .filter((compartment) => places === 'all' || places.has(compartment))
        .map(async (compartment) => {
          try {
            await syncOne(compartment, force);
          } catch (error) {
            // Anything else is a bug and must not look like a bad network.
            if (!(error instanceof TransportError || error instanceof CodedError)) throw error;
            failures.push({ compartment, error });
            core.emit({ kind: 'failed', compartment, error });
          }
        }),
    );
    await compact(core).catch(() => undefined);
    if (failures.length === 0) await forgetPast(core).catch(() => undefined);
    lastError = failures[0]?.error.code ?? null;
    return { failures };
  }

  /** What was asked for meanwhile. */
  const takeAgain = (): Places | null => again;

  async function run(force: boolean, places: Places): Promise<SyncReport> {
    try {
      for (let next = places; ; ) {
        again = null;
        const report = await syncAll(force, next);
        followMandates();
        const more = takeAgain();
        if (more === null || report.failures.length > 0) return report;
        next = more;
      }
    } finally {
      running = null;
      core.changed();
    }
  }

  return {
    replica,
    async open() {
      const contents = await store.load();
      core.counter = contents.counter;
      const { outbox, receipts, cursors } = contents;
      applyChange(core, { outbox, receipts, cursors });
      const notes = contents.segments.map((segment) => ({
        ...noteSegment(segment, core),
        segment,
      }));
      const changed = new Set<string>();
      for (const { segment, ...note } of inLoadOrder(notes)) {
        core.segments.set(note.id, note);
        replica.entries.apply({ compartment: note.compartment, page: segment.page, changed });
      }
      for (const row of outbox) core.counter = Math.max(core.counter, row.counter);
      // Kept in the app's own cache: they come in a moment, and nothing is shown without what was done here.
      if ([...pendingInView(core)].some(({ name }) => isToCome(name))) {
        await core.actsSoon();
        // No tab is heard yet, and another may have written meanwhile.
        await refresh(core, { isWhole: false });
      }
      applyMandates();
      replica.rebuild({ pending: pendingInView(core), changed });
      core.changed();
    },
    mutate: (input) => mutate(core, input),
    preview: (input) => weigh(core, input).decide(),
    attempt: (input) => attempt(core, input),
    makeAlone: (input) => makeAlone(core, input),
    pushAlone: (envelope) => pushAlone(core, envelope),
    correct: (id, act) => correct(core, id, act),
    sendAgain: (id) => sendAgain(core, id),
    discard: (id) => discard(core, id),
    takeBack: (id, keep) => takeBack(core, id, keep),
    push: (compartment, options) => push(core, compartment, options),
    pull: (compartment) => pull(core, compartment),
    sync({ force = false, only = null } = {}) {
      const places = only ?? 'all';
      if (running !== null) again = joined(again, places);
      running ??= run(force, places);
      return running;
    },
    outbox: () => inOrder(core.rows.values()),
    receipts: () => [...core.receipts.values()],
    cursors: () => [...core.cursors.values()],
    factsOf(id) {
      const row = core.rows.get(id);
      if (row === undefined) {
        const receipt = core.receipts.get(id);
        return receipt === undefined ? null : factsOfReceipt(receipt);
      }
      const sending = core.sending.get(row.envelope.compartment);
      return factsOfRow(row, {
        isSaving: core.saving.has(id),
        sending: sending?.ids.has(id) === true ? { done: sending.done, total: sending.total } : null,
        doubt: replica.doubtOf(id),
      });
    },
    status() {
      const sending = [...core.sending.values()];
      const { clockError, lastAnswerAt } = core;
      return {
        ...countRows(core.rows.values()),
        saving: core.saving.size,
        sending:
          sending.length === 0
            ? null
            : {
                done: sending.reduce((sum, each) => sum + each.done, 0),
                total: sending.reduce((sum, each) => sum + each.total, 0),
              },
        isRunning: running !== null,
        lastAnswerAt,
        lastError,
        clockError,
      };
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    async refresh() {
      // Not within its turn: meanwhile a push may store its receipts.
      if (await core.exclusive(() => refresh(core, { isWhole: true }))) {
        await core.actsSoon();
        await core.exclusive(() => refresh(core, { isWhole: false }));
      }
      followMandates();
    },
    lacksActs: () => [...core.rows.values()].some(({ envelope }) => isToCome(envelope.name)),
    isPartial: () => replica.absent().size > 0,
    takeActs() {
      if (replica.absent().size === 0) return;
      replica.rebuild({ pending: pendingInView(core) });
      core.changed();
    },
    actor: () => core.actor,
    setActor(actor, given) {
      own = actor;
      compartments = given ?? compartmentsOf(actor);
      applyMandates();
      replica.rebuild({ pending: pendingInView(core) });
    },
    now,
  };
}
