export const DAYS = '/joint-days';

/** A joint action day, or a page of it. */
export function dayHref(day: string, rest = ''): string {
  return `${DAYS}/${day}${rest}`;
}
