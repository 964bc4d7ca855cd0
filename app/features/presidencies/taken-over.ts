/** Under which a device remembers that its person saw that a presidency took over. */
export function takenOverKey(term: string): string {
  return `presidency-taken-over/${term}`;
}
