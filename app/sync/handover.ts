import { sha256Hex, toUtf8 } from '#app/store/bytes.ts';
import { shapeOf } from '#shared/kernel/json-shape.ts';
import { HandoverAnswerSchema } from '#shared/session/session.schemas.ts';
import { type Envelope, MAX_MUTATIONS_PER_PUSH, MAX_PUSH_VALUES } from '#shared/sync/protocol.ts';
import { ask, type Http } from './http.ts';
import { type DeviceIdentity, proveDevice } from './session.ts';

/** Characters of one handover; the server accepts a million. */
const MOST = 900_000;

function inParts(envelopes: readonly Envelope[]): string[] {
  const parts: string[] = [];
  let items: string[] = [];
  let length = 2;
  let values = 2;
  for (const envelope of envelopes) {
    const text = JSON.stringify(envelope);
    const holds = shapeOf(toUtf8(text)).values + 1;
    const isTooMuch = length + text.length + 1 > MOST || values + holds > MAX_PUSH_VALUES;
    if (items.length === MAX_MUTATIONS_PER_PUSH || (items.length > 0 && isTooMuch)) {
      parts.push(`[${items.join(',')}]`);
      items = [];
      length = 2;
      values = 2;
    }
    items.push(text);
    values += holds;
    length += text.length + 1;
  }
  if (items.length > 0) parts.push(`[${items.join(',')}]`);
  return parts;
}

/**
 * A revoked device hands over what it could not send, signed, for a person to review. It may not read anything any
 * more. Resolves when the server has all of it; only then may the device wipe itself.
 */
export async function handOver({
  http,
  identity,
  envelopes,
}: {
  http: Http;
  identity: DeviceIdentity;
  envelopes: readonly Envelope[];
}): Promise<number> {
  let received = 0;
  for (const outbox of inParts(envelopes)) {
    const sha256 = await sha256Hex(toUtf8(outbox));
    const assertion = await proveDevice({ http, identity, claims: { purpose: 'handover', sha256 } });
    const request = { method: 'POST', path: '/api/handover', json: { assertion, outbox } } as const;
    received += (await ask({ http, request, schema: HandoverAnswerSchema })).received;
  }
  return received;
}
