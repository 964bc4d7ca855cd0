/** Where a coordinator of a state leads its part of a joint action day. */
export function operationHref(day: string, rest = ''): string {
  return `/operations/${day}${rest}`;
}
export function operationPostHref({ day, post }: { day: string; post: string }, rest = ''): string {
  return operationHref(day, `/posts/${post}${rest}`);
}
export function operationDoubleHref({
  day,
  one,
  other,
}: {
  day: string;
  one: string;
  other: string;
}): string {
  return operationHref(day, `/doubles/${one}/${other}`);
}
