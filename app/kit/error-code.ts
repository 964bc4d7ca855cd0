/** The dotted code of whatever was thrown; an error without one shows the name of its class. */
export function codeOfError(error: unknown): string {
  if (error instanceof Error || error instanceof DOMException) {
    const { code } = error as { code?: unknown };
    return typeof code === 'string' ? code : error.name;
  }
  return 'unknown';
}
