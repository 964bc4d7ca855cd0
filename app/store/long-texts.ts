import type { JsonObject } from '#shared/kernel/json.ts';
import type { StreamPage } from '#shared/sync/protocol.ts';
import { type Bytes, joinBytes, toUtf8 } from './bytes.ts';

/** From here on a text is read when somebody asks for it: lists show none of them, and parsing all takes the longest. */
const LONG = 1_000;
/** Below that a page is parsed as fast as it is. */
const WORTH_IT = 200_000;

/** Which entry of a page, the way to the field in its body, and how many bytes of UTF-8 the text has. */
export type LongText = readonly [entry: number, path: readonly string[], bytes: number];

export interface WithoutTexts {
  /** Without them: in their place is an empty text. */
  readonly page: StreamPage;
  readonly texts: readonly LongText[];
  /** One after the other. */
  readonly bytes: Bytes;
}

function isGroup(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Half a character has no UTF-8. Whether it is one takes long to tell: a text with any stays where it is. */
const HALF = /[\ud800-\udfff]/;

function take(
  body: JsonObject,
  { path, found }: { path: readonly string[]; found: (path: readonly string[], text: string) => void },
): JsonObject {
  let rest: Record<string, JsonObject[string]> | null = null;
  for (const key in body) {
    const value = body[key];
    if (typeof value === 'string' && value.length >= LONG && !HALF.test(value)) {
      found([...path, key], value);
      rest ??= { ...body };
      rest[key] = '';
    } else if (path.length === 0 && isGroup(value)) {
      const inner = take(value, { path: [key], found });
      if (inner === value) continue;
      rest ??= { ...body };
      rest[key] = inner;
    }
  }
  return rest ?? body;
}

/** The long texts of a page apart from it; null where that is not worth it. */
export function withoutLongTexts(page: StreamPage): WithoutTexts | null {
  const texts: LongText[] = [];
  const parts: Bytes[] = [];
  let length = 0;
  const entries = page.entries.map((entry, index): StreamPage['entries'][number] => {
    const [collection, id, parent, audience, rev, seq, body] = entry;
    if (body === null) return entry;
    const rest = take(body, {
      path: [],
      found(path, text) {
        const bytes = toUtf8(text);
        texts.push([index, path, bytes.length]);
        parts.push(bytes);
        length += bytes.length;
      },
    });
    return rest === body ? entry : [collection, id, parent, audience, rev, seq, rest];
  });
  return length < WORTH_IT ? null : { page: { ...page, entries }, texts, bytes: joinBytes(parts) };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Puts them back; each is read when it is first asked for. A page that has no such place is damaged. */
export function putLongTexts({ page, texts, bytes }: WithoutTexts): void {
  let at = 0;
  for (const [entry, path, length] of texts) {
    let owner: unknown = page.entries[entry]?.[6];
    for (const key of path.slice(0, -1)) owner = isGroup(owner) ? owner[key] : undefined;
    const key = path.at(-1);
    if (!isGroup(owner) || key === undefined || !(key in owner) || at + length > bytes.length)
      throw new Error(`entry ${entry} has no place for ${path.join('/')}`);
    const from = at;
    Object.defineProperty(owner, key, {
      enumerable: true,
      configurable: true,
      get(this: object) {
        const value = decoder.decode(bytes.subarray(from, from + length));
        Object.defineProperty(this, key, { value, enumerable: true, configurable: true, writable: true });
        return value;
      },
    });
    at += length;
  }
}
