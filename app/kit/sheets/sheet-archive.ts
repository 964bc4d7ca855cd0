import { zipSync } from 'fflate';

const MAX_ENTRIES = 200;
const MAX_INFLATED = 20_000_000;
const MAX_RATIO = 100;
/** Below this size a high ratio only means many blanks. */
const SMALL = 1_000_000;
/** Includes the labels and signatures that ministries put on their files, and letters of every alphabet. */
const NAMES =
  /^(\[Content_Types\]\.xml|_rels\/[\w.-]+|(docProps|docMetadata|_xmlsignatures|xl|customXml)\/[^\\\p{C}]+)$/u;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;

/** An archive needs a date; nothing reads this one. */
const ANY_DAY = '2000-01-01';

/** The file is no spreadsheet that we accept: nothing may open it. */
export class HostileArchive extends Error {}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - 65_535);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new HostileArchive('no central directory');
}

/** Cells that the rectangle around the content may have: the reader creates each of them. */
const MAX_AREA = 2_000_000;
/** Rows of all sheets together: the reader creates empty ones too, up to the last that is named. */
const MAX_ROWS = 4 * 1_048_576;
/** Starts of rows, cells and values, and the places that they name, anywhere in the tag. */
const PLACES = /<(?:\w+:)?(row|c|v|is)\b|\sr\s*=\s*(["'])([^"'<]*)\2/g;

/** The number of a column: A 1, Z 26, AA 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * One value in the last row and one in the last column take a few bytes, and make seventeen thousand million cells. A
 * cell that is only formatted makes none.
 *
 * @returns how many rows the reader makes of it
 */
function requireSmallArea(sheet: string): number {
  let row = 0;
  let column = 0;
  let last = 0;
  let rows = 0;
  let columns = 0;
  for (const [, tag, , place] of sheet.matchAll(PLACES)) {
    if (tag === 'row') [row, column] = [row + 1, 0];
    else if (tag === 'c') column += 1;
    else if (tag !== undefined) [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
    else {
      const [, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place ?? '') ?? [];
      if (digits === undefined) throw new HostileArchive('a cell nowhere');
      row = Number(digits);
      if (letters !== '') column = columnOf(letters);
    }
    last = Math.max(last, row);
  }
  if (rows * columns > MAX_AREA) throw new HostileArchive('too much comes out of it');
  return last;
}

/** The letters of a column: 1 A, 26 Z, 27 AA. */
function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before === 0 ? '' : lettersOf(before)}${String.fromCharCode(65 + rest)}`;
}
/** Starts of rows and cells, whole. */
const STARTS = /<((?:\w+:)?(row|c))(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const OWN_PLACE = /\sr\s*=\s*(["'])([A-Z]*)(\d+)\1/;
/** An hour alone, written as a date: it is none, and no reader makes a day of it. */
const HOURS = /(<(?:\w+:)?c(?:\s[^>]*)?\s)t\s*=\s*["']d["']([^>]*>\s*<(?:\w+:)?v>\s*T?\d{1,2}:)/g;

/** Each row and cell with its place, which the format lets a writer leave out and our reader needs. */
function placed(sheet: string): string {
  let row = 0;
  let column = 0;
  return sheet
    .replace(STARTS, (start, tag: string, kind: string, rest: string) => {
      const [, , letters = '', digits] = OWN_PLACE.exec(rest) ?? [];
      if (kind === 'row') [row, column] = [digits === undefined ? row + 1 : Number(digits), 0];
      else column = letters === '' ? column + 1 : columnOf(letters);
      if (digits !== undefined) return start;
      return `<${tag} r="${kind === 'row' ? row : `${lettersOf(column)}${row}`}"${rest}>`;
    })
    .replace(HOURS, '$1t="str"$2');
}

/** Days that are counted from 1904: a truth value of XML is written in two ways, and our reader knows one. */
const FROM_1904 = /(\sdate1904\s*=\s*["'])true(["'])/g;

/** A part as our reader needs it. */
function readable(name: string, text: string): string | null {
  if (/(^|\/)worksheets\//i.test(name)) return placed(text);
  return /(^|\/)workbook\.xml$/i.test(name)
    ? text.replace(FROM_1904, (_, before: string, after: string) => `${before}1${after}`)
    : null;
}

/** Inflates one entry within the rest of the budget, whatever its header says. */
async function inflate(packed: Uint8Array<ArrayBuffer>, budget: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > budget || (size > SMALL && size > packed.length * MAX_RATIO)) {
      await reader.cancel();
      throw new HostileArchive('too much comes out of it');
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The parts of a workbook by its central directory alone, checked against our limits before anything opens them. */
async function unpack(buffer: ArrayBuffer): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const view = new DataView(buffer);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let left = MAX_INFLATED;
  let rowsLeft = MAX_ROWS;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new HostileArchive('broken directory');
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const start = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(new Uint8Array(buffer, at + 46, nameLength));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (name.includes('..')) throw new HostileArchive('no part of a workbook');
    // Files that a system adds when it packs a folder, images and so on are not read, so they are not opened either.
    if (!NAMES.test(name) || !/\.(xml|rels)$/.test(name)) continue;
    if (parts.size === MAX_ENTRIES) throw new HostileArchive('too many parts');
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const raw = new Uint8Array(buffer, data, packed);
    if (method !== 0 && method !== 8) throw new HostileArchive('unknown packing');
    const bytes = method === 0 ? raw.slice() : await inflate(raw, left);
    left -= bytes.length;
    if (left < 0) throw new HostileArchive('too much comes out of it');
    const text = new TextDecoder().decode(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new HostileArchive('declares its own entities');
    const isSheet = /(^|\/)worksheets\//i.test(name);
    if (isSheet) rowsLeft -= requireSmallArea(text);
    if (rowsLeft < 0) throw new HostileArchive('too much comes out of it');
    if (parts.has(name)) throw new HostileArchive('a part twice');
    const changed = readable(name, text);
    parts.set(name, changed === null ? bytes : new TextEncoder().encode(changed));
  }
  return parts;
}

/** The same parts, stored and not compressed: a second set of headers cannot tell the reader another story. */
function pack(parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): ArrayBuffer {
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: ANY_DAY }).buffer;
}

/**
 * A workbook that is safe to open: only parts of a spreadsheet, none larger than the limits, none that declares
 * entities.
 *
 * @throws HostileArchive
 */
export async function cleanWorkbook(buffer: ArrayBuffer): Promise<ArrayBuffer> {
  try {
    return pack(await unpack(buffer));
  } catch (error) {
    if (error instanceof HostileArchive) throw error;
    // Offsets that point outside, or bytes that do not inflate.
    throw new HostileArchive('broken archive');
  }
}
