/** The selection moved in a list, and the focus stays there. */
export function isStill(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'still' in state;
}
