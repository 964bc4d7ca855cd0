/** The dotted code of whatever was thrown; a fault without one is shown under the name of its kind. */
export function codeOfError(error: unknown): string {
  if (error instanceof Error || error instanceof DOMException) {
    const { code } = error as { code?: unknown };
    return typeof code === 'string' ? code : error.name;
  }
  return 'unknown';
}
