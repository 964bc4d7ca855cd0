/** Where a draft of a report or a sheet of ratings stands open: one fills in a form there, alone on a phone. */
export function isFormAddress(path: string): boolean {
  return path.startsWith('/reports/drafts/') || /^\/ideal\/[^/]+\/rate\/./.test(path);
}

/** The same, and a post of a joint action day: its keys need the height, and its pages speak of the connection themselves. */
export function isBareAddress(path: string): boolean {
  return isFormAddress(path) || path.startsWith('/posts/');
}
