import * as v from 'valibot';

/** What a browser's own field of this type takes (HTML's rule). */
export const EmailSchema = v.pipe(v.string(), v.rfcEmail(), v.maxLength(200));

/** The address that writes to this one: some of what stands before the `@` means something else in a link. */
export function mailLink(email: string): string {
  return `mailto:${email.replace(/[%?#]/g, encodeURIComponent)}`;
}
