import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { createRecoveryCode } from './kek.ts';
import { createKeyring, type KeyringFile } from './keyring.ts';
import { askPasskey, createPasskey } from './passkey.ts';
import { createVault } from './vault.ts';

/** The part of the browser's debugging protocol that plays a phone's fingerprint reader. */
interface Authenticators {
  send(method: string, params?: object): Promise<{ authenticatorId?: string }>;
}
let authenticator = '';

function devtools(): Authenticators {
  return cdp() as unknown as Authenticators;
}

async function addAuthenticator(hasPrf: boolean) {
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
    hasPrf,
  };
  const { authenticatorId = '' } = await devtools().send('WebAuthn.addVirtualAuthenticator', { options });
  authenticator = authenticatorId;
}

beforeEach(async () => {
  await devtools().send('WebAuthn.enable');
});
afterEach(async () => {
  await devtools().send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator });
  await devtools().send('WebAuthn.disable');
});

test('a passkey unlocks what it wrapped, and the recovery code works when the passkey is gone', async () => {
  await addAuthenticator(true);
  let file: KeyringFile | null = null;
  const keyring = createKeyring({
    storage: {
      read: async () => file,
      async write(next) {
        file = next;
      },
    },
  });
  const vault = createVault();
  const code = createRecoveryCode();
  const way = await createPasskey({ appName: 'CLASI', label: 'Ana' });
  await keyring.create([way, { secret: { kind: 'recovery', code } }], vault);
  const box = await vault.seal('x', new Uint8Array([1, 2, 3]));
  vault.lock();

  const wrap = (await keyring.read())?.wraps.find((each) => each.kind === 'passkey');
  const credential = wrap?.credential ?? '';
  const prfSalt = wrap?.prfSalt ?? '';
  await keyring.unlock(await askPasskey({ credential, prfSalt }), vault);
  expect(await vault.unseal('x', box)).toEqual(new Uint8Array([1, 2, 3]));
  await expect(vault.unseal('y', box)).rejects.toMatchObject({ code: 'store.damaged' });

  vault.lock();
  await devtools().send('WebAuthn.clearCredentials', { authenticatorId: authenticator });
  await keyring.unlock({ kind: 'recovery', code }, vault);
  expect(vault.isOpen).toBe(true);
});

test('a device whose passkeys derive no key says so, and a passphrase works instead', async () => {
  await addAuthenticator(false);
  await expect(createPasskey({ appName: 'CLASI', label: 'Ana' })).rejects.toMatchObject({
    code: 'store.no_passkey_key',
  });
});
