/** What was typed in a field that may stay empty: without the spaces around it, null if nothing is left. */
export function orNull(typed: string): string | null {
  return typed.trim() || null;
}
