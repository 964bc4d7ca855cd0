/** What people choose instead of a workbook; each needs other advice on how to make it one. */
export const FOREIGN_KINDS = [
  'password',
  'old_excel',
  'binary_excel',
  'open_document',
  'numbers',
  'web_page',
  'pdf',
  'office_document',
  'picture',
  'archive',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

const LOCAL_FILE = 0x04034b50;
const CENTRAL_FILE = 0x02014b50;
const IS_ENCRYPTED = 1;
/** Names that our workbooks never contain: enough to recognise other archives. */
const MOST_NAMES = 1_000;
/** With its second record: a list may also begin with the titles «ID;Puesto». */
const SYLK = /^id;p[^\r\n]*\r?\n([bcefop]|n[nue]);/;
/** How much of a text contains its first tag: LibreOffice declares a few dozen namespaces in it. */
const MOST_HEAD = 8_000;
/** Entries in the directory of an OLE container, wherever its sectors are. */
const OLE_ENTRY = 128;
const OLE_HEADER = 512;
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A worksheet of Excel 2 to 4 has no container: record, then length. */
const BIFF_MAGIC = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  // HEIC, the format of iPhone photos: the size of a box, then its name.
  [0x00, 0x00, 0x00, undefined, 0x66, 0x74, 0x79, 0x70],
  // RIFF, which includes WebP.
  [0x52, 0x49, 0x46, 0x46],
];

function startsWith(bytes: Uint8Array, magic: readonly (number | undefined)[]): boolean {
  return magic.every((byte, at) => byte === undefined || bytes[at] === byte);
}

/**
 * Names of the streams in an OLE container, in lower case for comparison. Does not follow its chains, so that a damaged
 * file is recognised too.
 */
function oleNames(buffer: ArrayBuffer): Set<string> {
  const view = new DataView(buffer);
  const names = new Set<string>();
  for (let at = OLE_HEADER; at + OLE_ENTRY <= buffer.byteLength; at += OLE_ENTRY) {
    const length = view.getUint16(at + 64, true);
    const isStream = view.getUint8(at + 66) === 2;
    if (isStream && length > 2 && length <= 64 && length % 2 === 0)
      names.add(new TextDecoder('utf-16le').decode(new Uint8Array(buffer, at, length - 2)).toLowerCase());
  }
  return names;
}

function oleKind(buffer: ArrayBuffer): ForeignKind {
  const names = oleNames(buffer);
  if (names.has('encryptedpackage')) return 'password';
  if (names.has('workbook') || names.has('book')) return 'old_excel';
  return 'office_document';
}

/** Names in an archive, by its headers in order; one encrypted part makes the whole encrypted. */
function zipNames(buffer: ArrayBuffer): { readonly names: readonly string[]; readonly isEncrypted: boolean } {
  const view = new DataView(buffer);
  const names: string[] = [];
  let isEncrypted = false;
  for (let at = 0; at + 46 <= buffer.byteLength && names.length < MOST_NAMES; at += 1) {
    if (view.getUint32(at, true) !== CENTRAL_FILE) continue;
    const length = view.getUint16(at + 28, true);
    if (at + 46 + length > buffer.byteLength) break;
    isEncrypted ||= (view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0;
    names.push(new TextDecoder().decode(new Uint8Array(buffer, at + 46, length)));
  }
  return { names, isEncrypted };
}

/** The kind that its first bytes say. */
function openDocumentKind(head: string): ForeignKind {
  return /opendocument\.(text|presentation|graphics)/.test(head) ? 'office_document' : 'open_document';
}

function zipKind(buffer: ArrayBuffer): ForeignKind | 'workbook' {
  const { names, isEncrypted } = zipNames(buffer);
  const has = (wanted: string | RegExp) =>
    names.some((name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name)));
  if (isEncrypted) return 'password';
  if (has('xl/workbook.bin')) return 'binary_excel';
  if (has(/^xl\//)) return 'workbook';
  if (has(/^(word|ppt|visio)\//)) return 'office_document';
  if (has(/^Index(\.zip$|\/.*\.iwa$)/)) return 'numbers';
  if (has('content.xml') && has('META-INF/manifest.xml')) {
    const head = new TextDecoder('latin1').decode(
      new Uint8Array(buffer, 0, Math.min(200, buffer.byteLength)),
    );
    return openDocumentKind(head);
  }
  // Cut off or empty: the reader reports it.
  return names.length === 0 || has('[Content_Types].xml') ? 'workbook' : 'archive';
}

function textKind(bytes: Uint8Array): ForeignKind | 'text' {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, MOST_HEAD))
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase();
  if (head.startsWith('{\\rtf')) return 'office_document';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'old_excel';
  if (/<office:document\b/.test(head)) return openDocumentKind(head);
  // The formats of Multiplan and VisiCalc, which spreadsheets still write.
  if (SYLK.test(head) || /^table\r?\n0,1\r?\n/.test(head)) return 'old_excel';
  return /^(<!doctype html|<html|<table|<meta|mime-version:)/.test(head) ? 'web_page' : 'text';
}

/** The kind of a file by its bytes, whatever its name says. */
export function fileKind(buffer: ArrayBuffer): ForeignKind | 'workbook' | 'text' {
  const bytes = new Uint8Array(buffer);
  if (startsWith(bytes, OLE_MAGIC)) return oleKind(buffer);
  if (BIFF_MAGIC.some((magic) => startsWith(bytes, magic))) return 'old_excel';
  if (bytes.length >= 4 && new DataView(buffer).getUint32(0, true) === LOCAL_FILE) return zipKind(buffer);
  if (startsWith(bytes, [0x50, 0x4b])) return 'workbook';
  if (PICTURES.some((magic) => startsWith(bytes, magic))) return 'picture';
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]))
    return 'archive';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  return textKind(bytes);
}
