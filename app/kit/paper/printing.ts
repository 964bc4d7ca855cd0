import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';

/**
 * Whether what the window shows is being put on paper. One for all: a sheet that is drawn anew as printing begins, since
 * a desk becomes a page then, has missed the event.
 */
const [isPrinting, setPrinting] = createSignal(false);
window.addEventListener('beforeprint', () => setPrinting(true));
window.addEventListener('afterprint', () => setPrinting(false));

/**
 * Whether a sheet is all that there is: printed, it is the document, whose language the file says of itself, and whose
 * title is the first heading.
 */
export function useOnPaper(language: Accessor<string>): Accessor<boolean> {
  createEffect(() => {
    const { documentElement: page } = document;
    const usual = page.lang;
    if (!isPrinting() || usual === language()) return;
    page.lang = language();
    onCleanup(() => {
      page.lang = usual;
    });
  });
  return isPrinting;
}
