import * as v from 'valibot';
import type { Keyring } from '#app/store/keyring.ts';
import { PublicKeySchema } from '#shared/session/session.schemas.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';
import { signStatement } from './assertion.ts';

export interface DeviceSigner {
  /** What others can check later, without an account: signed by this device's own key. @throws if there is no key */
  sign(claims: Readonly<Record<string, string>>): Promise<DeviceSignature>;
}

export function createSigner({ keyring, key }: { keyring: Keyring; key: CryptoKey }): DeviceSigner['sign'] {
  return async (claims) => ({
    key: v.parse(PublicKeySchema, (await keyring.read())?.signing?.publicKey),
    jws: await signStatement({ key, claims }),
  });
}
