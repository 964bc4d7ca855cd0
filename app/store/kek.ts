import { crockford } from '#shared/kernel/ids.ts';
import { type Bytes, fromBase64Url, keyBytes, randomBytes, toBase64Url, toUtf8 } from './bytes.ts';
import { importSealKey } from './seal.ts';

/** What a person or their passkey provides to unlock. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly code: string }
  /** 32 bytes that the passkey derived from the wrap's salt. */
  | { readonly kind: 'passkey'; readonly credential: string; readonly output: Bytes };

export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}
/** RFC 9106's low-memory profile with one lane: about 0.3 s on a laptop, 2 s on a slow phone. */
const PASSPHRASE_COST: Argon2Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 };

export type KeyDerivation =
  | ({ readonly name: 'argon2id'; readonly salt: string } & Argon2Cost)
  | { readonly name: 'hkdf'; readonly salt: string };

const INFO = toUtf8('clasi key wrap 1');

async function hkdf(input: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', input, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: INFO },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** 120 bits as 24 characters in groups of four, to write down. */
export function createRecoveryCode(): string {
  const text = crockford(keyBytes(24));
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** Crockford's decoding: case, spaces and hyphens do not count, O is 0, I and L are 1. */
export function normaliseRecoveryCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Two keyboards may encode the same accent differently; spaces at the ends are typing errors. */
function normalisePassphrase(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

export function chooseDerivation(secret: Secret, cost: Argon2Cost = PASSPHRASE_COST): KeyDerivation {
  const salt = toBase64Url(randomBytes(16));
  return secret.kind === 'passphrase' ? { name: 'argon2id', salt, ...cost } : { name: 'hkdf', salt };
}

/** The key that wraps the data key. Slow on purpose, but only for a passphrase: the others have at least 120 bits. */
export async function deriveWrapKey(secret: Secret, derivation: KeyDerivation): Promise<CryptoKey> {
  const salt = fromBase64Url(derivation.salt);
  if (secret.kind === 'passkey') return hkdf(secret.output, salt);
  if (secret.kind === 'recovery') return hkdf(toUtf8(normaliseRecoveryCode(secret.code)), salt);
  if (derivation.name !== 'argon2id') throw new TypeError('a passphrase needs argon2id');
  const { argon2id } = await import('hash-wasm');
  const raw = await argon2id({
    password: normalisePassphrase(secret.text),
    salt,
    memorySize: derivation.memoryKiB,
    iterations: derivation.iterations,
    parallelism: derivation.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  return importSealKey(new Uint8Array(raw));
}
