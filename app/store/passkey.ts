import { type Bytes, fromBase64Url, keyBytes, randomBytes, toBase64Url, toUtf8 } from './bytes.ts';
import { createNoPrfError } from './errors.ts';
import type { Secret } from './kek.ts';
import type { NewWay } from './keyring.ts';

interface PrfResults {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: BufferSource } };
}

function outputOf(credential: PublicKeyCredential): Bytes | null {
  const first = (credential.getClientExtensionResults() as PrfResults).prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer as ArrayBuffer, first.byteOffset, first.byteLength).slice();
}

export function isPasskeyPossible(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** The output of a passkey for a salt: always the same, and only after user verification. */
export async function askPasskey({
  credential,
  prfSalt,
}: {
  credential: string;
  prfSalt: string;
}): Promise<Secret> {
  const found = await navigator.credentials.get({
    publicKey: {
      // No server checks this assertion: the derived bytes do the unlocking.
      challenge: randomBytes(32),
      allowCredentials: [{ type: 'public-key', id: fromBase64Url(credential) }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: fromBase64Url(prfSalt) } } },
    },
  });
  const output = found instanceof PublicKeyCredential ? outputOf(found) : null;
  if (output === null) throw createNoPrfError();
  return { kind: 'passkey', credential, output };
}

/**
 * Creates a passkey that can derive a key. Some devices return the derived bytes only at the second touch.
 *
 * @throws CodedError `store.no_passkey_key` if the device cannot; use a passphrase then
 */
export async function createPasskey({ appName, label }: { appName: string; label: string }): Promise<NewWay> {
  if (!isPasskeyPossible()) throw createNoPrfError();
  const salt = keyBytes(32);
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: randomBytes(32),
      rp: { name: appName },
      user: { id: toUtf8(toBase64Url(randomBytes(16))), name: label, displayName: label },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  if (!(made instanceof PublicKeyCredential)) throw createNoPrfError();
  const credential = toBase64Url(new Uint8Array(made.rawId));
  const prfSalt = toBase64Url(salt);
  const output = outputOf(made);
  if (output !== null) return { secret: { kind: 'passkey', credential, output }, prfSalt };
  if ((made.getClientExtensionResults() as PrfResults).prf?.enabled !== true) throw createNoPrfError();
  return { secret: await askPasskey({ credential, prfSalt }), prfSalt };
}
