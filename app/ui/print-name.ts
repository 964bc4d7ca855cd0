import { cleanLine } from '#shared/kernel/text.ts';

/** Names of files end somewhere; what tells one document from another stands first. */
const LONGEST = 120;

function wordsOf(element: Element | null): string {
  return cleanLine(element?.textContent ?? '');
}

/** What the document on a page is called: as the page says, else by its heading and what stands above that. */
export function printName(main: Element): string | null {
  const named = main.querySelector<HTMLElement>('[data-print-name]')?.dataset.printName;
  const own = [wordsOf(main.querySelector('h1')), wordsOf(main.querySelector('.page-header-kicker'))];
  const name = cleanLine(named ?? own.filter((part) => part !== '').join(' – '));
  return name === '' ? null : name.slice(0, LONGEST).trim();
}

/**
 * While something is printed the window bears the document's name, which browsers propose as the name of its file.
 * At all other times it does not: browsers write titles to the disk, in their history.
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
