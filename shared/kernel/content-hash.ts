import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { canonicalJson } from './json.ts';

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

/**
 * SHA-256 of what a release says, in eight groups of hex: two people can compare it aloud. A file is named by 64 digits in
 * a row, wherever these stand; so this one is not looked for as a file that somebody lost.
 */
export const ContentHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{8}){7}$/));
