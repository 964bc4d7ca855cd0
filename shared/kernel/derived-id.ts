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

/**
 * A bare id as a part of a longer one, which has room for `most` characters: whole, or where it is longer its beginning
 * and a hash of all of it, so that ids that begin or end alike are different parts. `most` is at least 16.
 */
export function idPart(id: string, most: number): string {
  const bare = bareId(id);
  if (bare.length <= most) return bare;
  const reversed = [...bare].reverse().join('');
  return `${bare.slice(0, most - HASHED - 1)}-${hash(bare, 0x811c9dc5)}${hash(reversed, 0x9747b28c)}`;
}
