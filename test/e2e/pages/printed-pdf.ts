import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { StructTreeNode, TextItem } from 'pdfjs-dist/types/src/display/api.js';

/** What ISO 32000-1 names. A kind of element that only a later standard knows is none for most readers. */
const KNOWN = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form`.split(
    /\s+/,
  ),
);

interface Line {
  readonly text: string;
  /** Of its letters, in points. */
  readonly height: number;
  /** From the foot of the page, in points. */
  readonly y: number;
  readonly isTurned: boolean;
}

export interface PrintedPage {
  readonly lines: readonly Line[];
  /** In points. */
  readonly size: readonly [width: number, height: number];
  /** How many pictures of pixels it paints. */
  readonly pictures: number;
  /** The kinds of its elements, each as often as it is there. */
  readonly kinds: readonly string[];
}

export interface PrintedPdf {
  readonly pages: readonly PrintedPage[];
  readonly title: string;
  readonly isTagged: boolean;
  /** Kinds of elements that readers need not know. */
  readonly unknown: readonly string[];
  readonly outline: readonly string[];
}

const PAINTS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

function hasContent(node: StructTreeNode): boolean {
  return node.children.some((child) => !('role' in child) || hasContent(child));
}

/** Of the elements that have something on this page: a table names all its rows on each of its pages. */
function kindsIn(node: StructTreeNode): string[] {
  if (!hasContent(node)) return [];
  return [node.role, ...node.children.flatMap((child) => ('role' in child ? kindsIn(child) : []))];
}

function lineOf({ str, height, transform }: TextItem): Line {
  const [, turn, , , , y] = transform as number[];
  return { text: str, height, y: y ?? 0, isTurned: Math.abs(turn ?? 0) > 0.01 };
}

async function pageOf(page: PDFPageProxy): Promise<PrintedPage> {
  const [text, tree, painted] = await Promise.all([
    page.getTextContent(),
    page.getStructTree(),
    page.getOperatorList(),
  ]);
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    lines: text.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [lineOf(item)] : [])),
    size: [Math.round(width), Math.round(height)],
    pictures: painted.fnArray.filter((each) => PAINTS.has(each)).length,
    kinds: tree === null ? [] : kindsIn(tree),
  };
}

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}
function titlesIn(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

/** What somebody has who is given the file. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  // It takes the bytes with it.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: PrintedPage[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) pages.push(await pageOf(await pdf.getPage(at)));
  const [marks, meta, outline] = await Promise.all([pdf.getMarkInfo(), pdf.getMetadata(), pdf.getOutline()]);
  const kinds = new Set(pages.flatMap((page) => page.kinds));
  await loading.destroy();
  return {
    pages,
    title: String((meta.info as { Title?: unknown }).Title),
    isTagged: (marks as { Marked?: unknown } | null)?.Marked === true,
    unknown: [...kinds].filter((kind) => !KNOWN.has(kind) && kind !== 'Root'),
    outline: titlesIn(outline ?? []),
  };
}

export const A4 = [595, 842];
export const LETTER = [612, 792];
/** From the edge of a page to its text: what stands beyond is on every page. */
const EDGE = 62;

/** The lines of its text, from above. */
export function bodyOf(page: PrintedPage): readonly Line[] {
  const [, height] = page.size;
  return page.lines
    .filter(({ y, isTurned }) => !isTurned && y > EDGE && y < height - EDGE)
    .toSorted((one, other) => other.y - one.y);
}

/** What stands above and below its text. */
export function edgesOf(page: PrintedPage): string {
  const [, height] = page.size;
  return page.lines
    .filter(({ y, isTurned }) => !isTurned && (y <= EDGE || y >= height - EDGE))
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The word that stands across it. */
export function acrossOf(page: PrintedPage): string {
  return page.lines
    .filter(({ isTurned }) => isTurned)
    .map(({ text }) => text)
    .join('');
}
