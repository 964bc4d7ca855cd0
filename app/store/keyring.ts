import * as v from 'valibot';
import { type Bytes, fromBase64Url, fromUtf8, keyBytes, randomBytes, toBase64Url, toUtf8 } from './bytes.ts';
import { createLastWrapError, createNoKeyringError, createWrongSecretError } from './errors.ts';
import { type Argon2Cost, chooseDerivation, deriveWrapKey, type KeyDerivation, type Secret } from './kek.ts';
import { seal, unseal } from './seal.ts';
import type { Vault } from './vault.ts';

const DerivationSchema = v.variant('name', [
  v.strictObject({
    name: v.literal('argon2id'),
    salt: v.string(),
    memoryKiB: v.number(),
    iterations: v.number(),
    parallelism: v.number(),
  }),
  v.strictObject({ name: v.literal('hkdf'), salt: v.string() }),
]);
const WrapSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(['passphrase', 'recovery', 'passkey']),
  /** For a passkey: its id, and the salt of its output. */
  credential: v.nullable(v.string()),
  prfSalt: v.nullable(v.string()),
  derivation: DerivationSchema,
  box: v.string(),
});
/** The keys on disk, each of them wrapped. */
export const KeyringSchema = v.strictObject({
  v: v.literal(1),
  wraps: v.array(WrapSchema),
  /** The device's ES256 key; the private half is encrypted with the data key. */
  signing: v.nullable(v.strictObject({ publicKey: v.record(v.string(), v.unknown()), box: v.string() })),
});
export type KeyringFile = v.InferOutput<typeof KeyringSchema>;
export type Wrap = KeyringFile['wraps'][number];

/** Two copies: the database, and a small file beside the journal. */
export interface KeyringStorage {
  read(): Promise<KeyringFile | null>;
  /** Rejects unless at least one copy is durable. */
  write(file: KeyringFile): Promise<void>;
}

export interface NewWay {
  readonly secret: Secret;
  /** For a passkey: the salt of its output, needed again at every unlock. */
  readonly prfSalt?: string;
}

export interface Keyring {
  read(): Promise<KeyringFile | null>;
  /** Creates a new data key with these ways to unlock, and opens the vault with it. */
  create(ways: readonly NewWay[], vault: Vault): Promise<void>;
  /** @throws CodedError `store.wrong_secret`, `store.no_keyring` */
  unlock(secret: Secret, vault: Vault): Promise<void>;
  /** Adds a way to unlock. Needs an existing one, since the key in memory cannot be exported. */
  add(via: Secret, way: NewWay): Promise<void>;
  /** @throws CodedError `store.last_way_in` */
  remove(wrapId: string): Promise<void>;
  /** The device's signing key: created at enrolment; the server gets the public half. */
  createSigningKey(vault: Vault): Promise<JsonWebKey>;
  openSigningKey(vault: Vault): Promise<CryptoKey>;
}

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING_PLACE = 'keyring|signing';

async function wrap(raw: Bytes, { secret, prfSalt }: NewWay, cost?: Argon2Cost): Promise<Wrap> {
  const id = toBase64Url(randomBytes(9));
  const derivation: KeyDerivation = chooseDerivation(secret, cost);
  const key = await deriveWrapKey(secret, derivation);
  const box = await seal({ key, place: `wrap|${secret.kind}|${id}`, bytes: raw });
  const credential = secret.kind === 'passkey' ? secret.credential : null;
  return { id, kind: secret.kind, credential, prfSalt: prfSalt ?? null, derivation, box: toBase64Url(box) };
}

/** @returns the raw data key; the caller must overwrite it */
async function unwrap(file: KeyringFile, secret: Secret): Promise<Bytes> {
  for (const each of file.wraps) {
    if (each.kind !== secret.kind) continue;
    if (secret.kind === 'passkey' && each.credential !== secret.credential) continue;
    try {
      const key = await deriveWrapKey(secret, each.derivation);
      return await unseal({ key, place: `wrap|${each.kind}|${each.id}`, box: fromBase64Url(each.box) });
    } catch {
      // This one failed; another of the same kind may work.
    }
  }
  throw createWrongSecretError({ kind: secret.kind });
}

/** @param cost of passphrases; only tests make it cheaper */
export function createKeyring({ storage, cost }: { storage: KeyringStorage; cost?: Argon2Cost }): Keyring {
  async function require(): Promise<KeyringFile> {
    const file = await storage.read();
    if (file === null) throw createNoKeyringError();
    return file;
  }

  return {
    read: () => storage.read(),
    async create(ways, vault) {
      const raw = keyBytes(32);
      const wraps: Wrap[] = [];
      for (const way of ways) wraps.push(await wrap(raw, way, cost));
      await storage.write({ v: 1, wraps, signing: null });
      await vault.unlock(raw);
    },
    async unlock(secret, vault) {
      await vault.unlock(await unwrap(await require(), secret));
    },
    async add(via, way) {
      const file = await require();
      const raw = await unwrap(file, via);
      const added = await wrap(raw, way, cost);
      raw.fill(0);
      await storage.write({ ...file, wraps: [...file.wraps, added] });
    },
    async remove(wrapId) {
      const file = await require();
      const wraps = file.wraps.filter((each) => each.id !== wrapId);
      if (wraps.length === 0) throw createLastWrapError();
      await storage.write({ ...file, wraps });
    },
    async createSigningKey(vault) {
      const file = await require();
      const pair = await crypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']);
      const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
      const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
      const box = toBase64Url(await vault.seal(SIGNING_PLACE, secret));
      secret.fill(0);
      await storage.write({ ...file, signing: { publicKey: { kty, crv, x, y }, box } });
      return { kty, crv, x, y } as JsonWebKey;
    },
    async openSigningKey(vault) {
      const { signing } = await require();
      if (signing === null) throw createNoKeyringError({ part: 'signing' });
      const secret = await vault.unseal(SIGNING_PLACE, fromBase64Url(signing.box));
      const key = await crypto.subtle.importKey('pkcs8', secret, SIGNING, false, ['sign']);
      secret.fill(0);
      return key;
    },
  };
}

export function encodeKeyring(file: KeyringFile): Bytes {
  return toUtf8(JSON.stringify(file));
}

export function decodeKeyring(bytes: Bytes | null): KeyringFile | null {
  if (bytes === null) return null;
  try {
    const parsed = v.safeParse(KeyringSchema, JSON.parse(fromUtf8(bytes)));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
