import { escapeCell } from '#app/kit/sheets/cells.ts';

/** A cell of one line, or a main text with further details. */
export type PaperCell = string | { readonly lead: string; readonly lines: readonly string[] };

/** The content of a document, before it becomes a page, a file or plain text. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Width of each column as a percentage of the page, so that consecutive tables align. */
      readonly shares: readonly number[];
      readonly rows: readonly (readonly PaperCell[])[];
    }
  /** Space for what no data contains: who spoke, a quotation, a signature. */
  | { readonly kind: 'blank'; readonly label: string; readonly lines: number }
  /** An address that a telephone reads from the paper. */
  | { readonly kind: 'code'; readonly address: string; readonly label: string };

export interface Paper {
  /** Name of the committee, on every page. */
  readonly head: string;
  /** The meeting it belongs to, on every page: sheets get separated. */
  readonly meeting: string;
  /** TLP 2.0 marking, on every page. */
  readonly marking: string;
  readonly version: string;
  /** On every page below the rest. */
  readonly foot?: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly blocks: readonly PaperBlock[];
}

/** Lines of a cell. */
export function linesOfCell(cell: PaperCell): readonly string[] {
  return typeof cell === 'string' ? [cell] : [cell.lead, ...cell.lines];
}

/** Where a line of plain text has to hold what was typed in several. */
function inOneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*[\r\n]+\s*/g, ' / ')
    .replace(/\t+/g, ' ');
}

/** It is pasted into spreadsheets, which must compute none of it. */
function cellAsText(cell: PaperCell): string {
  return escapeCell(linesOfCell(cell).map(inOneLine).join('. '));
}

const BLANK_LINE = '_'.repeat(60);

function blockAsText(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}`;
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((item) => `– ${item}`).join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.map(cellAsText).join('\t')).join('\n');
    case 'blank':
      return [`${block.label}:`, ...Array.from({ length: block.lines }, () => BLANK_LINE)].join('\n');
    case 'code':
      return `${block.label}: ${block.address}`;
  }
}

/** Plain text with tab-separated tables, to paste anywhere. */
export function paperAsText({
  head,
  meeting,
  marking,
  version,
  foot,
  title,
  subtitle,
  blocks,
}: Paper): string {
  return [
    `${head}\n${meeting}\n${marking}. ${version}`,
    [title, ...subtitle].join('\n'),
    ...blocks.map(blockAsText),
    ...(foot === undefined ? [] : [foot]),
  ].join('\n\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Text that keeps the lines in which it was typed. */
function linesAsHtml(text: string): string {
  return escapeHtml(text).replace(/\r\n?|\n/g, '<br>');
}

function cellAsHtml(cell: PaperCell): string {
  if (typeof cell === 'string') return linesAsHtml(cell);
  return [`<b>${linesAsHtml(cell.lead)}</b>`, ...cell.lines.map(linesAsHtml)].join('<br>');
}

function cells(tag: 'th' | 'td', row: readonly PaperCell[]): string {
  return `<tr>${row.map((cell) => `<${tag}>${cellAsHtml(cell)}</${tag}>`).join('')}</tr>`;
}

function blockAsHtml(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${linesAsHtml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${linesAsHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      // Attributes that HTML has given up: of the same in CSS, LibreOffice keeps neither borders nor widths.
      return `<table border="1" cellspacing="0" cellpadding="4" width="100%">${block.shares.map((share) => `<col width="${share}%">`).join('')}<thead>${cells('th', block.columns)}</thead><tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
    case 'blank':
      return `<p>${escapeHtml(block.label)}:</p>${`<p>${BLANK_LINE}</p>`.repeat(block.lines)}`;
    case 'code':
      return `<p>${escapeHtml(block.label)}: ${escapeHtml(block.address)}</p>`;
  }
}

/** One file that every word processor opens, without external resources. */
export function paperAsHtml({ paper, language }: { paper: Paper; language: string }): string {
  const { head, meeting, marking, version, foot, title, subtitle, blocks } = paper;
  // Only the head and the foot of a table are repeated on each page, wherever the file is printed.
  const [open, close] =
    foot === undefined
      ? ['', '']
      : [
          `<table width="100%"><thead><tr><td align="left">${escapeHtml(marking)}</td></tr></thead><tfoot><tr><td>${escapeHtml(foot)}</td></tr></tfoot><tbody><tr><td>`,
          '</td></tr></tbody></table>',
        ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>body{overflow-wrap:anywhere}</style></head><body>`,
    `<p>${escapeHtml(head)}<br>${escapeHtml(meeting)}<br>${escapeHtml(marking)}. ${escapeHtml(version)}</p>`,
    open,
    `<h1>${escapeHtml(title)}</h1>`,
    ...subtitle.map((line) => `<p>${escapeHtml(line)}</p>`),
    ...blocks.map(blockAsHtml),
    close,
    '</body></html>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
