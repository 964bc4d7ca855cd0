const LIMIT = 75;

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** One content line in pieces of at most 75 octets of UTF-8, each later one after a space; no character is cut. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (size + octets > LIMIT) {
      pieces.push(piece);
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += octets;
  }
  pieces.push(piece);
  return pieces.join('\r\n');
}

/** Lines of a calendar as they are sent: CRLF at the end of each, long ones folded, none empty. */
export function toCalendarText(unfolded: string): string {
  return unfolded
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

/** A text as a calendar may hold it: one kind of line end, no control characters, trimmed. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Control}/gu, ' ')
    .replace(/\p{Surrogate}/gu, ' ')
    .trim();
}
