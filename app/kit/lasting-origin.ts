/** Where paper sends its readers; null of a server that only this machine has. */
export function lastingOrigin(): string | null {
  return ['localhost', '127.0.0.1'].includes(location.hostname) ? null : location.origin;
}
