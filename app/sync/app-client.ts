import { createSignal } from 'solid-js';
import type * as v from 'valibot';
import type { Attachments } from '#app/store/attachments.ts';
import { randomBytes } from '#app/store/bytes.ts';
import type { StoreFinding } from '#app/store/device-store.ts';
import type { Diagnosis } from '#app/store/diagnosis.ts';
import type { Drafts } from '#app/store/drafts.ts';
import { createNoKeyringError } from '#app/store/errors.ts';
import type { Keyring } from '#app/store/keyring.ts';
import { exportUnsent, findUnsent, type Unsent, wipe } from '#app/store/leave.ts';
import type { ProfileParts } from '#app/store/profile-store.ts';
import { type Card, type Profiles, placeOf } from '#app/store/profiles.ts';
import type { DeviceStore, OutboxRow, Receipt } from '#app/store/store-port.ts';
import { compartmentsOf } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { type Clock, createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Decision } from '#shared/kernel/mutation.ts';
import type { ActName, ArgsOf } from '#shared/sync/all-features.ts';
import type { Session } from '#shared/sync/protocol.ts';
import type { Act, ActOptions, Exactly } from './acts.ts';
import { type AttachmentFetcher, createAttachmentFetcher } from './attachment-transfer.ts';
import { createBeforeLock, unlessLocked } from './before-lock.ts';
import { bringActs } from './bring-acts.ts';
import { createSyncClient, type SyncReport } from './client.ts';
import { createClientSignals } from './client-signals.ts';
import { keepClock, knownClock } from './clock-record.ts';
import type { DeviceProgram } from './device-program.ts';
import { type DeviceRecord, mayReadOther, readDevice, saveDevice } from './device-record.ts';
import { createSigner, type DeviceSigner } from './device-signer.ts';
import { diagnose } from './diagnose.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { ask, createHttp, type HttpRequest } from './http.ts';
import { later } from './later.ts';
import type { Locked } from './locked.ts';
import type { Attempt, Made } from './mutate.ts';
import { createAskReceipt, createOnlineActs, type OnlineActs } from './online-acts.ts';
import { createRemembered } from './remembered.ts';
import { createReplicaSignals, type ReplicaSignals } from './replica-signals.ts';
import { createSessionKeeper, createTransport } from './session.ts';
import { hasBegun, type RecordFacts, type SyncStatus } from './status.ts';
import { type SyncRunner, startSyncRunner } from './sync-runner.ts';
import { openTabs, type TabWord } from './tabs.ts';
import { watchUnnamedFiles } from './unnamed-files.ts';
import { watchWaitingFiles } from './waiting-files.ts';

