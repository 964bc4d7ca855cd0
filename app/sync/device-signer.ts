import * as v from 'valibot';
import { createNoKeyringError } from '#app/store/errors.ts';
import type { Keyring } from '#app/store/keyring.ts';
import { PublicKeySchema } from '#shared/session/session.schemas.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';
import { signStatement } from './assertion.ts';

export interface DeviceSigner {
  /** What others can check later, without an account: signed by this device's own key. @throws CodedError `store.no_keyring` */
  sign(claims: Readonly<Record<string, string>>): Promise<DeviceSignature>;
}

export function createSigner({ keyring, key }: { keyring: Keyring; key: CryptoKey }): DeviceSigner['sign'] {
  return async (claims) => {
    const known = (await keyring.read())?.signing?.publicKey;
    if (known === undefined) throw createNoKeyringError();
    return { key: v.parse(PublicKeySchema, known), jws: await signStatement({ key, claims }) };
  };
}
