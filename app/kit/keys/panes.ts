/** One row of the list of the desk, and where it leads. */
interface Row {
  readonly element: HTMLElement;
  readonly href: string;
  /** Another row stood open before. */
  readonly wasOpen: boolean;
}

/** Whether an address stands beside the list; a telephone, or a page that takes its place, does not. */
export type IsBeside = (path: string) => boolean;

function* rowsIn(pane: Element, isBeside: IsBeside): Generator<HTMLAnchorElement> {
  for (const link of pane.querySelectorAll<HTMLAnchorElement>('a:is(.row-target, .table-link)'))
    if (link.origin === location.origin && isBeside(link.pathname)) yield link;
}

/** Whether the list has something to choose, also where its rows are far from the screen and not drawn. */
export function hasRow(pane: Element, isBeside: IsBeside): boolean {
  return rowsIn(pane, isBeside).next().done !== true || pane.querySelector('.rows-away') !== null;
}

/** Whether J and K have a row to go to: one that is not folded away. */
export function hasNextRow(isBeside: IsBeside): boolean {
  return rowsOfList(isBeside).length > 0;
}

function rowsOfList(isBeside: IsBeside): HTMLAnchorElement[] {
  const pane = document.querySelector('.pane:first-child');
  const rows = pane === null ? [] : [...rowsIn(pane, isBeside)];
  // A list that stands by out of sight has no next row.
  return rows.filter((link) => link.closest('[inert]') === null && link.checkVisibility());
}

function isAt(link: HTMLAnchorElement, at: string): boolean {
  const path = link.pathname;
  return at === path || at.startsWith(`${path}/`);
}

/** The row of the list that stands open at this address; null if none does. */
export function rowOf({ isBeside, at }: { isBeside: IsBeside; at: string }): HTMLElement | null {
  return rowsOfList(isBeside).find((link) => isAt(link, at)) ?? null;
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
  const rows = rowsOfList(isBeside);
  const open = rows.findIndex((link) => isAt(link, at));
  const focused = rows.findIndex((link) => link.contains(document.activeElement));
  const here = open >= 0 ? open : focused;
  const element = rows[here < 0 ? 0 : here + step];
  if (element === undefined) return null;
  return { element, href: `${element.pathname}${element.search}`, wasOpen: open >= 0 };
}

/** What of a pane gets the focus: what had it last, or its first part that can. */
const last = new WeakMap<Element, HTMLElement>();
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Moves the focus to the next pane, rail included, round and round. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('.nav, .title-bar, .pane')].filter(
    (pane) => pane.checkVisibility() && pane.querySelector(FOCUSABLE) !== null,
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
