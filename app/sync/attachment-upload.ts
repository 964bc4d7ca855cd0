import * as v from 'valibot';
import type { AttachmentInfo, Attachments } from '#app/store/attachments.ts';
import { type Place, pathOf, type Via } from './attachment-transfer.ts';
import { ask, type Http } from './http.ts';
import type { SessionKeeper } from './session.ts';
import { TransportError } from './transport-error.ts';

const CHUNK_BYTES = 512 * 1024;
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

/** Sends one attachment, from where the last attempt ended. */
async function upload({
  http,
  keeper,
  attachments,
  info,
  onProgress,
}: Uploading & { info: AttachmentInfo }): Promise<void> {
  const stored = await attachments.get(info.hash);
  if (stored === null || info.pendingFor === null) return;
  const place = { compartment: info.pendingFor, hash: info.hash };
  const path = pathOf(place);
  let state = await stateOf({ http, keeper }, place);
  while (!state.complete) {
    onProgress?.({ hash: info.hash, bytes: state.received });
    const bytes = stored.bytes.slice(state.received, state.received + CHUNK_BYTES);
    const chunk = {
      method: 'PUT',
      path: `${path}?offset=${state.received}&size=${stored.bytes.length}`,
      bytes,
    } as const;
    const before = state.received;
    state = await keeper.withSession(() => ask({ http, request: chunk, schema: StateSchema }));
    if (!state.complete && state.received <= before) throw new TransportError({ kind: 'not_ours' });
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
