import Papa from 'papaparse';
import { cleanText } from '#shared/kernel/text.ts';
import { type Cell, cellText, harmless, rowsAbove, type Table } from './cells.ts';

/**
 * Excel splits a CSV at its country's list separator: a semicolon in Chile or Brazil, a comma in Mexico or an English
 * Windows. A first line `sep=;` would name it, but makes Excel read UTF-8 in the country's own encoding in spite of the
 * byte order mark. UTF-16 with its mark and tabs opens in columns, with the right letters, in every country.
 */
const BYTE_ORDER_MARK = 0xfeff;

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, BYTE_ORDER_MARK, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * (at + 1), text.charCodeAt(at), true);
  return bytes;
}

/**
 * `7.9` is a text to a spreadsheet of Chile or Brazil, `7,9` to one of Mexico. Without a sign for the decimals, `79E-1` is
 * a number to all of them, and to every program.
 */
function withoutPoint(value: number): string {
  const [digits = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const exponent = Number(power) - fraction.length;
  // Zeros before the first digit count for nothing: `0.457` is `457E-3`.
  return exponent === 0 ? digits : `${BigInt(whole + fraction)}E${exponent}`;
}

function csvCell(cell: Cell): string {
  // A number is no formula, whatever its sign.
  if (typeof cell === 'number') return withoutPoint(cell);
  if (typeof cell === 'string' || 'iso' in cell) return harmless(cleanText(cellText(cell)));
  const { figure, decimals } = cell;
  return decimals === 0 ? cellText(cell) : `${Math.round(figure * 10 ** decimals)}E-${decimals}`;
}

/** A table as text that spreadsheets open in columns. What begins like a formula is only text. */
export function csvFile(table: Pick<Table, 'about' | 'columns' | 'rows'>): Blob {
  const text = Papa.unparse(
    [...rowsAbove(table), table.columns, ...table.rows].map((row) => row.map(csvCell)),
    { quotes: true, newline: '\r\n', delimiter: '\t' },
  );
  return new Blob([utf16(`${text}\r\n`)], { type: 'text/csv;charset=utf-16le' });
}
