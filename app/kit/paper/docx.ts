import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { cleanText } from '#shared/kernel/text.ts';
import { linesOfCell, type Paper, type PaperBlock, type PaperCell, rankOf } from './paper.ts';
import { withoutHours } from './zip-dates.ts';

/** A4 and its margins in twentieths of a point, as word processors count. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1134;
/** Columns for which a page is turned. */
const WIDE = 7;
const FONT = 'Arial';
const INK = '000000';
const GREY = '8A8A8A';
const BULLETS = 'list';
/** Of what a word processor checks the spelling: `es` alone would be the Spanish of Spain. */
const SPELLING: Readonly<Record<Locale, string>> = { ...languageTags, es: 'es-MX' };

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** Without what no XML may contain. */
const clean = (text: string) => cleanText(text).replace(/[\ufffe\uffff]/g, '');

/** Text as it was typed, line by line. */
function runs(text: string, bold = false): TextRun[] {
  return clean(text)
    .split(/\r\n?|\n/)
    .map(
      (line, at) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(at === 0 ? {} : { break: 1 }) }),
    );
}

function cellParagraphs(cell: PaperCell): Paragraph[] {
  const hasLead = typeof cell !== 'string';
  return linesOfCell(cell).map(
    (line, at) => new Paragraph({ style: 'Cell', children: runs(line, hasLead && at === 0) }),
  );
}

/** About as wide as a bold letter of a cell; and what a cell leaves beside its text. */
const LETTER = 130;
const BESIDE = 180;

/** No word of a column is broken, not even in its heading, where the page is wide enough for all of them. */
function leastOf({ columns, rows }: TableBlock): number[] {
  return columns.map((column, at) => {
    const texts = [column, ...rows.flatMap((row) => linesOfCell(row[at] ?? ''))];
    const longest = Math.max(...texts.flatMap((text) => text.split(/[\s-]+/)).map(({ length }) => length));
    return Math.min(longest, 20) * LETTER + BESIDE;
  });
}

/** Widths that add up to that of the page: each column its share, but never less than it needs. */
function widthsOf(table: TableBlock, whole: number): number[] {
  const least = leastOf(table);
  const narrow = new Set<number>();
  for (;;) {
    const left = whole - [...narrow].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    const shares = table.shares.reduce((sum, share, at) => sum + (narrow.has(at) ? 0 : share), 0);
    const widths = table.shares.map((share, at) =>
      narrow.has(at) ? (least[at] ?? 0) : (share / shares) * left,
    );
    const short = widths.findIndex((width, at) => !narrow.has(at) && width < (least[at] ?? 0));
    const isFull = left <= 0 || narrow.size === table.shares.length - 1;
    if (short < 0 || isFull) {
      const sum = widths.reduce((all, width) => all + Math.max(width, 0), 0);
      return widths.map((width) => Math.round((Math.max(width, 0) / sum) * whole));
    }
    narrow.add(short);
  }
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: GREY } as const;

function tableOf(table: TableBlock, whole: number): Table {
  const { columns, rows } = table;
  const widths = widthsOf(table, whole);
  const row = (cells: readonly Paragraph[][], tableHeader: boolean) =>
    new TableRow({
      // One row is one person or one thing: on one page.
      cantSplit: true,
      ...(tableHeader ? { tableHeader } : {}),
      children: cells.map(
        (children, at) => new TableCell({ children, width: { size: widths[at] ?? 0, type: WidthType.DXA } }),
      ),
    });
  const head = columns.map((column) => [new Paragraph({ style: 'Cell', children: runs(column, true) })]);
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      ...{ top: LINE, bottom: LINE, left: LINE, right: LINE },
      ...{ insideHorizontal: LINE, insideVertical: LINE },
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells.map(cellParagraphs), false))],
  });
}

