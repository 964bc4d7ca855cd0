const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** Behind the quote that ends a text: what is escaped ends nothing. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** An object or a list that has begun. */
interface Open {
  /** Null of a list. */
  readonly names: Set<string> | null;
  /** Where in it the reader is. */
  key: string | number;
  isName: boolean;
}

/**
 * Where an object has two members of one name, as a path; null where none has. Readers differ about which of the two
 * counts (RFC 8259, §4), so such a text means one thing to one and another to the next.
 * @param json what `JSON.parse` accepts: nothing else is known to end
 */
export function nameTwice(json: string): readonly (string | number)[] | null {
  const open: Open[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const inside = open.at(-1);
    const letter = json[at];
    if (letter === '"') {
      const end = endOfText(json, at);
      if (inside?.names != null && inside.isName) {
        inside.key = JSON.parse(json.slice(at, end)) as string;
        inside.isName = false;
        if (inside.names.has(inside.key)) return open.map(({ key }) => key);
        inside.names.add(inside.key);
      }
      at = end - 1;
    } else if (letter === '{') open.push({ names: new Set(), key: '', isName: true });
    else if (letter === '[') open.push({ names: null, key: 0, isName: false });
    else if (letter === '}' || letter === ']') open.pop();
    else if (letter === ',' && inside !== undefined) {
      inside.isName = inside.names !== null;
      if (typeof inside.key === 'number') inside.key += 1;
    }
  }
  return null;
}
