import { ALPHABET, normaliseTyped } from './base32.ts';

const HALF = 15;
const LOW = (1 << HALF) - 1;
const ROUNDS = 4;
/** Odd, so that no single wrong character keeps the sum. */
const WEIGHTS = [1, 3, 5, 7, 11, 13];

function mix({ value, key, round }: { value: number; key: string; round: number }): number {
  let hash = 2166136261;
  for (const character of `${round}:${value}:${key}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  }
  return (hash ^ (hash >>> HALF)) & LOW;
}

/** Numbers below 2^30 in another order, each to its own one: a Feistel network of two halves. */
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
 * What one types where no camera works: six characters and one that finds a wrong one. Different numbers of one
 * meeting give different codes, and who does not know the key cannot say the next one.
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

/** @returns the code as it stands on badges, or null when it was typed wrong */
export function readCode(typed: string): string | null {
  const code = normaliseTyped(typed);
  if (code.length !== 7 || [...code].some((character) => !ALPHABET.includes(character))) return null;
  return checkOf(code.slice(0, 6)) === code.charAt(6) ? code : null;
}

/** In two groups, as it is read out. */
export function showCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
