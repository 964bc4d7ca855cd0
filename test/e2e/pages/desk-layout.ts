import type { Page } from '@playwright/test';

/**
 * What makes of a screen of the desk a stretched phone: buttons wider than their words need, and lines of text that no
 * eye finds the way back from. Tables, fields, code, papers as they are printed, and the frame's own lines are apart.
 */
export function faultsOfDesk(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MOST_IN_LINE = 75;
    /** Beside its words a button has its margins, and an icon. */
    const ROOM_BESIDE_WORDS = 120;
    const WIDEST_BUTTON = 420;
    const BUTTONS = '.button, button, [role=button]';
    /** What is a row is as wide as its list: its link or button covers it. */
    const ROWS = '.row-target, summary, td *, th *';
    const NO_PARAGRAPH = 'table, pre, code, textarea, select, svg, .paper, .title-bar, .status-line, .unseen';
    const found = new Set<string>();
    const main = document.querySelector('#main');
    if (main === null) return ['no page'];

    const shorten = (words: string) => words.trim().replace(/\s+/g, ' ').slice(0, 50);
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    function widthOfWords(element: Element): number {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().width;
    }

    for (const button of main.querySelectorAll(BUTTONS)) {
      if (!isShown(button) || button.matches(ROWS)) continue;
      const { width } = button.getBoundingClientRect();
      const isStretched = width > widthOfWords(button) + ROOM_BESIDE_WORDS;
      if (isStretched || width > WIDEST_BUTTON)
        found.add(`button «${shorten(button.textContent ?? '')}» is ${Math.round(width)} px wide`);
    }

    // The title bar has the same order everywhere: whatever the page puts there, the search comes last.
    const isSearch = location.pathname === '/search';
    if (!isSearch && main.querySelector('.title-bar > a[href="/search"]:last-child') === null)
      found.add('no search at the end of the title bar');

    const filled = [...main.querySelectorAll('.button-filled')].filter(
      (button) => isShown(button) && button.closest('dialog') === null,
    );
    if (filled.length > 1)
      found.add(
        `${filled.length} filled buttons: ${filled.map((each) => `«${shorten(each.textContent ?? '')}»`).join(', ')}`,
      );

    function blockOf(text: Text): Element | null {
      let element = text.parentElement;
      while (element !== null && /^(inline|contents)$/.test(getComputedStyle(element).display))
        element = element.parentElement;
      return element;
    }

    // By block and by where a line ends below: how many characters stand on it.
    const lines = new Map<Element, Map<number, number>>();
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text = texts.nextNode() as Text | null; text !== null; text = texts.nextNode() as Text | null) {
      const around = text.parentElement;
      if (around === null || text.data.trim() === '' || around.closest(NO_PARAGRAPH) !== null) continue;
      const block = blockOf(text);
      if (block === null || (block.textContent?.length ?? 0) <= MOST_IN_LINE || !isShown(around)) continue;
      const own = lines.get(block) ?? new Map<number, number>();
      lines.set(block, own);
      for (const { 0: word, index } of text.data.matchAll(/\S+\s*/g)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.trimEnd().length);
        const at = range.getClientRects()[0];
        if (at === undefined || at.width < 2) continue;
        const below = Math.round(at.bottom);
        const line = [below, below - 1, below + 1].find((one) => own.has(one)) ?? below;
        own.set(line, (own.get(line) ?? 0) + word.length);
      }
    }
    for (const [block, own] of lines) {
      const longest = Math.max(0, ...own.values());
      if (longest > MOST_IN_LINE)
        found.add(
          `${longest} characters on a line of ${block.className || block.tagName} «${shorten(block.textContent ?? '')}»`,
        );
    }
    return [...found];
  });
}
