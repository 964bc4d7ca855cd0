import { createSignal } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';
import { mayKeep } from '#shared/documents/documents.rules.ts';
import {
  type CommitteeDocument,
  type DocumentVersion,
  documents,
  documentVersions,
} from '#shared/documents/documents.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';
import { venues } from '#shared/logistics/venues.schemas.ts';
import {
  countKept,
  type FileVia,
  filesToDrop,
  type KeepPlan,
  type Kept,
  type Pin,
  planKeep,
  readKept,
  staleFiles,
  type WantedFile,
} from './keep-plan.ts';
import { type Brought, type Failure, runKeep } from './keep-run.ts';

const KEY = 'papers-kept';
const NO_FAILURES: readonly Failure[] = [];

/** The download state of one meeting. */
export interface KeepState {
  readonly current: WantedFile | null;
  readonly failures: readonly Failure[];
  readonly isCutOff: boolean;
}
const IDLE: KeepState = { current: null, failures: NO_FAILURES, isCutOff: false };

/** The papers and plans that a phone stores encrypted, and their download. Its reads are reactive. */
export interface Keeper {
  kept(): Kept;
  pin(meeting: string): Pin | null;
  plan(meeting: string, languages: readonly Language[]): KeepPlan;
  state(meeting: string): KeepState;
  isHere(hash: string): boolean;
  /** Pins, or changes the languages; resolves when recorded, the files follow. */
  keep(meeting: string, languages: readonly Language[]): Promise<void>;
  /** Removes the pin and deletes the bytes. */
  drop(meeting: string): Promise<void>;
  /** Downloads what is missing of everything pinned, after deleting what must go. */
  catchUp(): Promise<void>;
  /** The bytes of one file of a paper; stored unless its marking forbids it. Null if nobody has them now. */
  open(paper: Doc<CommitteeDocument>, version: Doc<DocumentVersion>): Promise<Uint8Array<ArrayBuffer> | null>;
  /** A file that this person adds is stored here too, as long as allowed. */
  note(hash: string, via: FileVia): Promise<void>;
}

const keepers = new WeakMap<Client, Keeper>();

/** One for each open store: pages and background work share it. */
export function keeperOf(client: Client): Keeper {
  let keeper = keepers.get(client);
  if (keeper === undefined) {
    keeper = createKeeper(client);
    keepers.set(client, keeper);
  }
  return keeper;
}

