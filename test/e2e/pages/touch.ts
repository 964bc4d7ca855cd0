import type { Page } from '@playwright/test';

/** What runs over the edge of this screen, and which of all its controls a thumb would miss. */
export function faultsOfLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44;
    const CONTROLS =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=switch]';
    const HALF = LEAST / 2;

    function nameOf(element: HTMLElement): string {
      const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '';
      const words = label.trim() === '' ? (element.getAttribute('aria-label') ?? element.id) : label.trim();
      return `${element.tagName.toLowerCase()} «${words.slice(0, 40)}»`;
    }

    /** A link within a sentence is as high as its line; nobody sets a sentence in lines of 44 px. */
    function isInSentence(element: HTMLElement): boolean {
      if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
      if (getComputedStyle(element, '::after').position === 'absolute') return false;
      const around = element.parentElement?.textContent?.trim() ?? '';
      return around.length > (element.textContent?.trim().length ?? 0);
    }

    /** Whether a thumb that comes down there works this control: it, what it contains, or its label. */
    function isHit(element: HTMLElement, x: number, y: number): boolean {
      const hit = document.elementFromPoint(x, y);
      if (hit === null) return false;
      return [element, ...((element as HTMLInputElement).labels ?? [])].some((part) => part.contains(hit));
    }

    /** How far from its middle the control is hit in one direction, up to a whole target. */
    function reach(element: HTMLElement, from: DOMPoint, dx: number, dy: number): number {
      let far = 0;
      while (far < LEAST && isHit(element, from.x + dx * (far + 1), from.y + dy * (far + 1))) far += 1;
      return far;
    }

    function middleOf(element: HTMLElement): DOMPoint {
      const box = element.getBoundingClientRect();
      return new DOMPoint(box.left + box.width / 2, box.top + box.height / 2);
    }

    const over = document.documentElement.scrollWidth - innerWidth;
    const found = over > 0 ? [`${over} px over the edge`] : [];
    for (const element of document.querySelectorAll<HTMLElement>(CONTROLS)) {
      // The link that skips the navigation is on the screen only for those who walk by keyboard.
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip-link')) continue;
      if (isInSentence(element)) continue;
      // An input that only its label shows is hit by the label.
      const label = (element as HTMLInputElement).labels?.[0];
      const box = element.getBoundingClientRect();
      const shown = label !== undefined && (box.width < 2 || box.height < 2) ? label : element;
      shown.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const middle = middleOf(shown);
      if (!isHit(element, middle.x, middle.y)) {
        found.push(`${nameOf(element)} is not hit in its middle`);
        continue;
      }
      const sides = [
        [HALF - 1, 0],
        [1 - HALF, 0],
        [0, HALF - 1],
        [0, 1 - HALF],
      ] as const;
      if (sides.every(([dx, dy]) => isHit(element, middle.x + dx, middle.y + dy))) continue;
      const width = reach(element, middle, -1, 0) + reach(element, middle, 1, 0) + 1;
      const height = reach(element, middle, 0, -1) + reach(element, middle, 0, 1) + 1;
      if (width < LEAST || height < LEAST) found.push(`${nameOf(element)} is ${width}×${height}`);
    }
    scrollTo(0, 0);
    return found;
  });
}

interface Walk {
  /** What Tab must reach, in its order. */
  readonly expected: readonly string[];
  readonly seen: string[];
  /** How often the focus came to something, also to what was not there at first. */
  arrivals: number;
  /** What stands beside a list follows the focus in it: then what stood there at first is not there to be reached. */
  isFollowed: boolean;
  /** Each names a control by its place on the page. */
  readonly faults: Set<string>;
}

/** Of one page; no list of the demo is longer. */
const MOST_TABS = 1_000;

