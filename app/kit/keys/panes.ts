/** One row of the list of the desk, and where it leads. */
interface Row {
  readonly element: HTMLElement;
  readonly href: string;
}

/** Whether an address stands beside the list; a telephone, or a page that takes its place, does not. */
export type IsBeside = (path: string) => boolean;

const LINKS = 'a:is(.row-target, .table-link)';

function isRow(link: HTMLAnchorElement, isBeside: IsBeside): boolean {
  return link.origin === location.origin && isBeside(link.pathname);
}

/** Whether the list has something to choose, also where its rows are far from the screen and not drawn. */
export function hasRow(pane: Element, isBeside: IsBeside): boolean {
  for (const link of pane.querySelectorAll<HTMLAnchorElement>(LINKS)) if (isRow(link, isBeside)) return true;
  return pane.querySelector('.rows-away') !== null;
}

/** Whether it can be gone to: what a search hides, and a list that stands by out of sight, cannot. */
function isShown(link: HTMLElement): boolean {
  return link.closest('[inert]') === null && link.checkVisibility();
}

/** All that looks like a row, hidden ones too: whoever looks for one among thousands asks only that one more. */
function linksOfList(): HTMLAnchorElement[] {
  const pane = document.querySelector('.pane:first-child');
  return pane === null ? [] : [...pane.querySelectorAll<HTMLAnchorElement>(LINKS)];
}

/** Whether J and K have a row to go to: one that is not folded away. */
export function hasNextRow(isBeside: IsBeside): boolean {
  return linksOfList().some((link) => isRow(link, isBeside) && isShown(link));
}

function isAt(link: HTMLAnchorElement, at: string): boolean {
  // As it is written, which is far cheaper to read than what the browser makes of it.
  const path = link.getAttribute('href')?.split(/[?#]/, 1)[0];
  return path?.startsWith('/') === true && (at === path || at.startsWith(`${path}/`));
}

/** The row that has the focus, or something in it. */
function focusedLink(): HTMLAnchorElement | null {
  const active = document.activeElement?.closest('.pane:first-child *') ?? null;
  const row = active?.closest('tr, li');
  return active?.closest<HTMLAnchorElement>(LINKS) ?? row?.querySelector<HTMLAnchorElement>(LINKS) ?? null;
}

/** The row of the list that stands open at this address; null if none does. */
export function rowOf({ isBeside, at }: { isBeside: IsBeside; at: string }): HTMLElement | null {
  const focused = focusedLink();
  const isOpen = (link: HTMLAnchorElement) => isAt(link, at) && isRow(link, isBeside) && isShown(link);
  // Whoever goes from row to row is at the one that opens: the others need not be looked at.
  if (focused !== null && isOpen(focused)) return focused;
  return linksOfList().find(isOpen) ?? null;
}

/**
 * The row after or before the one that stands open or has the focus; the first if none does. Null at the end of the
 * list.
 */
export function nextRow({
  isBeside,
  at,
  step,
}: {
  isBeside: IsBeside;
  at: string;
  step: 1 | -1;
}): Row | null {
  const links = linksOfList();
  const isOwn = (link: HTMLAnchorElement) => isRow(link, isBeside) && isShown(link);
  // Mostly the one that stands open has the focus too: the others need not be looked at.
  const own = focusedLink();
  const focused = own === null || !isOwn(own) ? -1 : links.indexOf(own);
  const isFocusedOpen = own !== null && focused >= 0 && isAt(own, at);
  const open = isFocusedOpen ? focused : links.findIndex((link) => isAt(link, at) && isOwn(link));
  const here = open >= 0 ? open : focused;
  const [from, by] = here < 0 ? [0, 1] : [here + step, step];
  for (let place = from; place >= 0 && place < links.length; place += by) {
    const element = links[place];
    if (element === undefined || !isOwn(element)) continue;
    return { element, href: `${element.pathname}${element.search}` };
  }
  return null;
}

/** What of a pane gets the focus: what had it last, or its first part that can. */
const last = new WeakMap<Element, HTMLElement>();
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Moves the focus to the next pane, rail included, round and round. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('.nav, .title-bar, .pane')].filter(
    // A page that has panes of its own is none itself.
    (pane) =>
      pane.checkVisibility() &&
      pane.querySelector('.pane') === null &&
      pane.querySelector(FOCUSABLE) !== null,
  );
  const active = document.activeElement;
  const here = panes.findIndex((pane) => pane.contains(active));
  const from = panes[here];
  if (from !== undefined && active instanceof HTMLElement) last.set(from, active);
  const next = panes[(here + step + panes.length) % panes.length];
  if (next === undefined) return;
  const before = last.get(next);
  const target = before?.isConnected === true ? before : next.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}
