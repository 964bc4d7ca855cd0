/**
 * A value that the page's `check` asks for, so nothing is saved without it. The one cast between what is typed and what an act
 * takes: types cannot know that `check` came first. If it did not, the act's schema refuses the empty value.
 */
export function required<V>(value: V): Exclude<V, null | ''> {
  return value as Exclude<V, null | ''>;
}
