import { createSignal } from 'solid-js';
import type { Attachments } from '#app/store/attachments.ts';
import { randomBytes } from '#app/store/bytes.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import type { SyncClient, SyncReport } from './client.ts';
import { createUnderWayError } from './errors.ts';
import type { FileSender } from './file-sender.ts';
import { handOver } from './handover.ts';
import type { Http } from './http.ts';
import { later } from './later.ts';
import { runAlone, standForLeader } from './leader.ts';
import { createLive } from './live.ts';
import { createPageHost, startLoop } from './loop.ts';
import { LOST_FILES } from './lost-files.ts';
import type { Remembered } from './remembered.ts';
import type { DeviceIdentity, SessionKeeper } from './session.ts';
import type { Tabs } from './tabs.ts';
import { createTold } from './told.ts';
import { TransportError, type TransportFailure } from './transport-error.ts';

const SESSION_FRESH_MS = 60 * 60_000;
/** A sync of a waiting report seldom takes longer. */
const SYNC_MS = 4_000;
const UNREACHABLE: ReadonlySet<TransportFailure> = new Set(['offline', 'timeout', 'not_ours']);

export interface SyncRunner {
  nudge(): void;
  /** Our server answered a request of some page: if it was considered unreachable, it is not. */
  answered(): void;
  syncNow(): Promise<SyncReport>;
  /**
   * Takes back what waits to be sent, once `keep` has stored what it says. It waits for a sync that runs.
   *
   * @throws CodedError `sync.under_way` also if that takes longer than a few seconds, here or in another tab
   */
  takeBack: SyncClient['takeBack'];
  /** Since the last attempt; reactive. */
  isOffline(): boolean;
  /** False while the browser does not send the session's cookie. */
  isSessionKept(): boolean;
  isRevoked(): boolean;
  stop(): void;
}

function hasFailure(report: SyncReport, test: (kind: TransportFailure) => boolean): boolean {
  return report.failures.some(({ error }) => error instanceof TransportError && test(error.kind));
}

/** So long a message to another tab of this person may take. */
const HEARD_MS = 300;

/**
 * Decides when this page syncs, and what a sync is: attachments first, then push and pull, then the session; beside it
 * the files that follow their record.
 */
