import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#shared/kernel/json.ts';

/** SHA-256 as hex, at once: what is hashed while it is decided waits for nothing. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of what two people see before it goes out, in groups that they can compare aloud. */
export function contentHash(content: unknown): string {
  const hex = textHash(canonicalJson(content));
  return hex.match(/.{8}/g)?.join('-') ?? hex;
}
