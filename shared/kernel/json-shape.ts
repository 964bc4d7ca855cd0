const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const BEGIN_LIST = 0x5b;
const END_LIST = 0x5d;
const BEGIN_OBJECT = 0x7b;
const END_OBJECT = 0x7d;

export interface Shape {
  /** Numbers, texts, literals, lists, objects, and one more for the name of each member of an object. */
  readonly values: number;
  readonly depth: number;
}

/**
 * The size of a JSON text, before anything is parsed. Scans its UTF-8 once, allocates nothing, and stops as soon as
 * either count exceeds `most`. It does not check the grammar: for a text that is not JSON the result means nothing.
 */
export function shapeOf(bytes: Uint8Array, most: Shape = { values: Infinity, depth: Infinity }): Shape {
  let values = 1;
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < bytes.length && values <= most.values && deepest <= most.depth; at += 1) {
    switch (bytes[at]) {
      case QUOTE:
        at += 1;
        while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
        break;
      case COMMA:
      case COLON:
        values += 1;
        break;
      case BEGIN_LIST:
      case BEGIN_OBJECT:
        values += 1;
        depth += 1;
        deepest = Math.max(deepest, depth);
        break;
      case END_LIST:
      case END_OBJECT:
        depth -= 1;
        break;
      default:
    }
  }
  return { values, depth: deepest };
}

/** The `values` of the shape that a value's JSON text will have, without that text. */
export function valuesOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? 1 + heldIn(value) : 1;
}

/** With `in`, which lists no names and no values beforehand: of a large outbox that takes ten times as long. */
function heldIn(value: object): number {
  if (Array.isArray(value)) {
    let held = Math.max(1, value.length);
    for (const item of value) if (typeof item === 'object' && item !== null) held += heldIn(item);
    return held;
  }
  let members = 0;
  let held = 0;
  const source = value as Record<string, unknown>;
  for (const name in source) {
    const member = source[name];
    // JSON leaves it out.
    if (member === undefined) continue;
    members += 1;
    if (typeof member === 'object' && member !== null) held += heldIn(member);
  }
  return held + Math.max(1, 2 * members);
}
