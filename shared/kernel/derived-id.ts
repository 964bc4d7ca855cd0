/** An id without what says of which kind it is. */
export function bareId(id: string): string {
  return id.replace(/^[a-z]{3}_/, '');
}

/** FNV-1a of 32 bits, in 7 characters. */
function hash(text: string, seed: number): string {
  let found = seed;
  for (let index = 0; index < text.length; index += 1)
    found = Math.imul(found ^ text.charCodeAt(index), 0x01000193);
  return (found >>> 0).toString(36).padStart(7, '0');
}
const HASHED = 14;
/** How a part ends that is not whole. No id that a device makes ends so: it has no hyphen. */
const SHORTENED = new RegExp(`-[0-9a-z]{${HASHED}}$`);

/**
 * A bare id as a part of a longer one, which has room for `most` characters: whole, or where it is longer its beginning
 * and a hash of all of it, so that ids that begin or end alike are different parts. An id that fits and is written like a
 * shortened one is shortened as well: whoever chooses an id cannot choose the part of another one. `most` is at least 16.
 *
 * The hash keeps apart what happens to be alike, and is no seal: where others depend on it that two chosen ids are
 * different, their length has a bound (`isWholeIn`).
 */
export function idPart(id: string, most: number): string {
  const bare = bareId(id);
  const isWhole = bare.length < most || (bare.length === most && !SHORTENED.test(bare));
  if (isWhole) return bare;
  const reversed = [...bare].reverse().join('');
  return `${bare.slice(0, most - HASHED - 1)}-${hash(bare, 0x811c9dc5)}${hash(reversed, 0x9747b28c)}`;
}

/** Whether an id that somebody chose stays whole as a part for which there are `most` characters. */
export function isWholeIn(id: string, most: number): boolean {
  return idPart(id, most) === bareId(id);
}

/** As part of an id, with its kind: things of two kinds may be called alike, and an act takes an id of any kind. */
export function withKind(id: string, most: number): string {
  return `${id.slice(0, 3)}-${idPart(id, most)}`;
}