/**
 * From the top of the page by Tab to its end: what is not reached, or out of its order, what takes the focus without
 * showing it, or under a fixed bar.
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  if (!(await page.evaluate(settleAtTop))) return ['does not come to rest'];
  const { expected } = await page.evaluate(beginWalk);
  const last = expected.at(-1);
  if (last === undefined) return ['nothing takes the focus'];
  async function walked() {
    return page.evaluate(() => {
      const { seen, arrivals } = (window as unknown as { walk: Walk }).walk;
      return { at: seen.at(-1), arrivals };
    });
  }
  const keys = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  // The browser takes them in this order; to wait for each one's answer takes longer than all that it does.
  await Promise.all(
    expected.flatMap(() => [
      keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
      keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]),
  );
  await keys.detach();
  // A field for a date has several stops of its own, and a long list brings rows that were not there at first. A page
  // whose last part has gone goes round and round.
  let left = 3 * expected.length;
  let most = MOST_TABS;
  for (
    let now = await walked(), still = 0;
    now.at !== last && still < 12 && left > 0 && most > 0;
    most -= 1
  ) {
    await page.keyboard.press('Tab');
    const next = await walked();
    still = next.arrivals === now.arrivals ? still + 1 : 0;
    if (next.at !== now.at) left -= 1;
    now = next;
  }
  await page.keyboard.press('Tab');
  return page.evaluate(endWalk);
}

/**
 * Goes to the top, and waits until what is far from there is no longer rendered: a long list puts its rows away some
 * frames after the page was scrolled or given another size, and brings them back when they come near.
 * @returns false if the page goes on changing
 */
async function settleAtTop(): Promise<boolean> {
  const QUIET = 3;
  const MOST_FRAMES = 600;
  // A browser without a screen may owe a frame for long; nothing changes then either.
  const FRAME_MS = 250;
  scrollTo(0, 0);
  let before = -1;
  let quiet = 0;
  for (let frame = 0; frame < MOST_FRAMES && quiet < QUIET; frame += 1) {
    // An observer reports after the frame, in a task of its own.
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
      setTimeout(resolve, FRAME_MS);
    });
    const rendered = document.querySelectorAll('*').length;
    quiet = rendered === before ? quiet + 1 : 0;
    before = rendered;
  }
  return quiet === QUIET;
}

