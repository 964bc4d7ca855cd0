import { escapeCell } from '#app/kit/sheets/cells.ts';
import { documentName } from '#app/ui/print-name.ts';

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
  /** TLP 2.0 marking, on every page. Empty: it goes out to everybody, and carries none. */
  readonly marking: string;
  readonly version: string;
  /** On every page below the rest. */
  readonly foot?: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly blocks: readonly PaperBlock[];
}

/** Below the title, headings begin at the second level, and none is left out. */
export function rankOf(level: 2 | 3, blocks: readonly PaperBlock[]): 2 | 3 {
  return blocks.some((block) => block.kind === 'heading' && block.level === 2) ? level : 2;
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
    [head, meeting, [marking, version].filter((part) => part !== '').join('. ')].join('\n'),
    [title, ...subtitle].join('\n'),
    ...blocks.map(blockAsText),
    ...(foot === undefined ? [] : [foot]),
  ].join('\n\n');
}

/** As a browser calls what is printed of it, with a dash for what no system takes in the name of a file. */
export function fileNameOf({ title }: Paper): string {
  return documentName(title.replace(/\s*[:/\\|]\s+/g, ' – ').replace(/[<>:"/\\|?*]/g, '-'));
}
