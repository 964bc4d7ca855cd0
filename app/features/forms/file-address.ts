/** The last part of a `jr:` address: the name of the file, whether it is written with escapes or without. */
export function fileOfAddress(address: string): string {
  const last =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
