import Papa from 'papaparse';
import { cleanText } from '#shared/kernel/text.ts';
import { cellText, escapeCell, type Table } from './cells.ts';

/**
 * Excel parts a CSV at its country's list separator: a semicolon in Chile or Brazil, a comma in Mexico or an English
 * Windows. A first line `sep=;` would say which, but makes Excel take UTF-8 for the country's own alphabet in spite
 * of the mark. UTF-16 with its mark and tabs opens in columns, with its letters, in every country.
 */
const BYTE_ORDER_MARK = 0xfeff;

/** A reader that parts cells at another mark cuts a quoted one within: what follows must not be a formula. */
const WITHIN = /([,;\t\r\n]"*)([=+\-@＝＋－＠])/g;

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * (text.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, BYTE_ORDER_MARK, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * (at + 1), text.charCodeAt(at), true);
  return bytes;
}

/** A table as text that spreadsheets open in columns; what begins like a formula is only text in it. */
export function csvFile({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Blob {
  const text = Papa.unparse(
    [columns, ...rows].map((row) =>
      row.map((cell) =>
        // A figure is no formula, whatever its sign.
        typeof cell === 'number'
          ? cellText(cell)
          : escapeCell(cleanText(cellText(cell))).replace(WITHIN, "$1'$2"),
      ),
    ),
    { quotes: true, newline: '\r\n', delimiter: '\t' },
  );
  return new Blob([utf16(`${text}\r\n`)], { type: 'text/csv;charset=utf-16le' });
}
