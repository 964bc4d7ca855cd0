import { cleanLine } from '#shared/kernel/text.ts';

/** File names are truncated at the end, so what distinguishes a document comes first. */
const LONGEST = 120;

/** As it is read: parts that only their places keep apart on the screen have a space between them. */
function spaced(node: Node): string {
  let words = '';
  let wasPart = false;
  for (const child of node.childNodes) {
    const isPart = child instanceof Element;
    const own = isPart ? spaced(child) : child instanceof Text ? child.data : '';
    if (own === '') continue;
    words += wasPart && isPart ? ` ${own}` : own;
    wasPart = isPart;
  }
  return words;
}

function wordsOf(element: Element | null): string {
  return element === null ? '' : cleanLine(spaced(element));
}

/** What a document is called as a file. */
export function documentName(words: string): string {
  return cleanLine(words).slice(0, LONGEST).trim();
}

const VIEW =
  '.tabs [aria-current="page"], .section-tabs [aria-current="page"], .rail-section[aria-current="page"]';
/** Which of the views of one thing it is: they have its name in common. What is counted beside it is left out. */
function viewOf(main: Element): string {
  const link = main.querySelector(VIEW) ?? main.ownerDocument.querySelector(VIEW);
  return cleanLine(link?.firstChild?.textContent ?? '');
}

/**
 * The name of the document on a page: given by the page, else its heading with the text above it or the view, and what
 * the page is of. Where all that is the heading alone, the text below it follows.
 *
 * @param things the names of what the page is of, as its address has them, the innermost first
 */
export function printName(main: Element, things: () => readonly string[] = () => []): string | null {
  const named = main.querySelector<HTMLElement>('[data-print-name]')?.dataset.printName;
  const title = wordsOf(main.querySelector('h1'));
  if (named !== undefined || title === '') return documentName(named ?? '') || null;
  const kicker = wordsOf(main.querySelector('.page-header-kicker, [data-print-kicker]'));
  const view = viewOf(main);
  const parts = kicker === '' && view !== '' ? [view, title] : [title, kicker].filter((part) => part !== '');
  for (const thing of things().map(cleanLine)) if (!parts.join(' – ').includes(thing)) parts.push(thing);
  const below = wordsOf(main.querySelector('.page-header-detail'));
  if (parts.length === 1 && below !== '') parts.push(below);
  return documentName(parts.join(' – '));
}

/**
 * While printing, the window has the document's name, which browsers propose as the file name. At all other times it
 * does not: browsers store titles on disk, in their history.
 */
export function namePrints(
  main: () => Element | undefined,
  things?: () => readonly string[],
): { isPrinting(): boolean; stop(): void } {
  let usual: string | null = null;
  const begin = () => {
    usual ??= document.title;
    const element = main();
    document.title = (element && printName(element, things)) ?? usual;
  };
  const end = () => {
    if (usual !== null) document.title = usual;
    usual = null;
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return {
    isPrinting: () => usual !== null,
    stop() {
      end();
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    },
  };
}
