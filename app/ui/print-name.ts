import { cleanLine } from '#shared/kernel/text.ts';

/** File names are truncated at the end, so what distinguishes a document comes first. */
const LONGEST = 120;

function wordsOf(element: Element | null): string {
  return cleanLine(element?.textContent ?? '');
}

/** The name of the document on a page: given by the page, else its heading and the text above that. */
export function printName(main: Element): string | null {
  const named = main.querySelector<HTMLElement>('[data-print-name]')?.dataset.printName;
  const own = [wordsOf(main.querySelector('h1')), wordsOf(main.querySelector('.page-header-kicker'))];
  const name = cleanLine(named ?? own.filter((part) => part !== '').join(' – '));
  return name === '' ? null : name.slice(0, LONGEST).trim();
}

/**
 * While printing, the window has the document's name, which browsers propose as the file name. At all other times it
 * does not: browsers store titles on disk, in their history.
 */
export function namePrints(main: () => Element | undefined): { isPrinting(): boolean; stop(): void } {
  let usual: string | null = null;
  const begin = () => {
    usual ??= document.title;
    const element = main();
    document.title = (element && printName(element)) ?? usual;
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