/** Everything a page may use. Functions without arguments, `replica`, `factsOf` and `remembered` are reactive. */
export interface Client extends DeviceSigner, OnlineActs {
  readonly profile: string;
  readonly replica: ReplicaSignals;
  /** For the lifetime of this page; null until the server has answered a sign-in. */
  session(): Session | null;
  actor(): Actor;
  /** The name of the person on screen. */
  label(): string;
  /** @throws CodedError `sync.bad_arguments` */
  act<const N extends ActName, A extends ArgsOf<N>>(name: N, args: Exactly<A, N>, options?: ActOptions): Made;
  /** The same for an act made before. @throws CodedError `sync.bad_arguments` */
  mutate(input: Act): Made;
  /** What this device would decide now: to warn the person before they confirm. The server decides. */
  preview(input: Act): Decision;
  /**
   * Does the act unless this device would refuse it: then nothing is made, and `code` says why. Parses and decides once.
   * @throws CodedError `sync.unknown_mutation`, `sync.bad_arguments`
   */
  attempt(input: Act): Attempt;
  /** For a refused act of the same name. @throws CodedError `sync.not_correctable`, `sync.bad_arguments` */
  correct(id: string, act: Act): Made;
  /** A refused act as it is. */
  sendAgain(id: string): Made;
  discard(id: string): Promise<void>;
  readonly takeBack: SyncRunner['takeBack'];
  outbox(): readonly OutboxRow[];
  receipts(): readonly Receipt[];
  factsOf(id: string): RecordFacts | null;
  status(): SyncStatus;
  /** For the button: also retries what the server rejected before. */
  syncNow(): Promise<SyncReport>;
  isOffline(): boolean;
  /** False while the browser refuses the session cookie: nothing is sent or fetched until it accepts it. */
  isSessionKept(): boolean;
  /** Time of the server's last answer, on any day, by this device's clock; or null. */
  lastAnswerAt(): number | null;
  /** Everything that this person may read has arrived at least once. Before that, a missing entry means nothing. */
  isComplete(): boolean;
  /** What waits here is not wholly in view: acts that it needs are still to be loaded. */
  isPartial(): boolean;
  /** This device's clock, corrected by the server's last answer. */
  now(): number;
  createId(prefix: IdPrefix): string;
  readonly drafts: Drafts;
  readonly attachments: Attachments;
  /** Hashes of the files that the server does not have yet; null until they were counted. */
  waitingFiles(): ReadonlySet<string> | null;
  readonly fetchAttachment: AttachmentFetcher['fetch'];
  readonly findAttachment: AttachmentFetcher['find'];
  /** How many bytes of an attachment of this person the server has acknowledged, while it is being sent; else null. */
  sentBytes(hash: string): number | null;
  remembered(key: string): Json;
  remember(key: string, value: Json): Promise<void>;
  /** For what only the server has. Renews the session if needed; an answer that does not match `schema` is not ours. */
  ask<const S extends v.GenericSchema>(schema: S, request: HttpRequest): Promise<v.InferOutput<S>>;
  readonly keyring: Keyring;
  /** What this phone shows without unlocking. */
  setCard(card: Card | null): void;
  /** Says whether something is open that an update must not interrupt. Returns a function that unregisters it. */
  holdUpdates(isBusy: () => boolean): () => void;
  mayUpdate(): boolean;
  /**
   * Before any lock, here or in another tab, `flush` may save what is only on the screen. The lock waits for it, at
   * most a second. Returns a function that unregisters it.
   */
  beforeLock(flush: () => Promise<void>): () => void;
  /** What opening the store revealed about the last session. */
  finding(): StoreFinding | null;
  /** The database accepted nothing, and only the second copy has what was last saved. */
  isDegraded(): boolean;
  /** Everything typed here is stored in two places. False if the browser has no second one, or it accepts nothing. */
  hasSecondCopy(): boolean;
  /** True as soon as the server says so; then the outbox is handed over and everything here is wiped. */
  isRevoked(): boolean;
  /** Another tab runs a newer program on the same store: this one must be reloaded. */
  isOutdated(): boolean;
  lock(): void;
  readonly leave: {
    unsent(): Promise<Unsent>;
    exportUnsent(passphrase: string): Promise<Blob>;
    wipe(): Promise<void>;
  };
  diagnosis(): Promise<Diagnosis>;
}

/**
 * Opens an unlocked store and starts to sync it. One per page; `lock()` ends it.
 *
 * @param onLocked called after a lock here or in another tab, by idleness, or after a wipe; once, except if a wipe ends
 * after a lock
 * @throws CodedError `store.no_keyring`; `store.locked` if another tab was locked meanwhile
 */