function beginWalk(): { expected: readonly string[] } {
  const TABBED =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]';
  const names = new Map<Element, string>();

  function wordsOf(element: Element): string {
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '';
    const words = (label.trim() || element.getAttribute('aria-label') || element.id).slice(0, 30).trim();
    return `${element.tagName.toLowerCase()} «${words}»`;
  }

  function nameOf(element: Element): string {
    const known = names.get(element);
    if (known !== undefined) return known;
    const name = `${names.size} ${wordsOf(element)}`;
    names.set(element, name);
    return name;
  }

  /** Of radio buttons with one name Tab reaches the chosen one, or the first. */
  function isStop(element: HTMLElement): boolean {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]') !== null)
      return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    // There Tab goes from field to field, and the arrows to marks and links (agenda-table-cells.test.tsx).
    if (element.closest('[data-keys=grid] tbody') !== null && !element.matches('.cell')) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      (one) => one.name === element.name && one.form === element.form && !one.disabled,
    );
    return element === (group.find((one) => one.checked) ?? group[0]);
  }

  /** All that may be drawn otherwise while this has the focus. */
  function looks(element: Element): string {
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    // A box or a knob that is drawn beside its input; another control beside it has a focus of its own.
    const beside = element.nextElementSibling;
    const isOther =
      beside !== null && [beside, ...beside.querySelectorAll('*')].some((part) => names.has(part));
    const around = [element.parentElement, element.parentElement?.parentElement, isOther ? null : beside];
    const drawn = [element, ...labels, ...labels.map((label) => label.parentElement), ...around];
    return drawn
      .filter((part) => part !== null && part !== undefined)
      .flatMap((part) => ['', '::before', '::after'].map((pseudo) => getComputedStyle(part, pseudo)))
      .map(
        ({
          outlineStyle,
          outlineWidth,
          outlineColor,
          boxShadow,
          borderColor,
          borderWidth,
          backgroundColor,
        }) =>
          [outlineStyle === 'none' ? '' : `${outlineStyle}${outlineWidth}${outlineColor}`]
            .concat(boxShadow, borderColor, borderWidth, backgroundColor)
            .join(),
      )
      .join(';');
  }

  function isCovered(element: Element): boolean {
    const label = (element as HTMLInputElement).labels?.[0];
    const own = element.getBoundingClientRect();
    const box = label !== undefined && own.height < 2 ? label.getBoundingClientRect() : own;
    return [...document.querySelectorAll('.footer-bar, .shell > .nav')]
      .filter((bar) => !bar.contains(element))
      .some((bar) => {
        const { top, bottom, left, right } = bar.getBoundingClientRect();
        if (box.height === 0 || box.top < top || box.bottom > bottom || box.left < left || box.right > right)
          return false;
        // What lies above the bar is not covered by it: the link that skips the navigation.
        return bar.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
      });
  }

  const stops = [...document.querySelectorAll<HTMLElement>(TABBED)].filter(isStop);
  const faults = new Set<string>();
  for (const stop of stops)
    if (stop.tabIndex > 0) faults.add(`${nameOf(stop)} has a place of its own in the order of Tab`);
  const walk: Walk = { expected: stops.map(nameOf), seen: [], arrivals: 0, isFollowed: false, faults };
  const start = location.pathname;
  let left: { element: Element; looks: string; scrolled: number } | null = null;

  /** What lies on a bar is seen wherever the page is: it need not move for it. */
  function isOnBar(element: Element): boolean {
    const bar = element.closest('.footer-bar, .shell > .nav');
    return bar !== null && getComputedStyle(bar).position === 'sticky';
  }

  function leave(event: KeyboardEvent): void {
    const element = document.activeElement;
    if (event.key !== 'Tab' || element === null || !names.has(element)) return;
    if (isCovered(element)) faults.add(`${nameOf(element)} is covered`);
    left = { element, looks: looks(element), scrolled: scrollY };
  }
  function settle(): void {
    // Within one field from stop to stop the focus stays where it is.
    if (left === null || left.element === document.activeElement) return;
    if (left.looks === looks(left.element)) faults.add(`${nameOf(left.element)} shows no focus`);
    left = null;
  }
  function isUnseen(stop: Element): boolean {
    return !walk.seen.includes(nameOf(stop));
  }
  function arrive(event: FocusEvent): void {
    const element = event.target as Element;
    walk.arrivals += 1;
    if (left !== null && left.scrolled !== scrollY && isOnBar(element))
      faults.add(`${nameOf(element)} moves the page`);
    settle();
    if (location.pathname !== start) walk.isFollowed = true;
    // A long list makes a row anew when it comes near: the same stop.
    const former = names.has(element)
      ? undefined
      : stops.find((stop) => !stop.isConnected && isUnseen(stop) && wordsOf(stop) === wordsOf(element));
    if (former !== undefined) names.set(element, nameOf(former));
    // What scrolls and holds no control is a stop of the browser's own.
    if (names.has(element)) walk.seen.push(nameOf(element));
  }
  document.addEventListener('keydown', leave, true);
  document.addEventListener('focusin', arrive, true);
  Object.assign(window, {
    walk,
    /**
     * Gives what went away: what stood beside a list, where that followed the focus, and what time took with it, such
     * as the reminder of an item that has begun. What was only made anew has not gone.
     */
    stopWalk(): string[] {
      settle();
      document.removeEventListener('keydown', leave, true);
      document.removeEventListener('focusin', arrive, true);
      const shown = [...document.querySelectorAll<HTMLElement>(TABBED)].filter(isStop);
      const words = new Set(shown.filter((stop) => !names.has(stop)).map(wordsOf));
      return stops
        .filter((stop) => !stop.isConnected && (walk.isFollowed || !words.has(wordsOf(stop))))
        .map(nameOf);
    },
  });
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
  return { expected: walk.expected };
}

function endWalk(): string[] {
  const { walk, stopWalk } = window as unknown as { walk: Walk; stopWalk: () => string[] };
  const gone = new Set(stopWalk());
  const { expected, seen, faults } = walk;
  const reached = new Set(seen);
  for (const name of expected)
    if (!reached.has(name) && !gone.has(name)) faults.add(`${name} is not reached by Tab`);
  const order = [...reached];
  const wanted = expected.filter((name) => reached.has(name));
  const wrong = order.findIndex((name, place) => name !== wanted[place]);
  if (wrong >= 0) faults.add(`${order[wrong]} comes instead of ${wanted[wrong]}`);
  return [...faults];
}
