/** Where a draft of a report stands open: one fills in a form there, and nothing of it has been sent. */
export function isFormAddress(path: string): boolean {
  return path.startsWith('/reports/drafts/');
}