export async function openClient({
  parts,
  profiles,
  program,
  clock,
  build,
  onLocked,
  fetch,
}: {
  parts: ProfileParts;
  profiles: Profiles;
  program: DeviceProgram;
  clock: Clock;
  build: string;
  onLocked: (reason: Locked) => void;
  fetch?: typeof globalThis.fetch;
}): Promise<Client> {
  const { profile, vault, keyring, records, drafts } = parts;
  const loaded = await records.load();
  const known = readDevice(loaded);
  if (known === null) throw createNoKeyringError({ part: 'device' });
  const signingKey = await keyring.openSigningKey(vault);
  const identity = { device: known.actor.device, signingKey, audience: location.origin };
  const ways = { device: identity.device, ...(fetch === undefined ? {} : { fetch }) };
  const http = createHttp(ways);
  /** For requests of the pages themselves: an answer to one means that a sync would get one too. */
  const pageHttp = createHttp({ ...ways, onAnswer: () => runner.answered() });
  const remembered = createRemembered({ records, loaded });

  const [device, setDevice] = createSignal<DeviceRecord>(known);
  const [session, setSession] = createSignal<Session | null>(null);
  const [isOutdated, setOutdated] = createSignal(false);
  parts.whenOutdated(() => setOutdated(true));
  const [isDegraded, setDegraded] = createSignal(parts.isDegraded());
  const [hasSecondCopy, setSecondCopy] = createSignal(parts.hasSecondCopy());
  const [sent, setSent] = createSignal<{ hash: string; bytes: number } | null>(null);
  const holding = new Set<() => boolean>();
  // Signed in on an earlier day: asks again soon, but not before the first sync.
  let sessionAt = known.compartments === null ? null : 0;
  let isOver = false;
  /** From here on one way of closing is under way, and no other starts. */
  let isEnding = false;
  const beforeLock = createBeforeLock({ later });
  const ends: (() => void)[] = [];

  const keeper = createSessionKeeper({
    http,
    identity,
    onSession(next) {
      if (isOver) return;
      const { actor, label, compartments, serverTime } = next;
      const isOther = mayReadOther(device(), next);
      sessionAt = clock();
      setSession(next);
      setDevice({ actor, label, compartments, serverTime });
      client.setActor(actor, compartments);
      if (isOther) runner.nudge();
      void saveDevice(records, { actor, label, compartments, serverTime }).catch(() => undefined);
      profiles.update(profile, { label, ...placeOf(actor) });
    },
  });
  const waitingFiles = watchWaitingFiles({
    attachments: parts.attachments,
    onChange: () => tabs.tell('changed'),
  });
  const { attachments } = waitingFiles;
  const fetcher = createAttachmentFetcher({ http: pageHttp, keeper, attachments });
  const askReceipt = createAskReceipt({ http: pageHttp, keeper });
  /** The other tabs are notified of every commit, whatever it contains. */
  const store: DeviceStore = {
    load: (options) => parts.store.load(options),
    async commit(change) {
      await parts.store.commit(change);
      setDegraded(parts.isDegraded());
      setSecondCopy(parts.hasSecondCopy());
      tabs.tell('changed');
    },
  };
  const client = createSyncClient({
    store,
    transport: createTransport({ http, keeper }),
    program,
    actor: known.actor,
    ...(known.compartments === null ? {} : { compartments: known.compartments }),
    clock,
    random: randomBytes,
    ...knownClock(loaded),
  });
  let isOpen = false;
  const tabs = openTabs({ profile, hear });
  ends.push(tabs.close);
  await unlessLocked(client.open(), () => isOver);
  isOpen = true;

  const replica = createReplicaSignals(client.replica);
  const signals = createClientSignals(client);
  const stopActs = bringActs({ client, later: program.later, random: randomBytes, wait: later });
  function hasEverything(): boolean {
    const { compartments, actor } = device();
    return hasBegun(client.cursors(), compartments ?? compartmentsOf(actor));
  }
  let wasComplete = hasEverything();
  const runner = startSyncRunner({
    profile,
    attachments,
    client,
    http,
    keeper,
    identity,
    tabs,
    remembered,
    personalFiles: program.personalFiles,
    compartments: () => session()?.compartments ?? [],
    sessionAt: () => sessionAt,
    clock,
    onUpload: setSent,
    onReport({ failures }) {
      if (failures.length === 0 && hasEverything()) void forgetRest();
      keepClock(remembered, client.status());
    },
    onRevoked: (handedIn) => wipeAll({ kind: 'revoked', handedIn }),
  });
  const { personalFiles, leavingFiles, retention } = program;
  const forgetFiles = watchUnnamedFiles({ client, attachments, drafts, clock, leavingFiles });
  /** What is kept beside the entries: first the drafts, then the files that only they named. */
  async function forgetRest() {
    const forgotten = await forgetDrafts({ client, drafts, retention, personalFiles }).catch(() => 0);
    forgetFiles({ draftsLeft: forgotten > 0 });
  }
  let toldWaiting = -1;
  const stopCounting = client.watch(() => {
    const { waiting } = client.status();
    if (waiting === toldWaiting) return;
    toldWaiting = waiting;
    profiles.update(profile, { waiting });
  });
  profiles.update(profile, { lastUsed: clock(), ...placeOf(known.actor) });
  void waitingFiles.look();
  ends.push(runner.stop, stopCounting, stopActs, replica.dispose, signals.dispose);

  function hear(word: TabWord) {
    if (isOver) return;
    if (word === 'locked') lock();
    else if (!isOpen) return;
    else if (word === 'please_sync') runner.nudge();
    else void Promise.all([client.refresh(), waitingFiles.look()]).catch(() => undefined);
  }

  function stop() {
    isOver = true;
    for (const end of ends) end();
  }

  function lock() {
    if (isEnding) return;
    isEnding = true;
    if (beforeLock.isEmpty) close();
    else void beforeLock.whenSaved().then(close);
  }

  function close() {
    if (isOver) return;
    stop();
    parts.close();
    onLocked({ kind: 'locked' });
  }

  async function wipeAll(reason: Locked): Promise<void> {
    isEnding = true;
    await http.json({ method: 'DELETE', path: '/api/session' }).catch(() => undefined);
    tabs.tell('locked');
    const wasOpen = !isOver;
    if (wasOpen) stop();
    try {
      await wipe({ parts, profiles });
    } catch (error) {
      if (wasOpen) onLocked({ kind: 'locked' });
      throw error;
    }
    onLocked(reason);
  }

  function nudgeWhenSaved<M extends Made>(made: M): M {
    made.saved.then(runner.nudge, () => undefined);
    return made;
  }

  return {
    profile,
    replica,
    session,
    actor: signals.actor,
    label: () => device().label,
    act: (name, args, options) => nudgeWhenSaved(client.mutate({ ...options, name, args })),
    mutate: (input) => nudgeWhenSaved(client.mutate(input)),
    preview: (input) => client.preview(input),
    attempt(input) {
      const done = client.attempt(input);
      return done.accepted ? nudgeWhenSaved(done) : done;
    },
    correct: (id, act) => nudgeWhenSaved(client.correct(id, act)),
    sendAgain: (id) => nudgeWhenSaved(client.sendAgain(id)),
    discard: (id) => client.discard(id).then(runner.nudge),
    takeBack: runner.takeBack,
    outbox: signals.outbox,
    receipts: signals.receipts,
    factsOf: signals.factsOf,
    status: signals.status,
    syncNow: runner.syncNow,
    isOffline: runner.isOffline,
    isSessionKept: runner.isSessionKept,
    lastAnswerAt: signals.lastAnswerAt,
    isComplete() {
      // A first pull of many pages creates a compartment long before all of it has arrived.
      const { isRunning } = signals.status();
      const isComplete = hasEverything() && (wasComplete || !isRunning);
      wasComplete ||= isComplete;
      return isComplete;
    },
    isPartial: signals.isPartial,
    now: () => client.now(),
    createId: (prefix) => createId({ prefix, now: clock(), random: randomBytes }),
    ...createOnlineActs({ client, askReceipt, remembered, clock, runner }),
    sign: createSigner({ keyring, key: signingKey }),
    drafts,
    attachments,
    waitingFiles: waitingFiles.hashes,
    fetchAttachment: fetcher.fetch,
    findAttachment: fetcher.find,
    sentBytes: (hash) => (sent()?.hash === hash ? (sent()?.bytes ?? null) : null),
    remembered: remembered.read,
    remember: remembered.write,
    ask: (schema, request) => keeper.withSession(() => ask({ http: pageHttp, schema, request })),
    keyring,
    setCard: (card) => profiles.update(profile, { card }),
    holdUpdates(isBusy) {
      holding.add(isBusy);
      return () => holding.delete(isBusy);
    },
    mayUpdate: () => ![...holding].some((isBusy) => isBusy()),
    beforeLock: beforeLock.add,
    finding: () => parts.store.finding(),
    isDegraded,
    hasSecondCopy,
    isRevoked: runner.isRevoked,
    isOutdated,
    lock() {
      if (isOver) return;
      tabs.tell('locked');
      lock();
    },
    leave: {
      unsent: () => findUnsent(parts),
      exportUnsent: async (passphrase) =>
        exportUnsent({ unsent: await findUnsent(parts), passphrase, clock }),
      wipe: () => wipeAll({ kind: 'locked' }),
    },
    diagnosis: () => diagnose({ parts, client, clock, build }),
  };
}
