import type { Attachments } from '#app/store/attachments.ts';
import { sha256Hex } from '#app/store/bytes.ts';
import type { Http } from './http.ts';
import type { SessionKeeper } from './session.ts';
import { TransportError } from './transport-error.ts';

export interface Via {
  readonly collection: string;
  readonly id: string;
}

export interface Place {
  readonly compartment: string;
  readonly hash: string;
}

export function pathOf({ compartment, hash }: Place): string {
  return `/api/attachments/${encodeURIComponent(compartment)}/${hash}`;
}

/** What the server gave is not what the entry names: damaged there, or shorter. */
export const DAMAGED = 'attachments.damaged';

export interface AttachmentFetcher {
  /** From here, else from the server; then stored unless `keep` is false. Null if neither has it now. */
  fetch(input: Wanted): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The same, or why the server did not give it. */
  find(input: Wanted): Promise<Found>;
}
type Found = Uint8Array<ArrayBuffer> | TransportError;

export interface Wanted {
  readonly compartment: string;
  readonly hash: string;
  readonly via: Via;
  /** False for what may be read but never stored on a device. */
  readonly keep?: boolean;
  /** Bytes: a larger one is not stored, whatever its record says. */
  readonly keepUpTo?: number;
}

/** Several pages may want the same form at once: it is fetched once. */
export function createAttachmentFetcher({
  http,
  keeper,
  attachments,
}: {
  http: Http;
  keeper: SessionKeeper;
  attachments: Attachments;
}): AttachmentFetcher {
  const coming = new Map<string, Promise<Found>>();

  async function bring({
    compartment,
    hash,
    via,
    keep = true,
    keepUpTo = Number.POSITIVE_INFINITY,
  }: Wanted): Promise<Found> {
    const stored = await attachments.get(hash);
    if (stored !== null) return stored.bytes;
    const path = `${pathOf({ compartment, hash })}?via=${via.collection}/${via.id}`;
    try {
      const bytes = await keeper.withSession(() => http.bytes({ path }));
      if ((await sha256Hex(bytes)) !== hash) return new TransportError({ kind: 'server', code: DAMAGED });
      // If it cannot be stored, it can still be shown.
      const put = { bytes, mediaType: 'application/octet-stream', name: hash };
      if (keep && bytes.length <= keepUpTo) await attachments.put(put).catch(() => undefined);
      return bytes;
    } catch (error) {
      if (error instanceof TransportError) return error;
      throw error;
    }
  }

  function find(wanted: Wanted): Promise<Found> {
    // One page only reads it, another may store it: those are two requests.
    const key = `${wanted.hash} ${wanted.keep !== false} ${wanted.keepUpTo}`;
    const known = coming.get(key);
    if (known !== undefined) return known;
    const found = bring(wanted).finally(() => coming.delete(key));
    coming.set(key, found);
    return found;
  }

  return {
    find,
    async fetch(wanted) {
      const found = await find(wanted);
      return found instanceof TransportError ? null : found;
    },
  };
}
