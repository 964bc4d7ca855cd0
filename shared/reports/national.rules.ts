/**
 * Before the name of a node among the answers to what a state asks. No XML name begins so: an edit or a comment of one
 * instance never names a node of the other, however alike their nodes are called.
 */
const NATIONAL = '/~own';

export function nationalReference(reference: string): string {
  return `${NATIONAL}${reference}`;
}

/** The name within its own instance; null if it is one of the committee's form. */
export function withinNational(reference: string): string | null {
  return reference.startsWith(`${NATIONAL}/`) ? reference.slice(NATIONAL.length) : null;
}
