import { createSignal } from 'solid-js';
import { type Brought, runKeep } from '#app/features/documents/keep-run.ts';
import type { Client } from '#app/sync/app-client.ts';
import { DAMAGED } from '#app/sync/attachment-transfer.ts';
import { TransportError } from '#app/sync/transport-error.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { type PostBriefing, postBriefings } from '#shared/postings/postings.schemas.ts';
import { ownPostsOf, standingOf } from './posts-of.ts';

type Paper = Doc<PostBriefing>;

/** A paper up to this size comes by itself, also over a mobile network; all of them together up to so much. */
const MOST_EACH = 8_000_000;
const MOST_IN_ALL = 40_000_000;

/** What did not come is tried again after so long, each time twice as long: a slow line has the counts to send. */
const [FIRST_WAIT, LONGEST_WAIT] = [5 * 60_000, 2 * 3_600_000];

/** The papers of all posts where this person works, today or later: those that come by themselves, and those that weigh too much. */
export function papersAtWork({
  actor,
  replica,
  now,
}: {
  actor: Pick<Actor, 'person'>;
  replica: Pick<Client['replica'], 'one' | 'within'>;
  now: number;
}): { readonly coming: readonly Paper[]; readonly tooLarge: readonly Paper[] } {
  const atWork = ownPostsOf(actor, replica).filter(
    (own) => standingOf(own, dayAt({ instant: now, timeZone: own.day.body.timeZone })) !== 'over',
  );
  const coming: Paper[] = [];
  const tooLarge: Paper[] = [];
  let bytes = 0;
  // The first day's before others, and of one day the small ones, so that most of them come.
  for (const day of new Set(atWork.map((own) => own.day.id)))
    for (const paper of replica
      .within(postBriefings, day)
      .toSorted((one, other) => one.body.file.size - other.body.file.size)) {
      const { size } = paper.body.file;
      const hasRoom = size <= MOST_EACH && bytes + size <= MOST_IN_ALL;
      (hasRoom ? coming : tooLarge).push(paper);
      if (hasRoom) bytes += size;
    }
  return { coming, tooLarge };
}

/** The papers of posts on this device, and how they come. Its reads are reactive. */
export interface PostPapers {
  /** Those that come by themselves. */
  coming(): readonly Paper[];
  /** Null if it neither is here nor comes by itself: whoever holds this device does not work there. */
  standingOf(paper: Paper): 'here' | 'to_come' | 'too_large' | null;
  /** Whether these are here. */
  look(papers: readonly Paper[]): Promise<void>;
  /** Brings what is missing. */
  catchUp(): Promise<void>;
}

const known = new WeakMap<Client, PostPapers>();

/** One for each open store: pages and what goes on behind them share it. */
export function postPapersOf(client: Client): PostPapers {
  let papers = known.get(client);
  if (papers === undefined) {
    papers = createPostPapers(client);
    known.set(client, papers);
  }
  return papers;
}

/** The next answer of the server says that there is a network again. */
const isNoConnection = ({ kind }: TransportError) => kind === 'offline' || kind === 'not_ours';
/** It is this one file: the others may come. */
const isOfFile = ({ kind, code }: TransportError) =>
  kind === 'forbidden' || kind === 'rejected' || code === DAMAGED;

function createPostPapers(client: Client): PostPapers {
  const { replica, attachments } = client;
  const [here, setHere] = createSignal<ReadonlySet<string>>(new Set());
  /** What came and found no room is not fetched again and again; it is when the store is opened once more. */
  const unstored = new Set<string>();
  /** Until when, in ms since 1970, what did not come is left alone. */
  const waits = new Map<string, { readonly until: number; readonly ms: number }>();
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const atWork = () => papersAtWork({ actor: client.actor(), replica, now: client.now() });

  async function look(papers: readonly Paper[]): Promise<void> {
    for (const { body } of papers) {
      const { hash } = body.file;
      const isThere = await attachments.has(hash);
      if (isThere === here().has(hash)) continue;
      setHere((before) => new Set(isThere ? [...before, hash] : [...before].filter((each) => each !== hash)));
    }
  }

  async function bring(file: FileRef, id: string): Promise<Brought> {
    const { hash } = file;
    const isNamed = () => replica.one(postBriefings, id)?.body.file.hash === hash;
    if (unstored.has(hash)) return 'not_stored';
    const waiting = waits.get(hash);
    if (waiting !== undefined && client.now() < waiting.until) return 'not_found';
    if (!isNamed()) return 'not_found';
    const compartment = stateCompartment(client.actor().state ?? '');
    const via = { collection: postBriefings.name, id };
    const found = await client.findAttachment({ compartment, hash, via, keepUpTo: file.size });
    if (found instanceof TransportError) {
      if (isNoConnection(found)) return 'offline';
      const ms = Math.min(LONGEST_WAIT, waiting === undefined ? FIRST_WAIT : 2 * waiting.ms);
      waits.set(hash, { until: client.now() + ms, ms });
      return isOfFile(found) ? 'not_found' : 'offline';
    }
    waits.delete(hash);
    if (!(await attachments.has(hash))) {
      unstored.add(hash);
      return 'not_stored';
    }
    if (isNamed()) return 'kept';
    // Removed while it came, after what nothing names had left.
    await attachments.delete(hash);
    return 'not_found';
  }

  /** @returns whether it was cut off: what follows waits for the next answer of the server */
  async function run(): Promise<boolean> {
    const { coming, tooLarge } = atWork();
    await look([...coming, ...tooLarge]);
    const { isCutOff } = await runKeep(
      coming.map(({ id, body }) => ({
        ...{ file: body.file, language: null },
        via: { collection: postBriefings.name, id },
      })),
      {
        isHere: (hash) => attachments.has(hash),
        bring: ({ file, via }) => bring(file, via.id),
        onBegin: () => undefined,
        onHere: ({ via }) => look(coming.filter(({ id }) => id === via.id)),
        isOver: () => false,
      },
    );
    return isCutOff;
  }

  async function runAll(): Promise<void> {
    let isCutOff: boolean;
    do {
      isAskedAgain = false;
      isCutOff = await run();
    } while (isAskedAgain && !isCutOff);
  }

  return {
    look,
    coming: () => atWork().coming,
    standingOf(paper) {
      if (here().has(paper.body.file.hash)) return 'here';
      const { coming, tooLarge } = atWork();
      const isAmong = (papers: readonly Paper[]) => papers.some(({ id }) => id === paper.id);
      if (isAmong(coming)) return 'to_come';
      return isAmong(tooLarge) ? 'too_large' : null;
    },
    catchUp() {
      if (running !== null) {
        isAskedAgain = true;
        return running;
      }
      running = runAll().finally(() => {
        running = null;
      });
      return running;
    },
  };
}
