/** What of a cell gets the focus. */
const STOPS = 'input, textarea, button, a[href]';
/** Cells that are typed into, as text or as fields. */
const CELLS = '.cell';

function stopOf(cell: Element | null | undefined): HTMLElement | null {
  return cell?.querySelector<HTMLElement>(STOPS) ?? null;
}

/**
 * Whether an arrow has nothing left to do in a field: a short one is selected as a whole by itself, or the caret is at
 * its edge. In a title somebody has selected all of it, and an arrow leads to the edge.
 */
function isAtEdge(field: HTMLInputElement | HTMLTextAreaElement, step: 1 | -1): boolean {
  const { selectionStart, selectionEnd, value } = field;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (isWhole && field instanceof HTMLInputElement) return true;
  return selectionStart === selectionEnd && selectionStart === (step < 0 ? 0 : value.length);
}

function isText(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element.matches('textarea, input:not([type="checkbox"])');
}

/** A title is come to at the end of it that is nearer; a short field is selected as a whole by itself. */
function enter(stop: HTMLElement, step: 1 | -1): void {
  stop.focus();
  const active = document.activeElement;
  if (!(active instanceof HTMLTextAreaElement)) return;
  const at = step < 0 ? active.value.length : 0;
  active.setSelectionRange(at, at);
}

function beside(cell: Element, step: 1 | -1): HTMLElement | null {
  const next = step < 0 ? cell.previousElementSibling : cell.nextElementSibling;
  return next === null ? null : (stopOf(next) ?? beside(next, step));
}

/** The column where a cell begins. */
function columnOf(cell: HTMLTableCellElement): number {
  const before = cell.previousElementSibling;
  return before instanceof HTMLTableCellElement ? columnOf(before) + before.colSpan : 0;
}

/** The cell of the row above or below that stands in the column; one may stand in several. */
function below(cell: HTMLTableCellElement, step: 1 | -1): HTMLElement | null {
  const row = cell.closest('tr');
  const next = step < 0 ? row?.previousElementSibling : row?.nextElementSibling;
  if (!(next instanceof HTMLTableRowElement)) return null;
  const column = columnOf(cell);
  return stopOf([...next.cells].findLast((each) => columnOf(each) <= column));
}

function nextField(target: Element, step: 1 | -1): HTMLElement | undefined {
  const all = [...(target.closest('table')?.querySelectorAll<HTMLElement>(CELLS) ?? [])];
  const here = all.indexOf(target as HTMLElement);
  return here < 0 ? undefined : all[here + step];
}

/**
 * The keys of a table whose cells are typed into, as every spreadsheet has them: an arrow goes to the next cell, in a
 * text from its edge; Tab goes to the next cell that is typed into, past marks and links, and out of the table at its end.
 */
export function walkGrid(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || event.defaultPrevented || event.isComposing) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = target.closest<HTMLTableCellElement>('tbody :is(td, th)');
  if (cell === null) return;
  if (event.key === 'Tab') {
    const next = nextField(target, event.shiftKey ? -1 : 1);
    if (next === undefined) return;
    event.preventDefault();
    enter(next, 1);
    return;
  }
  if (event.shiftKey) return;
  const step = ['ArrowLeft', 'ArrowUp'].includes(event.key) ? -1 : 1;
  let next: HTMLElement | null = null;
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    if (isText(target) && !isAtEdge(target, step)) return;
    next = beside(cell, step);
  } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') next = below(cell, step);
  else return;
  // At the edge of the table the caret stays where it is, and the page does not scroll.
  event.preventDefault();
  if (next !== null) enter(next, event.key === 'ArrowLeft' ? -1 : 1);
}

/**
 * For `focusin` of a table whose cells are one Tab stop: it is the cell where somebody was last. The first one is
 * rendered with `tabindex` 0, all others with -1.
 *
 * @param cells selector of what of a cell gets the focus
 */
export function oneStop(cells: string, onCell: (cell: HTMLElement) => void): (event: FocusEvent) => void {
  let stop: HTMLElement | null = null;
  return ({ target, currentTarget }) => {
    const cell = (target as HTMLElement).closest<HTMLElement>(cells);
    if (cell === null) return;
    stop ??= (currentTarget as HTMLElement).querySelector<HTMLElement>(`${cells}[tabindex="0"]`);
    if (stop !== null && stop !== cell) stop.tabIndex = -1;
    stop = cell;
    stop.tabIndex = 0;
    onCell(cell);
  };
}
