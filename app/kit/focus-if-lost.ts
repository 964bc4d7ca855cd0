/** What had the focus is gone: it goes to what came of it, unless somebody has moved it meanwhile. */
export function focusIfLost(to: HTMLElement | null | undefined): void {
  if (document.activeElement === null || document.activeElement === document.body) to?.focus();
}
