import { type Bytes, randomBytes, toUtf8 } from './bytes.ts';
import { createDamagedError } from './errors.ts';

/** First byte of everything encrypted: 1 = AES-256-GCM, 96-bit random IV, 128-bit tag. */
const FORMAT = 1;
const IV_BYTES = 12;

export async function importSealKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** @param place where it belongs; it does not open anywhere else, so that no row can replace another */
export async function seal({
  key,
  place,
  bytes,
}: {
  key: CryptoKey;
  place: string;
  bytes: Bytes;
}): Promise<Bytes> {
  const iv = randomBytes(IV_BYTES);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: toUtf8(place) },
    key,
    bytes,
  );
  const box = new Uint8Array(1 + IV_BYTES + sealed.byteLength);
  box[0] = FORMAT;
  box.set(iv, 1);
  box.set(new Uint8Array(sealed), 1 + IV_BYTES);
  return box;
}

/** @throws CodedError `store.damaged` for another key, another place, another format, or changed bytes */
export async function unseal({
  key,
  place,
  box,
}: {
  key: CryptoKey;
  place: string;
  box: Bytes;
}): Promise<Bytes> {
  if (box[0] !== FORMAT) throw createDamagedError({ place });
  try {
    const iv = box.subarray(1, 1 + IV_BYTES);
    const additionalData = toUtf8(place);
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      box.subarray(1 + IV_BYTES),
    );
    return new Uint8Array(bytes);
  } catch {
    throw createDamagedError({ place });
  }
}
