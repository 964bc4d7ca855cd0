import * as v from 'valibot';
import type { AttachmentInfo, Attachments } from '#app/store/attachments.ts';
import { type Place, pathOf, type Via } from './attachment-transfer.ts';
import { ask, type Http } from './http.ts';
import type { SessionKeeper } from './session.ts';
import { TransportError } from './transport-error.ts';

const CHUNK_BYTES = 512 * 1024;
/** A line that breaks every few kilobytes lets this much through. */
const LEAST_CHUNK_BYTES = 4 * 1024;
/** The server takes at most a thousand chunks of one upload. */
const MOST_CHUNKS = 900;
/** So often in a row the smallest chunk, or the question how far it came, may fail before it is left to the next sync. */
const MOST_FAILURES = 3;
/** So many chunks in a row that got through make the next ones larger. */
const ENOUGH_TO_GROW = 3;
const StateSchema = v.strictObject({
  kind: v.literal('clasi.attachment'),
  received: v.pipe(v.number(), v.integer(), v.minValue(0)),
  complete: v.boolean(),
});

export interface Uploading {
  readonly http: Http;
  readonly keeper: SessionKeeper;
  readonly attachments: Attachments;
  /** Bytes of one attachment that the server has acknowledged. */
  readonly onProgress?: ((sent: { hash: string; bytes: number }) => void) | undefined;
}

type Server = Pick<Uploading, 'http' | 'keeper'>;
function stateOf({ http, keeper }: Server, place: Place) {
  const request = { path: `${pathOf(place)}/state` };
  return keeper.withSession(() => ask({ http, request, schema: StateSchema }));
}

/** How to ask the server whether it has all of what an entry names; it answers 404 as long as it does not. */
export function arrivalOf({ via, ...place }: Place & { via: Via }) {
  const request = { path: `${pathOf(place)}/state?via=${via.collection}/${via.id}` };
  return { schema: StateSchema, request };
}

/** Whether the server has this person's whole upload. */
export async function isUploaded(server: Server, place: Place): Promise<boolean> {
  return (await stateOf(server, place)).complete;
}

/** The line broke, or was too slow for the chunk: a smaller one may get through. */
function isOfTheLine(error: unknown): boolean {
  return error instanceof TransportError && (error.kind === 'offline' || error.kind === 'timeout');
}

/**
 * Sends one attachment, from where the last attempt ended. Chunks become smaller while the line breaks, and larger again
 * while it holds.
 */
async function upload({
  http,
  keeper,
  attachments,
  info,
  onProgress,
}: Uploading & { info: AttachmentInfo }): Promise<void> {
  const stored = await attachments.get(info.hash);
  if (stored === null || info.pendingFor === null) return;
  const { bytes } = stored;
  const place = { compartment: info.pendingFor, hash: info.hash };
  const least = Math.max(LEAST_CHUNK_BYTES, Math.ceil(bytes.length / MOST_CHUNKS));
  let size = CHUNK_BYTES;
  let failures = 0;
  let passed = 0;
  let known: v.InferOutput<typeof StateSchema> | null = null;
  for (;;) {
    let isAnswered = false;
    try {
      const state: v.InferOutput<typeof StateSchema> = known ?? (await stateOf({ http, keeper }, place));
      isAnswered = true;
      onProgress?.({ hash: info.hash, bytes: state.received });
      if (state.complete) break;
      const chunk = {
        method: 'PUT',
        path: `${pathOf(place)}?offset=${state.received}&size=${bytes.length}`,
        bytes: bytes.slice(state.received, state.received + size),
      } as const;
      known = await keeper.withSession(() => ask({ http, request: chunk, schema: StateSchema }));
      if (!known.complete && known.received <= state.received) throw new TransportError({ kind: 'not_ours' });
      failures = 0;
      passed += 1;
      if (passed % ENOUGH_TO_GROW === 0) size = Math.min(CHUNK_BYTES, size * 2);
    } catch (error) {
      if (!isOfTheLine(error)) throw error;
      // The chunk may have arrived though its answer did not.
      known = null;
      passed = 0;
      if (size === least || !isAnswered) failures += 1;
      if (failures === MOST_FAILURES) throw error;
      size = Math.max(least, Math.floor(size / 4));
    }
  }
  await attachments.markSent(info.hash);
}

/**
 * Sends everything that goes before its record; one failure does not stop the others. Rejects with the first failure at
 * the end.
 * @param again was already sent once: send it again if the server does not have all of it
 */
export async function uploadPending({
  again = [],
  ...ports
}: Uploading & { again?: readonly AttachmentInfo[] }): Promise<void> {
  const pending = (await ports.attachments.pending()).filter(({ follows }) => follows === undefined);
  await uploadAll({ ...ports, infos: [...pending, ...again] });
}

/** One failure does not stop the others; rejects with the first one at the end. */
async function uploadAll({
  infos,
  ...ports
}: Uploading & { infos: readonly AttachmentInfo[] }): Promise<void> {
  let failure: unknown = null;
  for (const info of infos) {
    try {
      await upload({ ...ports, info });
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== null) throw failure;
}

/**
 * Sends what follows its record, small files first: they are more likely to arrive.
 * @param namedBy hashes that entries name; called only if something waits
 */
export async function uploadFollowing({
  namedBy,
  ...ports
}: Uploading & { namedBy: () => ReadonlySet<string> }): Promise<void> {
  const waiting = (await ports.attachments.pending()).filter(({ follows }) => follows === true);
  if (waiting.length === 0) return;
  const named = namedBy();
  const infos = waiting.filter(({ hash }) => named.has(hash)).sort((left, right) => left.size - right.size);
  await uploadAll({ ...ports, infos });
}
