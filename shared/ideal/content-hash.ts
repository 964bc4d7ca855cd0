import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#shared/kernel/json.ts';

/** SHA-256 as hex, at once: what is hashed while it is decided waits for nothing. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** In groups that two people can compare aloud, and that nobody takes for a file (`ContentHashSchema`). */
export function inGroups(hex: string): string {
  return hex.match(/.{8}/g)?.join('-') ?? hex;
}

/** SHA-256 of what two people see before it goes out, in groups that they can compare aloud. */
export function contentHash(content: unknown): string {
  return inGroups(textHash(canonicalJson(content)));
}