function partsOf(block: PaperBlock, blocks: readonly PaperBlock[], whole: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: rankOf(block.level, blocks) === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runs(block.text),
        }),
      ];
    case 'text':
      return [new Paragraph({ children: runs(block.text) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: runs(item) }),
      );
    case 'table':
      // Two tables that touch would be one.
      return [tableOf(block, whole), new Paragraph({ style: 'Gap' })];
    case 'blank':
      return [
        new Paragraph({ keepNext: true, children: runs(block.label) }),
        ...Array.from(
          { length: block.lines },
          // One line alone has room above it, for a hand and a seal.
          () => new Paragraph({ style: 'Line', ...(block.lines === 1 ? { spacing: { before: 600 } } : {}) }),
        ),
      ];
    case 'code':
      return [new Paragraph({ children: runs(`${block.label}: ${block.address}`) })];
  }
}

/** On every page: whose it is, its marking and its version. */
function running({ head, meeting, marking, version }: Paper): Header {
  const right = marking === '' ? version : `${marking} · ${version}`;
  return new Header({
    children: [
      new Paragraph({ style: 'Running', children: runs(head, true) }),
      new Paragraph({ style: 'Running', children: runs(meeting) }),
      new Paragraph({ style: 'HeadEnd', children: runs(right) }),
    ],
  });
}

function footer({ foot }: Paper): Footer {
  const pages = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      ...(foot === undefined ? [] : [new Paragraph({ style: 'Running', children: runs(foot) })]),
      new Paragraph({ style: 'Running', alignment: AlignmentType.RIGHT, children: [pages] }),
    ],
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string) => clean(text).replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** What the file says of itself: no person, and no hour of the device on which it was made. */
function aboutFile({ head, title }: Paper, language: Locale): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(head)}</dc:creator>`,
    `<dc:language>${languageTags[language]}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { keepNext: true, spacing: { before, after: 80 } },
});
const plain = { basedOn: 'Normal', quickFormat: true } as const;

/** Styles of its own, so that whoever goes on with it changes one and not each paragraph. */
const STYLES = {
  heading1: heading(32, 0),
  heading2: heading(26, 280),
  heading3: heading(22, 200),
} as const;
const PARAGRAPH_STYLES = [
  { id: 'Cell', name: 'Cell', ...plain, paragraph: { spacing: { before: 0, after: 0 } } },
  { id: 'Gap', name: 'Gap', ...plain, run: { size: 8 }, paragraph: { spacing: { before: 0, after: 0 } } },
  {
    ...{ id: 'Running', name: 'Running', ...plain, run: { size: 16, color: '444444' } },
    paragraph: { spacing: { before: 0, after: 20 } },
  },
  {
    ...{ id: 'HeadEnd', name: 'HeadEnd', basedOn: 'Running', quickFormat: true },
    paragraph: {
      spacing: { before: 0, after: 320 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: GREY, space: 3 } },
    },
  },
  {
    ...{ id: 'Line', name: 'Line', ...plain },
    paragraph: {
      spacing: { before: 120, after: 0 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: GREY, space: 1 } },
    },
  },
];

/** A document as a file of word processors, to go on working on it. */
export async function paperAsDocx({ paper, language }: { paper: Paper; language: Locale }): Promise<Blob> {
  const isWide = paper.blocks.some((block) => block.kind === 'table' && block.columns.length >= WIDE);
  const whole = (isWide ? PAGE.height : PAGE.width) - 2 * MARGIN;
  const spelling = { value: SPELLING[language] };
  const document = new Document({
    title: paper.title,
    creator: paper.head,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: spelling },
          paragraph: { spacing: { after: 100, line: 264 } },
        },
        ...STYLES,
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              ...{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT },
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, ...(isWide ? { orientation: PageOrientation.LANDSCAPE } : {}) },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        headers: { default: running(paper) },
        footers: { default: footer(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(paper.title) }),
          ...paper.subtitle.map((line) => new Paragraph({ children: runs(line) })),
          ...paper.blocks.flatMap((block) => partsOf(block, paper.blocks, whole)),
        ],
      },
    ],
  });
  const packed = await Packer.toBlob(document, undefined, [
    { path: 'docProps/core.xml', data: aboutFile(paper, language) },
  ]);
  return new Blob([withoutHours(new Uint8Array(await packed.arrayBuffer()))], { type: packed.type });
}
