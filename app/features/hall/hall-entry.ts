import * as v from 'valibot';
import { DisplayIdSchema, HallOpenedSchema } from '#shared/hall/hall.schemas.ts';
import { HALL } from './hall-address.ts';
import { codeOf, type HallProblem, problemOf } from './hall-problem.ts';

/** The address for a screen: the code stands in the fragment, which no server and no log gets to see. */
export function hallAddress({ origin, code }: { origin: string; code: string }): string {
  return `${origin}${HALL}#${code}`;
}

/** What somebody types who cannot scan; then they type the code. */
export function typedAddress(host: string): string {
  return `${host}${HALL}`;
}

/** Where a display shows what it shows; its id opens nothing without the cookie. */
export function displayPath(display: string): string {
  return `${HALL}/${display}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Mistyped: then it is what stands there.
    return part;
  }
}

/** What an address asks for: a display that is open, the code that opens one, or neither. */
export function readHallAddress({ pathname, hash }: { pathname: string; hash: string }): {
  readonly display: string | null;
  readonly code: string | null;
} {
  const said = decoded(pathname.slice(HALL.length + 1)).replace(/\/$/, '');
  if (v.is(DisplayIdSchema, said)) return { display: said, code: null };
  // Whoever types an address writes the code behind a stroke.
  const code = decoded(hash.slice(1)) || said;
  return { display: null, code: code === '' ? null : code };
}

const TOO_LONG_MS = 15_000;

/**
 * Uses a code up. A lost answer is asked for again with the same key, for as long as the page is open.
 * @returns the display, or why there is none
 */
export async function openDisplay({
  code,
  key,
  fetch,
}: {
  code: string;
  key: string;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
}): Promise<string | HallProblem> {
  try {
    const answer = await fetch('/api/hall/open', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: code.trim().slice(0, 60), key }),
      signal: AbortSignal.timeout(TOO_LONG_MS),
    });
    const body: unknown = await answer.json();
    return answer.ok ? v.parse(HallOpenedSchema, body).display : problemOf(codeOf(body));
  } catch {
    return { kind: 'offline' };
  }
}

/** A key of 256 bits, as text. */
export function hallKey(random: (length: number) => Uint8Array): string {
  return [...random(32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
