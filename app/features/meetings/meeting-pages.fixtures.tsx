import '#app/ui/styles.css';
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { createSignal, type JSX, type ParentComponent } from 'solid-js';
import { render } from 'solid-js/web';
import * as v from 'valibot';
import { ClientProvider } from '#app/context.tsx';
import { featureBook } from '#app/features.ts';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { LeftTyped } from '#app/kit/left-typed.tsx';
import { faultsOfPapers, papersIn } from '#app/kit/paper/paper-says.fixtures.ts';
import { FeaturesProvider } from '#app/kit/use-features.tsx';
import type { Attachments } from '#app/store/attachments.ts';
import type { Draft } from '#app/store/drafts.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { ActOptions } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { signStatement } from '#app/sync/assertion.ts';
import { createAttachmentFetcher } from '#app/sync/attachment-transfer.ts';
import { createSyncClient } from '#app/sync/client.ts';
import { createClientSignals } from '#app/sync/client-signals.ts';
import { ask, createHttp, type Http, type HttpRequest } from '#app/sync/http.ts';
import { createOnlineActs } from '#app/sync/online-acts.ts';
import { createReplicaSignals } from '#app/sync/replica-signals.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import { demoActorOf, demoPeople } from '#server/demo/demo-people.ts';
import { demoPlan } from '#server/demo/demo-plan.ts';
import { membersAudience } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Json } from '#shared/kernel/json.ts';
import { type Doc, type FactRequest, offsetKey } from '#shared/kernel/mutation.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import { type MandateFunction, mandates } from '#shared/mandates/mandates.schemas.ts';
import { createWorld, type World } from '#shared/meetings/meetings.fixtures.ts';
import { PublicKeySchema } from '#shared/session/session.schemas.ts';
import { type ActName, type ArgsOf, allMutations } from '#shared/sync/all-features.ts';
import { ReceiptAnswerSchema, type WireEntry } from '#shared/sync/protocol.ts';
import { createMemoryAttachments } from '#test/support/memory-attachments.ts';
import { createMemoryDrafts } from '#test/support/memory-drafts.ts';
import { createMemoryStore } from '#test/support/memory-store.ts';
import { programOf } from '#test/support/program.ts';

const program = programOf(allMutations);
export const idFor = (prefix: IdPrefix, key: string) => `${prefix}_demo-${key}`;
export const FOUNDING = idFor('mtg', 'founding');

export function demoActor(key: string, given: readonly MandateFunction[] = []): Actor {
  const found = demoPeople.find((person) => person.key === key);
  if (found === undefined) throw new Error(`no demo person ${key}`);
  const functions = [...found.functions, ...given];
  return { ...demoActorOf({ ...found, functions }), device: 'dev_demo' };
}

const ES256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const publicPart = ({ kty, crv, x, y }: JsonWebKey) => ({ kty, crv, x, y });

/** The mandates from which the sync core works out what somebody of the demo holds. */
function mandatesOf(key: string, given: readonly MandateFunction[]): Doc[] {
  const { functions = [], label = '' } = demoPeople.find((person) => person.key === key) ?? {};
  const person = `per_${key}`;
  const term = { from: '2020-01-01', until: null, endedAt: null, basis: 'Acta 1' };
  return [...functions, ...given].map((each) => ({
    collection: mandates.name,
    id: idFor('mdt', `${key}-${each}`),
    parent: person,
    audience: membersAudience('mandates'),
    rev: 1,
    body: { person, label, function: each, ...term },
  }));
}

export function serverFacts(requests: readonly FactRequest[]) {
  const offsets: Record<string, number> = {};
  for (const request of requests) {
    const offset = request.kind === 'offset' ? offsetOfWallTime(request) : null;
    if (request.kind === 'offset' && offset !== null) offsets[offsetKey(request)] = offset;
  }
  return { numbers: {}, offsets };
}

/** The committee's part of what the server has after the demo was seeded at `seededAt`. */
export function demoWorld(seededAt: number): World {
  const world = createWorld(allMutations);
  for (const { compartment, name, args, as } of demoPlan({ now: seededAt, idFor })) {
    if (compartment !== COMMITTEE) continue;
    const facts = serverFacts(program.registry.get(name)?.facts?.(args) ?? []);
    const decision = world.act({ name, args, actor: demoActor(as), facts });
    if (!decision.accepted) throw new Error(`${name}: ${decision.code}`);
  }
  return world;
}

function toWire(
  { collection, id, parent, audience, rev, body }: Omit<Doc, 'body'> & { body: Doc['body'] | null },
  seq: number,
): WireEntry {
  return [collection, id, parent, audience, rev, seq, body];
}

