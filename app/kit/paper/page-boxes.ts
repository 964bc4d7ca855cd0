/** What stands on every printed page, outside its text: left, middle and right. */
export interface PageBoxes {
  readonly top: readonly [string, string, string];
  /** The middle has the number of the page before its own words. */
  readonly bottom: readonly [string, string, string];
  readonly size: PaperSize;
}
export const PAPER_SIZES = { a4: 'A4', letter: 'letter' } as const;
export type PaperSize = keyof typeof PAPER_SIZES;

/** As a CSS string: nothing in it can end it. */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} .,:;·–()/-]/gu,
    (letter) => `\\${letter.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped}"`;
}

const PLACES = ['left', 'center', 'right'] as const;

/** The page rule that prints them. */
export function pageRule({ top, bottom, size }: PageBoxes): string {
  const box = (edge: 'top' | 'bottom', place: (typeof PLACES)[number], content: string) =>
    `@${edge}-${place} { content: ${content}; font: 8pt "Public Sans Variable", sans-serif; vertical-align: middle; }`;
  const boxes = [
    ...PLACES.map((place, at) => box('top', place, cssString(top[at] ?? ''))),
    ...PLACES.map((place, at) => {
      const words = cssString(bottom[at] ?? '');
      return box('bottom', place, place === 'center' ? `counter(page) " / " counter(pages) ${words}` : words);
    }),
  ];
  return `@page { size: ${PAPER_SIZES[size]}; margin: 22mm 18mm; ${boxes.join(' ')} }`;
}

/** Whether this browser prints boxes in the margin of a page. Of those that do not, some drop them without a word. */
export function hasPageBoxes(make: () => CSSStyleSheet = () => new CSSStyleSheet()): boolean {
  const sheet = make();
  sheet.replaceSync('@page { @top-left { content: "x"; } }');
  const rule = sheet.cssRules[0] as CSSPageRule & { readonly cssRules?: CSSRuleList };
  return (rule?.cssRules?.length ?? 0) > 0;
}

/** For as long as a document that needs them is on the page; returns what takes them away. */
export function printWith(boxes: PageBoxes): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageRule(boxes));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