export function startSyncRunner({
  profile,
  attachments,
  client,
  http,
  keeper,
  identity,
  tabs,
  remembered,
  personalFiles,
  compartments,
  sessionAt,
  clock,
  onUpload,
  onReport,
  onRevoked,
}: {
  profile: string;
  attachments: Attachments;
  client: SyncClient;
  http: Http;
  keeper: SessionKeeper;
  identity: DeviceIdentity;
  tabs: Tabs;
  remembered: Remembered;
  /** Collections whose entries name files of persons. */
  personalFiles: readonly string[];
  /** The compartments that the session allows to listen to; empty before there is one. */
  compartments: () => readonly string[];
  /** When the server last confirmed the session, by this device's clock; null before the first time. */
  sessionAt: () => number | null;
  clock: Clock;
  onUpload: (sent: { hash: string; bytes: number }) => void;
  onReport: (report: SyncReport) => void;
  /** The server has everything unsent and has confirmed this many mutations; nothing may stay here. */
  onRevoked: (handedIn: number) => Promise<void>;
}): SyncRunner {
  const [isOffline, setOffline] = createSignal(!navigator.onLine);
  const [isSessionKept, setSessionKept] = createSignal(true);
  const [isRevoked, setRevoked] = createSignal(false);
  const syncLock = `clasi-sync-${profile}`;
  let isLeading = false;
  let isStopped = false;
  /** What other tabs wrote was not heard: the page was in the back/forward cache. */
  let mustRead = false;

  async function leaveRevoked(): Promise<void> {
    setRevoked(true);
    const unsent = client.outbox().filter((row) => row.state !== 'received');
    await onRevoked(await handOver({ http, identity, envelopes: unsent.map((row) => row.envelope) }));
  }

  async function refreshSession(force: boolean): Promise<void> {
    if (force || clock() - (sessionAt() ?? 0) >= SESSION_FRESH_MS) await keeper.refresh();
  }

  const uploading = { http, keeper, attachments, onProgress: onUpload };
  let following: FileSender | undefined;

  async function sendFilesFirst(): Promise<void> {
    const lost = remembered.read(LOST_FILES);
    const isNothing = client.outbox().length === 0 && !(Array.isArray(lost) && lost.length > 0);
    if (isNothing && (await attachments.pending()).length === 0) return;
    const { sendBefore } = await import('./send-files.ts');
    await sendBefore({ ...uploading, client, remembered });
  }

  async function sendFollowing(): Promise<void> {
    if (!(await attachments.pending()).some(({ follows }) => follows)) return;
    const { createFollowing } = await import('./send-files.ts');
    if (isStopped) return;
    following ??= createFollowing({ ...uploading, client, profile, personalFiles });
    following.start();
  }

  async function syncOnce(force: boolean, only: ReadonlySet<string> | null): Promise<SyncReport> {
    // Just enrolled: there can be no session yet, so do not ask for it.
    if (sessionAt() === null) await keeper.signIn().catch(() => undefined);
    if (mustRead) {
      await client.refresh();
      mustRead = false;
    }
    await sendFilesFirst().catch(() => undefined);
    const report = await client.sync({ force, only });
    if (isStopped) return report;
    setOffline(hasFailure(report, (kind) => UNREACHABLE.has(kind)));
    setSessionKept(!hasFailure(report, (kind) => kind === 'session_not_kept'));
    onReport(report);
    if (report.failures.length === 0) void sendFollowing().catch(() => undefined);
    // What could not be handed over stays, and is handed over at the next contact.
    if (hasFailure(report, (kind) => kind === 'revoked')) await leaveRevoked().catch(() => undefined);
    else if (report.failures.length === 0) await refreshSession(force).catch(() => undefined);
    return report;
  }

  async function syncAlone(force: boolean, only: ReadonlySet<string> | null = null): Promise<SyncReport> {
    let report: SyncReport = { failures: [] };
    const isMine = await runAlone({
      name: syncLock,
      async work() {
        report = await syncOnce(force, only);
      },
    });
    if (!isMine) tabs.tell('please_sync');
    listen();
    return report;
  }

  const told = createTold(client);
  const live = createLive({
    device: identity.device,
    random: randomBytes,
    later,
    onPoke(compartment, seq) {
      told.note(compartment, seq);
      loop.wake(compartment);
    },
  });
  function listen() {
    const isServed = isSessionKept() && !isRevoked();
    if (isLeading && !isStopped && isServed && document.visibilityState === 'visible')
      live.listen(compartments());
    else live.close();
  }
  /** Messages of other tabs did not reach this page while it was in the back/forward cache. */
  function onPageShow({ persisted }: PageTransitionEvent) {
    mustRead ||= persisted;
  }

  const loop = startLoop({
    host: createPageHost({ clock, random: randomBytes }),
    async sync(only) {
      const places = told.stillNew(only);
      if (places?.size === 0) return null;
      const report = await syncAlone(false, places);
      if (report.failures.length === 0) return null;
      const isUnreached = hasFailure(report, (kind) => UNREACHABLE.has(kind));
      return client.status().retryAt ?? (isUnreached ? 'unreached' : null);
    },
  });
  const resign = standForLeader({
    name: `clasi-lead-${profile}`,
    onLead() {
      isLeading = true;
      listen();
      return () => {
        isLeading = false;
        live.close();
      };
    },
  });
  document.addEventListener('visibilitychange', listen);
  addEventListener('pageshow', onPageShow);

  return {
    nudge: () => loop.nudge(),
    answered() {
      if (isOffline()) loop.wake();
    },
    syncNow: () => syncAlone(true),
    async takeBack(id, keep) {
      const isAlone = await runAlone({
        name: syncLock,
        waitMs: SYNC_MS,
        async work() {
          // Another tab may have sent it, and had the answer.
          await client.refresh();
          await client.takeBack(id, keep);
          // Nobody sends before this lock is free. A tab that has heard reads the store before it sends.
          tabs.flush();
          await new Promise<void>((resolve) => later(resolve, HEARD_MS));
        },
      });
      if (!isAlone) throw createUnderWayError({ id });
      loop.nudge();
    },
    isOffline,
    isSessionKept,
    isRevoked,
    stop() {
      isStopped = true;
      loop.stop();
      following?.stop();
      resign();
      live.close();
      document.removeEventListener('visibilitychange', listen);
      removeEventListener('pageshow', onPageShow);
    },
  };
}
