import { ALPHABET, normaliseTyped } from './base32.ts';

const HALF = 15;
const LOW = (1 << HALF) - 1;
const ROUNDS = 4;
/** Odd, so that any single wrong character changes the sum. */
const WEIGHTS = [1, 3, 5, 7, 11, 13];

function mix({ value, key, round }: { value: number; key: string; round: number }): number {
  let hash = 2166136261;
  for (const character of `${round}:${value}:${key}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  }
  return (hash ^ (hash >>> HALF)) & LOW;
}

/** A permutation of the numbers below 2^30: a Feistel network of two halves. */
function scramble({ number, key }: { number: number; key: string }): number {
  let left = (number >>> HALF) & LOW;
  let right = number & LOW;
  for (let round = 0; round < ROUNDS; round += 1) {
    [left, right] = [right, left ^ mix({ value: right, key, round })];
  }
  return (left << HALF) | right;
}

function checkOf(data: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * ALPHABET.indexOf(data.charAt(at)), 0);
  return ALPHABET.charAt(sum % 32);
}

/**
 * The code to type if no camera works: six characters and a check character. Different numbers of one meeting give
 * different codes, and nobody can predict the next one without the key.
 * @param number the server's for this person within the meeting, below 2^30
 */
export function codeOf({ number, key }: { number: number; key: string }): string {
  let rest = scramble({ number, key });
  let data = '';
  for (let at = 0; at < 6; at += 1) {
    data += ALPHABET.charAt(rest & 31);
    rest >>>= 5;
  }
  return data + checkOf(data);
}

/** @returns the code as printed on badges, or null if it was mistyped */
export function readCode(typed: string): string | null {
  const code = normaliseTyped(typed);
  if (code.length !== 7 || [...code].some((character) => !ALPHABET.includes(character))) return null;
  return checkOf(code.slice(0, 6)) === code.charAt(6) ? code : null;
}

/** In two groups, for reading out. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
