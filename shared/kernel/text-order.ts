/**
 * Sorts texts by their UTF-16 units: the same on every machine and in every language, unlike `localeCompare`. For ids and
 * codes that go into a hash, or that two machines compare; names that people read are sorted in their language.
 */
export function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
