import type { Clock } from '#shared/kernel/ids.ts';
import type { BothCopies } from './both-copies.ts';
import { type Bytes, sha256Hex } from './bytes.ts';
import type { ProfileDatabase } from './database.ts';
import type { SealedRow } from './rows.ts';
import type { Vault } from './vault.ts';

export interface AttachmentInfo {
  /** SHA-256 of the bytes, hex: its id everywhere. */
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
  /**
   * To be sent to this compartment, before the mutations that name it unless it `follows`; null when the server has it.
   */
  readonly pendingFor: string | null;
  /** It goes only when an entry names it: until then it is part of a draft, and leaves this device with it or not at all. */
  readonly follows?: true;
  /** Where else it is to go afterwards: a form's picture may be in somebody's report too. */
  readonly next?: Way;
  /** When something began to be written that will name it, by this device's clock. */
  readonly claimedAt?: number;
}

/** Where bytes are to go, and when. */
interface Way {
  readonly pendingFor: string;
  readonly follows?: true;
}

/**
 * What was still to be sent stays so, and what cannot wait goes first. A person writes into two compartments at most,
 * the committee's and that of their state.
 */
function waysOf(known: AttachmentInfo | null, wish: Way | null): readonly Way[] {
  const ways = new Map<string, Way>();
  const before = known === null || known.pendingFor === null ? [] : [wayOf(known, known.pendingFor)];
  for (const way of [...before, known?.next, wish]) {
    if (way === undefined || way === null) continue;
    const { pendingFor } = way;
    const waits = way.follows === true && ways.get(pendingFor)?.follows !== undefined;
    const isFirst = !ways.has(pendingFor);
    ways.set(
      pendingFor,
      (isFirst ? way.follows === true : waits) ? { pendingFor, follows: true } : { pendingFor },
    );
  }
  return [...ways.values()].sort(
    (left, right) => Number(left.follows ?? false) - Number(right.follows ?? false),
  );
}

function wayOf({ follows }: AttachmentInfo, pendingFor: string): Way {
  return follows === true ? { pendingFor, follows } : { pendingFor };
}

const CLAIM_MS = 10 * 60_000;

/** Whether it is not to be forgotten yet, although nothing may name it. */
export function isClaimed({ claimedAt }: AttachmentInfo, now: number): boolean {
  return claimedAt !== undefined && Math.abs(now - claimedAt) < CLAIM_MS;
}

export interface Attachments {
  /**
   * Encrypts and stores; resolves with the hash when durable. The same bytes are stored once; what was still to be sent
   * of them stays so.
   *
   * @param claim what will name them is just being written: they are not forgotten meanwhile
   */
  put(input: {
    bytes: Bytes;
    mediaType: string;
    name: string;
    pendingFor?: string | null;
    follows?: boolean;
    claim?: boolean;
  }): Promise<string>;
  /** Null if it is not here; the bytes are checked against their hash. */
  get(hash: string): Promise<{ info: AttachmentInfo; bytes: Bytes } | null>;
  has(hash: string): Promise<boolean>;
  info(hash: string): Promise<AttachmentInfo | null>;
  /** Info of everything that is here. */
  all(): Promise<AttachmentInfo[]>;
  pending(): Promise<AttachmentInfo[]>;
  markSent(hash: string): Promise<void>;
  delete(hash: string): Promise<void>;
}

/** Info and bytes are two rows, so that listing what is pending does not decrypt megabytes. */
function infoId(hash: string): string {
  return `info:${hash}`;
}

export function createAttachments({
  database,
  both,
  vault,
  clock,
}: {
  database: ProfileDatabase;
  both: BothCopies;
  vault: Vault;
  clock: Clock;
}): Attachments {
  function sealInfo(info: AttachmentInfo): Promise<SealedRow> {
    return vault.sealRow({ table: 'attachments', id: infoId(info.hash), at: clock(), value: info });
  }

  async function info(hash: string): Promise<AttachmentInfo | null> {
    const [row] = await database.some('attachments', [infoId(hash)]);
    return row === undefined ? null : vault.openRow<AttachmentInfo>('attachments', row);
  }

  async function all(): Promise<AttachmentInfo[]> {
    const ids = (await database.ids('attachments')).filter((id) => id.startsWith('info:'));
    const rows = await database.some('attachments', ids);
    return Promise.all(rows.map((row) => vault.openRow<AttachmentInfo>('attachments', row)));
  }

  return {
    info,
    all,
    async put({ bytes, mediaType, name, pendingFor = null, follows = false, claim = false }) {
      const hash = await sha256Hex(bytes);
      const known = await info(hash);
      const wish =
        pendingFor === null ? null : { pendingFor, ...(follows ? { follows: true as const } : {}) };
      const [first, next] = waysOf(known, wish);
      const way = { pendingFor: null, ...first, ...(next === undefined ? {} : { next }) };
      const claimed = claim ? { claimedAt: clock() } : {};
      const row = await sealInfo({ hash, size: bytes.length, mediaType, name, ...way, ...claimed });
      const box = await vault.seal(`attachments|${hash}`, bytes);
      const put = [row, { id: hash, v: 1, at: row.at, box }];
      await both.commit([{ table: 'attachments', put }]);
      return hash;
    },
    async get(hash) {
      const known = await info(hash);
      const [row] = await database.some('attachments', [hash]);
      if (known === null || row === undefined) return null;
      const bytes = await vault.unseal(`attachments|${hash}`, row.box);
      return (await sha256Hex(bytes)) === hash ? { info: known, bytes } : null;
    },
    async has(hash) {
      return (await database.some('attachments', [hash])).length === 1;
    },
    async pending() {
      return (await all()).filter((each) => each.pendingFor !== null);
    },
    async markSent(hash) {
      const known = await info(hash);
      if (known === null) return;
      const { size, mediaType, name, next } = known;
      const sent = { hash, size, mediaType, name, pendingFor: null, ...next };
      await both.commit([{ table: 'attachments', put: [await sealInfo(sent)] }]);
    },
    async delete(hash) {
      await both.commit([{ table: 'attachments', drop: [hash, infoId(hash)] }]);
    },
  };
}
