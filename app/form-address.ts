/** Where a draft of a report or a sheet of ratings stands open: one fills in a form there, alone on a phone. */
export function isFormAddress(path: string): boolean {
  return path.startsWith('/reports/drafts/') || /^\/ideal\/[^/]+\/rate\/./.test(path);
}