export interface Phone {
  readonly client: Client;
  readonly host: HTMLElement;
  /** Address the page is at. */
  path(): string;
  go(path: string): void;
  /** To the address before, as Back does. */
  back(): void;
  setNow(now: number): void;
  /** The next commits of the store are refused. */
  failCommits(count: number): void;
  /** Commits wait until the returned function is called. */
  holdCommits(): () => void;
  /** What the server says about these things now; body null means removed. */
  receive(...docs: readonly (Omit<Doc, 'body'> & { body: Doc['body'] | null })[]): Promise<void>;
  /** Locks like the product: saves what is on the screen, then the page closes. */
  lock(): Promise<void>;
  close(): void;
}

/**
 * A phone without a network that has `docs` and shows `pages`. The sync core, the view and the outbox are the product's
 * own; only the disk is in memory.
 */
export async function openPhone({
  docs,
  now,
  pages,
  path,
  state,
  root: Root = (props) => <LeftTyped>{props.children}</LeftTyped>,
  as = 'chile-delegate',
  given = [],
  locale = 'es',
  remembered = {},
  attachments = {},
  clockError = 0,
  drafts = [],
  unreadableDrafts = 0,
  beforeDraft = async () => undefined,
  outbox = [],
  waitingFiles = () => new Set(),
  files = () => Promise.reject(new TypeError('there is no network')),
  request = () => Promise.reject(new TransportError({ kind: 'offline' })),
  isOffline = () => true,
  lastAnswerAt = now - 3_600_000,
}: {
  docs: readonly Doc[];
  now: number;
  /** Pages by address, or routes as the app declares them. */
  pages: Readonly<Record<string, () => unknown>> | (() => JSX.Element);
  path: string;
  /** What the history of the tab says beside it, as after a reload. */
  state?: unknown;
  /** What stands around the pages. */
  root?: ParentComponent;
  as?: string;
  /** What they hold besides what they hold in the demo. */
  given?: readonly MandateFunction[];
  locale?: Locale;
  remembered?: Readonly<Record<string, Json>>;
  attachments?: Partial<Attachments>;
  /** Offset from `now`, the device's own clock, to the server's. */
  clockError?: number;
  drafts?: readonly Draft[];
  /** So many readings of a draft fail at first. */
  unreadableDrafts?: number;
  /** What each reading of a draft waits for; if it fails, the reading does. */
  beforeDraft?: (id: string) => Promise<unknown>;
  /** Earlier acts of this device that are not settled. */
  outbox?: readonly OutboxRow[];
  /** Hashes of files that this device has not sent yet. */
  waitingFiles?: () => ReadonlySet<string>;
  /** What comes of a request for a file that is not on this device. */
  files?: typeof globalThis.fetch;
  /** Requests that go directly to the server. */
  request?: Http['json'];
  isOffline?: () => boolean;
  /** When the server answered last. */
  lastAnswerAt?: number | (() => number);
}): Promise<Phone> {
  let clock = now;
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const actor = demoActor(as, given);
  const store = createMemoryStore();
  const entries = [...docs, ...mandatesOf(as, given)].map((doc, index) => toWire(doc, index + 1));
  const page = { scope: 'all', from: 0, to: entries.length, entries, left: [] };
  await store.commit({ segments: [{ id: 'seg_1', compartment: COMMITTEE, scope: 'all', page }], outbox });
  const memoryDrafts = createMemoryDrafts({ clock: () => clock, known: drafts });
  let isLocked = false;
  let unreadable = unreadableDrafts;
  let heard = entries.length;
  const flushes = new Set<() => Promise<void>>();
  const offline = () => Promise.reject(new TransportError({ kind: 'offline' }));
  const sync = createSyncClient({
    store,
    transport: { push: (json) => request({ method: 'POST', path: '/api/push', json }), pull: offline },
    program,
    actor,
    clock: () => clock,
    random,
    known: { clockError, lastAnswerAt: null },
  });
  await sync.open();
  const signals = createClientSignals(sync);
  const fetcher = createAttachmentFetcher({
    http: createHttp({ device: null, fetch: files }),
    keeper: { signIn: offline, refresh: offline, withSession: (work) => work() },
    attachments: { ...createMemoryAttachments(), ...attachments },
  });
  const [memory, setMemory] = createSignal<Readonly<Record<string, Json>>>(remembered);
  async function remember(key: string, value: Json): Promise<void> {
    // As on a device: who writes in an effect is not run again by what it wrote.
    setMemory((before) => ({ ...before, [key]: value }));
  }
  const client = {
    replica: createReplicaSignals(sync.replica),
    actor: () => actor,
    label: () => demoPeople.find((person) => person.key === as)?.label ?? '',
    mutate: sync.mutate,
    ask: (schema: v.GenericSchema, wanted: HttpRequest) =>
      ask({ http: { json: request }, schema, request: wanted }),
    preview: sync.preview,
    attempt: sync.attempt,
    act: (name: ActName, args: ArgsOf<ActName>, options: ActOptions = {}) =>
      sync.mutate({ name, args, ...options }),
    correct: sync.correct,
    sendAgain: sync.sendAgain,
    discard: sync.discard,
    takeBack: sync.takeBack,
    holdUpdates: () => () => undefined,
    outbox: signals.outbox,
    receipts: signals.receipts,
    factsOf: signals.factsOf,
    status: signals.status,
    now: sync.now,
    isOffline,
    ...createOnlineActs({
      ...{ client: sync, clock: () => clock, runner: { isOffline, nudge: () => undefined } },
      remembered: {
        read: (key) => memory()[key] ?? null,
        write: remember,
        keys: (start) => Object.keys(memory()).filter((key) => key.startsWith(start)),
      },
      askReceipt: (json) =>
        ask({
          ...{ http: { json: request }, schema: ReceiptAnswerSchema },
          request: { method: 'POST', path: '/api/receipts', json },
        }),
    }),
    isSessionKept: () => true,
    hasSecondCopy: () => true,
    lastAnswerAt: () => (typeof lastAnswerAt === 'number' ? lastAnswerAt : lastAnswerAt()),
    isComplete: () => true,
    createId: (prefix: IdPrefix) => createId({ prefix, now: clock, random }),
    async sign(claims: Readonly<Record<string, string>>) {
      const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
      const key = v.parse(PublicKeySchema, publicPart(await crypto.subtle.exportKey('jwk', pair.publicKey)));
      return { key, jws: await signStatement({ key: pair.privateKey, claims }) };
    },
    remembered: (key: string) => memory()[key] ?? null,
    remember,
    attachments,
    fetchAttachment: fetcher.fetch,
    findAttachment: fetcher.find,
    drafts: {
      ...memoryDrafts,
      async get(id: string) {
        await beforeDraft(id);
        unreadable -= 1;
        return unreadable >= 0 ? Promise.reject(new Error('the disk does not answer')) : memoryDrafts.get(id);
      },
      save: (draft: Parameters<typeof memoryDrafts.save>[0]) =>
        isLocked ? Promise.reject(new Error('the store is closed')) : memoryDrafts.save(draft),
    },
    beforeLock(flush: () => Promise<void>) {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
    syncNow: async () => undefined,
    sentBytes: () => null,
    waitingFiles,
    setCard: () => undefined,
    lock: () => undefined,
  } as unknown as Client;

  const history = createMemoryHistory();
  history.set({ value: path, replace: true });
  // The router takes both; its type for tests names the address only.
  const reloaded = { ...history, get: () => ({ value: history.get(), state }) as unknown as string };
  const host = document.createElement('div');
  host.className = 'main';
  // No navigation stands below the page here, so no bar keeps clear of one.
  host.style.setProperty('--nav-height', '0px');
  document.body.append(host);
  await Promise.all([featureBook.load(), featureBook.loadHome()]);
  const dispose = render(
    () => (
      <I18nProvider locale={locale}>
        <ClientProvider client={client}>
          <FeaturesProvider book={featureBook}>
            <MemoryRouter
              history={state === undefined ? history : reloaded}
              root={(root) => <Root>{root.children}</Root>}
            >
              {typeof pages === 'function'
                ? pages()
                : Object.entries(pages).map(([route, component]) => (
                    <Route path={route} component={component as () => null} />
                  ))}
            </MemoryRouter>
          </FeaturesProvider>
        </ClientProvider>
      </I18nProvider>
    ),
    host,
  );
  // The words of the language are loaded as a separate chunk.
  while (host.querySelector('h1') === null) await new Promise((resolve) => setTimeout(resolve, 5));
  function close() {
    if (!host.isConnected) return;
    const faults = faultsOfPapers(papersIn(host));
    dispose();
    host.remove();
    // Of every paper that any test prints.
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  return {
    client,
    host,
    path: () => history.get(),
    go: (value) => history.set({ value }),
    back: () => history.back(),
    failCommits: store.failCommits,
    holdCommits: store.hold,
    setNow(next) {
      clock = next;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    async receive(...told) {
      const from = heard;
      heard += told.length;
      const entries = told.map((doc, index) => toWire(doc, from + index + 1));
      const page = { scope: 'all', from, to: heard, entries, left: [] };
      await store.commit({
        segments: [{ id: `seg_${from + 1}`, compartment: COMMITTEE, scope: 'all', page }],
      });
      await sync.refresh();
    },
    async lock() {
      await Promise.all([...flushes].map((flush) => flush()));
      isLocked = true;
      close();
    },
    close,
  };
}