function createKeeper(client: Client): Keeper {
  const { replica, attachments } = client;
  const [states, setStates] = createSignal<Readonly<Record<string, KeepState>>>({});
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const kept = () => readKept(client.remembered(KEY));
  const write = (change: Partial<Kept>) => client.remember(KEY, { ...kept(), ...change } as Json);
  const setState = (meeting: string, state: KeepState) => setStates({ ...states(), [meeting]: state });

  function plan(meeting: string, languages: readonly Language[]): KeepPlan {
    return planKeep({
      meeting,
      languages,
      source: {
        documents: replica.all(documents),
        versionsOf: (document) => replica.within(documentVersions, document),
        venues: replica.within(venues, meeting),
      },
    });
  }

  function isAllowed(hash: string, { collection, id }: FileVia): boolean {
    if (collection === venues.name) return replica.one(venues, id)?.body.plan?.hash === hash;
    const version = replica.one(documentVersions, id);
    const paper = version?.parent == null ? null : replica.one(documents, version.parent);
    return version?.body.file.hash === hash && paper !== null && mayKeep(paper.body);
  }

  function isOf(meeting: string, { collection, id }: FileVia): boolean {
    if (collection === venues.name) return replica.one(venues, id)?.parent === meeting;
    const parent = replica.one(documentVersions, id)?.parent;
    return parent != null && replica.one(documents, parent)?.body.meeting === meeting;
  }

  async function forget(hashes: readonly string[]): Promise<void> {
    const gone: string[] = [];
    for (const hash of hashes) {
      // Still being sent to the server: the phone has the only copy.
      if (((await attachments.info(hash))?.pendingFor ?? null) !== null) continue;
      await attachments.delete(hash);
      gone.push(hash);
    }
    if (gone.length === 0) return;
    const files = Object.fromEntries(Object.entries(kept().files).filter(([hash]) => !gone.includes(hash)));
    await write({ files });
  }

  async function note(hash: string, via: FileVia): Promise<void> {
    if (kept().files[hash] !== undefined) return;
    await write({ files: { ...kept().files, [hash]: via } });
  }

  async function bring({ file, via }: WantedFile): Promise<Brought> {
    const bytes = await client.fetchAttachment({ compartment: COMMITTEE, hash: file.hash, via });
    if (bytes === null) return client.isOffline() || !navigator.onLine ? 'offline' : 'not_found';
    return (await attachments.has(file.hash)) ? 'kept' : 'not_stored';
  }

  async function run(meeting: string): Promise<void> {
    const begun = kept().pins[meeting];
    if (begun === undefined) return;
    const isPinned = () => kept().pins[meeting] !== undefined;
    const wanted = plan(meeting, begun.languages).items.flatMap(({ files }) => files);
    const noted = kept().files;
    const hadAll = wanted.every(({ file }) => noted[file.hash] !== undefined);
    const { failures, isCutOff } = await runKeep(wanted, {
      isHere: (hash) => attachments.has(hash),
      bring,
      onBegin: (current) => setState(meeting, { ...IDLE, current }),
      onHere: ({ file, via }) => note(file.hash, via),
      isOver: () => !isPinned(),
    });
    setState(meeting, { current: null, failures, isCutOff });
    const pin = kept().pins[meeting];
    if (pin === undefined) return;
    const isWhole = !isCutOff && failures.length === 0;
    if (isWhole && (pin.at === null || !hadAll))
      await write({ pins: { ...kept().pins, [meeting]: { ...pin, at: client.now() } } });
    if (!isWhole && pin.at !== null)
      await write({ pins: { ...kept().pins, [meeting]: { ...pin, at: null } } });
  }

  async function runAll(): Promise<void> {
    do {
      isAskedAgain = false;
      // Before the first pull has ended, a missing entry means nothing.
      if (client.isComplete()) await forget(staleFiles({ kept: kept(), isAllowed }));
      for (const meeting of Object.keys(kept().pins)) await run(meeting);
    } while (isAskedAgain);
  }

  function catchUp(): Promise<void> {
    if (running !== null) {
      isAskedAgain = true;
      return running;
    }
    running = runAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    kept,
    plan,
    note,
    catchUp,
    pin: (meeting) => kept().pins[meeting] ?? null,
    state: (meeting) => states()[meeting] ?? IDLE,
    isHere: (hash) => kept().files[hash] !== undefined,
    async keep(meeting, languages) {
      await write({ pins: { ...kept().pins, [meeting]: { languages: [...languages], at: null } } });
      void catchUp().catch(() => undefined);
    },
    async drop(meeting) {
      const { [meeting]: _pin, ...pins } = kept().pins;
      await write({ pins });
      await running?.catch(() => undefined);
      const gone = filesToDrop({
        kept: kept(),
        meeting,
        isOf: (via) => isOf(meeting, via),
        planOf: (id, pin) => plan(id, pin.languages),
      });
      await forget(gone);
      setState(meeting, IDLE);
    },
    async open(paper, version) {
      const { hash } = version.body.file;
      const via = { collection: version.collection, id: version.id };
      const keep = mayKeep(paper.body);
      const bytes = await client.fetchAttachment({ compartment: COMMITTEE, hash, via, keep });
      if (bytes !== null && keep && (await attachments.has(hash))) await note(hash, via);
      return bytes;
    },
  };
}

/** How much of a meeting is here, according to the records. */
export function countOf(keeper: Keeper, meeting: string, languages: readonly Language[]) {
  return countKept(keeper.plan(meeting, languages), keeper.isHere);
}
